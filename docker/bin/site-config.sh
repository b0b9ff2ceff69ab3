#!/bin/sh
# Run by the web image's entrypoint: what the browser must know arrives at run time, not in the build.
set -eu

quoted() { printf '"%s"' "$(printf '%s' "$1" | sed 's/[\\"]/\\&/g; s|/$||')"; }

printf '{"apiBaseUrl": %s, "authApiDomain": %s, "websiteDomain": %s}\n' \
  "$(quoted "${VITE_API_BASE_URL:-}")" \
  "$(quoted "${VITE_SUPERTOKENS_API_DOMAIN:-}")" \
  "$(quoted "${VITE_SUPERTOKENS_WEBSITE_DOMAIN:-}")" >/tmp/config.json
