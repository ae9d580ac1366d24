#!/bin/bash
# What lists of similar articles, copies and single adds cost an index, in time and in CPU time of all threads:
#
#   mvn -q -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/test.classpath
#   bench/index-latency.sh INDEX CORPUS.jsonl [QUESTIONS [HEAP]]
#
# Fills INDEX with CORPUS where there is none, and says how fast that was and how large the index is, then asks about QUESTIONS
# (6,000) articles from all over CORPUS, none twice, and adds 1,500 changed ones, which stay. HEAP is 512m.
set -eu
index=$1 corpus=$2 questions=${3:-6000} heap=${4:-512m}
java=${JAVA_HOME:?set JAVA_HOME to a JDK from 25 on}/bin/java
class_path=target/classes:target/test-classes:$(cat target/test.classpath)
run() { # class and arguments; ends with what the process took
    /usr/bin/time -f '%e s, %U s of CPU and %S s of the system, %M KB resident at most' "$java" \
        --enable-native-access=ALL-UNNAMED -Xmx"$heap" -XX:+UseParallelGC -cp "$class_path" "$@"
}
articles=$(wc -l <"$corpus")
if [ ! -e "$index" ]; then
    echo "adding $articles articles:"
    started=$(date +%s.%N)
    run io.shabih.cli.Main index add --index "$index" "$corpus" --quiet
    ended=$(date +%s.%N)
    text=$(python3 -c 'import json, sys
print(sum(len((article["title"] + article["body"]).encode()) for article in map(json.loads, open(sys.argv[1], encoding="utf-8"))))' "$corpus")
    awk -v n="$articles" -v s="$started" -v e="$ended" -v i="$(du -sb "$index" | cut -f1)" -v t="$text" \
        'BEGIN { printf "%.0f articles/s, %.2f bytes a byte of text\n", n / (e - s), i / t }'
fi
asked=$(mktemp)
trap 'rm -f "$asked"' EXIT
awk -v step="$((articles / (questions + 2000) + 1))" 'NR % step == 1 || step == 1' "$corpus" >"$asked"
run io.shabih.index.IndexLatency "$index" "$asked" "$questions"
