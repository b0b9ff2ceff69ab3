"""The stages of the seeder in their order; each can be run alone, and again."""

import sys

from app.commands.failure import CommandError
from app.core.config import Settings
from app.features.accounts.sign_up_form import password_mistake
from scripts.seeding.activities import seed_activities
from scripts.seeding.data import demo_members, demo_organizations
from scripts.seeding.members import seed_members
from scripts.seeding.progress import show_progress
from scripts.seeding.threads import seed_threads
from scripts.seeding.use_cases import seed_use_cases


async def members(settings: Settings) -> None:
    """Prints who can sign in: address, platform role, professional role, organisation."""
    made = await seed_members(_demo_password(settings), show_progress)
    total = len(demo_members())
    _say(f"{made} demo members made, {total - made} were there already.")
    organizations = demo_organizations()
    for member in demo_members():
        company = organizations[member.organization].name_en
        print(f"{member.email}\t{member.platform_role}\t{member.professional_role}\t{company}")


async def use_cases(_: Settings) -> None:
    _say(f"{await seed_use_cases(show_progress)} demo use cases made.")


async def threads(_: Settings) -> None:
    _say(f"{await seed_threads(show_progress)} demo threads made.")


async def activities(_: Settings) -> None:
    _say(f"Likes, bookmarks and views given to {await seed_activities(show_progress)} threads and use cases.")


STAGES = (members, use_cases, threads, activities)


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _demo_password(settings: Settings) -> str:
    if settings.demo_password is None:
        raise CommandError("DEMO_PASSWORD is not set", "set DEMO_PASSWORD or DEMO_PASSWORD_FILE")
    password = settings.demo_password.get_secret_value()
    if password_mistake(password):
        raise CommandError(
            "DEMO_PASSWORD is not a password that members may have",
            "set one of 8 to 128 characters, with a letter and a digit",
        )
    return password
