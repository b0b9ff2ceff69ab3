from typing import Any

from pydantic import BaseModel


class FieldProblem(BaseModel):
    """One value that is not valid: where, why, and the numbers that belong to the reason."""

    field: list[str | int]
    code: str
    params: dict[str, Any]


class Problem(BaseModel):
    """RFC 9457 problem details; `code` names the problem for programs and translations."""

    type: str
    title: str
    status: int
    code: str
    detail: str | None = None
    instance: str
    request_id: str
    errors: list[FieldProblem] = []
