#!/usr/bin/env bash
# Steps down from root and serves on the official port.
set -euo pipefail

[ "$*" = "supertokens start" ] || exec "$@"
set -- /opt/core/bin/python -m auth_core serve --host 0.0.0.0 --port "${SUPERTOKENS_PORT:-3567}"
[ "$(id -u)" = 0 ] && exec gosu supertokens "$@"
exec "$@"
