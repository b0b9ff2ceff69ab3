from fastapi import APIRouter

from app.api.problems import problem_responses
from app.core.errors import DependencyUnavailable, InternalError

router = APIRouter(prefix="/api/v1", responses=problem_responses(DependencyUnavailable, InternalError))
