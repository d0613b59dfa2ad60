#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Fixest's public grid of Poisson benchmarks, both sides in one run, one thread each.
# Usage: bench/econometrics/grid.sh FOLDER [ROWS...]
# Needs: classes of fondaco-econometrics and fondaco-core, Rscript with data.table and fixest (R_LIBS may say where).
set -eu
here="$(cd "$(dirname "$0")" && pwd)"
modules="$here/../.."
classes="$modules/fondaco-econometrics/target/classes:$modules/fondaco-core/target/classes"
build="$(mktemp -d)"
trap 'rm -rf "$build"' EXIT
javac -cp "$classes" -d "$build" "$here/GridBench.java"
folder="$1"; shift
for rows in "${@:-10000 100000 1000000}"; do
  for n in $rows; do
    for kind in simple difficult; do
      file="$folder/$kind-$n.csv"
      [ -f "$file" ] || Rscript "$here/grid.R" make "$file" "$n" "$kind"
      echo "== $kind $n, load $(cut -d' ' -f1 /proc/loadavg)"
      Rscript "$here/grid.R" "$file"
      java -Xmx2g -XX:+UseSerialGC -cp "$classes:$build" GridBench "$file"
    done
  done
done
