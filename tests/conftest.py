"""What holds for every test: no test touches the user's own store, and none talks to another machine."""

import socket
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest

_real_connect = socket.socket.connect


def _is_local(address: object) -> bool:
    """Whether a socket address stays on this machine: a path, a loopback address or `localhost`."""
    if not isinstance(address, tuple):
        return True
    host = str(address[0])
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _connect_locally(self: socket.socket, address: Any) -> None:
    if not _is_local(address):
        raise OSError(f"tests talk to loopback only, not to {address!r}")
    _real_connect(self, address)


@pytest.fixture(autouse=True)
def _own_store(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the test a store of its own, so that one that names none never writes to the user's data folder."""
    folder: Path = tmp_path_factory.mktemp("store")
    monkeypatch.setenv("OIT_DB", str(folder / "oit.sqlite"))


@pytest.fixture(autouse=True, scope="session")
def _loopback_only() -> Iterator[None]:
    """Refuse connections to other machines for the whole run."""
    patch = pytest.MonkeyPatch()
    patch.setattr(socket.socket, "connect", _connect_locally)
    yield
    patch.undo()
