"""The site as it is developed: Vite, which serves the sources and hands the rest to the backend."""

from p2p_cli import paths
from p2p_cli.installation import node
from p2p_cli.services import probes
from p2p_cli.services.plan import Plan
from p2p_cli.supervisor.service import Service


def service(plan: Plan) -> Service:
    tool = node.find()
    return Service(
        name="site",
        command=(*tool.npm, "run", "dev", "--silent"),
        environment=plan.environment(
            **{
                name: value
                for name, value in tool.environment().items()
                if name == "PATH" or name.startswith("npm_")
            },
            SITE_HOST=plan.host,
            SITE_PORT=str(plan.port),
            BACKEND_URL=f"http://{plan.local_host}:{plan.api_port}",
        ),
        cwd=paths.SITE,
        ready=lambda: probes.http_ok(plan.local_host, plan.port, "/"),
        stop_limit=3.0,
    )
