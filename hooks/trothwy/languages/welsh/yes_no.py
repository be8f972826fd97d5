"""Yes and no in Welsh, which has neither word: the answer echoes the verb of the question.

*A oes rhywun mewn perygl?* is answered *Oes* or *Nac oes*; *Ydy'r plentyn yn ddiogel?* *Ydy* or
*Nac ydy*. A guide therefore declares the verb, and both answers follow from it here.
"""

from __future__ import annotations

from typing import Final

ANSWERS: Final[dict[str, tuple[str, str]]] = {
    "oes": ("Oes", "Nac oes"),
    "ydy": ("Ydy", "Nac ydy"),
    "ydyn": ("Ydyn", "Nac ydyn"),
    "ydw": ("Ydw", "Nac ydw"),
    "do": ("Do", "Naddo"),
    "ie": ("Ie", "Nage"),
    "bydd": ("Bydd", "Na fydd"),
    "oedd": ("Oedd", "Nac oedd"),
    "buodd": ("Do", "Naddo"),
    "gall": ("Gall", "Na all"),
    "gallaf": ("Gallaf", "Na allaf"),
    "cafodd": ("Do", "Naddo"),
    "dylai": ("Dylai", "Na ddylai"),
    "hoffai": ("Hoffai", "Na hoffai"),
}
"""For each verb that a question may turn on: how to agree and how to deny."""

BARE: Final = frozenset({"ie", "na", "nage"})
"""Words that look like a plain yes or no. They are right only where the verb declares them."""
