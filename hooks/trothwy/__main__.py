"""The verbs of ``trothwy``. Each is one call."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from trothwy.site.clock import today
from trothwy.site.failures import explain
from trothwy.site.generator.configuration import find_project
from trothwy.verbs import running
from trothwy.verbs.approving import Approval

if TYPE_CHECKING:
    from collections.abc import Sequence

    Choices = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # argparse has no public name for it


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb. Gives the exit code: 0, or 1 when something is wrong, said in plain words."""
    chosen = _parser().parse_args(arguments)
    try:
        chosen.verb(find_project(), chosen)
    except OSError as wrong:
        sys.stderr.write(f"{wrong.filename or 'A file'}: {wrong.strerror or wrong}.\n")
        return 1
    except Exception as wrong:  # noqa: BLE001  # the last one to hear of it says it in words
        sys.stderr.write(f"{explain(wrong)}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="trothwy", description="Checks, serves and builds the site in this folder.")
    choices = parser.add_subparsers(required=True, metavar="VERB")

    check = choices.add_parser("check", help="check all content, and build nothing")
    check.set_defaults(verb=lambda root, _: running.check(root))

    serve = choices.add_parser("serve", help="serve both languages on this computer, built again at each change")
    serve.add_argument("--port", type=int, default=8000, help="the port to serve on (8000)")
    serve.set_defaults(verb=lambda root, chosen: running.serve(root, chosen.port))

    demo = choices.add_parser("demo", help="serve an example of an adopted site, with a made-up board and councils")
    demo.add_argument("--port", type=int, default=8000, help="the port to serve on (8000)")
    demo.set_defaults(verb=lambda root, chosen: running.demo(root, chosen.port))

    build = choices.add_parser("build", help="build and check both languages, then put them into site/")
    build.set_defaults(verb=lambda root, _: running.build(root))

    stage = choices.add_parser("stage", help="write both languages as Markdown and settings, for another generator")
    stage.add_argument("folder", type=Path, help="a new or empty folder")
    stage.set_defaults(verb=lambda root, chosen: running.stage(root, chosen.folder))

    schema = choices.add_parser("schema", help="write the schemas from which editors know the content files")
    schema.set_defaults(verb=lambda root, _: running.schema(root))
    _add_guide_verbs(choices)
    _add_text_verbs(choices)
    return parser


def _add_guide_verbs(choices: Choices) -> None:
    """Add the verbs for those who write and approve guides."""
    mutate = choices.add_parser("mutate", help="change guides in every small way, see what notices, keep the evidence")
    mutate.add_argument("guides", nargs="*", help="ids of guides; all of them without any")
    mutate.set_defaults(verb=lambda root, chosen: running.mutate(root, chosen.guides))

    explain = choices.add_parser("explain", help="say what some answers come to, and why")
    explain.add_argument("guide", help="the id of a guide")
    explain.add_argument("answers", nargs="*", help="question=answer, or question=tick,tick")
    explain.set_defaults(verb=lambda root, chosen: running.explain(root, chosen.guide, chosen.answers))

    probes = choices.add_parser("probes", help="print a probe to fill in for everything that a guide says")
    probes.add_argument("guide", help="the id of a guide")
    probes.set_defaults(verb=lambda root, chosen: running.probes(root, chosen.guide))

    logic = choices.add_parser("logic", help="write the logic of every guide into a file, for a later comparison")
    logic.add_argument("file", type=Path)
    logic.set_defaults(verb=lambda root, chosen: running.logic(root, chosen.file))

    diff = choices.add_parser("diff", help="list the patterns of answers whose result changed, lowered ones first")
    diff.add_argument("old", type=Path, help="a file that `trothwy logic` wrote")
    diff.add_argument("new", type=Path, nargs="?", help="another one; without it, the guides as they stand")
    diff.set_defaults(verb=lambda root, chosen: running.diff(root, chosen.old, chosen.new))


def _add_text_verbs(choices: Choices) -> None:
    """Add the verbs for those who write and translate, and who ring the numbers."""
    proof = choices.add_parser("proof", help="proof the spelling, mutations and terms of every text")
    proof.set_defaults(verb=lambda root, _: running.proof(root))

    reading = choices.add_parser("reading-age", help="print how easy the questions and results are to read")
    reading.set_defaults(verb=lambda root, _: running.reading_age(root))

    _add_approval(choices)
    translations = choices.add_parser("translations", help="bring the ledger of translation up to date, and print it")
    still = "files or texts of which one language has changed, and which were read again and still say the same"
    translations.add_argument("--still-stands", nargs="+", default=[], metavar="TEXT", help=still)
    translations.set_defaults(verb=lambda root, chosen: running.translations(root, chosen.still_stands))

    drafts = choices.add_parser("drafts", help="list the statements that rest on a draft, which a body has to confirm")
    drafts.set_defaults(verb=lambda root, _: running.drafts(root))

    confirm = choices.add_parser(
        "confirm", help="let what rests on a draft in some files rest on a body's own document"
    )
    confirm.add_argument("files", nargs="+", help="files that `trothwy drafts` lists, read and found right")
    confirm.add_argument(
        "--source", required=True, help="the id of the document, such as a minute, in docs/sources.yml"
    )
    confirm.set_defaults(verb=lambda root, chosen: running.confirm(root, chosen.files, chosen.source))

    contacts = choices.add_parser("contacts", help="list the numbers that somebody has to ring, and who")
    contacts.set_defaults(verb=lambda root, _: running.contacts(root))


def _add_approval(choices: Choices) -> None:
    """Add the verb for those who approve translations."""
    approve = choices.add_parser("approve", help="write down that a role has read both languages and approves them")
    approve.add_argument("texts", nargs="+", help="files, or keys of texts as `trothwy translations` gives them")
    act = approve.add_mutually_exclusive_group(required=True)
    act.add_argument("--role", help="the role that read both and approves, one of those in docs/adoption.yml")
    act.add_argument("--withdraw", action="store_true", help="take the approval of these texts back")
    approve.add_argument("--on", type=_day, help="the day of the approval, 2027-01-31 (today)")
    approve.add_argument("--still-stands", action="store_true", help="also texts of which one language has changed")
    approve.set_defaults(verb=_approve)


def _approve(root: Path, chosen: argparse.Namespace) -> None:
    if chosen.withdraw:
        running.withdraw(root, chosen.texts)
    else:
        running.approve(root, chosen.texts, Approval(chosen.role, chosen.on or today(), chosen.still_stands))


def _day(written: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{written}' is no day. Write year-month-day, such as 2027-01-31") from None


if __name__ == "__main__":
    sys.exit(main())
