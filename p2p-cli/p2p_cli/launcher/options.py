import argparse
from dataclasses import dataclass, field

from p2p_cli import paths
from p2p_cli.data.folder import DataFolder
from p2p_cli.errors import UsageError
from p2p_cli.services.plan import API_PORT, LOOPBACK, SITE_PORT

_HIGHEST_PORT = 65535


@dataclass(frozen=True, slots=True)
class Options:
    data: DataFolder
    names: tuple[str, ...]
    host: str = LOOPBACK
    port: int = SITE_PORT
    api_port: int = API_PORT
    seed: bool = True
    dev: bool = False
    verbose: bool = False
    timings: bool = False
    until_done: bool = False
    public_ports: dict[str, int] = field(default_factory=dict)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_data_argument(parser)
    parser.add_argument("--port", type=_port, default=SITE_PORT, help="the site (default: %(default)s)")
    parser.add_argument(
        "--api-port", type=_port, default=API_PORT, help="the API alone (default: %(default)s)"
    )
    parser.add_argument(
        "--host", default=LOOPBACK, help="where to listen (default: %(default)s, this machine only)"
    )
    parser.add_argument("--verbose", action="store_true", help="print every line that a service writes")
    parser.add_argument("--no-seed", action="store_true", help="start without the demonstration data")


def add_data_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data", metavar="DIR", help="the data folder (default: $P2P_DATA_DIR, else .p2p/data)"
    )


def data_folder(parsed: argparse.Namespace) -> DataFolder:
    return DataFolder(paths.data_root(parsed.data))


def _port(text: str) -> int:
    if not text.isdigit() or not 0 < int(text) <= _HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"{text} is not a port (1 to {_HIGHEST_PORT})")
    return int(text)


def check_different(port: int, api_port: int) -> None:
    if port == api_port:
        raise UsageError(
            f"the site and the API cannot both have port {port}", "give --port and --api-port two ports"
        )
