#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Loading BACI's yearly CSV files beside DuckDB's bare INSERT … read_csv of them, in turn in one run, whole processes.
# Usage: bench/load/baci.sh FOLDER [ROUNDS]. FOLDER holds BACI_*.csv and country_codes*.csv.
# Prints wall and CPU seconds and the largest memory in MB of each.
set -euo pipefail
data="$(cd "$1" && pwd)"; rounds="${2:-3}"
here="$(cd "$(dirname "$0")" && pwd)"; home="$here/../.."
work="$(mktemp -d "${TMPDIR:-/tmp}/fondaco-bench.XXXXXX")"; trap 'rm -rf "$work"' EXIT
fondaco="${FONDACO:-$home/fondaco}"
"$fondaco" --version > /dev/null
jar="$(find ~/.m2 -name 'duckdb_jdbc-*.jar' | head -n 1)"
javac -d "$work" "$here/LoadBench.java"
java -version 2>&1 | head -n 1
echo "$(cat "$data"/BACI_*.csv | wc -c) bytes, load $(cut -d' ' -f1 /proc/loadavg), $(nproc) cores"
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
  measure bare java -cp "$jar:$work" LoadBench baci "$data" "$work/bare.duckdb"
  rm -rf "$work/bare.duckdb" "$work/o"
  "$fondaco" init "$work/o" > /dev/null
  measure fondaco "$fondaco" load "$data"/BACI_*.csv "$data"/country_codes*.csv -o "$work/o"
done
