#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Throughput of SDMX-CSV over HTTP beside a bare loop over DuckDB: stream.sh [ROWS] [FONDACO] [DUCKDB_JAR]
set -euo pipefail
rows=${1:-1000000}; fondaco=${2:-./fondaco}; jar=${3:-$(find ~/.m2 -name 'duckdb_jdbc-*.jar' | head -1)}
here=$(cd "$(dirname "$0")" && pwd); work=$(mktemp -d); trap 'kill $server 2>/dev/null || true; rm -rf "$work"' EXIT
awk -v n="$rows" 'BEGIN { print "dataset,reporter,partner,flow,product,period,value,unit"; for (i = 0; i < n; i++)
  printf "long,IT-%d,P%d,X,Q:%d,%d,%d,EUR\n", i % 10, int(i / 200) % 100, int(i / 20000), 2000 + int(i / 10) % 20, i * 7919 % 1000003 + 1 }' > "$work/trade.csv"
"$fondaco" init "$work/o" > /dev/null; "$fondaco" load "$work/trade.csv" -o "$work/o" > /dev/null
"$fondaco" serve -o "$work/o" --port 0 > "$work/said" 2>&1 & server=$!
until grep -q http "$work/said"; do sleep 0.2; done
base=$(grep -o 'http://[^ ]*' "$work/said" | head -1)
for run in 1 2 3; do
  curl -sS -o /dev/null -w "fondaco: %{size_download} bytes in %{time_total} s\n" "$base/sdmx/v1/data/DF_LONG?format=csvdata"
done
kill $server; wait $server 2>/dev/null || true
java -cp "$jar" "$here/Bare.java" "$work/o/warehouse.duckdb" 2>&1 || java -cp "$jar" "$here/Bare.java" "$(find "$work/o" -name '*.duckdb' | head -1)"
