"""What a program found, held against the exact join."""
import csv
import json


def load(corpus, pairs):
    """The exact join (none where there is no table of it), the ids of long bodies, and the number of articles."""
    yardstick = {}
    if pairs:
        with open(pairs, encoding="utf-8", newline="") as table:
            yardstick = {tuple(sorted((row["id_a"], row["id_b"]))): float(row["w3_jaccard"])
                         for row in csv.DictReader(table, delimiter="\t")}
    judged, count = set(), 0
    with open(corpus, encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            count += 1
            if len(record["body"]) >= 100:
                judged.add(record["id"])
    return yardstick, judged, count


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
    sizes, long_sizes = {}, {}
    for member, numbers in cluster.items():
        for number in numbers:
            sizes[number] = sizes.get(number, 0) + 1
            long_sizes[number] = long_sizes.get(number, 0) + (member in judged)

    def is_found(a, b):
        return (a, b) in pairs or bool(cluster.get(a, set()) & cluster.get(b, set())) or a in flagged and b in flagged

    recall = {}
    for least in (0.5, 0.8):
        wanted = [pair for pair, resemblance in yardstick.items() if resemblance >= least]
        recall[least] = (sum(is_found(a, b) for a, b in wanted), len(wanted))
    claimed = sum(1 for a, b in pairs if a in judged and b in judged) + sum(n * (n - 1) // 2 for n in long_sizes.values())
    right = sum(is_found(a, b) for a, b in yardstick if a in judged and b in judged)
    return {"recall": recall, "pairs": claimed, "below": claimed - right if yardstick and not flagged else None,
            "largest": max(sizes.values(), default=2), "flagged": len(flagged)}
