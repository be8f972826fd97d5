"""The library: all content, read and checked as a whole, or every problem in it.

This is the one door between files and everything else. What comes out of `load_library` can be
relied on: shapes hold, ids are unique, references lead somewhere, both languages are there, and
every guide obeys the rules it is checked against.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trothwy.briefings.model import Briefing
from trothwy.contacts.model import (
    Board,
    BoardsFile,
    CalendarFile,
    Council,
    CouncilsFile,
    NationalFile,
    NationalLine,
)
from trothwy.content.days import check_days
from trothwy.content.problems import Problem, refuse
from trothwy.content.references import check_references
from trothwy.content.sources import Source, SourcesFile
from trothwy.glossary.model import GlossaryFile, Term
from trothwy.guides.collection import Guide, GuideParts, compile_guides
from trothwy.guides.model import BlockFile, GuideFile, ProbesFile, ScenariosFile
from trothwy.guides.mutation.evidence import Evidence, read_evidence
from trothwy.guides.results import AdviceText, DutiesFile, Duty, Outcome, OutcomesFile, Step, StepsFile
from trothwy.languages.ledger import Ledger
from trothwy.library.drafts import Draft, find_drafts
from trothwy.library.ids import check_boards, check_ids, known_ids
from trothwy.library.shelf import Shelf, read_shelf
from trothwy.library.texts import Text, check_keys, texts_of
from trothwy.library.translations import in_step
from trothwy.site.adoption import Adoption, check_adoption
from trothwy.site.handwritten import HandWritten, read_hand_written
from trothwy.site.words import Section, SiteFile, StringsFile
from trothwy.thresholds.model import (
    BoardOverlay,
    IndicatorsFile,
    Level,
    LevelsFile,
    Modifier,
    ModifiersFile,
    ProtectiveFactor,
    ProtectiveFile,
)
from trothwy.thresholds.overlay import check_overlay, themes_in_force

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from trothwy.content.fields import Line, Record
    from trothwy.content.web_addresses import WebAddresses


@dataclass(frozen=True)
class Library:
    """All content, checked."""

    root: Path
    today: datetime.date
    """The day on which the site is built. Whatever depends on the date takes it from here."""

    levels: tuple[Level, ...]
    themes: tuple[IndicatorsFile, ...]
    """The indicators in force: each at the level at which the adopting board places it, its own ones at the end."""

    overlay: BoardOverlay | None
    """What the adopting board adds and raises."""

    protective_factors: tuple[ProtectiveFactor, ...]
    modifiers: tuple[Modifier, ...]
    outcomes: tuple[Outcome, ...]
    advice: tuple[AdviceText, ...]
    steps: tuple[Step, ...]
    duties: tuple[Duty, ...]
    guides: tuple[Guide, ...]
    evidence: Mapping[str, Evidence | None]
    """What has been run on each guide exactly as it stands, by the guide's id; None for nothing."""

    scenarios: tuple[ScenariosFile, ...]
    probes: tuple[ProbesFile, ...]
    terms: tuple[Term, ...]
    briefings: tuple[Briefing, ...]
    boards: tuple[Board, ...]
    councils: tuple[Council, ...]
    national_lines: tuple[NationalLine, ...]
    calendar: CalendarFile
    sources: tuple[Source, ...]
    sections: tuple[Section, ...]
    leave: WebAddresses
    """Where the Leave link goes."""

    words: Mapping[str, Mapping[str, Line]]
    adoption: Adoption
    texts: tuple[Text, ...]
    """Every text, in both languages."""

    ledger: Ledger
    """Which text each translation was made from, and whether the two still agree: as the texts now stand."""

    written_ledger: Ledger
    """The same as its file has it: behind, where a text has changed since."""

    hand_written: tuple[HandWritten, ...]
    drafts: tuple[Draft, ...]
    """Where statements rest on a draft that a body has to confirm."""


def load_library(root: Path, today: datetime.date) -> Library:
    """Read and check all content below ``root``.

    Raises:
        ContentError: with every problem that could be found; guides are looked at when all they name is there.
    """
    problems: list[Problem] = []
    shelf = read_shelf(root, problems)
    hand_written = read_hand_written(root, problems)
    records = _records(shelf, hand_written)
    known = known_ids(shelf)
    refuse(
        [
            *problems,
            *check_ids(shelf),
            *check_boards(shelf),
            *check_references(iter(records), known),
            *check_days(records, today),
        ]
    )
    overlay = _overlay(shelf)
    if overlay:
        refuse(check_overlay(overlay, shelf.all(IndicatorsFile).values(), shelf.one(LevelsFile).levels))
    guides, problems = compile_guides(_guide_parts(shelf))
    refuse(problems)
    library = _assemble(root, today, shelf, hand_written, guides)
    refuse([*check_keys(library.texts), *check_adoption(library.adoption, {guide.id: guide.hash for guide in guides})])
    return library


def _overlay(shelf: Shelf) -> BoardOverlay | None:
    """Give the thresholds of the one board whose site this is, if it has any of its own."""
    return next(iter(shelf.all(BoardOverlay).values()), None)


def _themes(shelf: Shelf) -> tuple[IndicatorsFile, ...]:
    return themes_in_force(shelf.all(IndicatorsFile).values(), _overlay(shelf))


def _records(shelf: Shelf, hand_written: Iterable[HandWritten]) -> list[Record]:
    """Give everything that was read: files, and the heads of hand-written pages."""
    return [*shelf.records(), *(head for page in hand_written for head in page.heads)]


def _guide_parts(shelf: Shelf) -> GuideParts:
    return GuideParts(
        levels=shelf.one(LevelsFile),
        themes=_themes(shelf),
        written_themes=tuple(shelf.all(IndicatorsFile).values()),
        modifiers=shelf.one(ModifiersFile),
        outcomes=shelf.one(OutcomesFile),
        steps=shelf.one(StepsFile),
        duties=shelf.one(DutiesFile),
        blocks=tuple(shelf.all(BlockFile).values()),
        guides=tuple(shelf.all(GuideFile).values()),
        scenarios=tuple(shelf.all(ScenariosFile).values()),
        probes=tuple(shelf.all(ProbesFile).values()),
    )


def _assemble(
    root: Path, today: datetime.date, shelf: Shelf, hand_written: tuple[HandWritten, ...], guides: tuple[Guide, ...]
) -> Library:
    texts = texts_of(shelf, hand_written)
    written = next(iter(shelf.all(Ledger).values()), Ledger({}))
    return Library(
        root=root,
        today=today,
        levels=shelf.one(LevelsFile).levels,
        themes=_themes(shelf),
        overlay=_overlay(shelf),
        protective_factors=shelf.one(ProtectiveFile).protective_factors,
        modifiers=shelf.one(ModifiersFile).modifiers,
        outcomes=shelf.one(OutcomesFile).outcomes,
        advice=shelf.one(OutcomesFile).advice,
        steps=shelf.one(StepsFile).steps,
        duties=shelf.one(DutiesFile).duties,
        guides=guides,
        evidence={guide.id: read_evidence(root, guide.logic) for guide in guides},
        scenarios=tuple(shelf.all(ScenariosFile).values()),
        probes=tuple(shelf.all(ProbesFile).values()),
        terms=shelf.one(GlossaryFile).terms,
        briefings=tuple(shelf.all(Briefing).values()),
        boards=shelf.one(BoardsFile).boards,
        councils=shelf.one(CouncilsFile).councils,
        national_lines=shelf.one(NationalFile).lines,
        calendar=shelf.one(CalendarFile),
        sources=shelf.one(SourcesFile).sources,
        sections=shelf.one(SiteFile).sections,
        leave=shelf.one(SiteFile).leave,
        words=shelf.one(StringsFile).root,
        adoption=shelf.one(Adoption),
        texts=texts,
        ledger=in_step(written, texts),
        written_ledger=written,
        hand_written=hand_written,
        drafts=find_drafts(_records(shelf, hand_written), shelf.one(SourcesFile).sources),
    )
