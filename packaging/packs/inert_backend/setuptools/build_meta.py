"""The two hooks of PEP 517 that pip calls when it downloads; they never look at the package."""

import os
import re


def get_requires_for_build_wheel(config_settings=None):
    return []


def prepare_metadata_for_build_wheel(metadata_directory, config_settings=None):
    # pip calls this in the folder it unpacked, and checks name and version against what it was asked for.
    name, version = os.environ["KINOPRISM_SOURCE_PACKAGE"].split("==")
    folder = re.sub(r"[^A-Za-z0-9.]+", "_", name) + "-" + version + ".dist-info"
    os.makedirs(os.path.join(metadata_directory, folder))
    with open(os.path.join(metadata_directory, folder, "METADATA"), "w", encoding="utf-8") as file:
        file.write("Metadata-Version: 2.1\nName: " + name + "\nVersion: " + version + "\n")
    return folder


class _Legacy:
    """What pip calls the backend of a package that names none."""

    get_requires_for_build_wheel = staticmethod(get_requires_for_build_wheel)
    prepare_metadata_for_build_wheel = staticmethod(prepare_metadata_for_build_wheel)


__legacy__ = _Legacy()
