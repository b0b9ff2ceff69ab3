from dataclasses import dataclass
from typing import Any

DEFAULT_TENANT = "public"


@dataclass(frozen=True, slots=True)
class Tenant:
    first_factors: list[str] | None
    required_secondary_factors: list[str] | None
    providers: list[dict[str, Any]]

    def answer(self) -> dict[str, Any]:
        answer: dict[str, Any] = {
            "tenantId": DEFAULT_TENANT,
            "thirdParty": {"providers": self.providers},
            "coreConfig": {},
        }
        if self.first_factors is not None:
            answer["firstFactors"] = self.first_factors
        if self.required_secondary_factors is not None:
            answer["requiredSecondaryFactors"] = self.required_secondary_factors
        return answer
