"""The ids of pages of which there is one for each thing of a kind, such as each guide: made and recognised here alone.

Features refer to each other's pages by id, and authors write the same ids in links: ``guide/injury``.
"""

from __future__ import annotations

from enum import StrEnum


class Family(StrEnum):
    """A kind of page of which there is one for each thing. Its value begins their ids, and is permanent as they are."""

    GUIDE = "guide"
    RESULT = "result"
    ASSURANCE = "assurance"
    BRIEFING = "briefing"

    def page_id(self, own_id: str) -> str:
        """Give the id of the page of one thing."""
        return f"{self.value}/{own_id}"

    def holds(self, page_id: str) -> bool:
        """Tell whether a page is one of this kind."""
        return page_id.startswith(f"{self.value}/")


def anchor_of(page_id: str) -> str:
    """Give the anchor by which a page is found where another one lists it."""
    return page_id.replace("/", "-")
