#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Learns anew which entry of a register a statement means and when a verdict on it is given:
# train.sh [HAND=TEXTS=OBSERVATORY …] with further annotated texts; a plus before a name keeps that
# hand in every fold.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd -P)"
root="$(cd "$here/../.." && pwd -P)"
shared="$root/../shared/acts-bench"
out="$root/fondaco-checking/src/main/resources/eu/fondaco/checking/acts"
(cd "$root" && ./mvnw -q -B -ntp -Dmaven.test.skip=true -pl fondaco-training -am package)

sets=()
for hand in "$here"/texts/*/; do
  name="$(basename "$hand")"
  sets+=("$name=$hand/texts=$hand/observatory")
done
if [ -d "$shared" ]; then
  sets+=("+open=$shared/open=$shared/observatory" "+open2=$shared/open2=$shared/observatory")
else
  echo "the benchmark isn't beside the project: the weights are learned from the project's own texts alone"
fi

cp="$root/fondaco-training/target/classes"
for jar in "$root"/fondaco-cli/target/lib/*.jar "$root"/fondaco-cli/target/fondaco-cli-*.jar; do cp="$cp:$jar"; done
for jar in $(find "${HOME}/.m2/repository" -name 'lbfgs4j-0.2.1.jar' -o -name 'jackson-databind-2.20.1.jar' -o -name 'jackson-annotations-2.20.jar'); do cp="$cp:$jar"; done
java -Xmx3g -cp "$cp" eu.fondaco.checking.acts.ActTrain "$out" "${sets[@]}" "$@"
echo "written: $out/choice.tsv, $out/odds.tsv"
