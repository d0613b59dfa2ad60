#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# What loading and four tables cost by the number of rows, as lines of CSV: what,rows,cpu_ms,wall_ms.
# Usage: bench/scale/curve.sh PROGRAM ROWS…; PROGRAM is an unpacked zip of Fondaco (docs/how-to/install.md).
# Draw with bench/scale/plot.py.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
program="$1"; shift
work="$(mktemp -d "${TMPDIR:-/tmp}/fondaco-curve.XXXXXX")"; trap 'rm -rf "$work"' EXIT
javac -cp "$program/lib/*" -d "$work" "$here/Curve.java"
for rows in "$@"; do
  rm -rf "$work/o"
  java -cp "$work:$program/lib/*" Curve generate "$work" "$rows"
  "$program/fondaco" init "$work/o" > /dev/null
  echo "datasets: {big: {complete: true}}" > "$work/o/sources.yaml"
  echo "# load $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores" >&2
  python3 - "$rows" "$program/fondaco" load "$work/areas.csv" "$work/cells.csv" -o "$work/o" <<'P'
import resource, subprocess, sys, time
start = time.time()
subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"load,{sys.argv[1]},{1000 * (used.ru_utime + used.ru_stime):.0f},{1000 * (time.time() - start):.0f}", flush=True)
P
  java -XX:+UseSerialGC -cp "$work:$program/lib/*" Curve ask "$work/o" "$rows" 5
done
