"""Approval of translations: what ``trothwy approve`` writes into the ledger, and takes out again."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trothwy.content.checking import did_you_mean
from trothwy.content.problems import counted
from trothwy.languages.ledger import State, approve, still_stands, withdraw
from trothwy.library.translations import translated
from trothwy.site.failures import NotDone

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from trothwy.languages.ledger import Ledger
    from trothwy.library.loading import Library


@dataclass(frozen=True)
class Approval:
    """What a role says of some texts: that it read both languages of each, and that they are right and say the same."""

    role: str
    """Never a person's name."""

    on: datetime.date
    stale_too: bool = False
    """Also of those of which one language changed: they were read again, and still stand."""


def record_approval(library: Library, names: Sequence[str], approval: Approval) -> tuple[Ledger, str]:
    """Approve what some files or texts say. Gives the ledger, and what to tell whoever asked.

    Raises:
        NotDone: for a name that stands for nothing, a role that may not approve, or a day that has not come.
    """
    role, roles = " ".join(approval.role.split()), library.adoption.roles
    if role not in roles:
        raise NotDone(
            f"'{role}' is not among the roles that may approve. {did_you_mean(role, roles)} "
            "They stand in docs/adoption.yml under 'roles', and none of them is a person's name."
        )
    if approval.on > library.today:
        raise NotDone("An approval needs a day that is not in the future.")
    keys = _keys(library, names)
    ledger = still_stands(library.ledger, keys) if approval.stale_too else library.ledger
    before = Counter(ledger.root[key].state for key in keys)
    lines = [f"Approved {counted(before[State.DRAFT], 'text')}: {role}, {approval.on.isoformat()}."]
    if before[State.APPROVED]:
        lines.append(f"{counted(before[State.APPROVED], 'text')} had an approval before, which stays as it was.")
    lines += [
        f"Not approved, for it is {ledger.root[key].state.value}: {key}" for key in keys if ledger.root[key].behind
    ]
    if before[State.STALE]:
        lines.append("Bring what is stale up to date; or, if it still stands, add --still-stands.")
    return approve(ledger, keys, role, approval.on), "\n".join(lines)


def read_again(library: Library, names: Sequence[str]) -> Ledger:
    """Say of the stale texts among some that both languages were read again, and still say the same: drafts again.

    Raises:
        NotDone: for a name that stands for nothing.
    """
    return still_stands(library.ledger, _keys(library, names))


def take_back(library: Library, names: Sequence[str]) -> tuple[Ledger, str]:
    """Take back the approvals of some files or texts. Gives the ledger, and what to tell whoever asked.

    Raises:
        NotDone: for a name that stands for nothing.
    """
    keys = _keys(library, names)
    number = sum(library.ledger.root[key].state is State.APPROVED for key in keys)
    return withdraw(library.ledger, keys), f"Took back the approval of {counted(number, 'text')}."


def _keys(library: Library, names: Sequence[str]) -> list[str]:
    """Give the keys of the texts that names stand for: files, texts by their key, or the beginning of a key."""
    by_name: dict[str, set[str]] = defaultdict(set)
    for text in translated(library.texts):
        parts = text.key.split("/")
        files = {place.path for place in text.places.values()}
        for name in (*files, *("/".join(parts[:length]) for length in range(2, len(parts) + 1))):
            by_name[name].add(text.key)
    found: set[str] = set()
    for name in names:
        settled = name.replace("\\", "/").removeprefix("./").rstrip("/")
        if settled not in by_name:
            raise NotDone(f"'{name}' is neither a file with texts nor the key of one. {did_you_mean(settled, by_name)}")
        found |= by_name[settled]
    return sorted(found)
