"""What went wrong, for the person at the screen: one readable message and never a traceback."""

from __future__ import annotations

import sysconfig
import traceback
from pathlib import Path
from typing import Final

from trothwy.content.problems import ContentError

_STANDARD_LIBRARY: Final = sysconfig.get_path("stdlib")


class NotDone(Exception):
    """What was asked for was not done. The message says why, and what to do."""


class NotBuilt(NotDone):
    """The site was not built."""


def explain(error: BaseException) -> str:
    """Say what an error means to somebody who did not write this program.

    A fault in the content explains itself. Anything else is a fault in a template or in our own
    code, and the place in our files where it happened is what helps to mend it.
    """
    if isinstance(error, ContentError | NotDone):
        return str(error)
    said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return f"{_place(error)}: {said}. This is a fault in a template or in the program, not in the content."


def _place(error: BaseException) -> str:
    """Give the innermost place of our own that the error passed through."""
    own = [frame for frame in traceback.extract_tb(error.__traceback__) if _is_ours(frame.filename)]
    if not own:
        return "unknown place"
    path = Path(own[-1].filename)
    shown = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
    return f"{shown.as_posix()}:{own[-1].lineno}"


def _is_ours(file_name: str) -> bool:
    """Tell our files, templates among them, from the libraries' and from code without a file."""
    path = Path(file_name)
    return path.is_file() and "site-packages" not in path.parts and not path.is_relative_to(_STANDARD_LIBRARY)
