"""What can go wrong while packs are made."""


class Refused(Exception):
    """A file is not what it should be: a wrong hash, a damaged or hostile weight file. Nothing is made of it."""


class Unavailable(Exception):
    """A package cannot be had at present, most often because there is no network. Not an error of ours."""
