"""Yes and no in every language. Welsh has neither word and echoes the verb of the question, so a question names it."""

from __future__ import annotations

from typing import Final

from trothwy.languages.welsh.yes_no import ANSWERS, BARE

VERBS: Final = tuple(ANSWERS)
"""The verbs that a question may turn on."""


def yes_and_no(verb: str) -> tuple[dict[str, str], dict[str, str]]:
    """Give, for the verb of a question, how each language agrees and how it denies."""
    agree, deny = ANSWERS[verb]
    return {"en": "Yes", "cy": agree}, {"en": "No", "cy": deny}


def is_bare(answer: str) -> bool:
    """Tell whether a Welsh answer is a plain yes or no, which echoes no verb."""
    return answer.strip(" .!,").lower() in BARE
