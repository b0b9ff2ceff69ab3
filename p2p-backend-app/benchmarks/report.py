"""The figures as a table, as JSON and as a drawing."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from benchmarks.asking import Measured

_HEAD = (
    "route",
    "clients",
    "p50 ms",
    "p99 ms",
    "a second",
    "failed",
    "floor p50",
    "floor a second",
    "p50 ratio",
    "share",
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One route at one number of clients, and the floor beside it."""

    route: str
    platform: Measured
    floor: Measured

    @property
    def ratio(self) -> float:
        """Of the medians; at most 2.5 is the aim."""
        return self.platform.p50 / self.floor.p50 if self.floor.p50 else float("nan")

    @property
    def share(self) -> float:
        """Of the floor's throughput; at least 0.4 is the aim."""
        return self.platform.per_second / self.floor.per_second if self.floor.per_second else float("nan")

    def as_dict(self) -> dict[str, Any]:
        sides = {"platform": self.platform.as_dict(), "floor": self.floor.as_dict()}
        return {"route": self.route, **sides, "p50_ratio": self.ratio, "throughput_share": self.share}


def _row(figure: Figure) -> tuple[str, ...]:
    ours, floor = figure.platform, figure.floor
    return (
        figure.route,
        str(ours.clients),
        f"{ours.p50:.1f}",
        f"{ours.p99:.1f}",
        f"{ours.per_second:.0f}",
        str(ours.failed),
        f"{floor.p50:.1f}",
        f"{floor.per_second:.0f}",
        f"{figure.ratio:.1f}",
        f"{figure.share:.0%}",
    )


def table(figures: Sequence[Figure]) -> str:
    """In Markdown, aligned so that it can be read as it is."""
    rows = [_HEAD, *map(_row, figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in rows
    ]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([lines[0], rule, *lines[1:]])


_ROW_HEIGHT, _LEFT, _WIDTH = 22, 130, 640


def plot(figures: Sequence[Figure]) -> str:
    """Requests a second as bars, the platform's over the floor's, as SVG."""
    most = max(max(one.platform.per_second, one.floor.per_second) for one in figures)
    bars = []
    for number, one in enumerate(figures):
        top = 40 + number * _ROW_HEIGHT
        label = f"{one.route}, {one.platform.clients}"
        bars.append(f'<text x="{_LEFT - 8}" y="{top + 12}" text-anchor="end">{escape(label)}</text>')
        for offset, side, look in ((0, one.floor, "#c9d3e6"), (8, one.platform, "#1e40af")):
            width = max(1, round(side.per_second / most * _WIDTH))
            bars.append(f'<rect x="{_LEFT}" y="{top + offset}" width="{width}" height="7" fill="{look}"/>')
        told = f"{one.platform.per_second:.0f} / {one.floor.per_second:.0f}"
        bars.append(f'<text x="{_LEFT + _WIDTH + 8}" y="{top + 12}">{told}</text>')
    height = 50 + len(figures) * _ROW_HEIGHT
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_LEFT + _WIDTH + 110} {height}"'
        ' font-family="sans-serif" font-size="12">'
        f'<rect width="100%" height="100%" fill="#ffffff"/>'
        '<text x="8" y="20" font-weight="bold">Requests a second: platform (dark), floor (light)</text>'
        f"{''.join(bars)}</svg>\n"
    )
