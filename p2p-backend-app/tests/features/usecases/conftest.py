import pytest

from app.features.usecases.service import views


@pytest.fixture(autouse=True)
def _counted_when_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Views are counted when a test says so, not meanwhile."""

    async def later() -> None:
        return

    monkeypatch.setattr(views, "_try_flush", later)
