"""What a rule finds: a fault of the logic, with the answers that show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trothwy.guides.checks.walking import Trace

Answers = dict[str, tuple[str, ...]]
"""Question ids with the words answered, in the order of asking."""


@dataclass(frozen=True)
class Fault:
    """One broken rule. The answers make it checkable by hand: run the guide over them."""

    rule: str
    """The rule's name, S1 to S15, as CONTRIBUTING.md lists them."""

    code: str
    """The kind of fault, as the author sees it."""

    question: str
    """The question to look at; empty for the guide as a whole."""

    says: str
    """What is wrong, in a sentence."""

    remedy: str
    """What to do about it."""

    word: str = ""
    """The answer, tick or band to look at, where it is one."""

    first: Answers | None = None
    """A run that shows the fault."""

    second: Answers | None = None
    """Of a fault between two runs: the one that gives less."""


def answers_in(trace: Trace | None, *, second: bool = False) -> Answers:
    """Read the answers of one run out of a trace."""
    steps: list[tuple[str, tuple[str, ...]]] = []
    while trace is not None and trace.before is not None:
        words = trace.second if second else trace.first
        if words:
            steps.append((trace.question, words))
        trace = trace.before
    return dict(reversed(steps))
