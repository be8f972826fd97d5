"""The questions of a guide as their authors write them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Final, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from trothwy.content.checking import did_you_mean
from trothwy.content.fields import Id, Line, Many, Prose, Record, SourceId, fault
from trothwy.guides.effects import Condition, Effects
from trothwy.guides.logic_format import NONE, UNSURE
from trothwy.languages.yes_no import VERBS, is_bare, yes_and_no

if TYPE_CHECKING:
    from trothwy.content.problems import Place

SAYS_YES: Final = "says-yes"
SAYS_NO: Final = "says-no"
"""The words of the two answers of a question that is answered by yes or no."""

RESERVED: Final = frozenset({NONE, UNSURE})
"""Words with one meaning everywhere, so that no answer can take them as its id."""


class Kind(StrEnum):
    """How a question is answered."""

    ONE = "one"
    ANY = "any"


class Answer(Effects):
    """One answer of a `one` question, or one tick of an `any` question."""

    id: Id
    """Its name in conditions, scenarios and records. Permanent."""

    say: Line
    """The answer in the reader's own voice."""

    hint: Line | None = None
    """One sentence that helps to tell it from its neighbours."""


class Band(Effects):
    """What so many ticks of one question call for together. Every band that is reached counts."""

    id: Id
    """Its name; a condition can read it like a tick."""

    count: Annotated[int, Field(ge=1, le=50)]
    """How many ticks reach it."""

    of: Many[str] = ()
    """The ticks that count; empty for all of them."""


class NoneOfThese(Effects):
    """The answer of an `any` question to which nothing applies."""

    say: Line | None = None
    """Its words, where "None of these" does not fit."""


class Unsure(Effects):
    """The not-sure answer. It is always offered; in an `any` question it can stand beside ticks, and adds to them.

    Write it to give it effects or words of its own.
    """

    say: Line | None = None
    """Its words, where "Not sure" does not fit, or "Not sure about some of these" beside ticks."""


def _known_verb(verb: str) -> str:
    if verb not in VERBS:
        raise fault(
            "unknown-verb",
            f"'{verb}' is not a verb whose Welsh yes and no are known.",
            f"{did_you_mean(verb, VERBS)} Or write `answers` in full.",
        )
    return verb


class YesNo(Record):
    """A question answered by yes or no. Welsh answers echo the verb, so the verb is named here."""

    cy_verb: Annotated[str, AfterValidator(_known_verb)]
    """The verb that the Welsh question turns on: `oes`, `ydy`, `do`, `bydd` ..."""

    yes_is: Literal["worst", "mildest"] = "worst"
    """Which end of the scale yes stands at. Its effects go under `worst` or `mildest` of the question."""


@dataclass(frozen=True)
class Choice:
    """One thing to choose, whether written as an answer, as a tick or as yes and no."""

    id: str
    say: Line
    hint: Line | None
    effects: Effects
    place: Place
    """Where its effects are written."""


class Question(Record):
    """One screen of a guide."""

    id: Id
    """Its name in conditions, scenarios and records. Permanent."""

    kind: Kind = Kind.ONE
    """`one`: exactly one answer. `any`: as many ticks as apply, and not sure of the rest; or none of these."""

    ask: Line
    """The question, in plain words."""

    help: Prose | None = None
    """What helps to answer it."""

    danger: bool = False
    """The first question of every guide: is anyone in danger now? Its worst answer is an emergency."""

    fact: bool = False
    """A fact that is neither mild nor bad, such as age. Not sure of it counts as every row at once."""

    protective: bool = False
    """A strength. Its answers choose among results below report and never undo a floor."""

    telling: bool = False
    """Asks whether it is safe to tell the family. Whoever reports was asked it, or is told to wait (rule S14)."""

    only_if: Condition = ()
    """Asked only after these earlier answers: a mapping (all of) or a list of mappings (any of)."""

    yes_no: YesNo | None = None
    """Short for two answers, `says-yes` and `says-no`, worded from the Welsh verb."""

    answers: Many[Answer] = ()
    """The answers of a `one` question, mildest first."""

    ticks: Many[Answer] = ()
    """The ticks of an `any` question."""

    bands: Many[Band] = ()
    """What so many ticks call for together."""

    none: NoneOfThese | None = None
    """Words or effects of "None of these" in an `any` question, where it needs any."""

    unsure: Unsure | None = None
    """Effects or words of "Not sure", where it needs any."""

    mildest: Effects | None = None
    """Effects of the mildest answer of a yes/no question."""

    worst: Effects | None = None
    """Effects of the worst answer of a yes/no question."""

    sources: Many[SourceId] = ()
    """Documents that this question rests on, beyond those of the guide."""

    @model_validator(mode="after")
    def _right_shape(self) -> Self:
        """Refuse keys that belong to the other kind, and a question with nothing to choose."""
        _refuse_keys_of_other_kind(self)
        if self.fact and (self.protective or self.danger):
            raise fault("fact-is-not-ordered", "A fact cannot be danger or protective.", "Keep one of the keys.")
        if len(self.choices) < (2 if self.kind is Kind.ONE else 1):
            raise fault(
                "nothing-to-choose",
                f"A question of kind '{self.kind}' leaves nothing to choose.",
                "Write two `answers` or more, or `yes_no`; or for kind 'any' write `ticks`.",
            )
        _refuse_bare_welsh(self)
        return self

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The certain answers, mildest first, or the ticks; yes and no written out."""
        if self.yes_no is not None:
            return _yes_and_no(self, self.yes_no)
        written = self.answers if self.kind is Kind.ONE else self.ticks
        return tuple(Choice(answer.id, answer.say, answer.hint, answer, answer.place) for answer in written)

    @property
    def not_sure(self) -> Unsure:
        """The not-sure answer, which is there whether written or not."""
        return self.unsure or Unsure()

    @property
    def words(self) -> tuple[str, ...]:
        """Every word that a condition or a scenario can read from this question."""
        ids = tuple(choice.id for choice in self.choices) + tuple(band.id for band in self.bands)
        return (*ids, UNSURE) if self.kind is Kind.ONE else (*ids, NONE, UNSURE)


def _refuse_keys_of_other_kind(question: Question) -> None:
    """Refuse the first key that cannot stand in a question of this kind."""
    refused = {
        "`ticks`": question.kind is Kind.ONE and question.ticks,
        "`bands`": question.kind is Kind.ONE and question.bands,
        "`none`": question.kind is Kind.ONE and question.none,
        "`answers`": question.kind is Kind.ANY and question.answers,
        "`yes_no`": question.kind is Kind.ANY and question.yes_no,
        "`answers` beside `yes_no`": question.yes_no and question.answers,
        "`mildest` without `yes_no`": question.yes_no is None and question.mildest,
        "`worst` without `yes_no`": question.yes_no is None and question.worst,
    }
    for key, present in refused.items():
        if present:
            raise fault(
                "wrong-kind",
                f"{key} cannot stand in this question of kind '{question.kind}'.",
                "Delete it, or change the kind.",
            )


def _refuse_bare_welsh(question: Question) -> None:
    """Refuse *Ie*, *Na* or *Nage* as a whole answer: Welsh answers echo the verb of the question."""
    for answer in question.answers:
        if is_bare(answer.say.cy):
            raise fault(
                "bare-welsh-yes-no",
                f"The Welsh answer '{answer.say.cy}' does not echo the verb of its question.",
                "Write `yes_no: {cy_verb: oes}` with the question's verb instead of `answers`.",
            )


def _yes_and_no(question: Question, yes_no: YesNo) -> tuple[Choice, Choice]:
    """Write out a yes/no question, mildest first. Each answer stands where its effects were written."""
    agree, deny = yes_and_no(yes_no.cy_verb)
    yes, no = (SAYS_YES, Line(**agree)), (SAYS_NO, Line(**deny))
    mildest, worst = (no, yes) if yes_no.yes_is == "worst" else (yes, no)
    return _choice(mildest, question, "mildest"), _choice(worst, question, "worst")


def _choice(said: tuple[str, Line], question: Question, key: str) -> Choice:
    effects = getattr(question, key)
    return Choice(said[0], said[1], None, effects or Effects(), question.place_of(key if effects else "yes_no"))
