"""Tests of the verbs: what they do and say, and what they refuse."""
