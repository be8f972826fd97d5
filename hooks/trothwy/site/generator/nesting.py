"""The builds within the build: one process for each language, started by the front door's build."""

from __future__ import annotations

import logging
import os
import re
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

from trothwy.languages import language_of
from trothwy.site.failures import NotBuilt
from trothwy.site.generator.configuration import QUIET, language_file, mkdocs_command
from trothwy.site.generator.handover import hand_over
from trothwy.site.generator.processes import Finished, run_side_by_side

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from trothwy.site.generator.handover import LanguageSite

log: Final = logging.getLogger("mkdocs.plugins.trothwy")
"""Where a hook speaks: MkDocs prints what passes below its own name, and strict mode counts the warnings."""

_DOOR_ADDRESS: Final = "TROTHWY_DOOR_ADDRESS"

_LOG_LINE: Final = re.compile(r"(?P<level>DEBUG|INFO|WARNING|ERROR|CRITICAL) +- +(?P<text>.*)")


def build_languages(
    sites: Mapping[str, LanguageSite],
    root: Path,
    folder: Path,
    address: str | None,
    *,
    strict: bool,
) -> None:
    """Build every language side by side into its folder below ``folder``, the front door's.

    What each build said is printed when it has ended, language by language.

    Raises:
        NotBuilt: when any of them failed; the reasons have then been printed.
    """
    own = ["build", "--strict" if strict else "--no-strict"]
    commands = {
        code: mkdocs_command(*own, "--config-file", language_file(code), "--site-dir", str(folder / code))
        for code in sites
    }
    shared = {
        **QUIET,
        _DOOR_ADDRESS: address or "",
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", str(int(time.time()))),
    }
    with tempfile.TemporaryDirectory(prefix="trothwy-") as files:
        finished = run_side_by_side(commands, root, shared | hand_over(sites, Path(files)))
    for code, build in finished.items():
        for level, text in _log_lines(build):
            log.log(level, "%s: %s", code, text)
    failed = {code: build for code, build in finished.items() if build.returncode}
    if failed:
        endings = " ".join(f"{language_of(code).english_name}: {build.ending}." for code, build in failed.items())
        raise NotBuilt(f"Not every language was built; what is wrong stands above. {endings}")


def language_address(configured: str | None, language: str) -> str:
    """Give a language's address: below the front door's, as its build handed it down, else as configured."""
    door = os.environ.get(_DOOR_ADDRESS) or configured or "/"
    return urljoin(f"{door.removesuffix('/')}/", f"{language}/")


def _log_lines(build: Finished) -> Iterator[tuple[int, str]]:
    """Give what a build printed, each line with its level.

    A line without one goes with the line before, or, where the build failed, may be all that says why.
    """
    level = logging.INFO
    for line in build.log.splitlines():
        found = _LOG_LINE.fullmatch(line)
        if found:
            level = logging.getLevelNamesMapping()[found["level"]]
        if line.strip():
            yield (level if found or not build.returncode else logging.ERROR), found["text"] if found else line
