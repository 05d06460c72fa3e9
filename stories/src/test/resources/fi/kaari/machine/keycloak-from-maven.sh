#!/usr/bin/env bash
# A throw-away Keycloak out of its Maven artifact, with the realm that people import: nothing is installed on this machine.
#
# Prints the server's address as its only line of output and serves until its standard input closes, so that the server
# ends with whoever started it, crash or not. Needs kaari_root, port, seen_at (the address that browsers know it by) and
# what the realm wants to know: KAARI_PUBLIC_URL, KAARI_INTERNAL_URL, KAARI_SIGNIN_CLIENT_SECRET, KAARI_SCRIPT_SECRET.
# Its administrator is admin with the password admin.
set -euo pipefail

# the one that config/compose.yaml starts
version=$(sed -n 's/.*keycloak\/keycloak:\([0-9.]*\).*/\1/p' "$kaari_root/config/compose.yaml")
root=$cache/$version
export KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD=admin
export JAVA_OPTS_KC_HEAP="-Xms64m -Xmx400m" JAVA_OPTS_GC="-XX:+UseSerialGC"
export JAVA_OPTS_APPEND="-XX:TieredStopAtLevel=1 -Xshare:auto"

# The server out of its artifact, with its answers to what is known at build time kept.
unpack() {
  say "fetching Keycloak $version"
  rm -rf "$root.new" && mkdir -p "$root.new"
  mvn --batch-mode --quiet dependency:copy -Dartifact="org.keycloak:keycloak-quarkus-dist:$version:tar.gz" \
    -DoutputDirectory="$root.new" >&2 || give_up "the artifact cannot be had"
  tar -xzf "$root.new"/*.tar.gz -C "$root.new" --strip-components=1
  rm "$root.new"/*.tar.gz
  say "preparing it"
  "$root.new/bin/kc.sh" build --db=dev-file --health-enabled=false --metrics-enabled=false >&2 \
    || give_up "it cannot be built"
  mv "$root.new" "$root"
}

# serve HOME OPTION…: becomes the server; everything but its data is shared.
serve() {
  local home=$1; shift
  mkdir -p "$home/data"
  cp -R "$root/bin" "$home"
  for part in lib providers conf themes; do ln -s "$root/$part" "$home/$part"; done
  exec "${guard[@]}" "$home/bin/kc.sh" start --optimized --cache=local --http-enabled=true --http-host=127.0.0.1 \
    --http-port="$port" --hostname="$seen_at" "$@"
}

await() {
  local log=$1 child=$2
  for _ in {1..1800}; do
    ! grep -qs 'Listening on:' "$log" || return 0
    kill -0 "$child" 2>/dev/null || { cat "$log" >&2; give_up "the server ended while starting"; }
    sleep 0.1
  done
  cat "$log" >&2
  give_up "the server was not ready after three minutes"
}

# An initialised database without any realm of ours: made once, copied for every run.
initialise() {
  say "initialising an empty database"
  local home=$root.fresh child
  rm -rf "$home"
  mkdir -p "$home"
  (serve "$home" </dev/null >"$home/log" 2>&1) &
  child=$!
  await "$home/log" "$child"
  stop "$child"
  mv "$home/data/h2" "$root/fresh"
  rm -rf "$home"
}

# The script that starts the server stays its parent.
stop() {
  pkill -TERM -P "$1" 2>/dev/null || :
  kill -TERM "$1" 2>/dev/null || :
  wait "$1" 2>/dev/null || :
}

need mvn tar flock pkill
guard=()
exec 9>"$cache/lock"
flock 9
[ -d "$root" ] || unpack
[ -d "$root/fresh" ] || initialise
flock -u 9

# What killed runs have left behind.
for old in "${TMPDIR:-/tmp}"/kaari-keycloak.*; do
  [ -e "$old" ] && ! kill -0 "${old##*.}" 2>/dev/null && rm -rf "$old"
done

run=${TMPDIR:-/tmp}/kaari-keycloak.$$
trap 'stop "${child:-}"; rm -rf "$run"' EXIT
trap 'exit 143' INT TERM HUP
mkdir -p "$run/data/import"
cp -R "$root/fresh" "$run/data/h2"
cp "$kaari_root/config/keycloak/kaari-realm.json" "$run/data/import"
! command -v setpriv >/dev/null || guard=(setpriv --pdeathsig KILL)
(serve "$run" --import-realm </dev/null >"$run/log" 2>&1 9>&-) &
child=$!
await "$run/log" "$child"
say "ready on port $port"
echo "$seen_at"
while read -r; do :; done
