"""A service as data: what to run, after what, when it counts as ready, how it is stopped."""

import os
import pwd
import signal
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self


@dataclass(frozen=True, slots=True)
class Account:
    """Another account to run under, for programs that refuse to run as root."""

    uid: int
    gid: int

    @classmethod
    def named(cls, *names: str) -> Self:
        for name in names:
            try:
                entry = pwd.getpwnam(name)
            except KeyError:
                continue
            return cls(entry.pw_uid, entry.pw_gid)
        raise KeyError(names[0])


def always() -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """`prepare` runs before every start, `once_ready` after the first one, both in a thread; each may raise
    P2PError. `explain` turns the last lines of a failed start into a message and a hint."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str]
    cwd: Path
    needs: tuple[str, ...] = ()
    ready: Callable[[], bool] = always
    one_shot: bool = False
    start_limit: float = 60.0
    stop_signal: signal.Signals = signal.SIGTERM
    stop_limit: float = 5.0
    account: Account | None = None
    prepare: Callable[[], None] | None = None
    once_ready: Callable[[], None] | None = None
    explain: Callable[[str], tuple[str, str] | None] | None = None


def ordered(services: list[Service]) -> list[Service]:
    """Each after what it needs."""
    by_name = {service.name: service for service in services}
    done: dict[str, Service] = {}

    def visit(service: Service) -> None:
        for need in service.needs:
            if need in by_name and need not in done:
                visit(by_name[need])
        done.setdefault(service.name, service)

    for service in services:
        visit(service)
    return list(done.values())


def is_root() -> bool:
    return os.geteuid() == 0
