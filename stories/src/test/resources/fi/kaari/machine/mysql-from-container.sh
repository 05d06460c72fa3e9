#!/usr/bin/env bash
# A throw-away MySQL in a container, for machines with Docker or Podman.
# Prints the server's JDBC URL as its only line of output and serves until its standard input closes.
set -euo pipefail

engine=
for candidate in docker podman; do
  ! "$candidate" info >/dev/null 2>&1 || { engine=$candidate; break; }
done
[ -n "$engine" ] || { echo "no container engine answers" >&2; exit 1; }

container=kaari-mysql-$$
trap '"$engine" rm --force "$container" >/dev/null 2>&1 || :' EXIT
trap 'exit 143' INT TERM HUP
"$engine" run --detach --rm --name "$container" --publish 127.0.0.1::3306 --tmpfs /var/lib/mysql \
  --env MYSQL_ROOT_PASSWORD=kaari mysql:8.4 --skip-log-bin --innodb-flush-log-at-trx-commit=0 >&2
# Over TCP: the image's first, preparing server listens on a socket only.
for _ in {1..120}; do
  ! "$engine" exec "$container" mysql --host=127.0.0.1 --user=root --password=kaari --execute='SELECT 1' >/dev/null 2>&1 || break
  sleep 1
done
address=$("$engine" port "$container" 3306/tcp | head -n 1)
echo "jdbc:mysql://$address/?user=root&password=kaari&sslMode=DISABLED&allowPublicKeyRetrieval=true"
while read -r; do :; done
