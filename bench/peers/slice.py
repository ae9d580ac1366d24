"""Cuts about N articles out of a corpus without cutting a family of copies: slice.py CORPUS PAIRS N OUT OUT_PAIRS.

Articles linked by pairs of the yardstick stay together; the families are chosen by a hash of their first id, so that the
slice has the corpus's mix of outlets and its share of copies.
"""
import csv
import hashlib
import json
import sys

corpus, pairs, wanted, out, out_pairs = sys.argv[1:]
with open(pairs, encoding="utf-8", newline="") as table:
    rows = list(csv.DictReader(table, delimiter="\t"))
parent = {}


def head(article):
    while (above := parent.setdefault(article, article)) != article:
        parent[article] = article = parent[above]
    return article


for row in rows:
    a, b = sorted((head(row["id_a"]), head(row["id_b"])))
    parent[b] = a
with open(corpus, encoding="utf-8") as lines:
    records = [(json.loads(line)["id"], line) for line in lines]
share = int(wanted) / len(records)


def chosen(article):
    digest = hashlib.sha256(head(article).encode()).digest()
    return int.from_bytes(digest[:8], "big") < share * 2**64


with open(out, "w", encoding="utf-8") as cut:
    cut.writelines(line for article, line in records if chosen(article))
with open(out_pairs, "w", encoding="utf-8", newline="") as table:
    writer = csv.DictWriter(table, rows[0].keys(), delimiter="\t", lineterminator="\n")
    writer.writeheader()
    writer.writerows(row for row in rows if chosen(row["id_a"]))
