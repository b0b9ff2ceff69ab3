import os
from functools import lru_cache

from app.core.config import get_settings
from app.core.storage_settings import folder_of
from app.services.storage.object_store import ObjectStorage
from app.services.storage.storage import Storage


def storage() -> Storage:
    """What the settings name."""
    return _storage_at(get_settings().storage_url)


@lru_cache(maxsize=4)
def _storage_at(url: str) -> ObjectStorage:
    return ObjectStorage(url)


def storage_mistake(url: str) -> str | None:
    """Why files cannot be kept in the local directory that this names."""
    folder = folder_of(url)
    if folder is None:
        return None
    try:
        # Others who work on this machine must not read what the product hides.
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        return f"files cannot be kept in {folder}: {error.strerror}"
    return None if os.access(folder, os.W_OK | os.X_OK) else f"files cannot be kept in {folder}: not writable"
