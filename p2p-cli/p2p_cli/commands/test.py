import os

from p2p_cli.cli import parser_for
from p2p_cli.errors import UsageError
from p2p_cli.testing import runner
from p2p_cli.testing.suites import SUITES


def run(arguments: list[str]) -> int:
    by_name = {suite.name: suite for suite in SUITES}
    parser = parser_for("test", "./p2p test backend site")
    parser.add_argument("suites", nargs="*", metavar="SUITE", help=f"of {', '.join(by_name)} (default: all)")
    chosen = parser.parse_args(arguments).suites
    for name in chosen:
        if name not in by_name:
            raise UsageError(f"unknown suite: {name}", f"one of {', '.join(by_name)}")
    # Some hundred processes start here: none should compile again what the one before it has compiled.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    return runner.run([by_name[name] for name in by_name if not chosen or name in chosen])
