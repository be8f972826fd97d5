"""Tests of publishing: the pages of the whole site, planned and rendered."""
