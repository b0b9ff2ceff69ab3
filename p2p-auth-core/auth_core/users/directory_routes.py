from auth_core.errors import BadRequestError
from auth_core.users import directory
from auth_core.users.directory import Position
from auth_core.users.models import RECIPE_ID, normalised_email
from auth_core.web.call import Answer, Call, get, ok

RECIPES = frozenset({RECIPE_ID, "thirdparty", "passwordless", "webauthn"})
DEFAULT_PAGE = 100
LARGEST_PAGE = 500


async def page(call: Call) -> Answer:
    fields = call.fields
    order = (fields.optional_text("timeJoinedOrder") or "ASC").upper()
    if order not in {"ASC", "DESC"}:
        raise BadRequestError("timeJoinedOrder can be either ASC or DESC")
    limit = fields.number("limit", default=DEFAULT_PAGE, low=1, high=LARGEST_PAGE)
    token = fields.optional_text("paginationToken")
    after = Position.from_token(token) if token is not None else None
    emails = fields.optional_text("email")
    search = [normalised_email(part) for part in emails.split(";")] if emails is not None else None
    asks_others = any(fields.optional_text(name) is not None for name in ("phone", "provider"))
    if not _asks_for_our_recipe(call) or (asks_others and search is None):
        return ok(users=[])
    async with call.core.db.connection() as connection:
        users, next_token = await directory.page(
            connection, newest_first=order == "DESC", after=after, limit=limit, search=search
        )
    answer = ok(users=[user.answer() for user in users])
    return answer if next_token is None else {**answer, "nextPaginationToken": next_token}


async def count(call: Call) -> Answer:
    with_others = call.fields.flag("includeAllTenants", default=False)
    if not _asks_for_our_recipe(call):
        return ok(count=0)
    async with call.core.db.connection() as connection:
        return ok(count=await directory.count(connection, with_others=with_others))


def _asks_for_our_recipe(call: Call) -> bool:
    given = call.fields.optional_text("includeRecipeIds")
    if given is None:
        return True
    recipes = set(given.split(","))
    if not recipes <= RECIPES:
        raise BadRequestError(f"Unknown recipe ID: {', '.join(sorted(recipes - RECIPES))}")
    return RECIPE_ID in recipes


async def search_tags(_call: Call) -> Answer:
    return ok(tags=["email", "phone", "provider"])


ROUTES = [get("/users", page), get("/users/count", count), get("/user/search/tags", search_tags)]
