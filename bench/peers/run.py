"""Runs Shabih and its peers on the same articles, one at a time, and writes a table and a plot: see README.md.

Every program is started anew for each run; wall time, CPU time and memory are those of its whole process tree, from start to
exit: reading, tokenising, sketching and joining are inside. Each may take so much CPU time (PEER_CPU_SECONDS, 150), and its
failure is a row of the table, not an end of the run.
"""
import argparse
import csv
import dataclasses
import json
import os
import pathlib
import platform
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
CACHE = HERE / ".cache"
SHABIH = pathlib.Path(os.environ.get("SHABIH", HERE.parents[1] / "target/shabih/bin/shabih"))
LIMIT_CPU_SECONDS = float(os.environ.get("PEER_CPU_SECONDS", 150))
LIMIT_SECONDS = 4 * LIMIT_CPU_SECONDS
REPEAT_WITHIN_SECONDS = 45
ROUNDS = int(os.environ.get("PEER_ROUNDS", 3))
CLOCK_TICKS = os.sysconf("SC_CLK_TCK")


@dataclasses.dataclass
class Program:
    """`command` gets CORPUS and OUT appended, then `after`."""
    name: str
    settings: str
    workers: str
    command: list
    after: list = dataclasses.field(default_factory=list)
    version: str = "?"
    runs: list = dataclasses.field(default_factory=list)
    failure: str = ""
    found: dict = dataclasses.field(default_factory=dict)


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
        python_peer("text-dedup", "defaults"), python_peer("text-dedup", "matched"),
        python_peer("text-dedup", "matched", "2 processes", ["2"]),
        python_peer("datatrove", "defaults"), python_peer("datatrove", "matched"),
        python_peer("datatrove", "matched", "2 processes", ["2"]),
        dataclasses.replace(python_peer("pyspark", "defaults", "2 threads", ["2"]), name="Spark MLlib"),
        dataclasses.replace(python_peer("pyspark", "matched", "2 threads", ["2"]), name="Spark MLlib"),
    ]


class Tree(threading.Thread):
    """Watches the processes of a session: the most memory they held together, the CPU time they took; ends those that
    take too long."""

    def __init__(self, session):
        super().__init__(daemon=True)
        self.session, self.peak_bytes, self.cpu, self.done, self.too_long = session, 0, {}, threading.Event(), False

    def run(self):
        started = time.monotonic()
        while not self.done.wait(0.1):
            self.look()
            if sum(self.cpu.values()) > LIMIT_CPU_SECONDS or time.monotonic() - started > LIMIT_SECONDS:
                self.too_long = True
                os.killpg(self.session, signal.SIGKILL)
                return

    def look(self):
        resident = 0
        for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rpartition(")")[2].split()
                if int(fields[3]) == self.session:
                    resident += int(fields[21]) * os.sysconf("SC_PAGE_SIZE")
                    self.cpu[stat.parent.name] = (int(fields[11]) + int(fields[12])) / CLOCK_TICKS
            except (OSError, IndexError):
                pass  # it ended meanwhile
        self.peak_bytes = max(self.peak_bytes, resident)


def run(program, corpus, out, scratch):
    """One run; returns wall seconds, CPU seconds and peak bytes, or raises RuntimeError."""
    target = ["--out", out] if program.name == "Shabih" else [out, *program.after]
    log = scratch / "log.txt"
    started = time.monotonic()
    with open(log, "wb") as sink:
        process = subprocess.Popen([*map(str, program.command), str(corpus), *map(str, target)], stdout=sink, stderr=sink,
                                   start_new_session=True, env=os.environ | {"PEERS_SCRATCH": str(scratch)})
        tree = Tree(process.pid)
        tree.start()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - started
    tree.done.set()
    tree.join()
    if tree.too_long:
        raise RuntimeError(f"not done after {sum(tree.cpu.values()):.0f} s of CPU")
    if process.returncode:
        lines = log.read_text(errors="replace").strip().splitlines() or [""]
        raise RuntimeError(f"exit {process.returncode}: {lines[-1][:160]}")
    cpu = max(usage.ru_utime + usage.ru_stime, sum(tree.cpu.values()))
    return wall, cpu, max(tree.peak_bytes, usage.ru_maxrss * 1024)


def groups(program, out):
    """Lists of ids that are each other's copies. Of Shabih's matches, the exact ones and those from 0.4, as of its peers."""
    if program.name != "Shabih":
        with open(out, encoding="utf-8") as lines:
            yield from (line.rstrip("\n").split("\t") for line in lines)
        return
    copies = {}
    with open(out / "matches.jsonl", encoding="utf-8") as lines:
        for match in map(json.loads, lines):
            if match["relation"] == "exact":
                copies.setdefault(match["a"], [match["a"]]).append(match["b"])
            elif match["resemblance"] >= 0.4:
                yield match["a"], match["b"]
    yield from copies.values()


def score(found, yardstick, judged):
    """Recall of the yardstick's pairs, and how many pairs are not in it (their resemblance is below 0.3)."""
    cluster, flagged, pairs = {}, set(), set()
    for number, group in enumerate(found):
        if len(group) == 1:
            flagged.add(group[0])
        elif len(group) == 2:
            pairs.add(tuple(sorted(group)))
        else:
            for member in group:
                cluster.setdefault(member, set()).add(number)
    sizes = {}
    for numbers in cluster.values():
        for number in numbers:
            sizes[number] = sizes.get(number, 0) + 1

    def is_found(a, b):
        return (a, b) in pairs or bool(cluster.get(a, set()) & cluster.get(b, set())) or a in flagged and b in flagged

    recall = {}
    for least in (0.5, 0.8):
        wanted = [pair for pair, resemblance in yardstick.items() if resemblance >= least]
        recall[least] = (sum(is_found(a, b) for a, b in wanted), len(wanted))
    claimed = sum(1 for a, b in pairs if a in judged and b in judged) + sum(n * (n - 1) // 2 for n in sizes.values())
    right = sum(is_found(a, b) for a, b in yardstick)
    return {"recall": recall, "pairs": claimed, "below": None if flagged else claimed - right,
            "largest": max(sizes.values(), default=2), "flagged": len(flagged)}


def measure(chosen, corpus, yardstick, judged, articles, deadline, save):
    """Runs every program, then again those that are quick, in rounds, so that a drifting machine hits all of them."""
    for round_number in range(ROUNDS):
        for program in chosen:
            spent = sum(wall for wall, _, _ in program.runs)
            again = round_number == 0 or program.runs and spent + spent / len(program.runs) <= REPEAT_WITHIN_SECONDS
            if not again or program.failure or time.monotonic() > deadline and program.name != "Shabih":
                if not program.runs:
                    program.failure = program.failure or "no time was left"
                continue
            with tempfile.TemporaryDirectory(prefix="peers-", dir=os.environ.get("TMPDIR")) as scratch:
                out = pathlib.Path(scratch) / "found"
                try:
                    wall, cpu, peak = run(program, corpus, out, pathlib.Path(scratch))
                    program.runs.append((wall, cpu, peak))
                    program.found = program.found or score(groups(program, out), yardstick, judged)
                    result = f"{wall:7.1f} s  {articles / wall:9,.0f} articles/s  {cpu:7.1f} s CPU"
                except (RuntimeError, OSError) as failure:
                    program.failure = str(failure)
                    result = f"failed: {failure}"
            print(f"round {round_number + 1}  {program.name + ' ' + program.settings:34} {result}", flush=True)
            save()


def rows(chosen, articles, corpus_name):
    for program in chosen:
        row = {"corpus": corpus_name, "articles": articles, "program": program.name, "version": program.version,
               "settings": program.settings, "workers": program.workers}
        if program.runs:
            rates = [articles / wall for wall, _, _ in program.runs]
            recall = program.found["recall"]
            row |= {"runs": len(rates), "articles_per_second": round(statistics.median(rates)), "slowest": round(min(rates)),
                    "fastest": round(max(rates)),
                    "cpu_ms_per_article": round(1000 * statistics.median(c for _, c, _ in program.runs) / articles, 3),
                    "peak_mb": round(max(peak for _, _, peak in program.runs) / 1e6),
                    "recall_0.5": "%d/%d" % recall[0.5], "recall_0.8": "%d/%d" % recall[0.8],
                    "pairs": program.found["flagged"] or program.found["pairs"],
                    "below_0.3": "flags only" if program.found["flagged"] else program.found["below"],
                    "largest_group": program.found["largest"]}
        yield row | {"failure": program.failure}


def markdown(table):
    def share(text):
        part, whole = map(int, text.split("/"))
        return f"{part / whole:.3f}" if whole else ""

    yield "| program | settings | workers | articles/s (slowest–fastest) | CPU-ms an article | peak MB | recall ≥ 0.5 | recall ≥ 0.8 | pairs | below 0.3 |"
    yield "|---|---|---|--:|--:|--:|--:|--:|--:|--:|"
    for row in table:
        name = f"{row['program']} {row['version']} | {row['settings']} | {row['workers']}"
        if row["failure"] and "runs" not in row:
            yield f"| {name} | {row['failure']} | | | | | | |"
        elif "runs" in row:
            yield (f"| {name} | {row['articles_per_second']:,} ({row['slowest']:,}–{row['fastest']:,}) | "
                   f"{row['cpu_ms_per_article']} | {row['peak_mb']:,} | {share(row['recall_0.5'])} | "
                   f"{share(row['recall_0.8'])} | {row['pairs']:,} | {row['below_0.3']} |")


def wanted(name, only):
    return any(part in name.lower() for part in only.lower().split(","))


def load(corpus, pairs):
    with open(pairs, encoding="utf-8", newline="") as table:
        yardstick = {tuple(sorted((row["id_a"], row["id_b"]))): float(row["w3_jaccard"])
                     for row in csv.DictReader(table, delimiter="\t")}
    with open(corpus, encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    return yardstick, {record["id"] for record in records if len(record["body"]) >= 100}, len(records)


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "")
    return f"{model}, {os.cpu_count()} CPUs, {platform.system()} {platform.release()}, Python {platform.python_version()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("pairs", type=pathlib.Path)
    parser.add_argument("articles", type=int, nargs="?", help="cut a slice of about so many articles for all programs; the "
                        "whole corpus is then run by those that are quick enough")
    parser.add_argument("--out", type=pathlib.Path, default=CACHE / "results")
    parser.add_argument("--only", default="", help="programs whose names hold one of these, split by commas")
    parser.add_argument("--minutes", type=float, default=20, help="start no run after so long")
    options = parser.parse_args()
    started = time.monotonic()
    options.out.mkdir(parents=True, exist_ok=True)
    everything = [program for program in programs() if wanted(program.name, options.only)]
    table = []
    with tempfile.TemporaryDirectory(prefix="peers-", dir=os.environ.get("TMPDIR")) as scratch:
        stages = [(options.corpus, options.pairs)]
        if options.articles:
            cut = pathlib.Path(scratch) / "slice.jsonl", pathlib.Path(scratch) / "slice.tsv"
            subprocess.run([sys.executable, HERE / "slice.py", options.corpus, options.pairs, str(options.articles), *cut],
                           check=True)
            stages.insert(0, cut)
        for corpus, pairs in stages:
            yardstick, judged, count = load(corpus, pairs)
            chosen = everything
            if corpus == options.corpus and options.articles:
                quick = {(row["program"], row["settings"], row["workers"]) for row in table
                         if row.get("runs") and count / row["articles_per_second"] <= REPEAT_WITHIN_SECONDS}
                chosen = [p for p in programs() if (p.name, p.settings, p.workers) in quick or p.name == "Shabih"]
                chosen = [p for p in chosen if wanted(p.name, options.only)]
            print(f"\n{count:,} articles, {len(yardstick):,} pairs of resemblance 0.3 or more", flush=True)
            name = "whole" if corpus == options.corpus else "slice"
            measure(chosen, corpus, yardstick, judged, count, started + 60 * options.minutes,
                    lambda: write(options.out, [*table, *rows(chosen, count, name)]))
            table += rows(chosen, count, name)
            write(options.out, table)
        drop_table(options.out, stages[0][0], options.only)
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


def write(folder, table):
    names = list(dict.fromkeys(name for row in table for name in row))
    with open(folder / "peers.tsv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, delimiter="\t", lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)
    with open(folder / "peers.md", "w", encoding="utf-8") as file:
        for corpus in dict.fromkeys(row["corpus"] for row in table):
            part = [row for row in table if row["corpus"] == corpus]
            file.write(f"{part[0]['articles']:,} articles, {machine()}, load {os.getloadavg()[0]:.1f}\n\n")
            file.write("\n".join(markdown(part)) + "\n\n")


if __name__ == "__main__":
    main()
