"""The words of the interface, the sections of the site and its way out: ``docs/strings.yml``, ``docs/site.yml``."""

from __future__ import annotations

from typing import Annotated

from pydantic import RootModel, StringConstraints

from trothwy.content.fields import Id, Line, Many, Record
from trothwy.content.web_addresses import WebAddresses

WordName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
"""A name that a template can write after a dot."""


class StringsFile(RootModel[dict[WordName, dict[WordName, Line]]]):
    """``docs/strings.yml``: every word of the interface, by group and name."""


class SectionAddress(Record):
    """The first part of the web address of a section's pages."""

    en: Id
    """The English address."""

    cy: Id
    """The Welsh address."""

    def in_language(self, code: str) -> str:
        """Give the address in one language."""
        return str(getattr(self, code))


class Section(Record):
    """One section of the site, as navigation lists it."""

    id: Id
    """Its permanent name, unique among the sections."""

    title: Line
    """What navigation calls it."""

    address: SectionAddress
    """Where its pages are. Permanent once published."""


class SiteFile(Record):
    """``docs/site.yml``: what belongs to the site as a whole."""

    leave: WebAddresses
    """Where the Leave link goes: an ordinary page that tells an onlooker nothing."""

    sections: Many[Section]
    """The sections, in the order of the navigation."""
