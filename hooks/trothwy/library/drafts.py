"""Statements that rest on a draft: on working knowledge that no document bears out, and that a body has to confirm.

A page says so below every such statement, in an adopted site too. To confirm is to write the body's own document, such
as a minute, in place of the draft among the statement's sources: ``trothwy confirm``. A document that nobody has read
yet is no better than a draft; but it is to be read, and stays.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trothwy.content.sources import Confidence
from trothwy.content.walking import records_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from trothwy.content.fields import Record
    from trothwy.content.problems import Place
    from trothwy.content.sources import Source


@dataclass(frozen=True)
class Draft:
    """One mention of a draft among the sources of a statement."""

    place: Place
    source: str
    """The id of the draft."""

    alone: bool
    """The statement rests on nothing else."""


def find_drafts(records: Iterable[Record], sources: Iterable[Source]) -> tuple[Draft, ...]:
    """Find every mention of a draft in content that has been read, in the order of files and lines."""
    unsure = [source for source in sources if source.confidence is Confidence.DRAFT]
    drafts, unread = {source.id for source in unsure}, {source.id for source in unread_documents(unsure)}
    found = [
        Draft(inner.place_of("sources", number), source, alone=set(named) <= drafts)
        for record in records
        for inner in records_in(record)
        for named in [getattr(inner, "sources", ())]
        for number, source in enumerate(named)
        if isinstance(source, str) and source in drafts - unread
    ]
    return tuple(sorted(found, key=lambda draft: draft.place))


def unread_documents(sources: Iterable[Source]) -> list[Source]:
    """Give the documents on which something rests and of which nobody has read a copy."""
    return [source for source in sources if source.confidence is Confidence.DRAFT and source.address]


def by_file(drafts: Iterable[Draft]) -> dict[str, list[Draft]]:
    """Sort drafts by the file in which they stand."""
    files: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        files[draft.place.path].append(draft)
    return files


def count_drafts(drafts: Sequence[Draft]) -> str:
    """Say how many statements rest on a draft, and how many of them on nothing else."""
    statements = "1 statement rests" if len(drafts) == 1 else f"{len(drafts)} statements rest"
    return f"{statements} on a draft, {sum(draft.alone for draft in drafts)} of them on nothing else"


def list_drafts(drafts: Sequence[Draft], sources: Iterable[Source]) -> Iterator[str]:
    """Give the lines of the list: each file with its lines, those marked that rest on nothing else; what to read."""
    for path, found in by_file(drafts).items():
        yield f"{path}: {count_drafts(found)}"
        yield from (f"  {path}:{draft.place.line}{': nothing else' if draft.alone else ''}" for draft in found)
    for source in unread_documents(sources):
        path, line = source.place
        yield f"{path}:{line}: nobody has read '{source.id}'. Read it, then change its 'confidence' and add 'read_on'."
    yield f"{count_drafts(drafts)}."


def confirm(root: Path, files: Mapping[str, Sequence[Draft]], source: str) -> None:
    """Write another source in place of every draft in some files. The rest of the files stays as it is."""
    for path, drafts in files.items():
        file = root / path
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        for draft in drafts:
            row = draft.place.line - 1
            lines[row] = re.sub(rf"(?<![\w-]){re.escape(draft.source)}(?![\w-])", source, lines[row], count=1)
        file.write_text("".join(lines), encoding="utf-8", newline="")
