"""Do both languages of a text say the same, as far as their shape can tell?

Numbers, telephone numbers, dates, links and the lengths of lists are the same in every language. A
translation that lost one is wrong whatever its words say.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from babel.dates import get_month_names

from trothwy.languages import CODES, language_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_NUMBER: Final = re.compile(r"\d[\d ]*(?:[.,:/-]?\d)*")
_LINK: Final = re.compile(r"\]\((?P<target>[^)]*)\)")
_GAP: Final = re.compile(r"\{[a-z_]+\}")
_ITEM: Final = re.compile(r"^\s*(?:[-*]|\d+\.) ", re.MULTILINE)
_HEADING: Final = re.compile(r"^#+ ", re.MULTILINE)
_WORD: Final = re.compile(r"[^\W\d_]+")
_ROW: Final = re.compile(r"^\|", re.MULTILINE)


def differences(words: Mapping[str, str], plain: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Say where two languages of a text differ: the code of the one that lacks something, and what it lacks.

    ``words`` are the texts as written, ``plain`` what a reader sees.
    """
    if any(code not in words for code in CODES):
        return
    features = {code: _features(words[code], plain[code], code) for code in CODES}
    for code in CODES:
        for other in CODES:
            if other != code:
                lacking = features[other] - features[code]
                yield from (
                    (code, f"{what} that the {language_of(other).english_name} has") for what in sorted(lacking)
                )


def is_untranslated(plain: Mapping[str, str], names: Collection[str]) -> bool:
    """Say whether a text is the same in each language, though it is made of more than names and abbreviations."""
    texts = {" ".join(text.split()) for text in plain.values()}
    words = _WORD.findall(next(iter(texts), ""))
    return len(texts) == 1 and any(word not in names and not word.isupper() for word in words)


def _features(words: str, plain: str, code: str) -> Counter[str]:
    found = Counter(f"the number {re.sub(r'[ ,]', '', number.group())}" for number in _NUMBER.finditer(plain))
    found.update(f"the link to {link['target']}" for link in _LINK.finditer(words) if "https:" not in link["target"])
    found.update(f"month {month} of a date" for month in _months(plain, code))
    found.update(f"the place {gap.group()}" for gap in _GAP.finditer(words))
    for what, pattern in (("a list item", _ITEM), ("a heading", _HEADING), ("a row of a table", _ROW)):
        found.update({what: len(pattern.findall(words))})
    return found


def _months(plain: str, code: str) -> Iterator[int]:
    names = {name.lower(): number for number, name in get_month_names("wide", locale=code).items()}
    for found in re.finditer(r"\b\d{1,2} (?P<month>[^\W\d]+)|(?P<alone>[^\W\d]+) \d{4}\b", plain):
        month = names.get((found["month"] or found["alone"]).lower())
        if month:
            yield month
