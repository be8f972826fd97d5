"""Prints what the committed evidence says of every guide. Run by ``make test`` as ``python -m tests.guides.table``."""

from __future__ import annotations

import sys

from tests.paths import ROOT
from trothwy.guides.mutation.evidence import evidence_table
from trothwy.library.loading import load_library
from trothwy.site.clock import today


def table() -> str:
    """Give the table of the guides that have been run as they stand, and name the others."""
    evidence = load_library(ROOT, today()).evidence
    not_run = [
        f"{guide}: not run for this version. Run: trothwy mutate" for guide, found in evidence.items() if not found
    ]
    return "\n".join([evidence_table([found for found in evidence.values() if found]), *not_run])


if __name__ == "__main__":
    sys.stdout.write(table() + "\n")
