"""text-dedup: run_text_dedup.py defaults|matched CORPUS OUT [PROCESSES].

Runs `python -m text_dedup.minhash` and reads the clusters it saves. `defaults`: shingles of 5 words, 250 permutations,
threshold 0.7; `matched`: shingles of 3 words, 40 bands of 3 rows. It joins whatever shares a band, unchecked, and splits at
every character that is no letter, vowel marks among them.
"""
import collections
import json
import os
import pathlib
import pickle
import shutil
import subprocess
import sys
import tempfile

import corpus

settings, path, out = sys.argv[1:4]
processes = sys.argv[4] if len(sys.argv) > 4 else "1"
folder = pathlib.Path(tempfile.mkdtemp(prefix="text-dedup-", dir=os.environ.get("PEERS_SCRATCH")))
matched = "--ngram 3 --min_length 1 --num_perm 120 --b 40 --r 3".split() if settings == "matched" else []
try:
    subprocess.run(
        [sys.executable, "-m", "text_dedup.minhash", "--path", "json", "--data_files", os.path.abspath(path), "--split", "train",
         "--cache_dir", str(folder / "cache"), "--output", str(folder / "out"), "--column", "body", "--num_proc", processes,
         "--debug", *matched],
        check=True, stdout=subprocess.DEVNULL, env=os.environ | {"HF_HOME": str(folder / "home"), "HF_HUB_OFFLINE": "1"})
    with open(folder / "out" / "uf.pkl", "rb") as file:
        joined = pickle.load(file)
    with open(path, encoding="utf-8") as lines:
        ids = [json.loads(line)["id"] for line in lines]
    clusters = collections.defaultdict(list)
    for row in list(joined.parent):
        clusters[joined.find(row)].append(ids[row])
    corpus.write(out, (group for group in clusters.values() if len(group) > 1))
finally:
    shutil.rmtree(folder)
