#!/bin/sh
# Makes a corpus like those of aggregators: every second article of CORPUS gets one to three re-edited copies (the edits of
# plant-edits.sh). Writes articles.jsonl and answers.tsv (each copy with its original) into FOLDER. CORPUS is whatever the
# program reads, or - for what another program writes:
#
#   mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath
#   bench/re-edit.sh CORPUS FOLDER [--times N] [--every N] [--no-copies] [--seed N]
#   bench/generate.sh reports 100000 | bench/re-edit.sh - FOLDER
#
# --times 10 tells the corpus ten times, each time in other words (so that copies are only within one telling), as many
# years later; --no-copies leaves it at that; --every 2 takes every second article.
set -eu
exec "${JAVA_HOME:?set JAVA_HOME to a JDK from 25 on}/bin/java" --enable-native-access=ALL-UNNAMED \
    -cp "${SHABIH_CLASSES:-target/classes}:${SHABIH_TEST_CLASSES:-target/test-classes}:$(cat "${SHABIH_CLASS_PATH:-target/test.classpath}")" \
    io.shabih.edits.ReEditCorpus "$@"
