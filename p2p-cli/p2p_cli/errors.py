from collections.abc import Sequence


class P2PError(Exception):
    """What the person can act on: one line, a hint, and at most some lines of evidence."""

    status = 1

    def __init__(self, message: str, hint: str, evidence: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.evidence = tuple(evidence)


class UsageError(P2PError):
    status = 2
