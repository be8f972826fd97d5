"""All guides together: authoring checked, compiled, checked.

The one door to this package for the library.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trothwy.guides.authoring import check_examples_file, check_guide_file
from trothwy.guides.checks.examples import check_examples
from trothwy.guides.checks.rules import find_faults
from trothwy.guides.checks.s8_complete import check_results
from trothwy.guides.checks.s15_reach import check_reach
from trothwy.guides.checks.wording import problem_of
from trothwy.guides.compilation import compile_guide, questions_in_order
from trothwy.guides.framework import build_framework
from trothwy.guides.logic_format import content_hash

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trothwy.content.problems import Problem
    from trothwy.guides.logic_format import Logic
    from trothwy.guides.model import BlockFile, GuideFile, Probe, ProbesFile, Scenario, ScenariosFile
    from trothwy.guides.questions import Question
    from trothwy.guides.results import DutiesFile, OutcomesFile, StepsFile
    from trothwy.thresholds.model import IndicatorsFile, LevelsFile, ModifiersFile


@dataclass(frozen=True)
class GuideParts:
    """Every file that guides are made of."""

    levels: LevelsFile
    themes: Sequence[IndicatorsFile]
    """The indicators in force: at the levels at which the adopting board places them."""

    written_themes: Sequence[IndicatorsFile]
    """The same as their files have them, without what a board lays over them."""

    modifiers: ModifiersFile
    outcomes: OutcomesFile
    steps: StepsFile
    duties: DutiesFile
    blocks: Sequence[BlockFile]
    guides: Sequence[GuideFile]
    scenarios: Sequence[ScenariosFile] = ()
    probes: Sequence[ProbesFile] = ()


@dataclass(frozen=True)
class Guide:
    """A guide as its author wrote it, and the logic it was compiled to."""

    file: GuideFile
    questions: tuple[tuple[str, Question], ...]
    """Every question in the order of asking, with the id of its shared block or an empty one."""

    logic: Logic

    @property
    def id(self) -> str:
        """The guide's id."""
        return self.file.id

    @property
    def hash(self) -> str:
        """The content hash of the logic."""
        return content_hash(self.logic)


def compile_guides(parts: GuideParts) -> tuple[tuple[Guide, ...], list[Problem]]:
    """Compile every guide. Gives the guides that could be compiled, and every problem found.

    References between files have been checked before.
    """
    blocks = {block.id: block for block in parts.blocks}
    framework = build_framework(
        levels=parts.levels,
        themes=parts.themes,
        modifiers=parts.modifiers,
        outcomes=parts.outcomes,
        steps=parts.steps,
    )
    problems: list[Problem] = []
    compiled = []
    for file in parts.guides:
        wrong = check_guide_file(file, blocks)
        problems += wrong
        if not wrong:
            questions = tuple(questions_in_order(file, blocks))
            compiled.append(Guide(file, questions, compile_guide(file, framework, blocks)))
    problems += check_results(parts.outcomes, parts.steps)
    files = {file.id: file for file in parts.guides}
    both: list[ScenariosFile | ProbesFile] = [*parts.scenarios, *parts.probes]
    for examples in both:
        problems += check_examples_file(examples, files[examples.guide], blocks)
    if not problems:
        for guide in compiled:
            problems += check_guide(guide, parts)
    if not problems:
        logics = {guide.id: guide.logic for guide in compiled}
        problems += check_reach(logics, parts.levels, parts.written_themes, parts.duties)
    return tuple(compiled), problems


def check_guide(guide: Guide, parts: GuideParts) -> list[Problem]:
    """Give everything that the rules, the scenarios and the probes find in one guide."""
    problems = [problem_of(fault, guide.file, guide.questions, guide.logic) for fault in find_faults(guide.logic)]
    scenarios, probes = examples_of(guide.id, parts.scenarios, parts.probes)
    return problems + list(check_examples([*scenarios, *probes], guide.questions, guide.logic))


def examples_of(
    guide_id: str, scenarios: Iterable[ScenariosFile], probes: Iterable[ProbesFile]
) -> tuple[list[Scenario], list[Probe]]:
    """Give the scenarios and the probes of one guide."""
    return (
        [scenario for file in scenarios if file.guide == guide_id for scenario in file.scenarios],
        [probe for file in probes if file.guide == guide_id for probe in file.probes],
    )
