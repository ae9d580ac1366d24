#!/bin/sh
# Generates a corpus of any size over authored Arabic, with known answers: articles.jsonl and answers.tsv in FOLDER,
# or articles alone on standard output.
#
#   mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath
#   bench/generate.sh news|reports|headlines|one-headline|one-paragraph|one-column COUNT [FOLDER [SEED]]
set -eu
classes=${SHABIH_TEST_CLASSES:-target/test-classes}
exec "${JAVA_HOME:?set JAVA_HOME to a JDK from 25 on}/bin/java" -cp "$classes" io.shabih.generate.GenerateArticles "$@"
