"""Prose: paragraphs, bullets, bold and links by id. Nothing else.

Authors write a small, familiar part of Markdown; it is parsed here into plain data, and a
template turns that into HTML with every word escaped. A link names a page of the site by its id
(``[the words](guide/injury)``), with ``#`` and an anchor if wanted; addresses of other sites live
in ``docs/sources.yml`` and ``docs/contacts``, where their dates and states are kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPAN: Final = re.compile(r"\*\*(?P<bold>[^*\n]+)\*\*|\[(?P<words>[^\]\n]+)\]\((?P<target>[^)\n]*)\)")
_TARGET: Final = re.compile(r"(?P<page>[a-z][a-z0-9/-]*)(#(?P<anchor>[a-z][a-z0-9-]*))?")
_LEFTOVER: Final = re.compile(r"[<>`]|\*\*|__|\]\(|https?:|^#", re.MULTILINE)


PASTED_BULLET: Final = r"[•◦▪●○‣⁃·]|[–—o] *\t"
"""What word processors begin an item of a list with, and what no list here begins with."""

_BULLET: Final = re.compile(rf"[ \t]*(?P<bullet>{PASTED_BULLET}|\* |[-*] *\t)")


@dataclass(frozen=True)
class Span:
    """A run of words, bold or linked or neither."""

    words: str
    bold: bool = False
    page: str = ""
    """The id of the page that the words lead to; empty for words that lead nowhere."""

    anchor: str = ""


@dataclass(frozen=True)
class Block:
    """A paragraph, or one list of bullets."""

    bullets: bool
    lines: tuple[tuple[Span, ...], ...]
    """A paragraph has one line; a list has one for each bullet."""


@dataclass(frozen=True)
class Target:
    """Where a link by id leads."""

    page: str
    anchor: str = ""


class ProseFault(ValueError):
    """Text that is not Prose. ``code`` names the kind of fault."""

    def __init__(self, code: str, message: str, remedy: str) -> None:
        """Keep what is wrong and what to do."""
        super().__init__(message)
        self.code, self.message, self.remedy = code, message, remedy


@cache  # The same text is parsed when it is checked, when its links are followed and when it is shown.
def parse_prose(text: str) -> tuple[Block, ...]:
    """Parse text into blocks. Raises `ProseFault` for anything that Prose does not have."""
    blocks: list[Block] = []
    for chunk in re.split(r"\n\s*\n", text.strip()):
        blocks.extend(_parse_chunk(chunk.splitlines()))
    return tuple(blocks)


def words_of(text: str) -> list[str]:
    """Give the words a reader sees, without marks and targets: for counting and proofing."""
    return [word for block in parse_prose(text) for line in block.lines for span in line for word in span.words.split()]


def links_of(text: str) -> list[Target]:
    """Give every link that the text holds, by id."""
    return [
        Target(span.page, span.anchor)
        for block in parse_prose(text)
        for line in block.lines
        for span in line
        if span.page
    ]


def refuse_bullet(line: str) -> None:
    """Refuse a line that begins as an item of a list does elsewhere. Raises `ProseFault`."""
    found = _BULLET.match(line)
    if found:
        raise ProseFault(
            "pasted-bullet",
            f"A line begins with '{found['bullet'].strip()}' as the mark of a list, which it is not here.",
            "In longer texts begin each item with '- ', a hyphen and a space; a text of one line has no list.",
        )


def _parse_chunk(lines: list[str]) -> Iterator[Block]:
    """Split a chunk into a leading paragraph and a following list, either of which may be absent."""
    paragraph: list[str] = []
    bullets: list[str] = []
    for line in lines:
        refuse_bullet(line)
        stripped = line.strip()
        if stripped.startswith("- "):
            bullets.append(stripped[2:])
        elif bullets:
            bullets[-1] += " " + stripped
        else:
            paragraph.append(stripped)
    if paragraph:
        yield Block(bullets=False, lines=(_parse_spans(" ".join(paragraph)),))
    if bullets:
        yield Block(bullets=True, lines=tuple(_parse_spans(bullet) for bullet in bullets))


def _parse_spans(text: str) -> tuple[Span, ...]:
    spans: list[Span] = []
    position = 0
    for found in _SPAN.finditer(text):
        spans.extend(_plain(text[position : found.start()]))
        position = found.end()
        spans.append(Span(found["bold"], bold=True) if found["bold"] else _link(found["words"], found["target"]))
    spans.extend(_plain(text[position:]))
    return tuple(spans)


def _plain(text: str) -> list[Span]:
    leftover = _LEFTOVER.search(text)
    if leftover:
        raise ProseFault(
            "markup-in-prose",
            f"'{leftover.group()}' is markup that Prose does not have.",
            "Use paragraphs, '- ' bullets, **bold** and [words](page-id) only.",
        )
    return [Span(text)] if text else []


def _link(words: str, target: str) -> Span:
    found = _TARGET.fullmatch(target)
    if not found:
        raise ProseFault(
            "unsafe-link",
            f"The link '{words}' leads to '{target}', which is not the id of a page.",
            "Write the id of a page of this site, such as guide/injury or glossary#child-at-risk; "
            "list other sites in docs/sources.yml.",
        )
    return Span(words, page=found["page"], anchor=found["anchor"] or "")
