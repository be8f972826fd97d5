"""What ``docs/contacts/`` holds. A telephone number never stands here without its source and state."""

from __future__ import annotations

from trothwy.content.fields import BoardId, CouncilId, Id, Line, Many, Record, SourceId, WebAddresses


class Board(Record):
    """A Regional Safeguarding Board."""

    id: Id
    title: Line
    page: WebAddresses | None = None
    """The board's own site, where one was found."""

    councils: Many[CouncilId]
    sources: Many[SourceId]


class BoardsFile(Record):
    """``docs/contacts/boards.yml``."""

    boards: Many[Board]


class Council(Record):
    """A council in Wales, or an English neighbour."""

    id: Id
    title: Line
    page: WebAddresses
    """The council's own site, from which its reporting page is reached."""

    board: BoardId | None = None
    """Its board; none for an English neighbour."""

    front_door: Line | None = None
    """What the council calls the team that takes reports, where that was read."""

    sources: Many[SourceId]


class CouncilsFile(Record):
    """``docs/contacts/councils.yml``."""

    councils: Many[Council]
