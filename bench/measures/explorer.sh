#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Steps of the explorer on the ten million cells that measures.sh made: fifteen addresses of each step, in several rounds. Told
# are the server's processor time (mean), the wall time of one address and the time until its first byte (medians), all in ms.
# Usage: bench/measures/explorer.sh FOLDER [ROUNDS]
set -eu
home="$(cd "$(dirname "$0")/../.." && pwd)"
"$home/fondaco" --version >/dev/null
java -Xmx2g -cp "$home/.fondaco-build/app/lib/*" eu.fondaco.cli.Main serve -o "$1/observatory" --port 8695 >/dev/null &
server=$!
trap 'kill $server' EXIT
table="http://localhost:8695/en/datasets/big/table"
tables="http://localhost:8695/api/v1/tables"
until curl -sfo /dev/null "$table"; do kill -0 $server; sleep 1; done
cpu() { awk '{print ($14 + $15) * 10}' "/proc/$server/stat"; }
median() { sort -n | awk '{all[NR] = $1 * 1000} END {printf "%.0f", all[int((NR + 1) / 2)]}'; }
step() { # NAME QUERY [ADDRESS]; in QUERY %r is a reporter, %p a partner and %y a year; ADDRESS where it isn't the table's
  local before query times=""
  before=$(cpu)
  for i in $(seq 0 14); do
    query=${2//%r/C0$(((round + i) % 10))}; query=${query//%p/D$(printf %03d $((10 + i * 7)))}; query=${query//%y/$((2005 + (round * 3 + i) % 13))}
    times+="$(curl -sfo /dev/null -w '%{time_total} %{time_starttransfer}' "${3:-$table}?$query")"$'\n'
  done
  echo "round $round  cpu $((($(cpu) - before) / 15))  wall $(cut -d' ' -f1 <<<"${times%$'\n'}" | median)  first byte $(cut -d' ' -f2 <<<"${times%$'\n'}" | median)  $1"
}
for round in $(seq 1 "${2:-4}"); do
  echo "load $(cut -d' ' -f1 /proc/loadavg)"
  step "partners of an area" "reporter=%r&partner=*&product=TOTAL&year=%y"
  step "years of a partner" "reporter=%r&partner=%p&product=TOTAL&year=*"
  step "products of a partner" "reporter=%r&partner=%p&product=*&year=%y"
  step "ordered by change" "reporter=%r&partner=*&product=TOTAL&year=%y&what=growth"
  step "areas" "reporter=*&partner=W00&product=TOTAL&year=%y"
  step "columns of years" "reporter=%r&partner=*&product=TOTAL&year=%y&columns=years"
  step "columns of products" "reporter=%r&partner=*&year=%y&columns=product"
  step "columns of partners" "reporter=%r&product=*&year=%y&columns=partner"
  step "partners by products" "reporter=%r&partner=*&product=*&year=%y"
  step "partners by products, by name" "reporter=%r&partner=*&product=*&year=%y&sort=name"
  step "partners by products, with a name" "reporter=%r&partner=*&product=*&year=%y&name=D1"
  step "partners by products, by change" "reporter=%r&partner=*&product=*&year=%y&what=growth"
  step "partners by products, page on" "reporter=%r&partner=*&product=*&year=%y&after=500000.0%7CD050%7CP054"
  step "download, 200 rows" "format=csv&q=exports+from+%r+in+%y+in+dataset+big+for+each+partner" "$tables"
  step "download, 50,000 rows" "format=csv&q=exports+from+%r+in+%y+in+dataset+big+for+each+partner+and+product" "$tables"
done
