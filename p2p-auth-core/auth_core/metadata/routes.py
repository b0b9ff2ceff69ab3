from typing import Any

from auth_core.metadata import repository
from auth_core.web.call import OK, Answer, Call, get, ok, post, put


async def read(call: Call) -> Answer:
    user_id = call.fields.text("userId")
    async with call.core.db.connection() as connection:
        return ok(metadata=await repository.find(connection, user_id))


async def update(call: Call) -> Answer:
    user_id, changes = call.fields.text("userId"), call.fields.mapping("metadataUpdate")
    async with call.core.db.transaction() as connection:
        metadata = merged(await repository.find_for_update(connection, user_id), changes)
        await repository.store(connection, user_id, metadata)
    return ok(metadata=metadata)


async def remove(call: Call) -> Answer:
    user_id = call.fields.text("userId")
    async with call.core.db.connection() as connection:
        await repository.delete(connection, user_id)
    return OK


def merged(metadata: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """One level deep; null deletes a top-level key."""
    return {name: value for name, value in (metadata | changes).items() if value is not None}


ROUTES = [
    get("/recipe/user/metadata", read),
    put("/recipe/user/metadata", update),
    post("/recipe/user/metadata/remove", remove),
]
