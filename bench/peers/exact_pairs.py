"""The yardstick for a corpus that has none: exact_pairs.py CORPUS PAIRS.tsv, with datasketch's Python for its numpy.

Writes all pairs of bodies of 100 characters or more (shorter ones are flashes or a column's notice) whose word-3 shingles (those of
corpus.py) resemble each other by 0.3 or more, exactly, but for pairs of which every common shingle stands in more than 100 articles
(a template of a hundred editions). About 13 KB of memory an article."""
import sys

import numpy

import corpus

LEAST = 0.3
SHORTEST = 100
MOST_ARTICLES = 100
PART_ARTICLES = 10_000

path, out = sys.argv[1:]


def read():
    ids, sizes, hashes = [], [], []
    for article, body in corpus.articles(path):
        if len(body) < SHORTEST:
            continue
        shingles = {hash(shingle) for shingle in corpus.shingles(body)}
        ids.append(article)
        sizes.append(len(shingles))
        hashes.append(numpy.fromiter(shingles, numpy.int64, len(shingles)))
    return ids, numpy.array(sizes), numpy.concatenate(hashes)


def groups(article_of, hashes, articles):
    """Articles by shingle: first entries and sizes of the groups that are no larger than MOST_ARTICLES, how many shingles an
    article has in larger ones, and the articles in the order of the shingles."""
    order = numpy.argsort(hashes, kind="stable")
    by_shingle, ordered = article_of[order], hashes[order]
    starts = numpy.flatnonzero(numpy.r_[True, ordered[1:] != ordered[:-1]])
    sizes = numpy.diff(numpy.r_[starts, len(ordered)])
    in_large = numpy.repeat(sizes > MOST_ARTICLES, sizes)
    common = numpy.bincount(by_shingle[in_large], minlength=articles)
    few = (sizes > 1) & (sizes <= MOST_ARTICLES)
    return starts[few], sizes[few], common, by_shingle


def shared(part, starts, sizes, by_shingle, articles):
    """Pairs whose first article is of this part, as one number each, and how many shingles of small groups they share."""
    codes = []
    for size in range(2, MOST_ARTICLES + 1):
        members = by_shingle[starts[sizes == size][:, None] + numpy.arange(size)]
        for first in range(size - 1):
            of_part = members[members[:, first] // PART_ARTICLES == part]
            codes.append((of_part[:, first, None].astype(numpy.int64) * articles + of_part[:, first + 1:]).ravel())
    return numpy.unique(numpy.concatenate(codes), return_counts=True)


ids, sizes, hashes = read()
count = len(ids)
ends = numpy.cumsum(sizes)
starts, group_sizes, common, by_shingle = groups(numpy.repeat(numpy.arange(count, dtype=numpy.int32), sizes), hashes, count)
written = 0
with open(out, "w", encoding="utf-8") as table:
    table.write("id_a\tid_b\tw3_jaccard\n")
    for part in range(-(-count // PART_ARTICLES)):
        codes, shares = shared(part, starts, group_sizes, by_shingle, count)
        a, b = codes // count, codes % count
        both = sizes[a] + sizes[b]
        possible = shares + numpy.minimum(common[a], common[b]) >= LEAST / (1 + LEAST) * both - 1e-9
        for first, second in zip(a[possible].tolist(), b[possible].tolist()):
            mine, other = (hashes[ends[i] - sizes[i]:ends[i]] for i in (first, second))
            both_have = len(numpy.intersect1d(mine, other, assume_unique=True))
            resemblance = both_have / (len(mine) + len(other) - both_have)
            if resemblance >= LEAST:
                table.write(f"{ids[first]}\t{ids[second]}\t{resemblance:.6f}\n")
                written += 1
print(f"{count:,} articles of {SHORTEST} characters or more, {written:,} pairs of resemblance {LEAST} or more")
