"""An edit on the default path is visible at once, without a rebuild."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import httpx2

from tests.conftest import TIMINGS
from tests.support.stack import Stack
from tests.support.waiting import seconds_until

TRIES = 5
VISIBLE_WITHIN = 2.0


def answers_with(address: str, mark: str) -> bool:
    try:
        return mark in httpx2.get(address, timeout=5).text
    except httpx2.TransportError:
        return False


def fastest_edit(file: Path, edited: Callable[[str, str], str], address: str) -> float:
    """Edit a file some times over and see each edit served: the machine may be busy once."""
    original = file.read_text()
    times = []
    for attempt in range(TRIES):
        mark = f"edit-{attempt}"
        file.write_text(edited(original, mark))
        times.append(seconds_until(partial(answers_with, address, mark), 20, f"{address} shows {mark}"))
    file.write_text(original)
    seconds_until(lambda: not answers_with(address, "edit-"), 20, f"{address} forgets the edits")
    return min(times)


def test_edited_route_is_served(stack: Stack) -> None:
    def with_route(source: str, mark: str) -> str:
        return f'{source}\n\n@router.get("/probe")\nasync def probe() -> str:\n    return "{mark}"\n'

    routes = stack.checkout / "p2p-backend-app/app/api/v1/router.py"
    TIMINGS["edited route visible"] = fastest_edit(routes, with_route, f"{stack.backend}/api/v1/probe")
    assert TIMINGS["edited route visible"] < VISIBLE_WITHIN


def test_edited_component_is_served(stack: Stack) -> None:
    def with_export(source: str, mark: str) -> str:
        return f"{source}\nexport const probe = '{mark}'\n"

    site = stack.checkout / "p2p-frontend-app"
    component = min((site / "src/components").rglob("*.tsx"))
    served = f"{stack.site}/{component.relative_to(site).as_posix()}"
    TIMINGS["edited component visible"] = fastest_edit(component, with_export, served)
    assert TIMINGS["edited component visible"] < VISIBLE_WITHIN
