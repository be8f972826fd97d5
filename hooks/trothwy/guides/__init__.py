"""Guides: one decision tree for each kind of worry, compiled to logic and checked for every answer."""
