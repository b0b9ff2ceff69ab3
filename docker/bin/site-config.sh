#!/bin/sh
# Run by the web image's entrypoint: what the browser must know arrives at run time, not in the build.
set -eu

DIR=/tmp/site-config
api=${VITE_API_BASE_URL:-}
auth=${VITE_SUPERTOKENS_API_DOMAIN:-}
website=${VITE_SUPERTOKENS_WEBSITE_DOMAIN:-}

quoted() { printf '"%s"' "$(printf '%s' "${1%/}" | sed 's/[\\"]/\\&/g')"; }

# Scheme, host and port of an address, and the same for its sockets.
origins() {
  for address in "$@"; do
    printf '%s\n' "$address" | sed -nE 's#^(https?)(://[A-Za-z0-9.:-]+).*#\1\2 \1\2#p' | sed 's# http# ws#'
  done | sort -u | tr '\n' ' '
}

mkdir -p "$DIR"
printf '{"apiBaseUrl": %s, "authApiDomain": %s, "websiteDomain": %s}\n' \
  "$(quoted "$api")" "$(quoted "$auth")" "$(quoted "$website")" >"$DIR/config.json"

images=$(printf '%s\n' "$api" | sed -nE 's#^(https?://[A-Za-z0-9.:-]+).*# \1#p')
connect=$(echo "'self' $(origins "$api" "$auth")" | sed 's/ *$//')
policy="default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:$images; font-src 'self'"
policy="$policy; connect-src $connect; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
printf 'set $content_security_policy "%s";\n' "$policy" >"$DIR/policy.conf"

# TRUSTED_PROXIES: addresses or networks, by comma, of what stands before this web server, as for TLS. None by default.
{
  for proxy in $(printf '%s' "${TRUSTED_PROXIES:-}" | tr ',' ' '); do
    printf 'set_real_ip_from %s;\n' "$proxy"
  done
  printf 'real_ip_header X-Forwarded-For;\nreal_ip_recursive on;\n'
} >"$DIR/proxies.conf"
