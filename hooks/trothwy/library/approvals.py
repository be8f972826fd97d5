"""What an adopted site is not published without: the approval of every text, in both languages.

An adopting body's minute covers the site as it was written; a translation is a draft until a role that is fluent and
works in safeguarding has read both texts. So an adopted site has to have every text of its pages approved in the
ledger, or a page would be approved in one language and published in two. Nothing is left out in silence: publishing
is refused, with a list, and whoever wants to do without a page deletes its file.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from trothwy.content.problems import Problem, counted, refuse
from trothwy.languages import other_languages
from trothwy.languages.ledger import State
from trothwy.library.translations import translated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trothwy.content.problems import Place
    from trothwy.languages.ledger import Ledger
    from trothwy.library.loading import Library
    from trothwy.library.texts import Text


def check_publishable(library: Library) -> None:
    """Refuse an adopted site of which a text has no approval of both its languages.

    Raises:
        ContentError: with a problem for each file that holds such texts.
    """
    refuse(unapproved(library))


def unapproved(library: Library) -> Iterator[Problem]:
    """Give a problem for each file of an adopted site that has texts without approval."""
    if library.adoption.state == "none":
        return
    files: dict[str, list[Text]] = defaultdict(list)
    for text in translated(library.texts):
        files[_file(text, library.ledger)].append(text)
    for path, texts in files.items():
        waiting = [text for text in texts if library.ledger.root[text.key].state is not State.APPROVED]
        if waiting:
            yield _problem(path, waiting, len(texts), library.ledger)


def _file(text: Text, ledger: Ledger) -> str:
    """Give the file in which a translation is written."""
    return _place(text, ledger).path


def _place(text: Text, ledger: Ledger) -> Place:
    made_from = ledger.root[text.key].made_from
    return text.places.get(other_languages(made_from)[0].code, text.places[made_from])


def _problem(path: str, waiting: Sequence[Text], number: int, ledger: Ledger) -> Problem:
    states = Counter(ledger.root[text.key].state for text in waiting)
    counts = ", ".join(f"{states[state]} {state.value}" for state in State if states[state])
    return Problem(
        min(_place(text, ledger) for text in waiting),
        "not-approved",
        "The site is marked as adopted, but this file has texts that no role has approved in both languages: "
        f"{len(waiting)} of {counted(number, 'text')} ({counts}).",
        "A page is published in both languages or in neither. When a role that is fluent and works in safeguarding "
        f'has read both: trothwy approve {path} --role "..."',
    )
