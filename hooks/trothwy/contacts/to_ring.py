"""What has to be rung, read or renewed before a board can rely on the contacts: ``trothwy contacts``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trothwy.contacts.directory import is_fresh
from trothwy.contacts.numbers import NumberState
from trothwy.content.purposes import Purpose

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from trothwy.contacts.model import Board, CalendarFile, Council
    from trothwy.contacts.numbers import Number

NEEDED: Final = (Purpose.DAY, Purpose.OUT_OF_HOURS)
"""The numbers that a reader needs of every council in Wales: they are asked for even where nothing is written."""

HOLIDAYS_WARNING: Final = 60
"""Days. When the known bank holidays end sooner than this, somebody is asked to add the next ones."""

_TASK: Final = {
    NumberState.STALE: "read in an old copy; ring it",
    NumberState.CONFLICT: "two sources disagree; ring to find out which is right",
    NumberState.UNKNOWN: "not known; look on the council's page and ring",
    NumberState.PUBLISHED: "read on the council's page; ring it",
}


def list_to_ring(
    boards: Sequence[Board], councils: Sequence[Council], calendar: CalendarFile, today: datetime.date
) -> list[str]:
    """Give the lines of the list: by board, what its business unit has to ring; then what concerns everybody."""
    lines: list[str] = []
    for board in boards:
        lines += [f"{board.title.en}: its business unit rings", *_of_board(board, councils, today), ""]
    neighbours = [council for council in councils if council.board is None]
    lines += ["English neighbours: whoever adopts the site reads their pages"]
    lines += [f"  {council.title.en}: {council.page.en}" for council in neighbours]
    lines += ["", "Only a front page is known: whoever adopts the site finds the page about a child at risk"]
    lines += [
        f"  {council.title.en}: {', '.join(getattr(council.page, code) for code in council.front_page)}"
        for council in councils
        if council.front_page
    ]
    return [*lines, *holidays_warning(calendar, today)]


def holidays_warning(calendar: CalendarFile, today: datetime.date) -> list[str]:
    """Give a warning when the known bank holidays will end soon, or have ended."""
    if (calendar.known_until - today).days > HOLIDAYS_WARNING:
        return []
    place = calendar.place_of("known_until")
    return [
        "",
        f"{place.path}:{place.line}: bank holidays are known until {calendar.known_until}. Add the next year's.",
    ]


def _of_board(board: Board, councils: Sequence[Council], today: datetime.date) -> Iterator[str]:
    for council in councils:
        if council.board == board.id:
            for purpose in Purpose:
                known = [number for number in council.numbers if number.purpose is purpose]
                yield from (f"  {council.title.en}, {purpose.value}: {_task(number, today)}" for number in known)
                if purpose in NEEDED and not known:
                    yield f"  {council.title.en}, {purpose.value}: {_TASK[NumberState.UNKNOWN]} ({council.page.en})"
            missing = _not_written(council)
            if missing:
                yield f"  {council.title.en}, not written down yet, so ask in the same call: {', '.join(missing)}"


def _not_written(council: Council) -> list[str]:
    """Give what nothing is known of, and what readers could be shown: by the keys of the council's entry."""
    known = {number.purpose for number in council.numbers}
    numbers = [purpose.value for purpose in Purpose if purpose not in known and purpose not in NEEDED]
    pages = [key for key in ("front_door", "form", "early_help") if getattr(council, key) is None]
    return [f"a number for {', '.join(numbers)}"] * bool(numbers) + pages


def _task(number: Number, today: datetime.date) -> str:
    if number.state is NumberState.CONFIRMED:
        again = "" if is_fresh(number, today) else "; too long ago: ring it again"
        return f"{number.number}, confirmed on {number.read_on}{again}"
    note = f" ({number.note})" if number.note else ""
    return f"{number.number or ''}{note}: {_TASK[number.state]}".removeprefix(": ")
