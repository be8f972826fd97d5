"""The generator's configuration files, as far as others than the generator need them.

Read as plain YAML: this module knows the files and their names, and nothing of MkDocs' code.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Final

import yaml

from trothwy.site.failures import NotBuilt

FRONT_DOOR: Final = "mkdocs.yml"
"""The configuration of the page at ``/``, and all settings that the languages share."""

QUIET: Final = {"NO_MKDOCS_2_WARNING": "1"}
"""The variables under which the documentation theme does not advertise its successor in every build."""

PREVIEW: Final = "TROTHWY_PREVIEW"
"""The variable under which a site is shown on this computer only, to those who have yet to approve it."""

_INHERIT: Final = "INHERIT"


def language_file(code: str) -> str:
    """Give the name of one language's configuration file."""
    return f"mkdocs.{code}.yml"


def read_configuration(root: Path, name: str) -> dict[str, Any]:
    """Read a configuration file with what it inherits: mappings are joined, all else is replaced."""
    own: dict[str, Any] = yaml.safe_load((root / name).read_text(encoding="utf-8"))
    parent = own.pop(_INHERIT, None)
    return _joined(read_configuration(root, parent), own) if parent else own


def published_address(root: Path) -> str:
    """Give the address at which the site will be published, or ``/`` while that is not known."""
    return str(read_configuration(root, FRONT_DOOR).get("site_url") or "/")


def find_project() -> Path:
    """Give the project's folder, which is the one we were started in.

    Raises:
        NotBuilt: when there is no project here.
    """
    root = Path.cwd()
    if not (root / FRONT_DOOR).is_file():
        raise NotBuilt(f"There is no {FRONT_DOOR} here. Start this in the project's folder.")
    return root


def mkdocs_command(*arguments: str) -> list[str]:
    """Give the command that runs MkDocs in this Python.

    Never with ``--quiet``: that raises the level of MkDocs' log, strict mode counts what passes
    through the log, and a build with broken links then succeeds.
    """
    return [sys.executable, "-m", "mkdocs", *arguments]


def _joined(parent: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    joined = dict(parent)
    for key, value in own.items():
        both = isinstance(value, dict) and isinstance(parent.get(key), dict)
        joined[key] = _joined(parent[key], value) if both else value
    return joined
