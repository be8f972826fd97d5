"""Tests of the briefings: their pages."""
