"""Adoption: which body stands behind this site, or that none does (``docs/adoption.yml``)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Final, Literal

from pydantic import StringConstraints

from trothwy.content.days import PastDay
from trothwy.content.fields import GuideId, Line, Many, PlainText, Record
from trothwy.content.problems import Problem
from trothwy.content.web_addresses import WebAddresses
from trothwy.languages import CODES, LanguageCode, date_in_words, language_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping


HASH_SHOWN: Final = 12
"""Digits of a guide's content hash on pages and in records: enough to tell its versions apart."""


class Approval(Record):
    """One guide, approved in one or more languages by a role in the adopting body."""

    guide: GuideId
    """The guide, by its id."""

    role: Line
    """The role that approved it; never a person's name."""

    date: PastDay
    languages: Many[LanguageCode]
    """The languages in which the role read it."""

    version: Annotated[str, StringConstraints(pattern=rf"^[0-9a-f]{{{HASH_SHOWN},64}}$")]
    """Which version it approves: the beginning of the content hash, as pages, records and print show it.

    Whatever changes a result gives another hash, and the approval no longer holds."""


class Adoption(Record):
    """Who has adopted the site. As shipped: nobody."""

    state: Literal["none", "adopted"]
    """`adopted`, or `none` while no body has decided to publish the site as its own."""

    example: bool = False
    """The body is made up, to show what an adopter gets. Every page says so."""

    body: Line | None = None
    """The body that adopted it."""

    minute: PlainText | None = None
    """The minute in which it did so."""

    date: PastDay | None = None
    """The day of that minute."""

    role: Line | None = None
    """The role that answers for the content."""

    page: WebAddresses | None = None
    """The body's own page: how to reach it, its privacy notice, and how to report a problem with the site.

    The law on accessible public websites wants the last. Source: SI 2018/952, regulation 8."""

    languages: Many[LanguageCode] = ()
    """The languages in which it publishes. Both, for the two are treated alike."""

    roles: Many[PlainText] = ()
    """The roles that may approve translations, before adoption as after it; never a person's name."""

    approvals: Many[Approval] = ()
    """The guides that the body has approved, each in the version that it read."""

    @property
    def status(self) -> Literal["draft", "example", "adopted"]:
        """As what every page is shown: what nobody stands behind, what nobody real does, or what the body does."""
        if self.state == "none":
            return "draft"
        return "example" if self.example else "adopted"

    @property
    def findable(self) -> bool:
        """Search engines may list the site: only where a real body stands behind it."""
        return self.status == "adopted"


def status_line(adoption: Adoption, words: Callable[[str], Line], code: str) -> str:
    """Say as plain text what every page says of the state of the site. ``words`` gives the words of that, by name."""

    def word(name: str) -> str:
        return words(name).in_language(code)

    if adoption.status == "draft":
        return " ".join(word(name) for name in ("draft", "draft_text", "procedures", "draft_end"))
    if adoption.status == "example":
        return f"{word('example')} {word('example_text')}"
    body = adoption.body.in_language(code) if adoption.body else ""
    day = date_in_words(adoption.date, code) if adoption.date else ""
    return f"{word('adopted')} {body}, {day} ({word('adopted_minute')} {adoption.minute or ''})."


_NO_SITE: Final = re.compile(r"https://([^/]*\.)?example(\.(org|com|net))?(/|$)", re.IGNORECASE)
"""Addresses that are kept for examples: RFC 2606."""


def _examples_left(adoption: Adoption) -> Iterator[Problem]:
    """Give a problem for an address of a body that is left over from an example."""
    pages = [adoption.page.in_language(code) for code in CODES] if adoption.page and not adoption.example else []
    if any(_NO_SITE.match(page) for page in pages):
        yield Problem(
            adoption.place_of("page"),
            "placeholder",
            "'page' is an address that exists in examples only.",
            "Write the address of the body’s own page, on which readers can reach it.",
        )


def check_adoption(adoption: Adoption, guides: Mapping[str, str]) -> Iterator[Problem]:
    """Give a problem for each thing that an adopted site still lacks. ``guides`` are the content hashes by id."""
    if adoption.state == "none":
        for key in sorted(type(adoption).model_fields.keys() - {"state", "roles"}):
            if getattr(adoption, key):
                yield Problem(
                    adoption.place_of(key),
                    "adoption-unclear",
                    f"'{key}' is given, but 'state' is none.",
                    "Write 'state: adopted', or delete this key.",
                )
        return
    yield from (
        Problem(
            adoption.place_of("state"),
            "adoption-incomplete",
            f"The site is marked as adopted, but '{key}' is missing.",
            "Add it, or write 'state: none'.",
        )
        for key in ("body", "minute", "date", "role", "page")
        if getattr(adoption, key) is None
    )
    yield from _examples_left(adoption)
    yield from _of_other_versions(adoption, guides)
    for code in CODES:
        yield from _check_language(adoption, code, guides)


def _of_other_versions(adoption: Adoption, guides: Mapping[str, str]) -> Iterator[Problem]:
    """Give a problem for each approval of a guide that has changed since."""
    for approval in adoption.approvals:
        now = guides.get(approval.guide, "")
        if now and not now.startswith(approval.version):
            shown = now[:HASH_SHOWN]
            yield Problem(
                approval.place_of("version"),
                "approved-before-change",
                f"'{approval.guide}' was approved as version {approval.version}, and is version {shown} now.",
                f"Have it approved as it is (`trothwy diff` tells what changed), then write 'version: \"{shown}\"'.",
            )


def _check_language(adoption: Adoption, code: str, guides: Collection[str]) -> Iterator[Problem]:
    name = language_of(code).english_name
    if code not in adoption.languages:
        yield Problem(
            adoption.place_of("languages"),
            "adoption-incomplete",
            f"The site is marked as adopted, but not in {name} ('{code}').",
            "A page is published in both languages or in neither: approve both.",
        )
    approved = {approval.guide for approval in adoption.approvals if code in approval.languages}
    yield from (
        Problem(
            adoption.place_of("approvals"),
            "adoption-incomplete",
            f"The guide '{guide}' has no approval in {name}.",
            "Add the approval with role and date, or write 'state: none'.",
        )
        for guide in guides
        if guide not in approved
    )
