#!/bin/sh
# Makes src/main/resources/io/shabih/verify/judge.tsv anew and prints its cross-validated figures.
#
#   mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath
#   bench/train-judge.sh ant.jsonl ../shared tg [judge.tsv | -]
#
# ant.jsonl is the unpacked ANT corpus, tg the folder that bench/tg-pairs.py wrote. A set is name=weight=corpus=pairs;
# sets of weight 0 are judged but not learned from.
set -eu
ant=$1 shared=$2 tg=$3 out=${4:-src/main/resources/io/shabih/verify/judge.tsv}
exec "${JAVA_HOME:?set JAVA_HOME to a JDK from 25 on}/bin/java" --enable-native-access=ALL-UNNAMED \
    -cp "target/classes:target/test-classes:$(cat target/test.classpath)" io.shabih.verify.TrainJudge texts "$out" \
    "seeds=1=seeds/articles=bench/gold/seeds-pairs.tsv" \
    "headlines-dev=1=$ant=$shared/gold/headlines-dev.jsonl" \
    "revised=0.5=$ant=$shared/corpora/ant_same_url_pairs.jsonl" \
    "random=0.2=$ant=bench/gold/ant-random.tsv" \
    "ant-candidates=1=$ant=bench/gold/ant-candidates.tsv" \
    "ant-headlines=1=$ant=bench/gold/ant-headlines.tsv" \
    "ant-read=1=$ant=bench/gold/ant-read.tsv" \
    "ant-held=1=$ant=bench/gold/ant-held.tsv" \
    "ant-leads=1=$ant=bench/gold/ant-leads.tsv" \
    "ant-leads-held=1=$ant=bench/gold/ant-leads-held.tsv" \
    "ant-more=0.5=$ant=bench/gold/ant-more.tsv" \
    "ru=0=$tg/ru.jsonl=$tg/ru-pairs.jsonl" \
    "en=0=$tg/en.jsonl=$tg/en-pairs.jsonl"
