from collections.abc import AsyncIterator, Iterator

import httpx
import pytest
from fastapi import FastAPI

from tests.support.browser import Browser
from tests.support.core_process import CoreProcess, running_core
from tests.support.databases import temporary_database
from tests.support.sdk_app import create_sdk_app


@pytest.fixture(scope="session")
def core() -> Iterator[CoreProcess]:
    """One core for all tests that do not ask for a special one."""
    with temporary_database() as url, running_core(url) as running:
        yield running


@pytest.fixture
def database() -> Iterator[str]:
    with temporary_database() as url:
        yield url


@pytest.fixture
async def cdi(core: CoreProcess) -> AsyncIterator[httpx.AsyncClient]:
    async with core.client() as client:
        yield client


@pytest.fixture(scope="session")
def sdk_app(core: CoreProcess) -> FastAPI:
    return create_sdk_app(core.url)


@pytest.fixture
async def sdk_client(sdk_app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app=sdk_app), base_url="http://localhost"
    ) as client:
        yield client


@pytest.fixture(params=["cookie", "header"])
def browser(request: pytest.FixtureRequest, sdk_client: httpx.AsyncClient) -> Browser:
    return Browser(sdk_client, mode=request.param)
