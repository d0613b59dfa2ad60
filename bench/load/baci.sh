#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Loading BACI's yearly CSV files beside DuckDB's bare INSERT … read_csv of them.
# Usage: bench/load/baci.sh FOLDER [ROUNDS]. FOLDER holds BACI_*.csv and country_codes*.csv.
# Prints wall and CPU seconds and the largest memory in MB of each.
data="$(cd "$1" && pwd)"; rounds="${2:-3}"
. "$(dirname "$0")/whole.sh"
echo "$(cat "$data"/BACI_*.csv | wc -c) bytes, $(machine)"
for ((i = 0; i < rounds; i++)); do
  bare baci "$data"
  fondaco fondaco "$data"/BACI_*.csv "$data"/country_codes*.csv
done
