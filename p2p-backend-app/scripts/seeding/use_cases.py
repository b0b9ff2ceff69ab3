"""The demo use cases: submitted and published the way members and moderators do, then put into the past."""

from datetime import datetime, timedelta

from anyio import to_thread
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.db import current_database
from app.features.accounts.person import Person
from app.features.media import images
from app.features.media import service as media
from app.features.notifications import service as notifications
from app.features.usecases.schemas.content import CaseImage
from app.features.usecases.schemas.details import CasePublication, UseCaseLatest, UseCaseSubmission
from app.features.usecases.service import review, shelf, submissions
from app.models.sql.choices import MediaPurpose, PlatformRole, UseCaseState
from app.models.sql.use_case import UseCase, UseCaseVersion
from scripts.seeding import marks
from scripts.seeding.data import demo_members
from scripts.seeding.illustrations import draw
from scripts.seeding.people import person_of
from scripts.seeding.progress import Progress
from scripts.seeding.texts import (
    DemoIllustration,
    DemoUseCase,
    client_key,
    demo_illustrations,
    demo_use_cases,
)


async def seed_use_cases(progress: Progress) -> int:
    """Make what is missing; returns how many that were."""
    async with current_database().transaction() as session:
        anchor = await marks.anchor(session)
        done = await marks.marked(session)
    illustrations = demo_illustrations()
    missing = [case for case in demo_use_cases() if _mark(case) not in done]
    for number, case in enumerate(missing, 1):
        progress(number, len(missing), case.content["basics"]["title"])
        async with current_database().transaction() as session:
            notifications.keep_quiet(session)
            moment = anchor - timedelta(days=case.published_days_ago)
            await _seed(session, case, illustrations[case.key], moment)
            await marks.mark(session, _mark(case))
    return len(missing)


def _mark(case: DemoUseCase) -> str:
    return f"use_case:{case.key}"


async def _seed(
    session: AsyncSession, case: DemoUseCase, drawn: list[DemoIllustration], moment: datetime
) -> None:
    author = await person_of(session, case.author)
    content = case.with_images(await _pictures(session, author, drawn))
    made = await submissions.submit(
        session, author, UseCaseSubmission(content=content, key=client_key(case.key))
    )
    if made.state is UseCaseState.SUBMITTED:
        await _publish(session, made)
    if case.featured:
        administrator = await person_of(session, _somebody(PlatformRole.ADMINISTRATOR))
        await shelf.feature(session, administrator, str(made.id), featured=True)
    await session.execute(
        update(UseCase)
        .where(UseCase.id == made.id)
        .values(created_at=moment, submitted_at=moment, published_at=moment, updated_at=moment)
    )
    await session.execute(
        update(UseCaseVersion).where(UseCaseVersion.use_case_id == made.id).values(created_at=moment)
    )


async def _pictures(session: AsyncSession, author: Person, drawn: list[DemoIllustration]) -> list[CaseImage]:
    kept = []
    for illustration in drawn:
        picture = await to_thread.run_sync(draw, illustration.motif)
        rendered = await images.render(picture, images.SHAPES[MediaPurpose.CASE_IMAGE])
        stored = await media.keep(session, author.id, MediaPurpose.CASE_IMAGE, rendered)
        kept.append(CaseImage(id=stored.id, caption=illustration.caption))
    return kept


async def _publish(session: AsyncSession, made: UseCaseLatest) -> None:
    """What a member without a verified organisation wrote has been reviewed."""
    moderator = await person_of(session, _somebody(PlatformRole.MODERATOR))
    decision = CasePublication(decision="publish", version=made.version)
    await review.decide(session, moderator, str(made.id), decision)


def _somebody(role: PlatformRole) -> str:
    return next(member.email for member in demo_members() if member.platform_role is role)
