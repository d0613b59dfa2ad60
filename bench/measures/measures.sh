#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Measures on ten million cells beside raw SQL, in one run. Usage: bench/measures/measures.sh [FOLDER]
# FOLDER keeps the generated cells (about 500 MB) and the observatory (about 300 MB) for the next run.
set -eu
here="$(cd "$(dirname "$0")" && pwd)"
home="$here/../.."
folder="${1:-$(mktemp -d)}"
mkdir -p "$folder"
"$home/fondaco" --version >/dev/null
libraries="$home/.fondaco-build/app/lib/*"
classes="$(mktemp -d)"
trap 'rm -rf "$classes"' EXIT
javac -cp "$libraries" -d "$classes" "$here/MeasureBench.java"
if [ ! -d "$folder/observatory" ]; then
  java -cp "$libraries:$classes" MeasureBench generate "$folder/cells.csv"
  "$home/fondaco" init "$folder/observatory" >/dev/null
  "$home/fondaco" load "$folder/areas.csv" "$folder/cells.csv" -o "$folder/observatory"
fi
java -version 2>&1 | head -n 1
echo "load $(cut -d' ' -f1 /proc/loadavg), $(nproc) cores"
java -cp "$libraries:$classes" MeasureBench run "$folder/observatory"
