"""The real content with every text replaced by one that tries to become code, past all that the loader refuses."""

from __future__ import annotations

import dataclasses
import itertools
from collections import Counter
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from tests.browser.payloads import MARKDOWN, TEXTS, numbered
from trothwy.content import fields
from trothwy.content.fields import Bilingual, Prose, Record, Wordings
from trothwy.content.prose import Block, Span
from trothwy.content.web_addresses import WebAddresses
from trothwy.site.handwritten import Twin

if TYPE_CHECKING:
    from trothwy.library.loading import Library

Value = TypeVar("Value")

SHOWN: str = "Shown"
"""Every poisoned text begins with this word, by which a test can tell that it came to a page."""


class Unparsed(Prose):
    """Prose that nobody checked: its text stands plain, in bold and as the words of a link."""

    def blocks(self, code: str) -> tuple[Block, ...]:
        """Give one of each thing that Prose can hold."""
        text = self.in_language(code)
        link = Span(text, page="levels", anchor=text)
        spans = (Span(text), Span(text, bold=True), link)
        return (Block(bullets=False, lines=(spans,)), Block(bullets=True, lines=(spans,)))


class Poisoner:
    """Replaces texts, the next one each time, and counts which kinds of field got how many."""

    def __init__(self) -> None:
        """Begin with the first text."""
        self._texts = itertools.cycle(f"{SHOWN} {numbered(text, number)}" for number, text in enumerate(TEXTS, start=1))
        self._addresses = itertools.cycle(numbered(text, number) for number, text in enumerate(TEXTS, start=1))
        self.places: Counter[str] = Counter()

    def library(self, library: Library) -> Library:
        """Give the whole content, poisoned."""
        return self._value(library)

    def _text(self, kind: str) -> str:
        self.places[kind] += 1
        return next(self._texts)

    def _value(self, value: Value) -> Value:
        """Give the same thing with other texts in it. What is no text, such as an id or a date, stays."""
        found: Any = value
        if isinstance(value, Twin):
            found = dataclasses.replace(value, head=self._value(value.head), text=markdown_page())
            self.places["Markdown"] += 1
        elif isinstance(value, Bilingual):
            found = self._bilingual(value)
        elif isinstance(value, Wordings):
            found = Wordings.model_construct(
                None, **{code: tuple(self._text("wording") for _ in wordings) for code, wordings in value}
            )
        elif isinstance(value, WebAddresses):
            self.places["WebAddress"] += 2
            found = WebAddresses.model_construct(en=next(self._addresses), cy=next(self._addresses))
        elif isinstance(value, Record):
            found = value.model_copy(update=dict(self._fields(value)))
        elif dataclasses.is_dataclass(value) and not isinstance(value, type):
            changed = {one.name: self._value(getattr(value, one.name)) for one in dataclasses.fields(value)}
            found = dataclasses.replace(value, **changed)
        elif isinstance(value, tuple):
            found = tuple(self._value(item) for item in value)
        elif isinstance(value, dict):
            found = {key: self._value(item) for key, item in value.items()}
        return found  # type: ignore[no-any-return]  # the same type as came in, by each branch

    def _bilingual(self, value: Bilingual) -> Bilingual:
        kind = "Prose" if isinstance(value, Prose) else "Line"
        texts = {code: self._text(kind) for code, _ in value.texts()}
        return (Unparsed if kind == "Prose" else type(value)).model_construct(None, **texts)

    def _fields(self, record: Record) -> list[tuple[str, object]]:
        """Give the fields of a record, with other texts in those that hold plain text."""
        changed: list[tuple[str, object]] = []
        for name, field in type(record).model_fields.items():
            value = getattr(record, name)
            plain = _is_plain_text(field.metadata) or _is_plain_text(get_args(field.annotation))
            changed.append((name, self._text("PlainText") if plain and isinstance(value, str) else self._value(value)))
        return changed


def markdown_page() -> str:
    """Give a hand-written page that holds every text there is."""
    return "# x\n\n" + "\n\n".join(numbered(text, number) for number, text in enumerate((*TEXTS, *MARKDOWN), start=1))


def _is_plain_text(parts: object) -> bool:
    """Tell whether an annotation is that of one line of plain text in one language."""
    if getattr(parts, "func", None) is fields._plain_line:
        return True
    inner = parts if isinstance(parts, (tuple, list)) else getattr(parts, "__metadata__", ())
    return any(_is_plain_text(part) for part in inner)
