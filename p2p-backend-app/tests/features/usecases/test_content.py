"""The limits of the wizard, held by the one schema that both sides use."""

import inspect
import json
from typing import Any

import pytest
from pydantic import ValidationError

from app.api.middleware.body_limit import BodyLimitMiddleware
from app.features.usecases.schemas.content import UseCaseContent
from tests.factories.use_cases import content, full

_LARGEST_BODY = inspect.signature(BodyLimitMiddleware).parameters["limit"].default
IMAGE = content()["place"]["images"][0]
PROBLEM = "Bearings failed without warning"
METRIC = {"metric": "Stops", "baseline": "14", "current": "3!", "improvement": "79"}


def _refused(given: dict[str, Any]) -> list[tuple[tuple[str | int, ...], str]]:
    with pytest.raises(ValidationError) as caught:
        UseCaseContent.model_validate(given)
    return [(error["loc"], error["type"]) for error in caught.value.errors()]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_everything_filled_comes_back_as_it_was_sent(language: str) -> None:
    given = full(language)
    assert UseCaseContent.model_validate(given).model_dump(mode="json") == given


def test_the_least_is_enough() -> None:
    assert UseCaseContent.model_validate(content()).model_dump(mode="json") == content()


@pytest.mark.parametrize(
    ("step", "field", "low", "high"),
    [
        ("basics", "title", 10, 100),
        ("basics", "subtitle", 10, 150),
        ("basics", "factory_name", 2, 80),
        ("basics", "summary", 50, 500),
        ("challenge", "industry_context", 50, 500),
        ("challenge", "financial_impact", 5, 500),
        ("solution", "vendor", 2, 120),
        ("solution", "duration", 3, 100),
        ("solution", "methodology", 20, 2000),
    ],
)
def test_a_text_is_as_long_as_the_table_says(step: str, field: str, low: int, high: int) -> None:
    for text in ("ص" * low, "ص" * high, f"  {'ص' * low}  "):
        kept = UseCaseContent.model_validate(content(**{f"{step}__{field}": text}))
        assert getattr(getattr(kept, step), field) == text.strip()
    short = [((step, field), "string_too_short")]
    assert _refused(content(**{f"{step}__{field}": "ص" * (low - 1)})) == short
    assert _refused(content(**{f"{step}__{field}": "ص" + " " * low})) == short
    assert _refused(content(**{f"{step}__{field}": "ص" * (high + 1)})) == [((step, field), "string_too_long")]


@pytest.mark.parametrize(
    ("step", "field", "item", "low", "high"),
    [
        ("challenge", "problems", PROBLEM, 2, 5),
        ("solution", "selection_criteria", PROBLEM, 2, 5),
        ("solution", "technology_components", PROBLEM, 1, 4),
        ("results", "metrics", METRIC, 2, 4),
        ("results", "challenges", content()["results"]["challenges"][0], 1, 4),
    ],
)
def test_a_list_is_as_long_as_the_table_says(step: str, field: str, item: Any, low: int, high: int) -> None:
    for number in (low, high):
        UseCaseContent.model_validate(content(**{f"{step}__{field}": [item] * number}))
    assert _refused(content(**{f"{step}__{field}": [item] * (low - 1)})) == [((step, field), "too_short")]
    assert _refused(content(**{f"{step}__{field}": [item] * (high + 1)})) == [((step, field), "too_long")]


@pytest.mark.parametrize(
    ("path", "value", "where", "why"),
    [
        ("challenge__problems", [PROBLEM, "x" * 9], ("challenge", "problems", 1), "string_too_short"),
        (
            "solution__technology_components",
            ["x" * 19],
            ("solution", "technology_components", 0),
            "string_too_short",
        ),
        (
            "results__metrics",
            [METRIC, METRIC | {"metric": "Stop"}],
            ("results", "metrics", 1, "metric"),
            "string_too_short",
        ),
        (
            "results__metrics",
            [METRIC, METRIC | {"current": "3"}],
            ("results", "metrics", 1, "current"),
            "string_too_short",
        ),
        ("solution__budget", {"kind": "text", "text": "ab"}, ("solution", "budget", "text", "text"), None),
        ("solution__budget", {"kind": "amount", "amount_sar": 0}, ("solution", "budget", "amount"), None),
        ("solution__budget", {"kind": "barter"}, ("solution", "budget"), "union_tag_invalid"),
        ("place__pin", {"longitude": 50.58, "latitude": 26.22}, ("place", "pin"), "outside_saudi_arabia"),
        ("place__pin", {"longitude": 12.5, "latitude": 26.22}, ("place", "pin", "longitude"), None),
        ("place__technologies", ["plc", "plc"], ("place", "technologies"), "doubled"),
        ("place__images", [], ("place", "images"), "too_short"),
        ("place__images", [IMAGE] * 2, ("place", "images"), "doubled"),
        ("place__images", [IMAGE | {"id": "../etc"}], ("place", "images", 0, "id"), "uuid_parsing"),
        ("place__technologies", ["magic"], ("place", "technologies", 0), "enum"),
        ("basics__category", "gossip", ("basics", "category"), "enum"),
        ("basics__title", "Two lines\nare no title", ("basics", "title"), "string_pattern_mismatch"),
        ("basics__summary", "\x00" * 60, ("basics", "summary"), "string_pattern_mismatch"),
        ("basics__rating", 5, ("basics", "rating"), "extra_forbidden"),
        ("results__roi_percent", float("nan"), ("results", "roi_percent"), None),
    ],
)
def test_what_does_not_belong_is_refused(
    path: str, value: Any, where: tuple[str, ...], why: str | None
) -> None:
    location, kind = _refused(content(**{path: value}))[0]
    assert location[: len(where)] == where
    assert why in {None, kind}


def test_a_step_that_must_be_told_cannot_be_left_out() -> None:
    for step in ("basics", "challenge", "solution", "results", "place"):
        assert _refused(content(**{step: None}))[0][0] == (step,)
    without = content()
    del without["architecture"]
    assert _refused(without) == [(("architecture",), "missing")]


def _fullest(schema: dict[str, Any], known: dict[str, Any]) -> Any:
    """The longest value that a schema allows."""
    if "$ref" in schema:
        return _fullest(known[schema["$ref"].rpartition("/")[2]], known)
    if "anyOf" in schema or "oneOf" in schema:
        return _fullest((schema.get("anyOf") or schema["oneOf"])[-2 if "anyOf" in schema else -1], known)
    if schema.get("type") == "object":
        return {name: _fullest(part, known) for name, part in schema["properties"].items()}
    if schema.get("type") == "array":
        return [_fullest(schema["items"], known)] * schema["maxItems"]
    return "ص" * schema.get("maxLength", 20)


def test_the_fullest_case_fits_into_a_request() -> None:
    document = UseCaseContent.model_json_schema()
    fullest = json.dumps(_fullest(document, document["$defs"]), ensure_ascii=False)
    assert 200_000 < len(fullest.encode()) < _LARGEST_BODY / 2


def test_the_document_tells_the_site_every_limit() -> None:
    schemas = UseCaseContent.model_json_schema()["$defs"]
    title = schemas["CaseBasics"]["properties"]["title"]
    assert (title["minLength"], title["maxLength"]) == (10, 100)
    problems = schemas["CaseChallenge"]["properties"]["problems"]
    assert (problems["minItems"], problems["maxItems"], problems["items"]["minLength"]) == (2, 5, 10)
    assert schemas["CaseBudgetAmount"]["properties"]["amount_sar"]["minimum"] == 1
    assert all(
        set(schema["required"]) == set(schema["properties"])
        for schema in schemas.values()
        if "required" in schema
    )
