"""A copy of the project as a made-up body adopts it, with a place to publish it: a folder of a site of its own."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from tests.site.projects import copy_in_step
from trothwy.languages.ledger import approve
from trothwy.library.texts import read_texts
from trothwy.library.translations import in_step, read_ledger, write_ledger

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from trothwy.guides.collection import Guide

BODY: Final = {"en": "Example board", "cy": "Bwrdd enghreifftiol"}
MINUTE: Final = "2026/31"
DATE: Final = {"en": "20 November 2026", "cy": "20 Tachwedd 2026"}
PAGE: Final = {"en": "https://board.test/contact", "cy": "https://bwrdd.test/cysylltu"}

FOLDER: Final = "some/folder"
"""Where the site stands below its host."""

WHOLE: Final = f"""state: adopted
body: {{en: "{BODY["en"]}", cy: "{BODY["cy"]}"}}
minute: "{MINUTE}"
date: "2026-11-20"
role: {{en: "Example role", cy: "Rôl enghreifftiol"}}
page: {{en: "{PAGE["en"]}", cy: "{PAGE["cy"]}"}}
languages: [en, cy]
roles: ["A role"]
approvals:
"""


def adopt(folder: Path, guides: Iterable[Guide]) -> Path:
    """Copy the project, and write down that a body has approved all of it; give the copy."""
    project = copy_in_step(folder)
    approval = (
        '  - {{guide: {}, version: "{}", role: {{en: "A role", cy: "Rôl"}}, date: "2026-11-19", languages: [en, cy]}}\n'
    )
    text = WHOLE + "".join(approval.format(guide.id, guide.hash) for guide in guides)
    (project / "docs" / "adoption.yml").write_text(text, encoding="utf-8")
    ledger = in_step(read_ledger(project), read_texts(project))
    write_ledger(project, approve(ledger, ledger.root, "A role", datetime.date(2026, 11, 19)))
    settings = project / "mkdocs.yml"
    before = settings.read_text(encoding="utf-8")
    after = before.replace('site_url: ""', f"site_url: https://www.example.org/{FOLDER}/")
    assert after != before
    settings.write_text(after, encoding="utf-8")
    return project
