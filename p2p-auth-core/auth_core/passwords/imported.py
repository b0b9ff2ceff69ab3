"""Password hashes made elsewhere: which are taken, and how a password is held against them."""

import re

import bcrypt
from argon2 import extract_parameters
from argon2.exceptions import InvalidHashError

from auth_core.errors import BadRequestError

# What a hash may cost at a sign-in: one imported with more would be a way to stall the service.
_MOST_MEMORY_KIB = 256 * 1024
_MOST_ITERATIONS = 12
_MOST_LANES = 16
_MOST_ROUNDS = 15
_BCRYPT = re.compile(r"\$2[abxy]\$(\d\d)\$[./A-Za-z0-9]{53}")
_LONGEST_BCRYPT_PASSWORD = 72


def is_bcrypt(stored: str) -> bool:
    return _BCRYPT.fullmatch(stored) is not None


def matches_bcrypt(stored: str, password: str) -> bool:
    """As every bcrypt does, only the first 72 bytes count."""
    given = password.encode()[:_LONGEST_BCRYPT_PASSWORD]
    try:
        return bcrypt.checkpw(given, stored.encode())
    except ValueError:
        return False


def check(password_hash: str, algorithm: str | None) -> None:
    """Raises BadRequestError unless a password can be held against this hash at a bearable cost."""
    if algorithm not in {None, "argon2", "bcrypt"}:
        raise BadRequestError("Unsupported password hashing algorithm: argon2 and bcrypt are taken")
    if algorithm != "argon2" and (found := _BCRYPT.fullmatch(password_hash)):
        if int(found[1]) > _MOST_ROUNDS:
            raise BadRequestError("Password hash costs too much to check")
    elif algorithm != "bcrypt" and password_hash.startswith("$argon2"):
        _check_argon2(password_hash)
    else:
        raise BadRequestError("Password hash is in invalid format")


def _check_argon2(password_hash: str) -> None:
    try:
        cost = extract_parameters(password_hash)
    except InvalidHashError as error:
        raise BadRequestError("Password hash is in invalid format") from error
    if (
        cost.memory_cost > _MOST_MEMORY_KIB
        or cost.time_cost > _MOST_ITERATIONS
        or cost.parallelism > _MOST_LANES
    ):
        raise BadRequestError("Password hash costs too much to check")
