"""What every test has: an environment of its own, shut sockets, and real services for those that ask."""

import os

for name in [
    name
    for name in os.environ
    if name.startswith(("POSTGRES_", "MONGODB_", "SUPERTOKENS_", "VITE_", "SMTP_", "MAIL_", "STORAGE_"))
]:
    del os.environ[name]
os.environ.update(
    ENVIRONMENT="test",
    LOG_FORMAT="console",
    POSTGRES_URL="postgresql://nobody:nothing@127.0.0.1:9/nowhere",
    MONGODB_URL="mongodb://nobody:nothing@127.0.0.1:9/nowhere",
    SUPERTOKENS_CONNECTION_URI="http://127.0.0.1:9",
    SUPERTOKENS_API_KEY="only-for-tests-0123456789",
    PUBLIC_URL="http://localhost:5173",
    STORAGE_URL="file:///proc/nowhere",
)

pytest_plugins = [
    "tests.fixtures.services",
    "tests.fixtures.network",
    "tests.fixtures.application",
    "tests.fixtures.people",
    "tests.fixtures.bare",
    "tests.fixtures.mail_server",
]
