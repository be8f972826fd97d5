"""Gives planned pages their addresses: a section's folder in each language, and the page's own part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trothwy.content.problems import ContentError, Place, Problem
from trothwy.languages import CODES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trothwy.content.fields import Address, Line
    from trothwy.site.words import Section


class Planner:
    """What every plan needs to know of the site: its sections and the words of its interface.

    Raises:
        ContentError: from every method, when the section or the word is not there.
    """

    def __init__(self, sections: Iterable[Section], words: Mapping[str, Mapping[str, Line]]) -> None:
        """Remember the sections by id, and the words by group and name."""
        self._sections = {section.id: section for section in sections}
        self._words = words

    def words(self, group: str, name: str) -> Line:
        """Give words of the interface, for titles and summaries of pages."""
        word = self._words.get(group, {}).get(name)
        if word is None:
            raise _missing("docs/strings.yml", f"The group '{group}' has no '{name}'")
        return word

    def at_section(self, section: str) -> dict[str, str]:
        """Give the address of the page that stands for a whole section."""
        return {code: self._section(section).address.in_language(code) for code in CODES}

    def in_section(self, section: str, own_id: str, address: Address) -> dict[str, str]:
        """Give the address of a page inside a section; a page with the section's own id stands for the whole of it."""
        folder = self.at_section(section)
        if own_id == section:
            return folder
        return {code: f"{folder[code]}/{address.in_language(code, own_id)}" for code in CODES}

    def at_root(self, own_id: str, address: Address) -> dict[str, str]:
        """Give the address of a page that belongs to no section."""
        return {code: address.in_language(code, own_id) for code in CODES}

    def _section(self, section: str) -> Section:
        if section not in self._sections:
            raise _missing("docs/site.yml", f"There is no section '{section}'")
        return self._sections[section]


def _missing(path: str, what: str) -> ContentError:
    return ContentError([Problem(Place(path), "missing-part", f"{what}, and pages need it.", "Put it back.")])
