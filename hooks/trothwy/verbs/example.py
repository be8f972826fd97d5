"""An adopted site as an example: a copy of the project with a made-up board, councils and numbers laid over it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

from trothwy.languages.ledger import approve, still_stands
from trothwy.library.texts import read_texts
from trothwy.library.translations import in_step, read_ledger, write_ledger

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping
    from pathlib import Path

    from trothwy.languages.ledger import Ledger

OVERLAY: Final = "example"
"""The folder of the files that are laid over the copy."""

BUILD_DAY: Final = "2000-01-01"
"""What the overlay writes for the day on which the example is made: its numbers are always fresh."""

_COPIED: Final = ("docs", "thresholds", "decision_trees", "hooks", "mkdocs.yml", "mkdocs.en.yml", "mkdocs.cy.yml")


def make_example(root: Path, folder: Path, guides: Mapping[str, str], today: datetime.date) -> None:
    """Copy the project into a new folder, and lay the example over it.

    ``guides`` are the content hashes of all guides, by id: the made-up board approves each of them and every text, in
    both languages. Raises ``FileExistsError`` when the folder is there already.
    """
    folder.mkdir(parents=True)
    for name in _COPIED:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    for file in sorted((root / OVERLAY).rglob("*.yml")):
        text = file.read_text(encoding="utf-8").replace(BUILD_DAY, today.isoformat())
        (folder / file.relative_to(root / OVERLAY)).write_text(text, encoding="utf-8")
    adoption = folder / "docs" / "adoption.yml"
    adoption.write_text(adoption.read_text(encoding="utf-8") + _approvals(guides, today), encoding="utf-8")
    write_ledger(folder, _all_approved(folder, today))


def _all_approved(folder: Path, today: datetime.date) -> Ledger:
    """Give the example's ledger as it stands after the made-up role has approved every text as it is."""
    ledger = in_step(read_ledger(folder), read_texts(folder))
    return approve(still_stands(ledger, ledger.root), ledger.root, "Example role", today)


def _approvals(guides: Mapping[str, str], today: datetime.date) -> str:
    role = '{en: "Example role", cy: "Rôl enghreifftiol"}'
    lines = [
        f'  - {{guide: {guide}, version: "{version}", role: {role}, date: {today.isoformat()}, languages: [en, cy]}}'
        for guide, version in guides.items()
    ]
    return "\n".join(["approvals:", *lines, ""])
