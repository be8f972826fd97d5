"""What ``docs/briefings/<id>.yml`` holds."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import AfterValidator, Field

from trothwy.content.fields import (
    Address,
    Day,
    GuideId,
    Id,
    Line,
    Many,
    Prose,
    Record,
    Review,
    Sources,
    TermId,
    fault,
)
from trothwy.content.prose import words_of
from trothwy.site.page_ids import Family

MOST_WORDS: Final = 90
"""The most words in a box, in each language. Seven boxes of 90 words fill one A4 page and seven minutes."""


def _short(text: Prose) -> Prose:
    for code, words in text.texts():
        count = len(words_of(words))
        if count > MOST_WORDS:
            raise fault(
                "too-many-words",
                f"This box has {count} words in '{code}'; at most {MOST_WORDS} fit.",
                "Shorten it.",
            )
    return text


Box = Annotated[Prose, AfterValidator(_short)]
"""One box: at most 90 words in each language."""


class Boxes(Record):
    """The first six boxes; the seventh holds the questions for the team."""

    what_it_is: Box = Field(alias="what-it-is")
    """1. What this is about."""

    why_it_matters: Box = Field(alias="why-it-matters")
    """2. Why it matters to children."""

    what_was_found: Box = Field(alias="what-was-found")
    """3. What the inspection, review or audit found."""

    what_helps: Box = Field(alias="what-helps")
    """4. What was seen to work."""

    what_to_look_for: Box = Field(alias="what-to-look-for")
    """5. What to look for in your own work."""

    what_to_do: Box = Field(alias="what-to-do")
    """6. What to do now."""


class Briefing(Record):
    """A 7-minute briefing."""

    id: Id
    """Its permanent name; the same as the file's. The English page's address."""

    address: Address
    """The address of the Welsh page: `{cy: llais-y-plentyn}`. Permanent once published."""

    title: Line
    """What it is about, in a few words."""

    summary: Line
    """One sentence for lists and for search."""

    published: Day
    review_by: Review
    boxes: Boxes
    """Boxes 1 to 6."""

    questions: Annotated[Many[Line], Field(min_length=3, max_length=3)]
    """7. Three questions for the team."""

    guides: Many[GuideId] = ()
    """Guides to open next."""

    terms: Many[TermId] = ()
    """Words of the glossary that the page lists, by their ids."""

    sources: Sources
    """Documents that it rests on, by their ids in `docs/sources.yml`."""

    @property
    def page_id(self) -> str:
        """The id of its page."""
        return Family.BRIEFING.page_id(self.id)
