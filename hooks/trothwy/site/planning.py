"""Gives planned pages their addresses: a section's folder in each language, and the page's own part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trothwy.languages import CODES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trothwy.content.fields import Address, Line
    from trothwy.site.words import Section


class Planner:
    """What every plan needs to know of the site: its sections and the words of its interface."""

    def __init__(self, sections: Iterable[Section], words: Mapping[str, Mapping[str, Line]]) -> None:
        """Remember the sections by id, and the words by group and name."""
        self._sections = {section.id: section for section in sections}
        self._words = words

    def words(self, group: str, name: str) -> Line:
        """Give words of the interface, for titles and summaries of pages."""
        return self._words[group][name]

    def section_title(self, section: str) -> Line:
        """Give the title of a section."""
        return self._sections[section].title

    def at_section(self, section: str) -> dict[str, str]:
        """Give the address of the page that stands for a whole section."""
        return {code: self._sections[section].address.in_language(code) for code in CODES}

    def in_section(self, section: str, own_id: str, address: Address) -> dict[str, str]:
        """Give the address of a page inside a section."""
        folder = self.at_section(section)
        return {code: f"{folder[code]}/{address.in_language(code, own_id)}" for code in CODES}

    def at_root(self, own_id: str, address: Address) -> dict[str, str]:
        """Give the address of a page that belongs to no section."""
        return {code: address.in_language(code, own_id) for code in CODES}
