from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.core.db import Base
from app.models.sql.choices import OrganizationRole
from app.models.sql.columns import CreatedAt, choice, text_enum
from app.models.sql.user import User


class Membership(CreatedAt, Base):
    """A person's place in their organisation: one at a time."""

    __tablename__ = "memberships"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    organization_id: Mapped[UUID] = mapped_column(
        ForeignKey("organizations.id", ondelete="CASCADE"), index=True
    )
    role: Mapped[OrganizationRole] = mapped_column(text_enum(OrganizationRole))
    user: Mapped[User] = relationship(lazy="raise", viewonly=True)

    __table_args__ = (choice("role", OrganizationRole),)
