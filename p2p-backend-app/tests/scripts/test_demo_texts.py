"""What the demo's texts promise: enough, in both languages, each its own, and as the server takes them."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest

from app.core import rich_text
from app.features.forum import bodies
from app.features.forum.replies.schemas import LONGEST, SHORTEST
from app.features.forum.threads.schemas import BODY_LONGEST, BODY_SHORTEST, NewThread
from app.features.usecases.schemas.content import CaseBudgetAmount, CaseImage
from app.models.sql.choices import CityCode, Language, PlatformRole, ThreadType, UseCaseCategory
from scripts.seeding.data import demo_members, demo_organizations
from scripts.seeding.texts import DemoReply, DemoThread, DemoUseCase, demo_threads, demo_use_cases

MEMBERS = {member.email: member for member in demo_members()}
ORGANIZATIONS = demo_organizations()
USE_CASES = demo_use_cases()
THREADS = demo_threads()
REPLIES = [(thread, reply, depth) for thread in THREADS for reply, depth in thread.everything()]
PICTURE = CaseImage(id=UUID(int=1), caption=None)
CONTENTS = {each.key: each.with_images([PICTURE]) for each in USE_CASES}

CATEGORIES = {
    *("automation", "maintenance", "quality-management", "artificial-intelligence", "industrial-iot"),
    *("energy-efficiency", "supply-chain", "cost-optimisation", "digital-transformation"),
    *("skills", "safety-and-compliance", "introductions", "announcements"),
}
LONG_SENTENCE = 40


def _strings(given: Any) -> Iterator[str]:
    if isinstance(given, str):
        yield given
    elif isinstance(given, dict):
        for value in given.values():
            yield from _strings(value)
    elif isinstance(given, list):
        for value in given:
            yield from _strings(value)


def _bodies() -> list[str]:
    return [*(thread.body for thread in THREADS), *(reply.body for _, reply, _ in REPLIES)]


def test_there_are_15_case_studies_over_every_category_and_8_cities() -> None:
    assert len(USE_CASES) == 15
    assert {content.basics.category for content in CONTENTS.values()} == set(UseCaseCategory)
    assert len({content.place.city for content in CONTENTS.values()} - {CityCode.OTHER}) >= 8
    languages = Counter(content.basics.language for content in CONTENTS.values())
    assert languages[Language.AR] >= 6
    assert 3 <= sum(each.featured for each in USE_CASES) <= 4
    assert all(20 <= each.views <= 400 for each in USE_CASES)


def test_there_are_30_threads_and_150_replies_over_every_category() -> None:
    assert len(THREADS) >= 32
    assert len(REPLIES) >= 165
    assert {thread.category for thread in THREADS} == CATEGORIES
    assert {thread.type for thread in THREADS} == set(ThreadType)
    arabic = sum(thread.language == Language.AR for thread in THREADS)
    assert len(THREADS) / 3 <= arabic <= len(THREADS) * 2 / 3


def test_conversations_nest_and_most_questions_are_answered() -> None:
    assert max(depth for _, _, depth in REPLIES) >= 5
    assert len({thread.key for thread, _, depth in REPLIES if depth >= 3}) >= 5
    questions = [thread for thread in THREADS if thread.type == ThreadType.QUESTION]
    solved = sum(thread.best_answer is not None for thread in questions)
    assert len(questions) / 2 < solved < len(questions)
    assert any(not thread.replies for thread in THREADS)


def test_keys_are_distinct() -> None:
    for keys in (
        [each.key for each in USE_CASES],
        [*(thread.key for thread in THREADS), *(reply.key for _, reply, _ in REPLIES)],
    ):
        assert len(keys) == len(set(keys))


def test_nobody_says_the_same_twice() -> None:
    texts = [rich_text.plain(body) for body in _bodies()]
    assert len(set(texts)) == len(texts)
    everything = [*texts, *(text for each in USE_CASES for text in _strings(each.content))]
    sentences = Counter(
        sentence.strip() for text in everything for sentence in re.split(r"(?<=[.!?؟:])\s|\n", text)
    )
    said_again = [one for one, times in sentences.items() if times > 1 and len(one) > LONG_SENTENCE]
    assert said_again == []


@pytest.mark.parametrize("each", [*USE_CASES, *THREADS], ids=lambda each: each.key)
def test_those_who_write_like_and_save_are_members(each: DemoUseCase | DemoThread) -> None:
    assert each.author in MEMBERS
    for emails in (each.likes, each.bookmarks):
        assert set(emails) <= set(MEMBERS) - {each.author}
        assert len(emails) == len(set(emails))
    assert each.views >= len(each.likes)


@pytest.mark.parametrize("each", USE_CASES, ids=lambda each: each.key)
def test_a_case_study_fits_its_author_and_its_figures_agree(each: DemoUseCase) -> None:
    author, content = MEMBERS[each.author], CONTENTS[each.key]
    organization = ORGANIZATIONS[author.organization]
    assert author.joined_days_ago > each.published_days_ago
    assert content.place.city == organization.city
    # An adviser writes about the plants of others.
    assert content.place.industry == organization.industry or author.professional_role == "consultant"
    assert content.basics.language == author.language
    assert rich_text.is_arabic(content.basics.summary) == (author.language == Language.AR)
    results = content.results
    if results.investment_sar and results.annual_savings_sar:
        investment, savings = results.investment_sar, results.annual_savings_sar
        assert isinstance(content.solution.budget, CaseBudgetAmount)
        assert content.solution.budget.amount_sar == investment
        assert results.roi_percent == pytest.approx(savings / investment * 100, abs=0.1)
        assert results.three_year_roi_percent == pytest.approx(
            (3 * savings - investment) / investment * 100, abs=0.1
        )


@pytest.mark.parametrize("thread", THREADS, ids=lambda thread: thread.key)
def test_the_server_would_take_a_thread_as_it_is(thread: DemoThread) -> None:
    fields = thread.model_dump(include={"title", "body", "category", "type", "tags", "language"})
    assert NewThread.model_validate(fields).model_dump(include=set(fields)) == fields
    assert rich_text.cleaned(thread.body) == thread.body
    assert bodies.measured(thread.body, BODY_SHORTEST, BODY_LONGEST)
    assert rich_text.is_arabic(thread.title) == (thread.language == Language.AR)
    assert rich_text.is_arabic(rich_text.plain(thread.body)) == (thread.language == Language.AR)
    assert MEMBERS[thread.author].joined_days_ago > thread.days_ago
    if thread.type == ThreadType.ANNOUNCEMENT:
        assert MEMBERS[thread.author].platform_role != PlatformRole.MEMBER
    if thread.best_answer is not None:
        assert thread.type == ThreadType.QUESTION
        assert thread.best_answer in {reply.key for reply, _ in thread.everything()}


@pytest.mark.parametrize(
    ("thread", "reply"), [(thread, reply) for thread, reply, _ in REPLIES], ids=lambda each: each.key
)
def test_the_server_would_take_a_reply_as_it_is(thread: DemoThread, reply: DemoReply) -> None:
    assert rich_text.cleaned(reply.body) == reply.body
    assert bodies.measured(reply.body, SHORTEST, LONGEST)
    assert set(reply.likes) <= set(MEMBERS) - {reply.author}
    assert len(reply.likes) == len(set(reply.likes))
    days_ago = thread.days_ago - reply.hours_after / 24
    assert 0 < days_ago < MEMBERS[reply.author].joined_days_ago
    assert all(child.hours_after > reply.hours_after for child in reply.replies)


@pytest.mark.parametrize("thread", THREADS, ids=lambda thread: thread.key)
def test_a_conversation_is_in_order_and_begins_with_somebody_else(thread: DemoThread) -> None:
    first = min(thread.replies, key=lambda reply: reply.hours_after, default=None)
    assert first is None or first.author != thread.author
    for reply, _ in thread.everything():
        in_order = [child.hours_after for child in reply.replies]
        assert all(earlier < later for earlier, later in pairwise(in_order))
