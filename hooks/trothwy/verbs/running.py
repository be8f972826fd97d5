"""What each verb does, from its parts: content, pages, and the kernel's ways of putting them out."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from trothwy.contacts.to_ring import list_to_ring
from trothwy.content.problems import refuse
from trothwy.content.schema import schema_text
from trothwy.languages import LANGUAGES
from trothwy.library.approvals import check_publishable
from trothwy.library.derived import behind
from trothwy.library.drafts import count_drafts, list_drafts
from trothwy.library.kinds import KINDS
from trothwy.library.loading import Library, load_library
from trothwy.library.translations import report as ledger_report
from trothwy.library.translations import write_ledger
from trothwy.publishing.checking import checked_pages
from trothwy.publishing.outlets import make_sites
from trothwy.site.building.aside import build_site
from trothwy.site.clock import today
from trothwy.site.failures import NotDone
from trothwy.site.generator.serving import serve_site
from trothwy.site.generator.staging import stage_site
from trothwy.verbs import approving, guide_verbs
from trothwy.verbs.confirming import confirm_drafts
from trothwy.verbs.example import make_example
from trothwy.verbs.reading_age import measure_site
from trothwy.verbs.reading_age import report as reading_age_report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trothwy.site.page import Page


def check(root: Path) -> None:
    """Check all content. Raises ``ContentError`` when anything is wrong."""
    _publishable(root)


def serve(root: Path, port: int) -> None:
    """Serve the site on this computer until Ctrl-C."""
    serve_site(root, port, _tell)


def demo(root: Path, port: int) -> None:
    """Serve the example of an adopted site until Ctrl-C: a made-up board, councils and numbers."""
    library, _ = _checked(root)
    with tempfile.TemporaryDirectory(prefix="trothwy-example-") as folder:
        example = Path(folder, "project")
        make_example(root, example, {guide.id: guide.hash for guide in library.guides}, library.today)
        serve_site(example, port, _tell)


def build(root: Path) -> None:
    """Build, finish and check the site aside; then swap it in."""
    library, pages = _publishable(root)
    build_site(root, make_sites(library, pages), pages, _tell)


def stage(root: Path, folder: Path) -> None:
    """Write the site for another generator: pages as Markdown, settings, theme."""
    library, pages = _publishable(root)
    stage_site(root, folder, make_sites(library, pages))
    _tell(f"Both languages are in {folder}; each builds by itself: zensical build --config-file <language>/mkdocs.yml")


def schema(root: Path) -> None:
    """Write the schema of every kind of content file."""
    for kind in KINDS:
        path = root / kind.schemas / f"{kind.name}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(schema_text(kind.name, kind.model), encoding="utf-8", newline="\n")
        _tell(f"Wrote {path.relative_to(root).as_posix()}.")


def mutate(root: Path, guides: Sequence[str]) -> None:
    """Find out whether every small change of a guide is noticed; keep the evidence."""
    library, _ = _checked(root)
    guide_verbs.mutate(library, guides, _tell)
    _tell(guide_verbs.assurance_table(library))


def explain(root: Path, guide: str, answers: Sequence[str]) -> None:
    """Say what some answers come to, and why."""
    _tell(guide_verbs.explain_answers(_library(root), guide, answers))


def probes(root: Path, guide: str) -> None:
    """Print a probe to fill in for everything that a guide says."""
    _tell(guide_verbs.probes(_library(root), guide))


def logic(root: Path, file: Path) -> None:
    """Write the logic of every guide into a file."""
    guide_verbs.write_logic(_checked(root)[0], file)


def diff(root: Path, old: Path, new: Path | None) -> None:
    """List the patterns of answers whose result changed."""
    _tell(guide_verbs.diff(_library(root), old, new))


def proof(root: Path) -> None:
    """Proof every text. Raises ``ContentError`` with what was found."""
    try:
        from trothwy.verbs.proof import proof as proof_texts  # noqa: PLC0415  # its dictionaries are there for developers only
    except ModuleNotFoundError as missing:
        raise NotDone(f"Proofing needs '{missing.name}'. Install requirements/dev.txt first.") from None
    refuse(proof_texts(_library(root)))
    _tell("Nothing was found in any text.")


def reading_age(root: Path) -> None:
    """Print how easy the texts are to read."""
    _tell(reading_age_report(measure_site(root)))


def translations(root: Path, read_again: Sequence[str] = ()) -> None:
    """Bring the ledger of translation up to date, and print what is missing or stale.

    ``read_again`` are files or texts of which both languages were read again, and still say the same.
    """
    library = _library(root)
    before, ledger = library.written_ledger, approving.read_again(library, read_again)
    write_ledger(root, ledger)
    _tell(ledger_report(before, ledger))


def approve(root: Path, names: Sequence[str], approval: approving.Approval) -> None:
    """Write into the ledger that a role approved what some files or texts say in both languages."""
    ledger, told = approving.record_approval(_library(root), names, approval)
    write_ledger(root, ledger)
    _tell(told)


def withdraw(root: Path, names: Sequence[str]) -> None:
    """Take approvals back."""
    ledger, told = approving.take_back(_library(root), names)
    write_ledger(root, ledger)
    _tell(told)


def drafts(root: Path) -> None:
    """List the statements that rest on a draft."""
    library = _library(root)
    _tell("\n".join(list_drafts(library.drafts, library.sources)))


def confirm(root: Path, names: Sequence[str], source: str) -> None:
    """Let what rests on a draft in some files rest on a body's own document."""
    _tell(confirm_drafts(_library(root), names, source))


def contacts(root: Path) -> None:
    """List the numbers that somebody has to ring."""
    library = _library(root)
    _tell("\n".join(list_to_ring(library.boards, library.councils, library.calendar, library.today)))


def _library(root: Path) -> Library:
    """Read all content. Raises ``ContentError`` when anything is wrong with it, or with the pages planned of it."""
    library, _ = _planned(root)
    return library


def _planned(root: Path) -> tuple[Library, tuple[Page, ...]]:
    library = load_library(root, today())
    return library, checked_pages(library)


def _publishable(root: Path) -> tuple[Library, tuple[Page, ...]]:
    """Read all content and plan its pages; say that nothing is wrong with them, and nothing in the way of publishing.

    Raises ``ContentError`` otherwise, and says nothing good before it.
    """
    library, pages = _planned(root)
    check_publishable(library)
    _say_consistent(pages)
    for note in behind(library):
        _tell(f"Note: {note} Nothing has to be done; 'make renew' brings the file up to date.")
    if library.adoption.state == "adopted" and library.drafts:
        _tell(f"Note: {count_drafts(library.drafts)}. Their pages say so. 'trothwy drafts' lists them.")
    return library, pages


def _checked(root: Path) -> tuple[Library, tuple[Page, ...]]:
    """Read all content and plan its pages, and say that nothing is wrong with them."""
    library, pages = _planned(root)
    _say_consistent(pages)
    return library, pages


def _say_consistent(pages: Sequence[Page]) -> None:
    names = " and ".join(language.english_name for language in LANGUAGES)
    _tell(f"The content is consistent: {len(pages)} pages, each in {names}.")


def _tell(words: str) -> None:
    print(words, flush=True)  # noqa: T201  # this is what a verb is for
