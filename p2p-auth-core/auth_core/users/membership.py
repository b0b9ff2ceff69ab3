"""Taking accounts in and out of the tenant."""

from psycopg.errors import UniqueViolation

from auth_core.sessions import repository as sessions
from auth_core.users import repository
from auth_core.web.call import Answer, Call, ok, post, status


async def join(call: Call) -> Answer:
    user_id = call.fields.text("recipeUserId")
    try:
        async with call.core.db.transaction() as connection:
            if await repository.by_id(connection, user_id) is None:
                return status("UNKNOWN_USER_ID_ERROR")
            joined = await repository.set_in_tenant(connection, user_id, member=True)
    except UniqueViolation:
        return status("EMAIL_ALREADY_EXISTS_ERROR")
    return ok(wasAlreadyAssociated=not joined)


async def leave(call: Call) -> Answer:
    user_id = call.fields.text("recipeUserId")
    async with call.core.db.transaction() as connection:
        left = await repository.set_in_tenant(connection, user_id, member=False)
        if left:
            await sessions.delete_of_user(connection, user_id)
    return ok(wasAssociated=left)


ROUTES = [
    post("/recipe/multitenancy/tenant/user", join),
    post("/recipe/multitenancy/tenant/user/remove", leave),
]
