from collections.abc import Mapping, Sequence
from ipaddress import IPv4Address, IPv6Network, ip_address
from typing import Any, NamedTuple, Protocol
from uuid import UUID

MailKind = str


class Client(NamedTuple):
    """Where a request comes from, as far as it tells."""

    address: str | None
    user_agent: str | None
    device: str | None

    @property
    def place(self) -> str | None:
        """By what tries are counted: whoever has one IPv6 address has the 2^64 beside it as well."""
        try:
            address = ip_address(self.address or "")
        except ValueError:
            return self.address
        if isinstance(address, IPv4Address):
            return str(address)
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(IPv6Network((int(address), 64), strict=False))


class Try(NamedTuple):
    """One try to sign in, counted as failed until it succeeds."""

    email: str
    subject: str
    known_device: bool


class FormErrors(Exception):
    """What is wrong with a form, as a code a field."""

    def __init__(self, codes: Mapping[str, str]) -> None:
        super().__init__(", ".join(codes))
        self.codes = dict(codes)


class AccountHooks(Protocol):
    """What the product does when identities change."""

    form_fields: tuple[str, ...]
    optional_fields: frozenset[str]

    def field_mistake(self, name: str, value: object) -> str | None:
        """The code of what is wrong with a field of a form, if anything."""

    async def checked_profile(self, email: str, fields: Mapping[str, str]) -> Any:  # noqa: ANN401 (only the product knows it)
        """The profile in a sign-up form; raises `FormErrors`."""

    def proves_address(self, profile: Any) -> bool:  # noqa: ANN401
        """Whether the address of this sign-up is known to be the person's."""

    async def register(self, user_id: UUID, email: str, profile: Any) -> None:  # noqa: ANN401
        """Store a person's profile: all of it, or raise; `FormErrors` if it came too late."""

    async def has_profile(self, user_id: UUID) -> bool: ...

    async def sign_up_started(self, email: str) -> None: ...

    async def sign_up_refused(self, email: str) -> None: ...

    async def was_interrupted(self, user_id: UUID, email: str, joined: float) -> bool:
        """Whether a sign-up made this identity (at `joined`, in seconds) and never came to its profile."""

    async def email_verified(self, user_id: UUID, email: str) -> None: ...

    async def signed_out_everywhere(self, user_id: UUID) -> None: ...

    async def asks_to_sign_up(self, client: Client) -> None:
        """Raises `TooManyRequests`; so do the next two."""

    async def asks_for_reset(self, email: str, client: Client) -> None: ...

    async def asks_for_verification(self, user_id: UUID) -> None: ...

    async def tries_to_sign_in(self, email: str, client: Client) -> Try:
        """Raises `TooManyRequests` while the account is closed to whoever tries from there."""

    async def take_back(self, attempt: Try) -> None:
        """It was neither right nor wrong: nobody could tell."""

    async def signed_in(self, attempt: Try, user_id: UUID) -> str | None:
        """The token by which this browser is known from now on, if it was not before."""

    async def password_was_reset(self, user_id: UUID, email: str, client: Client) -> None: ...

    async def may_begin_session(self, user_id: UUID) -> None:
        """Raises for whoever is shut out."""

    async def session_began(self, user_id: UUID, handle: str, client: Client) -> None: ...

    async def sessions_ended(self, handles: Sequence[str]) -> None: ...

    async def session_renewed(self, handle: str, client: Client) -> None: ...

    async def end_sessions_later(self, user_id: UUID) -> int:
        """Queue the end of every session of a person, before a new password holds: gives the job."""

    async def need_not_end_sessions(self, job: int) -> None:
        """They have ended: later the job would end what began after the new password."""

    async def send_mail(self, kind: MailKind, user_id: UUID, email: str, token: str) -> None: ...
