#!/bin/sh
# As the official image: fills /etc/nginx/templates with defined variables, runs the hooks, then the command.
set -eu

names=$(env | sed -n 's/^\([A-Za-z_][A-Za-z0-9_]*\)=.*/${\1}/p' | tr '\n' ' ')
for template in /etc/nginx/templates/*.template; do
  [ -f "$template" ] || continue
  envsubst "$names" <"$template" >"/etc/nginx/conf.d/$(basename "$template" .template)"
done
for hook in /docker-entrypoint.d/*.sh; do
  [ -x "$hook" ] && "$hook"
done
exec "$@"
