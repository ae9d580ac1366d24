#!/usr/bin/env python3
"""Turns tgcontest's pairs into articles and judged pairs: tg-pairs.py PAIRS.jsonl OUT_DIR.

Writes LANG.jsonl and LANG-pairs.jsonl a language. Its "same" means one story told by two outlets, mostly each in
its own words: the same report or an update, so it becomes "story"; "different" becomes "other".
"""
import json
import pathlib
import sys

pairs = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
out = pathlib.Path(sys.argv[2])
out.mkdir(parents=True, exist_ok=True)
for language in sorted({pair["lang"] for pair in pairs}):
    articles, judged = {}, []
    for pair in (p for p in pairs if p["lang"] == language):
        for side in "ab":
            url = pair["url_" + side]
            articles.setdefault(
                url, {"id": url, "title": pair["title_" + side], "body": pair["body_" + side], "url": url})
        label = "story" if pair["label"] == "same" else "other"
        judged.append({"id_a": pair["url_a"], "id_b": pair["url_b"], "label": label})
    for name, records in ((language, articles.values()), (language + "-pairs", judged)):
        with open(out / (name + ".jsonl"), "w", encoding="utf-8") as file:
            file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
