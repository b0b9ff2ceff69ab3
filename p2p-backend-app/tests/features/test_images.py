import struct
import zlib
from io import BytesIO
from random import Random

import pytest
from PIL import Image

from app.core.errors import AppError
from app.features.media.errors import ImageDamaged, ImageTooLarge, NotAnImage
from app.features.media.images import MAX_BYTES, SHAPES, Shapes, render
from app.models.sql.choices import MediaPurpose, MediaVariant

FACE, LOGO = SHAPES[MediaPurpose.FACE], SHAPES[MediaPurpose.LOGO]
CONTENT = SHAPES[MediaPurpose.POST_IMAGE]
ORIENTATION = 0x0112
GPS = 0x8825


def picture(kind: str, size: tuple[int, int] = (120, 60), **more: object) -> bytes:
    written = BytesIO()
    Image.new("RGB", size, (200, 30, 30)).save(written, kind, **more)
    return written.getvalue()


async def kept_of(content: bytes, shapes: Shapes) -> dict[str, bytes]:
    return {str(name): kept for name, kept in (await render(content, shapes)).files.items()}


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


def png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_bomb(edge: int) -> bytes:
    """A few kilobytes that say to be a picture of `edge` by `edge`."""
    header = struct.pack(">IIBBBBB", edge, edge, 8, 2, 0, 0, 0)
    chunks = png_chunk(b"IHDR", header) + png_chunk(b"IDAT", zlib.compress(bytes(100_000)))
    return b"\x89PNG\r\n\x1a\n" + chunks + png_chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
async def test_a_face_is_kept_as_webp_in_two_squares(kind: str) -> None:
    kept = {name: opened(content) for name, content in (await kept_of(picture(kind), FACE)).items()}
    assert {name: image.size for name, image in kept.items()} == {"small": (96, 96), "large": (400, 400)}
    assert {image.format for image in kept.values()} == {"WEBP"}


async def test_a_logo_is_kept_whole() -> None:
    kept = await kept_of(picture("PNG", (1000, 500)), LOGO)
    assert opened(kept["large"]).size == (400, 200)


async def test_content_is_kept_as_wide_as_pages_show_it() -> None:
    kept = await kept_of(picture("JPEG", (4000, 2000)), CONTENT)
    assert opened(kept["large"]).size == (1600, 800)
    assert opened(kept["small"]).size == (480, 240)


async def test_nothing_is_made_larger_than_it_came() -> None:
    rendered = await render(picture("PNG", (300, 20)), CONTENT)
    assert opened(rendered.files[MediaVariant.LARGE]).size == (rendered.width, rendered.height) == (300, 20)


async def test_a_hair_of_a_picture_stays_one_pixel_wide() -> None:
    assert opened((await kept_of(picture("PNG", (5000, 1)), LOGO))["small"]).size == (96, 1)


async def test_a_logo_keeps_its_transparency() -> None:
    written = BytesIO()
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(written, "PNG")
    assert opened((await kept_of(written.getvalue(), LOGO))["large"]).getpixel((5, 5)) == (0, 0, 0, 0)


async def test_grey_of_sixteen_bits_keeps_its_shade() -> None:
    written = BytesIO()
    Image.new("I;16", (50, 50), 32_768).save(written, "PNG")
    kept = opened((await kept_of(written.getvalue(), LOGO))["large"]).convert("L")
    assert 120 <= kept.tobytes()[0] <= 136


async def test_metadata_is_removed() -> None:
    exif = Image.Exif()
    exif[0x010E] = "taken at the secret line"
    exif.get_ifd(GPS)[1] = "N"
    content = picture("JPEG", exif=exif, comment=b"secret note")
    assert b"secret" in content
    for kept in (await kept_of(content, FACE)).values():
        assert b"secret" not in kept
        assert not opened(kept).getexif()
        assert not {"exif", "icc_profile", "xmp", "comment"} & opened(kept).info.keys()


async def test_orientation_is_applied() -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    kept = await kept_of(picture("JPEG", (100, 50), exif=exif), LOGO)
    assert opened(kept["large"]).size == (50, 100)


async def test_every_frame_but_the_first_is_left_out() -> None:
    frames = [Image.new("RGB", (60, 60), colour) for colour in ("red", "blue")]
    written = BytesIO()
    frames[0].save(written, "WEBP", save_all=True, append_images=frames[1:])
    assert getattr(opened((await kept_of(written.getvalue(), FACE))["small"]), "n_frames", 1) == 1


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
async def test_no_damage_gets_past_the_three_refusals(kind: str) -> None:
    chance, whole = Random(7), picture(kind, (64, 64))  # noqa: S311 (repeatable damage)
    for _ in range(150):
        damaged = bytearray(whole)
        for _ in range(chance.choice((1, 3, 12))):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        try:
            await render(bytes(damaged), FACE)
        except (ImageDamaged, ImageTooLarge, NotAnImage):
            continue


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not_an_image"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "not_an_image"),
        (b"%PDF-1.7 not a picture", "not_an_image"),
        (picture("GIF"), "not_an_image"),
        (picture("TIFF"), "not_an_image"),
        (picture("JPEG", (800, 800))[:900], "image_damaged"),
        (picture("PNG", (800, 800))[:120], "image_damaged"),
        (picture("PNG") + bytes(MAX_BYTES), "image_too_large"),
        (png_bomb(5_100), "image_too_large"),
        (picture("WEBP", (4_100, 4_000)), "image_too_large"),
        (picture("JPEG", (6_400, 6_300)), "image_too_large"),
        (png_bomb(11_000), "image_too_large"),
        (png_bomb(60_000), "image_too_large"),
    ],
    ids=[
        "empty",
        "svg",
        "pdf",
        "gif",
        "tiff",
        "cut-jpeg",
        "cut-png",
        "heavy",
        "wide-png",
        "wide-webp",
        "wide-jpeg",
        "bomb",
        "giant-bomb",
    ],
)
async def test_what_is_wrong_is_said(content: bytes, code: str) -> None:
    with pytest.raises(AppError) as refused:
        await render(content, FACE)
    assert refused.value.code == code
