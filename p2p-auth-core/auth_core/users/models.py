from dataclasses import dataclass
from typing import Any

from auth_core.tenants.models import DEFAULT_TENANT

RECIPE_ID = "emailpassword"


@dataclass(frozen=True, slots=True)
class User:
    """`id` is the one that callers know."""

    id: str
    email: str
    time_joined: int
    in_tenant: bool
    verified: bool

    def answer(self) -> dict[str, Any]:
        tenants = [DEFAULT_TENANT] if self.in_tenant else []
        return {
            "id": self.id,
            "isPrimaryUser": False,
            "tenantIds": tenants,
            "timeJoined": self.time_joined,
            "emails": [self.email],
            "phoneNumbers": [],
            "thirdParty": [],
            "webauthn": {"credentialIds": []},
            "loginMethods": [
                {
                    "recipeId": RECIPE_ID,
                    "recipeUserId": self.id,
                    "tenantIds": tenants,
                    "email": self.email,
                    "timeJoined": self.time_joined,
                    "verified": self.verified,
                }
            ],
        }


def normalised_email(email: str) -> str:
    return email.strip().lower()
