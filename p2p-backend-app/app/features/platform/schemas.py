from pydantic import BaseModel


class Figures(BaseModel):
    """Counted from the database."""

    members: int
    organizations: int
    verified_organizations: int
    cities: int
    industries: int
