import pytest
from supertokens_python.asyncio import delete_user, get_user, list_users_by_account_info
from supertokens_python.recipe.emailpassword.asyncio import (
    sign_up,
    update_email_or_password,
    verify_credentials,
)
from supertokens_python.recipe.emailpassword.interfaces import (
    EmailAlreadyExistsError,
    SignUpOkResult,
    UnknownUserIdError,
    UpdateEmailOrPasswordOkResult,
    WrongCredentialsError,
)
from supertokens_python.types import RecipeUserId
from supertokens_python.types.base import AccountInfoInput

from tests.support.browser import PASSWORD, Browser, new_email

pytestmark = pytest.mark.usefixtures("sdk_app")


async def registered(email: str) -> SignUpOkResult:
    result = await sign_up("public", email, PASSWORD)
    assert isinstance(result, SignUpOkResult)
    return result


async def test_sign_up_then_sign_in(browser: Browser) -> None:
    email = new_email()
    created = (await browser.sign_up(email)).json()
    signed_in = (await browser.sign_in(email)).json()
    assert created["status"] == signed_in["status"] == "OK"
    assert created["user"]["id"] == signed_in["user"]["id"]
    assert signed_in["user"]["emails"] == [email]


async def test_an_email_is_taken_once(browser: Browser) -> None:
    email = new_email()
    await browser.sign_up(email)
    again = (await browser.sign_up(email.upper())).json()
    assert again["status"] == "FIELD_ERROR"
    assert again["formFields"][0]["id"] == "email"


async def test_a_wrong_password_and_an_unknown_email_get_one_answer(browser: Browser) -> None:
    email = new_email()
    await browser.sign_up(email)
    wrong = (await browser.sign_in(email, "Wrong-Horse-42")).json()
    unknown = (await browser.sign_in(new_email())).json()
    assert wrong == unknown == {"status": "WRONG_CREDENTIALS_ERROR"}


async def test_emails_are_lower_cased() -> None:
    email = new_email()
    created = await registered(f"  {email.upper()} ")
    assert created.user.emails == [email]
    found = await list_users_by_account_info("public", AccountInfoInput(email=email.upper()))
    assert [user.id for user in found] == [created.user.id]


async def test_a_user_is_found_by_id() -> None:
    created = await registered(new_email())
    found = await get_user(created.user.id)
    assert found is not None
    assert found == created.user
    assert found.login_methods[0].verified is False
    assert await get_user("nobody") is None


async def test_an_unknown_account_info_finds_nobody() -> None:
    assert await list_users_by_account_info("public", AccountInfoInput(email=new_email())) == []
    assert await list_users_by_account_info("public", AccountInfoInput(phone_number="+966500000000")) == []


async def test_the_union_of_account_info_finds_by_email() -> None:
    created = await registered(new_email())
    asked = AccountInfoInput(email=created.user.emails[0], phone_number="+966500000000")
    assert await list_users_by_account_info("public", asked) == []
    union = await list_users_by_account_info("public", asked, do_union_of_account_info=True)
    assert [user.id for user in union] == [created.user.id]


async def test_email_and_password_change() -> None:
    created = await registered(new_email())
    email = new_email()
    changed = await update_email_or_password(
        created.recipe_user_id, email=email.upper(), password="Other-Horse-43"
    )
    assert isinstance(changed, UpdateEmailOrPasswordOkResult)
    assert isinstance(await verify_credentials("public", email, PASSWORD), WrongCredentialsError)
    signed_in = await verify_credentials("public", email, "Other-Horse-43")
    assert not isinstance(signed_in, WrongCredentialsError)


async def test_an_email_cannot_be_changed_to_one_that_is_taken() -> None:
    first, second = await registered(new_email()), await registered(new_email())
    changed = await update_email_or_password(second.recipe_user_id, email=first.user.emails[0])
    assert isinstance(changed, EmailAlreadyExistsError)
    unknown = await update_email_or_password(RecipeUserId("nobody"), password="Other-Horse-43")
    assert isinstance(unknown, UnknownUserIdError)


async def test_a_deleted_user_is_gone_and_can_come_back(browser: Browser) -> None:
    email = new_email()
    created = (await browser.sign_up(email)).json()["user"]["id"]
    await delete_user(created)
    await delete_user(created)
    assert await get_user(created) is None
    assert (await browser.me("/checked")).status_code == 401
    assert (await browser.sign_up(email)).json()["user"]["id"] != created
