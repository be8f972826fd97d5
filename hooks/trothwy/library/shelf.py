"""The shelf: every content file, read one by one and sorted by kind, before anything is compared."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeVar

from trothwy.content.checking import read_record
from trothwy.content.fields import Record
from trothwy.content.problems import Place, Problem
from trothwy.content.walking import records_in
from trothwy.languages import LANGUAGES
from trothwy.library.kinds import KINDS, Kind

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic import BaseModel

Model = TypeVar("Model", bound="BaseModel")


_CONTENT: Final = frozenset({".yml", ".yaml", ".md", ".markdown"})
_JSON: Final = frozenset({".json"})
_SHOWN: Final = frozenset({".html", ".css", ".mjs", ".js", ".svg", ".png"})
_PAGES: Final = frozenset({".md", ".markdown"})

_PLACES: Final = {
    **{f"docs/{language.code}/": _PAGES for language in LANGUAGES},
    "docs/front-door/index.md": _PAGES,
    "docs/theme/": _SHOWN,
    "docs/theme_door/": _SHOWN,
    "docs/images/": _SHOWN,
    "decision_trees/evidence/": _JSON,
    **{f"{folder}/": _JSON for folder in {kind.schemas for kind in KINDS}},
}
"""Where files lie that this module does not read, and how their names end there."""


@dataclass
class Shelf:
    """What was read: for each model, its files by path."""

    files: dict[type[BaseModel], dict[str, BaseModel]] = field(default_factory=lambda: defaultdict(dict))
    unread: set[type[BaseModel]] = field(default_factory=set)
    """Models of which a file could not be used: nothing may be said to be missing from them."""

    def all(self, model: type[Model]) -> dict[str, Model]:
        """Give every file of a kind, by path."""
        return {path: record for path, record in self.files[model].items() if isinstance(record, model)}

    def records(self) -> list[Record]:
        """Give every file as records: the file itself, or those inside it where it is a plain mapping."""
        found: list[Record] = []
        for files in self.files.values():
            for file in files.values():
                found += [file] if isinstance(file, Record) else records_in(getattr(file, "root", None))
        return found

    def one(self, model: type[Model]) -> Model:
        """Give the only file of a kind. Raises ``StopIteration`` when it was not read."""
        return next(iter(self.all(model).values()))


def read_shelf(root: Path, problems: list[Problem]) -> Shelf:
    """Read every content file below ``root``; add what is wrong to ``problems``."""
    shelf = Shelf()
    for kind in KINDS:
        paths = _paths(root, kind)
        if not paths and "*" not in kind.files and not kind.optional:
            problems.append(
                Problem(
                    Place(kind.files),
                    "missing-file",
                    "This file is needed and is not there.",
                    "Put it back, or write it.",
                )
            )
            shelf.unread.add(kind.model)
        for path in paths:
            record = read_record(root, path, kind.model, problems)
            if record is None:
                shelf.unread.add(kind.model)
            else:
                shelf.files[kind.model][path] = record
    problems.extend(_strays(root))
    return shelf


def _paths(root: Path, kind: Kind) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.glob(kind.files))


def _strays(root: Path) -> list[Problem]:
    """Name files that nothing reads, and links, which may lead anywhere.

    None is skipped in silence: it may be a file of content under a wrong name; and what lies beside pages would be
    published as it is, minutes of a meeting among them.
    """
    known = {path for kind in KINDS for path in _paths(root, kind)}
    problems = []
    for folder in ("thresholds", "decision_trees", "docs"):
        for path in sorted((root / folder).rglob("*")):
            name = path.relative_to(root).as_posix()
            if path.is_symlink() or not (path.is_file() or path.is_dir()):
                problems.append(
                    Problem(
                        Place(name),
                        "linked-file",
                        "This is a link to another place on this computer, or no file at all.",
                        "Put the file itself here, or delete the link.",
                    )
                )
            elif path.is_file() and name not in known and not _has_its_place(path, name):
                problems.append(
                    Problem(
                        Place(name),
                        "stray-file",
                        "Nothing reads a file with this name in this folder, and it could be published by mistake.",
                        "Move it to where its kind belongs, end its name in .yml or .md if it is one, or delete it.",
                    )
                )
    return problems


def _has_its_place(path: Path, name: str) -> bool:
    """Say whether a file that is not on the shelf belongs where it lies, or is judged by who reads pages."""
    ending = path.suffix.lower()
    if path.name.startswith(".") and ending not in _CONTENT:  # left by editors and systems; never published
        return True
    return any(name.startswith(folder) and ending in endings for folder, endings in _PLACES.items())
