"""What people write with headings, lists and tables: HTML, cleaned by an allow list before it is stored."""

import html
import re

import nh3

# Escaped, it still fits into the largest request.
LONGEST_HTML = 150_000
_MOST_READINGS = 5

_TAGS = {
    *("p", "br", "hr", "h2", "h3", "strong", "em", "s", "code", "pre", "blockquote"),
    *("ul", "ol", "li", "a", "table", "thead", "tbody", "tr", "th", "td"),
}
_NUMBERS = {"start", "colspan", "rowspan"}
_SMALL_NUMBER = re.compile(r"[0-9]{1,4}")
# Within the site links lead to people alone, whom the text names.
_PERSON = re.compile(r"/people/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def _kept(_: str, name: str, value: str) -> str | None:
    return value if name not in _NUMBERS or _SMALL_NUMBER.fullmatch(value) else None


def _within_the_site(address: str) -> str | None:
    return address if _PERSON.fullmatch(address) else None


_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    clean_content_tags={"script", "style", "template", "iframe", "object", "noscript", "svg", "math"},
    attributes={
        "*": set(),
        "a": {"href"},
        "ol": {"start"},
        "td": {"colspan", "rowspan"},
        "th": {"colspan", "rowspan"},
    },
    attribute_filter=_kept,
    url_schemes={"http", "https", "mailto"},
    url_relative=_within_the_site,
    link_rel="nofollow ugc noopener noreferrer",
)
_STRIPPER = nh3.Cleaner(tags=set(), clean_content_tags={"script", "style", "template"})
_BLOCK_ENDS = re.compile(r"<br>|<hr>|</(?:p|h2|h3|pre|blockquote|li|th|td|tr)>")
_ARABIC = re.compile(r"[\u0621-\u064a]")
_LATIN = re.compile(r"[A-Za-z]")


def cleaned(given: str) -> str:
    """The same text with nothing in it that runs, loads or hides."""
    clean = _CLEANER.clean(given.replace("\x00", ""))
    # What stood within something that was taken out may be read differently without it.
    for _ in range(_MOST_READINGS):
        if (again := _CLEANER.clean(clean)) == clean:
            break
        clean = again
    return clean


def plain(clean_html: str) -> str:
    """What one reads of it, on one line."""
    spaced = _BLOCK_ENDS.sub(lambda end: f" {end.group()}", clean_html)
    return " ".join(html.unescape(_STRIPPER.clean(spaced)).split())


def excerpt(text: str, longest: int = 240) -> str:
    """The beginning, cut between words."""
    if len(text) <= longest:
        return text
    return text[: longest - 1].rsplit(" ", 1)[0].rstrip(" ،,.;:") + "…"


def is_arabic(text: str) -> bool:
    """Whether it is written in Arabic for the most part; part numbers in Latin letters do not change that."""
    return len(_ARABIC.findall(text)) * 2 >= len(_LATIN.findall(text)) and bool(_ARABIC.search(text))
