"""A fast loopback server for the benchmarks: it answers GET from a function and notes what was asked for.

Never put it on a public address.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Self

Pages = Callable[[str, str], tuple[int, bytes]]
"""Host and path with query → status and HTML."""


class _Protocol(asyncio.Protocol):
    def __init__(self, server: Server) -> None:
        self._server = server
        self._buffer = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._server.connections.add(transport)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - asyncio's signature
        if self._transport is not None:
            self._server.connections.discard(self._transport)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head, self._buffer = self._buffer[:end], self._buffer[end + 4 :]
            self._answer(head.decode("latin-1"))

    def _answer(self, head: str) -> None:
        path = head.split(" ", 2)[1]
        host = head.lower().partition("\r\nhost:")[2].partition("\r\n")[0].strip()
        self._server.asked.append(path)
        status, body = self._server.pages(host, path)
        kind = "text/html; charset=utf-8"
        answer = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
        delay = self._server.delay_s
        if delay:
            asyncio.get_running_loop().call_later(delay, self._send, answer)
        else:
            self._send(answer)

    def _send(self, answer: bytes) -> None:
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(answer)


class Server:
    """Serves ``pages`` on ``hosts``, all at one port, from a thread of its own."""

    def __init__(self, pages: Pages, hosts: Sequence[str] = ("127.0.0.1",), *, delay_s: float = 0.0) -> None:
        self.pages = pages
        self.delay_s = delay_s
        self.asked: list[str] = []
        self.connections: set[asyncio.Transport] = set()
        self.port = 0
        self._hosts = hosts
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._ready = threading.Event()

    def __enter__(self) -> Self:
        self._thread.start()
        if not self._ready.wait(10):
            raise TimeoutError("the benchmark server did not start")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        servers = []
        for host in self._hosts:
            server = self._loop.run_until_complete(
                self._loop.create_server(lambda: _Protocol(self), host, self.port, backlog=256)
            )
            self.port = self.port or server.sockets[0].getsockname()[1]
            servers.append(server)
        self._ready.set()
        self._loop.run_forever()
        for transport in list(self.connections):
            transport.abort()
        for server in servers:
            server.close()
        self._loop.run_until_complete(asyncio.sleep(0))
        self._loop.close()
