"""datatrove: run_datatrove.py defaults|matched CORPUS OUT [PROCESSES].

Its four steps as its documentation chains them. `defaults`: English tokeniser, 14 buckets of 8 hashes, shingles of 5
words; `matched`: its Arabic tokeniser, 40 buckets of 3 hashes, shingles of 3 words. It joins whatever shares a bucket,
unchecked, so `matched` may chain articles together; the pairs of one cluster are its answer.
"""
import collections
import gzip
import json
import os
import pathlib
import shutil
import sys
import tempfile

from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.dedup import MinhashDedupBuckets, MinhashDedupCluster, MinhashDedupFilter, MinhashDedupSignature
from datatrove.pipeline.dedup.minhash import MinhashConfig
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter
from datatrove.utils.typeshelper import Languages

import corpus


def main():
    settings, path, out = sys.argv[1:4]
    processes = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    config = MinhashConfig(n_grams=3, num_buckets=40, hashes_per_bucket=3) if settings == "matched" else MinhashConfig()
    language = Languages.english if settings == "defaults" else Languages.arabic
    folder = pathlib.Path(tempfile.mkdtemp(prefix="datatrove-", dir=os.environ.get("PEERS_SCRATCH")))
    try:
        run(read(path, folder, processes), folder, config, language, processes)
        corpus.write(out, clusters(folder))
    finally:
        shutil.rmtree(folder)


def read(path, folder, processes):
    """One file a task is what it shares out, so two processes get a half of the lines each."""
    if processes == 1:
        (folder / "in").mkdir()
        (folder / "in" / "part0.jsonl").symlink_to(os.path.abspath(path))
    else:
        (folder / "in").mkdir()
        parts = [open(folder / "in" / f"part{i}.jsonl", "wb") for i in range(processes)]
        with open(path, "rb") as lines:
            for number, line in enumerate(lines):
                parts[number % processes].write(line)
        for part in parts:
            part.close()
    return lambda: JsonlReader(str(folder / "in"), text_key="body")


def run(reader, folder, config, language, processes):
    def step(pipeline, tasks):
        logs = tempfile.mkdtemp(prefix="logs-", dir=folder)  # else in the folder the command was given in
        LocalPipelineExecutor(pipeline, tasks=tasks, workers=processes, start_method="fork", logging_dir=logs).run()

    step([reader(), MinhashDedupSignature(str(folder / "signatures"), config=config, language=language)], processes)
    step([MinhashDedupBuckets(str(folder / "signatures"), str(folder / "buckets"), config=config)], config.num_buckets)
    step([MinhashDedupCluster(str(folder / "buckets"), str(folder / "removed"), config=config, save_cluster_id=True)], 1)
    step([reader(), MinhashDedupFilter(str(folder / "removed"), exclusion_writer=JsonlWriter(str(folder / "dropped")),
                                       load_cluster_ids=True),
          JsonlWriter(str(folder / "kept"))], processes)


def clusters(folder):
    members = collections.defaultdict(list)
    for file in sorted([*folder.glob("dropped/*.gz"), *folder.glob("kept/*.gz")]):
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                cluster = record["metadata"].get("minhash_cluster_id", -1)
                if cluster != -1:
                    members[cluster].append(record["id"])
    return (group for group in members.values() if len(group) > 1)


if __name__ == "__main__":
    main()
