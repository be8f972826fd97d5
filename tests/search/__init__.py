"""The search: its two halves held together, and what it finds measured."""
