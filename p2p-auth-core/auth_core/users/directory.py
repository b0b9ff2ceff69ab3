"""Listing and counting accounts."""

import base64
import binascii
from typing import NamedTuple

from psycopg.rows import class_row

from auth_core.db import Connection
from auth_core.errors import BadRequestError
from auth_core.users.models import User

# Written out for either direction, so that the queries stay constants.
_ASCENDING = (
    "SELECT public_id(u.id) AS id, u.email, u.time_joined, u.in_tenant,"
    " EXISTS (SELECT FROM verified_emails v WHERE v.user_id = u.id AND v.email = u.email) AS verified"
    " FROM users u WHERE u.in_tenant AND (u.time_joined, u.id) > (%(time)s, internal_id(%(id)s))"
    " AND (%(patterns)s::text[] IS NULL OR u.email LIKE ANY(%(patterns)s::text[]))"
    " ORDER BY u.time_joined, u.id LIMIT %(limit)s"
)
_DESCENDING = (
    "SELECT public_id(u.id) AS id, u.email, u.time_joined, u.in_tenant,"
    " EXISTS (SELECT FROM verified_emails v WHERE v.user_id = u.id AND v.email = u.email) AS verified"
    " FROM users u WHERE u.in_tenant AND (u.time_joined, u.id) < (%(time)s, internal_id(%(id)s))"
    " AND (%(patterns)s::text[] IS NULL OR u.email LIKE ANY(%(patterns)s::text[]))"
    " ORDER BY u.time_joined DESC, u.id DESC LIMIT %(limit)s"
)
_FIRST_ID = ""
_END_OF_TIME = 2**62


class Position(NamedTuple):
    """The account after which the next page begins."""

    time_joined: int
    user_id: str

    def token(self) -> str:
        return base64.urlsafe_b64encode(f"{self.time_joined};{self.user_id}".encode()).decode()

    @classmethod
    def from_token(cls, token: str) -> "Position":
        try:
            time, separator, user_id = base64.urlsafe_b64decode(token.encode()).decode().partition(";")
            if not (separator and user_id) or "\0" in user_id:
                raise ValueError(token)
            return cls(min(int(time), _END_OF_TIME), user_id)
        except (ValueError, binascii.Error) as error:
            raise BadRequestError("invalid pagination token") from error


async def page(
    connection: Connection,
    *,
    newest_first: bool,
    after: Position | None,
    limit: int,
    search: list[str] | None,
) -> tuple[list[User], str | None]:
    start = after or Position(_END_OF_TIME if newest_first else 0, _FIRST_ID)
    cursor = connection.cursor(row_factory=class_row(User))
    await cursor.execute(
        _DESCENDING if newest_first else _ASCENDING,
        {
            "time": start.time_joined,
            "id": start.user_id,
            "patterns": None if search is None else _patterns(search),
            "limit": limit + 1,
        },
    )
    users = await cursor.fetchall()
    if len(users) <= limit:
        return users, None
    last = users[limit - 1]
    return users[:limit], Position(last.time_joined, last.id).token()


async def count(connection: Connection, *, with_others: bool) -> int:
    cursor = await connection.execute("SELECT count(*) FROM users WHERE in_tenant OR %s", (with_others,))
    row = await cursor.fetchone()
    return int(row[0]) if row else 0


def _patterns(search: list[str]) -> list[str]:
    """An e-mail is found by how it or its domain begins."""
    escaped = [text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") for text in search if text]
    return [pattern for text in escaped for pattern in (f"{text}%", f"%@{text}%")]
