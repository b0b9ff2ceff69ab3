import sys
from collections.abc import Callable

# Number of this one, how many there are, and what it is.
Progress = Callable[[int, int, str], None]


def show_progress(number: int, total: int, what: str) -> None:
    """A bar on a terminal; elsewhere a line for each, as logs want it."""
    if not sys.stderr.isatty():
        print(f"[{number}/{total}] {what}", file=sys.stderr, flush=True)
        return
    width = 24
    done = round(width * number / total)
    end = "\n" if number == total else ""
    bar = f"\r\x1b[2K{'█' * done}{'░' * (width - done)} {number}/{total} {what[:50]}"
    print(bar, end=end, file=sys.stderr, flush=True)
