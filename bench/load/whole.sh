# SPDX-License-Identifier: EUPL-1.2
# Set-up that the benchmarks of loading share: whole processes, Fondaco's and LoadBench's, in turn in one run.
# To be sourced; sets work (a folder that is deleted at the end), fondaco, jar, and measure.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
fondaco="${FONDACO:-$here/../../fondaco}"
work="$(mktemp -d "${TMPDIR:-/tmp}/fondaco-bench.XXXXXX")"; trap 'rm -rf "$work"' EXIT
"$fondaco" --version > /dev/null
jar="$(find ~/.m2 -name 'duckdb_jdbc-*.jar' | head -n 1)"
javac -d "$work" "$here/LoadBench.java"
java -version 2>&1 | head -n 1

measure() { # name, command…: wall and CPU seconds, the largest memory in MB
  python3 - "$@" <<'P'
import resource, subprocess, sys, time
start = time.time()
code = subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{sys.argv[1]:8} {time.time() - start:7.2f} s  cpu {used.ru_utime + used.ru_stime:7.2f} s  {used.ru_maxrss / 1024:6.0f} MB" + (f"  FAILED {code}" if code else ""))
P
}

bare() { # what LoadBench is to do, with what
  rm -rf "$work/bare.duckdb"
  measure bare java -cp "$jar:$work" LoadBench "$@" "$work/bare.duckdb"
}

fondaco() { # name, files…
  local name="$1"; shift
  rm -rf "$work/o"
  "$fondaco" init "$work/o" > /dev/null
  measure "$name" "$fondaco" load "$@" -o "$work/o"
}

machine() {
  echo "load $(cut -d' ' -f1 /proc/loadavg), $(nproc) cores"
}
