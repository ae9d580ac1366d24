#!/usr/bin/env python3
"""Draws the cost an article over the size of the corpus from lines of scale.sh: plot-scale.py TSV > SVG."""
import csv
import math
import sys

rows = [row for row in csv.DictReader(open(sys.argv[1], encoding="utf-8"), delimiter="\t") if row["wall_s"]]
sizes = [int(row["articles"]) for row in rows]
series = {
    "wall": ("#b3541e", [1e6 * float(row["wall_s"]) / int(row["articles"]) for row in rows]),
    "processor (user)": ("#1e6fb3", [1e6 * float(row["user_s"]) / int(row["articles"]) for row in rows]),
}
width, height, left, top, bottom = 640, 360, 70, 40, 50
low, high = math.log10(min(sizes)), math.log10(max(sizes))
peak = max(max(values) for _, values in series.values()) * 1.1


def x(size):
    return left + (math.log10(size) - low) / max(1e-9, high - low) * (width - left - 30)


def y(value):
    return height - bottom - value / peak * (height - top - bottom)


print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">')
print(f'<rect width="{width}" height="{height}" fill="#fff"/>')
print(f'<text x="{left}" y="20" font-size="14">Microseconds an article by the size of the corpus, --memory {rows[0]["memory"]}</text>')
for step in range(6):
    value = peak * step / 5
    print(f'<line x1="{left}" x2="{width - 30}" y1="{y(value):.1f}" y2="{y(value):.1f}" stroke="#ddd"/>')
    print(f'<text x="{left - 8}" y="{y(value) + 4:.1f}" text-anchor="end">{value:,.0f}</text>')
for size in sizes:
    print(f'<text x="{x(size):.1f}" y="{height - bottom + 20}" text-anchor="middle">{size:,}</text>')
for number, (name, (colour, values)) in enumerate(series.items()):
    points = " ".join(f"{x(size):.1f},{y(value):.1f}" for size, value in zip(sizes, values))
    print(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
    for size, value in zip(sizes, values):
        print(f'<circle cx="{x(size):.1f}" cy="{y(value):.1f}" r="3.5" fill="{colour}"><title>{value:,.1f}</title></circle>')
    print(f'<text x="{width - 40}" y="{top + 10 + 18 * number}" text-anchor="end" fill="{colour}">{name}</text>')
print("</svg>")
