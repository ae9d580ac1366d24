"""What a program loses of Arabic before it hashes anything: dropped.py PEER CORPUS, run in that peer's own environment, or
dropped.py LAUNCHER CORPUS for Shabih.

Prints a line of a table: articles and headlines that get no shingle at all (they can never be found), and how much an
article still resembles itself after a change of spelling that no reader would call one: a vowel mark on its first long
word of every four, kashida in one of four, the hamza of its alefs left out, Persian yeh and kaf, Arabic-Indic digits.
"""
import json
import pathlib
import subprocess
import sys

MOST = 500
DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def marked(sign):
    def change(text):
        words = text.split(" ")
        return " ".join(word[:2] + sign + word[2:] if i % 4 == 0 and len(word) > 3 else word for i, word in enumerate(words))
    return change


CHANGES = {
    "vowel marks": marked("\u064E"),
    "kashida": marked("\u0640"),
    "hamza left out": lambda text: text.translate(str.maketrans("أإآ", "ااا")),
    "Persian letters": lambda text: text.translate(str.maketrans("يك", "یک")),
    "digits": lambda text: text.translate(DIGITS),
}


def shingle_set(words, length):
    """A text shorter than a shingle is one."""
    return {tuple(words[i:i + length]) for i in range(max(1, len(words) - length + 1))} if words else set()


def tokenizers(peer):
    """Name of the settings, and what makes shingles of each of many texts."""
    if peer == "text-dedup":
        from text_dedup.minhash import NON_ALPHA, ngrams
        yield "defaults", lambda texts: [set(ngrams(NON_ALPHA.split(text.lower()), 5, 5)) for text in texts]
    elif peer == "datatrove":
        from datatrove.pipeline.dedup.minhash import MinhashDedupSignature
        from datatrove.utils.typeshelper import Languages
        for name, language in (("English tokeniser", Languages.english), ("Arabic tokeniser", Languages.arabic)):
            step = MinhashDedupSignature("unused", language=language)
            yield name, lambda texts, step=step: [set(map(int, step.get_shingles(text).flatten())) for text in texts]
    elif peer == "rensa":
        yield "words of text.split()", lambda texts: [set(text.split()) for text in texts]
    else:
        yield "defaults", lambda texts: [shingle_set(line.split(), 3) for line in normalised(peer, texts)]


def normalised(launcher, texts):
    lines = "\n".join(" ".join(text.split()) for text in texts) + "\n"
    done = subprocess.run([launcher, "normalize", "-"], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    return done.stdout.decode().split("\n")[:-1]


def resemblance(a, b):
    return len(a & b) / len(a | b) if a | b else 0.0


def main():
    peer, path = sys.argv[1:]
    with open(path, encoding="utf-8") as lines:
        records = [json.loads(line) for _, line in zip(range(MOST), lines)]
    texts = [record["body"] for record in records]
    for name, shingles in tokenizers(peer):
        bodies = shingles(texts)
        headlines = shingles([record["title"] for record in records])
        left = []
        for change in CHANGES.values():
            kept = [resemblance(*pair) for pair in zip(bodies, shingles([change(text) for text in texts])) if pair[0]]
            left.append(f"{sum(kept) / len(kept):.2f}")
        lost = [f"{sum(not found for found in part) / len(records):.3f}" for part in (bodies, headlines)]
        program = "Shabih" if pathlib.Path(peer).exists() else peer
        print("\t".join([program, name, *lost, *left]), flush=True)


if __name__ == "__main__":
    main()
