from auth_core.clock import now_ms
from auth_core.emailverification import repository
from auth_core.errors import BadRequestError
from auth_core.opaque import new_token, sha256_hex
from auth_core.users.models import normalised_email
from auth_core.web.call import OK, Answer, Call, get, ok, post, status


async def create_token(call: Call) -> Answer:
    user_id, email = _subject(call)
    token = new_token()
    expires_at = now_ms() + call.core.settings.email_verification_validity
    async with call.core.db.connection() as connection:
        if await repository.is_verified(connection, user_id, email):
            return status("EMAIL_ALREADY_VERIFIED_ERROR")
        await repository.add_token(connection, sha256_hex(token), user_id, email, expires_at)
    return ok(token=token)


async def verify(call: Call) -> Answer:
    if call.fields.text("method") != "token":
        raise BadRequestError("Unsupported method for email verification")
    token_hash = sha256_hex(call.fields.text("token"))
    async with call.core.db.transaction() as connection:
        subject = await repository.take_token(connection, token_hash, now_ms())
        if subject is None:
            return status("EMAIL_VERIFICATION_INVALID_TOKEN_ERROR")
        user_id, email = subject
        await repository.delete_tokens(connection, user_id, email)
        await repository.mark_verified(connection, user_id, email)
    return ok(userId=user_id, email=email)


async def read(call: Call) -> Answer:
    async with call.core.db.connection() as connection:
        return ok(isVerified=await repository.is_verified(connection, *_subject(call)))


async def unverify(call: Call) -> Answer:
    async with call.core.db.connection() as connection:
        await repository.unverify(connection, *_subject(call))
    return OK


async def remove_tokens(call: Call) -> Answer:
    async with call.core.db.connection() as connection:
        await repository.delete_tokens(connection, *_subject(call))
    return OK


def _subject(call: Call) -> tuple[str, str]:
    return call.fields.text("userId"), normalised_email(call.fields.text("email"))


ROUTES = [
    post("/recipe/user/email/verify/token", create_token),
    post("/recipe/user/email/verify/token/remove", remove_tokens),
    post("/recipe/user/email/verify/remove", unverify),
    post("/recipe/user/email/verify", verify),
    get("/recipe/user/email/verify", read),
]
