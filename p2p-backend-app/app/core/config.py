from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from app.core import addresses
from app.core.config_checks import (
    checked_api_key,
    checked_mongodb_url,
    checked_postgres_url,
    checked_site_dir,
    http_address,
    production_mistakes,
)
from app.core.config_sources import SecretFiles, SettingsError, readable_mistakes
from app.core.mail_settings import (
    Security,
    SmtpServer,
    checked_ca_file,
    checked_host,
    checked_sender,
    default_port,
    sender_address,
    smtp_mistakes,
)
from app.core.storage_settings import checked_storage_url

Lower = BeforeValidator(lambda value: value.lower() if isinstance(value, str) else value)
HttpAddress = Annotated[str, AfterValidator(http_address)]
OptionalHttpAddress = Annotated[str, AfterValidator(lambda value: http_address(value) if value else "")]


class Settings(BaseSettings):
    """The environment, typed. A field's name is the variable's name in lower case."""

    model_config = SettingsConfigDict(extra="ignore", env_ignore_empty=True, frozen=True)

    environment: Annotated[Literal["development", "production", "test"], Lower] = "development"
    log_level: Annotated[Literal["debug", "info", "warning", "error"], Lower] = "info"
    log_format: Annotated[Literal["json", "console"], Lower] = "json"

    postgres_url: Annotated[SecretStr, AfterValidator(checked_postgres_url)]
    postgres_password: SecretStr | None = None
    mongodb_url: Annotated[SecretStr, AfterValidator(checked_mongodb_url)]
    mongodb_password: SecretStr | None = None
    supertokens_connection_uri: HttpAddress
    supertokens_api_key: Annotated[SecretStr, AfterValidator(checked_api_key)]
    demo_password: SecretStr | None = None
    storage_url: Annotated[str, AfterValidator(checked_storage_url)]

    first_administrator_email: str = ""
    public_url: HttpAddress = "http://localhost:5173"
    site_dir: Annotated[Path | None, AfterValidator(checked_site_dir)] = None
    web_concurrency: Annotated[int, Field(ge=1, le=64)] = 1
    require_verified_email: bool = True
    rate_limit_scale: Annotated[float, Field(ge=0, le=1000)] = 1.0
    startup_timeout: Annotated[float, Field(ge=0, le=600)] = 60.0

    smtp_host: Annotated[str, AfterValidator(checked_host)] = ""
    smtp_port: Annotated[int, Field(ge=1, le=65_535)] | None = None
    smtp_security: Annotated[Security, Lower] = "starttls"
    smtp_username: str = ""
    smtp_password: SecretStr = SecretStr("")
    smtp_ca_file: Annotated[Path | None, AfterValidator(checked_ca_file)] = None
    mail_from: Annotated[str, AfterValidator(lambda value: checked_sender(value) if value else "")] = ""

    vite_api_base_url: OptionalHttpAddress = ""
    vite_supertokens_api_domain: OptionalHttpAddress = ""
    vite_supertokens_website_domain: OptionalHttpAddress = ""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 (.env is the launchers' business)
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 (NAME_FILE is our form)
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, SecretFiles(settings_cls)

    @model_validator(mode="after")
    def _browser_never_meets_the_core(self) -> Self:
        auth_domain = self.vite_supertokens_api_domain
        if auth_domain and addresses.origin_of(auth_domain) == addresses.origin_of(
            self.supertokens_connection_uri
        ):
            raise ValueError("VITE_SUPERTOKENS_API_DOMAIN names the auth core, which browsers never talk to")
        return self

    @property
    def is_production(self) -> bool:
        return self.environment == "production"

    @property
    def postgres_conninfo(self) -> str:
        """The address as libpq reads it, password filled in."""
        secret = self.postgres_password.get_secret_value() if self.postgres_password else None
        return addresses.with_password(
            addresses.normalized_postgres(self.postgres_url.get_secret_value()), secret
        )

    @property
    def postgres_sqlalchemy_url(self) -> str:
        return addresses.for_sqlalchemy(self.postgres_conninfo)

    @property
    def mongodb_address(self) -> str:
        secret = self.mongodb_password.get_secret_value() if self.mongodb_password else None
        return addresses.with_password(self.mongodb_url.get_secret_value(), secret)

    @property
    def smtp(self) -> SmtpServer | None:
        """The server that sends our mails; none keeps them in the local mailbox."""
        if not self.smtp_host:
            return None
        return SmtpServer(
            host=self.smtp_host,
            port=self.smtp_port or default_port(self.smtp_security),
            security=self.smtp_security,
            username=self.smtp_username,
            password=self.smtp_password,
            ca_file=self.smtp_ca_file,
            sender=sender_address(self.mail_from),
        )

    @property
    def has_split_origins(self) -> bool:
        """Whether browsers reach the API under another origin than the site's."""
        named = (
            self.vite_api_base_url,
            self.vite_supertokens_api_domain,
            self.vite_supertokens_website_domain,
        )
        site = addresses.origin_of(self.public_url)
        return any(addresses.origin_of(address) != site for address in named if address)

    @property
    def allowed_origins(self) -> frozenset[str]:
        """The web origins that may call the API and open the live socket."""
        named = {self.public_url, self.vite_supertokens_website_domain or self.public_url}
        return frozenset(addresses.origin_of(address) for address in named)


def load_settings() -> Settings:
    """Read and check the environment; raises `SettingsError` with every mistake in it."""
    with readable_mistakes():
        settings = Settings()
    mistakes = smtp_mistakes(
        host=settings.smtp_host,
        sender=settings.mail_from,
        username=settings.smtp_username,
        password=settings.smtp_password.get_secret_value(),
        security=settings.smtp_security,
        ca_file=settings.smtp_ca_file,
    )
    if settings.is_production:
        mistakes += production_mistakes(settings.postgres_conninfo, settings.mongodb_address)
    if mistakes:
        raise SettingsError(mistakes)
    return settings


@lru_cache(maxsize=1)
def get_settings() -> Settings:
    return load_settings()
