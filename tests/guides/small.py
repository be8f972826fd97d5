"""A small guide that obeys every rule, with the thresholds it needs: tests plant faults in its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from trothwy.content.checking import check_record
from trothwy.content.reading import read_text
from trothwy.guides.checks.s8_complete import REQUIRED
from trothwy.guides.collection import GuideParts, compile_guides
from trothwy.guides.model import BlockFile, GuideFile, ProbesFile, ScenariosFile
from trothwy.guides.results import DutiesFile, OutcomesFile, StepsFile
from trothwy.thresholds.model import Advice, IndicatorsFile, LevelsFile, ModifiersFile, Response

if TYPE_CHECKING:
    from trothwy.content.fields import Record
    from trothwy.content.problems import Problem
    from trothwy.guides.collection import Guide

Model = TypeVar("Model", bound="Record")

GUIDE: Final = """\
id: small
address: {cy: bach}
title: {en: "A small guide", cy: "Canllaw bach"}
asks_about: {en: "Anything", cy: "Unrhyw beth"}
sources: [made-up]
review_by: 2027-05-31
can_end_in: [carry-on, help-here, assessment, report, emergency]
start: [already-known]
tallies: [{id: worries, from: 2, advice: today}]
questions:
  - id: danger
    danger: true
    ask: {en: "Is anyone in danger now?", cy: "A oes rhywun mewn perygl nawr?"}
    yes_no: {cy_verb: oes}
    unsure: {advice: now}
    worst: {do: [say-nothing], at_least: emergency, end: true}
  - id: moves
    fact: true
    ask: {en: "Can the child move about?", cy: "A all y plentyn symud?"}
    answers:
      - {id: moves-alone, say: {en: "Alone", cy: "Ei hun"}}
      - {id: not-mobile, say: {en: "Not alone", cy: "Nid ei hun"}}
  - id: seen
    kind: any
    ask: {en: "What has been seen?", cy: "Beth sydd wedi ei weld?"}
    ticks:
      - id: bruise
        say: {en: "A bruise", cy: "Clais"}
        shows: [small-worry]
        when: [{if: {moves: [not-mobile, unsure]}, shows: [bruise-on-baby], red_flag: true, do: [say-nothing]}]
      - {id: shaped, say: {en: "A shaped mark", cy: "Marc"}, shows: [shaped-mark], red_flag: true, do: [say-nothing]}
      - {id: late, say: {en: "Often late", cy: "Yn hwyr"}, shows: [small-worry], adds: {worries: 1}}
    bands: [{id: several, count: 2, adds: {worries: 1}}]
    unsure: {advice: today}
  - id: story
    only_if: {seen: [bruise, shaped, late, unsure]}
    ask: {en: "Does the story fit?", cy: "A yw'r stori yn ffitio?"}
    yes_no: {cy_verb: ydy, yes_is: mildest}
    unsure: {advice: today}
    worst: {shows: [story-changes], red_flag: true, do: [say-nothing]}
  - id: often
    ask: {en: "Has it happened before?", cy: "A ddigwyddodd o'r blaen?"}
    yes_no: {cy_verb: do}
    worst: {shows: [worry-for-assessment], also: [tell-officer]}
  - id: carers
    protective: true
    ask: {en: "Do the carers accept help?", cy: "A yw'r gofalwyr yn derbyn?"}
    yes_no: {cy_verb: ydyn, yes_is: mildest}
    worst: {advice: today}
"""

BLOCK: Final = """\
id: already-known
title: {en: "Known", cy: "Hysbys"}
sources: [made-up]
review_by: 2027-05-31
questions:
  - id: social-worker-involved
    fact: true
    ask: {en: "Is a social worker involved?", cy: "A oes gweithiwr cymdeithasol?"}
    answers:
      - {id: not-known, say: {en: "Not that we know", cy: "Nid hyd y gwyddom"}}
      - id: open-case
        say: {en: "Yes, now", cy: "Oes, nawr"}
        also: [allocated-social-worker]
    unsure: {also: [allocated-social-worker]}
  - id: role
    fact: true
    ask: {en: "What is your role?", cy: "Beth yw eich rôl?"}
    answers:
      - {id: staff, say: {en: "Staff", cy: "Staff"}}
      - {id: other-role, say: {en: "Another", cy: "Arall"}}
"""

LEVELS: Final = {
    "universal": "carry-on",
    "early-help": "help-here",
    "targeted": "help-together",
    "care-and-support": "assessment",
    "child-at-risk": "report",
}
INDICATORS: Final = {
    "small-worry": "early-help",
    "worry-for-assessment": "care-and-support",
    "bruise-on-baby": "child-at-risk",
    "shaped-mark": "child-at-risk",
    "story-changes": "child-at-risk",
}


def said(words: str) -> dict[str, str]:
    """Give the same words in both languages."""
    return {"en": words, "cy": words}


def plain(model: type[Model], value: object) -> Model:
    """Make a record, and fail loudly if it is not one."""
    return model.model_validate(value)


def levels() -> LevelsFile:
    """Give the five levels."""
    keys = ("title", "summary", "legal_basis", "led_by", "consent", "do", "by_when")
    texts = {key: said("words") for key in keys}
    return plain(
        LevelsFile,
        {"levels": [{"id": id_, "least": least, "sources": ["made-up"], **texts} for id_, least in LEVELS.items()]},
    )


def indicators(moved: dict[str, str] | None = None) -> IndicatorsFile:
    """Give the indicators, some of them moved to another level."""
    placed = INDICATORS | (moved or {})
    entries = [
        {"id": id_, "say": said("words"), "level": level, "domain": "parenting", "sources": ["made-up"]}
        for id_, level in placed.items()
    ]
    return plain(IndicatorsFile, {"id": "all", "title": said("All"), "summary": said("All"), "indicators": entries})


def results(extra_steps: dict[str, list[str]] | None = None) -> tuple[OutcomesFile, StepsFile]:
    """Give outcomes and steps that say all they must: one step a response, and two about the family."""
    steps = [
        {"id": f"all-of-{response}", "covers": sorted(covers), "instead_of": [], "review_within_weeks": 4}
        for response, covers in REQUIRED.items()
    ]
    steps += [
        {"id": "tell-family", "covers": ["family"], "instead_of": []},
        {"id": "say-nothing", "covers": ["family"], "instead_of": ["tell-family"], "careful": True},
    ]
    common = {"part": "say", "title": said("words"), "text": said("words"), "sources": ["made-up"]}
    outcomes = [
        {
            "response": response,
            "title": said("words"),
            "instruction": said("words"),
            "after_advice": said("words"),
            "why": said("words"),
            "steps": [f"all-of-{response}", "tell-family", *(extra_steps or {}).get(response, [])],
            "sources": ["made-up"],
        }
        for response in Response
    ]
    advice = [{"advice": a, "title": said("w"), "text": said("w"), "sources": ["made-up"]} for a in Advice]
    return (
        plain(OutcomesFile, {"outcomes": outcomes, "advice": advice}),
        plain(StepsFile, {"steps": [step | common for step in steps]}),
    )


def read(text: str, model: type[Model], path: str) -> Model:
    """Read a file's text as the loader does."""
    value, problems = read_text(text, path)
    record = check_record(value, model, path, problems)
    assert problems == [], problems
    assert record is not None
    return record


def build(  # noqa: PLR0913  # one for each thing that a test may change
    guide: str = GUIDE,
    *,
    block: str = BLOCK,
    moved: dict[str, str] | None = None,
    extra_steps: dict[str, list[str]] | None = None,
    scenarios: str = "",
    probes: str = "",
) -> tuple[tuple[Guide, ...], list[Problem]]:
    """Compile and check the small guide, changed as a test wishes."""
    outcomes, steps = results(extra_steps)
    parts = GuideParts(
        levels=levels(),
        themes=[indicators(moved)],
        written_themes=[indicators(moved)],
        modifiers=plain(ModifiersFile, {"modifiers": []}),
        outcomes=outcomes,
        steps=steps,
        duties=plain(DutiesFile, {"duties": []}),
        blocks=[read(block, BlockFile, "decision_trees/shared/already-known.yml")],
        guides=[read(guide, GuideFile, "decision_trees/guides/small.yml")],
        scenarios=[read(scenarios, ScenariosFile, "decision_trees/scenarios/small.yml")] if scenarios else [],
        probes=[read(probes, ProbesFile, "decision_trees/probes/small.yml")] if probes else [],
    )
    return compile_guides(parts)


def planted(old: str, new: str, text: str = GUIDE) -> str:
    """Change the text of a file in one place, and fail if it is not there exactly once."""
    assert text.count(old) == 1, old
    return text.replace(old, new)


def line_of(needle: str, text: str) -> int:
    """Give the line of a text in which something first stands."""
    return text[: text.index(needle)].count("\n") + 1
