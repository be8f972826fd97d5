"""Trothwy: thresholds, guides and briefings for people in Wales who are worried about a child.

Nothing in this package knows MkDocs. The two files beside it, ``front_door.py`` and
``language_site.py``, are the only ones that do.
"""
