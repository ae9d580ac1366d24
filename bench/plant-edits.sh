#!/bin/sh
# Plants every kind of edit in a sample of a corpus and prints recall an edit kind and false merges a kind of template.
#
#   mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath
#   bench/plant-edits.sh CORPUS [ARTICLES]
set -eu
exec "${JAVA_HOME:?set JAVA_HOME to a JDK from 25 on}/bin/java" --enable-native-access=ALL-UNNAMED \
    -cp "target/classes:target/test-classes:$(cat target/test.classpath)" io.shabih.edits.PlantEdits "$@"
