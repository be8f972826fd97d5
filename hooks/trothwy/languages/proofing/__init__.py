"""Proofing: is the Welsh right, is the English, and do the two say the same? For authors and tests only.

Nothing here is needed to build or to serve the site. The dictionaries come from packages that
only `requirements/dev.in` names.
"""
