#!/usr/bin/env python3
"""Kills the program with SIGKILL at random moments while it labels through its own pages, and compares what is on disk
with what the screen called saved.

Usage: kill_labels.py KINOPRISM LIBRARY [ROUNDS [SEED]]
Labels are written into LIBRARY as the curator "script". Exits with 1 at the first label that is missing or that nobody
gave: each round, the events on disk must be those printed, in order, with at most one more that was on disk but not yet
shown.
"""
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time

KIND_RATING, KIND_UNDO = 0, 4


def events(library, after):
    """(id, kind, movie, value in stars) of the script's events behind `after`, in order."""
    connection = sqlite3.connect(os.path.join(library, "library.sqlite"))
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        return connection.execute(
            "SELECT e.id, e.kind, e.movie, e.value / 2.0 FROM label_event e JOIN curator c ON c.id = e.curator "
            "WHERE c.name = 'script' AND e.id > ? ORDER BY e.id", (after,)).fetchall()
    finally:
        connection.close()


def one_round(program, library, seed, wait):
    """What was printed as saved before the kill, as (kind, movie, value); value None for an undo."""
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    process = subprocess.Popen([program, "--measure-labels", "100000", "--seed", str(seed), library],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
    first = process.stdout.readline()  # it is at work from here on
    time.sleep(wait)
    process.send_signal(signal.SIGKILL)
    lines = (first + process.stdout.read()).decode().splitlines(keepends=True)
    process.wait()
    said = []
    for line in lines:
        words = line.split()
        # A line that was cut in the middle was not shown.
        if not line.endswith("\n") or words[0] not in ("saved", "undone"):
            continue
        undone = words[0] == "undone"
        said.append((KIND_UNDO if undone else KIND_RATING, int(words[1]), None if undone else float(words[2])))
    return said


def main():
    program, library = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
    draw = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    last, labels, unseen = 0, 0, 0
    for number in range(rounds):
        known = events(library, last)
        last = known[-1][0] if known else last
        said = one_round(program, library, draw.randrange(1 << 30), draw.random() * 0.4)
        stored = [(kind, movie, None if kind == KIND_UNDO else value) for _, kind, movie, value in events(library, last)]
        if stored[:len(said)] != said or len(stored) > len(said) + 1:
            print(f"round {number}: shown as saved {said}\non disk {stored}")
            return 1
        labels += len(said)
        unseen += len(stored) - len(said)
        if (number + 1) % 50 == 0:
            print(f"{number + 1} kills, {labels} labels and undos shown as saved and on disk, {unseen} on disk only",
                  flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
