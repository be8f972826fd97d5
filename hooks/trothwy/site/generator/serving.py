"""The site on this computer, built again at each change."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Final

from trothwy.site.failures import NotBuilt
from trothwy.site.generator.configuration import FRONT_DOOR, PREVIEW, QUIET, mkdocs_command
from trothwy.site.generator.processes import start, stop

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HOST: Final = "127.0.0.1"
"""This computer alone. What is served here is a draft, and nobody else's."""


def serve_site(root: Path, port: int, tell: Callable[[str], None]) -> None:
    """Serve both languages until Ctrl-C, and build them again whenever content or a template changes.

    Raises:
        NotBuilt: when the port is taken, or the server ended by itself.
    """
    _require_free(port)
    tell("Checking the content and building both languages. This takes some seconds.")
    command = mkdocs_command("serve", "--config-file", FRONT_DOOR, "--dev-addr", f"{HOST}:{port}")
    server = start(command, root, {**QUIET, PREVIEW: "1"})
    try:
        returncode = server.wait()
    except KeyboardInterrupt:
        tell("Ending the server.")
        return
    finally:
        stop(server)
    if returncode:
        raise NotBuilt("The server has ended; what is wrong stands above.")


def _require_free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as fault:
            raise NotBuilt(
                f"Port {port} of this computer cannot be used ({fault.strerror}). "
                f"End the other server, or choose another port: trothwy serve --port {port + 1}"
            ) from None
