"""The demo members and their organisations, made the way people make theirs."""

import asyncio
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from supertokens_python.recipe.emailpassword.asyncio import verify_credentials
from supertokens_python.recipe.emailpassword.interfaces import SignInOkResult

from app.commands.failure import CommandError
from app.core.auth.leftovers import LEFTOVER_SECONDS, TENANT
from app.core.auth.sign_up import EmailTaken, sign_up
from app.core.auth.verification import confirm_email
from app.core.db import current_database
from app.features.accounts.sign_up_form import Profile, checked_form
from app.models.sql.membership import Membership
from app.models.sql.organization import Organization
from app.models.sql.user import User
from scripts.seeding import marks
from scripts.seeding.data import DemoMember, DemoOrganization, demo_members, demo_organizations
from scripts.seeding.progress import Progress

_PATIENCE_SECONDS = LEFTOVER_SECONDS + 15
_PAUSE_SECONDS = 5


async def seed_members(password: str, progress: Progress) -> int:
    """Make who is missing; returns how many that were."""
    organizations = demo_organizations()
    async with current_database().transaction() as session:
        anchor = await marks.anchor(session)
        done = await marks.marked(session)
    missing = [member for member in demo_members() if _mark(member) not in done]
    for number, member in enumerate(missing, 1):
        progress(number, len(missing), member.email)
        await _seed(member, organizations[member.organization], password, anchor)
    return len(missing)


def _mark(member: DemoMember) -> str:
    return f"member:{member.email}"


async def _seed(member: DemoMember, organization: DemoOrganization, password: str, anchor: datetime) -> None:
    user_id = await _existing(member.email, password)
    if user_id is None:
        user_id = await _sign_up_patiently(member, organization, password)
    await confirm_email(user_id, member.email)
    async with current_database().transaction() as session:
        await _complete(session, user_id, member, organization, anchor)
        await marks.mark(session, _mark(member))


async def _existing(email: str, password: str) -> UUID | None:
    """Whom an earlier run has signed up; nobody else is given a demo member's roles."""
    async with current_database().transaction() as session:
        user_id = await session.scalar(select(User.id).where(User.email == email))
    if user_id is None:
        return None
    if not isinstance(await verify_credentials(TENANT, email, password), SignInOkResult):
        raise CommandError(
            f"{email} belongs to somebody, who has another password than DEMO_PASSWORD",
            "remove that account, or set the DEMO_PASSWORD of the first run",
        )
    return user_id


async def _sign_up_patiently(member: DemoMember, organization: DemoOrganization, password: str) -> UUID:
    """A run that was killed may have left an identity, which is free again after a while."""
    profile = await _profile(member, organization)
    waited = 0
    while True:
        try:
            return await sign_up(member.email, password, profile)
        except EmailTaken:
            if (user_id := await _existing(member.email, password)) is not None:
                return user_id
            if waited > _PATIENCE_SECONDS:
                raise
            await asyncio.sleep(_PAUSE_SECONDS)
            waited += _PAUSE_SECONDS


async def _profile(member: DemoMember, organization: DemoOrganization) -> Profile:
    form = checked_form(
        {
            "first_name": member.first_name,
            "last_name": member.last_name,
            "job_title": member.job_title,
            "professional_role": member.professional_role,
            "language": member.language,
            "organization_name_ar": organization.name_ar,
            "organization_name_en": organization.name_en,
            "organization_industry": organization.industry,
            "organization_size": organization.size,
            "organization_city": organization.city,
        }
    ).form
    async with current_database().transaction() as session:
        query = select(Organization.id).where(Organization.domain == organization.domain)
        return Profile(form, member_of=await session.scalar(query))


async def _complete(
    session: AsyncSession,
    user_id: UUID,
    member: DemoMember,
    organization: DemoOrganization,
    anchor: datetime,
) -> None:
    """What a new member has not got by signing up: a past, badges, roles, a profile."""
    joined = anchor - timedelta(days=member.joined_days_ago, hours=member.joined_days_ago % 9)
    query = (
        select(User, Membership, Organization)
        .join(Membership, Membership.user_id == User.id)
        .join(Organization, Organization.id == Membership.organization_id)
        .where(User.id == user_id)
    )
    user, membership, company = (await session.execute(query)).one()
    user.created_at = membership.created_at = joined
    user.email_verified_at = joined
    user.platform_role = member.platform_role
    user.verification_level = member.verification_level
    user.bio = member.bio
    user.years_of_experience = member.years_of_experience
    user.expertise = list(member.expertise)
    user.visibility = member.visibility
    membership.role = member.organization_role
    if company.domain is None:
        company.created_at = joined
        company.domain = organization.domain
        company.website = f"https://{organization.domain}"
        company.description_ar = organization.description_ar
        company.description_en = organization.description_en
        company.verified_at = joined if organization.verified else None
