import asyncio
import time
from urllib.parse import urlsplit

from auth_core.config import Argon2Settings
from auth_core.passwords.hasher import PasswordHasher

from tests.support.browser import PASSWORD, new_email
from tests.support.cdi import access_token, create_session, post, refresh, refresh_token
from tests.support.core_process import API_KEY, running_core
from tests.support.databases import query

CHEAP = Argon2Settings(iterations=1, memory_kib=1024, parallelism=1, threads=2)


async def test_a_hash_is_argon2id_and_checked() -> None:
    hasher = PasswordHasher(CHEAP)
    stored = await hasher.hash(PASSWORD)
    assert stored.startswith("$argon2id$")
    assert await hasher.verify(stored, PASSWORD)
    assert not await hasher.verify(stored, "other")
    assert not await hasher.verify("no hash at all", PASSWORD)


async def test_hashing_leaves_the_event_loop_free() -> None:
    hasher = PasswordHasher(Argon2Settings(iterations=4, memory_kib=47_104, parallelism=1, threads=1))
    work = [asyncio.ensure_future(hasher.hash(PASSWORD)) for _ in range(4)]
    turns = 0
    while not all(task.done() for task in work):
        await asyncio.sleep(0.005)
        turns += 1
    assert turns > 10


async def test_a_hash_of_old_settings_is_renewed_at_sign_in(database: str) -> None:
    credentials = {"email": new_email(), "password": PASSWORD}
    with running_core(database) as core:
        async with core.client() as cdi:
            await post(cdi, "/recipe/signup", **credentials)
    with running_core(database, ARGON2_MEMORY_KB="2048") as core:
        async with core.client() as cdi:
            assert (await post(cdi, "/recipe/signin", **credentials))["status"] == "OK"
            assert "m=2048" in str(query(database, "SELECT password_hash FROM users")[0][0])
            assert (await post(cdi, "/recipe/signin", **credentials))["status"] == "OK"


async def test_an_unknown_email_takes_as_long_as_a_wrong_password(database: str) -> None:
    with running_core(database, ARGON2_MEMORY_KB="47104", ARGON2_ITERATIONS="6") as core:
        async with core.client() as cdi:
            email = new_email()
            await post(cdi, "/recipe/signup", email=email, password=PASSWORD)
            await post(cdi, "/recipe/signin", email=new_email(), password="x")
            known: list[float] = []
            unknown: list[float] = []
            for _ in range(5):
                for taken, address in ((known, email), (unknown, new_email())):
                    began = time.perf_counter()
                    await post(cdi, "/recipe/signin", email=address, password="Wrong-Horse-42")
                    taken.append(time.perf_counter() - began)
            assert 0.5 < min(unknown) / min(known) < 2


async def test_no_secret_is_logged_or_stored(database: str) -> None:
    with running_core(database, LOG_LEVEL="DEBUG") as core:
        async with core.client() as cdi:
            email = new_email()
            await post(cdi, "/recipe/signup", email=email, password=PASSWORD)
            await post(cdi, "/recipe/signup", email=email, password=PASSWORD)
            await post(cdi, "/recipe/signin", email=email, password=PASSWORD)
            created = await create_session(cdi)
            child = await refresh(cdi, refresh_token(created))
            verification = await post(cdi, "/recipe/user/email/verify/token", userId="x", email=email)
            secrets = [API_KEY, PASSWORD, access_token(created), refresh_token(child), verification["token"]]
            secrets.append(database.split("@", maxsplit=1)[0].rsplit(":", 1)[1])
        core.stop()
        log = core.log()
        assert "ready" in log
        for secret in (*secrets, email):
            assert secret not in log
    stored = str(query(database, "SELECT * FROM email_verification_tokens")) + str(
        query(database, "SELECT handle, refresh_token_hash_2 FROM sessions")
    )
    assert verification["token"] not in stored
    assert refresh_token(created) not in stored


async def test_whoever_hangs_up_is_no_error(database: str) -> None:
    with running_core(database) as core:
        address = urlsplit(core.url)
        _, writer = await asyncio.open_connection(address.hostname, address.port)
        lines = ("POST /recipe/signin HTTP/1.1", "Host: core", f"api-key: {API_KEY}", "Content-Length: 90")
        writer.write("\r\n".join((*lines, "", "{")).encode())
        await writer.drain()
        writer.close()
        await writer.wait_closed()
        async with core.client() as cdi:
            assert (await cdi.get("/apiversion")).status_code == 200
        core.stop()
        assert "error" not in core.log().lower()
