from pydantic import BaseModel

from app.features.reputation.scale import ReputationFact


class ReputationPart(BaseModel):
    """`count` times `worth` makes `points`."""

    fact: ReputationFact
    count: int
    worth: int
    points: int


class Reputation(BaseModel):
    points: int
    parts: list[ReputationPart]
