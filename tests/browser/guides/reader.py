"""Reads the numbered document as a careful person without scripts does, and gives the result they would come to.

It knows nothing of the project but what stands on the page, and three turns of phrase: it imports nothing of it.
"""

import re

LINE = re.compile(r'<li( class="together")?><b>(\d+)([a-z]+)</b>(.*?)</li>', re.DOTALL)
NAME = re.compile(r"\b(\d+)([a-z]+)\b")


class Document:
    """One guide as printed. ``but``, ``also`` and ``or_with`` are the words of its language in conditions."""

    def __init__(self, html: str, *, but: str, also: str, or_with: str) -> None:
        """Take the page apart into questions, counts, and results, highest first."""
        self.but, self.also, self.or_with = but, f", {also} ", f"; {or_with} "
        self.questions = html.split('<div class="question">')[1:-1]
        self.counts = re.findall(r'(?s)<li class="together">[^<]*<b>([A-Z])</b>: (\d+)\+(.*?)</li>', html)
        self.results = re.findall(r'(?s)data-result="([a-z-]+)">\s*<p>.*?</svg> (.*?)</span>', html)

    def holds(self, condition: str, given: set[tuple[str, str]]) -> bool:
        """Say whether a condition holds: 3a or 3b, and also any answer but 4a; or with 5c."""

        def one(part: str) -> bool:
            names = set(NAME.findall(part))
            if self.but in part:
                names = {name for name in given if name[0] in {number for number, _ in names}} - names
            return bool(names & given)

        groups = [group.split(self.also) for group in condition.split(self.or_with)]
        return not condition.strip() or any(all(one(part) for part in group) for group in groups)

    def read(self, answers: list[list[int]]) -> tuple[str, str, set[str], list[int]]:
        """Answer by places from 0 and note every mark; give response, advice, duties and steps, questions answered."""
        given: set[tuple[str, str]] = set()
        noted, asked, unsure = "", [], 0
        for question, html in enumerate(self.questions):
            only = re.search(r'class="condition"><strong>.*?</strong>(.*?)</p>', html)
            if only and not self.holds(only[1], given):
                continue
            lines = LINE.findall(html)
            named = [line[1:3] for line in lines if not line[0]]
            asked.append(question)
            ticked = {named[place] for place in answers[question]}
            unsure += named[-2 if ' any"' in html else -1] in ticked  # Below ticks, none of these comes last.
            for together, number, letter, words in lines:
                text, *marks = words.split('<span class="mark">')
                enough = together and len(ticked.intersection(NAME.findall(text))) >= int(text.split()[0])
                if enough or (number, letter) in ticked:
                    noted += "".join(mark for mark in marks if self.holds(mark.split("<")[0], given))
                    given.add((number, letter))
            if '<strong class="mark">' in noted:
                break
        for tally, least, marks in self.counts:
            noted += marks * (sum(map(int, re.findall(rf"{tally} \+(\d+)", noted))) >= int(least))
        called = set(re.findall(r"#((?:advice|duty|step)-[a-z0-9-]+)", noted))
        advice = "now" if "advice-now" in called else "today" if unsure >= 3 or "advice-today" in called else "none"
        met = [response for response, title in self.results if f": {title.lower()}</" in noted.lower()]
        return met[0] if met else self.results[-1][0], advice, {*called} - {"advice-now", "advice-today"}, asked
