"""A reader in front of a guide: answers by keyboard or by clicking, and looks at what is left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LEFT_BEHIND: Final = """() => [location.href, history.length, document.title, document.cookie,
  JSON.stringify({...localStorage}), JSON.stringify({...sessionStorage}), JSON.stringify(history.state)]"""

PAINTED: Final = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done))))"
"""What is not looked at first comes after the next picture."""

CLIPBOARD: Final = """() => Object.defineProperty(navigator, 'clipboard',
  {configurable: true, value: {writeText: async (text) => { globalThis.copied = text; }}})"""
"""Keeps what is copied where a test can read it: a browser without a person lets nobody read its clipboard."""

MONDAY: Final = "2026-11-23T10:00:00"
FRIDAY_EVENING: Final = "2026-11-27T18:20:00"
CHRISTMAS_DAY: Final = "2026-12-25T11:00:00"
YEARS_WRONG: Final = "2020-01-01T10:00:00"
REPORT: Final[dict[str, str | list[str]]] = {"seen": ["shaped"]}


class Using:
    """One guide, opened in a context of its own."""

    def __init__(
        self,
        browser: Browser,
        url: str,
        *,
        at: str = MONDAY,
        **options: Any,  # noqa: ANN401  # the browser's own
    ) -> None:
        """Open the page, at a time in Wales."""
        self.context = browser.new_context(timezone_id="Europe/London", **options)
        self.page = self.context.new_page()
        self.complaints: list[str] = []
        self._data: tuple[str, dict[str, Any]] = ("", {})
        self.page.on("pageerror", lambda wrong: self.complaints.append(str(wrong)))
        self.page.on("console", lambda said: self._listen(said.type, said.text))
        self.page.clock.install(time=at)
        self.page.clock.resume()
        self.url = url
        self.page.goto(url, wait_until="networkidle")
        self.show_sign()

    def _listen(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            self.complaints.append(text)

    def show_sign(self) -> None:
        """Move the pointer, at which the page fetches the rest of its script, and wait for that."""
        self.page.evaluate("dispatchEvent(new PointerEvent('pointermove'))")
        self.page.wait_for_function(
            "() => !document.querySelector('.player form') || document.querySelector('.player form input[id]')"
        )

    def close(self) -> None:
        """Close the browser's context."""
        self.context.close()

    @property
    def data(self) -> dict[str, Any]:
        """What lies beside the guide's page for its script."""
        if self._data[0] != self.page.url:
            self._data = (self.page.url, self.page.evaluate("fetch('guide.json').then((answer) => answer.json())"))
        return self._data[1]

    def asked(self) -> str:
        """Give the id of the question on the screen; empty at the result."""
        self.page.wait_for_selector(".player h1", state="attached")  # The net can be still before it is drawn.
        self.show_sign()
        place = self.page.evaluate(
            """() => {
              const heading = document.querySelector('.player form h1')?.textContent;
              return [...document.querySelectorAll('[data-ask]')].findIndex((one) => one.textContent === heading);
            }"""
        )
        return "" if place < 0 else list(self.data["answers"])[place]

    def ask_of(self, question: str) -> str:
        """Give what a question asks, as the page writes it."""
        place = list(self.data["answers"]).index(question)
        return self.page.locator("[data-ask]").nth(place).text_content() or ""

    def words(self) -> list[str]:
        """Give the words that the question on the screen offers."""
        return [
            str(word) for word in self.page.eval_on_selector_all(".player form input", "all => all.map(i => i.value)")
        ]

    def answer(self, *words: str) -> None:
        """Answer the question on the screen and go on."""
        before = self.asked()
        for word in words:
            self.page.check(f"#answer-{word}")
        self.page.click(".player form > button")
        self.page.wait_for_function(
            "before => document.querySelector('.player form h1')?.textContent !== before",
            arg=self.ask_of(before),
        )
        self.page.evaluate(PAINTED)

    def chosen(self) -> list[str]:
        """Give the words that are chosen on the screen."""
        return [
            str(word)
            for word in self.page.eval_on_selector_all(".player input:checked", "all => all.map(i => i.value)")
        ]

    def mildest(self) -> str:
        """Give the mildest word of the question on the screen: none of these, or the first answer."""
        words = self.words()
        return "none" if "none" in words else words[0]

    def answer_all(self, **chosen: str | list[str]) -> None:
        """Answer to the end: the words given (with _ for -), and the mildest of every other question."""
        given = {name.replace("_", "-"): [words] if isinstance(words, str) else words for name, words in chosen.items()}
        asked = []
        while question := self.asked():
            asked.append(question)
            assert len(asked) < 25, asked
            self.answer(*given.get(question, [self.mildest()]))
        self.page.wait_for_selector("#top-result")
        assert given.keys() <= set(asked), "an answer was given to a question that is not asked"

    def focused(self) -> str:
        """Give the name of the element that has the focus."""
        return str(self.page.evaluate("document.activeElement.tagName"))

    def left_behind(self) -> list[Any]:
        """Give the address, the history, the title, cookies and storage."""
        return list(self.page.evaluate(LEFT_BEHIND))

    def text(self, selector: str = ".player") -> str:
        """Give the words of a part of the page."""
        return self.page.locator(selector).first.inner_text()

    def copied_record(self) -> str:
        """Copy the record, as a reader does at the result, and give what was copied."""
        self.page.evaluate(CLIPBOARD)
        self.page.click(".actions .button:not(.second) >> nth=-1")
        self.page.wait_for_function("globalThis.copied")
        return str(self.page.evaluate("globalThis.copied"))

    def choose(self, council: str) -> None:
        """Choose a council at the result, which is then drawn anew."""
        self.page.select_option("#council", council)
        self.page.wait_for_function("document.activeElement.id === 'top-result'")
