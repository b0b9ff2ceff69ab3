"""The MongoDB-wire server: documents read by id. A program of its own, never imported."""

import signal
import subprocess
import time
from urllib.parse import quote

import pymongo
from pymongo.errors import OperationFailure, PyMongoError

from p2p_cli.data import secrets
from p2p_cli.data.folder import DataFolder
from p2p_cli.errors import P2PError
from p2p_cli.installation import environments
from p2p_cli.services.plan import LOOPBACK, Plan
from p2p_cli.supervisor import logs, processes
from p2p_cli.supervisor.service import Service

USER = "admin"
DATABASE = "p2p_sandbox"
_OPTIONS = "authSource=admin&directConnection=true&w=majority&journal=true"
_AUTHENTICATION_FAILED = 18


def service(plan: Plan) -> Service:
    return Service(
        name="mongodb",
        command=_command(plan, "--auth"),
        environment=plan.environment(),
        cwd=plan.data.run,
        ready=lambda: _answers(plan),
        prepare=lambda: _provision(plan),
        stop_limit=10.0,
        explain=lambda lines: _explained(plan.data, lines),
    )


def url(plan: Plan) -> str:
    """Without the password, which services read from its file."""
    return f"mongodb://{USER}@{LOOPBACK}:{plan.ports['mongodb']}/{DATABASE}?{_OPTIONS}"


def full_url(plan: Plan) -> str:
    password = quote(plan.data.secret(secrets.MONGODB))
    return url(plan).replace(f"{USER}@", f"{USER}:{password}@")


def _command(plan: Plan, *more: str) -> tuple[str, ...]:
    program = environments.MONGODB.folder / "bin" / "secantusd-py"
    return (
        str(environments.MONGODB.python), str(program),
        # An empty file of our own: it would otherwise read one from the person's home.
        "--config", str(plan.data.run / "secantusd.toml"),
        "--host", LOOPBACK, "--port", str(plan.ports["mongodb"]),
        "--storage-path", str(plan.data.mongodb / "db"),
        "--sync-on-commit", "--cache-size", "256M", "--log-level", "WARNING", *more,
    )  # fmt: skip


def _answers(plan: Plan) -> bool:
    try:
        _ping(full_url(plan))
    except OperationFailure as error:
        if error.code == _AUTHENTICATION_FAILED:
            raise P2PError(
                f"MongoDB refuses the password in {plan.data.secret_file(secrets.MONGODB)}",
                "put the file back from a backup of the data folder",
            ) from error
        return False
    except PyMongoError:
        return False
    return True


def _ping(address: str) -> None:
    with pymongo.MongoClient[dict[str, object]](
        address, serverSelectionTimeoutMS=1000, connectTimeoutMS=1000, socketTimeoutMS=5000
    ) as client:
        client.admin.command("ping")


def _provision(plan: Plan) -> None:
    """A first start without authentication makes the user. The marker is written when it exists."""
    plan.data.mongodb.mkdir(exist_ok=True)
    (plan.data.run / "secantusd.toml").touch()
    marker = plan.data.mongodb / "user-created"
    if marker.exists():
        return
    log = logs.open_for(plan.data.logs, "mongodb")
    environment = {**plan.environment(), processes.SERVICE: "mongodb"}
    with subprocess.Popen(
        _command(plan), env=environment, cwd=plan.data.run, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
        start_new_session=True,
    ) as server:  # fmt: skip
        try:
            _wait_open(plan, server)
            _create_user(plan)
        finally:
            if not processes.end([server.pid], {server.pid: signal.SIGTERM}, 10):
                server.kill()
    marker.touch()


def _wait_open(plan: Plan, server: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and server.poll() is None:
        try:
            _ping(f"mongodb://{LOOPBACK}:{plan.ports['mongodb']}/?directConnection=true")
        except PyMongoError:
            time.sleep(0.03)
        else:
            return
    lines = logs.last_lines(logs.file_of(plan.data.logs, "mongodb"), 200)
    known = _explained(plan.data, "\n".join(lines))
    raise P2PError(
        *(known or ("mongodb cannot be started", f"read more: {plan.data.logs / 'mongodb.log'}", lines[-6:]))
    )


def _create_user(plan: Plan) -> None:
    address = f"mongodb://{LOOPBACK}:{plan.ports['mongodb']}/?directConnection=true&w=majority&journal=true"
    with pymongo.MongoClient[dict[str, object]](address, serverSelectionTimeoutMS=5000) as client:
        if client.admin.command("usersInfo", USER)["users"]:
            client.admin.command("dropUser", USER)
        client.admin.command(
            "createUser", USER, pwd=plan.data.secret(secrets.MONGODB), roles=[{"role": "root", "db": "admin"}]
        )


def _explained(data: DataFolder, lines: str) -> tuple[str, str] | None:
    if "No space left on device" in lines:
        return "MongoDB cannot write: the disk is full", f"make room for {data.root}, then start again"
    if "WT_" not in lines and "WiredTiger" not in lines:
        return None
    return (
        f"MongoDB's data in {data.mongodb} are damaged",
        f"restore the folder from a backup; what is there stays untouched (log: {data.logs / 'mongodb.log'})",
    )
