import secrets

import httpx2


def sign_in(browser: httpx2.Client, email: str, password: str) -> str:
    """Sign in the way the browser's SDK does; the SDK's status comes back."""
    fields = [{"id": "email", "value": email}, {"id": "password", "value": password}]
    answer = browser.post("/auth/signin", json={"formFields": fields}, headers={"rid": "emailpassword"})
    answer.raise_for_status()
    status: str = answer.json()["status"]
    return status


def sign_up(browser: httpx2.Client, password: str) -> str:
    """Create an account with an organisation of its own; its e-mail comes back."""
    mark = secrets.token_hex(4)
    values = {
        "email": f"visitor-{mark}@factory-{mark}.example",
        "password": password,
        "first_name": "Salma",
        "last_name": "Alharbi",
        "job_title": "Plant engineer",
        "professional_role": "plant_engineer",
        "language": "en",
        "organization_name_ar": "",
        "organization_name_en": f"Factory {mark}",
        **_organization_choices(browser),
    }
    fields = [{"id": name, "value": value} for name, value in values.items()]
    answer = browser.post("/auth/signup", json={"formFields": fields}, headers={"rid": "emailpassword"})
    assert answer.json()["status"] == "OK", answer.text
    return values["email"]


def _organization_choices(browser: httpx2.Client) -> dict[str, str]:
    reference = browser.get("/api/v1/reference").raise_for_status().json()
    return {
        "organization_industry": reference["industries"][0]["code"],
        "organization_size": reference["company_sizes"][0]["code"],
        "organization_city": reference["cities"][0]["code"],
    }
