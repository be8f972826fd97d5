"""What an answer brings: floors, advice, duties, steps and counts, with or without a condition.

Every effect only adds. There is no key that lowers anything, so the order of the answers cannot
matter and a milder answer later can never take back what an earlier one has called for.
"""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import BeforeValidator, Field, WithJsonSchema

from trothwy.content.fields import OR_EMPTY, DutyId, Id, IndicatorId, Many, Record, Reference, StepId
from trothwy.thresholds.model import Advice, Response

ModifierId = Annotated[str, OR_EMPTY, Reference("modifier")]
"""The id of a modifier in ``thresholds/modifiers.yml``."""

Words = dict[str, Many[str]]
"""For some questions, by id: which of their words count. A word is the id of an answer, tick or band, ``none`` or
``unsure``."""

_WORDS_SCHEMA: Final[dict[str, Any]] = {
    "type": "object",
    "additionalProperties": {"type": "array", "items": {"type": "string"}, "minItems": 1},
}


def _listed(value: object) -> object:
    """Read one mapping as a list of one, which is what it means."""
    return [value] if isinstance(value, dict) else value


Condition = Annotated[
    Many[Words],
    BeforeValidator(_listed),
    WithJsonSchema(
        {
            "description": "Earlier answers: a mapping of question to words asks for all of its questions; "
            "a list of mappings asks for any one of them.",
            "anyOf": [_WORDS_SCHEMA, {"type": "array", "items": _WORDS_SCHEMA}],
        }
    ),
]
"""Earlier answers that have to be there: any one of the mappings, and all questions of that mapping.

There is no "not": write the other words. A question that was not asked has no words.
"""


class Floors(Record):
    """What is called for as soon as this is met, whatever else is answered."""

    at_least: Response | None = None
    """The least response, said directly. Only on danger, protective and not-sure answers: elsewhere write
    `shows`, so that the thresholds alone decide."""

    advice: Advice = Advice.NONE
    """Advice to seek beside the response: `today` or `now`."""

    shows: Many[IndicatorId] = ()
    """Indicators that this answer shows. Their level, advice and duties are called for."""

    also: Many[DutyId] = ()
    """Duties owed beside the response."""

    do: Many[StepId] = ()
    """Steps that the result gains."""

    adds: dict[str, Annotated[int, Field(ge=1, le=20)]] = Field(default_factory=dict)
    """What this adds to the guide's tallies: tally id and a whole number from 1."""

    red_flag: bool = False
    """The guide's own word that this, alone, calls for a report. The checks stop the build if it no longer
    does, for instance because an indicator was moved to a lower level."""


class When(Floors):
    """Floors that hold only after certain earlier answers."""

    if_: Condition = Field(alias="if")
    """The earlier answers: a mapping (all of its questions) or a list of mappings (any one of them)."""

    modifiers: Many[ModifierId] = ()
    """Facts about the child that bring their advice here, where a worry is already there."""


class Effects(Floors):
    """What an answer brings: its floors, and more floors after certain earlier answers."""

    when: Many[When] = ()
    """Further floors that hold only after certain earlier answers."""

    end: bool = False
    """Stop asking. Only with `at_least: emergency`."""


class Tally(Record):
    """A count over the whole guide, such as the number of worries. At `from` it asks for advice or adds duties.

    It names no response. Only indicators call for one, so that nothing can disagree with the thresholds.
    """

    id: Id
    """The name that `adds` uses. `unsure` is there by itself: three not-sures on a path give advice today."""

    from_: Annotated[int, Field(alias="from", ge=1, le=100)]
    """The sum at which the rest holds."""

    advice: Advice = Advice.NONE
    """Advice to seek from there on."""

    also: Many[DutyId] = ()
    """Duties owed from there on."""

    do: Many[StepId] = ()
    """Steps that the result gains from there on."""
