"""What a result is made of: ``decision_trees/outcomes.yml``, ``steps.yml`` and ``duties.yml``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from trothwy.content.fields import Id, Line, Many, Prose, Record, Sources, StepId
from trothwy.content.purposes import Purpose
from trothwy.thresholds.model import Advice, Response


class Row(StrEnum):
    """A row of a result's page, in the order in which the reader meets them, with a script and without."""

    CONTACT = "contact"
    AT_ONCE = "at-once"
    SAY = "say"
    UNTIL_THEN = "until-then"
    CHILD = "child"
    FAMILY = "family"
    ALSO_TELL = "also-tell"
    HELP = "help"
    WRITE_DOWN = "write-down"
    WRITTEN_REPORT = "written-report"
    HEAR_BACK = "hear-back"
    REVIEW = "review"


class Covers(StrEnum):
    """What every result has to say (rule S8). A step names which of these its words cover."""

    WHO = "who"
    HOW_SOON = "how-soon"
    OUT_OF_HOURS = "out-of-hours"
    NO_ANSWER = "no-answer"
    WORDS = "words"
    TELL_CHILD = "tell-child"
    CHILD_WANTS = "child-wants"
    ADVOCACY = "advocacy"
    SIBLINGS = "siblings"
    GOING_HOME = "going-home"
    FAMILY = "family"
    LANGUAGE = "language"
    RECORD = "record"
    WRITTEN_REPORT = "written-report"
    HEAR_BACK = "hear-back"
    DISAGREE = "disagree"
    REVIEW = "review"
    STEP_UP = "step-up"


class Step(Record):
    """One thing to do."""

    id: Id
    """Its permanent name, unique among the steps."""

    part: Row
    """The row of the result in which it stands."""

    title: Line
    """The instruction in a few words; the first bold words of its row."""

    text: Prose
    """How to do it."""

    covers: Many[Covers] = ()
    """Which of the things that every result must say this step says."""

    instead_of: Many[StepId] = ()
    """Steps that this one replaces: where both are called for, this one stands alone."""

    review_within_weeks: Annotated[int, Field(ge=1, le=26)] | None = None
    """Of a step that sets a review: the most weeks until then. The result shows the day."""

    hear_within_working_days: Annotated[int, Field(ge=1, le=20)] | None = None
    """Of a step that waits for an answer: working days from the written report until then. The result shows the day."""

    number: Purpose | None = None
    """The council's number that the step is done with. The result shows it, or else the council's page."""

    careful: bool = False
    """Nobody tells the family before social services have been asked. No worse answer loses such a step (rule S3), and
    a result that leaves questions out takes it, because whether telling is safe may not have been asked."""

    outside_wales: bool = False
    """Every result holds it once the reader has chosen a council that is not in Wales."""

    sources: Sources
    """Documents that it rests on, by their ids in `docs/sources.yml`."""


class StepsFile(Record):
    """``decision_trees/steps.yml``."""

    steps: Many[Step]
    """The steps."""


class Duty(Record):
    """Something owed beside the response."""

    id: Id
    """Its permanent name, unique among the duties."""

    title: Line
    """Whom to tell, in a few words; the heading of its own section."""

    text: Prose
    """What to do, and why."""

    by_when: Line
    """By when it has to be done, in a few words."""

    number: Purpose | None = None
    """The council's number for whoever has to be told. The result shows it, or else the council's page."""

    leads: Line | None = None
    """Of a duty that goes before the response's own instruction where no report is due: the heading of the result."""

    sources: Sources
    """Documents that it rests on, by their ids in `docs/sources.yml`."""


class DutiesFile(Record):
    """``decision_trees/duties.yml``."""

    duties: Many[Duty]
    """The duties, in the order in which the page of duties lists them."""


class Outcome(Record):
    """What the page of one response says, before steps and duties are added."""

    response: Response
    """The response that it describes."""

    title: Line
    """The response in a few words: "Report today"."""

    instruction: Line
    """The heading: a verb, who, by when."""

    after_advice: Line | None = None
    """The heading where advice is due first: advice may change what is done. Of every response below a report."""

    why: Prose
    """What this response means and why it is right here."""

    steps: Many[StepId]
    """Its own steps, complete in themselves: steps of lower responses are not added."""

    numbers: Many[Purpose] = ()
    """The council's numbers in its doorway, first the one to try first; none where nobody is phoned at once."""

    sources: Sources
    """Documents that it rests on, by their ids in `docs/sources.yml`."""


class AdviceText(Record):
    """What one state of advice says."""

    advice: Advice
    """The state of advice that it describes."""

    title: Line
    """In a few words: "Ask for advice today"."""

    beside_a_report: Line | None = None
    """What goes first if a report is due as well. Shown where the reader puts the result together without a script."""

    text: Prose
    """Whom to ask, and how."""

    numbers: Many[Purpose] = ()
    """The council's numbers in its doorway, first the one to try first."""

    sources: Sources
    """Documents that it rests on, by their ids in `docs/sources.yml`."""


class OutcomesFile(Record):
    """``decision_trees/outcomes.yml``."""

    outcomes: Many[Outcome]
    """What each response says, one entry for each."""

    advice: Many[AdviceText]
    """What each state of advice says, one entry for each."""
