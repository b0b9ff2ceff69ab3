#!/usr/bin/env bash
# Takes the variables of the official image: MONGO_INITDB_ROOT_USERNAME and MONGO_INITDB_ROOT_PASSWORD (each also _FILE).
set -Eeuo pipefail

DATA=/data/db
CREATED=$DATA/.root-user-created
SERVER=(/opt/mongo/bin/secantusd-py --sync-on-commit --cache-size 256M --storage-path "$DATA")

from_file() {
  local file="$1_FILE"
  if [ -n "${!file:-}" ]; then
    export "$1=$(<"${!file}")"
    unset "$file"
  fi
}

# As the official image does: without authentication, on the loopback address only, until the first user exists.
create_root_user() {
  "${SERVER[@]}" --host 127.0.0.1 --port 27017 &
  local server=$! script
  script='db.getSiblingDB("admin").createUser({
    user: process.env.MONGO_INITDB_ROOT_USERNAME, pwd: process.env.MONGO_INITDB_ROOT_PASSWORD, roles: ["root"]})'
  for _ in $(seq 30); do
    (exec 3<>/dev/tcp/127.0.0.1/27017) 2>/dev/null && break
    sleep 0.3
  done
  mongosh --quiet --host 127.0.0.1 --eval "$script"
  kill "$server"
  wait "$server" || true
  touch "$CREATED"
}

if [ "$1" = mongod ]; then
  [ $# = 1 ] || { echo "error: this stand-in takes no mongod options: ${*:2}" >&2; exit 2; }
  if [ "$(id -u)" = 0 ]; then
    find "$DATA" \! -user mongodb -exec chown mongodb '{}' +
    exec gosu mongodb "$0" "$@"
  fi
  from_file MONGO_INITDB_ROOT_USERNAME
  from_file MONGO_INITDB_ROOT_PASSWORD
  [ -e "$CREATED" ] || create_root_user
  unset MONGO_INITDB_ROOT_PASSWORD
  set -- "${SERVER[@]}" --auth --host 0.0.0.0 --port 27017
fi
exec "$@"
