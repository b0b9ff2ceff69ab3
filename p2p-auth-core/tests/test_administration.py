"""Roles, metadata and lists of people, through the SDK."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest
from supertokens_python.asyncio import get_user_count, get_users_newest_first, get_users_oldest_first
from supertokens_python.recipe.emailpassword.asyncio import sign_up
from supertokens_python.recipe.usermetadata.asyncio import (
    clear_user_metadata,
    get_user_metadata,
    update_user_metadata,
)
from supertokens_python.recipe.userroles import asyncio as roles
from supertokens_python.recipe.userroles.interfaces import (
    AddRoleToUserOkResult,
    GetPermissionsForRoleOkResult,
    GetUsersThatHaveRoleOkResult,
    RemoveUserRoleOkResult,
    UnknownRoleError,
)

from tests.support.browser import PASSWORD, new_email

pytestmark = pytest.mark.usefixtures("sdk_app")


async def test_roles_are_given_and_taken_away() -> None:
    assert (await roles.create_new_role_or_add_permissions("moderator", ["read", "hide"])).created_new_role
    assert not (await roles.create_new_role_or_add_permissions("moderator", ["ban", "read"])).created_new_role
    given = await roles.add_role_to_user("public", "member-1", "moderator")
    assert isinstance(given, AddRoleToUserOkResult)
    assert not given.did_user_already_have_role
    again = await roles.add_role_to_user("public", "member-1", "moderator")
    assert isinstance(again, AddRoleToUserOkResult)
    assert again.did_user_already_have_role
    assert (await roles.get_roles_for_user("public", "member-1")).roles == ["moderator"]
    holders = await roles.get_users_that_have_role("public", "moderator")
    assert isinstance(holders, GetUsersThatHaveRoleOkResult)
    assert holders.users == ["member-1"]
    taken = await roles.remove_user_role("public", "member-1", "moderator")
    assert isinstance(taken, RemoveUserRoleOkResult)
    assert taken.did_user_have_role
    assert (await roles.get_roles_for_user("public", "member-1")).roles == []


async def test_permissions_belong_to_roles() -> None:
    await roles.create_new_role_or_add_permissions("editor", ["write", "publish"])
    await roles.remove_permissions_from_role("editor", ["publish"])
    permissions = await roles.get_permissions_for_role("editor")
    assert isinstance(permissions, GetPermissionsForRoleOkResult)
    assert permissions.permissions == ["write"]
    assert (await roles.get_roles_that_have_permission("write")).roles == ["editor"]
    assert "editor" in (await roles.get_all_roles()).roles
    assert (await roles.delete_role("editor")).did_role_exist
    assert not (await roles.delete_role("editor")).did_role_exist


async def test_an_unknown_role_is_told() -> None:
    for asked in (
        roles.add_role_to_user("public", "member-2", "nothing"),
        roles.remove_user_role("public", "member-2", "nothing"),
        roles.get_users_that_have_role("public", "nothing"),
        roles.get_permissions_for_role("nothing"),
        roles.remove_permissions_from_role("nothing", ["x"]),
    ):
        assert isinstance(await asked, UnknownRoleError)


async def test_metadata_merges_one_level_deep() -> None:
    await update_user_metadata("member-3", {"a": {"x": 1, "y": 2}, "b": "مصنع", "c": 1})
    merged = (await update_user_metadata("member-3", {"a": {"x": 3}, "c": None})).metadata
    assert merged == {"a": {"x": 3}, "b": "مصنع"}
    assert (await get_user_metadata("member-3")).metadata == merged
    await clear_user_metadata("member-3")
    assert (await get_user_metadata("member-3")).metadata == {}


async def test_metadata_written_at_once_is_all_kept() -> None:
    await asyncio.gather(*(update_user_metadata("member-4", {f"key-{n}": n}) for n in range(10)))
    assert (await get_user_metadata("member-4")).metadata == {f"key-{n}": n for n in range(10)}


async def test_people_are_listed_page_by_page() -> None:
    domain = f"{new_email().split('@')[0]}.example"
    emails = [f"{name}@{domain}" for name in ("adel", "badr", "dana", "fahd", "huda")]
    for email in emails:
        await sign_up("public", email, PASSWORD)
    assert await walk(get_users_oldest_first, domain) == emails
    assert await walk(get_users_newest_first, domain) == emails[::-1]
    assert await walk(get_users_oldest_first, f"dana@{domain}") == [emails[2]]


async def walk(listing: Callable[..., Awaitable[Any]], search: str) -> list[str]:
    """All e-mails that a search finds, two a page."""
    found: list[str] = []
    token = None
    while True:
        page = await listing("public", limit=2, pagination_token=token, query={"email": search})
        assert len(page.users) <= 2
        found += [user.emails[0] for user in page.users]
        token = page.next_pagination_token
        if token is None:
            return found


async def test_the_first_page_needs_no_arguments() -> None:
    await sign_up("public", new_email(), PASSWORD)
    assert (await get_users_newest_first("public")).users


async def test_people_are_counted() -> None:
    everywhere, in_tenant = await get_user_count(), await get_user_count(["emailpassword"], "public")
    await sign_up("public", new_email(), PASSWORD)
    assert await get_user_count() == everywhere + 1
    assert await get_user_count(["emailpassword"], "public") == in_tenant + 1
    assert await get_user_count(["thirdparty"]) == 0


@pytest.mark.parametrize(
    "query",
    [
        {"limit": "0"},
        {"limit": "501"},
        {"limit": "many"},
        {"timeJoinedOrder": "UP"},
        {"paginationToken": "nonsense"},
        {"paginationToken": "اختراع"},
        {"includeRecipeIds": "nothing"},
    ],
)
async def test_wrong_arguments_of_a_list_are_refused(cdi: httpx.AsyncClient, query: dict[str, str]) -> None:
    assert (await cdi.get("/public/users", params=query)).status_code == 400


async def test_a_search_is_no_pattern(cdi: httpx.AsyncClient) -> None:
    await sign_up("public", new_email(), PASSWORD)
    assert (await cdi.get("/public/users", params={"email": "%"})).json() == {"status": "OK", "users": []}
