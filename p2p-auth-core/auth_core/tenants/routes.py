from auth_core.tenants import repository
from auth_core.web.call import Answer, Call, get, ok


async def read(call: Call) -> Answer:
    async with call.core.db.connection() as connection:
        tenant = await repository.find(connection)
    return ok(**tenant.answer())


ROUTES = [get("/recipe/multitenancy/tenant/v2", read)]
