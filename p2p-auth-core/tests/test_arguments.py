"""Every argument of every call: missing, of another kind, too long. Told in words, never a failure."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import httpx
import pytest
from auth_core.app import ROUTES
from auth_core.web.fields import MAX_TEXT, MAX_TOKEN
from starlette.routing import Route

from tests.support.core_process import CoreProcess, running_core
from tests.support.databases import temporary_database

TEXT = "x"
# What takes no argument, or never looks at one because it is not licensed.
WITHOUT_ARGUMENTS = {
    ("GET", "/.well-known/jwks.json"),
    ("GET", "/apiversion"),
    ("GET", "/hello"),
    ("GET", "/recipe/dashboard/tenant/core-config"),
    ("GET", "/recipe/multitenancy/tenant/list/v2"),
    ("GET", "/recipe/multitenancy/tenant/v2"),
    ("GET", "/recipe/roles"),
    ("GET", "/telemetry"),
    ("GET", "/user/search/tags"),
    ("POST", "/recipe/accountlinking/user/link"),
    ("POST", "/recipe/accountlinking/user/primary"),
    ("POST", "/recipe/accountlinking/user/unlink"),
}


class Field(NamedTuple):
    """An argument: a value that is right, and what is wrong for it."""

    right: Any
    needed: bool = True
    wrong: tuple[Any, ...] = ()


def text(right: str = TEXT, *, needed: bool = True, limit: int = MAX_TEXT) -> Field:
    return Field(right, needed, (5, True, [], {}, "a\0b", "x" * (limit + 1)))


def flag(*, needed: bool = True) -> Field:
    return Field(right=False, needed=needed, wrong=("", "yes", 1, [], {}))


def mapping(*, needed: bool = True) -> Field:
    return Field({}, needed, ("", TEXT, 5, True, []))


def texts(right: Any = (), *, needed: bool = True) -> Field:
    return Field(list(right), needed, ("", TEXT, 5, {}, [5], [None], ["a\0b"], ["x" * (MAX_TEXT + 1)]))


def one_of(right: str, *, needed: bool = False) -> Field:
    return Field(right, needed, ("neither", "x" * (MAX_TEXT + 1)))


EMAIL = text("a@example.com")
USER, ROLE = {"userId": text()}, {"role": text()}
TOKEN, ACCESS = {"token": text()}, {"accessToken": text(limit=MAX_TOKEN)}
SUBJECT = USER | {"email": EMAIL}
SIGN_IN = {"email": EMAIL, "password": text("Correct-Horse-42")}
HANDLE = {"sessionHandle": text()}
MAPPED = {"userId": text(), "userIdType": one_of("ANY")}
FORCED = {"force": flag(needed=False)}
INFO = {"externalUserIdInfo": text(needed=False)}
RULES: dict[tuple[str, str], dict[str, Field]] = {
    ("POST", "/recipe/jwt"): {
        "payload": mapping(),
        "validity": Field(60, wrong=(0, -1, 2**70, "", TEXT, True, 1.5, [], {})),
        "jwksDomain": text(),
        "algorithm": text("RS256"),
        "useStaticSigningKey": flag(needed=False),
    },
    ("POST", "/recipe/session"): USER
    | {
        "userDataInJWT": mapping(),
        "userDataInDatabase": mapping(),
        "useDynamicSigningKey": flag(needed=False),
        "enableAntiCsrf": flag(),
    },
    ("POST", "/recipe/session/verify"): ACCESS
    | {
        "doAntiCsrfCheck": flag(),
        "enableAntiCsrf": flag(),
        "checkDatabase": flag(),
        "antiCsrfToken": text(needed=False),
    },
    ("POST", "/recipe/session/refresh"): {
        "refreshToken": text(),
        "antiCsrfToken": text(needed=False),
        "enableAntiCsrf": flag(),
        "useDynamicSigningKey": flag(needed=False),
    },
    ("POST", "/recipe/session/regenerate"): ACCESS | {"userDataInJWT": mapping(needed=False)},
    ("GET", "/recipe/session"): HANDLE,
    ("GET", "/recipe/session/user"): USER,
    ("POST", "/recipe/session/remove"): {"sessionHandles": texts()},
    ("PUT", "/recipe/session/data"): HANDLE | {"userDataInDatabase": mapping()},
    ("PUT", "/recipe/jwt/data"): HANDLE | {"userDataInJWT": mapping()},
    ("POST", "/recipe/signup"): SIGN_IN,
    ("POST", "/recipe/signin"): SIGN_IN,
    ("POST", "/recipe/user/passwordhash/import"): {
        "email": EMAIL,
        "passwordHash": text("$2b$04$" + "a" * 53),
        "hashingAlgorithm": one_of("bcrypt"),
    },
    ("PUT", "/recipe/user"): {
        "recipeUserId": text(),
        "email": text("b@example.com", needed=False),
        "password": text(needed=False),
    },
    ("GET", "/user/id"): USER,
    ("GET", "/users/by-accountinfo"): {"email": text("a@example.com", needed=False)},
    ("POST", "/user/remove"): USER,
    ("GET", "/users"): {
        "timeJoinedOrder": one_of("ASC"),
        "limit": Field("1", needed=False, wrong=("0", "501", "-1", "one")),
        "paginationToken": Field(None, needed=False, wrong=(TEXT, "x" * (MAX_TEXT + 1))),
        "includeRecipeIds": one_of("emailpassword"),
        "email": text("a", needed=False),
    },
    ("GET", "/users/count"): {
        "includeRecipeIds": one_of("emailpassword"),
        "includeAllTenants": Field("false", needed=False, wrong=("yes",)),
    },
    ("POST", "/recipe/multitenancy/tenant/user"): {"recipeUserId": text()},
    ("POST", "/recipe/multitenancy/tenant/user/remove"): {"recipeUserId": text()},
    ("POST", "/recipe/userid/map"): {"superTokensUserId": text(), "externalUserId": text()} | INFO | FORCED,
    ("GET", "/recipe/userid/map"): MAPPED,
    ("POST", "/recipe/userid/map/remove"): MAPPED | FORCED,
    # The information is read once there is a mapping to keep it in.
    ("PUT", "/recipe/userid/external-user-id-info"): MAPPED,
    ("POST", "/recipe/userid/external-user-id-info"): MAPPED,
    ("POST", "/recipe/user/email/verify/token"): SUBJECT,
    ("POST", "/recipe/user/email/verify/token/remove"): SUBJECT,
    ("POST", "/recipe/user/email/verify/remove"): SUBJECT,
    ("POST", "/recipe/user/email/verify"): TOKEN | {"method": one_of("token", needed=True)},
    ("GET", "/recipe/user/email/verify"): SUBJECT,
    ("POST", "/recipe/user/password/reset/token"): SUBJECT,
    ("POST", "/recipe/user/password/reset/token/consume"): TOKEN,
    ("PUT", "/recipe/multitenancy/tenant/v2"): {
        "tenantId": text("public"),
        "firstFactors": texts(["emailpassword"], needed=False),
        "requiredSecondaryFactors": texts(["otp-email"], needed=False),
        "coreConfig": mapping(needed=False),
    },
    ("POST", "/recipe/multitenancy/tenant/remove"): {"tenantId": text()},
    ("PUT", "/recipe/multitenancy/config/thirdparty"): {
        "config": Field({"thirdPartyId": TEXT}, wrong=("", 5, [], {}, {"thirdPartyId": 5})),
    },
    ("POST", "/recipe/multitenancy/config/thirdparty/remove"): {"thirdPartyId": text()},
    ("PUT", "/recipe/role"): ROLE | {"permissions": texts(needed=False)},
    ("POST", "/recipe/role/remove"): ROLE,
    ("GET", "/recipe/role/permissions"): ROLE,
    ("POST", "/recipe/role/permissions/remove"): ROLE | {"permissions": texts(needed=False)},
    ("GET", "/recipe/permission/roles"): {"permission": text()},
    ("GET", "/recipe/role/users"): ROLE,
    ("PUT", "/recipe/user/role"): USER | ROLE,
    ("POST", "/recipe/user/role/remove"): USER | ROLE,
    ("GET", "/recipe/user/roles"): USER,
    ("GET", "/recipe/user/metadata"): USER,
    ("PUT", "/recipe/user/metadata"): USER | {"metadataUpdate": mapping()},
    ("POST", "/recipe/user/metadata/remove"): USER,
    ("GET", "/recipe/accountlinking/user/primary/check"): {"recipeUserId": text()},
    ("GET", "/recipe/accountlinking/user/link/check"): {"recipeUserId": text(), "primaryUserId": text()},
    ("POST", "/recipe/dashboard/user"): SIGN_IN,
    ("POST", "/recipe/dashboard/signin"): SIGN_IN,
    ("POST", "/recipe/dashboard/session/verify"): {"sessionId": text()},
    ("DELETE", "/recipe/dashboard/session"): {"sessionId": text()},
}
# Right in kind, and refused for what it is about: nobody has the id "x", "public" stays.
REFUSED = {
    ("POST", "/recipe/multitenancy/tenant/remove"),
    ("GET", "/recipe/accountlinking/user/primary/check"),
    ("GET", "/recipe/accountlinking/user/link/check"),
}
UNKNOWN = {"no_such_field": "x" * 5000, "another": {"a": [None]}}


@pytest.fixture(scope="module")
def core() -> Iterator[CoreProcess]:
    """Its own, as the right arguments leave roles, factors and a provider behind."""
    with temporary_database() as url, running_core(url) as running:
        yield running


def right_of(rules: dict[str, Field]) -> dict[str, Any]:
    return {name: field.right for name, field in rules.items() if field.right is not None}


def wrong_calls(method: str, rules: dict[str, Field]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each with one argument that is wrong, all others right."""
    right = right_of(rules)
    in_query = method in {"GET", "DELETE"}
    for name, field in rules.items():
        if field.needed:
            yield f"no {name}", {key: value for key, value in right.items() if key != name}
        for value in field.wrong:
            # A query has texts alone, and an empty one stands for none.
            if not in_query or (isinstance(value, str) and value):
                yield f"{name} is {value!r:.20}", right | {name: value}


async def call(cdi: httpx.AsyncClient, method: str, path: str, values: dict[str, Any]) -> httpx.Response:
    if method in {"GET", "DELETE"}:
        return await cdi.request(method, path, params=values)
    return await cdi.request(method, path, json=values)


def test_the_table_has_every_call() -> None:
    served = {
        (method, route.path)
        for route in ROUTES
        if isinstance(route, Route)
        for method in (route.methods or set()) - {"HEAD"}
    }
    assert served == set(RULES) | WITHOUT_ARGUMENTS


@pytest.mark.parametrize(("method", "path"), RULES)
async def test_a_wrong_argument_is_refused_in_words(cdi: httpx.AsyncClient, method: str, path: str) -> None:
    taken = []
    for what, values in wrong_calls(method, RULES[method, path]):
        answer = await call(cdi, method, path, values)
        if answer.status_code != 400 or not answer.text:
            taken.append(f"{what}: {answer.status_code} {answer.text}")
    assert taken == []


@pytest.mark.parametrize(("method", "path"), sorted(RULES.keys() - REFUSED))
async def test_right_arguments_are_taken_and_unknown_ones_passed_over(
    cdi: httpx.AsyncClient, method: str, path: str
) -> None:
    right = right_of(RULES[method, path])
    unknown = UNKNOWN if method in {"POST", "PUT"} else {"no_such_field": TEXT}
    for values in (right, right | unknown):
        answer = await call(cdi, method, path, values)
        assert answer.status_code == 200, answer.text


@pytest.mark.parametrize("name", ["email", "password"])
@pytest.mark.parametrize("path", ["/recipe/signup", "/recipe/signin"])
async def test_nobody_signs_in_with_nothing(cdi: httpx.AsyncClient, path: str, name: str) -> None:
    assert (await cdi.post(path, json=right_of(SIGN_IN) | {name: ""})).status_code == 400
