#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Loading a generated tidy CSV beside DuckDB's bare INSERT … read_csv, in turn in one run, whole processes.
# Usage: bench/load/load.sh [ROWS] [ROUNDS]. Prints wall and CPU seconds and the largest memory in MB of each.
set -euo pipefail
rows="${1:-5000000}"; rounds="${2:-3}"
here="$(cd "$(dirname "$0")" && pwd)"; home="$here/../.."
work="$(mktemp -d)"; trap 'rm -rf "$work"' EXIT
"${FONDACO:-$home/fondaco}" --version > /dev/null
jar="$(find ~/.m2 -name 'duckdb_jdbc-*.jar' | head -n 1)"
javac -d "$work" "$here/LoadBench.java"
java -cp "$work" LoadBench generate "$work/cells.csv" "$rows"
java -version 2>&1 | head -n 1
echo "$rows rows, $(stat -c %s "$work/cells.csv") bytes, sha256 $(sha256sum "$work/cells.csv" | cut -c1-12), load $(cut -d' ' -f1 /proc/loadavg), $(nproc) cores"
measure() { # name, command…
  python3 - "$@" <<'P'
import resource, subprocess, sys, time
start = time.time()
code = subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{sys.argv[1]:8} {time.time() - start:7.2f} s  cpu {used.ru_utime + used.ru_stime:7.2f} s  {used.ru_maxrss / 1024:6.0f} MB" + (f"  FAILED {code}" if code else ""))
P
}
for ((i = 0; i < rounds; i++)); do
  measure bare java -cp "$jar:$work" LoadBench bare "$work/cells.csv" "$work/bare.duckdb"
  rm -rf "$work/o"
  "${FONDACO:-$home/fondaco}" init "$work/o" > /dev/null
  measure fondaco "${FONDACO:-$home/fondaco}" load "$work/cells.csv" -o "$work/o"
done
# A column that isn't known makes the file unusual, so that it is read row by row.
rm -rf "$work/o"
"${FONDACO:-$home/fondaco}" init "$work/o" > /dev/null
measure rowwise "${FONDACO:-$home/fondaco}" load "$work/cells.csv.noted.csv" -o "$work/o"
