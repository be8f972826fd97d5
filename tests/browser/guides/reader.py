"""Reads the numbered document as a careful person without scripts does, and gives the result they would come to.

It knows nothing of the project but what stands on the pages: it imports nothing of it.
"""

import re
from html import unescape

QUOTED = re.compile("“([^”]*)”")
LINK = re.compile(r'result-also/#(advice|duty|step)-([a-z0-9-]+)"')
COUNTED = re.compile(r"Counts ([A-Z]) \+(\d+)")


def text(html: str) -> str:
    """Give the words of a piece of a page."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


class Document:
    """One guide as printed, in English."""

    def __init__(self, guide: str) -> None:
        """Take the page apart into questions, counts and results."""
        self.questions = {}
        for number, piece in enumerate(guide.split('data-question="')[1:], 1):
            body = piece.split('id="counts"')[0]
            only = re.search(r'class="condition"><strong>[^<]*</strong>(.*?)</p>', body, re.DOTALL)
            lines = [self.line(line) for line in re.findall(r"(?s)<li (.*?)</li>", body.split('class="answers')[1])]
            self.questions[body.split('"')[0]] = (number, text(only[1]) if only else "", lines)
        self.tallies = {
            found[1]: (int(found[2]), self.marks(line))
            for line in guide.split('id="counts"')[1].split("</ul>", maxsplit=1)[0].split("<li")
            if (found := re.search(r"Counts ([A-Z]): (\d+)\+", text("<li" + line)))
        }
        listed = re.findall(r'data-result="([a-z-]+)">\s*<p>(.*?)</p>', guide, re.DOTALL)
        self.chain = {text(title).lower(): response for response, title in listed}  # highest first

    def line(self, html: str) -> tuple[str, str, list[tuple[str, str]], bool]:
        """Take an answer apart: its id, its words, its marks with their conditions, whether it ends the guide."""
        said = re.split(r'<small>|<span class="mark"|<strong class="mark"', html.split(">", 1)[1])[0]
        name = re.search(r'data-answer="([^"]+)"', html)
        return (name[1] if name else "", text(said), self.marks(html), '<strong class="mark">' in html)

    @staticmethod
    def marks(html: str) -> list[tuple[str, str]]:
        """Give every mark: its condition in words, and its HTML."""
        pieces = html.split('<span class="mark">')[1:]
        return [(found[1] if (found := re.match(r"(?s)With (.*?): <", piece)) else "", piece) for piece in pieces]

    def holds(self, condition: str, given: dict[int, set[str]]) -> bool:
        """Say whether a condition holds: “X” or “Y” in question 3, and also ...; or with ..."""

        def one(part: str) -> bool:
            number, named = int(re.findall(r"question (\d+)", part)[-1]), set(QUOTED.findall(part))
            said = given.get(number, set())
            return bool(said - named) if part.startswith("any answer but") else bool(said & named)

        return not condition or any(
            all(one(part) for part in re.split(r", and also ", group))
            for group in re.split(r"; or with ", text(condition))
        )

    def read(self, answers: dict[str, list[str]]) -> tuple[str, str, set[str], set[str], list[str]]:
        """Answer in order and note every mark; give response, advice, duties, added steps, questions answered."""
        given: dict[int, set[str]] = {}
        counts: dict[str, int] = {}
        noted, asked, unsure = [], [], 0
        for question, (number, only, lines) in self.questions.items():
            if not self.holds(only, given):
                continue
            asked.append(question)
            ticked = [line for line in lines if line[0] in answers[question]]
            bands = [line for line in lines if not line[0] and self.reached(line[1], ticked)]
            unsure += "unsure" in answers[question]
            noted += [html for line in ticked + bands for after, html in line[2] if self.holds(after, given)]
            given[number] = {line[1] for line in ticked + bands}
            if any(line[3] for line in ticked):
                break
        for tally, count in COUNTED.findall(text(" ".join(noted))):
            counts[tally] = counts.get(tally, 0) + int(count)
        noted += [
            html for tally, (least, marks) in self.tallies.items() if counts.get(tally, 0) >= least for _, html in marks
        ]
        found = [link for html in noted for link in LINK.findall(html)] + [("advice", "today")] * (unsure >= 3)
        called = text(" ".join(noted)).lower()
        response = next(
            (response for title, response in self.chain.items() if f"at least: {title}" in called),
            list(self.chain.values())[-1],
        )
        advice = "now" if ("advice", "now") in found else "today" if ("advice", "today") in found else "none"
        return (
            response,
            advice,
            {name for kind, name in found if kind == "duty"},
            {name for kind, name in found if kind == "step"},
            asked,
        )

    @staticmethod
    def reached(words: str, ticked: list[tuple[str, str, list[tuple[str, str]], bool]]) -> bool:
        """Say whether enough of the ticks that a line names are there: 2 ticks or more: “X”, “Y”."""
        named = set(QUOTED.findall(words))
        real = [line[1] for line in ticked if line[0] not in {"none", "unsure"}]
        return len([said for said in real if not named or said in named]) >= int(words.split(maxsplit=1)[0])
