import httpx
import pytest
from supertokens_python.asyncio import (
    create_user_id_mapping,
    delete_user_id_mapping,
    get_user,
    get_user_id_mapping,
    update_or_delete_user_id_mapping_info,
)
from supertokens_python.interfaces import (
    CreateUserIdMappingOkResult,
    GetUserIdMappingOkResult,
    UnknownMappingError,
    UnknownSupertokensUserIDError,
    UserIdMappingAlreadyExistsError,
)
from supertokens_python.recipe.accountlinking.asyncio import can_create_primary_user, create_primary_user
from supertokens_python.recipe.accountlinking.interfaces import CanCreatePrimaryUserOkResult
from supertokens_python.recipe.emailpassword.asyncio import sign_up, verify_credentials
from supertokens_python.recipe.emailpassword.interfaces import SignInOkResult, SignUpOkResult
from supertokens_python.recipe.multitenancy import asyncio as tenants
from supertokens_python.recipe.multitenancy.interfaces import (
    AssociateUserToTenantEmailAlreadyExistsError,
    AssociateUserToTenantOkResult,
    AssociateUserToTenantUnknownUserIdError,
    TenantConfigCreateOrUpdate,
)
from supertokens_python.recipe.session.asyncio import (
    create_new_session_without_request_response,
    get_all_session_handles_for_user,
)
from supertokens_python.recipe.thirdparty.provider import ProviderClientConfig, ProviderConfig
from supertokens_python.types import RecipeUserId

from tests.support.browser import PASSWORD, new_email
from tests.support.cdi import get, post

pytestmark = pytest.mark.usefixtures("sdk_app")


async def registered(email: str | None = None) -> SignUpOkResult:
    result = await sign_up("public", email or new_email(), PASSWORD)
    assert isinstance(result, SignUpOkResult)
    return result


def factors(first: list[str] | None) -> TenantConfigCreateOrUpdate:
    return TenantConfigCreateOrUpdate(first_factors=first)


async def test_there_is_one_tenant() -> None:
    tenant = await tenants.get_tenant("public")
    assert tenant is not None
    assert tenant.first_factors is None
    assert [listed.tenant_id for listed in (await tenants.list_all_tenants()).tenants] == ["public"]
    assert await tenants.get_tenant("other") is None


async def test_the_tenant_keeps_its_factors_and_providers() -> None:
    await tenants.create_or_update_tenant("public", factors(["emailpassword"]))
    provider = ProviderConfig("factory-id", clients=[ProviderClientConfig("client", client_secret="s")])
    assert (await tenants.create_or_update_third_party_config("public", provider)).created_new
    assert not (await tenants.create_or_update_third_party_config("public", provider)).created_new
    tenant = await tenants.get_tenant("public")
    assert tenant is not None
    assert tenant.first_factors == ["emailpassword"]
    assert tenant.third_party_providers[0].clients is not None
    assert tenant.third_party_providers[0].clients[0].client_id == "client"
    assert (await tenants.delete_third_party_config("public", "factory-id")).did_config_exist
    assert not (await tenants.delete_third_party_config("public", "factory-id")).did_config_exist
    await tenants.create_or_update_tenant("public", factors(None))


async def test_further_tenants_and_linking_need_a_licence(cdi: httpx.AsyncClient) -> None:
    user = await registered()
    with pytest.raises(Exception, match="402"):
        await tenants.create_or_update_tenant("other", None)
    with pytest.raises(Exception, match="402"):
        await create_primary_user(user.recipe_user_id)
    allowed = await can_create_primary_user(user.recipe_user_id)
    assert isinstance(allowed, CanCreatePrimaryUserOkResult)
    for path in ("link", "unlink"):
        refused = await cdi.post(f"/recipe/accountlinking/user/{path}", json={"recipeUserId": user.user.id})
        assert refused.status_code == 402
    assert not (await tenants.delete_tenant("other")).did_exist
    with pytest.raises(Exception, match="403"):
        await tenants.delete_tenant("public")


async def test_a_user_leaves_the_tenant_and_joins_again() -> None:
    email = new_email()
    user = await registered(email)
    await create_new_session_without_request_response("public", user.recipe_user_id)
    assert (await tenants.disassociate_user_from_tenant("public", user.recipe_user_id)).was_associated
    assert not (await tenants.disassociate_user_from_tenant("public", user.recipe_user_id)).was_associated
    assert not isinstance(await verify_credentials("public", email, PASSWORD), SignInOkResult)
    assert await get_all_session_handles_for_user(user.user.id) == []
    left = await get_user(user.user.id)
    assert left is not None
    assert left.tenant_ids == []
    other = await registered(email)
    taken = await tenants.associate_user_to_tenant("public", user.recipe_user_id)
    assert isinstance(taken, AssociateUserToTenantEmailAlreadyExistsError)
    await tenants.disassociate_user_from_tenant("public", other.recipe_user_id)
    joined = await tenants.associate_user_to_tenant("public", user.recipe_user_id)
    assert isinstance(joined, AssociateUserToTenantOkResult)
    assert not joined.was_already_associated
    unknown = await tenants.associate_user_to_tenant("public", RecipeUserId("nobody"))
    assert isinstance(unknown, AssociateUserToTenantUnknownUserIdError)


async def test_a_mapped_user_goes_by_the_external_id() -> None:
    email = new_email()
    user = await registered(email)
    external = f"external-{user.user.id}"
    created = await create_user_id_mapping(user.user.id, external, "from the old system")
    assert isinstance(created, CreateUserIdMappingOkResult)
    signed_in = await verify_credentials("public", email, PASSWORD)
    assert isinstance(signed_in, SignInOkResult)
    assert signed_in.user.id == external
    for user_id in (external, user.user.id):
        found = await get_user(user_id)
        assert found is not None
        assert found.id == external
    session = await create_new_session_without_request_response("public", RecipeUserId(external))
    assert session.get_user_id() == external
    assert await get_all_session_handles_for_user(external) == [session.get_handle()]


async def test_mappings_are_read_changed_and_removed() -> None:
    user = await registered()
    external = f"external-{user.user.id}"
    await create_user_id_mapping(user.user.id, external)
    await update_or_delete_user_id_mapping_info(external, "EXTERNAL", "noted")
    mapping = await get_user_id_mapping(user.user.id, "SUPERTOKENS")
    assert isinstance(mapping, GetUserIdMappingOkResult)
    assert (mapping.external_user_id, mapping.external_user_info) == (external, "noted")
    assert (await delete_user_id_mapping(external, "ANY")).did_mapping_exist
    assert not (await delete_user_id_mapping(external, "ANY")).did_mapping_exist
    assert isinstance(await get_user_id_mapping(external, "ANY"), UnknownMappingError)


async def test_an_id_is_mapped_once() -> None:
    first, second = await registered(), await registered()
    external = f"external-{first.user.id}"
    await create_user_id_mapping(first.user.id, external)
    taken = await create_user_id_mapping(second.user.id, external)
    assert isinstance(taken, UserIdMappingAlreadyExistsError)
    assert not taken.does_super_tokens_user_id_exist
    assert taken.does_external_user_id_exist
    unknown = await create_user_id_mapping("nobody", "external")
    assert isinstance(unknown, UnknownSupertokensUserIDError)


async def test_a_user_with_a_session_is_not_mapped() -> None:
    user = await registered()
    await create_new_session_without_request_response("public", user.recipe_user_id)
    with pytest.raises(Exception, match="400"):
        await create_user_id_mapping(user.user.id, "external")


async def test_dashboard_users_sign_in_and_out(cdi: httpx.AsyncClient) -> None:
    email = new_email()
    created = await post(cdi, "/recipe/dashboard/user", email=email, password=PASSWORD)
    assert created["user"]["email"] == email
    again = await post(cdi, "/recipe/dashboard/user", email=email, password=PASSWORD)
    assert again == {"status": "EMAIL_ALREADY_EXISTS_ERROR"}
    weak = await post(cdi, "/recipe/dashboard/user", email=new_email(), password="short")
    assert weak["status"] == "PASSWORD_WEAK_ERROR"
    wrong = await post(cdi, "/recipe/dashboard/signin", email=email, password="Wrong-Horse-42")
    assert wrong == {"status": "INVALID_CREDENTIALS_ERROR"}
    session_id = (await post(cdi, "/recipe/dashboard/signin", email=email, password=PASSWORD))["sessionId"]
    verified = await post(cdi, "/recipe/dashboard/session/verify", sessionId=session_id)
    assert verified == {"status": "OK", "email": email}
    await cdi.delete("/recipe/dashboard/session", params={"sessionId": session_id})
    ended = await post(cdi, "/recipe/dashboard/session/verify", sessionId=session_id)
    assert ended == {"status": "INVALID_SESSION_ERROR"}


async def test_the_rest_of_the_table(cdi: httpx.AsyncClient) -> None:
    assert (await get(cdi, "/user/search/tags"))["tags"] == ["email", "phone", "provider"]
    assert (await get(cdi, "/telemetry"))["exists"] is False
    assert (await get(cdi, "/public/recipe/dashboard/tenant/core-config"))["config"] == []
