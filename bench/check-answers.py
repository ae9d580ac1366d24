#!/usr/bin/env python3
"""Holds the results of a run over generated articles against their known answers: check-answers.py FOLDER RESULTS.

FOLDER has answers.tsv (generate.sh), RESULTS clusters.jsonl (dedupe). Prints for each planted kind how many pairs are
in one cluster, and how many articles are in a cluster with an article that tells another story.
"""
import json
import sys

folder, results = sys.argv[1:3]
original, kinds, updates = {}, [], set()
for number, line in enumerate(open(f"{folder}/answers.tsv", encoding="utf-8")):
    if number:
        a, b, label, kind = line.rstrip("\n").split("\t")
        kinds.append((kind, label, a, b))
        if label == "same":
            original[b] = a
        else:
            updates.add(b)
cluster, false_merges, merged_updates, members = {}, 0, 0, 0
for line in open(f"{results}/clusters.jsonl", encoding="utf-8"):
    found = json.loads(line)
    stories = {}
    for member in found["members"]:
        cluster[member["id"]] = found["cluster"]
        story = original.get(member["id"], member["id"])
        stories.setdefault(story, []).append(member["id"])
    members += found["size"]
    told = original.get(found["representative"], found["representative"])
    for story, ids in stories.items():
        if story != told:
            false_merges += len(ids)
            merged_updates += sum(each in updates for each in ids)
counts = {}
for kind, label, a, b in kinds:
    count = counts.setdefault((label, kind), [0, 0])
    count[0] += 1
    count[1] += cluster.get(a, a) == cluster.get(b, b)
print(f"{'label':<8} {'kind':<13} {'pairs':>9} {'in one cluster':>15} {'share':>8}")
for (label, kind), (pairs, together) in sorted(counts.items()):
    print(f"{label:<8} {kind:<13} {pairs:>9,} {together:>15,} {together / pairs:>8.4f}")
print(f"{members:,} articles in clusters, {false_merges:,} of them with another story's"
      f" ({merged_updates:,} are planted updates)")
