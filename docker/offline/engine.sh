#!/usr/bin/env bash
# Makes sure that a container engine with Compose and Buildx answers. An engine that answers is used as it is;
# on Debian, as root, one is installed from Debian's own packages and started.
set -euo pipefail

NEXT_SUITE=trixie # Debian 12's own engine is too old: no heredocs, no start_interval
PACKAGES="docker.io docker-cli docker-compose docker-buildx containerd"
LOG=${P2P_DOCKERD_LOG:-/var/log/p2p-dockerd.log}
APT="apt-get -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3"

say() { printf 'engine: %s\n' "$*"; }
fail() {
  printf 'error: %s\nhint: %s\n' "$1" "$2" >&2
  exit 1
}

answers() { docker version --format '{{.Server.Version}}' >/dev/null 2>&1; }
complete() { docker compose version >/dev/null 2>&1 && docker buildx version >/dev/null 2>&1; }

report() {
  say "engine $(docker version --format '{{.Server.Version}}')," \
    "compose $(docker compose version --short), $(docker buildx version | cut -d' ' -f1,2)"
}

# The next suite comes from where this machine already gets its packages.
add_next_suite() {
  local sources=/etc/apt/sources.list.d/p2p-engine.list mirror
  [ -f "$sources" ] && return
  mirror=$(apt-get indextargets --format '$(SITE) $(COMPONENT) $(RELEASE)' 'Created-By: Packages' |
    awk '$2 == "main" && $3 == "bookworm" { print $1; exit }')
  [ -n "$mirror" ] || fail "this machine has no Debian package source" "install an engine by hand (Docker 25 or newer)"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $NEXT_SUITE main" >"$sources"
  cat >/etc/apt/preferences.d/p2p-engine <<PIN
Package: *
Pin: release n=$NEXT_SUITE
Pin-Priority: -10

Package: $PACKAGES
Pin: release n=$NEXT_SUITE
Pin-Priority: 990
PIN
}

install_engine() {
  grep -q '^ID=debian' /etc/os-release 2>/dev/null ||
    fail "no container engine answers" "install Docker 25 or newer with Compose, and start it"
  [ "$(id -u)" = 0 ] || fail "no container engine answers" "start one, or run this as root to have it installed"
  say "installing the engine from Debian's packages"
  grep -q '^VERSION_CODENAME=bookworm' /etc/os-release && add_next_suite
  $APT update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $APT install -y -qq --no-install-recommends $PACKAGES >/dev/null
}

start_engine() {
  [ "$(id -u)" = 0 ] || fail "the container engine is not running" "start it, or add this user to the docker group"
  if [ -d /run/systemd/system ]; then
    systemctl start docker
  elif ! pgrep -x dockerd >/dev/null; then
    say "starting dockerd (log: $LOG)"
    setsid nohup dockerd >"$LOG" 2>&1 </dev/null &
  fi
  for _ in $(seq 60); do
    answers && return
    sleep 0.5
  done
  tail -n 5 "$LOG" >&2 || true
  fail "dockerd did not answer within 30 s" "see $LOG"
}

if ! command -v docker >/dev/null || ! complete || { ! answers && ! command -v dockerd >/dev/null; }; then
  install_engine
fi
answers || start_engine
complete || fail "docker compose or buildx is missing" "install Compose 2.26 and Buildx 0.13 or newer"
report
