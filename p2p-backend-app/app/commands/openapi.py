import argparse
import json
import sys


def run(_: argparse.Namespace) -> None:
    from app.main import create_api  # noqa: PLC0415 (the other commands start faster without the routes)

    json.dump(create_api().openapi(), sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
