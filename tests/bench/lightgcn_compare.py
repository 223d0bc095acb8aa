#!/usr/bin/env python3
"""Compares one epoch of LightGCN in kinoprism-cli with the same in Python PyTorch, in one run, on the same threads.

    apt-get install python3-torch
    tests/bench/lightgcn_compare.py build/release/bin/kinoprism-cli DATA [--threads 2] [--rounds 3] [--batch 8192]

DATA is a folder with train.txt, a line per person: person item item ...
Both train BPR with one drawn movie, 64 factors, 3 layers and Adam, over the same batches of the same pairs. PyTorch
multiplies by torch.sparse.mm, as the implementations of the paper do. Kinoprism's seconds of an epoch are those of six
epochs less those of one, over five, so that reading and ranking do not count. The packages take turns, so a machine
that is busy for a while disturbs both; the best of the rounds counts.
"""
import argparse
import json
import os
import subprocess
import tempfile
import time

# Threads that wait asleep, as Kinoprism's do: spinning ones made PyTorch four times slower on a busy machine.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

import torch  # noqa: E402


def read_pairs(path):
    people, items = [], []
    with open(path, encoding="utf-8") as file:
        for line in file:
            numbers = [int(word) for word in line.split()]
            people.extend([numbers[0]] * (len(numbers) - 1))
            items.extend(numbers[1:])
    return torch.tensor(people), torch.tensor(items)


def fit_seconds(program, data, threads, batch, epochs):
    with tempfile.TemporaryDirectory() as folder:
        report = os.path.join(folder, "report.json")
        subprocess.run(
            [program, "--quiet", "--threads", str(threads), "experiment", "--train", os.path.join(data, "train.txt"),
             "--model", "lightgcn", "--set", "loss=bpr", "--set", "negatives=1", "--set", "factors=64",
             "--set", "layers=3", "--set", f"batch-size={batch}", "--set", f"epochs={epochs}", "--set", "learning-rate=0.001",
             "--top", "1", "--lists", os.path.join(folder, "lists.tsv"), "--report", report],
            check=True, stdout=subprocess.DEVNULL)
        with open(report, encoding="utf-8") as file:
            return json.load(file)["seconds"]["fit"]


class PlainLightGcn:
    def __init__(self, people, items):
        self.people, self.items = people, items
        self.person_count, self.item_count = int(people.max()) + 1, int(items.max()) + 1
        size = self.person_count + self.item_count
        rows = torch.cat([people, items + self.person_count])
        columns = torch.cat([items + self.person_count, people])
        degrees = torch.bincount(rows, minlength=size).clamp(min=1).float()
        weights = (degrees[rows] * degrees[columns]).rsqrt()
        self.graph = torch.sparse_coo_tensor(torch.stack([rows, columns]), weights, (size, size)).coalesce()
        self.table = torch.nn.Parameter(torch.randn(size, 64) * 0.1)
        self.optimiser = torch.optim.Adam([self.table], lr=0.001)

    def factors(self):
        layer, total = self.table, self.table
        for _ in range(3):
            layer = torch.sparse.mm(self.graph, layer)
            total = total + layer
        return (total / 4).split([self.person_count, self.item_count])

    def epoch(self, batch):
        for pairs in torch.randperm(len(self.people)).split(batch):
            person, liked = self.people[pairs], self.items[pairs]
            drawn = torch.randint(self.item_count, (len(pairs),))
            people, items = self.factors()
            p, i, j = people[person], items[liked], items[drawn]
            loss = torch.nn.functional.softplus((p * (j - i)).sum(1)).mean()
            first = [self.table[person], self.table[liked + self.person_count], self.table[drawn + self.person_count]]
            loss = loss + 1e-4 * sum(rows.square().sum() for rows in first) / len(pairs)
            self.optimiser.zero_grad()
            loss.backward()
            self.optimiser.step()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("data")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--batch", type=int, default=8192)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    plain = PlainLightGcn(*read_pairs(os.path.join(arguments.data, "train.txt")))
    ours, theirs = [], []
    for _ in range(arguments.rounds):
        seconds = [fit_seconds(arguments.program, arguments.data, arguments.threads, arguments.batch, epochs)
                   for epochs in (6, 1)]
        ours.append((seconds[0] - seconds[1]) / 5)
        start = time.perf_counter()
        plain.epoch(arguments.batch)
        theirs.append(time.perf_counter() - start)
        print(f"kinoprism {ours[-1]:.2f} s   PyTorch {torch.__version__} {theirs[-1]:.2f} s")
    print(f"best: kinoprism {min(ours):.2f} s, PyTorch {min(theirs):.2f} s: {min(theirs) / min(ours):.1f} x as fast")


if __name__ == "__main__":
    main()
