"""Where everything is, and who can sign in."""

import json

from p2p_cli import console
from p2p_cli.data import secrets
from p2p_cli.data.folder import DataFolder


def addresses(address: str, api_address: str, data: DataFolder) -> None:
    console.result()
    console.table([
        ("Site", address),
        ("API", api_address),
        ("API documentation", f"{address}/docs"),
    ])  # fmt: skip
    if data.seeded.exists():
        sign_ins(data)
    console.result()


def sign_ins(data: DataFolder) -> None:
    console.result()
    console.result(f"Sign in as one of these, with the password {data.secret(secrets.DEMO)}")
    console.table([(f"  {email}", who) for email, who in known(data)])


def known(data: DataFolder) -> list[tuple[str, str]]:
    """The demonstration members, as the seeder listed them."""
    return [(email, who) for email, who in json.loads(data.seeded.read_text(encoding="utf-8"))]
