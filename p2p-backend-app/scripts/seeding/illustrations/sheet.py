"""The drawing sheet: one ground, one line, three flat colours, so that all drawings are of one hand."""

import math
from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1600, 1000
GROUND = 850
# Drawn twice as large and reduced: the edges are clean then.
_SCALE = 2
_LINE = 7

PAPER = "#f6f4ee"
INK = "#1f2a44"
SOFT = "#d9e2f5"
BLUE = "#1e40af"
SAND = "#e8cf9c"
WHITE = "#fffdf8"

Point = tuple[float, float]


class Sheet:
    def __init__(self) -> None:
        self._image = Image.new("RGB", (WIDTH * _SCALE, HEIGHT * _SCALE), PAPER)
        self._draw = ImageDraw.Draw(self._image)

    def png(self) -> bytes:
        written = BytesIO()
        small = self._image.resize((WIDTH, HEIGHT), Image.Resampling.BOX)
        small.save(written, "PNG", compress_level=1)
        return written.getvalue()

    def line(self, *points: Point, width: float = _LINE, colour: str = INK) -> None:
        wide = round(width * _SCALE)
        scaled = [(x * _SCALE, y * _SCALE) for x, y in points]
        self._draw.line(scaled, colour, wide, joint="curve")
        for x, y in (scaled[0], scaled[-1]):
            half = wide / 2
            self._draw.ellipse((x - half, y - half, x + half, y + half), colour)

    def shape(self, *points: Point, fill: str = WHITE) -> None:
        self._draw.polygon([(x * _SCALE, y * _SCALE) for x, y in points], fill)
        self.line(*points, points[0])

    def box(
        self, left: float, top: float, width: float, height: float, fill: str = WHITE, radius: float = 10
    ) -> None:
        corners = tuple(part * _SCALE for part in (left, top, left + width, top + height))
        self._draw.rounded_rectangle(corners, radius * _SCALE, fill, INK, _LINE * _SCALE)

    def disc(self, x: float, y: float, radius: float, fill: str | None = WHITE, line: float = _LINE) -> None:
        corners = tuple(part * _SCALE for part in (x - radius, y - radius, x + radius, y + radius))
        self._draw.ellipse(corners, fill, INK, round(line * _SCALE))

    def oval(self, x: float, y: float, wide: float, high: float, fill: str = WHITE) -> None:
        corners = tuple(part * _SCALE for part in (x - wide, y - high, x + wide, y + high))
        self._draw.ellipse(corners, fill, INK, _LINE * _SCALE)

    def pipe(self, *points: Point, fill: str = SOFT, width: float = 30) -> None:
        self.line(*points, width=width)
        self.line(*points, width=width - 2 * _LINE, colour=fill)

    def arrow(self, *points: Point, colour: str = BLUE) -> None:
        self.line(*points, width=9, colour=colour)
        (x0, y0), (x1, y1) = points[-2:]
        turn = math.atan2(y1 - y0, x1 - x0)
        for side in (2.6, -2.6):
            end = (x1 + 34 * math.cos(turn + side), y1 + 34 * math.sin(turn + side))
            self.line((x1, y1), end, width=9, colour=colour)

    def floor(self) -> None:
        self.line((60, GROUND), (WIDTH - 60, GROUND))

    def belt(self, left: float, right: float, top: float) -> None:
        """A conveyor on legs."""
        self.box(left, top, right - left, 44, SOFT, 22)
        for x in _spread(left + 40, right - 40, 7):
            self.disc(x, top + 22, 11)
        for x in (left + 70, right - 70):
            self.line((x, top + 44), (x, GROUND))

    def bearing(self, x: float, y: float, radius: float) -> None:
        """Seen from its side, with its balls."""
        self.disc(x, y, radius, SOFT)
        self.disc(x, y, radius * 0.8)
        for number in range(10):
            turn = math.tau * number / 10
            self.disc(
                x + radius * 0.62 * math.cos(turn), y + radius * 0.62 * math.sin(turn), radius * 0.15, SAND
            )
        self.disc(x, y, radius * 0.44, SOFT)
        self.disc(x, y, radius * 0.28)

    def fan(self, x: float, y: float, radius: float) -> None:
        self.disc(x, y, radius)
        for number in range(4):
            turn = math.tau * number / 4 + 0.4
            tip = (x + radius * 0.8 * math.cos(turn), y + radius * 0.8 * math.sin(turn))
            side = (x + radius * 0.6 * math.cos(turn + 0.6), y + radius * 0.6 * math.sin(turn + 0.6))
            self.shape((x, y), tip, side, fill=SOFT)
        self.disc(x, y, radius * 0.14, BLUE)

    def gauge(self, x: float, y: float, radius: float, share: float) -> None:
        """A dial whose hand stands at this share of its scale."""
        self.disc(x, y, radius)
        for number in range(9):
            turn = math.pi * (0.8 + 1.4 * number / 8)
            inner, outer = radius * 0.7, radius * 0.86
            self.line(
                (x + inner * math.cos(turn), y + inner * math.sin(turn)),
                (x + outer * math.cos(turn), y + outer * math.sin(turn)),
                width=4,
            )
        turn = math.pi * (0.8 + 1.4 * share)
        self.line(
            (x, y), (x + radius * 0.62 * math.cos(turn), y + radius * 0.62 * math.sin(turn)), colour=BLUE
        )
        self.disc(x, y, radius * 0.1, INK)

    def person(self, x: float, height: float = 250) -> None:
        """Standing on the floor, in a helmet."""
        top = GROUND - height
        head = height * 0.1
        self.shape(
            (x - head * 1.5, top + head * 5),
            (x - head * 1.2, top + head * 2.3),
            (x + head * 1.2, top + head * 2.3),
            (x + head * 1.5, top + head * 5),
            fill=SOFT,
        )
        self.line((x - head * 0.7, top + head * 5), (x - head * 0.9, GROUND))
        self.line((x + head * 0.7, top + head * 5), (x + head * 0.9, GROUND))
        self.disc(x, top + head * 1.2, head)
        self.shape(
            (x - head * 1.2, top + head), (x - head * 0.8, top), (x + head * 0.8, top),
            (x + head * 1.2, top + head),
            fill=SAND,
        )  # fmt: skip

    def bars(self, left: float, top: float, heights: Sequence[float], fills: Sequence[str]) -> None:
        """A small chart on the wall."""
        self.box(left, top, 320, 230)
        for number, (height, fill) in enumerate(zip(heights, fills, strict=True)):
            self.box(left + 34 + number * 66, top + 205 - height * 170, 44, height * 170, fill, 4)
        self.line((left + 20, top + 205), (left + 300, top + 205), width=5)


def _spread(start: float, end: float, count: int) -> list[float]:
    return [start + (end - start) * number / (count - 1) for number in range(count)]


spread = _spread
