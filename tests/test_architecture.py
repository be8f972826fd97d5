"""Who may import whom, how long a module may be, and where a language may be tested for."""

from __future__ import annotations

import ast
import re
import sys
from typing import TYPE_CHECKING

import pytest

from tests.paths import ROOT
from trothwy.languages import CODES, LANGUAGES
from trothwy.site.page_ids import Family

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOOKS = ROOT / "hooks"
PACKAGE = HOOKS / "trothwy"
MODULES = sorted(PACKAGE.rglob("*.py"))
ADAPTERS = ("front_door.py", "language_site.py")
KERNEL = ("content", "languages", "site")
FEATURES = ("thresholds", "guides", "contacts", "glossary", "briefings")
MAY_IMPORT = {("guides", "thresholds")}
WHOLE = ("library", "publishing", "verbs")
"""What joins the features, each on what stands before it: read and checked, put out, and asked for."""

TOP = ("__init__", "__main__", "version")
"""The modules that lie in no folder."""

ENGINE = ("logic",)


def area(path: Path) -> str:
    """Give the folder of the package in which a module lies, or its own name at the top."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def runtime_imports(path: Path) -> Iterator[str]:
    """Give the modules imported when the program runs: not those that only a type checker sees."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    hidden = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import) and id(node) not in hidden:
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and id(node) not in hidden:
            yield node.module or ""


def all_imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield node.module or ""


def test_only_the_two_hooks_import_mkdocs() -> None:
    importing = {
        path.relative_to(HOOKS).as_posix()
        for path in HOOKS.rglob("*.py")
        for name in all_imports(path)
        if name.split(".")[0] in {"mkdocs", "material"}
    }
    assert importing == set(ADAPTERS)


@pytest.mark.parametrize("name", ADAPTERS)
def test_a_hook_is_short_and_hands_over_at_once(name: str) -> None:
    source = (HOOKS / name).read_text(encoding="utf-8")
    assert len([line for line in source.splitlines() if line.strip()]) <= 60
    events = [
        node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef) and node.name.startswith("on_")
    ]
    assert events
    for event in events:
        statements = [
            node for node in event.body if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        ]
        assert len(statements) <= 3, f"{name}: {event.name} does more than hand over"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_areas_import_only_what_they_may(path: Path) -> None:
    own = area(path)
    for name in all_imports(path):
        if not name.startswith("trothwy."):
            continue
        other = name.split(".")[1]
        if other == own:
            continue
        if own in KERNEL:
            assert other in KERNEL, f"the kernel ({own}) imports {name}"
        if own in FEATURES:
            assert other in KERNEL or (own, other) in MAY_IMPORT, f"the feature {own} imports {name}"
        if own in WHOLE:
            below = (*KERNEL, *FEATURES, *WHOLE[: WHOLE.index(own)], "version")
            assert other in below, f"{own} imports {name}, which stands on it"
        assert own != "version", f"the version is a number, and imports {name}"


def test_every_module_lies_in_a_folder_of_which_it_is_known_what_it_may_import() -> None:
    assert {area(path) for path in MODULES} == {*KERNEL, *FEATURES, *WHOLE, *TOP}


def test_the_engine_stands_on_the_standard_library_alone() -> None:
    seen: set[str] = set()
    waiting = [f"trothwy.guides.{name}" for name in ENGINE]
    while waiting:
        name = waiting.pop()
        seen.add(name)
        for imported in runtime_imports(HOOKS / (name.replace(".", "/") + ".py")):
            if imported.startswith("trothwy."):
                waiting.extend({imported} - seen)
            else:
                assert imported.split(".")[0] in sys.stdlib_module_names, f"{name} imports {imported}"


def test_no_module_imports_in_a_circle() -> None:
    graph = {
        "trothwy." + path.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__"): {
            name for name in runtime_imports(path) if name.startswith("trothwy")
        }
        for path in MODULES
    }
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join([*trail[trail.index(name) :], name])
        if name in done:
            return
        for following in sorted(graph.get(name, ())):
            visit(following, (*trail, name))
        done.add(name)

    for name in sorted(graph):
        visit(name, ())


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_is_one_idea_and_a_function_is_short(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= 300
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 40, f"{node.name} is long"


@pytest.mark.parametrize(
    "path",
    [*(HOOKS / name for name in ADAPTERS), *(path for path in MODULES if area(path) != "languages")],
    ids=lambda path: path.relative_to(HOOKS).as_posix(),
)
def test_nothing_outside_languages_tests_for_a_language(path: Path) -> None:
    """No code of a language stands there as a text, and nothing is imported that is of one language alone."""
    own = tuple(f"trothwy.languages.{language.english_name.lower()}." for language in LANGUAGES)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant):
            assert node.value not in CODES, f"{path}:{node.lineno} names the language '{node.value}'"
        if isinstance(node, ast.Import | ast.ImportFrom):
            start = f"{node.module}." if isinstance(node, ast.ImportFrom) else ""
            names = [f"{start}{alias.name}." for alias in node.names]
            assert not [name for name in names if name.startswith(own)], f"{path}:{node.lineno} imports one language"


def test_templates_hold_no_policy_and_no_test_for_a_language() -> None:
    theme = sorted((ROOT / "docs").glob("theme*/**/*.html"))
    templates = sorted(PACKAGE.rglob("templates/*.html"))
    assert theme
    assert templates
    code = "|".join(CODES)
    # A code compared with another one chooses among what is given; compared with a word, it tests for a language.
    tests_for_one = rf"""language\s*[=!]=|\bcode\s*[=!]=\s*["']|[=!]=\s*["']({code})["']|["']({code})["']\s*[=!]="""
    for template in (*templates, *theme):
        assert not re.search(tests_for_one, template.read_text(encoding="utf-8")), f"{template} tests for a language"
    for template in templates:
        text = template.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*safe\b", text), f"{template.name} switches escaping off"


def test_templates_hold_no_words_of_the_interface() -> None:
    theme = [path for folder in ("theme", "theme_door") for path in (ROOT / "docs" / folder).rglob("*.html")]
    templates = [*PACKAGE.rglob("templates/*.html"), *theme]
    assert len(templates) > len(theme) > 0
    for template in templates:
        shown = re.sub(r"(?s)\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", template.read_text(encoding="utf-8"))
        said = re.findall(r'(?:aria-label|title|alt|placeholder|content)="([^"]*)"', shown)
        text = re.sub(r"(?s)<(style|script)\b.*?</\1>|<[^>]*>", " ", shown)
        settings = {"width=device-width,initial-scale=1", "light dark", "noindex", "strict-origin", "no-referrer"}
        assert re.findall(r"[^\W\d_]{2,}", text) == [], template.name
        assert not [value for value in said if re.search(r"[^\W\d_]", value) and value not in settings], template.name


def test_python_holds_no_markup() -> None:
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found = re.search(r"</[a-z]+>", node.value)
                assert not found, f"{path}:{node.lineno} holds markup"


def test_ids_of_pages_are_put_together_in_one_place() -> None:
    """A template may name a page of which there is one; it makes no id out of parts."""
    begins = f"(?:{'|'.join(Family)})/"
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not re.match(begins, node.value), f"{path}:{node.lineno} makes or tells the id of a page"
    for template in (*PACKAGE.rglob("templates/*.html"), *(ROOT / "docs").glob("theme*/**/*.html")):
        text = template.read_text(encoding="utf-8")
        assert not re.search(rf"""["']{begins}["']\s*~""", text), f"{template} makes the id of a page"
