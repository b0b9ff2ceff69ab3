from app.core import rich_text
from app.core.errors import FieldError, ValidationFailed


def checked(given: str, shortest: int, longest: int) -> tuple[str, str]:
    """Clean HTML and what one reads of it; raises `ValidationFailed` when too little or too much is left."""
    body = rich_text.cleaned(given)
    text = rich_text.plain(body)
    if len(text) < shortest:
        raise _refused("too_short", {"min": shortest})
    if len(text) > longest:
        raise _refused("too_long", {"max": longest})
    return body, text


def _refused(code: str, params: dict[str, int]) -> ValidationFailed:
    return ValidationFailed(errors=[FieldError(field=["body"], code=code, params=params)])
