#!/usr/bin/env bash
# Builds, under the official names, stand-ins for the base images that this machine cannot pull. A tag that holds
# an official image is left alone; a stand-in is built again only when its recipe changed.
set -euo pipefail

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
CORE=$(cd "$HERE/../../p2p-auth-core" && pwd)
SUITE=bookworm
LABEL=org.p2p-sandbox.stand-in
DEBIAN=p2p-stand-in/debian:$SUITE
RECIPES=$HERE/bases
# name of the recipe, official tag; in the order in which they build on each other
BASES="
python       python:3.11-slim-bookworm
node         node:24-bookworm-slim
postgres     postgres:15-bookworm
mongo        mongo:7
nginx        nginxinc/nginx-unprivileged:stable
supertokens  supertokens/supertokens-postgresql:11.4.5
"

say() { printf 'bases: %s\n' "$*"; }
fail() {
  printf 'error: %s\nhint: %s\n' "$1" "$2" >&2
  exit 1
}

digest_of_files() { find "$@" -type f ! -name '*.pyc' -print0 | sort -z | xargs -0 cat | sha256sum | cut -c1-16; }

# Where this machine gets Debian's packages from and how, without the suites of other releases.
apt_sources() {
  apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
    awk -v suite="$SUITE" '$2 ~ "^" suite "(-updates|-security)?$" && $3 == "main" {
      print "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] " $1 " " $2 " " $3 }' | sort -u
}

apt_settings() {
  apt-config dump 2>/dev/null | grep -E '^Acquire::(Check-|http|https|ForceIPv)' || true
  echo 'Dir::Cache::pkgcache "";'
  echo 'Dir::Cache::srcpkgcache "";'
  echo 'Acquire::Languages "none";'
}

recipe_digest() {
  local files=("$RECIPES/$1"*)
  [ "$1" = supertokens ] && files+=("$CORE/requirements.txt" "$CORE/auth_core")
  { digest_of_files "${files[@]}"; docker image inspect -f '{{.Id}}' "$DEBIAN"; } | sha256sum | cut -c1-16
}

# Certificate authorities of this machine are needed inside, or nothing can be installed there.
build_debian() {
  local work cert hooks=()
  command -v mmdebstrap >/dev/null || install_mmdebstrap
  work=$(mktemp -d)
  apt_sources >"$work/sources.list"
  [ -s "$work/sources.list" ] || fail "no Debian $SUITE package source on this machine" "use a machine with an image registry"
  apt_settings >"$work/apt.conf"
  cp "$work/apt.conf" "$work/99machine"
  hooks+=(--customize-hook="copy-in $work/99machine /etc/apt/apt.conf.d")
  for cert in /usr/local/share/ca-certificates/*.crt; do
    [ -f "$cert" ] && hooks+=(--customize-hook="copy-in $cert /usr/local/share/ca-certificates")
  done
  hooks+=(--customize-hook='chroot "$1" update-ca-certificates')
  hooks+=(--customize-hook='rm -rf "$1"/usr/share/doc/* "$1"/usr/share/man/* "$1"/var/lib/apt/lists/* "$1"/var/cache/apt/*.bin')
  mmdebstrap --quiet --variant=minbase --include=ca-certificates --aptopt="$work/apt.conf" "${hooks[@]}" \
    "$SUITE" - "$work/sources.list" |
    docker import \
      --change "LABEL $LABEL=$1" \
      --change 'ENV LANG=C.UTF-8' \
      --change 'ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt' \
      --change 'ENV PIP_CERT=/etc/ssl/certs/ca-certificates.crt' \
      --change 'ENV UV_SYSTEM_CERTS=true' \
      --change 'ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt' \
      --change 'ENV NPM_CONFIG_CAFILE=/etc/ssl/certs/ca-certificates.crt' \
      --change 'CMD ["bash"]' - "$DEBIAN" >/dev/null
  rm -rf "$work"
}

install_mmdebstrap() {
  [ "$(id -u)" = 0 ] || fail "mmdebstrap is missing" "apt-get install mmdebstrap"
  apt-get -o DPkg::Lock::Timeout=300 update -qq
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends mmdebstrap >/dev/null
}

build_base() {
  docker buildx build --quiet --load --build-context "core=$CORE" --label "$LABEL=$3" \
    --tag "$2" --file "$RECIPES/$1.Dockerfile" "$RECIPES" >/dev/null
}

label_of() { docker image inspect -f "{{index .Config.Labels \"$LABEL\"}}" "$1" 2>/dev/null; }

# Runs build command $3... when the tag $1 is missing or a stand-in made from another recipe than $2.
ensure() {
  local tag=$1 digest=$2 found started=$SECONDS
  if found=$(label_of "$tag"); then
    [ -n "$found" ] || { say "$tag is an official image"; return; }
    [ "$found" != "$digest" ] || { say "$tag stand-in is up to date"; return; }
  fi
  "${@:3}" "$digest"
  say "$tag stand-in built in $((SECONDS - started)) s"
}

ensure "$DEBIAN" "$(digest_of_files "${BASH_SOURCE[0]}")" build_debian
while read -r name tag; do
  [ -n "$name" ] || continue
  ensure "$tag" "$(recipe_digest "$name")" build_base "$name" "$tag"
done <<<"$BASES"
