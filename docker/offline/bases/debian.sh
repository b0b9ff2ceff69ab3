# Sourced by bases.sh: the Debian that every stand-in builds on.
# shellcheck shell=bash

SUITE=bookworm

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
