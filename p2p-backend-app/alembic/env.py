from sqlalchemy import create_engine, pool
from sqlalchemy.engine import Connection

from alembic import context
from app.core.config import get_settings
from app.core.db import Base
from app.models import sql as models

target_metadata = Base.metadata
assert models  # noqa: S101 (importing the models is what fills the metadata)


def _not_procrastinate(
    _: object,
    name: str | None,
    kind: str,
    reflected: bool,  # noqa: FBT001 (alembic's signature)
    __: object,
) -> bool:
    return not (kind == "table" and reflected and (name or "").startswith("procrastinate_"))


def _migrate(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=target_metadata,
        transaction_per_migration=True,
        compare_server_default=True,
        include_object=_not_procrastinate,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if isinstance(given, Connection):
    _migrate(given)
else:
    engine = create_engine(
        get_settings().postgres_sqlalchemy_url,
        poolclass=pool.NullPool,
        hide_parameters=True,
        # A database in another encoding must be able to say so.
        connect_args={"client_encoding": "utf8"},
    )
    with engine.connect() as connection:
        _migrate(connection)
