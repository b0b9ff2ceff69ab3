"""What comes before the first process: refusals that cost nothing, then installs."""

from collections.abc import Iterator
from contextlib import contextmanager

from p2p_cli import console
from p2p_cli.data import folder, lock
from p2p_cli.data.folder import DataFolder
from p2p_cli.installation import everything, node, site
from p2p_cli.launcher.options import Options, check_different
from p2p_cli.services import plan, stack
from p2p_cli.supervisor import leftovers
from p2p_cli.timings import Timings


@contextmanager
def claimed(options: Options) -> Iterator[None]:
    """The data folder is fit and ours alone, and nothing of an earlier run is left."""
    check_different(options.port, options.api_port)
    folder.prepare(options.data)
    with lock.held(options.data):
        stop_leftovers(options.data)
        plan.check_public_ports(options.host, options.public_ports)
        yield


def stop_leftovers(data: DataFolder) -> bool:
    found = leftovers.find(data)
    if not found:
        return False
    names = ", ".join(sorted(set(filter(None, found.values()))))
    console.progress(f"Stopping what an earlier launcher left running: {names}")
    leftovers.stop(found)
    return True


def install(options: Options, timings: Timings) -> None:
    needs_site = "backend" in options.names
    work = (_site_packages if options.dev else site.ensure_build) if needs_site else None
    everything.install(stack.needed_environments(options.names), timings, work)


def _site_packages() -> None:
    site.ensure_packages(node.find())


def make_plan(options: Options) -> plan.Plan:
    return plan.Plan(
        data=options.data,
        host=options.host,
        port=options.port,
        api_port=options.api_port,
        ports=plan.free_ports({options.port, options.api_port}),
        dev=options.dev,
    )
