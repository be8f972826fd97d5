"""Ids: each names one thing, and each reference names a thing that is there.

References are found in any record by the marks in its annotations, so that no kind of file checks its own.
"""

from __future__ import annotations

import types
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Final, Union, get_args, get_origin

from trothwy.content.annotations import marks_in, record_types
from trothwy.content.checking import did_you_mean, has_near
from trothwy.content.fields import Record, Reference
from trothwy.content.problems import Problem, with_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from trothwy.content.problems import Place


_FILE_LOST: Final = 5
"""From so many unknown ids of one kind on, none near a known one, a whole file is missing: that is said once."""


@dataclass(frozen=True)
class FoundReference:
    """One use of an id."""

    kind: str
    id: str
    place: Place


def check_references(records: Iterator[Record], known: Mapping[str, set[str]]) -> Iterator[Problem]:
    """Give a problem for every id that names nothing of its kind.

    A kind that is not in ``known`` could not be read whole: nothing is said of its ids.
    """
    unknown: dict[str, list[FoundReference]] = defaultdict(list)
    for record in records:
        for found in references_in(record):
            if found.kind in known and found.id not in known[found.kind]:
                unknown[found.kind].append(found)
    for kind, all_found in unknown.items():
        lost = {found.id for found in all_found if not has_near(found.id, known[kind])} - {""}
        if len(lost) >= _FILE_LOST:
            yield _lost(kind, [found for found in all_found if found.id in lost])
        else:
            lost = set()
        yield from (_unknown(found, known[kind]) for found in all_found if found.id not in lost)


def check_unique(named: Iterable[tuple[str, str, Place]]) -> Iterator[Problem]:
    """Give a problem for every id that an earlier thing has. ``named`` gives kinds, ids and their places."""
    first: dict[str, tuple[str, Place]] = {}
    for kind, name, place in named:
        if name in first:
            earlier_kind, earlier = first[name]
            yield Problem(
                place,
                "duplicate-id",
                f"'{name}' is already the id of {with_article(earlier_kind)} in {earlier.path}, line {earlier.line}.",
                "Give one of the two another id.",
            )
        else:
            first[name] = (kind, place)


def _unknown(found: FoundReference, known: set[str]) -> Problem:
    said = (
        f"'{found.id}' is not the id of {with_article(found.kind)}." if found.id else f"No {found.kind} is named here."
    )
    return Problem(found.place, f"unknown-{found.kind}", said, did_you_mean(found.id, known))


def _lost(kind: str, all_found: list[FoundReference]) -> Problem:
    """Say once that many ids are gone: nobody misspells so many, but a whole file is soon deleted or renamed."""
    ids = sorted({found.id for found in all_found})
    return Problem(
        min(found.place for found in all_found),
        f"unknown-{kind}",
        f"{len(ids)} ids of the kind '{kind}' are used, here and in {len(all_found) - 1} more places, and are nowhere "
        f"written: {', '.join(ids)}.",
        "If a file that held them was deleted or moved, put it back; if that was meant, change what names them.",
    )


def references_in(record: Record) -> Iterator[FoundReference]:
    """Give every reference a record holds, however deep."""
    for name, annotation in _searched(type(record)):
        value = getattr(record, name)
        if value is not None:
            yield from _search(annotation, value, record, name, None)


@cache
def _searched(model: type[Record]) -> tuple[tuple[str, Any], ...]:
    """Give the fields of a record that may lead to a reference, with their annotations."""
    fields = (
        (name, Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation)
        for name, info in model.model_fields.items()
    )
    return tuple((name, annotation) for name, annotation in fields if _leads_to_reference(annotation))


def _leads_to_reference(annotation: object) -> bool:
    return any(record_types(annotation)) or any(isinstance(mark, Reference) for mark in marks_in(annotation))


def _search(annotation: object, value: object, owner: Record, key: str, item: int | None) -> Iterator[FoundReference]:
    if isinstance(value, Record):
        yield from references_in(value)
        return
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from _marked(parts[1:], value, owner.place_of(key, item))
        yield from _search(parts[0], value, owner, key, item)
    elif origin in {Union, types.UnionType}:
        for part in parts:
            yield from _search(part, value, owner, key, item)
    elif origin is tuple and isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from _search(parts[0], entry, owner, key, index)
    elif origin is dict and isinstance(value, dict):
        for name, entry in value.items():
            yield from _search(parts[0], name, owner, key, item)
            yield from _search(parts[1], entry, owner, key, item)


def _marked(marks: tuple[object, ...], value: object, place: Place) -> Iterator[FoundReference]:
    for mark in marks:
        if isinstance(mark, Reference) and isinstance(value, str):
            yield FoundReference(mark.kind, value, place)
