from typing import Annotated

from fastapi import APIRouter, Query

from app.api.deps import Administrator
from app.api.problems import problem_responses
from app.core.db import SessionDep
from app.core.errors import Forbidden, Unauthenticated
from app.core.paging import BadCursor, Page, PageDep
from app.core.search.names import words_of
from app.features.accounts.errors import Suspended
from app.features.audit import service
from app.features.audit.schemas import AuditArea, AuditEntryOut

Words = Annotated[str, Query(max_length=100, description="Words of the name of who did it, or to whom")]

router = APIRouter(
    prefix="/admin/audit",
    tags=["administration"],
    responses=problem_responses(Unauthenticated, Forbidden, Suspended, BadCursor),
)


@router.get("")
async def list_audit_entries(
    _: Administrator,
    session: SessionDep,
    params: PageDep,
    area: AuditArea | None = None,
    query: Words = "",
) -> Page[AuditEntryOut]:
    """Who decided what, newest first."""
    found = await service.page(session, params, area, words_of(query))
    items = [AuditEntryOut.model_validate(entry) for entry in found.items]
    return Page(items=items, next_cursor=found.next_cursor)
