"""A copy of the whole project that a test may break, and the program run in it as a person would."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.paths import ROOT
from trothwy.languages.ledger import still_stands
from trothwy.library.texts import read_texts
from trothwy.library.translations import in_step, read_ledger, write_ledger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CONTENT = ("thresholds", "decision_trees", "docs")
SETTINGS = ("mkdocs.yml", "mkdocs.en.yml", "mkdocs.cy.yml")


def copy_project(folder: Path, *, own_hooks: bool = False) -> Path:
    """Copy content, theme and settings; the program too, if the test is to change its templates."""
    for name in CONTENT:
        shutil.copytree(ROOT / name, folder / name)
    for name in SETTINGS:
        shutil.copy(ROOT / name, folder / name)
    if own_hooks:
        shutil.copytree(ROOT / "hooks", folder / "hooks", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    else:
        (folder / "hooks").symlink_to(ROOT / "hooks")
    return folder


def copy_in_step(folder: Path) -> Path:
    """Copy the project, with a ledger in which no text is behind the other language."""
    project = copy_project(folder)
    ledger = in_step(read_ledger(project), read_texts(project))
    write_ledger(project, still_stands(ledger, ledger.root))
    return project


def copy_content(folder: Path) -> Path:
    """Copy the content alone: what the library reads."""
    for name in CONTENT:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("theme*", "schemas", "images"))
    return folder


class Running:
    """A verb that was started in a session of its own, so that Ctrl-C reaches it as it does from a terminal."""

    def __init__(self, project: Path, *arguments: str) -> None:
        """Start the verb in the project's folder."""
        self._output = project / "printed.txt"
        with self._output.open("wb") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "trothwy", *arguments],
                cwd=project,
                env={**os.environ, "PYTHONPATH": str(project / "hooks")},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    @property
    def printed(self) -> str:
        """Everything that it has printed so far."""
        return self._output.read_text(encoding="utf-8")

    def ended(self, seconds: float = 120) -> int:
        """Wait for its end; give its exit code. One that does not end is not left behind."""
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            raise

    def press_ctrl_c(self) -> None:
        """Send what a terminal sends."""
        os.killpg(self._process.pid, signal.SIGINT)

    def kill(self) -> None:
        """End it in a way that it cannot notice."""
        self._process.kill()
        self._process.wait()


def run(project: Path, *arguments: str) -> tuple[int, str]:
    """Run a verb to its end; give its exit code and everything it printed."""
    running = Running(project, *arguments)
    return running.ended(), running.printed


def hashes(folder: Path) -> dict[str, str]:
    """Give the hash of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def processes_in(project: Path) -> dict[int, str]:
    """Give the command of every living process that runs in the project's folder, by its number."""
    found = {}
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and (entry / "cwd").resolve() == project:
                found[int(entry.name)] = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
        except OSError:  # it ended while we looked, or is not ours
            continue
    return {number: command for number, command in found.items() if command}


def wait_for(true: Callable[[], object], seconds: float = 120) -> None:
    """Wait until something is true."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


@contextmanager
def changed(path: Path, change: Callable[[str], str]) -> Iterator[None]:
    """Change a file, and put it back afterwards."""
    before = path.read_text(encoding="utf-8")
    after = change(before)
    assert after != before, f"{path.name} has nothing to change"
    path.write_text(after, encoding="utf-8")
    try:
        yield
    finally:
        path.write_text(before, encoding="utf-8")
