"""Which numbers may be shown, and the directory that the script of a guide reads."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from trothwy.contacts.numbers import DAYS, NumberState
from trothwy.content.purposes import Purpose
from trothwy.languages import CODES, date_in_words, month_names, weekday_names
from trothwy.languages.sorting import sort_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from trothwy.contacts.model import Board, CalendarFile, Council
    from trothwy.contacts.numbers import Hours, Number
    from trothwy.content.fields import Line

OLDEST: Final = 90
"""Days. A number read longer ago is not shown: its council's page is, since a wrong number is worse than a link."""

FORM: Final = "written-report"
"""The row of a result, and the purpose of a page: the council's form for the written report."""

BOARD: Final = "hear-back"
"""The row of a result beside which the link to the council's board stands: a disagreement can go to it."""

_WEEKDAYS: Final = (1, 2, 3, 4, 5)
"""Monday to Friday, counted from Sunday, 0: when an office is open whose own hours are not known."""

_MAY_SHOW: Final = frozenset({NumberState.CONFIRMED, NumberState.PUBLISHED})


def is_fresh(number: Number, today: datetime.date) -> bool:
    """Say whether a number was read, or rung, so lately that it can still be trusted."""
    last = last_day(number)
    return last is not None and today <= last


def last_day(number: Number) -> datetime.date | None:
    """Give the last day on which a number can be trusted; none if nobody read or rang it."""
    return number.read_on + datetime.timedelta(days=OLDEST) if number.read_on else None


@dataclass(frozen=True)
class Contacts:
    """Everything that ``docs/contacts/`` says, and the day on which it is looked at."""

    boards: Sequence[Board]
    councils: Sequence[Council]
    calendar: CalendarFile
    adopted: bool
    today: datetime.date

    def shown(self, council: Council) -> list[Number]:
        """Give the numbers of a council that may be shown today: none unless a body has adopted the site."""
        trusted = [number for number in council.numbers if number.state in _MAY_SHOW and is_fresh(number, self.today)]
        return trusted if self.adopted else []

    def directory(self, language: str, words: Callable[[str], Line]) -> dict[str, Any]:
        """Give the directory in one language, as plain data: councils in order, numbers that may show, the calendar.

        ``words`` gives words of the interface for directories, by name.
        """
        ordered = sorted(self.councils, key=lambda council: sort_key(council.title.in_language(language), language))
        say = partial(_say, words, language)
        return {
            "councils": [
                {**self._council(council, language, say), **_of_page(council, language, words)} for council in ordered
            ],
            "calendar": {
                "usual": {"days": _WEEKDAYS, "opens": self.calendar.opens, "closes": self.calendar.closes},
                "until": self.calendar.known_until.isoformat(),
                "holidays": [holiday.day.isoformat() for holiday in self.calendar.holidays],
                "weekdays": weekday_names(language),
                "months": month_names(language),
                "built_on": self.today.isoformat(),
            },
        }

    def _council(self, council: Council, language: str, say: Callable[..., str]) -> dict[str, Any]:
        board = next((board for board in self.boards if board.id == council.board), None)
        name = council.title.in_language(language)
        pages = {
            Purpose.EARLY_HELP.value: (council.early_help, say("page_early_help", council=name)),
            FORM: (council.form, say("page_form", council=name)),
            BOARD: (board.page if board else None, board.title.in_language(language) if board else ""),
        }
        return {
            "id": council.id,
            "name": name,
            "in_wales": board is not None,
            "front_door": _front_door(council, language),
            "pages": {
                purpose: {"page": page.in_language(language), "page_says": says}
                for purpose, (page, says) in pages.items()
                if page
            },
            "numbers": [self._number(number, language, say) for number in self.shown(council)],
        }

    def _number(self, number: Number, language: str, say: Callable[..., str]) -> dict[str, Any]:
        always = say("always") if number.purpose is Purpose.OUT_OF_HOURS else ""
        return {
            "purpose": number.purpose.value,
            "named": say(f"purpose_{number.purpose.value.replace('-', '_')}"),
            "number": number.number,
            "link": "+44" + (number.number or "").replace(" ", "").removeprefix("0"),
            "checked": date_in_words(number.read_on, language) if number.read_on else "",
            "last": str(last_day(number) or ""),
            "said": "; ".join(said_hours(hours, language) for hours in number.hours) or always,
            "hours": [
                {"days": [DAYS.index(day) for day in hours.days], "opens": hours.opens, "closes": hours.closes}
                for hours in number.hours
            ],
        }


def _front_door(council: Council, language: str) -> str:
    """Give the name that a caller asks for: one that the council itself uses, and no translation of ours."""
    if council.front_door is None:
        return ""
    own = [code for code in CODES if code not in council.front_door_ours]
    return council.front_door.in_language(language if language in own else own[0])


def _say(words: Callable[[str], Line], language: str, name: str, **values: str) -> str:
    text = words(name).in_language(language)
    for gap, value in values.items():
        text = text.replace(f"{{{gap}}}", value)
    return text


def _of_page(council: Council, language: str, words: Callable[[str], Line]) -> dict[str, str]:
    """Give a council's page and its language, what a link to it says, and, of a front page, what to search for there.

    What is searched for is in the language of that page, which need not be the reader's.
    """
    front, page_in = council.is_front_page(language), council.page.language_for(language)
    search = words("search_there").in_language(page_in) if front else ""
    name = "council_front_page" if front else "council_page"
    return {
        "page": council.page.in_language(language),
        "page_in": page_in,
        "page_says": _say(words, language, name, council=council.title.in_language(language), search=search),
        "search_there": search,
    }


def said_hours(hours: Hours, language: str) -> str:
    """Say hours as they stand on a door: Monday–Thursday 8:30–17:00. The days of one entry follow each other."""
    names = [weekday_names(language)[DAYS.index(day)] for day in hours.days]
    days = names[0] if len(names) == 1 else f"{names[0]}–{names[-1]}"
    return f"{days} {hours.opens.removeprefix('0')}–{hours.closes.removeprefix('0')}"
