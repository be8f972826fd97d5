"""The diagram of a guide: where each thing stands on the drawing, worked out when the site is built.

A guide is an ordered list of questions without jumps, so there is no graph to lay out: questions stand
below each other, every result is a lane beside them, and a mark stands where a question can lead to a
result. A layout library would be asked to find the order that the guide already has; `grandalf`, the
one in pure Python, has had no release since 2023, and Graphviz is a program to install. So this is
plain arithmetic. The drawing itself is a template's.

Lengths are CSS pixels at normal text size: the drawing grows with the reader's own.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from trothwy.guides.logic_format import EMERGENCY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trothwy.guides.pages.outline import Calls, Outline

WIDTH: Final = 880
ADVICE_LANE: Final = "advice"
"""The lane of advice, which stands beside the results and is none of them."""

_LINE: Final = 21
_EDGE: Final = 2
"""Room for the edge of the outermost boxes."""

_PADDING: Final = 12
_GAP: Final = 16
_TRUNK: Final = 10
"""Where the way down stands: behind the boxes of questions that are always asked, beside the others."""

_ALWAYS: Final = 0
_SOMETIMES: Final = 30
"""Where the two kinds of boxes begin."""

_BOX_END: Final = 520
_FIRST_LANE: Final = 560
_LANE: Final = 48
_TEXT: Final = 40
"""From a box's beginning to its text: room for a number of two digits."""

_MOST_CHARACTERS: Final = 58
"""Of a line in a box. At about 7.1 pixels each, they fill the narrower boxes but for a little."""


@dataclass(frozen=True)
class Label:
    """One line of text."""

    x: int
    y: int
    """Its baseline."""

    text: str


@dataclass(frozen=True)
class Box:
    """One question, or the place where worries add up, with the marks beside it."""

    number: Label | None
    x: int
    y: int
    width: int
    height: int
    lines: tuple[Label, ...]
    notes: tuple[Label, ...]
    """What it depends on, and whether the guide can stop here."""

    sometimes: bool
    ends: bool
    marks: tuple[tuple[str, int], ...]
    """The lanes on which it has a mark, each with where that lane stands, from left to right."""

    @property
    def middle(self) -> int:
        """The height at which its marks stand."""
        return self.y + self.height // 2


@dataclass(frozen=True)
class Lane:
    """One result, or advice, from its name at the top to the end."""

    id: str
    x: int
    y: int
    """Where it begins, at the height of its name."""

    name: Label
    """It ends where the lane begins."""

    way_out: bool
    """The lane of an emergency, at which a guide may stop."""


@dataclass(frozen=True)
class Diagram:
    """The whole drawing."""

    height: int
    lanes: tuple[Lane, ...]
    boxes: tuple[Box, ...]
    """The questions in order, where worries add up, and last the result."""

    width: int = WIDTH
    trunk: int = _TRUNK
    edge: int = _EDGE

    @property
    def end(self) -> Box:
        """The result: the highest mark met."""
        return self.boxes[-1]


@dataclass(frozen=True)
class DiagramWords:
    """The words on a drawing, in one language."""

    lanes: dict[str, str]
    """The name of each response, and of `ADVICE_LANE`."""

    asks: Sequence[str]
    """The questions, in order."""

    depends: str
    """Stands before the numbers of the questions on which another one depends."""

    stops: str
    together: str
    end: str


def draw(outline: Outline, words: DiagramWords) -> Diagram:
    """Work out where everything stands."""
    marked = {response for stop in outline.stops for response in stop.calls.responses}
    names = [ADVICE_LANE, *(name for name in words.lanes if name in marked.union(outline.results))]
    at = {name: _FIRST_LANE + _LANE * number for number, name in enumerate(names)}
    lanes = tuple(_lane(name, at[name], len(names) - number, words) for number, name in enumerate(names))
    y = _LINE * (len(names) + 1)
    boxes = []
    for stop, ask in zip(outline.stops, words.asks, strict=True):
        notes = [f"{words.depends} {', '.join(map(str, stop.depends_on))}."] if stop.only_if else []
        notes += [words.stops] if stop.ends else []
        box = _box(
            y, ask, notes, _marks(stop.calls, at), number=stop.number, sometimes=bool(stop.only_if), ends=stop.ends
        )
        boxes.append(box)
        y += box.height + _GAP
    together = _box(y, words.together, [], _marks(outline.together, at))
    y += together.height + _GAP
    end = _box(y, words.end, [], (), width=WIDTH)
    return Diagram(height=y + end.height + _EDGE, lanes=lanes, boxes=(*boxes, together, end))


def _lane(name: str, x: int, row: int, words: DiagramWords) -> Lane:
    """Names stand like stairs, so that none crosses another's lane."""
    y = _LINE * row - _LINE // 2
    return Lane(name, x, y, Label(x - _GAP, y + 5, words.lanes[name]), name == EMERGENCY)


def _marks(calls: Calls, at: dict[str, int]) -> tuple[tuple[str, int], ...]:
    names = ([ADVICE_LANE] if calls.advice else []) + list(calls.responses)
    return tuple((name, at[name]) for name in names)


def _box(  # noqa: PLR0913  # a box has this many properties
    y: int,
    text: str,
    notes: Sequence[str],
    marks: tuple[tuple[str, int], ...],
    *,
    number: int | None = None,
    sometimes: bool = False,
    ends: bool = False,
    width: int = 0,
) -> Box:
    x = _SOMETIMES if sometimes else _ALWAYS
    lines = textwrap.wrap(text, _MOST_CHARACTERS)
    small = [line for note in notes for line in textwrap.wrap(note, _MOST_CHARACTERS)]
    labels = [
        Label(x + _TEXT, y + _PADDING + _LINE * row + _LINE - 5, line) for row, line in enumerate([*lines, *small])
    ]
    return Box(
        number=Label(x + _PADDING, labels[0].y, str(number)) if number else None,
        x=x,
        y=y,
        width=width or _BOX_END - x,
        height=_LINE * len(labels) + 2 * _PADDING,
        lines=tuple(labels[: len(lines)]),
        notes=tuple(labels[len(lines) :]),
        sometimes=sometimes,
        ends=ends,
        marks=marks,
    )
