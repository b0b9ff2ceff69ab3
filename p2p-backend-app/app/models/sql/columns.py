"""Columns that several tables share."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, DateTime, Enum, Index, func
from sqlalchemy.orm import Mapped, mapped_column


def text_enum(choices: type[StrEnum]) -> Enum:
    """Stored as text: a new choice then needs no new type, only another check."""
    return Enum(
        choices,
        native_enum=False,
        create_constraint=False,
        length=40,
        values_callable=lambda given: [each.value for each in given],
    )


def choice(column: str, choices: type[StrEnum]) -> CheckConstraint:
    """Only these values may be stored."""
    allowed = ", ".join(f"'{value}'" for value in choices)
    return CheckConstraint(f"{column} IN ({allowed})", name=column)


def choices_of(column: str, choices: type[StrEnum]) -> CheckConstraint:
    """Nothing but these values may be in a list."""
    allowed = ", ".join(f"'{value}'" for value in choices)
    return CheckConstraint(f"{column} <@ ARRAY[{allowed}]::varchar[]", name=column)


def length(column: str, low: int, high: int) -> CheckConstraint:
    return CheckConstraint(f"char_length({column}) BETWEEN {low} AND {high}", name=f"{column}_length")


# What a search reads of a text with a title and keywords, in the stems of both languages.
NAMED_TEXT = (
    "setweight(search_vector(title), 'A') || setweight(search_vector(keywords), 'B')"
    " || setweight(search_vector(body), 'D')"
)


def search_index(table: str, column: str, ops: str | None = None) -> Index:
    """Kept sorted: a list of what is not sorted in yet would be read whole by every search."""
    return Index(
        f"ix_{table}_{column}",
        column,
        postgresql_using="gin",
        postgresql_ops={column: ops} if ops else {},
        postgresql_with={"fastupdate": "off"},
    )


class CreatedAt:
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
