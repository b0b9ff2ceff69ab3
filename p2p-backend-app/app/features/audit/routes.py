from fastapi import APIRouter

from app.api.deps import Administrator
from app.api.problems import problem_responses
from app.core.db import SessionDep
from app.core.errors import Forbidden, Unauthenticated
from app.core.paging import BadCursor, Page, PageDep
from app.features.accounts.errors import Suspended
from app.features.audit import service
from app.features.audit.schemas import AuditEntryOut

router = APIRouter(
    prefix="/admin/audit",
    tags=["administration"],
    responses=problem_responses(Unauthenticated, Forbidden, Suspended, BadCursor),
)


@router.get("")
async def list_audit_entries(_: Administrator, session: SessionDep, params: PageDep) -> Page[AuditEntryOut]:
    """What administrators did, newest first."""
    found = await service.page(session, params)
    items = [AuditEntryOut.model_validate(entry) for entry in found.items]
    return Page(items=items, next_cursor=found.next_cursor)
