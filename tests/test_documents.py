"""What the project's own documents promise is there: files, headings, commands and examples of content."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.paths import ROOT
from trothwy.briefings.model import Boxes
from trothwy.contacts.numbers import Number
from trothwy.content.checking import check_record
from trothwy.content.reading import read_text
from trothwy.content.references import check_references
from trothwy.guides.questions import Question
from trothwy.library.ids import known_ids
from trothwy.library.shelf import read_shelf
from trothwy.site.adoption import Adoption
from trothwy.thresholds.model import BoardOverlay, Indicator

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from trothwy.content.fields import Record
    from trothwy.content.problems import Problem

DOCUMENTS = [
    *sorted(ROOT.glob("*.md")),
    *(ROOT / folder / "README.md" for folder in ("requirements", "hosting", "example")),
]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
EXAMPLES = re.findall(
    r"^( *)```yaml\n(.*?)^ *```", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
)
"""The indentation of each example of YAML in CONTRIBUTING.md, and its text."""


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def anchors(document: Path) -> set[str]:
    """Give the anchors of a document's headings, as code hosts make them."""
    headings = re.findall(r"^#{1,6} (.*)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.fixture(scope="module")
def known() -> dict[str, set[str]]:
    """The ids that an example may name: those of the content, and the document that the example says to add."""
    ids = known_ids(read_shelf(ROOT, []))
    return ids | {"source": ids["source"] | {"example-board-thresholds"}}


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_link_leads_to_a_file_and_a_heading(document: Path) -> None:
    targets = re.findall(
        r"\]\(([^)]+)\)", re.sub(r"```.*?```", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    )
    for target in targets:
        if target.startswith("https://"):
            continue
        path, _, anchor = target.partition("#")
        aim = document.parent / path if path else document
        assert aim.is_file(), target
        assert not anchor or anchor in anchors(aim), target


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_command_named_is_a_target(document: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
    commands = re.findall(r"(?:^|`)make ([a-z]+)", document.read_text(encoding="utf-8"), re.MULTILINE)
    assert set(commands) <= targets


@pytest.mark.parametrize(
    ("key", "model"),
    [
        ("- id: appointments-missed-again", Indicator),
        ("raises:", BoardOverlay),
        ("- id: explained", Question),
        ("state: adopted", Adoption),
        ("boxes:", Boxes),
        ("numbers:", Number),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_examples_for_authors_can_be_copied(key: str, model: type[Record], known: Mapping[str, set[str]]) -> None:
    indent, example = next((indent, text) for indent, text in EXAMPLES if key in text)
    value, problems = read_text(re.sub(rf"^{indent}", "", example, flags=re.MULTILINE), "CONTRIBUTING.md")
    if isinstance(value, list):
        value = value[0]
    if isinstance(value, dict) and "boxes" in value:
        value = value["boxes"]
    if isinstance(value, dict) and "numbers" in value:
        value = value["numbers"][0]
    record = check_record(value, model, "CONTRIBUTING.md", problems)
    assert [problem for problem in problems if not is_only_shortened(problem, model)] == []
    if record:
        assert list(check_references(iter([record]), known)) == []


def is_only_shortened(problem: Problem, model: type[Record]) -> bool:
    """Tell whether an example leaves out the other boxes, which are alike, or words that are a body's own to write."""
    return (model, problem.code) in {(Boxes, "missing-key"), (Adoption, "placeholder")}


def test_the_number_in_the_file_of_councils_is_the_one_in_the_guide() -> None:
    guide = next(text for _, text in EXAMPLES if "numbers:" in text)
    file = (ROOT / "docs/contacts/councils.yml").read_text(encoding="utf-8")
    assert [line.strip() for line in guide.splitlines()[1:]] == [
        line.removeprefix("#").strip() for line in file.splitlines() if line.startswith("#   ")
    ]
