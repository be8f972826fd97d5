"""Sources: the documents that statements rest on, in ``docs/sources.yml``."""

from __future__ import annotations

from enum import StrEnum

from trothwy.content.days import PastDay
from trothwy.content.fields import Id, Line, Many, Record
from trothwy.content.web_addresses import WebAddresses


class Confidence(StrEnum):
    """How well a statement that rests on a source is known."""

    READ = "read"
    """Read in a copy of the document, on the day given. To be confirmed live before adoption."""

    OLD = "old"
    """Read in a copy that is old or undated. A page that rests on it says so."""

    DRAFT = "draft"
    """Working knowledge of the profession; no page was read. A board has to confirm it."""


class Source(Record):
    """One document, or one page of a document that is published page by page."""

    id: Id
    """Permanent name, such as ``wsp-c2-p13``."""

    title: Line
    """The title as published in each language, with the section or page."""

    publisher: Line
    """Who publishes it."""

    address: WebAddresses | None = None
    """Where it can be read. None only for a source that is not a document."""

    read_on: PastDay | None = None
    """The day a copy was read."""

    confidence: Confidence
    """How well it is known: ``read``, ``old`` or ``draft``."""

    licence: Line | None = None
    """The terms under which it is published, where known and needed for attribution."""


class SourcesFile(Record):
    """``docs/sources.yml``."""

    sources: Many[Source]
    """The documents."""
