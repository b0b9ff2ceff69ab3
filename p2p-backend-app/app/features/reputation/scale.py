"""The one scale of reputation: what each fact is worth, wherever it is told."""

from enum import StrEnum


class ReputationFact(StrEnum):
    THREADS = "threads"
    REPLIES = "replies"
    LIKES_RECEIVED = "likes_received"
    BEST_ANSWERS = "best_answers"
    USE_CASES = "use_cases"
    VERIFICATION = "verification"


WORTH: dict[ReputationFact, int] = {
    ReputationFact.THREADS: 2,
    ReputationFact.REPLIES: 3,
    ReputationFact.LIKES_RECEIVED: 1,
    ReputationFact.BEST_ANSWERS: 15,
    ReputationFact.USE_CASES: 10,
    # Once, of whatever level.
    ReputationFact.VERIFICATION: 50,
}
