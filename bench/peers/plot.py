"""Articles a second against recall: plot.py PEERS.tsv OUT.svg. The largest corpus of which there are results is drawn filled."""
import csv
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

matplotlib.rcParams["svg.hashsalt"] = "shabih"
matplotlib.rcParams["font.size"] = 9
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    rows = [row for row in csv.DictReader(file, delimiter="\t") if row["runs"]]
names = list(dict.fromkeys(row["program"] for row in rows))
colours = {name: "black" if name == "Shabih" else f"C{i % 10}" for i, name in enumerate(names)}
figure, axes = plt.subplots(figsize=(8.2, 5))
drawn = set()
for row in sorted(rows, key=lambda row: row["corpus"] != "slice"):
    part, whole = map(int, row["recall_0.5"].split("/"))
    rate = [float(row[key]) for key in ("articles_per_second", "slowest", "fastest")]
    filled = row["corpus"] == "whole"
    label = row["program"] if row["program"] not in drawn else None
    drawn.add(row["program"])
    axes.errorbar(part / whole, rate[0], yerr=[[rate[0] - rate[1]], [rate[2] - rate[0]]], label=label, capsize=2,
                  fmt="*" if row["program"] == "Shabih" else "o", markersize=14 if row["program"] == "Shabih" else 6,
                  color=colours[row["program"]], markerfacecolor=colours[row["program"]] if filled else "white", alpha=0.9)
    if row["program"] != "Shabih" and not filled:
        axes.annotate(row["settings"], (part / whole, rate[0]), xytext=(5, 4), textcoords="offset points", fontsize=6.5)
axes.set_yscale("log")
axes.set_xlabel("share of the pairs of word-3 resemblance 0.5 or more that are found")
axes.set_ylabel("articles/s, from start to exit")
axes.set_title("filled: the whole corpus; open: the slice", fontsize=9)
axes.grid(True, which="both", alpha=0.25)
axes.legend(fontsize=7.5, loc="center left", bbox_to_anchor=(1.01, 0.5))
figure.tight_layout()
figure.savefig(sys.argv[2], metadata={"Date": None})
