"""Tests of the thresholds."""
