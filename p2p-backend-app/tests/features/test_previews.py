"""What a shared link tells programs that read no JavaScript."""

import re
from pathlib import Path

import httpx2
import pytest

from app.core.config import load_settings
from app.core.db import Database
from app.main import create_app
from tests.factories.use_cases import submit, trusted
from tests.features.forum.conftest import Forum
from tests.fixtures.bare import Browser
from tests.fixtures.people import People

INDEX = (Path(__file__).parents[3] / "p2p-frontend-app" / "index.html").read_text()


@pytest.fixture
def forum(people: People) -> Forum:
    return Forum(people)


def _properties(head: str) -> dict[str, str]:
    return dict(re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)" />', head))


async def _preview(client: httpx2.AsyncClient, path: str) -> str:
    answer = await client.get(f"/previews{path}")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    return answer.text


async def test_a_use_case_is_told_by_its_title_summary_and_picture(
    people: People, database: Database
) -> None:
    author = await trusted(people, database)
    case = await submit(author, basics__title='Pumps that "call" before <they> fail')
    head = await _preview(await people.visitor(), f"/use-cases/{case['slug']}")
    assert "<title>Pumps that &quot;call&quot; before &lt;they&gt; fail · P2P Sandbox</title>" in head
    told = _properties(head)
    assert told["og:title"] == "Pumps that &quot;call&quot; before &lt;they&gt; fail"
    assert told["og:url"] == f"http://localhost:5173/use-cases/{case['slug']}"
    assert told["og:locale"] == "en_GB"
    assert told["description"] == told["og:description"]
    assert told["description"]
    picture = told["og:image"].removeprefix("http://localhost:5173")
    assert (await (await people.visitor()).get(picture)).status_code == 200


async def test_a_thread_is_told_in_its_language_whatever_follows_its_id(people: People, forum: Forum) -> None:
    asker = await forum.member()
    title = "محمل المروحة يسخن كثيرًا بعد ساعة"
    thread = await forum.start(asker, title=title, language="ar")
    told = _properties(await _preview(await people.visitor(), f"/forum/threads/{thread['id']}/anything"))
    assert (told["og:title"], told["og:locale"]) == (title, "ar_SA")
    assert told["og:url"].startswith(f"http://localhost:5173/forum/threads/{thread['id']}/%D9%85")
    assert "<" not in told["description"]
    assert "og:image" not in told


@pytest.mark.usefixtures("database")
async def test_what_visitors_may_not_read_is_told_as_little_as_what_is_not(
    people: People, forum: Forum
) -> None:
    asker = await forum.member()
    thread = await forum.start(asker)
    assert (await asker.client.delete(f"/api/v1/forum/threads/{thread['id']}")).status_code < 300
    unpublished = await submit(await forum.member())
    for path in (
        f"/forum/threads/{thread['id']}",
        f"/use-cases/{unpublished['slug']}",
        f"/use-cases/{unpublished['id']}",
        "/use-cases/none",
        "/use-cases/%00",
        "/forum/threads/none",
        "/organizations/none",
        "/people/none",
        "/",
        "",
    ):
        assert await _preview(await people.visitor(), path) == "", path


def test_the_page_has_a_place_for_it() -> None:
    """The same marks are for the web server of the containers."""
    assert re.search(r'<!--# block name="head" -->.*<title>.*<!--# endblock -->', INDEX, re.DOTALL)
    assert '<!--# include virtual="/previews$request_uri" stub="head" -->' in INDEX


async def test_the_page_is_filled_where_the_backend_serves_it(
    people: People, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, browse: Browser
) -> None:
    case = await submit(await trusted(people, database), basics__title="Heat from the kiln")
    (tmp_path / "index.html").write_text(INDEX)
    monkeypatch.setenv("SITE_DIR", str(tmp_path))
    async with browse(create_app(load_settings())) as client:
        page = (await client.get(f"/use-cases/{case['slug']}")).text
        assert page.count("<title>") == 1
        assert "<title>Heat from the kiln · P2P Sandbox</title>" in page
        assert '<div id="root"></div>' in page
        for other in ("/use-cases/none", "/use-cases", "/"):
            assert (await client.get(other)).text == INDEX


async def test_the_page_is_served_where_the_database_is_not(
    people: People, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, browse: Browser
) -> None:
    case = await submit(await trusted(people, database))
    (tmp_path / "index.html").write_text(INDEX)
    monkeypatch.setenv("SITE_DIR", str(tmp_path))

    async with browse(create_app(load_settings())) as client:
        with monkeypatch.context() as broken:
            broken.setattr(database.engine.sync_engine.pool, "connect", _refuse)
            assert (await client.get(f"/use-cases/{case['slug']}")).text == INDEX


def _refuse() -> None:
    raise OSError("no route to the database")
