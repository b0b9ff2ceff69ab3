from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import structlog
from supertokens_python.exceptions import SuperTokensError

from app.core.errors import DependencyUnavailable

log = structlog.get_logger(__name__)


@contextmanager
def core_failures() -> Iterator[None]:
    """Turn the SDK's bare `Exception` into `DependencyUnavailable`.

    The SDK raises nothing better when the core is down, refuses the key or answers with an error.
    """
    try:
        yield
    except SuperTokensError:
        raise
    except Exception as error:
        if type(error) is Exception or isinstance(error, (httpx.HTTPError, TimeoutError)):
            log.warning("auth_core_failed", error=str(error), kind=type(error).__name__)
            raise DependencyUnavailable from error
        raise
