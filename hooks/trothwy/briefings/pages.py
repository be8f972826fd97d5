"""Pages of the 7-minute briefings: a list, and one page each that prints on one sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trothwy.briefings.model import Boxes
from trothwy.content.problems import Place
from trothwy.site.page import Page
from trothwy.site.page_ids import Family

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from trothwy.briefings.model import Briefing
    from trothwy.content.fields import Line
    from trothwy.site.planning import Planner

SECTION: Final = "learn"


def plan_briefings(planner: Planner, briefings: Sequence[Briefing], terms: Mapping[str, Line]) -> Iterator[Page]:
    """Plan the list of briefings and the page of each. ``terms`` gives the words of a term's id."""
    newest_first = tuple(sorted(briefings, key=lambda briefing: (-briefing.published.toordinal(), briefing.id)))
    yield Page(
        id="briefings",
        title=planner.words("briefings", "title"),
        summary=planner.words("briefings", "summary"),
        address=planner.at_section(SECTION),
        place=Place("docs/briefings"),
        template="briefings/list.html",
        data={"briefings": newest_first},
        section=SECTION,
    )
    for briefing in briefings:
        yield Page(
            id=briefing.page_id,
            title=briefing.title,
            summary=briefing.summary,
            address=planner.in_section(SECTION, briefing.id, briefing.address),
            place=briefing.place_of("address"),
            template="briefings/briefing.html",
            data={
                "briefing": briefing,
                "guides": [Family.GUIDE.page_id(guide) for guide in briefing.guides],
                "boxes": tuple((name, getattr(briefing.boxes, name)) for name in Boxes.model_fields),
                "terms": {term: terms[term] for term in briefing.terms},
            },
            section=SECTION,
        )
