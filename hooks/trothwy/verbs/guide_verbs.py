"""The verbs for those who write and approve guides: ``mutate``, ``diff``, ``explain``, ``probes``, ``logic``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, cast

from trothwy.content.checking import did_you_mean
from trothwy.guides.collection import examples_of
from trothwy.guides.explaining import explain
from trothwy.guides.logic import WrongAnswer
from trothwy.guides.logic_format import VERSION
from trothwy.guides.mutation.evidence import evidence_table, gather_evidence, read_evidence, write_evidence
from trothwy.guides.mutation.running import mutation_report
from trothwy.guides.mutation.skeletons import skeletons_of, skeletons_text
from trothwy.guides.versions.differences import differences_between, differences_report
from trothwy.guides.wording import wording_of
from trothwy.site.failures import NotDone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from trothwy.guides.collection import Guide
    from trothwy.guides.logic_format import Logic
    from trothwy.library.loading import Library

LEAST_NOTICED: Final = 0.99
"""The share of mutants with an effect that rules, scenarios and probes have to notice (rule S11)."""


def mutate(library: Library, only: Sequence[str], tell: Callable[[str], None]) -> None:
    """Change each guide in every small way and see what notices; keep the evidence.

    Raises:
        NotDone: when a change that lowers a result goes unnoticed, or too many others do.
    """
    weak = []
    for guide in _chosen(library, only):
        evidence, mutation = gather_evidence(guide.logic, *examples_of(guide.id, library.scenarios, library.probes))
        tell(mutation_report(guide.id, mutation))
        tell(f"Kept in {write_evidence(library.root, evidence).relative_to(library.root).as_posix()}.")
        if mutation.rate < LEAST_NOTICED or any(survivor.lowers for survivor in mutation.survivors):
            weak.append(guide.id)
    if weak:
        raise NotDone(f"Too little is noticed in: {', '.join(weak)}. Add probes for what is listed above.")


def assurance_table(library: Library) -> str:
    """Lay out the evidence that belongs to the guides exactly as they stand."""
    found = [evidence for guide in library.guides if (evidence := read_evidence(library.root, guide.logic))]
    return evidence_table(found)


def explain_answers(library: Library, guide_id: str, given: Sequence[str]) -> str:
    """Say what some answers come to and why; each is written ``question=word`` or ``question=word,word``.

    Raises:
        NotDone: for a guide, a question or an answer that is not there.
    """
    (guide,) = _chosen(library, [guide_id])
    answers = {question: words.split(",") for question, _, words in (entry.partition("=") for entry in given)}
    known = {question["id"]: {word["id"] for word in question["words"]} for question in guide.logic["questions"]}
    for question, words in answers.items():
        if question not in known:
            raise NotDone(f"'{question}' is not a question of this guide. {did_you_mean(question, known)}")
        for word in words:
            if word not in known[question]:
                raise NotDone(f"'{word}' is no answer to '{question}'. {did_you_mean(word, known[question])}")
    try:
        return explain(guide.logic, answers, wording_of(guide.questions))
    except WrongAnswer as wrong:
        raise NotDone(str(wrong)) from None


def probes(library: Library, guide_id: str) -> str:
    """Give a probe to fill in for everything that a guide says; expected results are left to people."""
    (guide,) = _chosen(library, [guide_id])
    return skeletons_text(guide.id, skeletons_of(guide.logic), wording_of(guide.questions))


def write_logic(library: Library, path: Path) -> None:
    """Write the logic of every guide into one file, for a later comparison."""
    logics = {guide.id: guide.logic for guide in library.guides}
    path.write_text(json.dumps(logics, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def diff(library: Library, old: Path, new: Path | None) -> str:
    """Say which patterns of answers end differently: in ``new``, or in the guides as they stand."""
    after = _read_logic(new) if new else {guide.id: guide.logic for guide in library.guides}
    wordings = {guide.id: wording_of(guide.questions) for guide in library.guides}
    return differences_report(differences_between(_read_logic(old), after), wordings)


def _read_logic(path: Path) -> dict[str, Logic]:
    try:
        logics: object = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as wrong:
        raise NotDone(
            f"{path} cannot be read as the logic of guides ({wrong}). Write one with: trothwy logic"
        ) from None
    if not isinstance(logics, dict) or not all(_is_logic(logic) for logic in logics.values()):
        raise NotDone(f"{path} holds no logic of guides that this version can compare. Write one with: trothwy logic")
    return cast("dict[str, Logic]", logics)


def _is_logic(value: object) -> bool:
    return isinstance(value, dict) and value.get("version") == VERSION


def _chosen(library: Library, only: Sequence[str]) -> list[Guide]:
    known = {guide.id: guide for guide in library.guides}
    unknown = [guide for guide in only if guide not in known]
    if unknown:
        raise NotDone(f"'{unknown[0]}' is not a guide. Guides are: {', '.join(sorted(known))}.")
    return [known[guide] for guide in only] or list(known.values())
