"""Compares kinoprism_tokenize with the tokenizers library, text by text.

usage: tokenizers_compare.py KINOPRISM_TOKENIZE vocab.txt FILE...
A FILE ending in .dat is read as omdb_movies.dat (its plots), any other as one text a line.
"""

import subprocess
import sys

from tokenizers import BertWordPieceTokenizer


def texts_of(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        lines = [line.rstrip("\r\n") for line in file]
    if path.endswith(".dat"):
        lines = [line.split("::")[-2] for line in lines if line.count("::") > 1]
    # One text a line, so a text may hold no line break of its own.
    return [line.replace("\r", " ") for line in lines if line.strip()]


def main():
    program, vocabulary, *files = sys.argv[1:]
    texts = [text for path in files for text in texts_of(path)]
    printed = subprocess.run(
        [program, vocabulary], input="\n".join(texts).encode() + b"\n", stdout=subprocess.PIPE, check=True
    ).stdout.decode().splitlines()
    assert len(printed) == len(texts), (len(printed), len(texts))
    reference = BertWordPieceTokenizer(vocabulary, lowercase=True)
    reference.no_truncation()
    equal = 0
    for text, line in zip(texts, printed):
        expected = reference.encode(text).ids
        if expected == [int(number) for number in line.split()]:
            equal += 1
        else:
            print("differs:", text[:200])
    print(f"{equal} of {len(texts)} texts equal")
    return equal != len(texts)


if __name__ == "__main__":
    sys.exit(main())
