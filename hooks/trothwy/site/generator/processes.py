"""Programs that we start, so that none outlives us and none speaks out of turn.

A child gets a pipe as its standard input and never a word through it. When we end, however we
end, the system closes the pipe; the child notices (`end_with_parent`) and ends as well. That
works for a plain exit, for Ctrl-C and for ``kill -9``, on every system, and leaves nothing to poll.
"""

from __future__ import annotations

import _thread
import os
import signal
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MARK: Final = "TROTHWY_CHILD"
"""The variable that tells a program that its input is a pipe held by its parent."""

_SECONDS_TO_END: Final = 5.0


@dataclass(frozen=True)
class Finished:
    """A program that has ended."""

    returncode: int
    """0 for success; below 0 the signal that ended it, negated."""

    log: str
    """Everything that it printed."""

    @property
    def ending(self) -> str:
        """How it ended, in words."""
        if self.returncode < 0:
            return f"it was stopped by signal {-self.returncode} ({signal.Signals(-self.returncode).name})"
        return f"it ended with exit code {self.returncode}"


def start(
    command: Sequence[str], folder: Path, variables: Mapping[str, str], log: BinaryIO | None = None
) -> subprocess.Popen[bytes]:
    """Start a program that ends when we do.

    It runs in a session of its own: Ctrl-C at the terminal reaches us alone, and we end it.
    What it prints goes to ``log``, or, without one, to where our own output goes.
    """
    return subprocess.Popen(  # noqa: S603  # only ever our own commands, never words of a reader
        command,
        cwd=folder,
        env={**os.environ, **variables, _MARK: "1"},
        stdin=subprocess.PIPE,
        stdout=log,
        stderr=subprocess.STDOUT if log else None,
        start_new_session=True,
    )


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a program: let it clear up first, and do not wait for ever."""
    if process.stdin:
        process.stdin.close()
    try:
        process.wait(_SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def run_side_by_side(
    commands: Mapping[str, Sequence[str]], folder: Path, variables: Mapping[str, str]
) -> dict[str, Finished]:
    """Run several programs at once and wait for all, each with its output to itself.

    One that fails does not stop the others, so that every fault is seen at once. However we leave
    this function, none of them is left running.
    """
    with tempfile.TemporaryDirectory(prefix="trothwy-") as logs:
        running: dict[str, tuple[subprocess.Popen[bytes], BinaryIO]] = {}
        try:
            for name, command in commands.items():
                log: BinaryIO = Path(logs, name).open("w+b")  # noqa: SIM115  # closed below
                running[name] = (start(command, folder, variables, log), log)
            return {name: _wait(process, log) for name, (process, log) in running.items()}
        finally:
            for process, log in running.values():
                process.kill()
                process.wait()
                if process.stdin:
                    process.stdin.close()
                log.close()


def _wait(process: subprocess.Popen[bytes], log: BinaryIO) -> Finished:
    returncode = process.wait()
    log.seek(0)
    return Finished(returncode, log.read().decode("utf-8", "replace"))


def end_with_parent() -> None:
    """In a program begun by `start`: end as if by Ctrl-C when the parent is gone or lets go of the pipe.

    A program that was started in any other way is left alone.
    """
    if os.environ.get(_MARK) is None:
        return
    # A job in the background of a script is started with Ctrl-C ignored, and would pass that on.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    threading.Thread(target=_interrupt_at_end_of_input, daemon=True).start()


def _interrupt_at_end_of_input() -> None:
    os.read(0, 1)
    if sys.platform == "win32":
        _thread.interrupt_main()
        return
    # To the main thread by name: a signal to the process may land in any thread, and a main
    # thread that waits for a child of its own would not wake.
    signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
