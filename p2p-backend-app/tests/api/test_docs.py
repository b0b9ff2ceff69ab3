import re

import pytest

from app.core.config import load_settings
from app.main import create_app
from tests.fixtures.bare import Browser


async def test_the_documentation_is_all_our_own(browse: Browser) -> None:
    async with browse(create_app(load_settings())) as client:
        page = await client.get("/docs")
        named = re.findall(r'(?:src|href)="([^"]+)"', page.text)
        assert len(named) == 4
        for address in named:
            assert address.startswith("/docs/")
            assert (await client.get(address)).status_code == 200
    assert "<script>" not in page.text


@pytest.mark.parametrize("name", ["gone.js", "..%2fpage.html", "LICENSE"])
async def test_only_the_files_of_the_documentation_are_served(browse: Browser, name: str) -> None:
    async with browse(create_app(load_settings())) as client:
        assert (await client.get(f"/docs/swagger-ui/{name}")).status_code == 404


async def test_the_document_is_served(browse: Browser) -> None:
    async with browse(create_app(load_settings())) as client:
        assert (await client.get("/openapi.json")).json()["openapi"] == "3.1.0"
