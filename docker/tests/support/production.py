"""The production images, run hardened beside a stack whose databases they use."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from tests.support.stack import Stack, docker, free_ports
from tests.support.waiting import seconds_until

HARDENED = ("--read-only", "--tmpfs", "/tmp", "--cap-drop", "ALL", "--security-opt", "no-new-privileges")  # noqa: S108


@dataclass
class Container:
    name: str
    port: int

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}"

    def is_healthy(self) -> bool:
        return docker("inspect", "--format", "{{.State.Health.Status}}", self.name).strip() == "healthy"

    def execute(self, *command: str) -> str:
        return docker("exec", self.name, *command).strip()


def build(stack: Stack, part: str) -> str:
    tag = f"{stack.project}-{part}:production"
    dockerfile = stack.checkout / "docker" / f"{part}.Dockerfile"
    options = ("--quiet", "--load", "--target", "production", "--tag", tag, "--file", str(dockerfile))
    docker("buildx", "build", *options, str(stack.checkout), timeout=600)
    return tag


def size_above_base(tag: str, base: str) -> int:
    """Megabytes that the image adds to what it is built on."""
    sizes = [int(docker("image", "inspect", "--format", "{{.Size}}", image)) for image in (tag, base)]
    return (sizes[0] - sizes[1]) // 1_000_000


def backend_options(stack: Stack, **changes: str) -> list[str]:
    """The development backend's settings, volumes and secrets, for production."""
    settings = {
        **stack.config()["services"]["backend"]["environment"],
        "ENVIRONMENT": "production",
        "WEB_CONCURRENCY": "2",
        **changes,
    }
    volumes = (f"{stack.project}_secrets:/run/p2p/secrets:ro", f"{stack.project}_files:/var/lib/p2p/files")
    return [
        *(part for name, value in settings.items() for part in ("--env", f"{name}={value}")),
        *(part for volume in volumes for part in ("--volume", volume)),
    ]


def web_options(backend: Container) -> list[str]:
    return ["--env", f"BACKEND_URL=http://{backend.name}:8000", "--tmpfs", "/etc/nginx/conf.d:uid=101"]


@contextmanager
def running(
    stack: Stack, tag: str, inside: int, *options: str, port: int | None = None
) -> Iterator[Container]:
    """One container of an image on the stack's web network, healthy; on any free port unless told."""
    name, port = tag.replace(":", "-"), port or free_ports(1)[0]
    network, publish = f"{stack.project}_web", f"127.0.0.1:{port}:{inside}"
    docker("create", "--init", "--name", name, "--network", network, "-p", publish, *HARDENED, *options, tag)
    try:
        docker("network", "connect", f"{stack.project}_data", name)
        docker("start", name)
        container = Container(name, port)
        seconds_until(container.is_healthy, 60, f"{name} is healthy")
        yield container
    finally:
        docker("rm", "--force", name)
        docker("image", "rm", "--force", tag)
