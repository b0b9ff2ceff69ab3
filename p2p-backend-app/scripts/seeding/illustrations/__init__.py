"""Line drawings of what the demo use cases tell of, drawn when they are seeded."""

from collections.abc import Callable

from scripts.seeding.illustrations.lines import LINES
from scripts.seeding.illustrations.plants import PLANTS
from scripts.seeding.illustrations.sheet import Sheet
from scripts.seeding.illustrations.shops import SHOPS

MOTIFS: dict[str, Callable[[Sheet], None]] = {**LINES, **PLANTS, **SHOPS}


def draw(motif: str) -> bytes:
    """A PNG of 1600 × 1000; raises `KeyError` for what cannot be drawn."""
    sheet = Sheet()
    MOTIFS[motif](sheet)
    return sheet.png()
