#!/usr/bin/env bash
# Takes the variables of the official image: POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB (each also _FILE),
# POSTGRES_INITDB_ARGS, PGDATA, and runs /docker-entrypoint-initdb.d on the first start.
set -Eeuo pipefail

from_file() {
  local file="$1_FILE"
  if [ -n "${!file:-}" ]; then
    export "$1=$(<"${!file}")"
    unset "$file"
  fi
}

as_sql() { psql --no-psqlrc --quiet -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$1" "${@:2}"; }

run_init_file() {
  echo "init: $1"
  case $1 in
    *.sql) as_sql "$POSTGRES_DB" -f "$1" ;;
    *.sh) bash "$1" ;;
  esac
}

initialise() {
  [ -n "${POSTGRES_PASSWORD:-}" ] || { echo "error: POSTGRES_PASSWORD is not set" >&2; exit 1; }
  # shellcheck disable=SC2086
  initdb -D "$PGDATA" -U "$POSTGRES_USER" --pwfile=<(echo "$POSTGRES_PASSWORD") ${POSTGRES_INITDB_ARGS:-}
  echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
  # Only the socket answers until everything is in place: a check over TCP cannot pass too early.
  pg_ctl -D "$PGDATA" -o "-c listen_addresses=''" -w start
  export PGPASSWORD=$POSTGRES_PASSWORD
  [ "$POSTGRES_DB" = postgres ] || as_sql postgres -v db="$POSTGRES_DB" <<<'CREATE DATABASE :"db";'
  for file in /docker-entrypoint-initdb.d/*; do
    [ -f "$file" ] && run_init_file "$file"
  done
  unset PGPASSWORD
  pg_ctl -D "$PGDATA" -m fast -w stop
}

from_file POSTGRES_USER
from_file POSTGRES_PASSWORD
from_file POSTGRES_DB
export POSTGRES_USER=${POSTGRES_USER:-postgres}
export POSTGRES_DB=${POSTGRES_DB:-$POSTGRES_USER}

if [ "$1" = postgres ]; then
  if [ "$(id -u)" = 0 ]; then
    mkdir -p "$PGDATA"
    chmod 700 "$PGDATA"
    find "$PGDATA" \! -user postgres -exec chown postgres '{}' +
    exec gosu postgres "$0" "$@"
  fi
  [ -s "$PGDATA/PG_VERSION" ] || initialise
  unset POSTGRES_PASSWORD
fi
exec "$@"
