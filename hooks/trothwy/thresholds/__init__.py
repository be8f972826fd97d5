"""Thresholds: the continuum of need, and the signs by which a level is known."""
