"""Make the demo members and their organisations; running it again changes nothing."""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from app.commands.failure import CommandError
from app.core.config import Settings
from app.features.accounts.sign_up_form import password_mistake
from scripts.seeding.data import demo_members, demo_organizations
from scripts.seeding.members import seed_members
from scripts.seeding.run import run_seed, show_progress


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


async def _seed(settings: Settings) -> None:
    made = await seed_members(_demo_password(settings), show_progress)
    total = len(demo_members())
    print(f"{made} demo members made, {total - made} were there already.", file=sys.stderr)
    organizations = demo_organizations()
    for member in demo_members():
        company = organizations[member.organization].name_en
        print(f"{member.email}\t{member.platform_role}\t{member.professional_role}\t{company}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, epilog="example: python scripts/seed_db_users.py")
    parser.add_argument(
        "--allow-production", action="store_true", help="make demo members with ENVIRONMENT=production too"
    )
    run_seed(_seed, allow_production=parser.parse_args().allow_production)


if __name__ == "__main__":
    main()
