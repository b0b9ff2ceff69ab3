from collections.abc import Iterable
from dataclasses import dataclass

from auth_core.config import Settings
from auth_core.keys.signing_key import SigningKey


@dataclass(frozen=True, slots=True)
class Window:
    signs_from: int
    signs_until: int
    published_until: int


def current_key(keys: Iterable[SigningKey], now: int) -> SigningKey | None:
    """The dynamic key that signs now: the newest that has begun."""
    begun = [key for key in keys if not key.is_static and key.signs_from <= now]
    return max(begun, key=lambda key: key.signs_from, default=None)


def next_window(keys: Iterable[SigningKey], now: int, settings: Settings) -> Window | None:
    """When a new dynamic key is due, the time that it is for.

    It is published for a while before it signs, so that every process and every SDK can know it. Only
    when the last key is too old to bridge that while does the new one sign at once.
    """
    latest = max((key for key in keys if not key.is_static), key=lambda key: key.signs_from, default=None)
    overlap = settings.dynamic_key_overlap
    start = now
    if latest is not None and latest.signs_until is not None and latest.published_until is not None:
        if now < latest.signs_until - overlap:
            return None
        bridged = max(latest.signs_until, now + overlap)
        if bridged + settings.access_token_validity <= latest.published_until:
            start = bridged
    until = start + settings.dynamic_key_interval
    return Window(start, until, until + 2 * settings.access_token_validity)
