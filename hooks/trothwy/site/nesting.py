"""The builds within the build: one process for each language, started by the front door's build."""

from __future__ import annotations

import logging
import os
import re
import time
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

from trothwy.languages import CODES, language_of
from trothwy.site.configuration import QUIET, language_file, mkdocs_command
from trothwy.site.failures import NotBuilt
from trothwy.site.processes import Finished, run_side_by_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_DOOR_ADDRESS: Final = "TROTHWY_DOOR_ADDRESS"

_LOG_LINE: Final = re.compile(r"(?P<level>DEBUG|INFO|WARNING|ERROR|CRITICAL) +- +(?P<text>.*)")


def build_languages(root: Path, site: Path, address: str | None, *, strict: bool, log: logging.Logger) -> None:
    """Build every language side by side into its folder below ``site``.

    What each build said is printed to ``log`` when it has ended, language by language, at the
    level it was said at: strict mode counts warnings there.

    Raises:
        NotBuilt: when any of them failed; the reasons have then been printed.
    """
    strictness = "--strict" if strict else "--no-strict"
    commands = {
        code: mkdocs_command("build", strictness, "--config-file", language_file(code), "--site-dir", str(site / code))
        for code in CODES
    }
    variables = {
        _DOOR_ADDRESS: address or "",
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", str(int(time.time()))),
        **QUIET,
    }
    finished = run_side_by_side(commands, root, dict.fromkeys(commands, variables))
    for code, build in finished.items():
        for level, text in _log_lines(build):
            log.log(level, "%s: %s", code, text)
    failed = {code: build for code, build in finished.items() if build.returncode}
    if failed:
        endings = " ".join(f"{language_of(code).english_name}: {build.ending}." for code, build in failed.items())
        raise NotBuilt(f"Not every language was built; what is wrong stands above. {endings}")


def language_address(configured: str | None, language: str) -> str:
    """Give a language's address: below the front door's, as its build handed it down, else as configured."""
    return urljoin(os.environ.get(_DOOR_ADDRESS) or configured or "/", f"{language}/")


def listed_paths(nav: Iterable[object]) -> Iterator[str]:
    """Give the path of every page that a navigation lists, however deep."""
    for entry in nav:
        if isinstance(entry, str):
            yield entry
        elif isinstance(entry, dict):
            for value in entry.values():
                yield from listed_paths(value if isinstance(value, list) else [value])


def _log_lines(build: Finished) -> Iterator[tuple[int, str]]:
    """Give what a build printed, each line with its level; a line without one goes with the line before."""
    level = logging.INFO
    for line in build.log.splitlines():
        found = _LOG_LINE.fullmatch(line)
        if found:
            level = logging.getLevelNamesMapping()[found["level"]]
        if line.strip():
            yield level, found["text"] if found else line
