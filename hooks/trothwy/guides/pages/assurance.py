"""Pages for those who approve guides: how each was checked, what was run on it, and what that does not show.

The figures come from the evidence kept under the hash of exactly this logic (`trothwy.guides.mutation.evidence`).
A guide that has changed since has none, and its page says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from trothwy.content.fields import Address, Line
from trothwy.content.problems import Place
from trothwy.guides.mutation.evidence import BUILD_RULES
from trothwy.guides.pages.diagram import ADVICE_LANE, DiagramWords, draw
from trothwy.guides.pages.outline import outline_of
from trothwy.guides.pages.result import SECTION
from trothwy.languages import CODES
from trothwy.site.adoption import HASH_SHOWN
from trothwy.site.page import Page
from trothwy.site.page_ids import Family

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from trothwy.guides.collection import Guide
    from trothwy.guides.mutation.evidence import Evidence
    from trothwy.guides.pages.diagram import Diagram
    from trothwy.guides.pages.outline import Outline
    from trothwy.guides.pages.result import ResultTexts
    from trothwy.site.adoption import Adoption, Approval
    from trothwy.site.planning import Planner

ASSURANCE: Final = "assurance"
"""The page that lists the guides with what was run on each."""

FOLDER: Final = Address(en="checked", cy="gwirio")

RULES: Final[Mapping[str, tuple[str, ...]]] = {
    "build": BUILD_RULES,
    "tests": ("S6", "S10", "S11"),
    "change": ("S12",),
}
"""Each rule, by when it is looked at: at every build, in the tests, when one version follows another."""


@dataclass(frozen=True)
class Checked:
    """One guide with what is known of how it was checked."""

    guide: Guide
    evidence: Evidence | None
    """None if it has not been run for this version."""

    approvals: tuple[Approval, ...]

    @property
    def page_id(self) -> str:
        """The id of its page."""
        return Family.ASSURANCE.page_id(self.guide.id)

    @property
    def short_hash(self) -> str:
        """As much of the content hash as a page shows."""
        return self.guide.hash[:HASH_SHOWN]

    @property
    def shared(self) -> int:
        """The number of questions that come from shared blocks."""
        return sum(bool(block) for block, _ in self.guide.questions)

    @property
    def changing(self) -> int:
        """The number of mutants that change some result. Raises ``TypeError`` where there is no evidence."""
        if self.evidence is None:
            raise TypeError(f"'{self.guide.id}' has not been run for this version")
        return int(self.evidence["mutants"]["made"] - self.evidence["mutants"]["equivalent"])


def plan_assurance(
    planner: Planner,
    guide_pages: Mapping[str, Page],
    checked: Sequence[Checked],
    texts: ResultTexts,
) -> Iterator[Page]:
    """Plan the list of guides with what was run on each, and the page of each; guides' own pages are given by id."""
    yield Page(
        id=ASSURANCE,
        title=planner.words("assurance", "title"),
        summary=planner.words("assurance", "summary"),
        address=planner.in_section(SECTION, ASSURANCE, FOLDER),
        place=Place("decision_trees/guides"),
        template="guides/assurance_list.html",
        data={"checked": tuple(checked)},
        section=SECTION,
        searchable=False,
    )
    for one in checked:
        yield _plan(planner, one, guide_pages[one.guide.file.page_id], texts)


def checked_guides(
    guides: Sequence[Guide], evidence: Mapping[str, Evidence | None], adoption: Adoption
) -> tuple[Checked, ...]:
    """Join each guide with its evidence, by the guide's id, and with who approved it."""
    return tuple(
        Checked(
            guide,
            evidence[guide.id],
            tuple(approval for approval in adoption.approvals if approval.guide == guide.id),
        )
        for guide in guides
    )


def _plan(planner: Planner, checked: Checked, guide_page: Page, texts: ResultTexts) -> Page:
    outline = outline_of(checked.guide)
    file = checked.guide.file
    return Page(
        id=checked.page_id,
        title=_titled(file.title, planner.words("assurance", "how")),
        summary=planner.words("assurance", "page_summary"),
        address={
            code: f"{folder}/{file.address.in_language(code, file.id)}"
            for code, folder in planner.in_section(SECTION, ASSURANCE, FOLDER).items()
        },
        place=file.place_of("address"),
        template="guides/assurance.html",
        data={
            "checked": checked,
            "guide": file,
            "evidence": checked.evidence,
            "rules": RULES,
            "outline": outline,
            "diagram": {code: _drawn(planner, outline, texts, code) for code in CODES},
            "conditions": guide_page.data["conditions"],
            "title_of": {result.id: result.outcome.title for result in texts.highest_first},
            "level_of": {result.id: result.level for result in texts.highest_first},
            "duty_of": {duty.id: duty for duty in texts.duties},
            "source_ids": guide_page.data["source_ids"],
        },
        section=SECTION,
        anchors=frozenset({"figures", "picture", "rules", "approved"}),
        searchable=False,
    )


def _titled(guide: Line, how: Line) -> Line:
    return Line(**{code: f"{text}: {how.in_language(code)}" for code, text in guide.texts()})


def _drawn(planner: Planner, outline: Outline, texts: ResultTexts, code: str) -> Diagram:
    def say(name: str) -> str:
        return planner.words("assurance", name).in_language(code)

    lowest_first = reversed(texts.highest_first)
    return draw(
        outline,
        DiagramWords(
            lanes={ADVICE_LANE: say("picture_advice")}
            | {result.id: result.outcome.title.in_language(code) for result in lowest_first},
            asks=[stop.ask.in_language(code) for stop in outline.stops],
            depends=say("picture_depends"),
            stops=say("picture_stops"),
            together=planner.words("guide", "counts").in_language(code),
            end=say("picture_end"),
        ),
    )
