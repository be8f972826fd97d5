"""Tests of the site kernel."""
