"""The ids of everything that has one: which there are, and that each names one thing."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from trothwy.briefings.model import Briefing
from trothwy.contacts.model import BoardsFile, CouncilsFile
from trothwy.content.problems import Place, Problem, a
from trothwy.content.sources import SourcesFile
from trothwy.glossary.model import GlossaryFile
from trothwy.guides.model import BlockFile, GuideFile
from trothwy.guides.results import DutiesFile, StepsFile
from trothwy.site.words import SiteFile
from trothwy.thresholds.model import BoardOverlay, IndicatorsFile, LevelsFile, ModifiersFile, ProtectiveFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pydantic import BaseModel

    from trothwy.library.shelf import Shelf

_LISTED: Final[tuple[tuple[str, type[BaseModel], Callable[[Any], Iterable[Any]]], ...]] = (
    ("source", SourcesFile, lambda file: file.sources),
    ("level", LevelsFile, lambda file: file.levels),
    ("indicator", IndicatorsFile, lambda file: file.indicators),
    ("protective factor", ProtectiveFile, lambda file: file.protective_factors),
    ("modifier", ModifiersFile, lambda file: file.modifiers),
    ("step", StepsFile, lambda file: file.steps),
    ("duty", DutiesFile, lambda file: file.duties),
    ("term", GlossaryFile, lambda file: file.terms),
    ("board", BoardsFile, lambda file: file.boards),
    ("council", CouncilsFile, lambda file: file.councils),
    ("section", SiteFile, lambda file: file.sections),
)
"""Things of which a file lists many: the kind, the file, and how to find them in it."""

_OWN_FILE: Final[tuple[tuple[str, type[Any]], ...]] = (
    ("theme", IndicatorsFile),
    ("guide", GuideFile),
    ("block", BlockFile),
    ("briefing", Briefing),
)
"""Things that have a file each, which bears their id as its name."""


def known_ids(shelf: Shelf) -> dict[str, set[str]]:
    """Give the ids of each kind whose files could all be read."""
    listed = {
        kind: {record.id for file in shelf.all(model).values() for record in find(file)}
        for kind, model, find in _LISTED
        if model not in shelf.unread
    }
    own = {
        kind: {file.id for file in shelf.all(model).values()} for kind, model in _OWN_FILE if model not in shelf.unread
    }
    if "indicator" in listed:
        listed["indicator"] |= {added.id for overlay in shelf.all(BoardOverlay).values() for added in overlay.adds}
    return listed | own


def check_ids(shelf: Shelf) -> Iterator[Problem]:
    """Give a problem for an id used twice, and for a file whose name is not its id."""
    for kind, model, find in _LISTED:
        yield from _check_unique(kind, (record for file in shelf.all(model).values() for record in find(file)))
    for _, model in _OWN_FILE:
        for path, file in shelf.all(model).items():
            if PurePosixPath(path).stem != file.id:
                yield Problem(
                    file.place_of("id"),
                    "id-not-file-name",
                    f"The id is '{file.id}', but the file is called '{PurePosixPath(path).name}'.",
                    "Make the two the same; an id that was published stays.",
                )


def check_boards(shelf: Shelf) -> Iterator[Problem]:
    """Give a problem for a second board: a site is one adopter's."""
    for overlay in list(shelf.all(BoardOverlay).values())[1:]:
        yield Problem(
            overlay.place,
            "two-boards",
            "There are the thresholds of two boards here, and a site is one board's.",
            "Keep one of the files.",
        )


def _check_unique(kind: str, records: Iterable[Any]) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for record in records:
        if record.id in first:
            place = first[record.id]
            yield Problem(
                record.place_of("id"),
                "duplicate-id",
                f"'{record.id}' is already the id of {a(kind)} in {place.path}, line {place.line}.",
                "Give one of the two another id.",
            )
        first.setdefault(record.id, record.place_of("id"))
