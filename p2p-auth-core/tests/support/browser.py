import secrets
from typing import Any

import httpx

PASSWORD = "Correct-Horse-42"


def new_email() -> str:
    return f"person-{secrets.token_hex(6)}@example.com"


class Browser:
    """A visitor of the SDK's application: keeps its tokens in cookies, or in headers if told so."""

    def __init__(self, client: httpx.AsyncClient, *, mode: str = "cookie") -> None:
        self.client = client
        self.mode = mode
        self.access_token = ""
        self.refresh_token = ""
        self.anti_csrf = ""

    async def sign_up(self, email: str, password: str = PASSWORD) -> httpx.Response:
        return await self._form("/auth/signup", email=email, password=password)

    async def sign_in(self, email: str, password: str = PASSWORD) -> httpx.Response:
        return await self._form("/auth/signin", email=email, password=password)

    async def me(self, path: str = "/me") -> httpx.Response:
        return await self._send("GET", path, token=self.access_token)

    async def set_claim(self, **claims: Any) -> httpx.Response:
        return await self._send("POST", "/claim", token=self.access_token, json=claims)

    async def refresh(self) -> httpx.Response:
        return await self._send("POST", "/auth/session/refresh", token=self.refresh_token)

    async def sign_out(self) -> httpx.Response:
        return await self._send("POST", "/auth/signout", token=self.access_token)

    async def post(self, path: str, body: Any) -> httpx.Response:
        return await self._send("POST", path, token=self.access_token, json=body)

    async def _form(self, path: str, **fields: str) -> httpx.Response:
        form = [{"id": name, "value": value} for name, value in fields.items()]
        return await self._send("POST", path, token="", json={"formFields": form})

    async def _send(self, method: str, path: str, *, token: str, json: Any = None) -> httpx.Response:
        headers = {"st-auth-mode": self.mode}
        if self.mode == "header" and token:
            headers["authorization"] = f"Bearer {token}"
        if self.anti_csrf:
            headers["anti-csrf"] = self.anti_csrf
        response = await self.client.request(method, path, headers=headers, json=json)
        self.access_token = response.headers.get("st-access-token", self.access_token)
        self.refresh_token = response.headers.get("st-refresh-token", self.refresh_token)
        self.anti_csrf = response.headers.get("anti-csrf", self.anti_csrf)
        return response
