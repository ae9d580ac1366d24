#!/usr/bin/env python3
"""Draws what the JMH benchmarks measured: bench/plot.py target/bench/jmh-….json OUT.svg (needs matplotlib)."""
import json
import statistics
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

matplotlib.rcParams["svg.hashsalt"] = "shabih"
RATES = {"articles": "articles/s", "shingles": "shingles/s", "keys": "keys/s", "pairs": "pairs/s", "queries": "queries/s"}
with open(sys.argv[1], encoding="utf-8") as file:
    results = json.load(file)
panels = {}
for result in results:
    rate = next((name for name in RATES if name in result["secondaryMetrics"]), None)
    if rate:
        owner, method = result["benchmark"].split(".")[-2:]
        name = " ".join([owner.removesuffix("Benchmark"), method, *result.get("params", {}).values()])
        samples = [value for fork in result["secondaryMetrics"][rate]["rawData"] for value in fork]
        panels.setdefault(rate, []).append((name, samples))
heights = [len(bars) + 1 for bars in panels.values()]
figure, all_axes = plt.subplots(len(panels), figsize=(8.2, 0.28 * sum(heights) + 0.5 * len(panels)),
                                gridspec_kw={"height_ratios": heights}, squeeze=False)
for axes, (rate, bars) in zip(all_axes[:, 0], panels.items()):
    medians = [statistics.median(samples) for _, samples in bars]
    spread = [[m - min(s) for m, (_, s) in zip(medians, bars)], [max(s) - m for m, (_, s) in zip(medians, bars)]]
    axes.barh([name for name, _ in bars], medians, xerr=spread, color="#5a7d9a", ecolor="#222222", capsize=2)
    axes.invert_yaxis()
    axes.set_xscale("log")
    axes.set_xlabel(RATES[rate], fontsize=8)
    axes.tick_params(labelsize=7)
figure.tight_layout()
figure.savefig(sys.argv[2], metadata={"Date": None})
