#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Steps of the explorer on the ten million cells that measures.sh made: five addresses of each step, in several rounds; the
# server's processor time and the wall time of one address in ms. Usage: bench/measures/explorer.sh FOLDER [ROUNDS]
set -eu
home="$(cd "$(dirname "$0")/../.." && pwd)"
"$home/fondaco" --version >/dev/null
java -Xmx2g -cp "$home/.fondaco-build/app/lib/*" eu.fondaco.cli.Main serve -o "$1/observatory" --port 8695 >/dev/null &
server=$!
trap 'kill $server' EXIT
table="http://localhost:8695/en/datasets/big/table"
until curl -sfo /dev/null "$table"; do kill -0 $server; sleep 1; done
cpu() { awk '{print ($14 + $15) * 10}' "/proc/$server/stat"; }
step() { # NAME QUERY, in which %r is a reporter, %p a partner and %y a year
  local before wall query
  before=$(cpu); wall=$(date +%s%3N)
  for i in 0 1 2 3 4; do
    query=${2//%r/C0$(((round + i) % 10))}; query=${query//%p/D0$((10 + i * 7))}; query=${query//%y/$((2005 + (round * 3 + i) % 13))}
    curl -sfo /dev/null "$table?$query"
  done
  echo "round $round  cpu $((($(cpu) - before) / 5))  wall $((($(date +%s%3N) - wall) / 5))  $1"
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
done
