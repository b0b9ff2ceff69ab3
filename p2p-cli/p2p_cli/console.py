"""What a person reads: results on standard output, progress and errors on standard error."""

import os
import sys
from collections.abc import Sequence
from typing import TextIO

from p2p_cli.errors import P2PError

_COLOURS = {"red": "31", "green": "32", "yellow": "33", "cyan": "36", "grey": "90", "bold": "1"}


def styled(text: str, style: str, stream: TextIO | None = None) -> str:
    stream = stream or sys.stdout
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not stream.isatty():
        return text
    return f"\033[{_COLOURS[style]}m{text}\033[0m"


def result(text: str = "") -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def progress(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def warning(text: str) -> None:
    progress(f"{styled('warning:', 'yellow', sys.stderr)} {text}")


def failure(error: P2PError) -> None:
    progress(f"{styled('error:', 'red', sys.stderr)} {error.message}")
    for line in error.evidence:
        progress(f"  {line}")
    progress(f"{styled('hint:', 'cyan', sys.stderr)} {error.hint}")


def table(rows: Sequence[tuple[str, ...]]) -> None:
    """Columns aligned by width, the last one left ragged."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        result("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
