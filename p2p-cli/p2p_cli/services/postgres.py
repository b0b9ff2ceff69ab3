"""PostgreSQL, the system of record: loopback only, a generated password, no socket file."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

import psutil
import psycopg
from psycopg import sql

from p2p_cli.data import secrets
from p2p_cli.data.folder import DataFolder
from p2p_cli.errors import P2PError
from p2p_cli.services import postgres_binaries
from p2p_cli.services.plan import LOOPBACK, Plan
from p2p_cli.services.postgres_binaries import Binaries
from p2p_cli.supervisor import logs
from p2p_cli.supervisor.service import Account, Service

USER = "postgres"
DATABASES = ("p2p_sandbox", "supertokens")
# Small: the whole stack has to fit a laptop.
_SETTINGS = {
    "listen_addresses": LOOPBACK,
    "unix_socket_directories": "",
    "shared_buffers": "64MB",
    "max_connections": "100",
    "max_wal_size": "512MB",
    "log_line_prefix": "%m [%p] %q%d ",
    "log_timezone": "UTC",
    "timezone": "UTC",
}
# Refusals that are no damage: another process is in the way, for now.
_PASSING = ("could not bind", "could not create any TCP/IP", "lock file", "pre-existing shared memory block")
_DAMAGE = re.compile(r"^.*?(PANIC|FATAL):\s*(?P<said>.+)$", re.MULTILINE)


def service(plan: Plan) -> Service:
    binaries = postgres_binaries.locate(plan.data)
    account = postgres_binaries.account()
    settings = {**_SETTINGS, "port": str(plan.ports["postgres"])}
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    return Service(
        name="postgres",
        command=(binaries.program("postgres"), "-D", str(plan.data.postgres), *options),
        environment=plan.environment(),
        cwd=Path("/") if account else plan.data.run,
        ready=lambda: _answers(plan),
        once_ready=lambda: _complete(plan),
        prepare=lambda: _prepare(plan, binaries, account),
        # Fast: ends sessions, writes everything, stops.
        stop_signal=signal.SIGINT,
        stop_limit=10.0,
        account=account,
        explain=lambda lines: _explained(plan.data, lines),
    )


def conninfo(plan: Plan, database: str = USER) -> str:
    return psycopg.conninfo.make_conninfo(
        host=LOOPBACK,
        port=plan.ports["postgres"],
        user=USER,
        password=plan.data.secret(secrets.POSTGRES),
        dbname=database,
        connect_timeout=2,
    )


def url(plan: Plan, database: str) -> str:
    """Without the password, which services read from its file."""
    return f"postgresql://{USER}@{LOOPBACK}:{plan.ports['postgres']}/{database}"


def _answers(plan: Plan) -> bool:
    try:
        psycopg.connect(conninfo(plan)).close()
    except psycopg.OperationalError as error:
        if "password authentication failed" in str(error):
            raise P2PError(
                f"PostgreSQL refuses the password in {plan.data.secret_file(secrets.POSTGRES)}",
                "put the file back from a backup of the data folder",
            ) from error
        return False
    return True


def _complete(plan: Plan) -> None:
    """The databases, and the one property that Arabic search depends on."""
    with psycopg.connect(conninfo(plan), autocommit=True) as connection:
        found: dict[str, str] = dict(
            connection.execute("SELECT datname, datctype FROM pg_database").fetchall()
        )
        for name in DATABASES:
            if name not in found:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        if "UTF-8" not in found["template1"].upper().replace("UTF8", "UTF-8"):
            raise P2PError(
                f"PostgreSQL's data in {plan.data.postgres} are not UTF-8: Arabic search would find nothing",
                "move the folder away and start again",
            )


def _prepare(plan: Plan, binaries: Binaries, account: Account | None) -> None:
    data = plan.data
    if account and not postgres_binaries.can_reach(account, data.root):
        raise P2PError(
            f"PostgreSQL does not run as root, and its account cannot reach {data.root}",
            "choose a folder that others may pass through: ./p2p up --data /var/lib/p2p-sandbox",
        )
    if not data.postgres.exists():
        _initialise(data, binaries, account)
    _check(data, binaries)
    _drop_stale_pid_file(data)


def _initialise(data: DataFolder, binaries: Binaries, account: Account | None) -> None:
    """Into a folder of another name first: an interrupted one is never mistaken for a database."""
    partial = data.root / "postgres.new"
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(mode=0o700)
    with tempfile.TemporaryDirectory(dir=data.run, prefix="initdb-") as folder:
        password = Path(folder) / "password"
        password.write_text(data.secret(secrets.POSTGRES), encoding="utf-8")
        if account:
            for path in (partial, Path(folder), password):
                os.chown(path, account.uid, account.gid)
        done = subprocess.run(
            _initdb(binaries, partial, password),
            check=False,
            cwd="/",
            env={"PATH": os.defpath, "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
        )
    if done.returncode:
        lines = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        raise P2PError(
            "PostgreSQL's data could not be made", f"make room in {data.root} and try again", lines[-4:]
        )
    partial.rename(data.postgres)


def _initdb(binaries: Binaries, folder: Path, password: Path) -> list[str]:
    locale = ["--encoding=UTF8", "--locale=C.UTF-8"]
    if binaries.major >= postgres_binaries.BUILTIN_LOCALE_SINCE:
        locale += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    return [
        binaries.program("initdb"), "-D", str(folder), "-U", USER,
        "--auth=scram-sha-256", f"--pwfile={password}", *locale,
    ]  # fmt: skip


def _check(data: DataFolder, binaries: Binaries) -> None:
    try:
        major = int((data.postgres / "PG_VERSION").read_text(encoding="ascii").strip())
        (data.postgres / "global" / "pg_control").stat()
    except (OSError, ValueError) as error:
        raise damaged(data, "its control files are missing") from error
    if major != binaries.major:
        raise P2PError(
            f"{data.postgres} belongs to PostgreSQL {major}, and this one is {binaries.major}",
            f"start it with PostgreSQL {major}: P2P_POSTGRES_BIN=/usr/lib/postgresql/{major}/bin ./p2p up",
        )


def _drop_stale_pid_file(data: DataFolder) -> None:
    """After a crash its number may belong to somebody else by now; the folder is ours alone."""
    pid_file = data.postgres / "postmaster.pid"
    try:
        pid = int(pid_file.read_text(encoding="utf-8").split("\n", 1)[0])
    except (OSError, ValueError):
        return
    try:
        stale = psutil.Process(pid).name() != "postgres"
    except psutil.Error:
        stale = True
    if stale:
        pid_file.unlink(missing_ok=True)


def damaged(data: DataFolder, said: str) -> P2PError:
    return P2PError(
        f"PostgreSQL's data in {data.postgres} are damaged: {said}",
        f"restore it from a backup; what is there stays untouched (log: {data.logs / 'postgres.log'})",
    )


def _explained(data: DataFolder, lines: str) -> tuple[str, str] | None:
    if "No space left on device" in lines:
        return "PostgreSQL cannot write: the disk is full", f"make room for {data.root}, then start again"
    reasons = [found["said"] for found in _DAMAGE.finditer(lines) if found["said"] != logs.EARLY]
    if not reasons or any(passing in lines for passing in _PASSING):
        return None
    error = damaged(data, reasons[0])
    return error.message, error.hint
