"""What the Python peers share: reading articles, cutting words and shingles, writing what was found.

The words of the matched settings are folded as lightly as the yardstick's were (marks and tatweel removed, alef, yeh and
teh marbuta folded); the peers that bring no tokeniser get these or, at their defaults, `text.split()`.
"""
import json
import re

FOLD = {ord(c): None for c in "\u0640\u0670" + "".join(map(chr, range(0x064B, 0x0660)))}
FOLD |= str.maketrans("أإآٱىة", "ااااي" + "ه")
WORD = re.compile(r"\w+")


def articles(path):
    """Id and body of every line."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield record["id"], record["body"]


def words(text):
    return WORD.findall(text.translate(FOLD).lower())


def shingles(text, length=3):
    """The set of shingles of `length` words; a shorter text is one shingle."""
    found = words(text)
    if len(found) < length:
        return {" ".join(found)} if found else set()
    return {" ".join(found[i:i + length]) for i in range(len(found) - length + 1)}


def write(path, groups):
    """A line a group of ids that are all copies of each other; one id alone is marked a copy of something unsaid."""
    with open(path, "w", encoding="utf-8") as out:
        out.writelines("\t".join(group) + "\n" for group in groups)
