from urllib.parse import quote
from uuid import UUID

from app.core.db import current_database
from app.core.jobs import job
from app.features.join_requests import repository
from app.features.organizations.mails import Recipient, write
from app.services.mail.service import deliver


@job("join_requests.send_mail")
async def send_mail(message_id: str, kind: str, request_id: str, recipient_id: str) -> None:
    """Tell a manager of a request, or a person of its answer."""
    async with current_database().transaction() as session:
        request = await repository.find_whole(session, UUID(request_id))
        reader = await repository.find_user(session, UUID(recipient_id))
    if request is None or reader is None:
        return
    page = f"/organizations/{quote(request.organization.slug)}"
    paths = {"join_request": f"{page}/members", "join_approved": page, "join_declined": "/dashboard"}
    mail = write(
        UUID(message_id),
        kind,
        Recipient(reader.email, reader.language, reader.first_name),
        request.organization,
        paths[kind],
        person=f"{request.user.first_name} {request.user.last_name}",
        quote=request.note,
    )
    await deliver(mail)
