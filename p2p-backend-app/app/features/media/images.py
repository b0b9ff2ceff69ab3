"""Pictures as strangers send them, made into pictures we keep: small, plain, without metadata."""

import hashlib
import struct
from collections.abc import Mapping
from io import BytesIO
from typing import NamedTuple

from anyio import CapacityLimiter, to_thread
from PIL import Image, ImageOps, UnidentifiedImageError

from app.features.media.errors import ImageDamaged, ImageTooLarge, NotAnImage
from app.models.sql.choices import MediaPurpose, MediaVariant

MAX_BYTES = 5 * 1024 * 1024
MIME = "image/webp"
# What each may have for its decoder to need about 300 MB at most, whatever it is made of.
_MOST_PIXELS = {"JPEG": 40_000_000, "PNG": 25_000_000, "WEBP": 16_000_000}
_QUALITY = 82
_AT_ONCE = CapacityLimiter(1)


class Shape(NamedTuple):
    """How large a picture is kept: cut from its middle to fill the box, or fitted into it."""

    width: int
    height: int
    cut: bool = False


Shapes = Mapping[MediaVariant, Shape]

_CONTENT: Shapes = {MediaVariant.SMALL: Shape(480, 960), MediaVariant.LARGE: Shape(1600, 3200)}
SHAPES: Mapping[MediaPurpose, Shapes] = {
    MediaPurpose.FACE: {
        MediaVariant.SMALL: Shape(96, 96, cut=True),
        MediaVariant.LARGE: Shape(400, 400, cut=True),
    },
    MediaPurpose.LOGO: {MediaVariant.SMALL: Shape(96, 96), MediaVariant.LARGE: Shape(400, 400)},
    MediaPurpose.POST_IMAGE: _CONTENT,
    MediaPurpose.CASE_IMAGE: _CONTENT,
}


class Rendered(NamedTuple):
    """A picture as it is kept; the extent is that of the large one."""

    files: dict[MediaVariant, bytes]
    width: int
    height: int
    content_hash: bytes


async def render(content: bytes, shapes: Shapes) -> Rendered:
    """The picture as WebP in each size; raises what is wrong with it."""
    if len(content) > MAX_BYTES:
        raise ImageTooLarge
    return await to_thread.run_sync(_render, content, shapes, limiter=_AT_ONCE)


def _render(content: bytes, shapes: Shapes) -> Rendered:
    picture = _decoded(content, shapes[MediaVariant.LARGE])
    sized = {variant: _sized(picture, shape) for variant, shape in shapes.items()}
    return Rendered(
        {variant: _encoded(image) for variant, image in sized.items()},
        *sized[MediaVariant.LARGE].size,
        hashlib.sha256(content).digest(),
    )


def _decoded(content: bytes, largest: Shape) -> Image.Image:
    try:
        # By what is in it: neither the file's name nor the request's header is asked.
        picture = Image.open(BytesIO(content), formats=tuple(_MOST_PIXELS))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ImageTooLarge from error
    except UnidentifiedImageError as error:
        raise NotAnImage from error
    except (OSError, SyntaxError, ValueError, struct.error) as error:
        raise ImageDamaged from error
    # Asked before a pixel is decoded.
    if picture.width * picture.height > _MOST_PIXELS[picture.format or ""]:
        raise ImageTooLarge
    try:
        # A JPEG is decoded no larger than it is needed, whichever way it will be turned.
        edge = max(largest.width, largest.height)
        picture.draft(None, (edge, edge))
        picture.load()
        ImageOps.exif_transpose(picture, in_place=True)
        return _plain(_eight_bit(picture))
    except (OSError, SyntaxError, ValueError, struct.error) as error:
        raise ImageDamaged from error


def _eight_bit(picture: Image.Image) -> Image.Image:
    # Pillow clips grey of 16 bits to white instead of scaling it.
    if not picture.mode.startswith("I"):
        return picture
    return picture.convert("I").point(lambda value: value / 256).convert("L")


def _plain(picture: Image.Image) -> Image.Image:
    mode = "RGBA" if picture.has_transparency_data else "RGB"
    return picture if picture.mode == mode else picture.convert(mode)


def _sized(picture: Image.Image, shape: Shape) -> Image.Image:
    box = (shape.width, shape.height)
    if shape.cut:
        return ImageOps.fit(picture, box, Image.Resampling.LANCZOS)
    scale = min(1.0, shape.width / picture.width, shape.height / picture.height)
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    return picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _encoded(picture: Image.Image) -> bytes:
    # A new picture of the same pixels: nothing that came along in `info` can be written again.
    plain = Image.new(picture.mode, picture.size)
    plain.paste(picture)
    written = BytesIO()
    plain.save(written, "WEBP", quality=_QUALITY, method=4)
    return written.getvalue()
