#!/usr/bin/env bash
# A throw-away MySQL out of Debian's packages: nothing is installed on this machine.
#
# The server runs through the dynamic loader that came with its packages. Prints the server's JDBC URL as its only line
# of output and serves until its standard input closes, so that the server ends with whoever started it, crash or not.
# By hand, ending with Ctrl-D:  name=mysql; . debian-packages.sh; . mysql-from-packages.sh
set -euo pipefail

root=$cache/root
fresh=$cache/fresh

# Becomes the server; to be called in a subshell.
mysqld() {
  local as_root=()
  [ "$(id -u)" != 0 ] || as_root=(--user=root)
  exec "${guard[@]}" "$loader" --library-path "$libraries" "$server" --no-defaults --basedir="$root/usr" \
    --secure-file-priv=NULL --lc-messages-dir="$root/usr/share/mysql" --character-sets-dir="$root/usr/share/mysql/charsets" \
    --plugin-dir="$root/usr/lib/mysql/plugin" --innodb-redo-log-capacity=16M --log-error-verbosity=2 "${as_root[@]}" "$@"
}

# An initialised, empty data directory: made once, copied for every run.
initialise() {
  say "initialising an empty database"
  rm -rf "$fresh.new"
  (mysqld --initialize-insecure --datadir="$fresh.new" >&2) || give_up "initialisation failed"
  mv "$fresh.new" "$fresh"
}

free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

ready() { grep -qs 'ready for connections.*mysqld\|ready for connections.*port' "$run/log"; }

need apt-get dpkg-deb flock
guard=()
exec 9>"$cache/lock"
flock 9
[ -d "$root" ] || fetch "$root" sid mysql-server-core
loader=$(find "$root" -name 'ld-linux*.so.*' -print -quit)
libraries=$(dirname "$(find "$root" -name libc.so.6 -print -quit)")
server=$(find "$root" -name mysqld -type f -perm -u+x -print -quit)
[ -x "$server" ] || give_up "no server in $root: remove that folder and try again"
[ -d "$fresh" ] || initialise
flock -u 9

# What killed runs have left behind.
for old in "${TMPDIR:-/tmp}"/kaari-mysql.*; do
  [ -e "$old" ] && ! kill -0 "${old##*.}" 2>/dev/null && rm -rf "$old"
done

run=${TMPDIR:-/tmp}/kaari-mysql.$$
trap 'kill -KILL $child 2>/dev/null || :; rm -rf "$run"' EXIT
trap 'exit 143' INT TERM HUP
mkdir "$run"
cp -R "$fresh" "$run/data"
echo "CREATE USER kaari@'%' IDENTIFIED BY 'kaari'; GRANT ALL ON *.* TO kaari@'%';" >"$run/init.sql"
port=$(free_port)
! command -v setpriv >/dev/null || guard=(setpriv --pdeathsig KILL)
# Nothing here has to survive: no binary log, no flush. The socket's name is relative, as its path must stay short.
mysqld --datadir="$run/data" --tmpdir="$run" --socket=s --pid-file="$run/pid" --bind-address=127.0.0.1 --port="$port" \
  --mysqlx=OFF --init-file="$run/init.sql" --skip-name-resolve --skip-log-bin --innodb-flush-log-at-trx-commit=0 \
  --innodb-doublewrite=OFF --innodb-use-native-aio=OFF --innodb-buffer-pool-size=128M --performance-schema=OFF \
  --max-connections=200 </dev/null >"$run/log" 2>&1 9>&- &
child=$!
for _ in {1..600}; do
  ! ready || break
  kill -0 $child 2>/dev/null || { cat "$run/log" >&2; give_up "the server ended while starting"; }
  sleep 0.1
done
ready || { cat "$run/log" >&2; give_up "the server was not ready after a minute"; }
say "ready on port $port"
echo "jdbc:mysql://127.0.0.1:$port/?user=kaari&password=kaari&sslMode=DISABLED&allowPublicKeyRetrieval=true"
while read -r; do :; done
