#!/usr/bin/env bash
# Asks and fills a running server with wrk (Debian: apt-get install wrk), from the project's folder:
#
#   target/shabih/bin/shabih serve --index DIR --quiet &
#   bench/load/run.sh ASKED.jsonl ADDED.jsonl [SECONDS [CONNECTIONS [URL]]]
#
# Prints requests that were not refused, requests/s and latencies, and what the server itself took: CPU seconds, CPU-ms a request,
# memory, and the live heap.
set -euo pipefail
asked=$1 added=$2 seconds=${3:-60} connections=${4:-64} url=${5:-http://127.0.0.1:8080}
server=$(ss -ltnpH "sport = :${url##*:}" | sed -n 's/.*pid=\([0-9]*\).*/\1/p' | head -1)
cpu() { awk -v hz="$(getconf CLK_TCK)" '{ printf "%.1f", ($14 + $15) / hz }' "/proc/$server/stat"; }
memory() { awk '/VmRSS/ { printf "%d MB", $2 / 1024 }' "/proc/$server/status"; }
# What the heap holds after a full collection: what rises here from run to run is kept.
heap() { "${JAVA_HOME:+$JAVA_HOME/bin/}jcmd" "$server" GC.class_histogram | awk '/^Total/ { printf "%d MB of heap live", $3 / 1048576 }'; }
load() {
    local before answered
    before=$(cpu)
    printf '%-8s %ds %d connections: ' "$1" "$seconds" "$connections"
    answered=$(ARTICLES=$2 SKIP=$(($(wc -l <"$2") / 2)) wrk -t2 -c"$connections" -d"${seconds}s" --timeout 30s \
        -s "$(dirname "$0")/$1.lua" "$url" | tail -1)
    echo "$answered"
    awk -v a="$before" -v b="$(cpu)" -v n="${answered%% *}" -v m="$(memory), $(heap)" 'BEGIN {
        printf "         server: %.1f CPU s, %.2f CPU-ms a request, %s; machine load %s\n",
            b - a, (n > 0 ? 1000 * (b - a) / n : 0), m, ENVIRON["LOAD"] }'
}
export LOAD
LOAD=$(cut -d' ' -f1 /proc/loadavg)
load similar "$asked"
LOAD=$(cut -d' ' -f1 /proc/loadavg)
load add "$added"
