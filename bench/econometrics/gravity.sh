#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Gravity beside fixest, in one run. Usage: bench/econometrics/gravity.sh THREADS FILE.csv...
# Needs: classes of fondaco-econometrics (./mvnw -pl fondaco-econometrics -am compile), GNU time, and for
# the anchor Rscript with data.table and fixest (R_LIBS may say where).
set -eu
here="$(cd "$(dirname "$0")" && pwd)"
modules="$here/../.."
classes="$modules/fondaco-econometrics/target/classes:$modules/fondaco-core/target/classes"
build="$(mktemp -d)"
trap 'rm -rf "$build"' EXIT
javac -cp "$classes" -d "$build" "$here/GravityBench.java"
threads="$1"; shift
java -version 2>&1 | head -n 1
command -v Rscript >/dev/null && Rscript -e 'cat(R.version.string, "fixest", as.character(packageVersion("fixest")), "\n")'
echo "load $(cut -d' ' -f1 /proc/loadavg), $threads threads"
whole() { # wall, CPU and memory of one process, median of five by wall
  for _ in 1 2 3 4 5; do
    /usr/bin/time -f '%e s wall, %U+%S s CPU, %M kB' "$@" 2>&1 >/dev/null | tail -n 1
  done | sort -n | sed -n 3p
}
for file in "$@"; do
  echo "== $file $(sha256sum "$file" | cut -c1-12)"
  echo "fondaco warm:  $(java -cp "$classes:$build" GravityBench "$file" "$threads")"
  command -v Rscript >/dev/null && echo "fixest warm:   $(Rscript "$here/gravity.R" "$file" "$threads")"
  echo "fondaco whole: $(whole java -XX:+UseSerialGC -XX:TieredStopAtLevel=4 -cp "$classes:$build" GravityBench "$file" "$threads" once)"
  command -v Rscript >/dev/null && echo "fixest whole:  $(whole Rscript "$here/gravity.R" "$file" "$threads" once)"
done
