"""The files below ``decision_trees/``: guides, shared blocks, scenarios and probes."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from trothwy.content.fields import (
    OR_EMPTY,
    Address,
    DutyId,
    GuideId,
    Id,
    Line,
    Many,
    PlainText,
    Prose,
    Record,
    Reference,
    Review,
    SourceId,
    Sources,
    StepId,
    Wordings,
)
from trothwy.guides.effects import Tally
from trothwy.guides.questions import Question
from trothwy.site.page_ids import Family
from trothwy.thresholds.model import Advice, Response

BlockId = Annotated[str, OR_EMPTY, Reference("block")]
"""The id of a shared block in ``decision_trees/shared/``."""


class BlockFile(Record):
    """``decision_trees/shared/<block>.yml``: questions that several guides ask once in a sitting."""

    id: Id
    """The block's name; the same as the file's."""

    title: Line
    """What the questions are about, as a heading."""

    sources: Sources
    """Documents that the questions rest on."""

    review_by: Review
    """The day by which somebody has to read it again."""

    questions: Many[Question]
    """The questions, in the order in which they are asked."""


class GuideFile(Record):
    """``decision_trees/guides/<id>.yml``: one decision tree for one kind of worry."""

    id: Id
    """The guide's name; the same as the file's. The English page's address."""

    address: Address
    """The address of the Welsh page: `{cy: anaf}`. Permanent once published."""

    title: Line
    """The kind of worry, in a few words."""

    asks_about: Line
    """One line that helps a reader to choose this guide."""

    also_typed: Wordings = Wordings()
    """Words that people type to find this guide. The search knows them; nothing shows them."""

    sources: Sources
    """Documents that the whole guide rests on."""

    review_by: Review
    """The day by which somebody has to read it again."""

    can_end_in: Many[Response]
    """Every response that this guide can end in, no more and no fewer. The checks compare it with what
    the answers really reach."""

    start: Many[BlockId] = ()
    """Shared blocks, asked once in a sitting, straight after the danger question."""

    tallies: Many[Tally] = ()
    """Counts over the whole guide."""

    questions: Many[Question]
    """The questions, in the order in which they are asked. Danger first."""

    @property
    def page_id(self) -> str:
        """The id of its page."""
        return Family.GUIDE.page_id(self.id)


def _one_or_more(value: object) -> object:
    """Read a single word as a list of one."""
    if not isinstance(value, dict):
        return value
    return {key: [word] if isinstance(word, str) else word for key, word in value.items()}


Answers = Annotated[
    dict[str, Many[str]],
    BeforeValidator(_one_or_more),
    WithJsonSchema(
        {
            "description": "Question ids with the words answered: one word, or a list of ticks.",
            "type": "object",
            "additionalProperties": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
        }
    ),
]
"""Answers to some questions, by id: one word, or a list of ticks."""


class Expected(Record):
    """The result that people expect, set before the guide is run."""

    response: Response
    """The response."""

    advice: Advice = Advice.NONE
    """The advice beside it."""

    duties: Many[DutyId] = ()
    """Every duty, no more and no fewer."""

    steps: Many[StepId] | None = None
    """Every step beyond those of the response itself; leave it out if this is not about steps."""

    without: Many[StepId] = ()
    """Steps of the response itself that others replace here; counts only beside `steps`."""


class Scenario(Record):
    """A short story with the expected result: training exercise and test."""

    id: Id
    """Its name, unique within the file."""

    title: Line
    """The story in a few words."""

    story: Prose
    """What was seen and said. No names of real people or places."""

    answers: Answers
    """The answer to each question that the guide asks here."""

    expect: Expected
    """The result that people expect."""

    why: Prose
    """Why this is the right result: shown after the reader has decided."""

    set_by: PlainText
    """The role that set the expected result, or `draft`."""

    sources: Many[SourceId] = ()
    """Documents that the expected result rests on."""


class ScenariosFile(Record):
    """``decision_trees/scenarios/<guide>.yml``."""

    guide: GuideId
    """The guide; the same as the file's name."""

    scenarios: Many[Scenario]
    """The stories."""


class Probe(Record):
    """Answers and the expected result, no story: one effect, with everything else at its mildest."""

    id: Id
    """Its name, unique within the file."""

    about: PlainText
    """The part of the guide that it notices, such as `seen: bruise`."""

    answers: Answers
    """The answer to each question that the guide asks here."""

    expect: Expected
    """The result that people expect."""

    set_by: PlainText
    """The role that set the expected result, or `draft`."""


class ProbesFile(Record):
    """``decision_trees/probes/<guide>.yml``."""

    guide: GuideId
    """The guide; the same as the file's name."""

    probes: Many[Probe]
    """The probes."""
