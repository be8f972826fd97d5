"""Every kind of content file: where it lies, what it must look like, where its schema is kept.

The library reads by this table and the schemas are written from it, so that an editor's help and
the checks can never disagree.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
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
    """Where the files are: a path, or a pattern with ``*`` for the name where each thing has a file of its own."""

    model: type[BaseModel]
    optional: bool = False
    """The content is whole without it."""

    @property
    def schemas(self) -> str:
        """The folder in which its schema is kept."""
        return f"{PurePosixPath(self.files).parts[0]}/schemas"


KINDS: Final = (
    Kind("sources", "docs/sources.yml", SourcesFile),
    Kind("strings", "docs/strings.yml", StringsFile),
    Kind("site", "docs/site.yml", SiteFile),
    Kind("adoption", "docs/adoption.yml", Adoption),
    Kind("translations", "docs/translations.yml", Ledger, optional=True),
    Kind("proofing", "docs/proofing.yml", ProofingFile),
    Kind("glossary", "docs/glossary.yml", GlossaryFile),
    Kind("briefing", "docs/briefings/*.yml", Briefing),
    Kind("boards", "docs/contacts/boards.yml", BoardsFile),
    Kind("councils", "docs/contacts/councils.yml", CouncilsFile),
    Kind("national", "docs/contacts/national.yml", NationalFile),
    Kind("bank-holidays", "docs/contacts/bank-holidays.yml", CalendarFile),
    Kind("levels", "thresholds/levels.yml", LevelsFile),
    Kind("indicators", "thresholds/indicators/*.yml", IndicatorsFile),
    Kind("protective", "thresholds/protective.yml", ProtectiveFile),
    Kind("modifiers", "thresholds/modifiers.yml", ModifiersFile),
    Kind("board-overlay", "thresholds/boards/*.yml", BoardOverlay),
    Kind("outcomes", "decision_trees/outcomes.yml", OutcomesFile),
    Kind("steps", "decision_trees/steps.yml", StepsFile),
    Kind("duties", "decision_trees/duties.yml", DutiesFile),
    Kind("block", "decision_trees/shared/*.yml", BlockFile),
    Kind("guide", "decision_trees/guides/*.yml", GuideFile),
    Kind("scenarios", "decision_trees/scenarios/*.yml", ScenariosFile),
    Kind("probes", "decision_trees/probes/*.yml", ProbesFile),
)
