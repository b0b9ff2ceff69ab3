#!/usr/bin/env bash
# The stack on a machine without an image registry: engine, base images, then `docker compose up --build` with the
# overlay. Arguments go to `up`, for instance --wait or --detach.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

offline/engine.sh
offline/bases.sh
exec docker compose -f docker-compose.yml -f offline/docker-compose.offline.yml up --build "$@"
