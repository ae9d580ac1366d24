"""datasketch: run_datasketch.py defaults|matched CORPUS OUT. MinHash and MinHashLSH as its documentation shows."""
import sys

from datasketch import MinHash, MinHashLSH

import corpus

settings, path, out = sys.argv[1:]
matched = settings == "matched"
lsh = MinHashLSH(num_perm=120, params=(40, 3)) if matched else MinHashLSH()
least = 0.4 if matched else 0.0
sketches = {}


def pairs():
    for article, body in corpus.articles(path):
        tokens = corpus.shingles(body) if matched else set(body.split())
        if not tokens:
            continue
        sketch = MinHash(num_perm=120 if matched else 128)
        sketch.update_batch([token.encode() for token in tokens])
        for other in lsh.query(sketch):
            if not matched or sketch.jaccard(sketches[other]) >= least:
                yield other, article
        lsh.insert(article, sketch)
        if matched:
            sketches[article] = sketch


corpus.write(out, pairs())
