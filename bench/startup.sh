#!/usr/bin/env bash
# How long the program takes to start and to dedupe 300 articles, beside a bare JVM and the import of datasketch, runs
# interleaved so that a drifting machine hits all.
# Usage: bench/startup.sh [RUNS [ARTICLES]]    (after: mvn -q -DskipTests package, and for datasketch bench/peers/run.sh)
# ARTICLES are those of seeds/articles unless others are given.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-31}
articles=${2:-seeds/articles}
shabih=${SHABIH:-target/shabih/bin/shabih}
python=bench/peers/.cache/datasketch/bin/python
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
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
    measure 'shabih dedupe' "$shabih" dedupe "$articles" --out "$out/results" --quiet
    [ ! -x "$python" ] || measure 'python -c "import datasketch"' "$python" -c 'import datasketch'
done

bare=$(median 'java -version')
echo "median of $runs interleaved runs, $("$java" -version 2>&1 | sed -n 2p), $(nproc) CPUs"
for name in 'java -version' 'java -version, SerialGC, C1' 'shabih --help' 'shabih --version' \
    'shabih --version, no AOT cache' 'shabih dedupe' 'python -c "import datasketch"'; do
    [ -n "${times[$name]:-}" ] || continue
    time=$(median "$name")
    printf '%-34s %7s ms   %4.2f x bare\n' "$name" "$time" "$(awk "BEGIN {print $time / $bare}")"
done
