#!/usr/bin/env python3
"""Lists copies of which the judge is not wholly sure: unsure-copies.py CORPUS.jsonl RESULT_DIR [LOW [HIGH]].

Prints the pairs that share a cluster although their probability of "same" is from LOW (0) to HIGH (0.95): where false merges
stand, if there are any. For people, not for the repository, for it quotes the articles.
"""
import json
import sys

corpus, result = sys.argv[1:3]
low = float(sys.argv[3]) if len(sys.argv) > 3 else 0
high = float(sys.argv[4]) if len(sys.argv) > 4 else 0.95


def lines(path):
    with open(path, encoding="utf-8") as file:
        yield from map(json.loads, file)


cluster_of = {m["id"]: c["cluster"] for c in lines(result + "/clusters.jsonl") for m in c["members"]}
pairs = []
for match in lines(result + "/matches.jsonl"):
    copies = match["relation"] in ("near", "contains", "contained") and match["a"] in cluster_of
    if copies and cluster_of[match["a"]] == cluster_of.get(match["b"]) and low <= match["probability"] < high:
        pairs.append((match["probability"], match))
wanted = {match[side] for _, match in pairs for side in "ab"}
articles = {article["id"]: article for article in lines(corpus) if article["id"] in wanted}
for same, match in pairs:
    print(f"{same:.3f} {match['relation']} resemblance {match['resemblance']} {match['a']} {match['b']}")
    for side in "ab":
        article = articles[match[side]]
        print(f"  {article.get('date')} {article.get('title')} >> {' '.join((article.get('body') or '').split()[:34])}")
print(f"{len(pairs)} pairs", file=sys.stderr)
