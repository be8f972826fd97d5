"""The same pages, made ready for each search that the bench compares; and a server that counts what it sends."""

from __future__ import annotations

import asyncio
import gzip
import mimetypes
import random
import shutil
import subprocess
import threading
from contextlib import contextmanager
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from tests.search.stock import write_stock
from trothwy.languages.search import search_language
from trothwy.site.search.files import write_index
from trothwy.site.search.index import SearchPage, build_index
from trothwy.site.search.publishing import MOST_SECTIONS
from trothwy.site.search.sections import Section

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


def enlarged(pages: Sequence[SearchPage], size: int) -> list[SearchPage]:
    """Make as many pages as wanted from the sentences of real ones, the same on every run."""
    chance = random.Random(size)
    sentences = [part for page in pages for section in page.sections for part in section.text.split(". ") if part]
    titles = [section.title for page in pages for section in page.sections]

    def section(anchor: str) -> Section:
        return Section(anchor, chance.choice(titles), ". ".join(chance.choices(sentences, k=8)), [anchor])

    return [
        SearchPage(
            f"made/page-{number}", "", number % 7, [section(""), *(section(f"part-{part}") for part in range(5))]
        )
        for number in range(size)
    ]


def make_ours(folder: Path, pages: Sequence[SearchPage], site: Path) -> None:
    """Write our index, and our scripts as they are published in the site of one language."""
    shutil.copytree(site / "assets" / "search", folder / "assets" / "search")
    write_index(build_index(pages, [], search_language(site.name), MOST_SECTIONS), folder, site.name)


def make_stock(folder: Path, pages: Sequence[SearchPage]) -> None:
    """Write the index and the worker of the documentation theme."""
    write_stock(folder, [(f"{page.address}/", page.sections[0].title, _html(page)) for page in pages])


def make_pagefind(folder: Path, pages: Sequence[SearchPage], code: str, program: Path) -> None:
    """Write the pages, and have Pagefind index them."""
    for page in pages:
        file = folder / page.address / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        whole = f'<!doctype html><html lang="{code}"><title>x</title><body><main>{_html(page)}</main>'
        file.write_text(whole, encoding="utf-8")
    subprocess.run([program, "--site", folder], check=True, capture_output=True)


def _html(page: SearchPage) -> str:
    first, *others = page.sections
    parts = (f'<h2 id="{part.anchor}">{escape(part.title)}</h2><p>{escape(part.text)}</p>' for part in others)
    return f"<h1>{escape(first.title)}</h1><p>{escape(first.text)}</p>{''.join(parts)}"


class _Counting(asyncio.Protocol):
    """Answers each line that asks for a file, and counts; asked for ``sent``, it tells.

    It does next to nothing for a request, so that the browser is measured and not the server.
    """

    def __init__(self, packed: dict[str, bytes], sent: list[int]) -> None:
        self._packed, self._sent, self._asked = packed, sent, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the line."""
        assert isinstance(transport, asyncio.Transport)
        self._line = transport

    def data_received(self, data: bytes) -> None:
        """Answer every request that has come in whole."""
        self._asked += data
        while b"\r\n\r\n" in self._asked:
            request, self._asked = self._asked.split(b"\r\n\r\n", 1)
            path = unquote(request.split(b" ", 2)[1].decode("ascii")).partition("?")[0]
            self._line.write(self._answer(path))

    def _answer(self, path: str) -> bytes:
        if path == "/sent":
            body, packing = str(sum(self._sent)).encode(), ""
        elif path in self._packed:
            body, packing = self._packed[path], "Content-Encoding: gzip\r\n"
            self._sent.append(len(body))
        else:
            return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        return (
            f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n{packing}\r\n".encode() + body
        )


@contextmanager
def counted(packed: dict[str, bytes]) -> Iterator[str]:
    """Serve packed files while the block runs, counting from zero."""
    loop = asyncio.new_event_loop()
    sent: list[int] = []
    server = loop.run_until_complete(loop.create_server(lambda: _Counting(packed, sent), "127.0.0.1", 0))
    running = threading.Thread(target=loop.run_forever)
    running.start()
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    finally:
        loop.call_soon_threadsafe(loop.stop)
        running.join()
        server.close()
        loop.close()


def pack(folder: Path) -> dict[str, bytes]:
    """Give every file of a folder by gzip, as a server keeps them ready, under the path by which it is asked for."""
    (folder / "index.html").write_text("<!doctype html><title>x</title>", encoding="utf-8")
    return {
        f"/{file.relative_to(folder).as_posix()}": gzip.compress(file.read_bytes(), 6, mtime=0)
        for file in folder.rglob("*")
        if file.is_file()
    }
