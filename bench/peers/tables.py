"""The figures as tables: peers.tsv and peers.md, a row a program, and runs.tsv, a row a run."""
import csv
import os
import platform
import statistics


def row_of_run(program, run, articles):
    """What one run took."""
    return {"wall_s": f"{run.wall:.2f}", "user_s": f"{run.user:.2f}", "system_s": f"{run.system:.2f}",
            "cpu_ms_per_article": f"{1000 * run.cpu / articles:.4f}", "articles_per_second": f"{articles / run.wall:.0f}",
            "peak_mb": f"{run.peak_bytes / 1e6:.0f}"}


def named(program, corpus_name, articles):
    return {"corpus": corpus_name, "articles": articles, "program": program.name, "version": program.version,
            "settings": program.settings, "workers": program.workers}


def spread(name, values, digits):
    """Median, least and most."""
    values = list(values)
    return {name: round(statistics.median(values), digits), f"{name}_least": round(min(values), digits),
            f"{name}_most": round(max(values), digits)}


def rows(chosen, articles, corpus_name):
    for program in chosen:
        row = named(program, corpus_name, articles)
        if program.runs:
            runs = program.runs
            rates = [articles / run.wall for run in runs]
            row |= {"runs": len(runs), "articles_per_second": round(statistics.median(rates)), "slowest": round(min(rates)),
                    "fastest": round(max(rates))}
            row |= spread("cpu_ms_per_article", (1000 * run.cpu / articles for run in runs), 4)
            row |= spread("wall_s", (run.wall for run in runs), 2)
            row |= spread("user_s", (run.user for run in runs), 2) | spread("system_s", (run.system for run in runs), 2)
            row |= {"peak_mb": round(max(run.peak_bytes for run in runs) / 1e6)}
            recall = program.found["recall"]
            row |= {"recall_0.5": "%d/%d" % recall[0.5], "recall_0.8": "%d/%d" % recall[0.8],
                    "pairs": program.found["flagged"] or program.found["pairs"],
                    "below_0.3": "flags only" if program.found["flagged"] else program.found["below"],
                    "largest_group": program.found["largest"]}
        yield row | {"failure": program.failure}


def share(text):
    part, whole = map(int, text.split("/"))
    return f"{part / whole:.3f}" if whole else ""


def markdown(table):
    yield ("| program | settings | workers | runs | articles/s (slowest–fastest) | wall s | CPU s, user + system | "
           "CPU-ms an article (least–most) | peak MB | recall ≥ 0.5 | recall ≥ 0.8 | pairs | below 0.3 |")
    yield "|---|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
    for row in table:
        name = f"{row['program']} {row['version']} | {row['settings']} | {row['workers']}"
        if row["failure"] and "runs" not in row:
            yield f"| {name} | | {row['failure']} | | | | | | | | |"
        elif "runs" in row:
            below = "" if row["below_0.3"] is None else row["below_0.3"]
            yield (f"| {name} | {row['runs']} | {row['articles_per_second']:,} ({row['slowest']:,}–{row['fastest']:,}) | "
                   f"{row['wall_s']} | {row['user_s']} + {row['system_s']} | "
                   f"{row['cpu_ms_per_article']} ({row['cpu_ms_per_article_least']}–{row['cpu_ms_per_article_most']}) | "
                   f"{row['peak_mb']:,} | {share(row['recall_0.5'])} | {share(row['recall_0.8'])} | {row['pairs']:,} | {below} |")


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "")
    return f"{model}, {os.cpu_count()} CPUs, {platform.system()} {platform.release()}, Python {platform.python_version()}"


def write_tsv(file, table):
    names = list(dict.fromkeys(name for row in table for name in row))
    with open(file, "w", encoding="utf-8", newline="") as sink:
        writer = csv.DictWriter(sink, names, delimiter="\t", lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)


def write(folder, table, runs):
    """Anew after every run, so that what was measured is kept whatever happens."""
    write_tsv(folder / "peers.tsv", table)
    write_tsv(folder / "runs.tsv", runs)
    with open(folder / "peers.md", "w", encoding="utf-8") as file:
        for corpus in dict.fromkeys(row["corpus"] for row in table):
            part = [row for row in table if row["corpus"] == corpus]
            file.write(f"{part[0]['articles']:,} articles, {machine()}, load {os.getloadavg()[0]:.1f}\n\n")
            file.write("\n".join(markdown(part)) + "\n\n")
