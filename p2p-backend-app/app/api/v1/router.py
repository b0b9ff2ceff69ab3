from fastapi import APIRouter

from app.api.problems import problem_responses
from app.core.errors import DependencyUnavailable, InternalError, TooBusy
from app.features.accounts.routes import router as accounts
from app.features.audit.routes import router as audit
from app.features.credentials.routes import router as credentials
from app.features.dashboard.routes import router as dashboard
from app.features.drafts.routes import router as drafts
from app.features.forum.routes import router as forum
from app.features.invitations.routes import router as invitations
from app.features.join_requests.routes import router as join_requests
from app.features.live.routes import router as live
from app.features.mailbox.routes import router as mailbox
from app.features.mailbox.undelivered.routes import router as undelivered_mails
from app.features.media.routes import router as media
from app.features.memberships.routes import router as memberships
from app.features.notifications.routes import router as notifications
from app.features.organizations.routes import router as organizations
from app.features.people.routes import router as people
from app.features.platform.routes import router as platform
from app.features.profiles.routes import router as profiles
from app.features.reference.routes import router as reference
from app.features.search.routes import router as search
from app.features.sessions.routes import router as sessions
from app.features.usecases.routes import router as usecases

router = APIRouter(
    prefix="/api/v1", responses=problem_responses(DependencyUnavailable, InternalError, TooBusy)
)
for feature in (
    accounts,
    audit,
    credentials,
    dashboard,
    drafts,
    forum,
    invitations,
    join_requests,
    live,
    undelivered_mails,
    mailbox,
    media,
    memberships,
    notifications,
    organizations,
    people,
    platform,
    profiles,
    reference,
    search,
    sessions,
    usecases,
):
    router.include_router(feature)
