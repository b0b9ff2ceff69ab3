"""The processes of the product itself: migrations, auth core, backend, jobs worker, seeder."""

from collections.abc import Callable

from p2p_cli import paths
from p2p_cli.data import secrets
from p2p_cli.installation import environments, site
from p2p_cli.services import mongodb, postgres, probes
from p2p_cli.services.plan import LOOPBACK, Plan
from p2p_cli.supervisor.service import Service


def supertokens(plan: Plan) -> Service:
    port = plan.ports["supertokens"]
    return Service(
        name="supertokens",
        command=(
            str(environments.AUTH_CORE.python),
            "-m",
            "auth_core",
            "serve",
            "--host",
            LOOPBACK,
            "--port",
            str(port),
        ),
        environment=plan.environment(
            POSTGRESQL_CONNECTION_URI=postgres.url(plan, "supertokens"),
            POSTGRESQL_PASSWORD_FILE=plan.data.secret_file(secrets.POSTGRES),
            API_KEYS_FILE=plan.data.secret_file(secrets.SUPERTOKENS),
        ),
        cwd=paths.AUTH_CORE,
        needs=("postgres",),
        ready=lambda: probes.http_ok(LOOPBACK, port, "/hello"),
        explain=said,
    )


def migrate(plan: Plan) -> Service:
    return Service(
        name="migrate",
        command=_app("migrate"),
        environment=backend_environment(plan),
        cwd=paths.BACKEND,
        needs=("postgres",),
        one_shot=True,
        explain=_prefixed("the database could not be migrated"),
    )


def backend(plan: Plan) -> Service:
    ports = ("--port", str(plan.api_port), *(() if plan.dev else ("--port", str(plan.port))))
    own = {} if plan.dev else {"SITE_DIR": str(site.DIST)}
    return Service(
        name="backend",
        command=_app("serve", "--host", plan.host, *ports, *(("--reload",) if plan.dev else ())),
        environment={**backend_environment(plan), **own},
        cwd=paths.BACKEND,
        needs=("postgres", "mongodb", "supertokens", "migrate"),
        ready=lambda: probes.http_ok(plan.local_host, plan.api_port, "/health/ready"),
        stop_limit=4.0,
        explain=said,
    )


def worker(plan: Plan) -> Service:
    return Service(
        name="worker",
        command=_app("worker"),
        environment=backend_environment(plan),
        cwd=paths.BACKEND,
        needs=("postgres", "mongodb", "supertokens", "migrate"),
        ready=lambda: probes.part_is_up(plan.local_host, plan.api_port, "jobs"),
        stop_limit=4.0,
        explain=said,
    )


def seed(plan: Plan) -> Service:
    return Service(
        name="seed",
        command=(str(environments.BACKEND.python), "scripts/seed_all.py"),
        environment=backend_environment(plan),
        cwd=paths.BACKEND,
        needs=("postgres", "mongodb", "supertokens", "migrate"),
        one_shot=True,
        explain=_prefixed("the demonstration data could not be put in"),
    )


def backend_environment(plan: Plan) -> dict[str, str]:
    data = plan.data
    return plan.environment(
        POSTGRES_URL=postgres.url(plan, "p2p_sandbox"),
        POSTGRES_PASSWORD_FILE=data.secret_file(secrets.POSTGRES),
        MONGODB_URL=mongodb.url(plan),
        MONGODB_PASSWORD_FILE=data.secret_file(secrets.MONGODB),
        SUPERTOKENS_CONNECTION_URI=f"http://{LOOPBACK}:{plan.ports['supertokens']}",
        SUPERTOKENS_API_KEY_FILE=data.secret_file(secrets.SUPERTOKENS),
        DEMO_PASSWORD_FILE=data.secret_file(secrets.DEMO),
        STORAGE_URL=data.files.as_uri(),
        PUBLIC_URL=plan.address,
    )


def _app(*arguments: str) -> tuple[str, ...]:
    return (str(environments.BACKEND.python), "-m", "app", *arguments)


def said(lines: str) -> tuple[str, str] | None:
    """The service's own last `error:` and `hint:`, if it ended with them."""
    written = [line.strip() for line in lines.splitlines()]
    errors = [line.removeprefix("error: ") for line in written if line.startswith("error: ")]
    hints = [line.removeprefix("hint: ") for line in written if line.startswith("hint: ")]
    return (errors[-1], hints[-1]) if errors and hints else None


def _prefixed(what: str) -> Callable[[str], tuple[str, str] | None]:
    def explain(lines: str) -> tuple[str, str] | None:
        found = said(lines)
        return (f"{what}: {found[0]}", found[1]) if found else None

    return explain
