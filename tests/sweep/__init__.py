"""Measurements by programs of others that take minutes: run by ``make sweep``."""
