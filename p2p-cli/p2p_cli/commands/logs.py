import argparse
import time

from p2p_cli import console
from p2p_cli.cli import parser_for
from p2p_cli.data.folder import DataFolder
from p2p_cli.errors import P2PError
from p2p_cli.launcher.options import add_data_argument, data_folder
from p2p_cli.services import stack
from p2p_cli.supervisor import logs


def run(arguments: list[str]) -> int:
    parser = parser_for("logs", "./p2p logs backend -f")
    parser.add_argument("service", nargs="?", help=f"one of {', '.join(stack.NAMES)}, p2p (default: all)")
    add_data_argument(parser)
    parser.add_argument("-f", "--follow", action="store_true", help="go on as lines are added")
    parser.add_argument(
        "-n", "--lines", type=_count, default=50, help="how many of the last lines (default: %(default)s)"
    )
    parsed = parser.parse_args(arguments)
    data = data_folder(parsed)
    names = _names(parsed.service, data)
    prefixed = parsed.service is None
    tails = {name: logs.Tail(logs.file_of(data.logs, name)) for name in names}
    for name in names:
        for line in logs.last_lines(logs.file_of(data.logs, name), parsed.lines):
            _print(name, line, prefixed=prefixed)
    while parsed.follow:
        for name, tail in tails.items():
            for line in tail.lines():
                _print(name, line, prefixed=prefixed)
        time.sleep(0.2)
    return 0


def _names(service: str | None, data: DataFolder) -> list[str]:
    if service is None:
        names = [name for name in (*stack.DEV_NAMES, "p2p") if logs.file_of(data.logs, name).exists()]
        if not names:
            raise P2PError(f"there are no logs in {data.logs}", "./p2p up")
        return names
    if service != "p2p":
        stack.check_name(service)
    if not logs.file_of(data.logs, service).exists():
        raise P2PError(f"{service} has written no log in {data.logs}", "./p2p up")
    return [service]


def _print(name: str, line: str, *, prefixed: bool) -> None:
    console.result(f"{name:<11} | {line}" if prefixed else line)


def _count(text: str) -> int:
    if not text.isdigit():
        raise argparse.ArgumentTypeError(f"{text} is not a number of lines")
    return int(text)
