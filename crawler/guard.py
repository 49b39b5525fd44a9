"""Where the crawler may go: schemes, ports and addresses, for Scrapy and httpx alike.

A name is resolved here and the connection goes to the very address that was checked, so an answer that changes
between check and connection (rebinding) gains nothing. Nothing here decides what is worth fetching.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import ssl
from functools import lru_cache
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

import httpx
from aiohttp.abc import AbstractResolver, ResolveResult

# Ports of other protocols, where a request in HTTP could do harm (the list browsers refuse, and databases).
_BAD_PORTS = frozenset(
    int(port)
    for port in """
    1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119 123
    135 137 138 139 143 161 179 389 427 445 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636
    989 990 993 995 1433 1521 1719 1720 1723 2049 2375 2376 3306 3389 3659 4045 4190 5060 5061 5432 5900 5984 6000
    6379 6566 6665 6666 6667 6668 6669 6679 6697 9200 10080 11211 27017
    """.split()
)
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_METADATA = frozenset(
    {
        ipaddress.ip_address("169.254.169.254"),
        ipaddress.ip_address("fd00:ec2::254"),
        ipaddress.ip_address("100.100.100.200"),
    }
)

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class GuardError(Exception):
    """An address that must not be contacted. Raised by ``Guard`` before any connection; the text is for people."""


class Guard:
    """The rule for one run. ``allow_private``: loopback and private networks too (a staging site, the demo, tests)."""

    def __init__(self, *, allow_private: bool = False) -> None:
        self.allow_private = allow_private

    def check_url(self, url: str) -> None:
        """Raise GuardError unless ``url`` has an allowed scheme, port and, if its host is a literal, address."""
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError as error:
            raise GuardError("ที่อยู่เว็บเขียนไม่ถูกต้อง") from error
        if parts.scheme not in ("http", "https"):
            raise GuardError(f"ไม่รองรับที่อยู่แบบ {parts.scheme or 'ไม่มีโพรโทคอล'}: ใช้ได้เฉพาะ http และ https")
        if not parts.hostname:
            raise GuardError("ที่อยู่เว็บไม่มีชื่อโฮสต์")
        if port is not None and (port in _BAD_PORTS or port == 0):
            raise GuardError(f"พอร์ต {port} ไม่ใช่พอร์ตของเว็บ")
        literal = _literal(parts.hostname)
        if literal is not None:
            self.check_address(literal)

    def check_address(self, address: str | Address) -> None:
        """Raise GuardError unless ``address`` may be connected to."""
        ip = embedded(ipaddress.ip_address(address.partition("%")[0]) if isinstance(address, str) else address)
        if ip in _METADATA or ip.is_link_local or ip.is_multicast or ip.is_unspecified:
            raise GuardError(f"ไม่อนุญาตให้ติดต่อที่อยู่ {ip}")
        if self.allow_private and (ip.is_loopback or ip.is_private or not ip.is_reserved):
            return
        if not ip.is_global or ip.is_reserved:
            raise GuardError(f"{ip} เป็นที่อยู่ภายใน (ใช้ --allow-private หากต้องการตรวจเว็บทดสอบ)")


@lru_cache(maxsize=1_000)
def _literal(host: str) -> Address | None:
    try:
        return ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return None


def embedded(ip: Address) -> Address:
    """Return the IPv4 address inside an IPv6 one (mapped, 6to4, Teredo, NAT64), or ``ip`` itself."""
    if isinstance(ip, ipaddress.IPv4Address):
        return ip
    if ip.ipv4_mapped is not None:
        return ip.ipv4_mapped
    if ip.sixtofour is not None:
        return ip.sixtofour
    if ip.teredo is not None:
        return ip.teredo[1]
    if ip in _NAT64 or (int(ip) >> 32 == 0 and int(ip) > 1):
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip


class GuardedResolver(AbstractResolver):
    """aiohttp's resolver that hands out checked addresses only. aiohttp connects to what it gets from here."""

    def __init__(self, guard: Guard, *, remember_s: float = 60.0) -> None:
        self._guard = guard
        self._remember_s = remember_s
        self._known: dict[str, tuple[float, list[tuple[socket.AddressFamily, int, str]]]] = {}

    async def addresses(self, host: str) -> list[tuple[socket.AddressFamily, int, str]]:
        """Return family, protocol and address of ``host``.

        OSError if it does not resolve; GuardError if any address is forbidden.
        """
        literal = _literal(host)
        if literal is not None:
            self._guard.check_address(literal)
            return [(socket.AF_INET if literal.version == 4 else socket.AF_INET6, 0, host)]
        until, known = self._known.get(host, (0.0, []))
        if monotonic() < until:
            return known
        infos = await asyncio.get_running_loop().getaddrinfo(host, None, type=socket.SOCK_STREAM)
        known = [(family, proto, str(address[0])) for family, _, proto, _, address in infos]
        if not known:
            raise socket.gaierror(f"no address for {host}")
        for _, _, address in known:
            self._guard.check_address(address)
        if len(self._known) > 1_000:
            self._known.clear()
        self._known[host] = (monotonic() + self._remember_s, known)
        return known

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Answer aiohttp from ``addresses``."""
        return [
            ResolveResult(hostname=host, host=address, port=port, family=kind, proto=proto, flags=socket.AI_NUMERICHOST)
            for kind, proto, address in await self.addresses(host)
            if family in (socket.AF_UNSPEC, kind)
        ]

    async def close(self) -> None:
        """Hold nothing, close nothing."""


class GuardedTransport(httpx.BaseTransport):
    """httpx transport that connects to the address it resolved and checked, with Host and SNI as asked for."""

    def __init__(self, guard: Guard, *, verify: bool | ssl.SSLContext = True) -> None:
        self._guard = guard
        self._inner = httpx.HTTPTransport(verify=verify, trust_env=False, retries=0)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send ``request``.

        Raises GuardError, or httpx.ConnectError with a ``socket.gaierror`` as cause for an unknown name.
        """
        self._guard.check_url(str(request.url))
        asked = request.url
        request.extensions = {**request.extensions, "sni_hostname": asked.host}
        error: httpx.ConnectError | None = None
        for address in self._addresses(asked.host, request):
            request.url = asked.copy_with(host=address)
            try:
                return self._inner.handle_request(request)
            except httpx.ConnectError as failed:
                error = failed
            finally:
                request.url = asked
        raise error or httpx.ConnectError("no address", request=request)

    def _addresses(self, host: str, request: httpx.Request) -> list[str]:
        if _literal(host) is not None:
            return [host]
        try:
            infos: list[tuple[Any, ...]] = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
        except (socket.gaierror, UnicodeError) as failed:
            raise httpx.ConnectError(f"cannot resolve {host}", request=request) from failed
        addresses = list(dict.fromkeys(str(info[4][0]) for info in infos))
        for address in addresses:
            self._guard.check_address(address)
        return addresses[:3]

    def close(self) -> None:
        """Close the connections."""
        self._inner.close()
