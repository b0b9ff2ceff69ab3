from auth_core.errors import BadRequestError, ForbiddenError, UnlicensedError
from auth_core.tenants import repository
from auth_core.tenants.models import DEFAULT_TENANT
from auth_core.web.call import Answer, Call, get, ok, post, put


async def read(call: Call) -> Answer:
    async with call.core.db.connection() as connection:
        tenant = await repository.find(connection)
    return ok(**tenant.answer())


async def read_all(call: Call) -> Answer:
    async with call.core.db.connection() as connection:
        tenant = await repository.find(connection)
    return ok(tenants=[tenant.answer()])


async def update(call: Call) -> Answer:
    fields = call.fields
    if fields.text("tenantId").strip().lower() != DEFAULT_TENANT:
        raise UnlicensedError("Further tenants need a licence")
    if fields.optional_mapping("coreConfig"):
        raise BadRequestError("Invalid core config: nothing can be set for a tenant")
    first, secondary = _factors(call, "firstFactors"), _factors(call, "requiredSecondaryFactors")
    async with call.core.db.transaction() as connection:
        if fields.has("firstFactors"):
            await repository.set_first_factors(connection, first)
        if fields.has("requiredSecondaryFactors"):
            await repository.set_secondary_factors(connection, secondary)
    return ok(createdNew=False)


async def remove(call: Call) -> Answer:
    if call.fields.text("tenantId").strip().lower() == DEFAULT_TENANT:
        raise ForbiddenError("The public tenant cannot be removed")
    return ok(didExist=False)


async def put_third_party(call: Call) -> Answer:
    config = call.fields.mapping("config")
    third_party_id = config.get("thirdPartyId")
    if not isinstance(third_party_id, str) or not third_party_id or "\0" in third_party_id:
        raise BadRequestError("Field name 'config.thirdPartyId' is missing or invalid")
    if not isinstance(config.get("clients", []), list):
        raise BadRequestError("Field name 'config.clients' must be a list")
    async with call.core.db.connection() as connection:
        is_new = await repository.put_third_party(connection, third_party_id, {"clients": [], **config})
    return ok(createdNew=is_new)


async def remove_third_party(call: Call) -> Answer:
    third_party_id = call.fields.text("thirdPartyId")
    async with call.core.db.connection() as connection:
        return ok(didConfigExist=await repository.delete_third_party(connection, third_party_id))


async def core_config(_call: Call) -> Answer:
    """Settings come from the environment; a tenant has none of its own."""
    return ok(config=[])


def _factors(call: Call, name: str) -> list[str] | None:
    factors = call.fields.optional_texts(name)
    if factors == []:
        raise BadRequestError(f"{name} should not be empty")
    if factors is not None and len(set(factors)) != len(factors):
        raise BadRequestError(f"{name} input should not contain duplicate values")
    return factors


ROUTES = [
    get("/recipe/multitenancy/tenant/v2", read),
    put("/recipe/multitenancy/tenant/v2", update),
    get("/recipe/multitenancy/tenant/list/v2", read_all),
    post("/recipe/multitenancy/tenant/remove", remove),
    put("/recipe/multitenancy/config/thirdparty", put_third_party),
    post("/recipe/multitenancy/config/thirdparty/remove", remove_third_party),
    get("/recipe/dashboard/tenant/core-config", core_config),
]
