"""The routes that want a session, asked with odd requests by an administrator."""

import asyncio
import sys
from pathlib import Path

from tests.fixtures.people import People
from tests.fixtures.processes import backend, free_port
from tests.fixtures.services import Services

CONFIG = Path(__file__).with_name("schemathesis.toml")


async def test_the_api_answers_an_administrator_as_it_declares(
    services: Services, people: People, tmp_path: Path
) -> None:
    administrator = await people.member("administrator")
    port = free_port()
    async with backend("serve", "--port", str(port), environment=services.environment()) as process:
        await process.wrote("startup complete", within=60)
        asked = await asyncio.create_subprocess_exec(
            *(str(Path(sys.executable).with_name("schemathesis")), "--config-file", str(CONFIG), "run"),
            f"http://127.0.0.1:{port}/openapi.json",
            *("--include-path-regex", "^/api/v1/(me|mailbox|organizations|invitations|forum|drafts)"),
            *("--header", f"Cookie: {administrator.cookies}"),
            # It ends the session that all the others need.
            *("--exclude-operation-id", "end_other_sessions"),
            # No schema can say which markers of a page are ours.
            *("--exclude-checks", "positive_data_acceptance"),
            *("--max-examples", "25", "--max-time", "30", "--seed", "1", "--generation-database", "none"),
            cwd=tmp_path,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        output, _ = await asyncio.wait_for(asked.communicate(), 240)
    assert asked.returncode == 0, output.decode()[-8_000:]
    assert (await administrator.me())["platform_role"] == "administrator"
