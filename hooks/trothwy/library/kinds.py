"""Every kind of content file: where it lies, what it must look like, where its schema is kept.

The library reads by this table and the schemas are written from it, so that an editor's help and
the checks can never disagree.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from trothwy.briefings.model import Briefing
from trothwy.contacts.model import BoardsFile, CalendarFile, CouncilsFile, NationalFile
from trothwy.content.sources import SourcesFile
from trothwy.glossary.model import GlossaryFile
from trothwy.guides.model import BlockFile, GuideFile, ProbesFile, ScenariosFile
from trothwy.guides.results import DutiesFile, OutcomesFile, StepsFile
from trothwy.languages.ledger import Ledger
from trothwy.languages.proofing.wordlist import ProofingFile
from trothwy.site.adoption import Adoption
from trothwy.site.words import SiteFile, StringsFile
from trothwy.thresholds.model import BoardOverlay, IndicatorsFile, LevelsFile, ModifiersFile, ProtectiveFile

if TYPE_CHECKING:
    from pydantic import BaseModel


@dataclass(frozen=True)
class Kind:
    """One kind of content file."""

    name: str
    """The stem of its schema's file."""

    files: str
    """Where the files are: a path, or a pattern with one ``*`` for one file a thing."""

    model: type[BaseModel]
    schemas: str
    """The folder in which its schema is kept."""

    optional: bool = False
    """The content is whole without it."""


KINDS: Final = (
    Kind("sources", "docs/sources.yml", SourcesFile, "docs/schemas"),
    Kind("strings", "docs/strings.yml", StringsFile, "docs/schemas"),
    Kind("site", "docs/site.yml", SiteFile, "docs/schemas"),
    Kind("adoption", "docs/adoption.yml", Adoption, "docs/schemas"),
    Kind("translations", "docs/translations.yml", Ledger, "docs/schemas", optional=True),
    Kind("proofing", "docs/proofing.yml", ProofingFile, "docs/schemas"),
    Kind("glossary", "docs/glossary.yml", GlossaryFile, "docs/schemas"),
    Kind("briefing", "docs/briefings/*.yml", Briefing, "docs/schemas"),
    Kind("boards", "docs/contacts/boards.yml", BoardsFile, "docs/schemas"),
    Kind("councils", "docs/contacts/councils.yml", CouncilsFile, "docs/schemas"),
    Kind("national", "docs/contacts/national.yml", NationalFile, "docs/schemas"),
    Kind("bank-holidays", "docs/contacts/bank-holidays.yml", CalendarFile, "docs/schemas"),
    Kind("levels", "thresholds/levels.yml", LevelsFile, "thresholds/schemas"),
    Kind("indicators", "thresholds/indicators/*.yml", IndicatorsFile, "thresholds/schemas"),
    Kind("protective", "thresholds/protective.yml", ProtectiveFile, "thresholds/schemas"),
    Kind("modifiers", "thresholds/modifiers.yml", ModifiersFile, "thresholds/schemas"),
    Kind("board-overlay", "thresholds/boards/*.yml", BoardOverlay, "thresholds/schemas"),
    Kind("outcomes", "decision_trees/outcomes.yml", OutcomesFile, "decision_trees/schemas"),
    Kind("steps", "decision_trees/steps.yml", StepsFile, "decision_trees/schemas"),
    Kind("duties", "decision_trees/duties.yml", DutiesFile, "decision_trees/schemas"),
    Kind("block", "decision_trees/shared/*.yml", BlockFile, "decision_trees/schemas"),
    Kind("guide", "decision_trees/guides/*.yml", GuideFile, "decision_trees/schemas"),
    Kind("scenarios", "decision_trees/scenarios/*.yml", ScenariosFile, "decision_trees/schemas"),
    Kind("probes", "decision_trees/probes/*.yml", ProbesFile, "decision_trees/schemas"),
)
