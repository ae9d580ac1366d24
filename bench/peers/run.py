"""Runs Shabih and its peers on the same articles, one at a time, and writes a table and a plot: see README.md.

Every program is started anew for each run; wall time, CPU time and memory are those of its whole process tree, from start to
exit: reading, tokenising, sketching and joining are inside. Each may take so much CPU time (PEER_CPU_SECONDS, 150), and its
failure is a row of the table, not an end of the run.
"""
import argparse
import dataclasses
import math
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import answers
import measure
import tables
from measure import Program

HERE = pathlib.Path(__file__).resolve().parent
CACHE = HERE / ".cache"
SHABIH = pathlib.Path(os.environ.get("SHABIH", HERE.parents[1] / "target/shabih/bin/shabih"))
MOST_CPU_SECONDS = float(os.environ.get("PEER_CPU_SECONDS", 150))
REPEAT_WITHIN_SECONDS = 45
ROUNDS = 3


def python_peer(peer, settings, workers="1 thread", after=()):
    script = HERE / f"run_{peer.replace('-', '_')}.py"
    return Program(peer, settings, workers, [CACHE / peer / "bin/python", script, settings], list(after), pip_version(peer))


def jvm_peer(peer, main, settings, jar):
    java = pathlib.Path(os.environ["JAVA_HOME"]) / "bin/java"
    found = sorted((CACHE / "jars").glob(f"{jar}-*.jar"))
    version = found[0].stem.removeprefix(jar + "-") if found else "not installed"
    return Program(peer, settings, "1 thread + JVM", [java, "-cp", f"{CACHE}/classes:{CACHE}/jars/*", main, settings],
                   [], version)


def pip_version(peer):
    try:
        shown = subprocess.run([CACHE / peer / "bin/pip", "show", peer], capture_output=True, text=True, check=True).stdout
        return next(line.split()[1] for line in shown.splitlines() if line.startswith("Version:"))
    except (OSError, subprocess.CalledProcessError, StopIteration):
        return "not installed"


def shabih():
    return Program("Shabih", "defaults", f"{os.cpu_count()} threads", [SHABIH, "dedupe", "--quiet"], [],
                   subprocess.run([SHABIH, "--version"], capture_output=True, text=True).stdout.split()[1])


def programs():
    return [
        shabih(),
        python_peer("rensa", "defaults"), python_peer("rensa", "sampled", "2 threads"),
        python_peer("rensa", "sampled-shingles", "2 threads"), python_peer("rensa", "matched"),
        python_peer("datasketch", "defaults"), python_peer("datasketch", "matched"),
        jvm_peer("hash4j MinHash", "Hash4j", "minhash", "hash4j"),
        jvm_peer("hash4j SuperMinHash", "Hash4j", "superminhash", "hash4j"),
        jvm_peer("java-LSH", "JavaLsh", "defaults", "java-lsh"), jvm_peer("java-LSH", "JavaLsh", "matched", "java-lsh"),
        jvm_peer("Lucene MinHashFilter", "LuceneMinHash", "defaults", "lucene-analysis-common"),
        jvm_peer("Lucene MinHashFilter", "LuceneMinHash", "matched", "lucene-analysis-common"),
        python_peer("pari-similarity", "defaults"), python_peer("pari-similarity", "matched"),
        python_peer("pari-similarity", "matched", "2 threads", ["2"]),
        python_peer("text-dedup", "defaults"), python_peer("text-dedup", "matched"),
        python_peer("text-dedup", "matched", "2 processes", ["2"]),
        python_peer("datatrove", "defaults"), python_peer("datatrove", "matched"),
        python_peer("datatrove", "matched", "2 processes", ["2"]),
        dataclasses.replace(python_peer("pyspark", "defaults", "2 threads", ["2"]), name="Spark MLlib"),
        dataclasses.replace(python_peer("pyspark", "matched", "2 threads", ["2"]), name="Spark MLlib"),
    ]


class Measuring:
    """Runs programs in rounds on one corpus, so that a drifting machine hits all of them, and writes what is known after each."""

    def __init__(self, options, started):
        self.options, self.deadline = options, started + 60 * options.minutes
        self.table, self.runs = [], []

    def is_due(self, program, number):
        """Whether it runs in this round: those that are quick do so again, all of them where rounds were asked for."""
        if program.failure or number and not program.runs:
            return False
        spent = sum(run.wall for run in program.runs)
        quick = number == 0 or self.options.rounds or spent + spent / number <= REPEAT_WITHIN_SECONDS
        return quick and (time.monotonic() <= self.deadline or program.name == "Shabih")

    def measure(self, chosen, corpus, pairs, name):
        yardstick, judged, count = answers.load(corpus, pairs)  # and the corpus is in the page cache for all of them
        print(f"\n{count:,} articles, {len(yardstick):,} pairs of resemblance 0.3 or more", flush=True)
        before = list(self.table)
        for number in range(self.options.rounds or ROUNDS):
            for program in chosen:
                if not self.is_due(program, number):
                    if not program.runs:
                        program.failure = program.failure or "no time was left"
                    continue
                row = tables.named(program, name, count) | {"round": number + 1, "load": f"{os.getloadavg()[0]:.1f}"}
                row |= self.once(program, corpus, count, lambda found: answers.score(found, yardstick, judged))
                self.runs.append(row)
                if len(self.runs) == 1:
                    print("\t".join(row), flush=True)
                print("\t".join(map(str, row.values())), flush=True)
                self.table = before + list(tables.rows(chosen, count, name))
                tables.write(self.options.out, self.table, self.runs)

    def is_quick(self, program, times):
        """Whether a corpus so many times as large as what was measured is still quick."""
        named = program.name, program.settings, program.workers
        return any(times * row["wall_s"] <= REPEAT_WITHIN_SECONDS for row in self.table
                   if row.get("runs") and (row["program"], row["settings"], row["workers"]) == named)

    def once(self, program, corpus, count, score):
        with tempfile.TemporaryDirectory(prefix="peers-", dir=os.environ.get("TMPDIR")) as scratch:
            out = pathlib.Path(scratch) / "found"
            try:
                run = measure.run(program, corpus, out, pathlib.Path(scratch), self.options.cpu_seconds)
                program.found = program.found or score(answers.groups(program, out))
                program.runs.append(run)
                return tables.row_of_run(program, run, count)
            except (RuntimeError, OSError) as failure:
                program.failure = str(failure)
                return {"failure": program.failure}


def wanted(name, only):
    return any(part in name.lower() for part in only.lower().split(","))


def chosen_from(only):
    """New programs, without runs."""
    return [program for program in programs() if wanted(f"{program.name} {program.settings}", only)]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("pairs", help="the exact join of the bodies, or - where there is none: no recall is told then")
    parser.add_argument("articles", type=int, nargs="?", help="cut a slice of about so many articles for all programs; the "
                        "whole corpus is then run by those that are quick enough")
    parser.add_argument("--out", type=pathlib.Path, default=CACHE / "results")
    parser.add_argument("--only", default="", help="programs whose name and settings hold one of these, split by commas")
    parser.add_argument("--rounds", type=int, default=0, help="run each program so often, in turn, however long it takes, and "
                        "nothing else: no plot, no table of what is lost")
    parser.add_argument("--minutes", type=float, help="start no run after so long (20, without end with --rounds)")
    parser.add_argument("--cpu-seconds", type=float, help=f"end a run that takes more ({MOST_CPU_SECONDS:.0f}; an hour with "
                        "--rounds)")
    options = parser.parse_args()
    options.minutes = options.minutes or (math.inf if options.rounds else 20)
    options.cpu_seconds = options.cpu_seconds or (3600 if options.rounds else MOST_CPU_SECONDS)
    options.pairs = None if options.pairs == "-" else pathlib.Path(options.pairs)
    if options.articles and not options.pairs:
        parser.error("a slice is cut along the pairs; give their table")
    return options


def main():
    started = time.monotonic()
    options = arguments()
    options.out.mkdir(parents=True, exist_ok=True)
    measuring = Measuring(options, started)
    with tempfile.TemporaryDirectory(prefix="peers-", dir=os.environ.get("TMPDIR")) as scratch:
        corpus, chosen = options.corpus, chosen_from(options.only)
        if options.articles:
            corpus, pairs = pathlib.Path(scratch) / "slice.jsonl", pathlib.Path(scratch) / "slice.tsv"
            subprocess.run([sys.executable, HERE / "slice.py", options.corpus, options.pairs, str(options.articles), corpus, pairs],
                           check=True)
            measuring.measure(chosen, corpus, pairs, "slice")
            chosen = [program for program in chosen_from(options.only) if options.rounds or program.name == "Shabih"
                      or measuring.is_quick(program, options.corpus.stat().st_size / corpus.stat().st_size)]
        measuring.measure(chosen, options.corpus, options.pairs, "whole")
        if not options.rounds:
            drop_table(options.out, corpus, options.only)
    if not options.rounds and options.pairs:
        subprocess.run([CACHE / "matplotlib/bin/python", HERE / "plot.py", options.out / "peers.tsv", options.out / "peers.svg"])


def drop_table(folder, corpus, only):
    """What each tokeniser loses of Arabic, each in its own environment."""
    lines = ["program\tsettings\tarticles lost\theadlines lost\tvowel marks\tkashida\thamza left out\tPersian letters\tdigits"]
    for python, program in [(sys.executable, SHABIH)] + [(CACHE / peer / "bin/python", peer)
                                                         for peer in ("rensa", "text-dedup", "datatrove")]:
        if wanted(str(program), only):
            done = subprocess.run([python, HERE / "dropped.py", program, corpus], capture_output=True, text=True)
            lines += done.stdout.splitlines() or [f"{program}\tfailed: {done.stderr.strip().splitlines()[-1][:160]}"]
    (folder / "dropped.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")




if __name__ == "__main__":
    main()
