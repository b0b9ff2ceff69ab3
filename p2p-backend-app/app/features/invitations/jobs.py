from uuid import UUID
from zoneinfo import ZoneInfo

from app.core.db import current_database
from app.core.jobs import job
from app.features.invitations import repository
from app.features.invitations.schemas import InvitationStatus
from app.features.invitations.service import status_of
from app.features.invitations.tokens import hash_of
from app.features.organizations.mails import Recipient, write
from app.services.mail.service import deliver

_RIYADH = ZoneInfo("Asia/Riyadh")


@job("invitations.send_mail")
async def send_mail(message_id: str, invitation_id: str, token: str) -> None:
    """Write to an invited address, unless the invitation has changed since."""
    async with current_database().transaction() as session:
        invitation = await repository.find_whole(session, UUID(invitation_id))
    if invitation is None or invitation.token_hash != hash_of(token):
        return
    if status_of(invitation) != InvitationStatus.PENDING:
        return
    inviter = invitation.inviter
    mail = write(
        UUID(message_id),
        "invitation",
        Recipient(invitation.email, invitation.language),
        invitation.organization,
        f"/invitation?token={token}",
        person=f"{inviter.first_name} {inviter.last_name}" if inviter else "",
        until=f"{invitation.expires_at.astimezone(_RIYADH):%Y-%m-%d}",
        quote=invitation.message,
    )
    await deliver(mail)
