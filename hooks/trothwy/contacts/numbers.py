"""Telephone numbers of councils: how they are written, when they are answered, and how far they can be relied on."""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import pairwise
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema, model_validator

from trothwy.content.days import PastDay
from trothwy.content.fields import Line, Many, PlainText, Record, fault
from trothwy.content.purposes import Purpose
from trothwy.content.web_addresses import WebAddress

DAYS: Final = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
"""Days of the week as the script counts them, from 0."""

WeekDay = Literal["sun", "mon", "tue", "wed", "thu", "fri", "sat"]

_CLOCK: Final = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"
_TELEPHONE: Final = r"^0[0-9]{2,4}( [0-9]{3,4}){1,3}$|^0[0-9]{4} [0-9]{5,6}$"
_DIGITS: Final = {"01": (11,), "02": (11,), "03": (11,), "07": (11,), "08": (10, 11)}
"""How many digits a number has, from the first 0, by its first two. A few towns of England have shorter 01 numbers."""

_SHORT_NUMBER: Final = r"^[0-9][0-9 ]{1,12}[0-9]$"
_SHORT_NUMBERS: Final = ("999", "101", "111", "112", "0800 1111")
"""The numbers of few digits that are dialled all over Wales."""


def _a_time(text: str) -> str:
    if not re.fullmatch(_CLOCK, text):
        raise fault("bad-time", f"'{text}' is not a time of the day.", 'Write hours and minutes in quotes: "08:30".')
    return text


def _a_number(value: object) -> object:
    if not re.fullmatch(_TELEPHONE, str(value)):
        raise fault(
            "bad-number",
            f"'{value}' is not written as a telephone number of this country is.",
            'Write it in quotes and in groups, from the first 0, without +44 or words: "029 2018 0140".',
        )
    digits = str(value).replace(" ", "")
    lengths = _DIGITS.get(digits[:2], ())
    if len(digits) not in lengths:
        wanted = " or ".join(map(str, lengths))
        raise fault(
            "bad-number",
            f"'{value}' has {len(digits)} digits, and a number that begins with {digits[:2]} has {wanted}."
            if lengths
            else f"'{value}' begins with {digits[:2]}, as no number of an office does.",
            "Look at it again where it was read, and ring it.",
        )
    return value


def _a_short_number(value: object) -> object:
    if not re.fullmatch(_SHORT_NUMBER, str(value)):
        raise fault("bad-number", f"'{value}' is not a number to dial.", 'Write digits and spaces, in quotes: "101".')
    digits = str(value).replace(" ", "")
    if str(value) not in _SHORT_NUMBERS and len(digits) not in _DIGITS.get(digits[:2], ()):
        raise fault(
            "bad-number",
            f"'{value}' has {len(digits)} digits, which is neither a whole number nor {', '.join(_SHORT_NUMBERS)}.",
            "Look at it again where it was read, and ring it.",
        )
    return str(value)


Clock = Annotated[str, AfterValidator(_a_time), WithJsonSchema({"type": "string", "pattern": _CLOCK})]
"""A time of the day in Wales, such as `08:30`. Quote it."""

Telephone = Annotated[str, BeforeValidator(_a_number), WithJsonSchema({"type": "string", "pattern": _TELEPHONE})]
"""A number as people in Britain write it, in groups: `029 2018 0140`."""

ShortNumber = Annotated[
    str, BeforeValidator(_a_short_number), WithJsonSchema({"type": "string", "pattern": _SHORT_NUMBER})
]
"""A number that is the same all over Wales, such as `101`."""


class NumberState(StrEnum):
    """How far a number can be relied on. Only the first two may ever show, and only in an adopted site."""

    CONFIRMED = "confirmed"
    """A named role of the adopter rang it."""

    PUBLISHED = "published"
    """It stands on the council's own page, read on the day given."""

    STALE = "stale"
    """It was read in a copy that is old, undated or not the council's own page."""

    CONFLICT = "conflict"
    """Two sources give different numbers."""

    UNKNOWN = "unknown"
    """None was found."""


class Hours(Record):
    """On which days a line is open, and from when to when."""

    days: Many[WeekDay]
    """Days that follow each other: a page says the first and the last of them."""

    opens: Clock
    """When it begins to be answered."""

    closes: Clock
    """When it stops being answered."""

    @model_validator(mode="after")
    def _as_a_page_says_them(self) -> Hours:
        """Refuse days with a gap, which a page would say wrongly, and hours that never begin."""
        places = [DAYS.index(day) for day in self.days]
        if not places or any((one + 1) % len(DAYS) != other for one, other in pairwise(places)):
            raise fault(
                "bad-days",
                "The days of one entry do not follow each other.",
                "Write one entry for each run of days: [mon, tue, wed], then [fri].",
            )
        if self.closes <= self.opens:
            raise fault(
                "bad-time",
                f"It closes at {self.closes}, and has only opened at {self.opens}.",
                "Write hours of one day. A line that answers when the others do not has no hours.",
            )
        return self


class Number(Record):
    """One telephone number of a council, with all that says whether it may be shown."""

    purpose: Purpose
    """What it is rung for."""

    state: NumberState
    """How far it can be relied on."""

    number: Telephone | None = None
    """The number; none where its state is unknown."""

    hours: Many[Hours] = ()
    """When it is answered; empty for a line that is there whenever the others are not."""

    page: WebAddress | None = None
    """The page on which it was read."""

    read_on: PastDay | None = None
    """The day on which that page was read, or the number was rung."""

    rung_by: Line | None = None
    """The role that rang it; never a person's name."""

    note: PlainText | None = None
    """What the person who rings it has to know, such as a second number that another page gives."""

    @model_validator(mode="after")
    def _no_state_without_its_proof(self) -> Number:
        """Refuse a state that the rest of the entry does not bear out."""
        if (self.number is None) != (self.state is NumberState.UNKNOWN):
            raise fault(
                "number-and-state", "Only an unknown number has no number.", "Add the number, or write unknown."
            )
        if self.state is NumberState.CONFIRMED and not (self.rung_by and self.read_on):
            raise fault(
                "not-confirmed", "A confirmed number says which role rang it, and when.", "Add rung_by and read_on."
            )
        if self.state is NumberState.PUBLISHED and not (self.page and self.read_on):
            raise fault(
                "not-published", "A published number says on which page, and when it was read.", "Add page and read_on."
            )
        return self
