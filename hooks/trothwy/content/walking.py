"""Walking through records: every record inside another one, however deep."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from trothwy.content.annotations import record_types
from trothwy.content.fields import Record

if TYPE_CHECKING:
    from collections.abc import Iterator


def records_in(value: object) -> Iterator[Record]:
    """Give a record and every record inside it, in the order of the file."""
    if isinstance(value, Record):
        yield value
        for key in _holding_records(type(value)):
            yield from records_in(getattr(value, key))
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from records_in(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from records_in(item)


@cache
def _holding_records(model: type[Record]) -> tuple[str, ...]:
    """Give the fields of a record that can hold records. Most hold words, and need no looking into."""
    return tuple(name for name, info in model.model_fields.items() if any(record_types(info.annotation)))
