from fastapi import APIRouter

from app.api.deps import CurrentActor
from app.api.problems import problem_responses
from app.core.db import SessionDep
from app.core.errors import TooManyRequests, Unauthenticated
from app.features.accounts.errors import Suspended
from app.features.credentials import service
from app.features.credentials.errors import EmailChangeNotFound, EmailTaken
from app.features.credentials.schemas import (
    ConfirmedEmail,
    EmailChangeRequest,
    EmailConfirmation,
    PasswordChange,
)

router = APIRouter(tags=["credentials"])
OWN = problem_responses(Unauthenticated, Suspended, TooManyRequests)


@router.post("/me/password", status_code=204, responses=OWN)
async def change_password(actor: CurrentActor, session: SessionDep, change: PasswordChange) -> None:
    """Change one's password; every other session ends."""
    await service.change_password(
        session, actor.person, actor.session, change.current_password, change.new_password
    )


@router.post("/me/email", status_code=202, responses=OWN)
async def ask_for_email(actor: CurrentActor, session: SessionDep, wanted: EmailChangeRequest) -> None:
    """Ask for another address; the link in the mail to it makes it one's own."""
    await service.ask_for_email(session, actor.person, actor.session, wanted.current_password, wanted.email)


@router.post("/email-confirmations", responses=problem_responses(EmailChangeNotFound, EmailTaken))
async def confirm_email(confirmation: EmailConfirmation) -> ConfirmedEmail:
    """Open the link of the mail: whoever has it has the address."""
    return ConfirmedEmail(email=await service.confirm_email(confirmation.token))
