#!/usr/bin/env python3
"""From the start of the process to its painted window: the program and an empty window of Qt's, turn by turn.

    tests/bench/start_compare.py BIN LIBRARY [--turns 10] [--inspect]

BIN: the folder of kinoprism and kinoprism_empty_window (build both). Runs under the display that there is, else as
QT_QPA_PLATFORM says. A first turn that is not counted fills the caches.
"""
import argparse
import os
import statistics
import subprocess
import time


def milliseconds(command):
    """Until the process says its first line; and that line."""
    begin = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        line = process.stdout.readline()
        took = (time.perf_counter() - begin) * 1e3
        rest = process.stdout.read()
    if process.returncode != 0 or not line:
        raise SystemExit(f"{command[0]} did not start; try it by hand: {' '.join(command)}")
    return took, line.strip() + "; " + rest.strip()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bin")
    parser.add_argument("library")
    parser.add_argument("--turns", type=int, default=10)
    parser.add_argument("--inspect", action="store_true", help="open on Inspect instead of the wall")
    arguments = parser.parse_args()
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    switch = "--measure-inspect" if arguments.inspect else "--measure-start"
    commands = {
        "kinoprism": [os.path.join(arguments.bin, "kinoprism"), switch, arguments.library],
        "empty window": [os.path.join(arguments.bin, "kinoprism_empty_window")],
    }
    took = {name: [] for name in commands}
    said = {}
    for turn in range(arguments.turns + 1):
        for name, command in commands.items():
            time_taken, said[name] = milliseconds(command)
            if turn > 0:
                took[name].append(time_taken)
    for name, times in took.items():
        print(f"{name:13} best {min(times):6.1f} ms  median {statistics.median(times):6.1f} ms  "
              f"longest {max(times):6.1f} ms of {len(times)}  ({said[name]})")
    program, empty = took["kinoprism"], took["empty window"]
    print(f"{'ratio':13} best {min(program) / min(empty):6.2f}     "
          f"median {statistics.median(program) / statistics.median(empty):6.2f}")


if __name__ == "__main__":
    main()
