#!/usr/bin/env python3
"""Compares kinoprism-cli with the Python package `implicit` on one data set, in one run, on the same threads.

    pip install implicit==0.7.3 numpy scipy threadpoolctl
    tests/bench/implicit_compare.py build/release/bin/kinoprism-cli DATA [--threads 2] [--rounds 3]

DATA is a folder with train.txt and validation.txt, a line per person: person item item ...
Fits iALS with 64 factors and 12 iterations by both, ranks the top 20 of everybody, and prints the best seconds of the
rounds and NDCG@10 on validation (computed here, for both alike). The packages take turns, so a machine that is busy for
a while disturbs both.
"""
import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
import time


def read_lists(path):
    lists = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            numbers = [int(word) for word in line.split()]
            lists.setdefault(numbers[0], []).extend(numbers[1:])
    return lists


def ndcg(lists, relevant, cutoff=10):
    total = 0.0
    people = 0
    for person, wanted in relevant.items():
        if not wanted:
            continue
        wanted = set(wanted)
        found = lists.get(person, [])[:cutoff]
        gain = sum(1 / math.log2(rank + 2) for rank, item in enumerate(found) if item in wanted)
        total += gain / sum(1 / math.log2(rank + 2) for rank in range(min(cutoff, len(wanted))))
        people += 1
    return total / people


def run_kinoprism(program, data, threads):
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "lists.tsv")
        report = os.path.join(folder, "report.json")
        subprocess.run(
            [program, "--quiet", "--threads", str(threads), "experiment", "--train", os.path.join(data, "train.txt"),
             "--model", "ials", "--set", "factors=64", "--set", "iterations=12", "--top", "20", "--lists", out,
             "--report", report],
            check=True, stdout=subprocess.DEVNULL)
        lists = {}
        with open(out, encoding="utf-8") as file:
            for line in file:
                person, item = line.split("\t")[:2]
                lists.setdefault(int(person), []).append(int(item))
        with open(report, encoding="utf-8") as file:
            seconds = json.load(file)["seconds"]
    return seconds["fit"], seconds["rank"], lists


def run_implicit(train, threads):
    import implicit
    import numpy
    import scipy.sparse

    people = sorted(train)
    rows = numpy.concatenate([numpy.full(len(train[person]), row) for row, person in enumerate(people)])
    items = numpy.concatenate([numpy.array(train[person], dtype=numpy.int64) for person in people])
    matrix = scipy.sparse.csr_matrix((numpy.ones(len(items), dtype=numpy.float32), (rows, items)))
    model = implicit.als.AlternatingLeastSquares(factors=64, iterations=12, regularization=0.05, alpha=2.0,
                                                 num_threads=threads, random_state=1)
    start = time.perf_counter()
    model.fit(matrix, show_progress=False)
    fitted = time.perf_counter()
    found, _ = model.recommend(numpy.arange(len(people)), matrix, N=20, filter_already_liked_items=True)
    done = time.perf_counter()
    return fitted - start, done - fitted, {person: list(found[row]) for row, person in enumerate(people)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("data")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    try:
        import implicit  # noqa: F401
        from threadpoolctl import threadpool_limits
    except ImportError as missing:
        sys.exit(f"{missing}. Install what is compared with: pip install implicit==0.7.3 numpy scipy threadpoolctl")

    train = read_lists(os.path.join(arguments.data, "train.txt"))
    relevant = read_lists(os.path.join(arguments.data, "validation.txt"))
    best = {}
    for _ in range(arguments.rounds):
        # implicit asks for a BLAS of one thread beside its own.
        with threadpool_limits(1, "blas"):
            theirs = run_implicit(train, arguments.threads)
        ours = run_kinoprism(arguments.program, arguments.data, arguments.threads)
        for name, (fit, rank, lists) in (("implicit", theirs), ("kinoprism", ours)):
            known = best.setdefault(name, [math.inf, math.inf, ndcg(lists, relevant)])
            known[0] = min(known[0], fit)
            known[1] = min(known[1], rank)
    print(f"{'':12}{'fit s':>8}{'rank s':>8}{'NDCG@10':>9}")
    for name, (fit, rank, quality) in best.items():
        print(f"{name:12}{fit:8.2f}{rank:8.2f}{quality:9.4f}")
    print(f"{'ratio':12}{best['kinoprism'][0] / best['implicit'][0]:8.2f}"
          f"{best['kinoprism'][1] / best['implicit'][1]:8.2f}")


if __name__ == "__main__":
    main()
