from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.features.reputation import repository
from app.features.reputation.repository import Contributions
from app.features.reputation.scale import WORTH, ReputationFact
from app.features.reputation.schemas import Reputation, ReputationPart


async def contributions(session: AsyncSession, user_id: UUID) -> Contributions:
    return await repository.contributions(session, user_id)


def reputation(given: Contributions, *, verified: bool) -> Reputation:
    """What the facts are worth: the same facts, the same number."""
    counts = {
        ReputationFact.THREADS: given.threads,
        ReputationFact.REPLIES: given.replies,
        ReputationFact.LIKES_RECEIVED: given.likes_received,
        ReputationFact.BEST_ANSWERS: given.best_answers,
        ReputationFact.USE_CASES: given.use_cases,
        ReputationFact.VERIFICATION: int(verified),
    }
    parts = [
        ReputationPart(fact=fact, count=counts[fact], worth=worth, points=counts[fact] * worth)
        for fact, worth in WORTH.items()
    ]
    return Reputation(points=sum(part.points for part in parts), parts=parts)
