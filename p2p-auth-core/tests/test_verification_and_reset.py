import httpx
import pytest
from supertokens_python.recipe.emailpassword.asyncio import (
    consume_password_reset_token,
    create_reset_password_token,
    sign_up,
)
from supertokens_python.recipe.emailpassword.interfaces import (
    ConsumePasswordResetTokenOkResult,
    CreateResetPasswordOkResult,
    PasswordResetTokenInvalidError,
    SignUpOkResult,
    UnknownUserIdError,
)
from supertokens_python.recipe.emailverification.asyncio import (
    create_email_verification_token,
    is_email_verified,
    revoke_email_verification_tokens,
    unverify_email,
    verify_email_using_token,
)
from supertokens_python.recipe.emailverification.interfaces import (
    CreateEmailVerificationTokenEmailAlreadyVerifiedError,
    CreateEmailVerificationTokenOkResult,
    VerifyEmailUsingTokenInvalidTokenError,
    VerifyEmailUsingTokenOkResult,
)

from tests.support import sdk_app as application
from tests.support.browser import PASSWORD, Browser, new_email
from tests.support.cdi import post
from tests.support.core_process import running_core

pytestmark = pytest.mark.usefixtures("sdk_app")


async def registered() -> SignUpOkResult:
    result = await sign_up("public", new_email(), PASSWORD)
    assert isinstance(result, SignUpOkResult)
    return result


async def verification_token(user: SignUpOkResult) -> str:
    created = await create_email_verification_token("public", user.recipe_user_id)
    assert isinstance(created, CreateEmailVerificationTokenOkResult)
    return created.token


async def test_an_email_is_verified_with_the_mailed_token(browser: Browser) -> None:
    email = new_email()
    signed_up = (await browser.sign_up(email)).json()
    assert (await browser.post("/auth/user/email/verify/token", {})).json() == {"status": "OK"}
    token = application.mails[-1].email_verify_link.split("token=")[1].split("&")[0]
    verified = await browser.post("/auth/user/email/verify", {"method": "token", "token": token})
    assert verified.json()["status"] == "OK"
    assert (await browser.sign_in(email)).json()["user"]["loginMethods"][0]["verified"] is True
    assert signed_up["user"]["loginMethods"][0]["verified"] is False


async def test_a_verification_token_works_once() -> None:
    user = await registered()
    token = await verification_token(user)
    assert isinstance(await verify_email_using_token("public", token), VerifyEmailUsingTokenOkResult)
    assert isinstance(await verify_email_using_token("public", token), VerifyEmailUsingTokenInvalidTokenError)
    again = await create_email_verification_token("public", user.recipe_user_id)
    assert isinstance(again, CreateEmailVerificationTokenEmailAlreadyVerifiedError)


async def test_verifying_uses_up_every_token_of_the_email() -> None:
    user = await registered()
    first, second = await verification_token(user), await verification_token(user)
    await verify_email_using_token("public", second)
    await unverify_email(user.recipe_user_id)
    assert not await is_email_verified(user.recipe_user_id)
    assert isinstance(await verify_email_using_token("public", first), VerifyEmailUsingTokenInvalidTokenError)


async def test_verification_tokens_are_revoked() -> None:
    user = await registered()
    token = await verification_token(user)
    await revoke_email_verification_tokens("public", user.recipe_user_id)
    assert isinstance(await verify_email_using_token("public", token), VerifyEmailUsingTokenInvalidTokenError)


async def test_a_password_is_reset_with_the_mailed_token(browser: Browser) -> None:
    email = new_email()
    await browser.sign_up(email)
    form = [{"id": "email", "value": email}]
    asked = await browser.post("/auth/user/password/reset/token", {"formFields": form})
    assert asked.json() == {"status": "OK"}
    token = application.mails[-1].password_reset_link.split("token=")[1].split("&")[0]
    body = {"method": "token", "token": token, "formFields": [{"id": "password", "value": "Other-Horse-43"}]}
    assert (await browser.post("/auth/user/password/reset", body)).json()["status"] == "OK"
    used = await browser.post("/auth/user/password/reset", body)
    assert used.json()["status"] == "RESET_PASSWORD_INVALID_TOKEN_ERROR"
    assert (await browser.sign_in(email)).json() == {"status": "WRONG_CREDENTIALS_ERROR"}
    assert (await browser.sign_in(email, "Other-Horse-43")).json()["status"] == "OK"


async def test_consuming_one_reset_token_uses_up_the_others() -> None:
    user = await registered()
    created = [
        await create_reset_password_token("public", user.user.id, user.user.emails[0]) for _ in range(2)
    ]
    tokens = [result.token for result in created if isinstance(result, CreateResetPasswordOkResult)]
    consumed = await consume_password_reset_token("public", tokens[0])
    assert isinstance(consumed, ConsumePasswordResetTokenOkResult)
    assert (consumed.user_id, consumed.email) == (user.user.id, user.user.emails[0])
    assert isinstance(await consume_password_reset_token("public", tokens[1]), PasswordResetTokenInvalidError)


async def test_nobody_gets_no_reset_token() -> None:
    result = await create_reset_password_token("public", "nobody", new_email())
    assert isinstance(result, UnknownUserIdError)


async def test_tokens_end(database: str) -> None:
    lifetimes = {"PASSWORD_RESET_TOKEN_LIFETIME": "1", "EMAIL_VERIFICATION_TOKEN_LIFETIME": "1"}
    with running_core(database, **lifetimes) as core:
        async with core.client() as cdi:
            user = await post(cdi, "/public/recipe/signup", email=new_email(), password=PASSWORD)
            subject = {"userId": user["recipeUserId"], "email": user["user"]["emails"][0]}
            reset = await post(cdi, "/public/recipe/user/password/reset/token", **subject)
            verification = await post(cdi, "/public/recipe/user/email/verify/token", **subject)
            assert (await consume(cdi, reset["token"]))["status"] == "RESET_PASSWORD_INVALID_TOKEN_ERROR"
            answer = await post(
                cdi, "/public/recipe/user/email/verify", method="token", token=verification["token"]
            )
            assert answer["status"] == "EMAIL_VERIFICATION_INVALID_TOKEN_ERROR"


async def consume(cdi: httpx.AsyncClient, token: str) -> dict[str, str]:
    return await post(cdi, "/public/recipe/user/password/reset/token/consume", token=token)
