"""Tests of the library: all content, read and checked as a whole."""
