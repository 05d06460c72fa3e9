#!/usr/bin/env bash
# A Chromium out of Debian's packages: nothing is installed on this machine.
#
# Prints the path of a program that starts it as its only line of output.
set -euo pipefail
root=$cache/root
program=$cache/chromium

need apt-get dpkg-deb flock
exec 9>"$cache/lock"
flock 9
[ -d "$root" ] || fetch "$root" own chromium fonts-liberation fonts-noto-core fonts-noto-color-emoji
browser=$root/usr/lib/chromium/chromium
[ -x "$browser" ] || give_up "no browser in $root: remove that folder and try again"

# This machine's own C library is of the same suite: the rest comes from the folder.
libraries=$(find "$root/usr/lib" "$root/lib" -maxdepth 2 -name '*.so*' -printf '%h\n' 2>/dev/null | sort -u | paste -sd:)
mkdir -p "$cache/fonts"
cat >"$cache/fonts/fonts.conf" <<XML
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>$root/usr/share/fonts</dir>
  <cachedir>$cache/fonts/cache</cachedir>
  <include ignore_missing="yes">$root/etc/fonts/conf.d</include>
</fontconfig>
XML
rm -f "$root"/lib/*/libc.so.6 "$root"/lib/*/ld-linux*.so.* "$root"/lib/*/lib{m,pthread,dl,rt,resolv}.so.[0-9] \
  "$root"/usr/lib/*/libc.so.6 "$root"/usr/lib/*/lib{m,pthread,dl,rt,resolv}.so.[0-9]
cat >"$program.new" <<SH
#!/bin/sh
export LD_LIBRARY_PATH="$libraries" FONTCONFIG_FILE="$cache/fonts/fonts.conf"
exec "$browser" "\$@"
SH
chmod +x "$program.new"
mv "$program.new" "$program"
"$program" --version >&2 || give_up "the browser in $root does not start"
echo "$program"
