from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

Password = Annotated[str, StringConstraints(min_length=1, max_length=1_000)]
Token = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class PasswordChange(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    current_password: Password
    new_password: Password


class EmailChangeRequest(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    current_password: Password
    email: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1_000)]


class EmailConfirmation(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    token: Token


class ConfirmedEmail(BaseModel):
    """The address that is now the person's."""

    email: str
