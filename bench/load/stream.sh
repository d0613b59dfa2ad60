#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Reads generated SDMX-ML, SDMX-JSON and JSON-stat in one thread with a heap of 64 MB. Usage: bench/load/stream.sh [PRODUCTS]
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"; home="$here/../.."
work="$(mktemp -d "${TMPDIR:-/tmp}/fondaco-bench.XXXXXX")"; trap 'rm -rf "$work"' EXIT
"${FONDACO:-$home/fondaco}" --version > /dev/null
app="$(dirname "$(readlink -f "${FONDACO:-$home/fondaco}")")/.fondaco-build/app"
javac -cp "$app/lib/*" -d "$work" "$here/StreamBench.java"
java -cp "$app/lib/*:$work" StreamBench generate "$work/data" "${1:-250}"
java -version 2>&1 | head -n 1
echo "load $(cut -d' ' -f1 /proc/loadavg), $(nproc) cores"
java -Xmx64m -cp "$app/lib/*:$work" StreamBench "$work"/data/*
