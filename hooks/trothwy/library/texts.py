"""Every text of the site in both languages: for proofing, and for the ledger of translation.

The content files are walked field by field, so that a new kind of content needs nothing here. A
text has a key made of its file and the ids above it, such as ``levels/universal/title``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from pydantic import RootModel

from trothwy.content.fields import Bilingual, Prose, Record
from trothwy.content.problems import Place, Problem
from trothwy.content.prose import parse_prose
from trothwy.languages import CODES
from trothwy.languages.ledger import Ledger
from trothwy.languages.proofing.wordlist import ProofingFile
from trothwy.library.shelf import read_shelf
from trothwy.site.handwritten import Twin, read_hand_written
from trothwy.site.markdown import ANCHORED_HEADING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from trothwy.library.shelf import Shelf
    from trothwy.site.handwritten import HandWritten

_NOT_TEXTS: Final = (Ledger, ProofingFile)
_HOLDING: Final = (Record, RootModel, tuple, dict)
"""What a field holds that may have texts inside it. Most fields hold ids and numbers."""

_GAP: Final = re.compile(r"\{[a-z_]+\}")
"""A place in a line where a script or a template puts something: ``{day}``."""

_MARKS: Final = re.compile(
    r"^[ \t]*(?:#+|[-*]|\d+\.)[ \t]+|\{ *#[a-z0-9-]+ *\}|\]\([^)]*\)|[\[\]|]|\*\*|^[ :|-]+$", re.MULTILINE
)


class Form(StrEnum):
    """How a text is written."""

    LINE = "line"
    PROSE = "prose"
    WORDING = "wording"
    """Other words for a term: in one language, with no counterpart."""

    MARKDOWN = "markdown"


@dataclass(frozen=True)
class Text:
    """One text in the languages it has."""

    key: str
    words: Mapping[str, str]
    places: Mapping[str, Place]
    form: Form

    def plain(self, code: str) -> str:
        """Give what a reader sees, without marks and targets. Markdown keeps its lines."""
        text = self.words[code]
        if self.form is Form.MARKDOWN:
            return _MARKS.sub("", text)
        if self.form is Form.PROSE:
            blocks = parse_prose(text)
            return "\n".join("".join(span.words for span in line) for block in blocks for line in block.lines)
        return _GAP.sub(lambda gap: " " * len(gap.group()), text)

    def place(self, code: str, offset: int = 0) -> Place:
        """Give the file and line of a character of the plain text. Only Markdown is known line by line."""
        start = self.places[code]
        down = self.plain(code).count("\n", 0, offset) if self.form is Form.MARKDOWN else 0
        return Place(start.path, start.line + down)


def read_texts(root: Path) -> tuple[Text, ...]:
    """Read every text below ``root``. What cannot be read is left out: the library says why."""
    problems: list[Problem] = []
    return texts_of(read_shelf(root, problems), read_hand_written(root, problems))


def texts_of(shelf: Shelf, pages: Iterable[HandWritten]) -> tuple[Text, ...]:
    """Give every text of content that has been read."""
    texts = [
        text
        for model, files in shelf.files.items()
        if model not in _NOT_TEXTS
        for path, record in files.items()
        for text in _in_value(_stem(path), record, None)
    ]
    return (*texts, *(text for page in pages for text in _in_page(page)))


def check_keys(texts: Iterable[Text]) -> Iterator[Problem]:
    """Give a problem for each text whose key another one has: the ledger would watch over one of the two alone."""
    seen: set[str] = set()
    for text in texts:
        if text.key in seen:
            yield Problem(
                next(iter(text.places.values())),
                "key-of-two-texts",
                f"Two texts have the key '{text.key}' in the ledger of translation, which knows a text by its key.",
                "Choose another id, or another { #anchor } for the heading.",
            )
        seen.add(text.key)


def _stem(path: str) -> str:
    """Give the part of a path that keys begin with: the first folder and the ending say nothing."""
    return path.split("/", 1)[1].removesuffix(".yml")


def _in_value(key: str, value: object, holder: tuple[Record, str] | None) -> Iterator[Text]:
    if isinstance(value, Bilingual):
        places = {code: value.place_of(code) for code in CODES}
        yield Text(key, dict(value.texts()), places, Form.PROSE if isinstance(value, Prose) else Form.LINE)
    elif isinstance(value, RootModel):
        yield from _in_value(key, value.root, holder)
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            inner = getattr(value, name)
            if isinstance(inner, _HOLDING):
                yield from _in_value(f"{key}/{name}", inner, (value, name))
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _in_value(f"{key}/{name}", item, holder)
    elif isinstance(value, tuple):
        yield from _in_list(key, value, holder)


def _in_list(key: str, items: tuple[object, ...], holder: tuple[Record, str] | None) -> Iterator[Text]:
    for number, item in enumerate(items, start=1):
        if isinstance(item, str):
            if holder and holder[1] in CODES:
                record, code = holder
                place = record.place_of(code, number - 1)
                yield Text(f"{key}/{number}", {code: item}, {code: place}, Form.WORDING)
            continue
        own = getattr(item, "id", None) or getattr(item, "response", None) or number
        parent = key.rsplit("/", 1)[0] if own != number else key
        yield from _in_value(f"{parent}/{own}", item, None)


def _in_page(page: HandWritten) -> Iterator[Text]:
    for name in ("title", "summary"):
        words = {code: str(getattr(twin.head, name)) for code, twin in page.twins.items()}
        places = {code: twin.head.place_of(name) for code, twin in page.twins.items()}
        yield Text(f"page/{page.id}/{name}", words, places, Form.LINE)
    sections = {code: dict(_sections(twin)) for code, twin in page.twins.items()}
    for anchor in dict.fromkeys(name for found in sections.values() for name in found):
        having = {code: found[anchor] for code, found in sections.items() if anchor in found}
        yield Text(
            f"page/{page.id}/{anchor}",
            {code: text for code, (text, _) in having.items()},
            {code: place for code, (_, place) in having.items()},
            Form.MARKDOWN,
        )


def _sections(twin: Twin) -> Iterator[tuple[str, tuple[str, Place]]]:
    """Give the sections of a hand-written page: from one heading with an anchor to the next."""
    anchor, first, lines = "top", 0, list[str]()
    for number, line in enumerate(twin.text.splitlines()):
        found = ANCHORED_HEADING.match(line)
        if found:
            yield from _section(anchor, lines, twin, first)
            anchor, first, lines = found["anchor"], number, []
        lines.append(line)
    yield from _section(anchor, lines, twin, first)


def _section(anchor: str, lines: list[str], twin: Twin, first: int) -> Iterator[tuple[str, tuple[str, Place]]]:
    text = "\n".join(lines)
    if text.strip():
        yield anchor, (text, Place(twin.place.path, twin.place.line + first))
