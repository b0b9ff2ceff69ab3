"""All that a run needs, installed side by side."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from p2p_cli.installation import environments, installers
from p2p_cli.installation.environments import Environment
from p2p_cli.timings import Timings


def install(wanted: list[Environment], timings: Timings, site_work: Callable[[], None] | None = None) -> None:
    """When all is current already, nothing is contacted. `site_work` is the site's part."""
    missing = [environment for environment in wanted if not environments.is_current(environment)]
    if missing:
        environments.enough_room()
        installers.uv_environment()
    with ThreadPoolExecutor(max_workers=4) as pool:
        work = [pool.submit(_timed, timings, f"install {one.name}", one) for one in missing]
        if site_work:
            with timings.measured("site"):
                site_work()
        for one in work:
            one.result()


def _timed(timings: Timings, step: str, environment: Environment) -> None:
    with timings.measured(step):
        environments.ensure(environment)
