from auth_core.db import Connection
from auth_core.errors import BadRequestError
from auth_core.useridmapping import repository
from auth_core.useridmapping.repository import Mapping
from auth_core.web.call import OK, Answer, Call, get, ok, post, put, status

UNKNOWN_MAPPING = status("UNKNOWN_MAPPING_ERROR")
_IN_USE = "The user has sessions: their tokens hold the id it has now"


async def create(call: Call) -> Answer:
    fields = call.fields
    mapping = Mapping(
        fields.text("superTokensUserId"),
        fields.text("externalUserId").strip(),
        fields.optional_text("externalUserIdInfo"),
    )
    if not mapping.external_id:
        raise BadRequestError("Field name 'externalUserId' cannot be an empty string")
    force = fields.flag("force", default=False)
    async with call.core.db.transaction() as connection:
        if not await repository.is_user(connection, mapping.user_id):
            return status("UNKNOWN_SUPERTOKENS_USER_ID_ERROR")
        if not force and await repository.has_session(connection, mapping.user_id):
            raise BadRequestError(_IN_USE)
        if await repository.is_user(connection, mapping.external_id):
            raise BadRequestError("Cannot create a mapping whose external id is the id of another user")
        if await repository.insert(connection, mapping):
            return OK
        by_user = await repository.find(connection, user_id=mapping.user_id, external_id=None)
        by_external = await repository.find(connection, user_id=None, external_id=mapping.external_id)
    exists = {
        "doesSuperTokensUserIdExist": by_user is not None,
        "doesExternalUserIdExist": by_external is not None,
    }
    # The SDK reads the second one by a name of its own.
    return status(
        "USER_ID_MAPPING_ALREADY_EXISTS_ERROR", **exists, does_external_user_id_exist=by_external is not None
    )


async def read(call: Call) -> Answer:
    async with call.core.db.connection() as connection:
        mapping = await _asked(call, connection)
    if mapping is None:
        return UNKNOWN_MAPPING
    answer = ok(superTokensUserId=mapping.user_id, externalUserId=mapping.external_id)
    return answer if mapping.info is None else {**answer, "externalUserIdInfo": mapping.info}


async def remove(call: Call) -> Answer:
    force = call.fields.flag("force", default=False)
    async with call.core.db.transaction() as connection:
        mapping = await _asked(call, connection)
        if mapping is None:
            return ok(didMappingExist=False)
        if not force and await repository.has_session(connection, mapping.user_id):
            raise BadRequestError(_IN_USE)
        await repository.delete(connection, mapping.user_id)
    return ok(didMappingExist=True)


async def set_info(call: Call) -> Answer:
    async with call.core.db.transaction() as connection:
        mapping = await _asked(call, connection)
        if mapping is None:
            return UNKNOWN_MAPPING
        await repository.set_info(
            connection, mapping.user_id, call.fields.optional_text("externalUserIdInfo")
        )
    return OK


async def _asked(call: Call, connection: Connection) -> Mapping | None:
    user_id = call.fields.text("userId")
    kind = call.fields.optional_text("userIdType") or "ANY"
    if kind not in {"SUPERTOKENS", "EXTERNAL", "ANY"}:
        raise BadRequestError("userIdType should be one of 'SUPERTOKENS', 'EXTERNAL' or 'ANY'")
    return await repository.find(
        connection,
        user_id=user_id if kind != "EXTERNAL" else None,
        external_id=user_id if kind != "SUPERTOKENS" else None,
    )


ROUTES = [
    post("/recipe/userid/map", create),
    get("/recipe/userid/map", read),
    post("/recipe/userid/map/remove", remove),
    put("/recipe/userid/external-user-id-info", set_info),
    post("/recipe/userid/external-user-id-info", set_info),  # the SDK 0.31 says POST
]
