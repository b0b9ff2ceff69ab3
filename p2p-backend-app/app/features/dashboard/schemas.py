from datetime import date

from pydantic import BaseModel

from app.features.reputation.schemas import Reputation


class OwnFigures(BaseModel):
    """What one has given to the others and still stands; `best_answers` are those to others' questions."""

    questions: int
    replies: int
    best_answers: int
    use_cases: int
    saved: int
    reputation: Reputation


class ActivityDay(BaseModel):
    """What one made on a day in Riyadh."""

    day: date
    threads: int
    replies: int
    use_cases: int


class Activity(BaseModel):
    """Every day of the last thirty, oldest first, today included."""

    days: list[ActivityDay]
