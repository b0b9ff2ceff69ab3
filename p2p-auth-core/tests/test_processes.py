"""Cores that start together, end, come back, and lose their database."""

import time
from collections import Counter

import httpx
import psutil
import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from tests.support.browser import Browser, new_email
from tests.support.cdi import access_token, create_session, get, refresh, refresh_all, refresh_token, verify
from tests.support.core_process import API_KEY, NO_TLS, CoreProcess, free_port, run_to_end, running_core
from tests.support.databases import let_in, query, shut_off
from tests.support.sdk_process import running_sdk


async def test_sessions_survive_a_restart(database: str) -> None:
    with running_core(database) as core:
        async with core.client() as cdi:
            created = await create_session(cdi)
            core.kill()
            core.start()
            assert (await verify(cdi, access_token(created), checkDatabase=True))["status"] == "OK"
            assert (await refresh(cdi, refresh_token(created)))["status"] == "OK"


async def test_cores_that_start_together_share_one_schema_and_one_set_of_keys(database: str) -> None:
    cores = [CoreProcess(database) for _ in range(3)]
    try:
        for core in cores:
            core.spawn()
        for core in cores:
            core.wait_for(200)
        published = [core.published_keys() for core in cores]
        assert published[0] == published[1] == published[2]
        assert len(published[0]) == 2
    finally:
        for core in cores:
            core.kill()


async def test_two_cores_on_one_database_are_one(database: str) -> None:
    with running_core(database) as first, running_core(database) as second:
        async with first.client() as one, second.client() as other:
            created = await create_session(one)
            assert (await verify(other, access_token(created), checkDatabase=True))["status"] == "OK"
            children = await refresh_all(one, [refresh_token(created)] * 10)
            tokens = [refresh_token(child) for child in children]
            answers = await refresh_all(one, tokens[:5]) + await refresh_all(other, tokens[5:])
            assert Counter(answer["status"] for answer in answers) == {"OK": 1, "TOKEN_THEFT_DETECTED": 9}
        with running_sdk(f"{first.url};{second.url}") as url:
            async with httpx.AsyncClient(base_url=url, timeout=20, verify=NO_TLS) as client:
                browser = Browser(client, mode="header")
                await browser.sign_up(new_email())
                for _ in range(4):
                    assert (await browser.refresh()).status_code == 200
                    assert (await browser.me("/checked")).status_code == 200


async def test_a_core_ends_within_two_seconds(database: str) -> None:
    with running_core(database) as core:
        async with core.client() as held_open:
            await create_session(held_open)
            assert core.stop() < 2
        assert core.process.returncode == 0


async def test_a_database_that_goes_and_comes_back_is_survived(database: str) -> None:
    with running_core(database) as core:
        async with core.client() as cdi:
            created = await create_session(cdi)
            shut_off(database)
            core.wait_for(503)
            refused = await cdi.get("/recipe/session", params={"sessionHandle": created["session"]["handle"]})
            assert refused.status_code == 503
            assert len(core.published_keys()) == 2
            assert (await verify(cdi, access_token(created)))["status"] == "OK"
            let_in(database)
            core.wait_for(200)
            handle = created["session"]["handle"]
            assert (await get(cdi, "/recipe/session", sessionHandle=handle))["status"] == "OK"


def test_an_idle_core_is_small(database: str) -> None:
    with running_core(database) as core:
        assert psutil.Process(core.process.pid).memory_info().rss < 90 * 2**20


async def test_connections_cut_by_the_server_are_not_noticed(database: str) -> None:
    with running_core(database) as core:
        async with core.client() as cdi:
            for _ in range(3):
                cut_connections(database)
                assert (await create_session(cdi))["status"] == "OK"


def cut_connections(database: str) -> None:
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


async def test_a_core_waits_for_its_database(database: str) -> None:
    shut_off(database)
    core = CoreProcess(database)
    core.spawn()
    try:
        core.wait_for(503)
        async with core.client() as cdi:
            assert (
                await cdi.post("/recipe/signin", json={"email": "a@b.c", "password": "x"})
            ).status_code == 503
            assert (await cdi.get("/.well-known/jwks.json")).status_code == 503
        let_in(database)
        core.wait_for(200)
        assert "the database cannot be reached, trying again" in core.log()
    finally:
        core.kill()


def test_a_core_that_waits_can_be_stopped(database: str) -> None:
    shut_off(database)
    core = CoreProcess(database)
    core.spawn()
    core.wait_for(503)
    assert core.stop() < 2
    assert core.process.returncode == 0


async def test_what_has_expired_is_swept(database: str) -> None:
    brief = {
        "REFRESH_TOKEN_VALIDITY": str(0.2 / 60),
        "PASSWORD_RESET_TOKEN_LIFETIME": "1",
        "EMAIL_VERIFICATION_TOKEN_LIFETIME": "1",
        "SWEEP_INTERVAL": "0.2",
    }
    with running_core(database, **brief) as core:
        async with core.client() as cdi:
            created = await create_session(cdi)
            subject = {"userId": "someone", "email": new_email()}
            await cdi.post("/recipe/user/email/verify/token", json=subject)
            deadline = time.monotonic() + 5
            while time.monotonic() < deadline and rows_left(database):
                time.sleep(0.1)  # noqa: ASYNC251 - nothing else runs in this test
            assert rows_left(database) == 0
            assert (await refresh(cdi, refresh_token(created)))["status"] == "UNAUTHORISED"


def rows_left(database: str) -> object:
    counted = query(
        database, "SELECT (SELECT count(*) FROM sessions) + (SELECT count(*) FROM email_verification_tokens)"
    )
    return counted[0][0]


def test_a_newer_schema_is_refused(database: str) -> None:
    with running_core(database):
        pass
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("INSERT INTO auth_core.schema_migrations (version) VALUES (9999)")
    refused = run_to_end(API_KEYS=API_KEY, POSTGRESQL_CONNECTION_URI=database)
    assert refused.returncode == 1
    assert "error: the database has schema version 9999" in refused.stderr
    assert "hint: run the newer program" in refused.stderr


def test_a_missing_database_or_wrong_password_is_told(database: str) -> None:
    for uri, message in (
        (f"{database}_missing", "error: the database does not exist"),
        (make_conninfo(database, password="wrong"), "error: PostgreSQL refuses the user or password"),
    ):
        refused = run_to_end(API_KEYS=API_KEY, POSTGRESQL_CONNECTION_URI=uri)
        assert refused.returncode == 1
        assert message in refused.stderr
        assert "Traceback" not in refused.stderr


@pytest.mark.usefixtures("database")
def test_a_taken_port_is_told(core: CoreProcess) -> None:
    second = CoreProcess(core.database_url)
    second.port = core.port
    second.spawn()
    assert second.process.wait(timeout=20) == 1
    assert f"error: cannot listen on 127.0.0.1:{core.port}" in second.log()
    assert free_port() != core.port


async def test_background_work_that_breaks_ends_the_core(database: str) -> None:
    with running_core(database, SWEEP_INTERVAL="0.2") as core:
        with psycopg.connect(database, autocommit=True) as connection:
            connection.execute("UPDATE auth_core.signing_keys SET private_key = 'broken'")
            connection.execute("DELETE FROM auth_core.signing_keys WHERE signs_until IS NULL")
        core.kill()
        core.spawn()
        assert core.process.wait(timeout=20) == 1
        assert "error: background work ended unexpectedly" in core.log()
        assert "Traceback" not in core.log()
