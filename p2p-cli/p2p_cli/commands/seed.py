import subprocess

from p2p_cli import console
from p2p_cli.cli import parser_for
from p2p_cli.data import demo, lock, state
from p2p_cli.data.folder import DataFolder
from p2p_cli.errors import P2PError
from p2p_cli.launcher import foreground, report
from p2p_cli.launcher.options import Options, add_data_argument, data_folder
from p2p_cli.services import product
from p2p_cli.services.plan import LOOPBACK, Plan

_ONLY_TO_SEED = ("postgres", "mongodb", "supertokens", "migrate", "seed")


def run(arguments: list[str]) -> int:
    """Into what runs; when nothing does, what the seeder needs is started for as long as it takes."""
    parser = parser_for("seed", "./p2p seed")
    add_data_argument(parser)
    data = data_folder(parser.parse_args(arguments))
    if lock.holder(data) is None:
        foreground.run(Options(data=data, names=_ONLY_TO_SEED, until_done=True))
    else:
        _into_running(data)
    report.sign_ins(data)
    return 0


def _into_running(data: DataFolder) -> None:
    try:
        record = state.read(data.state)
    except FileNotFoundError:
        record = None
    if record is None or record.phase != state.RUNNING or "backend" not in record.services:
        raise P2PError("the services are not all up yet", "./p2p status; seed again when all is healthy")
    plan = Plan(data, LOOPBACK, port=0, api_port=0, ports=record.ports, public_address=record.address)
    service = product.seed(plan)
    done = subprocess.run(
        service.command, check=False, cwd=service.cwd, env=service.environment, capture_output=True, text=True
    )
    if done.returncode:
        lines = (done.stdout + done.stderr).splitlines()
        explained = service.explain("\n".join(lines)) if service.explain else None
        raise P2PError(*(explained or ("the seeder failed", "./p2p status", lines[-6:])))
    demo.remember(data, done.stdout.splitlines())
    console.progress("The demonstration data are in.")
