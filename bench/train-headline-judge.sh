#!/bin/sh
# Makes src/main/resources/io/shabih/verify/judge-headlines.tsv anew, the judge of headlines without texts, and prints its
# cross-validated figures.
#
#   mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath
#   bench/train-headline-judge.sh ant.jsonl ../shared [judge-headlines.tsv | -]
#
# It learns from the headlines of the judged pairs of ANT, and from the pairs of authored headlines that are for learning; those for
# reporting are judged, and not learned from.
set -eu
ant=$1 shared=$2 out=${3:-src/main/resources/io/shabih/verify/judge-headlines.tsv}
exec "${JAVA_HOME:?set JAVA_HOME to a JDK from 25 on}/bin/java" --enable-native-access=ALL-UNNAMED \
    -cp "${CLASSES:-target/classes:target/test-classes:$(cat target/test.classpath)}" io.shabih.verify.TrainJudge headlines "$out" \
    "learn=3=bench/gold/headlines-authored.jsonl=bench/gold/headlines-authored-learn.jsonl" \
    "report=0=bench/gold/headlines-authored.jsonl=bench/gold/headlines-authored-report.jsonl" \
    "headlines-dev=1=$ant=$shared/gold/headlines-dev.jsonl" \
    "random=0.2=$ant=bench/gold/ant-random.tsv" \
    "ant-candidates=0.5=$ant=bench/gold/ant-candidates.tsv" \
    "ant-headlines=0.5=$ant=bench/gold/ant-headlines.tsv" \
    "ant-read=0.5=$ant=bench/gold/ant-read.tsv" \
    "ant-held=0.5=$ant=bench/gold/ant-held.tsv" \
    "ant-more=0.25=$ant=bench/gold/ant-more.tsv"
