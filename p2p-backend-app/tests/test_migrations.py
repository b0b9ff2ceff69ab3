"""The migrations build exactly what the models say."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, pool

from app.core.db import Base
from app.models import sql as models
from tests.fixtures.services import Services

_OTHERS = ("procrastinate_",)


def test_models_and_migrations_agree(services: Services) -> None:
    assert models.__name__ == "app.models.sql"
    url = services.postgres_url.replace("postgresql://", "postgresql+psycopg://")
    engine = create_engine(url, poolclass=pool.NullPool)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "include_name": lambda name, kind, _: kind != "table" or not str(name).startswith(_OTHERS),
            },
        )
        assert compare_metadata(context, Base.metadata) == []
