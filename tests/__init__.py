"""Tests of Trothwy: they mirror the package."""
