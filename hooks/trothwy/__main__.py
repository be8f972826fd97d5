"""The verbs: ``trothwy check``, ``serve``, ``build``, ``stage``, ``schema``. Each is one call."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from trothwy import verbs
from trothwy.content.problems import ContentError
from trothwy.site.configuration import find_project
from trothwy.site.failures import NotBuilt, explain

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb. Gives the exit code: 0, or 1 when something is wrong, said in plain words."""
    chosen = _parser().parse_args(arguments)
    try:
        chosen.verb(find_project(), chosen)
    except (ContentError, NotBuilt) as wrong:
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
    check.set_defaults(verb=lambda root, _: verbs.check(root))

    serve = choices.add_parser("serve", help="serve both languages on this computer, built again at each change")
    serve.add_argument("--port", type=int, default=8000, help="the port to serve on (8000)")
    serve.set_defaults(verb=lambda root, chosen: verbs.serve(root, chosen.port))

    build = choices.add_parser("build", help="build and check both languages, then put them into site/")
    build.set_defaults(verb=lambda root, _: verbs.build(root))

    stage = choices.add_parser("stage", help="write both languages as Markdown and settings, for another generator")
    stage.add_argument("folder", type=Path, help="a new or empty folder")
    stage.set_defaults(verb=lambda root, chosen: verbs.stage(root, chosen.folder))

    schema = choices.add_parser("schema", help="write the schemas from which editors know the content files")
    schema.set_defaults(verb=lambda root, _: verbs.schema(root))
    return parser


if __name__ == "__main__":
    sys.exit(main())
