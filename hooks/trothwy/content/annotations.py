"""What the annotation of a field tells: which records it can hold, and how it is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from trothwy.content.fields import Record

if TYPE_CHECKING:
    from collections.abc import Iterator


def record_types(annotation: object) -> Iterator[type[Record]]:
    """Give the record models that an annotation can hold."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from record_types(part)


def marks_in(annotation: object) -> Iterator[object]:
    """Give every mark in an annotation, however deep: what `Annotated` adds to a type."""
    yield from getattr(annotation, "__metadata__", ())
    for part in get_args(annotation):
        yield from marks_in(part)
