"""Texts that try to become code: first refused by the loader, and if they came past it, still never run.

The first wall is the loader. The second is that templates escape and scripts put in text as text. The third is the
content policy, which a reader's browser keeps. Each is tried here without the walls before it.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

import pytest

from tests.browser.payloads import MARKDOWN, TEXTS, numbered
from tests.browser.poison import SHOWN, Poisoner
from tests.browser.serving import served
from tests.site.projects import copy_project
from trothwy.content.checking import check_record
from trothwy.content.fields import Line
from trothwy.content.reading import read_text
from trothwy.glossary.model import Term
from trothwy.guides.questions import Question
from trothwy.publishing.outlets import make_sites
from trothwy.publishing.pages import plan_pages
from trothwy.site.adoption import Adoption
from trothwy.site.building.aside import finish_tree, run_generator
from trothwy.site.building.checking import check_site
from trothwy.site.handwritten import read_hand_written
from trothwy.site.words import StringsFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Dialog, Page
    from pydantic import BaseModel

    from trothwy.content.problems import Problem
    from trothwy.library.loading import Library
    from trothwy.site.building.checking import Site

TEXT: Final = "@"
"""Where the text goes in the files below."""

FILES: Final[dict[str, tuple[type[BaseModel], str]]] = {
    "Line": (Adoption, "state: adopted\nbody:\n  en: @\n  cy: x\n"),
    "PlainText": (Adoption, "state: adopted\nminute: @\n"),
    "WebAddress": (Adoption, "state: adopted\npage:\n  en: @\n"),
    "Prose": (Term, "id: t\nmeans:\n  en: @\n  cy: x\nword: {en: x, cy: x}\nstatus: draft\nsources: [s]\n"),
    "wording": (
        Term,
        "id: t\nvariants:\n  en: [@]\nmeans: {en: x, cy: x}\nword: {en: x, cy: x}\nstatus: draft\nsources: [x]\n",
    ),
    "interface": (StringsFile, "group:\n  name:\n    en: @\n    cy: x\n"),
    "answer": (
        Question,
        """answers: [{id: b, say: {en: x, cy: x}}, {id: a, say: {en: @, cy: x}}]
id: q\nkind: one\nask: {en: x, cy: x}\nunsure: {advice: today}\n""",
    ),
}
"""For each kind of field, a file that holds it."""

HEAD: Final = "---\nid: about\ntitle: {title}\nsummary: One.\nsection: about\nreview_by: 2027-05-31\n---\n"

WATCH: Final = """
window.ran = []; window.violations = 0;
window.hit = number => { window.ran.push(number); };
document.addEventListener('securitypolicyviolation', () => { window.violations += 1; });
"""

POKE: Final = """() => {
    for (const element of document.querySelectorAll('*')) {
        for (const {name} of [...element.attributes])
            if (name.startsWith('on')) element.dispatchEvent(new Event(name.slice(2), {bubbles: false}));
        const way = ['href', 'xlink:href', 'formaction', 'action'].map(name => element.getAttribute(name) ?? '')
            .join('').replace(/[\\0- ]/g, '');
        if (!/^(javascript|vbscript|data):/i.test(way)) continue;
        if (element.tagName === 'FORM') element.requestSubmit();
        else element.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
    }
}"""
"""Do to a page all that a reader could: start every handler, follow every link that is code, send every form."""

LIVE: Final = """() => [...document.querySelectorAll('*')].filter(element =>
    [...element.attributes].some(({name}) => name.startsWith('on') || name === 'style' || name === 'srcdoc')
    || ['IFRAME', 'OBJECT', 'EMBED', 'IMG', 'VIDEO', 'AUDIO', 'MARQUEE', 'MATH', 'BASE'].includes(element.tagName)
    || (element.closest('body') && element.matches(
        'style, link:not(body > link), meta, script:not([src], [type="application/json"])'))
).map(element => element.outerHTML.slice(0, 120))"""
"""Elements and attributes that no page of ours has. They can only have come out of a text."""


ANSWER_FIRST: Final = """() => {
    const first = document.querySelector('.player form input[name=answer]');
    if (!first) return 0;
    first.click();
    document.querySelector('.player form > button').click();
    return 1;
}"""

GUIDES_WALKED: Final = ("en/guides/injury/", "cy/arweiniad/anaf/")


def problems_in_yaml(kind: str, text: str) -> list[Problem]:
    model, file = FILES[kind]
    value, problems = read_text(file.replace(TEXT, json.dumps(text, ensure_ascii=False)), "file.yml")
    if value is not None:
        check_record(value, model, "file.yml", problems)
    return problems


def problems_in_page(folder: Path, title: str, text: str) -> list[Problem]:
    problems: list[Problem] = []
    for code, name in (("en", "about.md"), ("cy", "amdanom.md")):
        path = folder / "docs" / code / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(HEAD.format(title=json.dumps(title, ensure_ascii=False)) + text + "\n", encoding="utf-8")
    read_hand_written(folder, problems)
    return problems


@pytest.mark.parametrize("kind", FILES)
def test_the_loader_refuses_markup_with_its_place(kind: str, covered: Callable[[str], None]) -> None:
    assert problems_in_yaml(kind, "https://www.example.org/" if kind == "WebAddress" else "Words.") == []
    refused = {text: problems for text in TEXTS if (problems := problems_in_yaml(kind, text))}
    file = FILES[kind][1]
    line = file.count("\n", 0, file.index(TEXT)) + 1
    assert {problem.place.line for problems in refused.values() for problem in problems} == {line}
    let_in = [text for text in TEXTS if text not in refused]
    assert [text for text in let_in if re.search(r"[<>`\u200b-\u206f]|\]\(", text)] == []
    assert kind != "WebAddress" or let_in == []
    covered(f"Injection, {kind}: {len(refused)} of {len(TEXTS)} texts refused, {len(let_in)} taken as plain words")


def test_the_loader_refuses_markup_on_hand_written_pages(tmp_path: Path, covered: Callable[[str], None]) -> None:
    titles = [text for text in TEXTS if not problems_in_page(tmp_path, text, "x")]
    texts = [text for text in (*TEXTS, *MARKDOWN) if not problems_in_page(tmp_path, "x", text)]
    assert [text for text in titles if re.search(r"[<>`\u200b-\u206f]|\]\(", text)] == []
    assert [text for text in texts if re.search(r"[<>{\u200b-\u206f]|\]\(|\]:", text)] == []
    covered(
        f"Injection, front matter: {len(TEXTS) - len(titles)} of {len(TEXTS)} refused; "
        f"Markdown: {len(TEXTS) + len(MARKDOWN) - len(texts)} of {len(TEXTS) + len(MARKDOWN)} refused"
    )


def unchecked(line: Line, **texts: str) -> None:
    """Make a Line of any text."""
    made = Line.model_construct(None, **texts)
    for part in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__"):
        object.__setattr__(line, part, getattr(made, part))


@pytest.fixture(scope="module")
def poisoner() -> Poisoner:
    """What has put texts into every field there is."""
    return Poisoner()


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory, library: Library, poisoner: Poisoner) -> tuple[Path, Site]:
    """The whole site with every text replaced, built and finished as for publishing."""
    project = copy_project(tmp_path_factory.mktemp("poisoned"))
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("strict: true", "strict: false")
    settings.write_text(re.sub("^site_name: .*$", f"site_name: {json.dumps(TEXTS[40])}", text, flags=re.MULTILINE))
    with pytest.MonkeyPatch.context() as patch:
        # Planning makes one Line of two others, and would refuse what the loader refuses.
        patch.setattr(Line, "__init__", unchecked)
        found = poisoner.library(library)
        sites = make_sites(found, plan_pages(found))
    run_generator(project, sites, project / "site")
    return project / "site", finish_tree(project / "site", "")


@pytest.fixture
def watched(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that notes whatever runs, and reaches nothing outside."""
    context = browser.new_context()
    context.add_init_script(WATCH)
    yield context
    context.close()


def written_pages(library: Library) -> set[str]:
    """Give the end of the path of every page whose text is Markdown."""
    return {f"/{twin.address}/index.html" for page in library.hand_written for twin in page.twins.values()}


def open_and_poke(page: Page, url: str) -> tuple[list[int], int]:
    """Open a page and do everything that can be done on it; give what ran, and what the policy stopped."""
    page.goto(url, wait_until="load")
    page.evaluate(POKE)
    page.wait_for_timeout(30)
    ran, stopped = page.evaluate("[window.ran ?? [], window.violations ?? 0]")
    return list(ran), int(stopped)


def walk_guide(page: Page) -> int:
    """Answer every question of a guide with its first answer, to the result; give the number of questions."""
    page.wait_for_selector(".player form")
    asked = 0
    while page.locator("#top-result").count() == 0:
        assert asked < 40
        asked += page.evaluate(ANSWER_FIRST)
        page.wait_for_timeout(20)
    return asked


def test_nothing_runs_when_the_loader_is_passed_by(
    poisoned: tuple[Path, Site],
    poisoner: Poisoner,
    library: Library,
    watched: BrowserContext,
    covered: Callable[[str], None],
) -> None:
    folder, site = poisoned
    written = written_pages(library)
    page = watched.new_page()
    dialogs: list[str] = []
    outside: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
    page.on("popup", lambda popup: popup.close())
    ran: list[tuple[str, list[int]]] = []
    stopped: Counter[str] = Counter()
    live: list[tuple[str, list[str]]] = []
    questions = 0
    with served(folder) as address:
        page.on("response", lambda got: outside.append(got.url) if not got.url.startswith((address, "data:")) else None)
        for path in sorted(site.pages):
            kind = "Markdown" if any(path.endswith(end) for end in written) else "templates"
            hits, violations = open_and_poke(page, address + path)
            if path.startswith(GUIDES_WALKED):
                questions += walk_guide(page)
                hits += page.evaluate("window.ran")
            ran += [(path, hits)] if hits else []
            stopped[kind] += violations
            if kind == "templates":
                live += [(path, found)] if (found := page.evaluate(LIVE)) else []
            assert "111111111" not in site.texts[path], path
        found_words = search(page, f"{address}en/search/")
    assert (ran, dialogs, outside, live) == ([], [], [], [])
    assert stopped["Markdown"] > 100
    assert found_words > 0
    assert questions > 10
    places = ", ".join(f"{count} {kind}" for kind, count in sorted(poisoner.places.items()))
    covered(
        f"Injection past the loader: {len(TEXTS) + len(MARKDOWN)} texts in {places}; {len(site.pages)} pages opened, "
        f"{questions} questions answered, {found_words} results of a search: 0 ran, 0 dialogs, 0 requests outside; "
        f"the policy stopped {stopped['Markdown']} on hand-written pages, {stopped['templates']} on all others"
    )


def search(page: Page, url: str) -> int:
    """Search for a word that every poisoned text has; give the number of results, which must be only words."""
    page.goto(url, wait_until="networkidle")
    page.locator("input[type=search]").fill(SHOWN)
    page.wait_for_selector("#search-results li")
    assert page.evaluate(LIVE) == []
    assert page.evaluate("window.ran") == []
    return page.locator("#search-results li").count()


def test_the_last_check_of_a_build_finds_them_too(poisoned: tuple[Path, Site], library: Library) -> None:
    codes = Counter(problem.code for problem in check_site(poisoned[1], ()))
    assert codes["code-in-attribute"] > len(library.hand_written)
    assert codes["code-in-page"] > len(library.hand_written)


def test_they_would_run_without_the_policy(
    poisoned: tuple[Path, Site], library: Library, watched: BrowserContext, covered: Callable[[str], None]
) -> None:
    """The same pages, without the third wall: else nothing here would show anything."""
    folder, site = poisoned
    path = next(path for path in site.pages if any(path.endswith(end) for end in written_pages(library)))
    bare = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", site.texts[path])
    (folder / "bare.html").write_text(bare, encoding="utf-8")
    page = watched.new_page()
    page.on("dialog", lambda dialog: dialog.dismiss())
    with served(folder) as address:
        ran, stopped = open_and_poke(page, f"{address}bare.html")
    assert stopped == 0
    assert len(set(ran)) > 20
    covered(f"Injection without the policy: {len(set(ran))} of {len(TEXTS) + len(MARKDOWN)} texts run in Markdown")


def test_there_are_enough_of_them() -> None:
    assert len(set(TEXTS) | set(MARKDOWN)) == len(TEXTS) + len(MARKDOWN) > 60
    assert numbered("hit(0)", 7) == "hit(7)"
