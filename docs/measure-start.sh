#!/usr/bin/env bash
# Time from starting the server to its first page, and memory after ten idle seconds.
# usage: docs/measure-start.sh PORT COMMAND…   for example: docs/measure-start.sh 5432 dotnet /tmp/app/PolicyReview.Web.dll
set -eu
port=$1; shift
data=$(mktemp -d)
began=$(date +%s%N)
PolicyReview__DataDirectory="$data" "$@" --urls "http://127.0.0.1:$port" > "$data/log" 2>&1 &
pid=$!
until curl -sf -o /dev/null "http://127.0.0.1:$port/sign-in"; do
  kill -0 "$pid" 2>/dev/null || { cat "$data/log"; exit 1; }
  sleep 0.02
done
echo "first page after $(( ($(date +%s%N) - began) / 1000000 )) ms"
sleep 10
# Under `dotnet run` the server is a child of what was started.
server=$(pgrep -P "$pid" || echo "$pid")
echo "memory $(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$server/status") MB"
kill "$server"; wait "$pid" 2>/dev/null || true
rm -rf "$data"
