"""Tests of the thresholds: their pages."""
