"""uv reads no pip.conf: what a machine needs to reach its packages is told to uv in uv's own words."""

import ast
import os
import subprocess
from collections.abc import Mapping

from p2p_cli import paths

# pip's setting, uv's variable, what joins several values.
_TRANSLATIONS = (
    ("index-url", "UV_DEFAULT_INDEX", None),
    ("extra-index-url", "UV_INDEX", " "),
    ("find-links", "UV_FIND_LINKS", ","),
    ("trusted-host", "UV_INSECURE_HOST", " "),
    ("no-index", "UV_NO_INDEX", None),
    ("proxy", "ALL_PROXY", None),
    ("cert", "SSL_CERT_FILE", None),
    ("client-cert", "SSL_CLIENT_CERT", None),
    ("timeout", "UV_HTTP_TIMEOUT", None),
)
# Where pip lets one source override another, weakest first.
_SOURCES = ("global.", "install.", ":env:.")


def pip_settings() -> dict[str, str]:
    """What pip would use, from its files and from PIP_ variables."""
    listed = subprocess.run(
        [paths.LAUNCHER_PYTHON, "-m", "pip", "config", "list"], check=False, capture_output=True, text=True
    ).stdout
    return parsed(listed)


def parsed(listing: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for source in _SOURCES:
        for line in listing.splitlines():
            name, equals, value = line.partition("=")
            if equals and name.startswith(source):
                found[name.removeprefix(source)] = str(ast.literal_eval(value))
    return found


def for_uv(settings: Mapping[str, str], environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The variables that make uv behave as pip does here. What the person set for uv itself stays."""
    translated: dict[str, str] = {}
    for name, variable, joint in _TRANSLATIONS:
        value = settings.get(name) or (settings.get("default-timeout") if name == "timeout" else None)
        if value and not environment.get(variable):
            translated[variable] = joint.join(value.split()) if joint else value
    # pip looks at every index; the locks' hashes decide what may be installed.
    translated.setdefault("UV_INDEX_STRATEGY", environment.get("UV_INDEX_STRATEGY", "unsafe-best-match"))
    return translated
