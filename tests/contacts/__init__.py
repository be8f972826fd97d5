"""Contacts as data: which numbers may show, and what has to be rung."""
