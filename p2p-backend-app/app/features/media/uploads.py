"""Pictures on their way in: from whom is known, how many is limited, and how large, before they are read."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from fastapi import Request
from starlette.datastructures import UploadFile

from app.api.problems import problem_responses
from app.core.auth.session import verified_session
from app.core.errors import BadRequest, FieldError, TooManyRequests, ValidationFailed
from app.core.limits import Limit, take
from app.features.media.errors import ImageDamaged, ImageTooLarge, NotAnImage
from app.features.media.images import MAX_BYTES, SHAPES, Rendered, render
from app.models.sql.choices import MediaPurpose

UPLOADS = Limit("media.uploads", 60, timedelta(hours=1))
FIELD = "file"

RESPONSES = problem_responses(
    BadRequest, TooManyRequests, ImageTooLarge, ValidationFailed, NotAnImage, ImageDamaged
)
# Read by hand, so that the document must be told.
BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "properties": {FIELD: {"type": "string", "format": "binary"}},
                    "required": [FIELD],
                }
            }
        },
    }
}


def uploaded(purpose: MediaPurpose) -> Callable[[Request], Awaitable[Rendered]]:
    """A dependency: the picture sent, as it is kept; declared before whatever opens a transaction."""

    async def picture(request: Request) -> Rendered:
        signed_in = await verified_session(request)
        await take(UPLOADS, str(signed_in.user_id))
        return await render(await _content(request), SHAPES[purpose])

    return picture


async def _content(request: Request) -> bytes:
    async with request.form(max_files=1, max_fields=1, max_part_size=1024) as form:
        file = form.get(FIELD)
        if not isinstance(file, UploadFile):
            raise ValidationFailed(errors=[FieldError(field=[FIELD], code="required", params={})])
        content = await file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise ImageTooLarge
    return content
