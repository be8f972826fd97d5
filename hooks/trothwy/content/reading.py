"""Strict YAML: text in, values that know their file and line out.

YAML is generous in ways that hurt authors: ``no`` becomes false, a date becomes an object, the
second of two equal keys wins in silence, and a file may run code or grow without bound. Here
only ``true`` and ``false`` are switches, everything else is text or a whole number, and whatever
is odd is a problem with its line. The parser is libyaml; values are built from its events with a
stack of our own, so that depth is bounded before memory is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import yaml

from trothwy.content.decoding import Unreadable, decode_file, hidden_character, hidden_in, refuse_odd_characters
from trothwy.content.problems import Place, Problem
from trothwy.content.stumbling import NO_SPACE, explain_stumble, missing_space

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_DEPTH: Final = 16
"""Levels of nesting. A condition inside a tick inside a question needs 9."""

MOST_VALUES: Final = 20_000
"""Values in one file."""

TRAP_WORDS: Final = frozenset({"yes", "no", "on", "off", "y", "n"})
"""Words that one YAML program reads as a switch and the next one as text."""

_WHOLE_NUMBER: Final = re.compile(r"-?(0|[1-9][0-9]{0,8})")


_CURLY: Final = re.compile(r"“[^”]*”?|‘[^’]*’?|„[^“”]*[“”]?|«[^»]*»?")
"""One text that begins with a printed quote mark, and ends with its partner or nowhere."""


class MarkedDict(dict[str, Any]):
    """A YAML mapping that knows its place and the place of each key."""

    def __init__(self, place: Place) -> None:
        """Start empty, at a place."""
        super().__init__()
        self.place = place
        self.places: dict[str, Place] = {}

    def find(self, step: str | int) -> tuple[Place, object] | None:
        """Give the place and the value of a key, or ``None`` where there is no such key."""
        return (self.places[step], self[step]) if isinstance(step, str) and step in self else None


class MarkedList(list[Any]):
    """A YAML list that knows its place and the place of each item."""

    def __init__(self, place: Place) -> None:
        """Start empty, at a place."""
        super().__init__()
        self.place = place
        self.places: list[Place] = []

    def find(self, step: str | int) -> tuple[Place, object] | None:
        """Give the place and the value of an item, or ``None`` where the list is shorter."""
        return (self.places[step], self[step]) if isinstance(step, int) and step < len(self) else None


def read_file(root: Path, relative: str) -> tuple[object, list[Problem]]:
    """Read one YAML file below ``root``.

    Returns the value (``None`` when the file cannot be parsed) and every problem met.
    """
    try:
        return _build(decode_file(root / relative, relative), relative)
    except Unreadable as fault:
        return None, list(fault.problems)


def read_text(text: str, relative: str) -> tuple[object, list[Problem]]:
    """Read YAML that is already in memory, such as the head of a Markdown page."""
    try:
        refuse_odd_characters(text, relative)
        return _build(text, relative)
    except Unreadable as fault:
        return None, list(fault.problems)


def place_at(value: object, steps: tuple[str | int, ...], fallback: Place) -> Place:
    """Find the place of what ``steps`` lead to inside a marked value, as deep as it goes."""
    place = fallback
    for step in steps:
        found = value.find(step) if isinstance(value, (MarkedDict, MarkedList)) else None
        if found is None:
            break
        place, value = found
    return place


@dataclass
class _Open:
    """A mapping or list that the events have begun and not yet ended."""

    value: MarkedDict | MarkedList
    key: str | None = None
    key_place: Place | None = None
    skip: bool = False
    """The key stood here before: its second value is read and dropped."""


@dataclass
class _Builder:
    """Turns the parser's events into marked values."""

    relative: str
    problems: list[Problem] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    result: object = None
    values: int = 0
    documents: int = 0

    def take(self, event: yaml.Event) -> None:
        place = Place(self.relative, event.start_mark.line + 1 if event.start_mark else 1)
        if isinstance(event, yaml.NodeEvent):
            self._refuse_extras(event, place)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, place)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._begin(event, place)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._put(self.stack.pop().value, None)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise Unreadable(
                    Problem(place, "two-documents", "The line '---' begins a second document.", "Delete it.")
                )

    def _refuse_extras(self, event: yaml.NodeEvent, place: Place) -> None:
        if event.anchor:
            raise Unreadable(
                Problem(
                    place,
                    "anchor",
                    f"'&' and '*' make one piece of YAML stand for another ('{event.anchor}').",
                    "Write the text out, or put the words in quotes.",
                )
            )
        tag = getattr(event, "tag", None)
        if tag and not (isinstance(event, yaml.ScalarEvent) and tag == "!"):
            raise Unreadable(
                Problem(
                    place, "tag", f"'{tag}' asks YAML to make a special object.", "Delete the tag that begins with '!'."
                )
            )

    def _begin(self, event: yaml.CollectionStartEvent, place: Place) -> None:
        if len(self.stack) >= MOST_DEPTH:
            raise Unreadable(
                Problem(
                    place,
                    "too-deep",
                    f"The text is nested more than {MOST_DEPTH} steps deep.",
                    "Check the brackets and the indentation.",
                )
            )
        if self.stack and self._wants_key():
            raise Unreadable(
                Problem(
                    place,
                    "odd-key",
                    "A list or mapping stands where a name is wanted.",
                    "Write one word before the colon.",
                )
            )
        value = MarkedDict(place) if isinstance(event, yaml.MappingStartEvent) else MarkedList(place)
        self.stack.append(_Open(value))

    def _wants_key(self) -> bool:
        top = self.stack[-1]
        return isinstance(top.value, MarkedDict) and top.key is None

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> None:
        plain = not event.style
        # Double quotes can name a character that is not in the file itself: "\u202e".
        if not event.value.isprintable():
            self.problems.extend(hidden_character(place, character) for character in sorted(hidden_in(event.value)))
        if plain and event.value.lower() in TRAP_WORDS:
            self.problems.append(
                Problem(
                    place,
                    "yes-no-trap",
                    f"'{event.value}' without quotes is a switch to some programs and a word to others.",
                    f'For a word write "{event.value}" in quotes; for a switch write true or false.',
                )
            )
        if plain and _CURLY.fullmatch(event.value):
            self.problems.append(_curly_quotes(place, event.value))
        if self.stack and self._wants_key():
            if plain and NO_SPACE.fullmatch(event.value):
                raise Unreadable(missing_space(place, event.value))
            self._refuse_merging(event.value, place)
            self._key(event.value, place)
        else:
            self._put(_plain_value(event.value) if plain else event.value, place)

    def _refuse_merging(self, key: str, place: Place) -> None:
        if key == "<<":
            raise Unreadable(
                Problem(
                    place,
                    "anchor",
                    "'<<' makes one piece of YAML stand in another.",
                    "Write the text out where it belongs.",
                )
            )

    def _key(self, key: str, place: Place) -> None:
        top = self.stack[-1]
        top.key, top.key_place = key, place
        if isinstance(top.value, MarkedDict) and key in top.value:
            top.skip = True
            self.problems.append(
                Problem(
                    place,
                    "duplicate-key",
                    f"'{key}' stands here a second time; the first is on line {top.value.places[key].line}.",
                    "Keep one of the two.",
                )
            )

    def _put(self, value: object, place: Place | None) -> None:
        self.values += 1
        if self.values > MOST_VALUES:
            raise Unreadable(
                Problem(
                    place or Place(self.relative),
                    "too-many-values",
                    f"The file holds more than {MOST_VALUES} values.",
                    "Split it into several files.",
                )
            )
        if not self.stack:
            self.result = value
            return
        top = self.stack[-1]
        if isinstance(top.value, MarkedDict):
            if top.key is not None and top.key_place is not None and not top.skip:
                top.value[top.key] = value
                top.value.places[top.key] = top.key_place
            top.key, top.key_place, top.skip = None, None, False
        else:
            where = value.place if isinstance(value, (MarkedDict, MarkedList)) else place
            top.value.append(value)
            top.value.places.append(where or top.value.place)


def _plain_value(text: str) -> object:
    """Read an unquoted scalar: a switch, a whole number, nothing, or text."""
    if text in {"true", "false"}:
        return text == "true"
    if text in {"", "~", "null"}:
        return None
    return int(text) if _WHOLE_NUMBER.fullmatch(text) else text


def _curly_quotes(place: Place, text: str) -> Problem:
    return Problem(
        place,
        "curly-quotes",
        f'Only straight quotes (") are quotes for YAML: in {text} the marks are a part of the text.',
        'Type " in their place; where the page is to show the marks, put straight ones round them: "“so”".',
    )


def _events(text: str) -> Iterator[yaml.Event]:
    return iter(yaml.parse(text, Loader=yaml.CSafeLoader))


def _build(text: str, relative: str) -> tuple[object, list[Problem]]:
    builder = _Builder(relative)
    try:
        for event in _events(text):
            builder.take(event)
    except yaml.MarkedYAMLError as fault:
        return None, [*builder.problems, explain_stumble(fault, text, relative)]
    except Unreadable as fault:
        return None, [*builder.problems, *fault.problems]
    return builder.result, builder.problems
