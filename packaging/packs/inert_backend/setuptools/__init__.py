"""Stands in for setuptools while pip downloads a source package, so that nothing in that package is run.

pip asks a source package for its metadata before it hands the file over, and would run its setup.py for that. With this
folder first on PYTHONPATH and build isolation off, pip asks `setuptools.build_meta` here instead, which answers out of
thin air."""
