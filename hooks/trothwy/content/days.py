"""Days on which something happened: none of them can lie in the future."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Annotated, Final

from trothwy.content.annotations import marks_in
from trothwy.content.fields import Day, Record
from trothwy.content.problems import Problem
from trothwy.content.walking import records_in

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator


class _Happened:
    """Marks a day on which something was done."""


_HAPPENED: Final = _Happened()

PastDay = Annotated[Day, _HAPPENED]
"""The day on which something was read, rung or approved."""


def check_days(records: Iterable[Record], today: datetime.date) -> Iterator[Problem]:
    """Give a problem for each day on which something is said to have happened, and that has not come yet."""
    for record in records:
        for inner in records_in(record):
            for name in _past_days_of(type(inner)):
                day: datetime.date | None = getattr(inner, name)
                if day and day > today:
                    yield Problem(
                        inner.place_of(name),
                        "future-day",
                        f"'{name}' says that this was done on {day.isoformat()}, which has not come yet.",
                        "Write the day on which it happened, or leave the entry until it has.",
                    )


@cache
def _past_days_of(model: type[Record]) -> tuple[str, ...]:
    """Give the fields of a model that hold such a day."""
    fields = model.model_fields.items()
    return tuple(name for name, info in fields if _HAPPENED in (*info.metadata, *marks_in(info.annotation)))
