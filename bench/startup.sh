#!/usr/bin/env bash
# How long the program takes to start, beside a bare JVM, runs interleaved so that a drifting machine hits both.
# Usage: bench/startup.sh [RUNS]    (after: mvn -q -DskipTests package)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-31}
shabih=target/shabih/bin/shabih
# The JDK the launcher picks, asked of the launcher itself.
java=$(sh -x "$shabih" --version 2>&1 | sed -n 's/^+ exec \([^ ]*\) .*/\1/p')

declare -A times
measure() { # name command...
    local name=$1 start=$EPOCHREALTIME end
    shift
    "$@" >/dev/null 2>&1
    end=$EPOCHREALTIME
    times[$name]+="$((${end/./} - ${start/./})) "
}
median() { tr ' ' '\n' <<<"${times[$1]}" | sed '/^$/d' | sort -n | awk '{v[NR]=$1} END {printf "%.1f", v[int((NR+1)/2)]/1000}'; }

for ((run = 0; run < runs; run++)); do
    measure 'java -version' "$java" -version
    measure 'java -version, SerialGC, C1' "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -version
    measure 'shabih --help' "$shabih" --help
    measure 'shabih --version' "$shabih" --version
    measure 'shabih --version, no AOT cache' env SHABIH_JAVA_OPTS=-XX:AOTMode=off "$shabih" --version
done

bare=$(median 'java -version')
echo "median of $runs interleaved runs, $("$java" -version 2>&1 | sed -n 2p), $(nproc) CPUs"
for name in 'java -version' 'java -version, SerialGC, C1' 'shabih --help' 'shabih --version' \
    'shabih --version, no AOT cache'; do
    time=$(median "$name")
    printf '%-34s %7s ms   %4.2f x bare\n' "$name" "$time" "$(awk "BEGIN {print $time / $bare}")"
done
