# SPDX-License-Identifier: EUPL-1.2
# What is done often; `just` lists it. Needs a JDK 17 or newer, and https://just.systems for this list.

_list:
    @just --list --unsorted

# run the program: just run ask "exports to China in 2019"
run *args:
    ./fondaco {{args}}

# all that must pass before a change goes in
verify:
    ./mvnw -B -ntp verify

# tests of one class, with the modules it needs: just test fondaco-core QuestionTextTest
test module class:
    ./mvnw -q test -pl {{module}} -am -Dtest={{class}} -Dsurefire.failIfNoSpecifiedTests=false

# put the code in the shape that the build wants
format:
    ./mvnw -q spotless:apply

# compile with Error Prone and NullAway
strict:
    ./mvnw -q clean test-compile -Pstrict

# what a hosted build runs
ci:
    .ci/run

# properties on many more cases, a thousand killed loads
slow:
    ./mvnw verify -Pslow

# which planted faults no test notices: just mutation fondaco-core 'eu.fondaco.core.secrecy.*'
mutation module classes tests=classes:
    ./mvnw -q test -Pmutation -pl {{module}} -am -Dmutated='{{classes}}' -Dmutated.tests='{{tests}}'

# the list of everything that the program carries: target/bom.json
sbom:
    ./mvnw -q package -Psbom -DskipTests

# a zip with its own Java, a Debian package, a container's image: fondaco-packages/target/packages
packages *options:
    ./mvnw -q -Ppackages,sbom -DskipTests {{options}} package

# the same in two folders, byte by byte (builds everything twice)
packages-twice:
    fondaco-packages/twice
