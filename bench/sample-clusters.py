#!/usr/bin/env python3
"""Samples clusters of a run for reading: sample-clusters.py CORPUS.jsonl RESULT_DIR [COUNT [SEED]].

Prints a cluster a block: for people, not for the repository, for it quotes the articles.
"""
import json
import random
import sys

corpus, result = sys.argv[1:3]
count = int(sys.argv[3]) if len(sys.argv) > 3 else 300
seed = int(sys.argv[4]) if len(sys.argv) > 4 else 20261124

clusters = [json.loads(line) for line in open(result + "/clusters.jsonl", encoding="utf-8")]
chosen = random.Random(seed).sample(clusters, min(count, len(clusters)))
wanted = {member["id"] for cluster in chosen for member in cluster["members"]}
articles = {}
for line in open(corpus, encoding="utf-8"):
    article = json.loads(line)
    if article["id"] in wanted:
        articles[article["id"]] = article
for number, cluster in enumerate(chosen, 1):
    relations = {member["relation"] for member in cluster["members"]}
    print(f"{number}\t{cluster['cluster']}\t{cluster['size']}\t{cluster['cohesion']}\t{' '.join(sorted(relations))}")
    if relations != {"exact"}:
        for member in cluster["members"]:
            article = articles[member["id"]]
            lead = " ".join((article.get("body") or "").split()[:14])
            print(f"  {member['relation']} {member['resemblance']} {str(member.get('date'))[:16]} {article.get('title')} >> {lead}")
