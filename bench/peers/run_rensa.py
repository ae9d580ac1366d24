"""rensa: run_rensa.py defaults|matched|sampled|sampled-shingles CORPUS OUT.

`defaults` is the deduplicator of its README (words, 128 components, threshold 0.8). `sampled` is the pipeline behind its
headline figures, which looks at a few tokens of each document (128 components, 8 bands, threshold 0.8) and answers with a
flag an article, not with pairs; `sampled-shingles` gives it shingles.
"""
import sys

from rensa import RMinHash, RMinHashDeduplicator, RMinHashLSH

import corpus

settings, path, out = sys.argv[1:]


def defaults():
    """The one it keeps and each it finds like it."""
    keeper = RMinHashDeduplicator(threshold=0.8, num_perm=128, use_lsh=True)
    for article, body in corpus.articles(path):
        sketch = RMinHash(num_perm=128, seed=42)
        sketch.update(body.split())
        if not keeper.add(article, sketch):
            for kept in keeper.get_duplicates(sketch):
                yield kept, article


def matched():
    ids, sketches = [], []
    lsh = RMinHashLSH(threshold=0.4, num_perm=120, num_bands=40)
    for article, body in corpus.articles(path):
        tokens = list(corpus.shingles(body))
        if tokens:
            sketch = RMinHash(num_perm=120, seed=42)
            sketch.update(tokens)
            for other in lsh.query(sketch):
                if sketch.jaccard(sketches[other]) >= 0.4:
                    yield ids[other], article
            lsh.insert(len(ids), sketch)
            ids.append(article)
            sketches.append(sketch)


def sampled(tokens):
    ids, bodies = zip(*corpus.articles(path))
    rows = [tokens(body) for body in bodies]
    matrix = RMinHash.digest_matrix_from_token_sets_rho(rows, num_perm=128, seed=42)
    lsh = RMinHashLSH(threshold=0.8, num_perm=128, num_bands=8)
    flags = lsh.query_duplicate_flags_matrix_one_shot(matrix)
    return ((article,) for article, flag in zip(ids, flags) if flag)


corpus.write(out, {
    "defaults": defaults, "matched": matched, "sampled": lambda: sampled(str.split),
    "sampled-shingles": lambda: sampled(lambda body: list(corpus.shingles(body)))}[settings]())
