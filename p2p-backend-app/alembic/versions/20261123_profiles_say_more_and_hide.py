"""Profiles say more of a person, and to whom."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from alembic import op

revision: str = "20261123_profiles"
down_revision: str | None = "20261123_audit_configuration"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_VISIBILITIES = "'public', 'verified_only', 'private'"
_EXPERTISE = (
    "'lean_manufacturing', 'six_sigma', 'quality_control', 'automation', 'plc_programming', "
    "'industrial_iot', 'maintenance', 'safety', 'supply_chain', 'inventory_management', "
    "'cost_reduction', 'energy_efficiency', 'digital_transformation', 'erp_systems', 'data_analytics', "
    "'ai_machine_learning', 'robotics', '3d_printing', 'sustainability', 'regulatory_compliance'"
)
_CHECKS = {
    "bio_length": "char_length(bio) BETWEEN 1 AND 500",
    "years_of_experience": "years_of_experience BETWEEN 0 AND 50",
    "expertise": f"expertise <@ ARRAY[{_EXPERTISE}]::varchar[]",
    "expertise_count": "cardinality(expertise) <= 10",
    "visibility": f"visibility IN ({_VISIBILITIES})",
}


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column("users", sa.Column("bio", sa.String()))
    op.add_column("users", sa.Column("years_of_experience", sa.Integer()))
    op.add_column(
        "users",
        sa.Column("expertise", postgresql.ARRAY(sa.String()), server_default="{}", nullable=False),
    )
    op.add_column(
        "users",
        sa.Column("visibility", sa.String(length=40), server_default="verified_only", nullable=False),
    )
    op.add_column("users", sa.Column("profile_version", sa.Integer(), server_default="1", nullable=False))
    for name, condition in _CHECKS.items():
        op.create_check_constraint(op.f(f"ck_users_{name}"), "users", condition)


def downgrade() -> None:
    for column in ("profile_version", "visibility", "expertise", "years_of_experience", "bio"):
        op.drop_column("users", column)
