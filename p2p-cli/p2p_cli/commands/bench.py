import subprocess
from pathlib import Path

from p2p_cli import console, paths
from p2p_cli.cli import parser_for
from p2p_cli.data import state
from p2p_cli.errors import P2PError
from p2p_cli.installation import environments
from p2p_cli.services import product
from p2p_cli.services.plan import LOOPBACK, Plan
from p2p_cli.testing import ephemeral

_WITHOUT_LIMITS = {"RATE_LIMIT_SCALE": "0"}


def run(arguments: list[str]) -> int:
    """On a stack and a data folder of its own, which are gone afterwards."""
    parser = parser_for("bench", "./p2p bench --json figures.json")
    parser.add_argument("--clients", default="1,64,500", help="how many at once (1,64,500)")
    parser.add_argument("--seconds", default="5", help="how long each route is asked (5)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure there")
    parser.add_argument("--plot", type=Path, metavar="FILE", help="draw them there, as SVG")
    options = parser.parse_args(arguments)
    files = [
        text
        for name in ("json", "plot")
        if (file := getattr(options, name)) is not None
        for text in (f"--{name}", str(file.absolute()))
    ]
    with ephemeral.data_folder() as data:
        port, api_port = ephemeral.free_ports(2)
        ports = ("--port", str(port), "--api-port", str(api_port))
        if ephemeral.launcher(
            "up", "--detach", "--no-seed", *ports, "--data", str(data.root), **_WITHOUT_LIMITS
        ):
            raise P2PError("the stack to measure cannot be started", "see above")
        plan = Plan(data, LOOPBACK, port, api_port, state.read(data.state).ports)
        console.progress("Filling the databases; then each route is asked in turn, about five minutes in all")
        return subprocess.run(
            [
                *(
                    str(environments.BACKEND.python),
                    "-m",
                    "benchmarks",
                    "--base",
                    f"http://{LOOPBACK}:{api_port}",
                ),
                *("--clients", options.clients, "--seconds", options.seconds, *files),
            ],
            check=False,
            cwd=paths.BACKEND,
            env=product.backend_environment(plan) | _WITHOUT_LIMITS,
        ).returncode
