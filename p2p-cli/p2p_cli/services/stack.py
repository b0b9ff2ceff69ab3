"""The services of a run, and what has to be installed for them."""

from collections.abc import Callable, Iterable

from p2p_cli.errors import UsageError
from p2p_cli.installation import environments
from p2p_cli.installation.environments import Environment
from p2p_cli.services import mongodb, postgres, product, site
from p2p_cli.services.plan import Plan
from p2p_cli.supervisor.service import Service

_MAKERS: dict[str, Callable[[Plan], Service]] = {
    "postgres": postgres.service,
    "mongodb": mongodb.service,
    "supertokens": product.supertokens,
    "migrate": product.migrate,
    "backend": product.backend,
    "worker": product.worker,
    "seed": product.seed,
    "site": site.service,
}
NAMES = tuple(name for name in _MAKERS if name != "site")
DEV_NAMES = tuple(_MAKERS)
_ENVIRONMENTS = {
    "postgres": environments.POSTGRES,
    "mongodb": environments.MONGODB,
    "supertokens": environments.AUTH_CORE,
    "migrate": environments.BACKEND,
    "backend": environments.BACKEND,
    "worker": environments.BACKEND,
    "seed": environments.BACKEND,
}


def check_name(name: str) -> str:
    if name not in _MAKERS:
        raise UsageError(f"unknown service: {name}", f"one of {', '.join(_MAKERS)}")
    return name


def services(plan: Plan, names: Iterable[str]) -> list[Service]:
    return [_MAKERS[name](plan) for name in names]


def needed_environments(names: Iterable[str]) -> list[Environment]:
    found = {_ENVIRONMENTS[name].name: _ENVIRONMENTS[name] for name in names if name in _ENVIRONMENTS}
    return list(found.values())
