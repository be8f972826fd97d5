"""From a file's bytes to text that is safe to parse and to show.

Size is bounded before anything is read; whatever is not UTF-8, cannot be seen or turns text round
is a problem with its line. Line ends and the ways of writing an accent are made one.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from trothwy.content.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_BYTES: Final = 500_000
"""A larger file is refused unread. The ledger of translation, the largest one, is less than half of this."""

_UNSEEN: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Unicode's categories of controls, of marks that only shape text, and of what no reader's letters have."""

_LAYOUT: Final = frozenset("\n\t")

_SPACES: Final = dict.fromkeys(map(ord, "\u00a0\u2007\u202f"), " ")
"""Spaces at which no line may break, and what they are read as."""

_TAB_INDENT: Final = re.compile(r"^ *\t", re.MULTILINE)
_CONFLICT: Final = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)
_WORD: Final = re.compile(r"[^\W\d_]+")


class Unreadable(Exception):
    """A file that cannot be read as YAML at all. Holds the problems found in it."""

    def __init__(self, *problems: Problem) -> None:
        """Keep the problems."""
        super().__init__()
        self.problems = problems


def decode_file(path: Path, relative: str) -> str:
    """Read a file of bounded size as UTF-8. Raises `Unreadable`."""
    text = normalised(_decoded(_bytes_of(path, relative), relative))
    refuse_odd_characters(text, relative)
    return text


def normalised(text: str) -> str:
    """Give text with one kind of line end, one kind of space, and each accented letter as one character (NFC).

    Word processors put in spaces that do not break. They look like any other, and YAML takes them for letters.
    """
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").translate(_SPACES))


def hidden_in(text: str) -> set[str]:
    """Give the characters of a text that nobody can see."""
    if text.isprintable():
        return set()
    return {letter for letter in set(text) - _LAYOUT if unicodedata.category(letter) in _UNSEEN}


def hidden_character(place: Place, character: str) -> Problem:
    """Say that a character stands there which nobody can see."""
    return Problem(
        place,
        "hidden-character",
        f"There is a hidden character here (U+{ord(character):04X}).",
        "Delete it, and type the words again instead of pasting them.",
    )


def refuse_odd_characters(text: str, relative: str) -> None:
    """Refuse what looks like something else, or like nothing at all. Raises `Unreadable`."""
    problems = [*_hidden(text, relative), *_tabs(text, relative), *_conflicts(text, relative), *_mixed(text, relative)]
    if problems:
        raise Unreadable(*problems)


def _bytes_of(path: Path, relative: str) -> bytes:
    try:
        if not path.is_file():
            raise Unreadable(_unreadable(relative, "it is a folder, or no ordinary file"))
        if path.stat().st_size > MOST_BYTES:
            raise Unreadable(
                Problem(
                    Place(relative),
                    "too-large",
                    f"The file has more than {MOST_BYTES // 1000} kB.",
                    "Split it into several files.",
                )
            )
        return path.read_bytes()
    except OSError as fault:
        raise Unreadable(_unreadable(relative, str(fault.strerror))) from None


def _unreadable(relative: str, reason: str) -> Problem:
    return Problem(
        Place(relative),
        "unreadable-file",
        f"This cannot be read: {reason}.",
        "Put a file here that you may read, or delete it.",
    )


def _decoded(raw: bytes, relative: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        raise Unreadable(
            Problem(
                Place(relative, line),
                "not-utf-8",
                "A character here is not UTF-8, so letters such as ŵ and ŷ would be lost.",
                "Save the file as UTF-8.",
            )
        ) from None


def _hidden(text: str, relative: str) -> Iterator[Problem]:
    hidden = hidden_in(text)
    if hidden:
        for found in re.finditer(f"[{re.escape(''.join(hidden))}]", text):
            yield hidden_character(_place_of(text, found, relative), found.group())


def _tabs(text: str, relative: str) -> Iterator[Problem]:
    for found in _TAB_INDENT.finditer(text):
        yield Problem(
            _place_of(text, found, relative),
            "tab",
            "This line is indented with a tab.",
            "Use two spaces for each step.",
        )


def _conflicts(text: str, relative: str) -> Iterator[Problem]:
    for found in _CONFLICT.finditer(text):
        yield Problem(
            _place_of(text, found, relative),
            "conflict",
            "Two people changed the same lines, and both versions stand here between marks.",
            "Keep the right lines; delete the others and the marks.",
        )


def _mixed(text: str, relative: str) -> Iterator[Problem]:
    """Find words that hold a letter of another alphabet that looks like one of ours: no search would find them."""
    if text.isascii():
        return
    foreign = {letter for letter in set(text) if letter.isalpha() and not _is_latin(letter)}
    if not foreign:
        return
    for found in _WORD.finditer(text):
        word = found.group()
        other = next((letter for letter in word if letter in foreign), None)
        if other and any(letter not in foreign for letter in word):
            yield Problem(
                _place_of(text, found, relative),
                "mixed-alphabets",
                f"'{word}' has a letter of another alphabet ({unicodedata.name(other).lower()}).",
                "Type the word again.",
            )


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")


def _place_of(text: str, found: re.Match[str], relative: str) -> Place:
    return Place(relative, text.count("\n", 0, found.start()) + 1)
