#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Learns anew which numbers of a text belong together and when those at odds are told: train.sh
# [FOLDER_OF_FURTHER_ANNOTATED_TEXTS …]. Prints what comes of it for hands left out.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd -P)"
root="$(cd "$here/../.." && pwd -P)"
out="$root/fondaco-checking/src/main/resources/eu/fondaco/checking/self/weights.tsv"
(cd "$root" && ./mvnw -q -B -ntp -Dmaven.test.skip=true -pl fondaco-training -am package)

cp="$root/fondaco-training/target/classes"
for jar in "$root"/fondaco-cli/target/lib/*.jar "$root"/fondaco-cli/target/fondaco-cli-*.jar; do cp="$cp:$jar"; done
for jar in $(find "${HOME}/.m2/repository" -name 'lbfgs4j-0.2.1.jar' -o -name 'jackson-databind-2.20.1.jar' -o -name 'jackson-annotations-2.20.jar'); do cp="$cp:$jar"; done
sets=("$root"/bench/reading/texts/*/)
shared="$root/../shared/claims-bench"
if [ -d "$shared" ]; then sets+=("$shared"/train-?); fi
java -Xmx5g -cp "$cp" eu.fondaco.checking.self.SelfTrain "$out" "$here" "${sets[@]}" "$@"
echo "written: $out"
