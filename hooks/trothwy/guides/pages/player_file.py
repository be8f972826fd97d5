"""What the script of a guide fetches beside its page, at the first sign of a reader.

The logic and its hash, and what the script needs but a reader without one does not: which answer stands at which
place on the page, the words of the interface, and the ways to the pages that a result is put together from.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from trothwy.guides.pages.document import answers_of
from trothwy.guides.pages.texts import COUNCIL_ASKED_WITH, TEXTS
from trothwy.site.adoption import HASH_SHOWN
from trothwy.thresholds.model import Response

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from trothwy.guides.collection import Guide
    from trothwy.guides.results import Step
    from trothwy.site.page import Addresses

NAME: Final = "guide.json"
"""The file's name, in the folder of the page."""

REPORTS: Final = (Response.REPORT, Response.EMERGENCY)
"""Responses for which somebody is phoned at once, mildest first: advice is had in that call.

A reader who is more worried than the guide raises the result up to the first of them.
"""


def player_files(
    guides: Sequence[Guide], steps: Sequence[Step], addresses: Addresses, words: Mapping[str, str], version: str
) -> Iterator[tuple[str, str]]:
    """Give every guide's file in the language of ``addresses``: its path below that language's folder, and its text."""
    titles = {guide.id: guide.file.title.in_language(addresses.language) for guide in guides}
    for guide in guides:
        page = addresses.page(guide.file.page_id)
        data = {
            "logic": guide.logic,
            "hash": guide.hash[:HASH_SHOWN],
            "version": version,
            "answers": answers_of(guide),
            "reports": REPORTS,
            "emergency": Response.EMERGENCY,
            "council_asked_with": COUNCIL_ASKED_WITH,
            "outside_wales": [step.id for step in steps if step.outside_wales],
            "texts": addresses.url(page, TEXTS),
            "contacts": addresses.url(page, "contacts"),
            "guides": titles,  # A sitting can bring along what another guide called for.
            "words": words,
        }
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        yield f"{page.address[addresses.language]}/{NAME}", text
