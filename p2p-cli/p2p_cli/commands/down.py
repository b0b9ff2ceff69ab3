import signal
import time

from p2p_cli import console
from p2p_cli.cli import parser_for
from p2p_cli.data import lock, state
from p2p_cli.data.folder import DataFolder
from p2p_cli.errors import P2PError
from p2p_cli.launcher.options import add_data_argument, data_folder
from p2p_cli.launcher.preparation import stop_leftovers
from p2p_cli.supervisor import processes

_LIMIT = 40.0


def run(arguments: list[str]) -> int:
    parser = parser_for("down", "./p2p down")
    add_data_argument(parser)
    data = data_folder(parser.parse_args(arguments))
    launcher = lock.holder(data)
    if launcher is not None:
        _stop_launcher(launcher, data)
    elif not (data.run.exists() and stop_leftovers(data)):
        console.progress("Nothing is running.")
    return 0


def _stop_launcher(launcher: int, data: DataFolder) -> None:
    began = time.monotonic()
    console.progress("Stopping")
    processes.send(launcher, signal.SIGTERM)
    told: set[str] = set()
    while lock.holder(data) == launcher:
        if time.monotonic() - began > _LIMIT:
            raise P2PError(
                f"the launcher (process {launcher}) does not end", f"kill -9 {launcher}; ./p2p down"
            )
        _tell(data, told)
        time.sleep(0.03)
    _tell(data, told)
    console.progress(f"Stopped after {time.monotonic() - began:.1f} s.")


def _tell(data: DataFolder, told: set[str]) -> None:
    try:
        services = state.read(data.state).services.values()
    except (P2PError, FileNotFoundError):
        return
    for service in sorted(services, key=lambda service: service.stopped_at or 0.0):
        if service.state == "stopped" and not service.one_shot and service.name not in told:
            told.add(service.name)
            console.progress(f"{service.name} is stopped")
