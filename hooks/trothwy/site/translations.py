"""The open page that shows how far the translations have come: the ledger, by part of the site."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trothwy.content.fields import Address
from trothwy.content.problems import Place
from trothwy.languages.ledger import State
from trothwy.site.page import Page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trothwy.languages.ledger import Ledger
    from trothwy.site.planning import Planner


@dataclass(frozen=True)
class PartOfSite:
    """The texts of one kind of content, counted by state."""

    name: str
    """The first part of the texts' keys; `strings.yml` has words for it."""

    counts: Mapping[State, int]
    behind: tuple[str, ...]
    """The keys of the texts of which one language is missing or behind the other."""


def plan_translations(planner: Planner, ledger: Ledger) -> Page:
    """Plan the page. It has a column for each state that any text is in."""
    parts = parts_of(ledger)
    return Page(
        id="translations",
        title=planner.words("translations", "title"),
        summary=planner.words("translations", "summary"),
        address=planner.in_section("about", "translations", Address(cy="cyfieithiadau")),
        place=Place("docs/translations.yml"),
        template="site/translations.html",
        data={"parts": parts, "states": tuple(state for state in State if any(part.counts[state] for part in parts))},
        section="about",
        searchable=False,
    )


def parts_of(ledger: Ledger) -> tuple[PartOfSite, ...]:
    """Count the ledger's texts by the first part of their keys."""
    grouped: dict[str, list[str]] = defaultdict(list)
    for key in ledger.root:
        grouped[key.split("/", 1)[0]].append(key)
    return tuple(
        PartOfSite(
            name,
            Counter(ledger.root[key].state for key in keys),
            tuple(key for key in keys if ledger.root[key].behind),
        )
        for name, keys in sorted(grouped.items())
    )
