"""Who may ask what: every route of the API for every kind of asker, each cell asserted."""

from collections.abc import Awaitable, Callable
from uuid import UUID

import httpx2
from sqlalchemy import update
from supertokens_python.recipe.session.asyncio import revoke_all_sessions_for_user

from app.core.clock import utcnow
from app.core.db import Database
from app.core.ids import new_id
from app.main import create_api
from app.models.sql.choices import Language
from app.models.sql.mail import MailboxMessage
from app.models.sql.use_case import UseCase
from app.models.sql.user import User
from tests.factories.use_cases import content, submit, trusted
from tests.fixtures.people import Member, People
from tests.fixtures.pictures import picture

Route = tuple[str, str]
Cell = tuple[int, str | None]

OK: Cell = (200, None)
STRANGER: Cell = (401, "unauthenticated")
SUSPENDED: Cell = (403, "suspended")
FORBIDDEN: Cell = (403, "forbidden")
TAKEN: Cell = (409, "already_in_organization")
CHANGED: Cell = (409, "edited_meanwhile")
NO_MEMBER: Cell = (404, "member_not_found")
NO_PERSON: Cell = (404, "person_not_found")
NO_REQUEST: Cell = (404, "join_request_not_found")
NO_INVITATION: Cell = (404, "invitation_not_found")
NO_FILE: Cell = (404, "media_not_found")
UNPROVEN: Cell = (403, "email_not_verified")
MISSING: Cell = (404, "mailbox_message_not_found")

ASKERS = (
    "visitor",
    "owner",  # of an organisation
    "admin",
    "member",
    "moderator",
    "administrator",
    "suspended",
    "suspended administrator",
    "revoked",  # signed out elsewhere, the access token not yet run out
    "revoked administrator",
    "removed",  # the account is gone, the session not
)
EVERYBODY = dict.fromkeys(ASKERS, OK)
ONESELF = EVERYBODY | {
    "visitor": STRANGER,
    "suspended": SUSPENDED,
    "suspended administrator": SUSPENDED,
    "removed": STRANGER,
}
# Acts on the account itself: a session revoked elsewhere is over at once.
OWN_ACCOUNT = ONESELF | {"revoked": STRANGER, "revoked administrator": STRANGER}
ADMINISTRATORS = dict.fromkeys(ASKERS, FORBIDDEN) | {
    "visitor": STRANGER,
    "administrator": OK,
    "suspended": SUSPENDED,
    "suspended administrator": SUSPENDED,
    "revoked": STRANGER,
    "revoked administrator": STRANGER,
    "removed": STRANGER,
}

# Of the organisation that owner, admin and member share; all others belong to one of their own.
MANAGERS = dict.fromkeys(ASKERS, FORBIDDEN) | {
    "visitor": STRANGER,
    "owner": OK,
    "admin": OK,
    "suspended": SUSPENDED,
    "suspended administrator": SUSPENDED,
    "removed": STRANGER,
}


def _signed_in(cell: Cell) -> dict[str, Cell]:
    return ONESELF | _those_let_in(ONESELF, cell)


def _managers_get(cell: Cell) -> dict[str, Cell]:
    return MANAGERS | _those_let_in(MANAGERS, cell)


def _members_get(cell: Cell) -> dict[str, Cell]:
    """What is asked about somebody who is not there; inside the house one learns that."""
    return _managers_get(cell) | {"member": cell}


NO_SESSION: Cell = (404, "session_not_found")
INVALID: Cell = (422, "validation_failed")


def _those_let_in(row: dict[str, Cell], answer: Cell) -> dict[str, Cell]:
    """Whoever may ask gets this answer instead: about something that is not there, or is not right."""
    return {asker: answer for asker, cell in row.items() if cell == OK}


NO_NOTIFICATION: Cell = (404, "notification_not_found")
NO_REPLY: Cell = (404, "reply_not_found")
# Of what somebody else wrote. A revoked session moderates until its token runs out.
MODERATORS = _signed_in(FORBIDDEN) | dict.fromkeys(
    ("moderator", "administrator", "revoked administrator"), OK
)


def _first_takes_away(answer: Cell) -> dict[str, Cell]:
    """The moderator has done it, nobody after them finds it."""
    return MODERATORS | dict.fromkeys(("administrator", "revoked", "revoked administrator"), answer)


# Of a published use case that the owner wrote.
NO_CASE: Cell = (404, "use_case_not_found")
OWN: Cell = (403, "own_contribution")
# Asked anew whether the session holds.
MODERATORS_NOW = ADMINISTRATORS | {"moderator": OK}
AUTHOR = _those_let_in(ONESELF, FORBIDDEN)

MATRIX: dict[Route, dict[str, Cell]] = {
    ("GET", "/api/v1/reference"): EVERYBODY,
    ("GET", "/api/v1/platform/figures"): EVERYBODY,
    ("GET", "/api/v1/me"): ONESELF,
    ("PATCH", "/api/v1/me"): ONESELF,
    ("GET", "/api/v1/me/profile"): ONESELF,
    ("PATCH", "/api/v1/me/profile"): ONESELF,
    # Of somebody who shows themselves to the verified only; none of these are.
    ("GET", "/api/v1/people/{person_id}"): dict.fromkeys(ASKERS, NO_PERSON)
    | {"administrator": OK, "revoked administrator": OK},
    ("GET", "/api/v1/me/sessions"): OWN_ACCOUNT,
    ("DELETE", "/api/v1/me/sessions"): OWN_ACCOUNT,
    ("DELETE", "/api/v1/me/sessions/{session_id}"): OWN_ACCOUNT | _those_let_in(OWN_ACCOUNT, NO_SESSION),
    ("POST", "/api/v1/me/password"): OWN_ACCOUNT | _those_let_in(OWN_ACCOUNT, INVALID),
    ("POST", "/api/v1/me/email"): OWN_ACCOUNT | _those_let_in(OWN_ACCOUNT, INVALID),
    ("POST", "/api/v1/email-confirmations"): dict.fromkeys(ASKERS, (404, "email_change_not_found")),
    ("GET", "/api/v1/admin/audit"): ADMINISTRATORS,
    ("GET", "/api/v1/admin/people"): ADMINISTRATORS,
    ("PUT", "/api/v1/admin/people/{person_id}/role"): ADMINISTRATORS | _those_let_in(ADMINISTRATORS, INVALID),
    ("PUT", "/api/v1/admin/people/{person_id}/suspension"): ADMINISTRATORS,
    ("DELETE", "/api/v1/admin/people/{person_id}/suspension"): ADMINISTRATORS,
    ("GET", "/api/v1/organizations"): EVERYBODY,
    ("POST", "/api/v1/organizations"): _signed_in(TAKEN),
    ("GET", "/api/v1/organizations/{slug}"): EVERYBODY,
    # The owner has changed what the admin changes then.
    ("PATCH", "/api/v1/organizations/{slug}"): MANAGERS | {"admin": CHANGED},
    ("PUT", "/api/v1/organizations/{slug}/logo"): MANAGERS,
    ("DELETE", "/api/v1/organizations/{slug}/logo"): MANAGERS,
    ("PUT", "/api/v1/me/picture"): ONESELF,
    ("DELETE", "/api/v1/me/picture"): ONESELF,
    ("POST", "/api/v1/media"): ONESELF,
    ("GET", "/api/v1/media/{media_id}/{variant}"): dict.fromkeys(ASKERS, NO_FILE),
    ("GET", "/api/v1/organizations/suggestion"): EVERYBODY,
    ("GET", "/api/v1/organizations/{slug}/members"): ONESELF,
    ("PATCH", "/api/v1/organizations/{slug}/members/{user_id}"): _members_get(NO_MEMBER),
    ("DELETE", "/api/v1/organizations/{slug}/members/{user_id}"): _members_get(NO_MEMBER),
    ("GET", "/api/v1/me/join-request"): ONESELF,
    ("DELETE", "/api/v1/me/join-request"): _signed_in(NO_REQUEST),
    ("POST", "/api/v1/organizations/{slug}/join-requests"): _signed_in(TAKEN),
    ("GET", "/api/v1/organizations/{slug}/join-requests"): MANAGERS,
    ("POST", "/api/v1/organizations/{slug}/join-requests/{request_id}/approve"): _managers_get(NO_REQUEST),
    ("POST", "/api/v1/organizations/{slug}/join-requests/{request_id}/decline"): _managers_get(NO_REQUEST),
    ("GET", "/api/v1/organizations/{slug}/invitations"): MANAGERS,
    ("POST", "/api/v1/organizations/{slug}/invitations"): _managers_get(UNPROVEN),
    ("POST", "/api/v1/organizations/{slug}/invitations/{invitation_id}/resend"): _managers_get(NO_INVITATION),
    ("DELETE", "/api/v1/organizations/{slug}/invitations/{invitation_id}"): _managers_get(NO_INVITATION),
    ("POST", "/api/v1/invitations/read"): dict.fromkeys(ASKERS, NO_INVITATION),
    ("POST", "/api/v1/invitations/accept"): _signed_in(NO_INVITATION),
    ("POST", "/api/v1/invitations/decline"): _signed_in(NO_INVITATION),
    ("GET", "/api/v1/search"): EVERYBODY,
    ("GET", "/api/v1/search/suggestions"): EVERYBODY,
    ("GET", "/api/v1/search/{kind}"): EVERYBODY,
    ("GET", "/api/v1/use-cases"): EVERYBODY,
    ("GET", "/api/v1/use-cases/facets"): EVERYBODY,
    ("GET", "/api/v1/use-cases/map"): EVERYBODY,
    ("GET", "/api/v1/use-cases/submission"): ONESELF,
    ("GET", "/api/v1/use-cases/review"): MODERATORS,
    ("GET", "/api/v1/me/use-cases"): ONESELF,
    ("POST", "/api/v1/use-cases"): _signed_in(UNPROVEN),
    ("GET", "/api/v1/use-cases/{key}"): EVERYBODY,
    ("GET", "/api/v1/use-cases/{key}/latest"): MODERATORS | {"owner": OK},
    ("PUT", "/api/v1/use-cases/{key}"): ONESELF | AUTHOR | {"owner": CHANGED},
    ("DELETE", "/api/v1/use-cases/{key}/submission"): ONESELF | AUTHOR | {"owner": (409, "wrong_state")},
    ("PUT", "/api/v1/use-cases/{key}/decision"): MODERATORS_NOW | _those_let_in(MODERATORS_NOW, CHANGED),
    ("PUT", "/api/v1/use-cases/{key}/like"): ONESELF | {"owner": OWN},
    ("DELETE", "/api/v1/use-cases/{key}/like"): ONESELF,
    ("PUT", "/api/v1/use-cases/{key}/bookmark"): ONESELF,
    ("DELETE", "/api/v1/use-cases/{key}/bookmark"): ONESELF,
    ("PUT", "/api/v1/use-cases/{key}/feature"): ADMINISTRATORS,
    ("DELETE", "/api/v1/use-cases/{key}/feature"): ADMINISTRATORS,
    # The owner has taken it away when the others ask, and brings it back before they do.
    ("PUT", "/api/v1/use-cases/{key}/archive"): MODERATORS_NOW
    | {"owner": OK, "admin": NO_CASE, "member": NO_CASE},
    ("DELETE", "/api/v1/use-cases/{key}/archive"): MODERATORS_NOW | {"owner": OK},
    ("GET", "/api/v1/mailbox"): ADMINISTRATORS,
    ("GET", "/api/v1/mailbox/{message_id}"): ADMINISTRATORS,
    ("GET", "/api/v1/mailbox/undelivered"): ADMINISTRATORS,
    ("POST", "/api/v1/mailbox/undelivered/{mail_id}/retry"): ADMINISTRATORS
    | _those_let_in(ADMINISTRATORS, MISSING),
    ("DELETE", "/api/v1/mailbox/undelivered/{mail_id}"): ADMINISTRATORS
    | _those_let_in(ADMINISTRATORS, MISSING),
    ("GET", "/api/v1/dashboard/figures"): ONESELF,
    ("GET", "/api/v1/dashboard/activity"): ONESELF,
    ("GET", "/api/v1/dashboard/feed"): ONESELF,
    ("GET", "/api/v1/dashboard/saved"): ONESELF,
    ("GET", "/api/v1/notifications"): ONESELF,
    ("GET", "/api/v1/notifications/unread"): ONESELF,
    ("PUT", "/api/v1/notifications/read"): ONESELF,
    # Of somebody else's.
    ("PUT", "/api/v1/notifications/{notification_id}/read"): _signed_in(NO_NOTIFICATION),
    ("DELETE", "/api/v1/notifications/{notification_id}/read"): _signed_in(NO_NOTIFICATION),
    ("GET", "/api/v1/drafts"): ONESELF,
    ("PUT", "/api/v1/drafts/{kind}/{key}"): ONESELF,
    ("GET", "/api/v1/drafts/{kind}/{key}"): ONESELF,
    ("DELETE", "/api/v1/drafts/{kind}/{key}"): ONESELF,
    ("GET", "/api/v1/forum/categories"): EVERYBODY,
    ("GET", "/api/v1/forum/mentionable"): ONESELF,
    ("GET", "/api/v1/forum/threads"): EVERYBODY,
    # Nobody here has proven their address; who has is asked in the forum's own tests.
    ("POST", "/api/v1/forum/threads"): _signed_in(UNPROVEN),
    ("GET", "/api/v1/forum/threads/{thread_id}"): EVERYBODY,
    ("PATCH", "/api/v1/forum/threads/{thread_id}"): _signed_in(FORBIDDEN),
    ("GET", "/api/v1/forum/threads/{thread_id}/history"): MODERATORS,
    ("PATCH", "/api/v1/forum/threads/{thread_id}/moderation"): MODERATORS,
    ("PUT", "/api/v1/forum/threads/{thread_id}/best-answer"): MODERATORS
    | _those_let_in(MODERATORS, NO_REPLY),
    ("DELETE", "/api/v1/forum/threads/{thread_id}/best-answer"): MODERATORS,
    ("PUT", "/api/v1/forum/threads/{thread_id}/like"): ONESELF,
    ("DELETE", "/api/v1/forum/threads/{thread_id}/like"): ONESELF,
    ("PUT", "/api/v1/forum/threads/{thread_id}/bookmark"): ONESELF,
    ("DELETE", "/api/v1/forum/threads/{thread_id}/bookmark"): ONESELF,
    ("GET", "/api/v1/forum/threads/{thread_id}/replies"): EVERYBODY,
    ("POST", "/api/v1/forum/threads/{thread_id}/replies"): _signed_in(UNPROVEN),
    ("GET", "/api/v1/forum/replies/{reply_id}"): EVERYBODY,
    ("PATCH", "/api/v1/forum/replies/{reply_id}"): _signed_in(FORBIDDEN),
    ("GET", "/api/v1/forum/replies/{reply_id}/history"): MODERATORS,
    ("PUT", "/api/v1/forum/replies/{reply_id}/like"): ONESELF,
    ("DELETE", "/api/v1/forum/replies/{reply_id}/like"): ONESELF,
    ("DELETE", "/api/v1/forum/replies/{reply_id}"): _first_takes_away(NO_REPLY),
    ("DELETE", "/api/v1/forum/threads/{thread_id}"): _first_takes_away((404, "thread_not_found")),
}
WRONG_PASSWORD = "not-the-password-1"
_TOKEN = {"token": "nobody-was-given-this-token"}
_THREAD = {
    "title": "Which grease for the main fan?",
    "body": "<p>The drive-end bearing runs hot after an hour.</p>",
    "category": "maintenance",
    "type": "question",
}
BODIES: dict[Route, object] = {
    ("PUT", "/api/v1/drafts/{kind}/{key}"): {"content": {"title": "Half a title"}},
    ("POST", "/api/v1/forum/threads"): _THREAD,
    ("PATCH", "/api/v1/forum/threads/{thread_id}"): {**_THREAD, "version": 1},
    ("PATCH", "/api/v1/forum/threads/{thread_id}/moderation"): {"pinned": True},
    ("PUT", "/api/v1/forum/threads/{thread_id}/best-answer"): {"reply_id": str(new_id())},
    ("POST", "/api/v1/forum/threads/{thread_id}/replies"): {"body": "<p>Check the grease.</p>"},
    ("PATCH", "/api/v1/forum/replies/{reply_id}"): {"body": "<p>Check the seal.</p>", "version": 1},
    ("PATCH", "/api/v1/organizations/{slug}/members/{user_id}"): {"role": "member"},
    ("POST", "/api/v1/organizations/{slug}/join-requests/{request_id}/decline"): {"note": "No"},
    ("POST", "/api/v1/organizations/{slug}/invitations"): {"email": "new@oasis.example", "language": "en"},
    ("POST", "/api/v1/invitations/read"): _TOKEN,
    ("POST", "/api/v1/invitations/accept"): _TOKEN,
    ("POST", "/api/v1/invitations/decline"): _TOKEN,
    ("PATCH", "/api/v1/me"): {"language": "en"},
    ("PATCH", "/api/v1/me/profile"): {"version": 1},
    ("POST", "/api/v1/me/password"): {"current_password": WRONG_PASSWORD, "new_password": "another-floor-8"},
    ("POST", "/api/v1/me/email"): {"current_password": WRONG_PASSWORD, "email": "else@oasis.example"},
    ("PUT", "/api/v1/admin/people/{person_id}/role"): {
        "platform_role": "member",
        "current_password": WRONG_PASSWORD,
    },
    ("PUT", "/api/v1/admin/people/{person_id}/suspension"): {"reason": "Spam"},
    ("POST", "/api/v1/email-confirmations"): {"token": "no-such-token"},
    ("POST", "/api/v1/use-cases"): {"content": content()},
    ("PUT", "/api/v1/use-cases/{key}"): {"version": 99, "content": content()},
    ("PUT", "/api/v1/use-cases/{key}/decision"): {"version": 99, "decision": "publish"},
    ("PATCH", "/api/v1/organizations/{slug}"): {"version": 1},
    ("POST", "/api/v1/organizations"): {
        "name_en": "Second",
        "industry": "metals",
        "size": "1-10",
        "city": "hail",
    },
}

FILES = {
    ("PUT", "/api/v1/organizations/{slug}/logo"): {"file": picture()},
    ("PUT", "/api/v1/me/picture"): {"file": picture()},
    ("POST", "/api/v1/media"): {"file": picture()},
}
NOBODYS = ("user_id", "request_id", "invitation_id", "session_id", "media_id", "mail_id")
QUERIES = {
    ("GET", "/api/v1/organizations/suggestion"): {"email": "somebody@oasis.example"},
    ("POST", "/api/v1/media"): {"purpose": "post_image"},
    ("GET", "/api/v1/search"): {"query": "bearing"},
    ("GET", "/api/v1/search/suggestions"): {"query": "be"},
    ("GET", "/api/v1/search/{kind}"): {"query": "bearing"},
    ("GET", "/api/v1/forum/mentionable"): {"query": "salma"},
    ("PUT", "/api/v1/notifications/read"): {"until": "2026-01-01T00:00:00Z"},
}


def _routes() -> set[Route]:
    return {
        (method.upper(), path)
        for path, operations in create_api().openapi()["paths"].items()
        if path.startswith("/api/")
        for method in operations
    }


def test_every_route_is_in_the_matrix_for_every_asker() -> None:
    assert set(MATRIX) == _routes()
    assert all(set(row) == set(ASKERS) for row in MATRIX.values())


async def _message(database: Database) -> UUID:
    message_id = new_id()
    async with database.transaction() as session:
        session.add(
            MailboxMessage(
                id=message_id,
                recipient="somebody@oasis.example",
                kind="password_reset",
                language=Language.EN,
                subject="s",
                text="t",
                html="h",
            )
        )
    return message_id


async def _thread_of_somebody_else(people: People) -> dict[str, str]:
    author = await people.member()
    await people.change(author.id, email_verified_at=utcnow())
    thread = (await author.client.post("/api/v1/forum/threads", json=_THREAD)).json()
    path = f"/api/v1/forum/threads/{thread['id']}/replies"
    reply = (await author.client.post(path, json={"body": "<p>Found it.</p>"})).json()
    return {
        "thread_id": thread["id"],
        "reply_id": reply["id"],
        "notification_id": await _notification(people, author, path),
    }


async def _notification(people: People, of: Member, replies: str) -> str:
    other = await people.member()
    await people.change(other.id, email_verified_at=utcnow())
    await other.client.post(replies, json={"body": "<p>It was the seal.</p>"})
    (told,) = (await of.client.get("/api/v1/notifications")).json()["items"]
    return str(told["id"])


async def _use_case(people: People, database: Database, author: httpx2.AsyncClient) -> str:
    made = await submit(await trusted(people, database))
    author_id = UUID((await author.get("/api/v1/me")).json()["id"])
    async with database.transaction() as session:
        await session.execute(update(UseCase).values(author_id=author_id))
    return str(made["slug"])


async def _askers(people: People, database: Database) -> dict[str, httpx2.AsyncClient]:
    owner = await people.member()
    found = {"visitor": await people.visitor(), "owner": owner.client}
    for asker in ASKERS[2:]:
        role = next((role for role in ("moderator", "administrator") if role in asker), "member")
        if asker in {"admin", "member"}:
            person = await people.colleague(owner, asker)
        else:
            person = await people.member(role, suspended="suspended" in asker)
        found[asker] = person.client
        async with database.transaction() as session:
            if asker == "removed":
                await session.delete(await session.get_one(User, person.id))
        if "revoked" in asker:
            await revoke_all_sessions_for_user(str(person.id))
    return found


async def _ask(client: httpx2.AsyncClient, route: Route, path: str) -> Cell:
    answer = await client.request(
        route[0], path, json=BODIES.get(route), params=QUERIES.get(route), files=FILES.get(route)
    )
    return (200, None) if answer.is_success else (answer.status_code, answer.json()["code"])


async def test_every_cell_of_the_matrix_holds(people: People, database: Database) -> None:
    message_id = await _message(database)
    askers = await _askers(people, database)
    slug = (await askers["owner"].get("/api/v1/me")).json()["organization"]["slug"]
    ids = {name: str(new_id()) for name in NOBODYS}
    ids |= {
        "variant": "large",
        "message_id": str(message_id),
        "slug": slug,
        "person_id": str((await people.member()).id),
    }
    ids |= {
        "kind": "thread",
        "key": await _use_case(people, database, askers["owner"]),
    } | await _thread_of_somebody_else(people)
    found = {
        route: {asker: await _ask(client, route, route[1].format(**ids)) for asker, client in askers.items()}
        for route in MATRIX
    }
    assert found == MATRIX


async def test_only_an_administrator_learns_that_a_message_is_missing(people: People) -> None:
    route = ("GET", "/api/v1/mailbox/{message_id}")
    path = route[1].format(message_id=new_id())
    ask: Callable[[httpx2.AsyncClient], Awaitable[Cell]] = lambda client: _ask(client, route, path)  # noqa: E731
    assert await ask((await people.member("administrator")).client) == MISSING
    assert await ask((await people.member("moderator")).client) == FORBIDDEN
    assert await ask(await people.visitor()) == STRANGER
