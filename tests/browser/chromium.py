"""Finds the Chromium that the browser tests drive, or gets one, or says plainly what to do.

The tests are never skipped for want of a browser. As a program it prints the path, so that a shell
can pass it on: ``CHROMIUM="$(python tests/browser/chromium.py)"``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""What Chromium is called on the path, on the systems we know of."""

START_SECONDS: Final = 60
"""A browser that has not said its version by then does not work here."""

INSTALL_SECONDS: Final = 600

_GIVE_UP_SOON: Final = {"PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000"}
"""Milliseconds. Behind a closed network the download must give up soon, so that the next way is tried."""


class NoChromium(Exception):
    """No Chromium was found and none could be installed."""


def find_chromium() -> Path:
    """Give a Chromium that starts, installing one where that is possible.

    The order: ``$CHROMIUM``, one on the path, Playwright's own, Playwright's own after downloading
    it, and for root Debian's package. Raises `NoChromium`, which says what to do.
    """
    _ensure_driver()
    chosen = os.environ.get("CHROMIUM")
    if chosen:
        return _chosen(chosen)
    for path in _ways():
        if path.is_file() and _starts(path):
            return path
    raise NoChromium(
        "The browser tests need Chromium, and none was found or could be installed.\n"
        "Do one of these, then run the tests again:\n"
        "  - install it with the system's packages (Debian: apt install chromium);\n"
        "  - run: .venv/bin/python -m playwright install --with-deps chromium\n"
        "  - point to one: CHROMIUM=/path/to/chromium make test"
    )


@contextmanager
def chromium() -> Iterator[Browser]:
    """Keep a Chromium running while the block runs. Raises `NoChromium` as `find_chromium` does."""
    program = find_chromium()  # Before Playwright is started: to find it may start one, and there cannot be two.
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=launch_arguments())
        yield started
        started.close()


def launch_arguments() -> list[str]:
    """Give the arguments with which Chromium has to be started here: root has no sandbox."""
    return ["--no-sandbox"] if _is_root() else []


def _chosen(name: str) -> Path:
    found = shutil.which(name)
    if found and _starts(Path(found)):
        return Path(found)
    raise NoChromium(f"CHROMIUM is '{name}', and that does not start. Correct it, or unset it.")


def _ensure_driver() -> None:
    """Make sure that Playwright itself starts: its Node wants a library that a small Debian does not have."""
    said = _driver_says()
    if said and _may_install():
        _say("Playwright does not start. Installing the library it needs ...")
        _apt_install("libatomic1")
        said = _driver_says()
    if said:
        raise NoChromium(
            f"Playwright, which drives the browser tests, does not start here:\n{said}\n"
            "On Debian and Ubuntu this mends it: apt install libatomic1"
        )


def _driver_says() -> str:
    """Give what Playwright complains of when it is started; nothing if all is well."""
    command = [sys.executable, "-m", "playwright", "--version"]
    started = subprocess.run(command, capture_output=True, text=True, timeout=START_SECONDS, check=False)
    return "" if started.returncode == 0 else started.stderr.strip() or "no reason was given"


def _ways() -> Iterator[Path]:
    """Give places where Chromium may be, one after the other; installs only when asked for more."""
    yield from (Path(found) for name in NAMES if (found := shutil.which(name)))
    own = _playwrights_own()
    yield own
    _say("No Chromium found. Trying Playwright's download ...")
    _run(sys.executable, "-m", "playwright", "install", "chromium", **_GIVE_UP_SOON)
    yield own
    if own.is_file() and _may_install():
        _say("It lacks libraries. Installing them ...")
        _run(sys.executable, "-m", "playwright", "install-deps", "chromium")
        yield own
    if _may_install():
        _say("Trying the system's package ...")
        _apt_install("chromium")
        yield from (Path(found) for name in NAMES if (found := shutil.which(name)))


def _playwrights_own() -> Path:
    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def _starts(path: Path) -> bool:
    """Tell whether a browser says its version: a stub for a store does not, nor one that lacks a library."""
    try:
        said = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=START_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return said.returncode == 0 and "chrom" in said.stdout.lower()


def _may_install() -> bool:
    return _is_root() and shutil.which("apt-get") is not None


def _apt_install(package: str) -> None:
    _run("apt-get", "update", "-q")
    _run("apt-get", "install", "-q", "-y", "--no-install-recommends", package, DEBIAN_FRONTEND="noninteractive")


def _run(*command: str, **environment: str) -> None:
    """Run an installer. It may fail: what counts is whether a browser is there afterwards."""
    known = {**os.environ, **environment}
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=INSTALL_SECONDS, check=False, env=known)
    except (OSError, subprocess.TimeoutExpired) as wrong:
        _say(f"  {wrong}")
        return
    if done.returncode:
        lines = (done.stdout + done.stderr).splitlines()
        _say("  " + next((line for line in lines if line.startswith(("E:", "Error"))), f"{command[0]} failed"))


def _say(words: str) -> None:
    sys.stderr.write(f"{words}\n")


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def main() -> int:
    """Print the path of a Chromium, or on standard error why there is none."""
    try:
        sys.stdout.write(f"{find_chromium()}\n")
    except NoChromium as wrong:
        _say(str(wrong))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
