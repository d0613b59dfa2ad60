#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# How fast pages and data are served: run.sh [OBSERVATORY] with wrk (Debian: wrk), on this machine
# only. Requests a second and latencies at 64 and 256 connections; with SOAK=SECONDS
# also memory, while seven tenths of that time are spent at full load.
set -euo pipefail
root="$(cd "$(dirname "$0")/../.." && pwd -P)"
folder="${1:-$root/examples/us-states}"
seconds="${SECONDS_EACH:-15}"
port="${PORT:-8097}"
at="http://127.0.0.1:$port"
command -v wrk >/dev/null || { echo "wrk isn't here (Debian: apt-get install wrk)"; exit 1; }

"$root/fondaco" serve -o "$folder" --port "$port" --requests 1000000000 >/dev/null 2>&1 &
server=$!
told="$(mktemp)"
trap 'kill "$server" 2>/dev/null || true; rm -f "$told"' EXIT
for _ in $(seq 120); do curl -fs -o /dev/null "$at/en/" && break; sleep 0.5; done
java="$(pgrep -P "$server" java || echo "$server")"
memory() { awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$java/status"; }

pages=("/en/" "${RELATION:-/en/relations/JP?from=US-CA}" "${SDMX:-/sdmx/v1/data/DF_US_CENSUS/A.US-CA.X+M.JP+CN+MX.TOTAL}")
echo "| address | connections | requests/s | p50 | p99 | errors |"
echo "|---|---|---|---|---|---|"
one() { # address, connections
  wrk -t2 -c"$2" -d"${seconds}s" --latency "$at$1" >"$told"
  awk -v a="$1" -v c="$2" '/50%/ {p50=$2} /99%/ {p99=$2} /Requests\/sec/ {r=$2}
    /Socket errors|Non-2xx/ {e=e " " $0} END {print "| " a " | " c " | " r " | " p50 " | " p99 " | " (e ? e : "none") " |"}' "$told"
}
for page in "${pages[@]}"; do
  one "$page" 64
  one "$page" 256
done
if [ -n "${SOAK:-}" ]; then
  echo "memory before $(memory) MB; ${SOAK} s, seven tenths of them at full load"
  end=$((SECONDS + SOAK))
  while [ "$SECONDS" -lt "$end" ]; do
    for page in "${pages[@]}"; do
      wrk -t1 -c16 -d7s "$at$page" >/dev/null
      sleep 3
    done
    echo "$SECONDS s: $(memory) MB"
  done
fi
