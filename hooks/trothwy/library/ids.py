"""The ids of everything that has one: which there are, and that each names one thing."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final, Protocol

from trothwy.briefings.model import Briefing
from trothwy.contacts.model import BoardsFile, CouncilsFile, NationalFile
from trothwy.content.problems import Problem
from trothwy.content.references import check_unique
from trothwy.content.sources import SourcesFile
from trothwy.glossary.model import GlossaryFile
from trothwy.guides.model import BlockFile, GuideFile
from trothwy.guides.results import DutiesFile, StepsFile
from trothwy.site.words import SiteFile
from trothwy.thresholds.model import BoardOverlay, IndicatorsFile, LevelsFile, ModifiersFile, ProtectiveFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from pydantic import BaseModel

    from trothwy.content.problems import Place
    from trothwy.library.shelf import Shelf


class _Named(Protocol):
    """A record that has an id."""

    @property
    def id(self) -> str: ...

    def place_of(self, key: str) -> Place: ...


_LISTED: Final[Mapping[str, Mapping[type[BaseModel], Callable[[Any], Iterable[_Named]]]]] = {
    "source": {SourcesFile: lambda file: file.sources},
    "level": {LevelsFile: lambda file: file.levels},
    "indicator": {IndicatorsFile: lambda file: file.indicators, BoardOverlay: lambda file: file.adds},
    "protective factor": {ProtectiveFile: lambda file: file.protective_factors},
    "modifier": {ModifiersFile: lambda file: file.modifiers},
    "step": {StepsFile: lambda file: file.steps},
    "duty": {DutiesFile: lambda file: file.duties},
    "term": {GlossaryFile: lambda file: file.terms},
    "board": {BoardsFile: lambda file: file.boards},
    "council": {CouncilsFile: lambda file: file.councils},
    "national line": {NationalFile: lambda file: file.lines},
    "section": {SiteFile: lambda file: file.sections},
}
"""Things of which a file lists many: for each kind, the files that hold it, and how to find it in them."""

_ON_ONE_PAGE: Final = ("board", "council", "national line")
"""Kinds that share a page, on which their ids are anchors: no two of them may have the same."""

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
        kind: {record.id for record in _records(shelf, kind)}
        for kind, models in _LISTED.items()
        if shelf.unread.isdisjoint(models)
    }
    own = {
        kind: {file.id for file in shelf.all(model).values()} for kind, model in _OWN_FILE if model not in shelf.unread
    }
    return listed | own


def check_ids(shelf: Shelf) -> Iterator[Problem]:
    """Give a problem for an id used twice, and for a file whose name is not its id."""
    for kinds in (_ON_ONE_PAGE, *((kind,) for kind in _LISTED if kind not in _ON_ONE_PAGE)):
        yield from check_unique((kind, one.id, one.place_of("id")) for kind in kinds for one in _records(shelf, kind))
    for _, model in _OWN_FILE:
        for path, file in shelf.all(model).items():
            if PurePosixPath(path).stem != file.id:
                yield Problem(
                    file.place_of("id"),
                    "id-not-file-name",
                    f"The id is '{file.id}', but the file is called '{PurePosixPath(path).name}'.",
                    "Make the two the same; an id that was published stays.",
                )


def _records(shelf: Shelf, kind: str) -> Iterator[_Named]:
    for model, find in _LISTED[kind].items():
        for file in shelf.all(model).values():
            yield from find(file)


def check_boards(shelf: Shelf) -> Iterator[Problem]:
    """Give a problem for a second board: a site is one adopter's."""
    for overlay in list(shelf.all(BoardOverlay).values())[1:]:
        yield Problem(
            overlay.place,
            "two-boards",
            "There are the thresholds of two boards here, and a site is one board's.",
            "Keep one of the files.",
        )
