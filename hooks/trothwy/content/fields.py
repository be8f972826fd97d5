"""The fields that all content is made of.

Structured text stands in both languages side by side, ``{en: "...", cy: "..."}``; ids, dates and
references stand once. Every record remembers the place it was read from, so that a rule which
looks across files can still say where the fault is.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    ModelWrapValidatorHandler,
    PrivateAttr,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from trothwy.content.problems import Place
from trothwy.content.prose import Block, ProseFault, parse_prose, refuse_bullet
from trothwy.content.reading import TRAP_WORDS, MarkedDict, MarkedList

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MARKUP: Final = re.compile(r"[<>`]|\*\*|__|\]\(|&[a-z]+;|&#")
_DATE: Final = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")
_PLACEHOLDER: Final = re.compile(r"[.…?_-]+|(?:tb[acd]|to ?do|x{3,}|lorem ipsum.*)[.!]?", re.IGNORECASE)
_NOWHERE: Final = Place("unknown", 0)
"""The place of a record that was made by code and read from no file."""

Item = TypeVar("Item")


def fault(code: str, message: str, remedy: str) -> PydanticCustomError:
    """Make an error for pydantic to raise, which becomes a problem with this code and this remedy.

    Braces become brackets, since pydantic would fill them in.
    """
    braces = str.maketrans({"{": "(", "}": ")"})
    return PydanticCustomError(code, message.translate(braces), {"remedy": remedy})


class Record(BaseModel):
    """A piece of content read from a file. Frozen, closed to unknown keys, and it knows where it stands."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    _source: MarkedDict | None = PrivateAttr(default=None)
    """What the file held, which knows the place of each key."""

    @model_validator(mode="wrap")
    @classmethod
    def _remember_source(cls, value: Any, handler: ModelWrapValidatorHandler[Any]) -> Any:  # noqa: ANN401  # pydantic hands over what the file held
        record = handler(value)
        if isinstance(value, MarkedDict) and isinstance(record, Record):
            record._source = value  # noqa: SLF001  # a record of this very class
        return record

    @property
    def place(self) -> Place:
        """Where the record begins."""
        source = self._source
        return _NOWHERE if source is None else source.place

    def place_of(self, key: str, item: int | None = None) -> Place:
        """Where one of its keys stands, or one item of a list under that key."""
        source = self._source
        if source is None:
            return _NOWHERE
        items = source.get(key) if item is not None else None
        if isinstance(items, MarkedList) and item is not None and item < len(items):
            return items.places[item]
        return source.places.get(key, source.place)


class Bilingual(Record):
    """The same words in each language."""

    en: str
    """English."""

    cy: str
    """Welsh."""

    def in_language(self, code: str) -> str:
        """Give the text in one language."""
        return str(getattr(self, code))

    def texts(self) -> Iterator[tuple[str, str]]:
        """Give each language's code with its text."""
        for code in type(self).model_fields:
            yield code, self.in_language(code)


def _words(text: str) -> str:
    """Refuse a text without words, and one that only keeps a place for them: *TBC*, *lorem ipsum*."""
    if not text.strip():
        raise fault("empty-text", "The text is empty.", "Write the words.")
    if _PLACEHOLDER.fullmatch(text.strip()):
        raise fault("placeholder", f"'{text.strip()}' only keeps the place of a text.", "Write the words.")
    return text


def _plain_line(text: str) -> str:
    _as_fault(refuse_bullet, _words(text))
    if "\n" in text.strip():
        raise fault("line-break", "This text has a line break.", "Write it on one line.")
    found = _MARKUP.search(text)
    if found:
        raise fault(
            "markup-in-line",
            f"'{found.group()}' is markup, and this text is plain.",
            "Write the words alone.",
        )
    return text.strip()


def _valid_prose(text: str) -> str:
    _as_fault(parse_prose, _words(text))
    return text.strip()


def _as_fault(parse: Callable[[str], object], text: str) -> None:
    """Run a part of the parser of prose, and raise what it refuses as a fault of the field."""
    try:
        parse(text)
    except ProseFault as wrong:
        raise fault(wrong.code, wrong.message, wrong.remedy) from None


PlainText = Annotated[str, AfterValidator(_plain_line)]
"""Words on one line, in one language. No markup."""

ProseText = Annotated[str, AfterValidator(_valid_prose)]
"""A text that `parse_prose` can read, in one language."""


class Line(Bilingual):
    """Plain words on one line, in each language. No markup."""

    en: PlainText
    """The words in English."""

    cy: PlainText
    """The words in Welsh."""


class Prose(Bilingual):
    """Paragraphs, bullets, **bold** and [links](page-id) by id, in each language."""

    en: ProseText
    """The text in English."""

    cy: ProseText
    """The text in Welsh."""

    def blocks(self, code: str) -> tuple[Block, ...]:
        """Give the parsed text in one language."""
        return parse_prose(self.in_language(code))


def _not_a_trap(text: str) -> str:
    if text in TRAP_WORDS:
        raise fault("trap-id", f"'{text}' cannot be an id: some programs read it as a switch.", "Choose another id.")
    return text


_ID_PATTERN: Final = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"

Id = Annotated[str, StringConstraints(pattern=_ID_PATTERN), AfterValidator(_not_a_trap)]
"""A permanent English name: lower-case words joined by hyphens, beginning with a letter."""


def is_id(text: str) -> bool:
    """Say whether a text has the form of an id."""
    return re.fullmatch(_ID_PATTERN, text) is not None and text not in TRAP_WORDS


class Reference:
    """Marks a field that holds the id of something of another kind, such as a level."""

    def __init__(self, kind: str) -> None:
        """Name the kind with a word of the project: ``level``, ``indicator``, ``step``."""
        self.kind = kind


OR_EMPTY: Final = BeforeValidator(lambda value: "" if value is None else value)
"""Reads a key without a value as an empty id, so that its author is told which ids there are."""

SourceId = Annotated[str, OR_EMPTY, Reference("source")]
LevelId = Annotated[str, OR_EMPTY, Reference("level")]
IndicatorId = Annotated[str, OR_EMPTY, Reference("indicator")]
StepId = Annotated[str, OR_EMPTY, Reference("step")]
DutyId = Annotated[str, OR_EMPTY, Reference("duty")]
GuideId = Annotated[str, OR_EMPTY, Reference("guide")]
TermId = Annotated[str, OR_EMPTY, Reference("term")]
BoardId = Annotated[str, OR_EMPTY, Reference("board")]
SectionId = Annotated[str, OR_EMPTY, Reference("section")]

Many = tuple[Item, ...]
"""A list in the file, a tuple in memory."""


class Wordings(Record):
    """Words of which each language has as many as it needs: they are no translations of each other."""

    en: Many[PlainText] = ()
    """The words in English."""

    cy: Many[PlainText] = ()
    """The words in Welsh."""

    def in_language(self, code: str) -> tuple[str, ...]:
        """Give the words of one language."""
        return tuple(getattr(self, code))


def _at_least_one(sources: Many[str]) -> Many[str]:
    if not sources:
        raise fault("no-source", "No source is named.", "Name at least one, by its id in docs/sources.yml.")
    return sources


Sources = Annotated[Many[SourceId], AfterValidator(_at_least_one)]
"""The documents that something rests on: at least one."""


class Address(Record):
    """The last part of a page's web address in each language. Permanent once published."""

    cy: Id
    """The Welsh address: Welsh words without accents, joined by hyphens."""

    en: Id | None = None
    """The English address, where it is not the id."""

    def in_language(self, code: str, own_id: str) -> str:
        """Give the address in one language; where none is written, it is the id."""
        return str(getattr(self, code, None) or own_id)


def _a_date(value: object) -> object:
    """Read a date, which our YAML leaves as text; say which form is wanted where it is none."""
    if isinstance(value, datetime.date):
        return value
    try:
        if _DATE.fullmatch(str(value)):
            return datetime.date.fromisoformat(str(value))
    except ValueError:
        pass
    said = "" if value is None else value
    raise fault("bad-date", f"'{said}' is not a date of our time.", "Write year-month-day, such as 2027-05-31.")


Day = Annotated[
    datetime.date,
    BeforeValidator(_a_date),
    WithJsonSchema({"type": "string", "format": "date", "description": "year-month-day, such as 2027-05-31"}),
]
"""A calendar day."""

Review = Day
"""The day by which somebody has to read this again. A page shows it; nothing is refused when it has passed."""
