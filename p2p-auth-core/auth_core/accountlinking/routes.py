"""Account linking is a licensed feature: it can be asked about, not used."""

from auth_core.errors import BadRequestError, UnlicensedError
from auth_core.users import repository
from auth_core.web.call import Answer, Call, get, ok, post, status


async def check_primary(call: Call) -> Answer:
    await _require_user(call, "recipeUserId")
    return ok(wasAlreadyAPrimaryUser=False)


async def check_link(call: Call) -> Answer:
    await _require_user(call, "recipeUserId")
    await _require_user(call, "primaryUserId")
    return status("INPUT_USER_IS_NOT_A_PRIMARY_USER", description="The user to link to is not a primary user")


async def refuse(_call: Call) -> Answer:
    raise UnlicensedError("Account linking needs a licence")


async def _require_user(call: Call, field: str) -> None:
    user_id = call.fields.text(field)
    async with call.core.db.connection() as connection:
        if await repository.by_id(connection, user_id) is None:
            raise BadRequestError("Unknown user ID provided")


ROUTES = [
    get("/recipe/accountlinking/user/primary/check", check_primary),
    get("/recipe/accountlinking/user/link/check", check_link),
    post("/recipe/accountlinking/user/primary", refuse),
    post("/recipe/accountlinking/user/link", refuse),
    post("/recipe/accountlinking/user/unlink", refuse),
]
