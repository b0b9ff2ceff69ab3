from uuid import UUID

from fastapi import APIRouter

from app.api.deps import CurrentPerson, MaybePerson
from app.api.problems import problem_responses
from app.core.db import SessionDep
from app.core.errors import Unauthenticated
from app.features.accounts.errors import Suspended
from app.features.organizations.errors import EditedMeanwhile
from app.features.people.errors import PersonNotFound
from app.features.profiles import service
from app.features.profiles.schemas import OwnProfile, Profile, ProfileUpdate

router = APIRouter(tags=["profiles"])


@router.get("/me/profile", responses=problem_responses(Unauthenticated, Suspended))
async def read_own_profile(person: CurrentPerson) -> OwnProfile:
    """One's own profile, and what it lacks."""
    return service.own(person.user)


@router.patch("/me/profile", responses=problem_responses(Unauthenticated, Suspended, EditedMeanwhile))
async def update_own_profile(person: CurrentPerson, session: SessionDep, update: ProfileUpdate) -> OwnProfile:
    """Change one's own profile."""
    return await service.edit(session, person, update)


@router.get("/people/{person_id}", responses=problem_responses(Unauthenticated, PersonNotFound))
async def read_profile(person: MaybePerson, session: SessionDep, person_id: UUID) -> Profile:
    """A person's page, for whom they show it to."""
    return await service.read(session, person, person_id)
