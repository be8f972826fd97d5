"""What ``docs/contacts/`` holds. A telephone number never stands here without its source and state."""

from __future__ import annotations

import re
from typing import Final

from pydantic import model_validator

from trothwy.contacts.numbers import Clock, Number, ShortNumber
from trothwy.content.fields import BoardId, Day, Id, Line, Many, Record, Sources, fault
from trothwy.content.web_addresses import WebAddresses
from trothwy.languages import CODES, LanguageCode

_FRONT_PAGE: Final = re.compile(rf"https://[^/]+(/({'|'.join(CODES)}))?/?")
"""An address that names no page: a host alone, or a host and a language."""


class Board(Record):
    """A Regional Safeguarding Board."""

    id: Id
    """Its permanent name, unique among the boards."""

    title: Line
    """Its name."""

    page: WebAddresses | None = None
    """The board's own site, where one was found."""

    health_boards: Many[Line] = ()
    """The health boards of its area."""

    police: Line | None = None
    """The police force of its area."""

    sources: Sources
    """Documents in which this was read, by their ids in `docs/sources.yml`."""


class BoardsFile(Record):
    """``docs/contacts/boards.yml``."""

    boards: Many[Board]
    """The boards."""


class Council(Record):
    """A council in Wales, or an English neighbour."""

    id: Id
    """Its permanent name, unique among the councils."""

    title: Line
    """Its name, as lists show it."""

    page: WebAddresses
    """The council's own page about a child at risk, or, until somebody has found that, a front page."""

    front_page: Many[LanguageCode] = ()
    """The languages in which `page` is only a front page, from which the reader has to search on: [en, cy]."""

    board: BoardId | None = None
    """Its board; none for an English neighbour."""

    front_door: Line | None = None
    """What the council calls the team that takes reports, where that was read."""

    front_door_ours: Many[LanguageCode] = ()
    """The languages in which that name is only our translation: callers are told the council's own."""

    form: WebAddresses | None = None
    """Where its form for the written report is, if it has a page."""

    early_help: WebAddresses | None = None
    """Where its early help is asked for, if it has a page."""

    numbers: Many[Number] = ()
    """Its telephone numbers, each with its purpose and its state."""

    sources: Sources
    """Documents in which this was read, by their ids in `docs/sources.yml`."""

    @model_validator(mode="after")
    def _no_front_page_in_silence(self) -> Council:
        """Refuse an address that is plainly a front page and is not said to be one, and a saying without an address."""
        for code in CODES:
            address = getattr(self.page, code)
            said = code in self.front_page
            if address and not said and _FRONT_PAGE.fullmatch(address):
                raise fault(
                    "front-page",
                    f"'{address}' is a front page, and not a page with numbers.",
                    f"Write the address of the page about a child at risk; or add '{code}' to 'front_page: [...]'.",
                )
            if said and not address:
                raise fault(
                    "front-page",
                    f"'front_page' names '{code}', and 'page' has no address in that language.",
                    f"Take '{code}' out of 'front_page', or add the address.",
                )
        return self

    @model_validator(mode="after")
    def _one_name_is_the_council_s(self) -> Council:
        """Refuse a name of which no language is the council's own."""
        if self.front_door_ours and (self.front_door is None or set(CODES) <= set(self.front_door_ours)):
            raise fault(
                "front-door",
                "'front_door_ours' leaves no name that is the council’s own.",
                "Name only the languages in which 'front_door' is a translation; a name that nobody read is left out.",
            )
        return self

    def is_front_page(self, code: str) -> bool:
        """Say whether a reader in a language is sent to a front page."""
        return self.page.language_for(code) in self.front_page


class CouncilsFile(Record):
    """``docs/contacts/councils.yml``."""

    councils: Many[Council]
    """The councils."""


class NationalLine(Record):
    """A number that is the same all over Wales."""

    id: Id
    """Its permanent name, unique among the national lines."""

    title: Line
    """What the line is called."""

    number: ShortNumber
    """The number, as it is dialled."""

    for_whom: Line
    """Who rings it, and for what."""

    sources: Sources
    """Documents in which this was read, by their ids in `docs/sources.yml`."""


class NationalFile(Record):
    """``docs/contacts/national.yml``."""

    lines: Many[NationalLine]
    """The lines, in the order in which the page lists them."""


class Holiday(Record):
    """One bank holiday."""

    day: Day
    title: Line
    """What the day is called."""


class CalendarFile(Record):
    """``docs/contacts/bank-holidays.yml``: when offices are closed."""

    opens: Clock
    """When offices usually open, where a council's own hours are not known."""

    closes: Clock
    """When offices usually close."""

    known_until: Day
    """The last day up to which the holidays below are complete. Beyond it no day is worked out."""

    holidays: Many[Holiday]
    """The bank holidays in Wales."""

    sources: Sources
    """Documents in which this was read, by their ids in `docs/sources.yml`."""
