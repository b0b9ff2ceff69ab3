from psycopg.errors import ForeignKeyViolation

from auth_core.errors import BadRequestError
from auth_core.roles import repository
from auth_core.web.call import OK, Answer, Call, get, ok, post, put, status

UNKNOWN_ROLE = status("UNKNOWN_ROLE_ERROR")


async def create(call: Call) -> Answer:
    role, permissions = _name(call, "role"), call.fields.optional_texts("permissions") or []
    async with call.core.db.transaction() as connection:
        is_new = await repository.create(connection, role)
        await repository.grant(connection, role, permissions)
    return ok(createdNewRole=is_new)


async def delete(call: Call) -> Answer:
    role = _name(call, "role")
    async with call.core.db.connection() as connection:
        return ok(didRoleExist=await repository.delete(connection, role))


async def names(call: Call) -> Answer:
    async with call.core.db.connection() as connection:
        return ok(roles=await repository.names(connection))


async def permissions_of(call: Call) -> Answer:
    role = _name(call, "role")
    async with call.core.db.connection() as connection:
        if not await repository.exists(connection, role):
            return UNKNOWN_ROLE
        return ok(permissions=await repository.permissions_of(connection, role))


async def withdraw(call: Call) -> Answer:
    role, permissions = _name(call, "role"), call.fields.optional_texts("permissions")
    async with call.core.db.connection() as connection:
        if not await repository.exists(connection, role):
            return UNKNOWN_ROLE
        await repository.withdraw(connection, role, permissions)
    return OK


async def with_permission(call: Call) -> Answer:
    permission = _name(call, "permission")
    async with call.core.db.connection() as connection:
        return ok(roles=await repository.with_permission(connection, permission))


async def assign(call: Call) -> Answer:
    user_id, role = call.fields.text("userId"), _name(call, "role")
    try:
        async with call.core.db.connection() as connection:
            is_new = await repository.assign(connection, user_id, role)
    except ForeignKeyViolation:
        return UNKNOWN_ROLE
    return ok(didUserAlreadyHaveRole=not is_new)


async def take_away(call: Call) -> Answer:
    user_id, role = call.fields.text("userId"), _name(call, "role")
    async with call.core.db.connection() as connection:
        if not await repository.exists(connection, role):
            return UNKNOWN_ROLE
        return ok(didUserHaveRole=await repository.take_away(connection, user_id, role))


async def of_user(call: Call) -> Answer:
    user_id = call.fields.text("userId")
    async with call.core.db.connection() as connection:
        return ok(roles=await repository.of_user(connection, user_id))


async def holders(call: Call) -> Answer:
    role = _name(call, "role")
    async with call.core.db.connection() as connection:
        if not await repository.exists(connection, role):
            return UNKNOWN_ROLE
        return ok(users=await repository.holders(connection, role))


def _name(call: Call, field: str) -> str:
    name = call.fields.text(field).strip()
    if not name:
        raise BadRequestError(f"Field name '{field}' cannot be an empty string")
    return name


ROUTES = [
    put("/recipe/role", create),
    post("/recipe/role/remove", delete),
    get("/recipe/roles", names),
    get("/recipe/role/permissions", permissions_of),
    post("/recipe/role/permissions/remove", withdraw),
    get("/recipe/permission/roles", with_permission),
    get("/recipe/role/users", holders),
    put("/recipe/user/role", assign),
    post("/recipe/user/role/remove", take_away),
    get("/recipe/user/roles", of_user),
]
