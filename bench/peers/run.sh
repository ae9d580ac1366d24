#!/usr/bin/env bash
# Installs the peers (once) and runs them and Shabih on the same articles: see README.md.
# Usage: bench/peers/run.sh CORPUS.jsonl PAIRS.tsv|- [ARTICLES] [--only NAME,...] [--rounds N] [--out DIR] [--minutes N]
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=$here/.cache
mkdir -p "$cache"

# The JDK that the launcher of Shabih picks, unless JAVA_HOME says which.
shabih=${SHABIH:-$here/../../target/shabih/bin/shabih}
[ -x "$shabih" ] || { echo "$shabih is missing: run mvn -q -DskipTests package, or set SHABIH" >&2; exit 1; }
if [ -z "${JAVA_HOME:-}" ]; then
    JAVA_HOME=$(sh -x "$shabih" --version 2>&1 | sed -n 's/^+ exec \([^ ]*\)\/bin\/java .*/\1/p')
fi
export JAVA_HOME

# Whether --only names a peer of these names, by their beginning; without it all are wanted.
only=$(printf '%s\n' "$@" | sed -n '/^--only$/{n;p;}' | tr 'A-Z,' 'a-z\n')
is_wanted() {
    [ -n "$only" ] || return 0
    while read -r word _; do
        case $1 in *"$word"*) return 0 ;; esac
    done <<<"$only"
    return 1
}

install_python() { # peer
    [ -e "$cache/$1/installed" ] && return
    echo "installing $1" >&2
    rm -rf "${cache:?}/$1"
    "${PYTHON:-python3.11}" -m venv "$cache/$1" &&
        "$cache/$1/bin/pip" -q --disable-pip-version-check install --no-deps -r "$here/python/$1.txt" &&
        touch "$cache/$1/installed" || echo "$1 could not be installed" >&2
}

for requirements in "$here"/python/*.txt; do
    peer=$(basename "$requirements" .txt)
    case $peer in
        matplotlib) printf '%s\n' "$@" | grep -qx -e --rounds || install_python "$peer" ;; # for the plot
        pyspark) ! is_wanted "pyspark spark mllib" || install_python "$peer" ;;
        *) ! is_wanted "$peer" || install_python "$peer" ;;
    esac
done
if is_wanted "hash4j minhash superminhash java-lsh lucene minhashfilter"; then
    if [ ! -e "$cache/jars" ]; then
        echo "fetching the JVM peers" >&2
        mvn -q -f "$here/jvm/pom.xml" dependency:copy-dependencies -DoutputDirectory="$cache/jars"
    fi
    mkdir -p "$cache/classes"
    "$JAVA_HOME/bin/javac" -d "$cache/classes" -cp "$cache/jars/*" "$here"/jvm/*.java
fi

exec nice -n 5 "${PYTHON:-python3.11}" "$here/run.py" "$@"
