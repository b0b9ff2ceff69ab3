"""Accounts that come with a password's hash from elsewhere."""

import bcrypt
import httpx
import pytest
from argon2 import PasswordHasher, Type

from tests.support.browser import PASSWORD, new_email
from tests.support.cdi import get, post
from tests.support.core_process import CoreProcess
from tests.support.databases import query

IMPORT = "/recipe/user/passwordhash/import"
# Test vectors that other implementations publish, with their passwords.
KNOWN = {
    "$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i": "abc",
    "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$wWKIMhR9lyDFvRz9YTZweHKfbftvj+qf+YFY4NeBbtA": "password",
}


def bcrypt_hash(password: str, rounds: int = 4, prefix: str = "2b") -> str:
    made = bcrypt.hashpw(password.encode()[:72], bcrypt.gensalt(rounds)).decode()
    return f"${prefix}{made[3:]}"


def argon2_hash(kind: Type) -> str:
    return PasswordHasher(time_cost=1, memory_cost=512, parallelism=1, type=kind).hash(PASSWORD)


async def signs_in(cdi: httpx.AsyncClient, email: str, password: str) -> bool:
    answer = await post(cdi, "/recipe/signin", email=email, password=password)
    return answer == {**answer, "status": "OK"}


@pytest.mark.parametrize("prefix", ["2a", "2b", "2y"])
async def test_a_bcrypt_hash_is_taken_and_renewed_at_sign_in(
    core: CoreProcess, cdi: httpx.AsyncClient, prefix: str
) -> None:
    email = new_email()
    made = await post(cdi, IMPORT, email=email, passwordHash=bcrypt_hash(PASSWORD, prefix=prefix))
    assert (made["status"], made["didUserAlreadyExist"]) == ("OK", False)
    assert (made["user"]["emails"], made["recipeUserId"]) == ([email], made["user"]["id"])
    assert not await signs_in(cdi, email, "Wrong-Horse-42")
    assert await signs_in(cdi, email, PASSWORD)
    rows = query(core.database_url, "SELECT email, password_hash FROM users")
    assert [str(stored)[:10] for address, stored in rows if address == email] == ["$argon2id$"]
    assert await signs_in(cdi, email, PASSWORD)


async def test_of_a_bcrypt_password_only_the_first_72_bytes_count(cdi: httpx.AsyncClient) -> None:
    email, long = new_email(), "a1" * 60
    await post(cdi, IMPORT, email=email, passwordHash=bcrypt_hash(long), hashingAlgorithm="bcrypt")
    assert await signs_in(cdi, email, long)


@pytest.mark.parametrize("kind", list(Type))
async def test_every_kind_of_argon2_is_taken(cdi: httpx.AsyncClient, kind: Type) -> None:
    email = new_email()
    await post(cdi, IMPORT, email=email, passwordHash=argon2_hash(kind), hashingAlgorithm="ARGON2")
    assert await signs_in(cdi, email, PASSWORD)


@pytest.mark.parametrize(("stored", "password"), KNOWN.items())
async def test_a_hash_from_another_program_is_understood(
    cdi: httpx.AsyncClient, stored: str, password: str
) -> None:
    email = new_email()
    await post(cdi, IMPORT, email=email, passwordHash=stored)
    assert not await signs_in(cdi, email, f"{password}x")
    assert await signs_in(cdi, email, password)


async def test_an_account_that_is_there_gets_the_imported_password(cdi: httpx.AsyncClient) -> None:
    email = new_email()
    created = await post(cdi, "/recipe/signup", email=email, password="Old-Horse-41")
    again = await post(cdi, IMPORT, email=email.upper(), passwordHash=bcrypt_hash(PASSWORD))
    assert (again["didUserAlreadyExist"], again["user"]["id"]) == (True, created["user"]["id"])
    assert not await signs_in(cdi, email, "Old-Horse-41")
    assert await signs_in(cdi, email, PASSWORD)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"passwordHash": "plain text"}, "invalid format"),
        ({"passwordHash": "$2b$04$short"}, "invalid format"),
        ({"passwordHash": "$argon2id$v=19$m=16"}, "invalid format"),
        ({"passwordHash": bcrypt_hash(PASSWORD), "hashingAlgorithm": "argon2"}, "invalid format"),
        ({"passwordHash": argon2_hash(Type.ID), "hashingAlgorithm": "bcrypt"}, "invalid format"),
        ({"hashingAlgorithm": "firebase_scrypt"}, "Unsupported"),
        ({"hashingAlgorithm": 5}, "hashingAlgorithm"),
        ({"passwordHash": None}, "passwordHash"),
        ({"email": " "}, "empty"),
        ({"passwordHash": "$2b$31$" + "a" * 53}, "too much"),
        (
            {"passwordHash": argon2_hash(Type.ID).replace("m=512", "m=4194304")},
            "too much",
        ),
    ],
)
async def test_what_cannot_be_checked_is_refused(
    cdi: httpx.AsyncClient, changes: dict[str, object], words: str
) -> None:
    email = new_email()
    refused = await cdi.post(IMPORT, json={"email": email, "passwordHash": bcrypt_hash(PASSWORD)} | changes)
    assert (refused.status_code, words in refused.text) == (400, True)
    assert (await get(cdi, "/public/users/by-accountinfo", email=email))["users"] == []
