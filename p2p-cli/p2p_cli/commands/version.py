import platform

from p2p_cli import __version__, console
from p2p_cli.cli import parser_for


def run(arguments: list[str]) -> int:
    parser_for("version", "./p2p version").parse_args(arguments)
    console.result(f"P2P Sandbox {__version__} (Python {platform.python_version()})")
    return 0
