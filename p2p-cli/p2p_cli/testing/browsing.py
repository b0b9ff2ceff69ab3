"""The site's end-to-end tests, against whatever stack answers at an address."""

from typing import NamedTuple

from p2p_cli.installation import node, site
from p2p_cli.testing import tools


class Program(NamedTuple):
    """What to run in the site's folder, and with which environment."""

    command: tuple[str, ...]
    environment: dict[str, str]


def program(address: str, demo_password: str, *arguments: str) -> Program:
    """With a browser and the site's packages, installed when they are missing."""
    browser = tools.browser()
    tool = node.find()
    site.ensure_packages(tool)
    variables = {"E2E_BASE_URL": address, "E2E_DEMO_PASSWORD": demo_password, "CHROMIUM_PATH": browser}
    command = (*tool.npm, "run", "--silent", "e2e", "--", *arguments)
    return Program(command, {**tool.environment(), **variables})
