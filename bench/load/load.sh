#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Loading a generated tidy CSV beside DuckDB's bare INSERT … read_csv: in order, in no order, and with a
# column that isn't known.
# Usage: bench/load/load.sh [ROWS] [ROUNDS]. Prints wall and CPU seconds and the largest memory in MB of each.
rows="${1:-5000000}"; rounds="${2:-3}"
. "$(dirname "$0")/whole.sh"
cells="$work/cells.csv"
java -cp "$work" LoadBench generate "$cells" "$rows"
{ head -n 1 "$cells"; tail -n +2 "$cells" | shuf --random-source=<(yes); } > "$work/shuffled.csv"
echo "$rows rows, $(stat -c %s "$cells") bytes, sha256 $(sha256sum "$cells" | cut -c1-12), $(machine)"
for ((i = 0; i < rounds; i++)); do
  bare bare "$cells"
  fondaco fondaco "$cells"
  fondaco shuffled "$work/shuffled.csv"
done
# A column that isn't known.
fondaco noted "$cells.noted.csv"
