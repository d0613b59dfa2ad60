#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# What loading, ten questions, a brief's check and a relation's page cost by the number of rows, as lines of CSV: what,rows,cpu_ms,wall_ms.
# Usage: bench/scale/curve.sh PROGRAM ROWS…; PROGRAM is an unpacked zip of Fondaco (docs/how-to/install.md). ROUNDS=N, five without it.
# With CLUSTER=FILE, which has the lines of observatory.yaml from `warehouse:` on and SCHEMA for the schema's name, into a cluster; where that is
# one process of this machine, CLUSTER_PID counts its CPU time too.
# Draw with bench/scale/plot.py.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
program="$1"; shift
work="$(mktemp -d "${TMPDIR:-/tmp}/fondaco-curve.XXXXXX")"; trap 'rm -rf "$work"' EXIT
javac -cp "$program/lib/*" -d "$work" "$here/Curve.java"
for rows in "$@"; do
  rm -rf "$work/o"
  java -cp "$work:$program/lib/*" Curve generate "$work" "$rows"
  "$program/fondaco" init "$work/o" > /dev/null 2>&1
  mv "$work/areas.csv" "$work/o/areas/"
  sed -i 's/^home: .*/home: R1/' "$work/o/observatory.yaml"
  echo "datasets: {big: {complete: true}}" > "$work/o/sources.yaml"
  [ -z "${CLUSTER:-}" ] || sed "s/SCHEMA/curve_$rows/" "$CLUSTER" >> "$work/o/observatory.yaml"
  echo "# load $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores" >&2
  python3 - "$rows" "$program/fondaco" load "$work/cells.csv" -o "$work/o" <<'P'
import os, resource, subprocess, sys, time
def cluster():
    pid = os.environ.get("CLUSTER_PID")
    return sum(map(int, open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()[11:13])) / 100 if pid else 0
start, before = time.time(), cluster()
subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"load,{sys.argv[1]},{1000 * (used.ru_utime + used.ru_stime + cluster() - before):.0f},{1000 * (time.time() - start):.0f}", flush=True)
P
  rm "$work/cells.csv"
  java -XX:+UseSerialGC -cp "$work:$program/lib/*" Curve ask "$work/o" "$rows" "${ROUNDS:-5}"
done
