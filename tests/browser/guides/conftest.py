"""Guides as a reader uses them: each with its page in each language, and the example of an adopted site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.example import build_example
from tests.browser.guides.using import Using
from tests.browser.serving import served
from tests.sharing import made_once
from trothwy.languages import CODES
from trothwy.publishing.pages import plan_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from trothwy.library.loading import Library


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory, library: Library) -> Path:
    """The example of an adopted site, built."""
    return made_once(tmp_path_factory, "example", lambda folder: build_example(folder, library)) / "site"


@pytest.fixture(scope="session")
def example_address(example_site: Path) -> Iterator[str]:
    """Where the example is served."""
    with served(example_site) as top:
        yield top


@pytest.fixture
def using(browser: Browser, address: str, library: Library) -> Iterator[Callable[..., Using]]:
    """Open a guide: ``using("injury", "cy")``. Whatever the page complains of fails the test."""
    opened: list[Using] = []
    paths = {page.id: page.address for page in plan_pages(library)}

    def start(guide: str, code: str, *, address: str = address, **options: Any) -> Using:  # noqa: ANN401  # the browser's
        one = Using(browser, f"{address}{code}/{paths[f'guide/{guide}'][code]}/", **options)
        opened.append(one)
        return one

    yield start
    for one in opened:
        assert one.complaints == []
        one.close()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run every test that names a language in each of them."""
    if "code" in metafunc.fixturenames:
        metafunc.parametrize("code", CODES)
