"""Makes the list of Welsh word forms for the search again: `make words`.

The forms come from simplemma (MIT), whose list is far too long to ship and holds mutated forms, which
the search derives by rule. Kept are the unmutated forms of the words of this site, and, as words and nothing
more, those others that the search would otherwise take for a word of this site: because a
mutation, the beginning of a word or one wrong letter would lead from one to the other.
"""

from __future__ import annotations

import html
import re
import sys
import textwrap
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from tests.paths import ROOT
from trothwy.languages.forms import fold, look_up
from trothwy.languages.search import search_language
from trothwy.languages.welsh.search.rules import radicals_of
from trothwy.languages.welsh.search.word_list import WORDS
from trothwy.library.loading import load_library
from trothwy.publishing.finding import search_facts
from trothwy.publishing.outlets import render_pages
from trothwy.publishing.pages import plan_pages
from trothwy.site.clock import today

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SHORTEST_PREFIX: Final = 3
SHORTEST_MISSPELLED: Final = 5
"""Letters from which on the search completes a word, and mends one."""

NEVER_FIRST: Final = re.compile("mh|nh|ng|dd|ml|mr|nl|nr")
"""What no Welsh word begins with unless it is mutated."""

HEAD: Final = """\
# Made by "make words" from simplemma (https://github.com/adbar/simplemma), Copyright (c) 2021
# Adrien Barbaresi, MIT licence. Do not edit: irregular.yml corrects it.
# A word of the site and its forms; at the end, words that are not to be taken for any of these.
"""


def words_of_the_site(texts: Iterable[str]) -> set[str]:
    """Give every Welsh form in the pages of the site."""
    welsh = search_language("cy")
    return {form for text in texts for form in welsh.forms(_plain(text)) if form.isalpha()}


def welsh_texts() -> list[str]:
    """Give the Welsh pages as they are rendered today, and the names that stand for things on them."""
    library = load_library(ROOT, today())
    pages = plan_pages(library)
    facts = search_facts(library, pages, "cy")
    also = [name for page in facts["pages"] for names in page["also"].values() for name in names]
    return [
        *(page.text for page in render_pages(library, pages, "cy")),
        *also,
    ]


def all_forms() -> dict[str, str]:
    """Give every form that simplemma knows, mutated ones among them, with its word."""
    listed = DefaultDictionaryFactory().get_dictionary("cy").items()
    pairs = ((str(form), str(lemma)) for form, lemma in listed)
    usable = ((form, lemma.lower()) for form, lemma in pairs if form.isalpha() and form.islower() and lemma.isalpha())
    return {form: lemma if len(form) > SHORTEST_PREFIX - 1 else form for form, lemma in usable}


def is_unmutated(form: str, listed: Mapping[str, str]) -> bool:
    """Tell whether a form stands as it is in a dictionary: no other form of the same word has mutated into it."""
    if NEVER_FIRST.match(form):
        return False
    return form == listed[form] or not any(listed.get(other) == listed[form] for other in radicals_of(form))


def lemmas_of(forms: Iterable[str], listed: Mapping[str, str]) -> set[str]:
    """Give the words that forms on the site belong to."""
    found: set[str] = set()
    for form in forms:
        near = {other for other in (form, fold(form), *radicals_of(form)) if other in listed}
        known = {other: (listed[other],) for other in near if is_unmutated(other, listed)}
        found.update(look_up(form, known, radicals_of) or ())
    return found


def other_words(unmutated: Mapping[str, str], words: set[str], site: set[str]) -> list[str]:
    """Give the words that the search would take for words of the site, if it did not know better."""
    forms = {fold(form) for form, lemma in unmutated.items() if lemma in words} | {fold(form) for form in site}
    targets = {fold(form) for form in site | words}
    beginnings = {form[:length] for form in targets for length in range(SHORTEST_PREFIX, len(form))}
    shortened = {short for form in targets if len(form) >= SHORTEST_MISSPELLED - 1 for short in _shortened(form)}
    found = set()
    for written, lemma in unmutated.items():
        form = fold(written)
        if lemma in words or written in forms:
            continue
        by_accent = written != form and form in forms
        by_mutation = form not in forms and any(fold(other) in forms for other in radicals_of(form))
        is_long = len(form) >= SHORTEST_MISSPELLED and written == lemma
        by_spelling = is_long and form not in forms and not shortened.isdisjoint(_shortened(form))
        is_short = len(form) < SHORTEST_MISSPELLED or written == lemma
        by_beginning = is_short and form in beginnings and form not in forms
        if by_accent or by_mutation or by_spelling or by_beginning:
            found.add(written if by_accent else form)
    return sorted(found)


def make_word_list() -> str:
    """Make the whole file."""
    listed = all_forms()
    site = words_of_the_site(welsh_texts())
    words = lemmas_of(site, listed)
    unmutated = {form: lemma for form, lemma in listed.items() if is_unmutated(form, listed)}
    grouped: dict[str, list[str]] = defaultdict(list)
    for form, lemma in sorted(unmutated.items()):
        if lemma in words:
            grouped[lemma] += [form] * (form != lemma)
    lines = [f"{word}: {' '.join(forms)}".rstrip() for word, forms in sorted(grouped.items())]
    others = textwrap.wrap(" ".join(other_words(unmutated, words, site)), 120)
    return HEAD + "\n".join([*lines, *others]) + "\n"


def _shortened(form: str) -> set[str]:
    return {form} | {form[:place] + form[place + 1 :] for place in range(len(form))}


def _plain(page: str) -> str:
    unread = re.sub(r"(?s)<(script|style|svg)\b.*?</\1>", " ", page)
    return html.unescape(re.sub(r"<[^>]*>", " ", unread))


def main() -> int:
    """Write the file."""
    WORDS.write_text(make_word_list(), encoding="utf-8", newline="\n")
    sys.stdout.write(f"{WORDS.relative_to(ROOT)} has been made again.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
