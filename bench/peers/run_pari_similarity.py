"""pari-similarity: run_pari_similarity.py defaults|matched CORPUS OUT [THREADS]. `deduplicate`, the front door of its documentation.

It answers with groups, the connected components of its candidates: nothing is checked unless its user brings a comparison of his
own. It chooses the bands itself: of 120 components and the threshold 0.25 it makes 40 bands of 3 rows.
"""
import sys

from pari import deduplicate

import corpus

settings, path, out = sys.argv[1:4]
threads = int(sys.argv[4]) if len(sys.argv) > 4 else 1
matched = settings == "matched"


def feature(article):
    """Its shingles; one of its own for an article that has none, or all of these would be alike."""
    name, body = article
    tokens = corpus.shingles(body) if matched else set(body.split())
    return [token.encode() for token in tokens] or [name.encode()]


setting = {"threshold": 0.25, "num_perm": 120} if matched else {}
result = deduplicate(corpus.articles(path), feature=feature, threads=threads, **setting)
corpus.write(out, ([member[0] for member in group.members] for group in result.groups))
