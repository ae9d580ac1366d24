"""How long datasketch takes to say what an article is like: query_datasketch.py defaults|matched CORPUS QUESTIONS.

Puts all articles into MinHashLSH, as run_datasketch.py does, then asks about every n-th of them, tokenising and hashing inside the
clock, one after another. Prints seconds to fill, milliseconds a question (median, 99th of a hundred) and the process's memory."""
import resource
import sys
import time

from datasketch import MinHash, MinHashLSH

import corpus

settings, path, questions = sys.argv[1:]
matched = settings == "matched"
lsh = MinHashLSH(num_perm=120, params=(40, 3)) if matched else MinHashLSH()
least = 0.4 if matched else 0.0
sketches = {}


def sketch_of(body):
    sketch = MinHash(num_perm=120 if matched else 128)
    sketch.update_batch([token.encode() for token in (corpus.shingles(body) if matched else set(body.split()))])
    return sketch


articles = [(article, body) for article, body in corpus.articles(path) if body.split()]
started = time.perf_counter()
for article, body in articles:
    sketches[article] = sketch_of(body)
    lsh.insert(article, sketches[article])
filled = time.perf_counter() - started

times = []
found = 0
for article, body in articles[:: max(1, len(articles) // int(questions))]:
    asked = time.perf_counter()
    sketch = sketch_of(body)
    found += sum(1 for other in lsh.query(sketch) if sketch.jaccard(sketches[other]) >= least)
    times.append(1000 * (time.perf_counter() - asked))
times.sort()
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(f"{settings}: {len(articles)} articles in {filled:.0f} s, {len(times)} questions, p50 {times[len(times) // 2]:.2f} ms, "
      f"p99 {times[len(times) * 99 // 100]:.2f} ms, {found} found, {memory:.0f} MB")
