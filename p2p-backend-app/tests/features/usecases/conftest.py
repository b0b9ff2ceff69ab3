import pytest

from app.core.db import Database
from app.features.views import service


@pytest.fixture(autouse=True)
def _counted_when_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Views are counted when a test says so, not meanwhile."""

    async def later(_: Database) -> None:
        return

    monkeypatch.setattr(service, "try_to_count", later)
