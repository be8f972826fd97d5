"""MkDocs, run by us: one process for each language, handed what it builds; or another generator, from files."""
