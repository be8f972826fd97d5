"""The page of councils and boards: links to their own pages, where the numbers are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trothwy.content.problems import Place
from trothwy.languages import CODES
from trothwy.languages.sorting import sort_key
from trothwy.site.page import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trothwy.contacts.model import Board, Council
    from trothwy.site.planning import Planner

SECTION = "contacts"


def plan_contacts(planner: Planner, boards: Sequence[Board], councils: Sequence[Council]) -> Page:
    """Plan the page, with the councils of Wales in alphabetical order in each language."""
    names = {council.id: council.title for council in councils}
    return Page(
        id="contacts",
        title=planner.words("contacts", "title"),
        summary=planner.words("contacts", "summary"),
        address=planner.at_section(SECTION),
        place=Place("docs/contacts/councils.yml"),
        template="contacts/contacts.html",
        data={
            "councils": {code: _sorted([council for council in councils if council.board], code) for code in CODES},
            "neighbours": {code: _sorted([council for council in councils if not council.board], code) for code in CODES},
            "boards": tuple(boards),
            "names": names,
        },
        section=SECTION,
        anchors=frozenset({council.id for council in councils} | {board.id for board in boards}),
    )


def _sorted(councils: Sequence[Council], code: str) -> tuple[Council, ...]:
    return tuple(sorted(councils, key=lambda council: sort_key(council.title.in_language(code), code)))
