from auth_core.clock import now_ms
from auth_core.opaque import new_token, sha256_hex
from auth_core.passwordreset import repository
from auth_core.users.models import normalised_email
from auth_core.web.call import Answer, Call, ok, post, status


async def create_token(call: Call) -> Answer:
    user_id, email = call.fields.text("userId"), normalised_email(call.fields.text("email"))
    token = new_token()
    expires_at = now_ms() + call.core.settings.password_reset_validity
    async with call.core.db.connection() as connection:
        known = await repository.add_token(connection, sha256_hex(token), user_id, email, expires_at)
    return ok(token=token) if known else status("UNKNOWN_USER_ID_ERROR")


async def consume(call: Call) -> Answer:
    token_hash = sha256_hex(call.fields.text("token"))
    async with call.core.db.transaction() as connection:
        subject = await repository.take_token(connection, token_hash, now_ms())
    if subject is None:
        return status("RESET_PASSWORD_INVALID_TOKEN_ERROR")
    user_id, email = subject
    return ok(userId=user_id, email=email)


ROUTES = [
    post("/recipe/user/password/reset/token", create_token),
    post("/recipe/user/password/reset/token/consume", consume),
]
