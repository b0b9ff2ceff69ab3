from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from app.api.deps import CurrentPerson, MaybePerson
from app.api.problems import problem_responses
from app.core.db import SessionDep
from app.core.errors import EditedMeanwhile, Unauthenticated
from app.features.accounts.errors import Suspended
from app.features.media.images import Rendered
from app.features.media.uploads import BODY, RESPONSES, uploaded
from app.features.people.errors import PersonNotFound
from app.features.profiles import picture, service
from app.features.profiles.schemas import OwnProfile, Profile, ProfileUpdate
from app.models.sql.choices import MediaPurpose

FaceImage = Annotated[Rendered, Depends(uploaded(MediaPurpose.FACE))]

router = APIRouter(tags=["profiles"])


@router.get("/me/profile", responses=problem_responses(Unauthenticated, Suspended))
async def read_own_profile(person: CurrentPerson) -> OwnProfile:
    """One's own profile, and what it lacks."""
    return service.own(person.user)


@router.patch("/me/profile", responses=problem_responses(Unauthenticated, Suspended, EditedMeanwhile))
async def update_own_profile(person: CurrentPerson, session: SessionDep, update: ProfileUpdate) -> OwnProfile:
    """Change one's own profile."""
    return await service.edit(session, person, update)


@router.put(
    "/me/picture",
    openapi_extra=BODY,
    responses={**RESPONSES, **problem_responses(Unauthenticated, Suspended)},
)
async def set_own_picture(image: FaceImage, person: CurrentPerson, session: SessionDep) -> OwnProfile:
    """Be shown by this picture."""
    return service.own(await picture.set_picture(session, person, image))


@router.delete("/me/picture", responses=problem_responses(Unauthenticated, Suspended))
async def remove_own_picture(person: CurrentPerson, session: SessionDep) -> OwnProfile:
    """Be shown by one's initials again."""
    return service.own(await picture.remove_picture(session, person))


@router.get("/people/{person_id}", responses=problem_responses(Unauthenticated, PersonNotFound))
async def read_profile(person: MaybePerson, session: SessionDep, person_id: UUID) -> Profile:
    """A person's page, for whom they show it to."""
    return await service.read(session, person, person_id)
