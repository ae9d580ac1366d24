#!/bin/bash
# Time and memory of a run at growing sizes of a generated corpus, a line a size; the sizes are articles.
#
#   mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath
#   bench/scale.sh FOLDER WHAT MEMORY SIZE...        bench/scale.sh /tmp/scale news 1g 10000 100000 1000000
#
# WHAT is one of generate.sh. FOLDER keeps the corpora (0.7 GB a million articles of news) and one result at a time.
# Live heap is what `jcmd GC.class_histogram` counts, after the full collection that it makes, at its largest of one
# look every few seconds. CHECK=1 holds the results against the known answers.
set -eu
folder=$1 what=$2 memory=$3
shift 3
java=${JAVA_HOME:?set JAVA_HOME to a JDK from 25 on}/bin/java
classes=${SHABIH_CLASSES:-target/classes} class_path=$classes:$(cat "${SHABIH_CLASS_PATH:-target/test.classpath}")
bench=$(dirname "$0")

live_heap() { # of process $1, until it ends
    most=0
    while kill -0 "$1" 2>/dev/null; do
        now=$("$JAVA_HOME/bin/jcmd" "$1" GC.class_histogram 2>/dev/null | awk '/^Total/ {print $3}')
        [ "${now:-0}" -le "$most" ] || most=$now
        sleep "${EVERY:-5}"
    done
    echo "$most"
}

printf 'what\tarticles\tbytes\tmemory\twall_s\tuser_s\tsys_s\tpeak_rss_kb\tlive_heap_bytes\tread_s\tjoin_s\tverify_s\tcluster_s\twrite_s\n'
for size; do
    in=$folder/$what-$size
    [ -e "$in/articles.jsonl" ] || "$bench/generate.sh" "$what" "$size" "$in"
    /usr/bin/time -o "$folder/time" -f '%e\t%U\t%S\t%M' "$java" --enable-native-access=ALL-UNNAMED -Xmx"$memory" \
        -XX:+UseParallelGC -cp "$class_path" io.shabih.cli.Main dedupe "$in/articles.jsonl" --out "$folder/out" --quiet &
    sleep 1
    heap=$(live_heap "$(pgrep -f "io.shabih.cli.Main dedupe $in/articles.jsonl" | tail -1)")
    wait $!
    stages=$(python3 -c 'import json, sys
print(*(round(stage["seconds"], 2) for stage in json.load(open(sys.argv[1]))["times"]["stages"]), sep="\t")' \
        "$folder/out/manifest.json")
    printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$what" "$size" "$(stat -c %s "$in/articles.jsonl")" "$memory" \
        "$(cat "$folder/time")" "$heap" "$stages"
    [ -z "${CHECK:-}" ] || python3 "$bench/check-answers.py" "$in" "$folder/out" >&2
done
