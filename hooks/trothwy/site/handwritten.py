"""Hand-written pages: twin Markdown files below ``docs/en`` and ``docs/cy``, paired by id.

They hold long prose. Structured text stands in both languages side by side instead.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from trothwy.content.checking import check_record
from trothwy.content.decoding import Unreadable, decode_file
from trothwy.content.fields import Id, Line, Many, PlainText, Record, Review, SectionId, SourceId, is_id
from trothwy.content.problems import Place, Problem
from trothwy.content.prose import Target
from trothwy.content.reading import read_text
from trothwy.content.references import check_unique
from trothwy.languages import LANGUAGES, Language, other_languages
from trothwy.site.markdown import ANCHORED_HEADING, PAGE_LINK, check_markdown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_ONCE: Final = ("section", "sources", "review_by")
"""The keys of a head that have no language: the page has one of each."""

_HEAD: Final = re.compile(r"\A---\n(?P<head>.*?\n)---\n", re.DOTALL)


class Head(Record):
    """The lines between ``---`` at the head of a hand-written page."""

    id: Id
    """The same in both languages; it pairs the two files."""

    title: PlainText
    summary: PlainText
    """One sentence."""

    section: SectionId
    """The section of the site that lists the page."""

    sources: Many[SourceId] = ()
    review_by: Review


@dataclass(frozen=True)
class Twin:
    """One language's file of a hand-written page."""

    head: Head
    address: str
    """The file's name without its ending."""

    text: str
    place: Place
    """The first line of the text."""

    @property
    def anchors(self) -> tuple[str, ...]:
        """The explicit anchors of its headings, in order."""
        return tuple(ANCHORED_HEADING.findall(self.text))

    def links(self) -> Iterator[tuple[Target, Place]]:
        """Give every link by id with its place."""
        for found in PAGE_LINK.finditer(self.text):
            line = self.place.line + self.text.count("\n", 0, found.start())
            yield Target(found["page"], found["anchor"] or ""), Place(self.place.path, line)


@dataclass(frozen=True)
class HandWritten:
    """A hand-written page: its twins by language."""

    id: str
    title: Line
    summary: Line
    section: str
    twins: Mapping[str, Twin]

    @property
    def heads(self) -> tuple[Head, ...]:
        """The heads of all twins: records, so that their references are checked."""
        return tuple(twin.head for twin in self.twins.values())


def read_hand_written(root: Path, problems: list[Problem]) -> tuple[HandWritten, ...]:
    """Read every hand-written page; add a problem for a page that lacks its twin."""
    by_language = {language.code: _read_language(root, language, problems) for language in LANGUAGES}
    ids = sorted({page_id for twins in by_language.values() for page_id in twins})
    pages = []
    for page_id in ids:
        twins = {code: twins[page_id] for code, twins in by_language.items() if page_id in twins}
        problems.extend(_compare(page_id, twins))
        if len(twins) == len(LANGUAGES):
            pages.append(_joined(page_id, twins))
    return tuple(pages)


def _joined(page_id: str, twins: Mapping[str, Twin]) -> HandWritten:
    return HandWritten(
        id=page_id,
        title=Line.model_validate({code: twin.head.title for code, twin in twins.items()}),
        summary=Line.model_validate({code: twin.head.summary for code, twin in twins.items()}),
        section=next(iter(twins.values())).head.section,
        twins=twins,
    )


def _read_language(root: Path, language: Language, problems: list[Problem]) -> dict[str, Twin]:
    twins: list[Twin] = []
    folder = root / "docs" / language.code
    for path in sorted(path for path in folder.rglob("*") if path.suffix.lower() in {".md", ".markdown"}):
        relative = path.relative_to(root).as_posix()
        if path.parent != folder or path.suffix != ".md":
            problems.append(
                Problem(
                    Place(relative),
                    "stray-file",
                    "Nothing reads a page with this name in this folder.",
                    f"Move it to docs/{language.code}, end its name in .md, or delete it.",
                )
            )
            continue
        twin = _read_twin(path, relative, problems)
        if twin is not None:
            twins.append(twin)
    problems.extend(check_unique([("page", twin.head.id, twin.head.place_of("id")) for twin in twins]))
    return {twin.head.id: twin for twin in twins}


def _read_twin(path: Path, relative: str, problems: list[Problem]) -> Twin | None:
    try:
        text = decode_file(path, relative)
    except Unreadable as wrong:
        problems.extend(wrong.problems)
        return None
    found = _HEAD.match(text)
    if not found:
        problems.append(
            Problem(
                Place(relative),
                "missing-head",
                "The page does not begin with a head between two lines of '---'.",
                "Begin it with id, title, summary, section and review_by between two such lines.",
            )
        )
        return None
    value, faults = read_text("\n" + found["head"], relative)
    problems.extend(faults)
    head = check_record(value, Head, relative, problems) if value is not None else None
    first = Place(relative, found.group().count("\n") + 1)
    body = text[found.end() :]
    problems.extend(check_markdown(body, first))
    if not is_id(path.stem):
        problems.append(
            Problem(
                Place(relative),
                "bad-address",
                f"'{path.stem}', the name of the file, is to be the page's address and cannot be one.",
                "Use lower-case words without accents, joined by hyphens, beginning with a letter.",
            )
        )
        return None
    twin = Twin(head, path.stem, body, first) if head else None
    problems.extend(_anchors_twice(twin) if twin else ())
    return twin


def _compare(page_id: str, twins: Mapping[str, Twin]) -> Iterator[Problem]:
    """Give a problem where the twins are not the same page."""
    first = next(iter(twins.values()))
    for language in LANGUAGES:
        if language.code not in twins:
            yield Problem(
                first.head.place_of("id"),
                f"missing-{language.english_name.lower()}",
                f"The page '{page_id}' has no {language.english_name} file.",
                f"Write its twin below docs/{language.code}, with the same id.",
            )
    for twin in twins.values():
        yield from _heads_differ(first, twin)
    for code, twin in twins.items():
        for other in other_languages(code):
            if other.code not in twins:
                continue
            lacking = [anchor for anchor in twins[other.code].anchors if anchor not in twin.anchors]
            if lacking:
                yield Problem(
                    twin.place,
                    "twin-differs",
                    f"The {other.english_name} page has headings that this one has not: {', '.join(lacking)}.",
                    "Give both pages the same headings with the same { #anchor }.",
                )


def _heads_differ(first: Twin, twin: Twin) -> Iterator[Problem]:
    """Give a problem for what stands once on the page, in both languages, and differs between the files."""
    for key in _ONCE:
        if getattr(twin.head, key) != getattr(first.head, key):
            yield Problem(
                twin.head.place_of(key),
                "twin-differs",
                f"'{key}' is not what it is in {first.place.path}, and both are one page.",
                "Write the same in both files.",
            )


def _anchors_twice(twin: Twin) -> Iterator[Problem]:
    seen: set[str] = set()
    for found in ANCHORED_HEADING.finditer(twin.text):
        if found["anchor"] in seen:
            yield Problem(
                Place(twin.place.path, twin.place.line + twin.text.count("\n", 0, found.start())),
                "duplicate-anchor",
                f"Two headings of the page have the anchor '{found['anchor']}', so a link to it leads to the first.",
                "Give one of them another { #anchor }, in both languages.",
            )
        seen.add(found["anchor"])
