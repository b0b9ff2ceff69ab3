"""Whether a place lies in Saudi Arabia.

The outline is made from Natural Earth's countries at 1:10m (public domain), as the npm package
`world-atlas` 2.0.2 (ISC) carries them: simplified to 0.01 degrees, islands of less than about 25 km²
left out. The site's map draws the same file.
"""

import json
from functools import cache
from itertools import pairwise
from math import cos, hypot, radians
from pathlib import Path

_FILE = Path(__file__).with_name("saudi-arabia.json")
# Harbours reach out of a simplified coast; no neighbour's town lies this near (degrees, about 9 km).
_MARGIN = 0.08

Point = tuple[float, float]
Ring = tuple[Point, ...]


@cache
def _rings() -> tuple[Ring, ...]:
    outline = json.loads(_FILE.read_text(encoding="utf-8"))
    polygons = outline["geometry"]["coordinates"]
    return tuple(tuple((x, y) for x, y in ring) for polygon in polygons for ring in polygon)


def in_saudi_arabia(longitude: float, latitude: float) -> bool:
    """On its land, its larger islands, or so near to them that it can only be its shore."""
    point = (longitude, latitude)
    return any(_is_inside(point, ring) or _is_near(point, ring) for ring in _rings())


def _is_inside(point: Point, ring: Ring) -> bool:
    x, y = point
    crossings = sum(
        (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
        for (x1, y1), (x2, y2) in pairwise(ring)
    )
    return crossings % 2 == 1


def _is_near(point: Point, ring: Ring) -> bool:
    return any(_distance(point, start, end) <= _MARGIN for start, end in pairwise(ring))


def _distance(point: Point, start: Point, end: Point) -> float:
    """To a stretch of the border, in degrees of latitude."""
    shrink = cos(radians(point[1]))
    px, py = (point[0] - start[0]) * shrink, point[1] - start[1]
    dx, dy = (end[0] - start[0]) * shrink, end[1] - start[1]
    length = dx * dx + dy * dy
    along = max(0.0, min(1.0, (px * dx + py * dy) / length)) if length else 0.0
    return hypot(px - along * dx, py - along * dy)
