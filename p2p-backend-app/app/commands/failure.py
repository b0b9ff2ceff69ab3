import sys
from typing import NoReturn


class CommandError(Exception):
    """Why a command cannot go on, and what to do about it: one line each."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def stop(report: str, status: int = 1) -> NoReturn:
    print(report, file=sys.stderr)
    raise SystemExit(status)
