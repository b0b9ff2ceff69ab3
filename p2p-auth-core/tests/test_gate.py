import re
import secrets
from typing import Any

import httpx
import pytest
from auth_core.app import MAX_BODY, ROUTES
from auth_core.web.gate import OPEN_PATHS
from starlette.routing import Route

from tests.support.core_process import NO_TLS, CoreProcess

CALLS = [
    (method, route.path)
    for route in ROUTES
    if isinstance(route, Route)
    for method in sorted((route.methods or set()) - {"HEAD"})
]
CLOSED = [call for call in CALLS if call[1] not in OPEN_PATHS]


@pytest.mark.parametrize(
    "key", [None, "", "wrong-key-0123456789-abcdefgh", "test-key-0123456789-abcdefg", "مفتاح"]
)
async def test_every_call_demands_the_key(core: CoreProcess, key: str | None) -> None:
    headers = [] if key is None else [(b"api-key", key.encode())]
    async with httpx.AsyncClient(base_url=core.url, verify=NO_TLS) as stranger:
        for method, path in CLOSED:
            for address in (path, f"/public{path}"):
                refused = await stranger.request(method, address, headers=headers)
                assert (refused.status_code, refused.text) == (401, "Invalid API key"), (method, address)


async def test_health_and_public_keys_are_open(core: CoreProcess) -> None:
    async with httpx.AsyncClient(base_url=core.url, verify=NO_TLS) as stranger:
        hello = await stranger.get("/hello")
        assert (hello.status_code, hello.text) == (200, "Hello")
        assert (await stranger.get("/.well-known/jwks.json")).status_code == 200


@pytest.mark.parametrize(
    "path", ["//recipe/roles", "/recipe/../recipe/roles", "/hello/recipe/roles", "/HELLO"]
)
async def test_no_spelling_of_a_path_goes_round_the_key(core: CoreProcess, path: str) -> None:
    async with httpx.AsyncClient(verify=NO_TLS) as stranger:
        assert (await stranger.get(core.url + path)).status_code == 401


async def test_one_version_is_spoken(cdi: httpx.AsyncClient) -> None:
    assert (await cdi.get("/apiversion")).json() == {"versions": ["5.4"]}


async def test_an_unknown_tenant_is_refused(cdi: httpx.AsyncClient) -> None:
    refused = await cdi.post("/other/recipe/signin", json={"email": "a@b.c", "password": "x"})
    assert refused.status_code == 400
    answer = await cdi.get("/other/recipe/multitenancy/tenant/v2")
    assert (answer.status_code, answer.json()) == (200, {"status": "TENANT_NOT_FOUND_ERROR"})


async def test_unknown_paths_and_methods_are_told(cdi: httpx.AsyncClient) -> None:
    assert (await cdi.get("/recipe/nothing")).status_code == 404
    assert (await cdi.delete("/recipe/signin")).status_code == 405


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"nonsense",
        b"[]",
        b'{"email": 5, "password": "x"}',
        b'{"email": "a@b.c"}',
        b'{"email": "", "password": "x"}',
        b'{"email": "a@b.c", "password": ""}',
        b'{"email": "a\\u0000@b.c", "password": "x"}',
        b'{"email": "a@b.c", "password": "\\ud800"}',
        b'{"email": "a@b.c", "password": NaN}',
        b'{"email": "\xff", "password": "x"}',
        b"[" * 100_000,
        b'{"email": "' + b"a" * 10_000 + b'", "password": "x"}',
        b'{"email": "' + secrets.token_hex(1800).encode() + b'", "password": "x"}',
    ],
)
async def test_wrong_bodies_are_refused(cdi: httpx.AsyncClient, body: bytes) -> None:
    assert (await cdi.post("/recipe/signup", content=body)).status_code == 400


async def test_a_body_has_a_limit(cdi: httpx.AsyncClient) -> None:
    assert (await cdi.post("/recipe/signup", content=b" " * (MAX_BODY + 1))).status_code == 413


@pytest.mark.parametrize(("method", "path"), [call for call in CALLS if call[0] in {"POST", "PUT"}])
async def test_no_call_fails_on_an_empty_object(cdi: httpx.AsyncClient, method: str, path: str) -> None:
    answer = await cdi.request(method, path, json={})
    assert answer.status_code in {200, 400, 402}, answer.text


VALUES: list[Any] = [None, 0, -1, 2**70, "", "x", "\0", [], ["\0"], {}, {"a": "\0"}, True]
NAMES = re.findall(
    r"\w+",
    """
    userId email password token method sessionHandle sessionHandles userDataInJWT userDataInDatabase
    accessToken refreshToken role permissions metadataUpdate tenantId firstFactors coreConfig config
    thirdPartyId payload validity algorithm jwksDomain recipeUserId superTokensUserId externalUserId
    sessionId enableAntiCsrf doAntiCsrfCheck checkDatabase useDynamicSigningKey useStaticSigningKey
    """,
)


@pytest.mark.parametrize("value", VALUES, ids=repr)
async def test_no_call_fails_on_any_kind_of_value(cdi: httpx.AsyncClient, value: Any) -> None:
    for method, path in CALLS:
        if method in {"POST", "PUT"}:
            answer = await cdi.request(method, path, json=dict.fromkeys(NAMES, value))
        elif isinstance(value, str):
            answer = await cdi.request(method, path, params=dict.fromkeys(NAMES, value))
        else:
            continue
        assert answer.status_code in {200, 400, 402, 403, 405}, (method, path, answer.text)
