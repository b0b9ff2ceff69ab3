"""A preview as the part of a page's head that programs read."""

import html

from app.features.previews.service import Preview

_SITE = "P2P Sandbox"
# Programs cut there themselves, in the middle of a word.
_LONGEST = 200


def head_of(preview: Preview, public_url: str) -> str:
    """HTML; what members wrote stands in it as text alone. `public_url` is the site's, without a path."""
    address = public_url.rstrip("/") + preview.path
    description = _cut(" ".join(preview.description.split()))
    properties = {
        "og:type": "article",
        "og:site_name": _SITE,
        "og:title": preview.title,
        "og:description": description,
        "og:url": address,
        "og:image": public_url.rstrip("/") + preview.picture if preview.picture else "",
        "og:locale": {"ar": "ar_SA", "en": "en_GB"}.get(preview.language or "", ""),
    }
    card = "summary_large_image" if preview.picture else "summary"
    lines = [
        f"<title>{html.escape(preview.title)} · {_SITE}</title>",
        f'<meta name="description" content="{html.escape(description)}" />' if description else "",
        f'<link rel="canonical" href="{html.escape(address)}" />',
        *(
            f'<meta property="{name}" content="{html.escape(value)}" />'
            for name, value in properties.items()
            if value
        ),
        f'<meta name="twitter:card" content="{card}" />',
    ]
    return "\n".join(line for line in lines if line)


def _cut(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return text[: _LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,.;:،؛") + "…"
