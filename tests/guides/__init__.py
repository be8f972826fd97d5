"""Tests of the guides: format, engine, rules, mutation."""
