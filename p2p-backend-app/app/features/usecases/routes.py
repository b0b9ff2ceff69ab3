from typing import Annotated

from fastapi import APIRouter, Path, Request

from app.api.deps import Administrator, CurrentActor, CurrentPerson, MaybePerson
from app.api.problems import problem_responses
from app.core.db import SessionDep
from app.core.errors import EditedMeanwhile, Forbidden, TooManyRequests, Unauthenticated
from app.core.mongo import VersionsExhausted
from app.core.paging import BadCursor, Page, PageDep
from app.features.accounts.errors import EmailNotVerified, Suspended
from app.features.usecases.errors import (
    ImagesMissing,
    OwnUseCase,
    UseCaseNotFound,
    WrongState,
)
from app.features.usecases.schemas.details import (
    Decision,
    SubmissionOutlook,
    UseCaseCard,
    UseCaseDetails,
    UseCaseEntry,
    UseCaseLatest,
    UseCaseReactions,
    UseCaseSubmission,
    UseCaseUpdate,
)
from app.features.usecases.schemas.library import FiltersDep, LibraryFacets, LibrarySort, MapPoints
from app.features.usecases.service import reactions, reading, review, shelf, submissions
from app.features.views.service import visitor_of
from app.models.sql.choices import UseCaseReactionKind, UseCaseState

# The id or the address.
Key = Annotated[str, Path(max_length=160, pattern=r"^[^\x00-\x1f]+$")]

router = APIRouter(tags=["use cases"])
KNOWN = problem_responses(Unauthenticated, Suspended, UseCaseNotFound)
ACTING = problem_responses(Unauthenticated, Suspended, Forbidden, UseCaseNotFound)
CHANGING = problem_responses(Unauthenticated, Suspended, Forbidden, UseCaseNotFound, WrongState)
SUBMITTING = (Unauthenticated, Suspended, EmailNotVerified, TooManyRequests, ImagesMissing)
LISTS = problem_responses(Unauthenticated, BadCursor)


@router.get("/use-cases", responses=LISTS)
async def list_use_cases(
    person: MaybePerson,
    session: SessionDep,
    filters: FiltersDep,
    params: PageDep,
    sort: LibrarySort = LibrarySort.RELEVANCE,
) -> Page[UseCaseCard]:
    """The library: published use cases; `relevance` without words is `newest`."""
    return await reading.browse(session, person, filters, sort, params)


@router.get("/use-cases/facets")
async def count_use_cases(session: SessionDep, filters: FiltersDep) -> LibraryFacets:
    """How many use cases each further choice would leave."""
    return await reading.count(session, filters)


@router.get("/use-cases/map")
async def map_use_cases(session: SessionDep, filters: FiltersDep) -> MapPoints:
    """The same result as places."""
    return await reading.place(session, filters)


@router.get("/use-cases/submission", responses=problem_responses(Unauthenticated, Suspended))
async def foresee_submission(person: CurrentPerson) -> SubmissionOutlook:
    """Whether one may submit, and whether it is published at once or reviewed first."""
    return submissions.outlook(person)


@router.get(
    "/use-cases/review", responses=problem_responses(Unauthenticated, Suspended, Forbidden, BadCursor)
)
async def list_use_cases_to_review(
    person: CurrentPerson, session: SessionDep, params: PageDep
) -> Page[UseCaseEntry]:
    """What waits for a review, longest first."""
    return await reading.to_review(session, person, params)


@router.get("/me/use-cases", responses=problem_responses(Unauthenticated, Suspended, BadCursor))
async def list_own_use_cases(
    person: CurrentPerson, session: SessionDep, params: PageDep, state: UseCaseState | None = None
) -> Page[UseCaseEntry]:
    """One's own, in every state, changed last first."""
    return await reading.own(session, person, state, params)


@router.post("/use-cases", status_code=201, responses=problem_responses(*SUBMITTING))
async def submit_use_case(
    person: CurrentPerson, session: SessionDep, submission: UseCaseSubmission
) -> UseCaseLatest:
    """Submit a new use case."""
    return await submissions.submit(session, person, submission)


@router.get("/use-cases/{key}", responses=problem_responses(Unauthenticated, UseCaseNotFound))
async def read_use_case(
    request: Request, person: MaybePerson, session: SessionDep, key: Key
) -> UseCaseDetails:
    """A use case whole."""
    return await reading.read(session, person, key, visitor_of(request))


@router.get("/use-cases/{key}/latest", responses=ACTING)
async def read_latest_use_case(person: CurrentPerson, session: SessionDep, key: Key) -> UseCaseLatest:
    """Its newest version, published or not."""
    return await reading.read_latest(session, person, key)


@router.put(
    "/use-cases/{key}",
    responses=problem_responses(
        *SUBMITTING, Forbidden, UseCaseNotFound, EditedMeanwhile, WrongState, VersionsExhausted
    ),
)
async def update_use_case(
    person: CurrentPerson, session: SessionDep, key: Key, update: UseCaseUpdate
) -> UseCaseLatest:
    """Submit a new version of one's own use case."""
    return await submissions.update(session, person, key, update)


@router.delete("/use-cases/{key}/submission", responses=CHANGING)
async def withdraw_use_case(person: CurrentPerson, session: SessionDep, key: Key) -> UseCaseLatest:
    """Take one's own back from the review."""
    return await submissions.withdraw(session, person, key)


@router.put(
    "/use-cases/{key}/decision",
    responses=problem_responses(
        Unauthenticated, Suspended, Forbidden, OwnUseCase, UseCaseNotFound, EditedMeanwhile, WrongState
    ),
)
async def decide_use_case(
    actor: CurrentActor, session: SessionDep, key: Key, decision: Decision
) -> UseCaseLatest:
    """Publish what was submitted, or return it with a note; moderators, and never their own."""
    return await review.decide(session, actor.person, key, decision)


@router.put("/use-cases/{key}/archive", responses=ACTING)
async def archive_use_case(actor: CurrentActor, session: SessionDep, key: Key) -> UseCaseLatest:
    """Take it out of the library: its author, or a moderator."""
    return await shelf.archive(session, actor.person, key)


@router.delete("/use-cases/{key}/archive", responses=ACTING)
async def restore_use_case(actor: CurrentActor, session: SessionDep, key: Key) -> UseCaseLatest:
    """Bring it back: whoever took it out, or a moderator."""
    return await shelf.restore(session, actor.person, key)


@router.put("/use-cases/{key}/feature", status_code=204, responses=CHANGING)
async def feature_use_case(administrator: Administrator, session: SessionDep, key: Key) -> None:
    """Show it among the first."""
    await shelf.feature(session, administrator, key, featured=True)


@router.delete("/use-cases/{key}/feature", status_code=204, responses=ACTING)
async def unfeature_use_case(administrator: Administrator, session: SessionDep, key: Key) -> None:
    """Show it among the others again."""
    await shelf.feature(session, administrator, key, featured=False)


@router.put(
    "/use-cases/{key}/like",
    responses=problem_responses(Unauthenticated, Suspended, Forbidden, OwnUseCase, UseCaseNotFound),
)
async def like_use_case(person: CurrentPerson, session: SessionDep, key: Key) -> UseCaseReactions:
    """Like it, once; not one's own."""
    return await reactions.give(session, person, key, UseCaseReactionKind.LIKE)


@router.delete("/use-cases/{key}/like", responses=KNOWN)
async def unlike_use_case(person: CurrentPerson, session: SessionDep, key: Key) -> UseCaseReactions:
    """Take a like back."""
    return await reactions.take_back(session, person, key, UseCaseReactionKind.LIKE)


@router.put("/use-cases/{key}/bookmark", responses=ACTING)
async def bookmark_use_case(person: CurrentPerson, session: SessionDep, key: Key) -> UseCaseReactions:
    """Keep it among one's saved items."""
    return await reactions.give(session, person, key, UseCaseReactionKind.BOOKMARK)


@router.delete("/use-cases/{key}/bookmark", responses=KNOWN)
async def unbookmark_use_case(person: CurrentPerson, session: SessionDep, key: Key) -> UseCaseReactions:
    """Keep it no longer."""
    return await reactions.take_back(session, person, key, UseCaseReactionKind.BOOKMARK)
