"""The page of councils and boards: links to their own pages, where the numbers are kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from trothwy.contacts.directory import FORM
from trothwy.content.problems import Place
from trothwy.content.purposes import Purpose
from trothwy.languages import CODES
from trothwy.languages.sorting import sort_key
from trothwy.site.page import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trothwy.contacts.directory import Contacts
    from trothwy.contacts.model import Council, NationalLine
    from trothwy.site.planning import Planner

SECTION: Final = "contacts"


def plan_contacts(planner: Planner, contacts: Contacts, national_lines: Sequence[NationalLine]) -> Page:
    """Plan the page, with the councils of Wales in alphabetical order in each language.

    The script of a guide reads the directory that the page holds, so both show the same.
    """
    boards, councils = contacts.boards, contacts.councils
    directory = {code: contacts.directory(code, partial(planner.words, "directory")) for code in CODES}
    return Page(
        id="contacts",
        title=planner.words("contacts", "title"),
        summary=planner.words("contacts", "summary"),
        address=planner.at_section(SECTION),
        place=Place("docs/contacts/councils.yml"),
        template="contacts/contacts.html",
        data={
            "councils": {code: _sorted([council for council in councils if council.board], code) for code in CODES},
            "neighbours": {
                code: _sorted([council for council in councils if not council.board], code) for code in CODES
            },
            "boards": tuple(boards),
            "of_board": {
                code: {
                    board.id: _sorted([council for council in councils if council.board == board.id], code)
                    for board in boards
                }
                for code in CODES
            },
            "national_lines": national_lines,
            "adopted": contacts.adopted,
            "directory": directory,
            "own_pages": (FORM, Purpose.EARLY_HELP.value),
            "entries": {code: {council["id"]: council for council in directory[code]["councils"]} for code in CODES},
        },
        section=SECTION,
        anchors=frozenset(
            {council.id for council in councils} | {board.id for board in boards} | {line.id for line in national_lines}
        ),
    )


def _sorted(councils: Sequence[Council], code: str) -> tuple[Council, ...]:
    return tuple(sorted(councils, key=lambda council: sort_key(council.title.in_language(code), code)))
