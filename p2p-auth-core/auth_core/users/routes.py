from auth_core.errors import BadRequestError
from auth_core.passwords import imported
from auth_core.users import repository, service
from auth_core.users.models import User, normalised_email
from auth_core.web.call import OK, Answer, Call, get, ok, post, put, status

EMAIL_TAKEN = status("EMAIL_ALREADY_EXISTS_ERROR")
UNKNOWN_USER = status("UNKNOWN_USER_ID_ERROR")


async def sign_up(call: Call) -> Answer:
    email, password = _credentials(call)
    try:
        user = await service.sign_up(call.core, email, password)
    except service.EmailTakenError:
        return EMAIL_TAKEN
    return _signed_in(user)


async def sign_in(call: Call) -> Answer:
    email, password = _credentials(call)
    user = await service.sign_in(call.core, email, password)
    return _signed_in(user) if user else status("WRONG_CREDENTIALS_ERROR")


async def import_hash(call: Call) -> Answer:
    """A password's hash from elsewhere; an account that is there gets it as its password's."""
    email, password_hash = call.fields.text("email"), call.fields.text("passwordHash").strip()
    if not email.strip():
        raise BadRequestError("An email cannot be an empty string")
    algorithm = call.fields.optional_text("hashingAlgorithm")
    imported.check(password_hash, algorithm.lower() if algorithm else None)
    user, existed = await service.import_hash(call.core, email, password_hash)
    return ok(user=user.answer(), recipeUserId=user.id, didUserAlreadyExist=existed)


async def change(call: Call) -> Answer:
    fields = call.fields
    email, password = fields.optional_text("email"), fields.optional_text("password")
    if email is None and password is None:
        raise BadRequestError("Give an email or a password")
    if "" in {email, password}:
        raise BadRequestError("An email or password cannot be an empty string")
    try:
        known = await service.change(call.core, fields.text("recipeUserId"), email, password)
    except service.EmailTakenError:
        return EMAIL_TAKEN
    return OK if known else UNKNOWN_USER


async def by_id(call: Call) -> Answer:
    async with call.core.db.connection() as connection:
        user = await repository.by_id(connection, call.fields.text("userId"))
    return ok(user=user.answer()) if user else UNKNOWN_USER


async def by_account_info(call: Call) -> Answer:
    """Accounts here have an e-mail alone: asked for the rest as well, only a union can match."""
    fields = call.fields
    email = fields.optional_text("email")
    others = ("phoneNumber", "thirdPartyId", "thirdPartyUserId", "webauthnCredentialId")
    asks_more = any(fields.optional_text(name) is not None for name in others)
    if email is None or (asks_more and not fields.flag("doUnionOfAccountInfo", default=False)):
        return ok(users=[])
    async with call.core.db.connection() as connection:
        user = await repository.by_email(connection, normalised_email(email))
    return ok(users=[user.answer()] if user else [])


async def remove(call: Call) -> Answer:
    async with call.core.db.transaction() as connection:
        await repository.delete(connection, call.fields.text("userId"))
    return OK


def _credentials(call: Call) -> tuple[str, str]:
    email, password = call.fields.text("email"), call.fields.text("password")
    if not email.strip() or not password:
        raise BadRequestError("An email or password cannot be an empty string")
    return email, password


def _signed_in(user: User) -> Answer:
    return ok(user=user.answer(), recipeUserId=user.id)


ROUTES = [
    post("/recipe/signup", sign_up),
    post("/recipe/signin", sign_in),
    post("/recipe/user/passwordhash/import", import_hash),
    put("/recipe/user", change),
    get("/user/id", by_id),
    get("/users/by-accountinfo", by_account_info),
    post("/user/remove", remove),
]
