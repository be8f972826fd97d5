"""Where YAML stumbles, and what most likely made it: said of the line where the author has to look.

The parser names the place where it gave up. A quote or a bracket that was never closed lies before it, often lines
before; one complaint, such as "mapping values are not allowed here", has several causes that want different remedies.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import yaml

from trothwy.content.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_SPACE: Final = re.compile(r"(?:- )?[A-Za-z][\w-]*:[^\s/].*|-[^\s-].*")
"""A key without a space after its colon, or an item without one after its dash. An address has slashes there."""

_NAME: Final = re.compile(r"(?:- +)*[\w-]+")
_KEY_OR_ITEM: Final = re.compile(r"- |[\w-]+:(?: |$)")
_CLOSING: Final = ("}", "]")
_IN_QUOTES: Final = {'"', "'"}


def explain_stumble(stumble: yaml.MarkedYAMLError, text: str, relative: str) -> Problem:
    """Say in words for an author what stopped the parser."""
    return _begun_before(stumble, text, relative) or _on_its_line(stumble, text, relative)


def _begun_before(stumble: yaml.MarkedYAMLError, text: str, relative: str) -> Problem | None:
    """Give what is wrong where a quote, a bracket or a name begins that the parser was still busy with."""
    line, column = _place_of(stumble)
    opened = stumble.context_mark.line if stumble.context_mark else line
    context, place = stumble.context or "", Place(relative, opened + 1)
    quoted = opened if context == "while scanning a quoted scalar" else _quote_before(text, line, column)
    if quoted is not None:
        return _unclosed_quote(Place(relative, quoted + 1), line + 1)
    if context.startswith("while parsing a flow") and opened < line:
        return _unclosed_bracket(place, text.split("\n")[opened], line + 1)
    if context == "while scanning a simple key":
        return missing_space(place, text.split("\n")[opened])
    return None


def _on_its_line(stumble: yaml.MarkedYAMLError, text: str, relative: str) -> Problem:
    """Give what is wrong with the line where the parser stopped, or with the one above it."""
    line, column = _place_of(stumble)
    lines = [*text.split("\n"), ""]
    context, said = stumble.context or "", stumble.problem or "it cannot be read"
    place, before, rest = Place(relative, line + 1), lines[line][:column], lines[line][column:]
    if said.startswith("mapping values") and _NAME.fullmatch(before.strip()):
        above = next((number for number in range(line - 1, -1, -1) if lines[number].strip()), line)
        squeezed = NO_SPACE.fullmatch(lines[above].strip())
        return missing_space(Place(relative, above + 1), lines[above]) if squeezed else _indentation(place)
    if context.startswith("while parsing a block") and not before.strip() and _KEY_OR_ITEM.match(rest):
        return _indentation(place)
    comma = said.startswith("did not find expected ','") and before.rstrip().endswith(tuple(_IN_QUOTES))
    odd = comma or rest.startswith(_CLOSING) or said.startswith("found unknown escape")
    if not odd and (before.strip() or context.startswith("while scanning a")):
        return _quote_trap(place, said)
    return Problem(
        place,
        "not-yaml",
        f"YAML cannot read this line: {said}.",
        "Check the indentation, the colons, the commas and the brackets on this line and the one before.",
    )


def _place_of(stumble: yaml.MarkedYAMLError) -> tuple[int, int]:
    """Give line and column where the parser stopped, from 0."""
    mark = stumble.problem_mark or stumble.context_mark
    return (mark.line, mark.column) if mark else (0, 0)


def missing_space(place: Place, line: str) -> Problem:
    """Say that a space, or the colon itself, is missing in a line."""
    if NO_SPACE.fullmatch(line.strip()):
        return Problem(
            place,
            "missing-space",
            f"No space follows the colon or the dash in '{line.strip()}'.",
            'Write one: level: targeted, {en: "...", cy: "..."}, - item.',
        )
    return Problem(
        place,
        "missing-colon",
        f"There is no name with a colon in '{line.strip()}'.",
        "Write name: value; or, if the line belongs to the text above it, put that text in double quotes.",
    )


def _quote_before(text: str, line: int, column: int) -> int | None:
    """Give the line where the text in quotes begins that ends where the parser stumbled, if one does."""
    for token in _tokens(text):
        if not isinstance(token, yaml.ScalarToken) or token.style not in _IN_QUOTES:
            continue
        start, end = token.start_mark, token.end_mark
        if end.line == line and (end.column == column or (start.line < line and end.column == column - 1)):
            return int(start.line)
    return None


def _tokens(text: str) -> Iterator[yaml.Token]:
    """Give the parser's tokens up to the one that cannot be read."""
    try:
        yield from yaml.scan(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError:
        return


def _unclosed_quote(place: Place, stumbled: int) -> Problem:
    met = "" if stumbled == place.line else f" What follows was taken for a part of it, up to line {stumbled}."
    return Problem(
        place,
        "unclosed-quote",
        f"A text in quotes that begins here does not end where its sentence ends.{met}",
        "Close it with the same mark; quote marks and apostrophes inside a sentence are typed “ ” and ’.",
    )


def _unclosed_bracket(place: Place, line: str, stumbled: int) -> Problem:
    return Problem(
        place,
        "unclosed-bracket",
        f"A bracket that opens here is not closed, or a comma is missing, before line {stumbled}: '{line.strip()}'.",
        "Close { with } and [ with ], and write a comma between two items.",
    )


def _indentation(place: Place) -> Problem:
    return Problem(
        place,
        "indentation",
        "This line is indented further, or less far, than the lines that it belongs to.",
        "Begin it right below the first letter of the names beside it: two spaces for each step.",
    )


def _quote_trap(place: Place, said: str) -> Problem:
    return Problem(
        place,
        "quote-trap",
        f"YAML stumbles over this line ({said}). A sentence with ':', '?', ',' or an apostrophe needs quotes.",
        'Put each sentence in double quotes: {en: "Is it so?", cy: "A yw hi felly?"}.',
    )
