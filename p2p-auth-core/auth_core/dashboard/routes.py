import re
import uuid

from psycopg.errors import UniqueViolation

from auth_core.clock import now_ms
from auth_core.dashboard import repository
from auth_core.dashboard.repository import DashboardUser
from auth_core.opaque import new_token, sha256_hex
from auth_core.users.models import normalised_email
from auth_core.web.call import OK, Answer, Call, delete, ok, post, status

SESSION_VALIDITY = 30 * 24 * 3600 * 1000
SHORTEST_PASSWORD = 8
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


async def create_user(call: Call) -> Answer:
    """Not for the SDK: an operator calls it straight."""
    email, password = normalised_email(call.fields.text("email")), call.fields.text("password")
    if not _EMAIL.fullmatch(email):
        return status("INVALID_EMAIL_ERROR")
    if len(password) < SHORTEST_PASSWORD or password.isalpha() or password.isdigit():
        message = f"Password must have at least {SHORTEST_PASSWORD} characters, with a letter and a digit"
        return status("PASSWORD_WEAK_ERROR", message=message)
    hashed = await call.core.passwords.hash(password)
    user = DashboardUser(str(uuid.uuid4()), email, hashed, now_ms())
    try:
        async with call.core.db.connection() as connection:
            await repository.insert(connection, user)
    except UniqueViolation:
        return status("EMAIL_ALREADY_EXISTS_ERROR")
    return ok(user={"userId": user.id, "email": user.email, "timeJoined": user.time_joined})


async def sign_in(call: Call) -> Answer:
    email, password = normalised_email(call.fields.text("email")), call.fields.text("password")
    async with call.core.db.connection() as connection:
        user = await repository.by_email(connection, email)
    if user is None:
        await call.core.passwords.verify_nobody(password)
        return status("INVALID_CREDENTIALS_ERROR")
    if not await call.core.passwords.verify(user.password_hash, password):
        return status("INVALID_CREDENTIALS_ERROR")
    session_id = new_token()
    async with call.core.db.connection() as connection:
        await repository.add_session(connection, sha256_hex(session_id), user.id, now_ms() + SESSION_VALIDITY)
    return ok(sessionId=session_id)


async def verify_session(call: Call) -> Answer:
    id_hash = sha256_hex(call.fields.text("sessionId"))
    async with call.core.db.connection() as connection:
        email = await repository.email_of_session(connection, id_hash, now_ms())
    return ok(email=email) if email is not None else status("INVALID_SESSION_ERROR")


async def sign_out(call: Call) -> Answer:
    id_hash = sha256_hex(call.fields.text("sessionId"))
    async with call.core.db.connection() as connection:
        await repository.delete_session(connection, id_hash)
    return OK


ROUTES = [
    post("/recipe/dashboard/user", create_user),
    post("/recipe/dashboard/signin", sign_in),
    post("/recipe/dashboard/session/verify", verify_session),
    delete("/recipe/dashboard/session", sign_out),
]
