"""Choices found by their names in either language: who asks for maintenance means those who know of it."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import TypeVar

from app.core.search.words import words_in
from app.features.reference.data import CITIES, EXPERTISE, INDUSTRIES, Label
from app.models.sql.choices import CityCode, Expertise, Industry

Code = TypeVar("Code", bound=StrEnum)

_SHORTEST = 3
_TELLING = 5


def expertise(word: str) -> list[Expertise]:
    return [Expertise(code) for code in _named(word, _folded_expertise())]


def industries(word: str) -> list[Industry]:
    return [Industry(code) for code in _named(word, _folded_industries())]


def cities(word: str) -> list[CityCode]:
    return [CityCode(code) for code in _named(word, _folded_cities())]


def _named(word: str, folded: Mapping[str, list[str]]) -> list[str]:
    if len(word) < _SHORTEST:
        return []
    # Its beginning is enough: robots for robotics, regulation for regulatory compliance.
    beginning = word[:_TELLING]
    return [code for code, names in folded.items() if any(name.startswith(beginning) for name in names)]


def _fold(labels: Mapping[Code, Label]) -> dict[str, list[str]]:
    """Arabic words without their article too."""
    return {
        str(code): [
            name for label in pair for word in words_in(label) for name in (word, word.removeprefix("ال"))
        ]
        for code, pair in labels.items()
        if code != "other"
    }


@cache
def _folded_expertise() -> dict[str, list[str]]:
    return _fold(EXPERTISE)


@cache
def _folded_industries() -> dict[str, list[str]]:
    return _fold(INDUSTRIES)


@cache
def _folded_cities() -> dict[str, list[str]]:
    return _fold({code: city.label for code, city in CITIES.items()})
