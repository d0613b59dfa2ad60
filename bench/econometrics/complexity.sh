#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Complexity beside py-ecomplexity and economiccomplexity, in one run.
# Usage: bench/econometrics/complexity.sh DIGITS THREADS TIMES FILE.csv... (a year each, BACI's layout)
# Needs: classes of fondaco-econometrics (./mvnw -pl fondaco-econometrics compile), GNU time, and for the
# anchors python3 with ecomplexity (PYTHON and PYTHONPATH may say where; PYTHON=false leaves it out) and, with one file, Rscript with
# data.table and economiccomplexity (R_LIBS). Set OPENBLAS_NUM_THREADS to the same number of threads.
set -eu
here="$(cd "$(dirname "$0")" && pwd)"
classes="$here/../../fondaco-econometrics/target/classes"
build="$(mktemp -d)"
trap 'rm -rf "$build"' EXIT
javac -cp "$classes" -d "$build" "$here/ComplexityBench.java"
digits="$1"; threads="$2"; times="$3"; shift 3
java -version 2>&1 | head -n 1
echo "load $(cut -d' ' -f1 /proc/loadavg), $digits digits, $threads threads, $# years"
[ $# -gt 1 ] || sha256sum "$1" | cut -c1-12
whole() { # wall, CPU and memory of each run of a process
  for _ in $(seq "$times"); do
    /usr/bin/time -f '%e s wall, %U+%S s CPU, %M kB' "$@" 2>&1 >/dev/null | tail -n 1
  done | sort -n
}
echo "== fondaco, whole process"
whole java -XX:+UseSerialGC -cp "$classes:$build" ComplexityBench "$digits" "$threads" once "$@"
echo "== fondaco, warm: $(java -cp "$classes:$build" ComplexityBench "$digits" "$threads" warm "$1" | tail -n 1)"
python="${PYTHON:-python3}"
if "$python" -c 'import ecomplexity' 2>/dev/null; then
  echo "== py-ecomplexity, whole process"
  whole "$python" "$here/complexity.py" "$digits" "$@"
fi
if [ $# -eq 1 ] && command -v "${RSCRIPT:-Rscript}" >/dev/null; then
  echo "== economiccomplexity, warm, step by step"
  "${RSCRIPT:-Rscript}" "$here/complexity.R" "$digits" "$1"
fi
