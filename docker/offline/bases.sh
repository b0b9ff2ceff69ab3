#!/usr/bin/env bash
# Brings the base images: pulled where there is a registry, else stand-ins built here under the official names. A tag
# that holds an official image is left alone; a stand-in is built again only when its recipe changed.
set -euo pipefail

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
CORE=$(cd "$HERE/../../p2p-auth-core" && pwd)
LABEL=org.p2p-sandbox.stand-in
DEBIAN=p2p-stand-in/debian:bookworm
RECIPES=$HERE/bases
# Name of the recipe and official tag. A line's bases are built one beside the other, after those of the lines before.
STAGES=(
  "python=python:3.11-slim-bookworm"
  "node=node:24-bookworm-slim"
  "mongo=mongo:7 postgres=postgres:15-bookworm nginx=nginxinc/nginx-unprivileged:stable
   supertokens=supertokens/supertokens-postgresql:11.4.5"
)

# shellcheck source=bases/debian.sh
source "$RECIPES/debian.sh"

say() { printf 'bases: %s\n' "$*"; }
fail() {
  printf 'error: %s\nhint: %s\n' "$1" "$2" >&2
  exit 1
}

digest_of_files() { find "$@" -type f ! -name '*.pyc' -print0 | sort -z | xargs -0 cat | sha256sum | cut -c1-16; }

recipe_digest() {
  local files=("$RECIPES/$1"*)
  [ "$1" = supertokens ] && files+=("$CORE/requirements.txt" "$CORE/auth_core")
  { digest_of_files "${files[@]}"; docker image inspect -f '{{.Id}}' "$DEBIAN"; } | sha256sum | cut -c1-16
}

build_base() {
  docker buildx build --quiet --load --build-context "core=$CORE" --label "$LABEL=$3" \
    --tag "$2" --file "$RECIPES/$1.Dockerfile" "$RECIPES" >/dev/null
}

label_of() { docker image inspect -f "{{index .Config.Labels \"$LABEL\"}}" "$1" 2>/dev/null; }

# A machine with a registry gets the official image and needs no stand-in.
pulled() { timeout 300 docker pull --quiet "$1" >/dev/null 2>&1; }

build() { # recipe or `debian`, tag, digest, command
  local started=$SECONDS
  "${@:4}" "$3"
  say "$2 stand-in built in $((SECONDS - started)) s"
}

ensure_debian() {
  local digest
  digest=$(digest_of_files "$RECIPES/debian.sh")
  [ "$(label_of "$DEBIAN")" = "$digest" ] || build debian "$DEBIAN" "$digest" build_debian
}

# Starts building the base $1 under the tag $2 unless what is there will do.
ensure() {
  local found digest
  if found=$(label_of "$2"); then
    [ -n "$found" ] || { say "$2 is an official image"; return; }
  elif pulled "$2"; then
    say "$2 pulled"
    return
  fi
  ensure_debian
  digest=$(recipe_digest "$1")
  [ "$found" != "$digest" ] || { say "$2 stand-in is up to date"; return; }
  build "$1" "$2" "$digest" build_base "$1" "$2" &
  building+=($!)
}

for stage in "${STAGES[@]}"; do
  building=()
  for base in $stage; do
    ensure "${base%%=*}" "${base#*=}"
  done
  for job in "${building[@]}"; do
    wait "$job" || fail "a base image could not be built" "the output above says why; run this again"
  done
done
