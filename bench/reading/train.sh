#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Learns the reader's weights anew: train.sh [FOLDER_OF_FURTHER_ANNOTATED_TEXTS …]
# Further folders are of the form of texts/one; their tables are looked for in data/ beside them.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd -P)"
root="$(cd "$here/../.." && pwd -P)"
shared="$root/../shared/claims-bench"
out="$root/fondaco-checking/src/main/resources/eu/fondaco/checking/reading/weights.tsv"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

(cd "$root" && ./mvnw -q -B -ntp -Dmaven.test.skip=true -pl fondaco-training -am package)

cp="$root/fondaco-training/target/classes"
for jar in "$root"/fondaco-cli/target/lib/*.jar "$root"/fondaco-cli/target/fondaco-cli-*.jar; do cp="$cp:$jar"; done
for jar in $(find "${HOME}/.m2/repository" -name 'lbfgs4j-0.2.1.jar' -o -name 'jackson-databind-2.20.1.jar' -o -name 'jackson-annotations-2.20.jar'); do cp="$cp:$jar"; done

observatory() { # observatory NAME FILE…: an observatory of these tables, to be made with the others
  local name="$1"
  shift
  printf '%s' "$work/$name" >> "$work/observatories"
  printf '\t%s' "$@" >> "$work/observatories"
  printf '\n' >> "$work/observatories"
}
plain() { # plain FILE.csv.gz: the table unpacked
  gzip -dc "$1" > "$work/$(basename "${1%.gz}")"
  printf '%s' "$work/$(basename "${1%.gz}")"
}

for hand in "$here"/tables/*/; do
  for table in "$hand"*.csv.gz; do
    name="$(basename "$table" .csv.gz)"
    observatory "$name" "$hand"areas.csv "$hand"products.csv "$hand"attributes.csv "$(plain "$table")"
  done
done
s="$here/sentences"
observatory valdoria "$s/areas.csv" "$s/products.csv" "$s/attributes.csv" "$s/valdoria.csv"

for notes in "$here"/notes/*/; do # read over the examples that are shipped
  name="$(basename "$notes")"
  mkdir "$work/$name"
  (cd "$root/examples/$name" && tar cf - --exclude='*.duckdb*' --exclude=snapshots .) | tar xf - -C "$work/$name"
  observatory "$name" "$work/$name"/trade/*.csv
done

sets=("$here"/texts/*/)
if [ -d "$shared" ]; then
  d="$shared/data"
  for name in eu15 au es it mfg69; do
    case "$name" in
      eu15) files=("$d/eu15_exports.csv" "$d/eu15_imports.csv") ;;
      au) files=("$d/au_states.csv") ;;
      es) files=("$d/es_provinces.csv") ;;
      it) files=("$d/it_regions.csv") ;;
      *) files=("$d/$name.csv") ;;
    esac
    observatory "$name" "$d/areas.csv" "$d/products.csv" "$d/attributes.csv" "${files[@]}"
  done
  observatory itq "$d/areas_itq.csv" "$d/products_itq.csv" "$(plain "$d/itq.csv.gz")"
  for set in train-a train-b train-c train-d train-e dev; do sets+=("$shared/$set"); done
else
  echo "the benchmark isn't beside the project: the weights are learned from the project's own texts alone"
fi

java -Xmx2g -XX:+UseSerialGC -cp "$cp" eu.fondaco.checking.reading.Observatories "$work/observatories"
sed -i 's/^home: ""/home: "XV-01"/' "$work/valdoria/observatory.yaml"
cp "$s"/en.yaml "$s"/it.yaml "$work/valdoria/lexicons/"

java -Xmx14g -XX:+UseParallelGC -Dsentences="$s" -Dnotes="$here/notes" -cp "$cp" eu.fondaco.checking.reading.Train "$out" "$work" "${sets[@]}" "$@"
echo "written: $out"
