"""One request, bounded in everything: guarded, polite, capped in bytes, time and unpacked size.

Scrapy's download handler and the helpers (robots, sitemaps, probes) all ask through here, so that no request escapes
the rules. Redirects are handed back, never followed.
"""

from __future__ import annotations

import asyncio
import ssl
import zlib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from time import monotonic
from urllib.parse import urlsplit

import aiohttp
from yarl import URL

from crawler.guard import Guard, GuardedResolver, GuardError
from crawler.polite import Manners
from crawler.status import Aborted, BadBody, TooLarge

_CHUNK = 64 * 1024
_SLOW = 1_000.0
"""Bytes a second below which a body counts as a drip, once ``timeout_s`` has passed."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one answer may cost."""

    timeout_s: float = 30.0
    """Seconds until the headers, and between two pieces of the body."""
    total_s: float = 300.0
    """Seconds for the whole answer."""
    max_bytes: int = 64 * 1024 * 1024
    """Bytes of a body, as sent and unpacked."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server said."""

    url: str
    status: int
    headers: Mapping[str, str]
    """Lower-case names; repeated fields joined by comma."""
    body: bytes
    """Unpacked."""
    wire_bytes: int
    """Length of the body as transferred."""
    address: str
    """The IP address that answered."""

    @property
    def content_type(self) -> str:
        """The declared type with its parameters."""
        return self.headers.get("content-type", "")

    @property
    def location(self) -> str:
        """Target of a redirect; empty if it is none."""
        return self.headers.get("location", "") if self.status in (301, 302, 303, 307, 308) else ""


def tls_context() -> ssl.SSLContext:
    """Return a context that speaks to old and badly certified servers as well.

    A town's expired certificate is reported, not punished.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    context.set_ciphers("DEFAULT:@SECLEVEL=0")
    context.options |= getattr(ssl, "OP_LEGACY_SERVER_CONNECT", 0x4)
    return context


class Fetcher:
    """All requests of one crawl. Use inside a running loop and ``close`` it."""

    def __init__(self, guard: Guard, manners: Manners, limits: Limits, *, user_agent: str, connections: int) -> None:
        self.guard = guard
        self.manners = manners
        self.limits = limits
        self.requests = 0
        self.received = 0
        self.resolver = GuardedResolver(guard)
        self._stopping = False
        self._open: set[asyncio.Timeout] = set()
        self._tls = tls_context()
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                limit=connections * 4,
                limit_per_host=connections,
                resolver=self.resolver,
                use_dns_cache=False,
                ssl=self._tls,
            ),
            # Many sites answer with a redirect to themselves until a session cookie comes back.
            cookie_jar=aiohttp.CookieJar(unsafe=True),
            auto_decompress=False,
            trust_env=False,
            headers={
                "User-Agent": user_agent,
                "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf,*/*;q=0.8",
                "Accept-Language": "th,en;q=0.5",
                "Accept-Encoding": "gzip, deflate",
            },
            max_line_size=16 * 1024,
            max_field_size=16 * 1024,
        )

    async def get(self, url: str, headers: Mapping[str, str] | None = None, *, max_bytes: int = 0) -> Answer:
        """Return the answer to GET ``url``.

        Raises GuardError before any contact with a forbidden address; TooLarge, BadBody, TimeoutError, OSError and
        aiohttp's errors as ``crawler.status.of_exception`` knows them; Aborted once ``abort`` was called.
        """
        if self._stopping:
            raise Aborted(url)
        self.guard.check_url(url)
        parts = urlsplit(url)
        cap = max_bytes or self.limits.max_bytes
        async with self._deadline(url) as deadline:
            address = (await self.resolver.addresses(parts.hostname or ""))[0][2]
            async with self.manners.passing(parts.netloc, address):
                deadline.reschedule(asyncio.get_running_loop().time() + self.limits.total_s)
                if self._stopping:
                    raise Aborted(url)
                return await self._ask(url, headers, cap, address, parts.netloc)

    async def _ask(self, url: str, headers: Mapping[str, str] | None, cap: int, address: str, netloc: str) -> Answer:
        self.requests += 1
        gate = self.manners.gate(netloc)
        started = monotonic()
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=self.limits.timeout_s, sock_read=self.limits.timeout_s)
        try:
            async with self._session.get(
                URL(url, encoded=True), headers=headers, timeout=timeout, allow_redirects=False
            ) as response:
                gate.answered(monotonic() - started, good=response.status not in (429, 503))
                raw = await self._read(response, cap)
        except (TimeoutError, aiohttp.ClientError, OSError):
            gate.answered(monotonic() - started, good=False)
            raise
        named = {name.lower(): value for name, value in response.headers.items()}
        body = unpack(raw, named.get("content-encoding", ""), cap) if raw else raw
        return Answer(url, response.status, named, body, len(raw), address)

    async def _read(self, response: aiohttp.ClientResponse, cap: int) -> bytes:
        declared = response.content_length
        if declared is not None and declared > cap:
            response.close()
            raise TooLarge(f"ไฟล์ใหญ่เกินกำหนด ({declared:,} ไบต์)")
        started = monotonic()
        pieces: list[bytes] = []
        size = 0
        async for piece in response.content.iter_any():
            size += len(piece)
            self.received += len(piece)
            if size > cap:
                response.close()
                raise TooLarge(f"เนื้อหายาวเกินกำหนด ({cap:,} ไบต์)")
            pieces.append(piece)
            elapsed = monotonic() - started
            if elapsed > self.limits.timeout_s and size < elapsed * _SLOW:
                response.close()
                raise TimeoutError
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    async def certificate_problem(self, url: str) -> str:
        """Return what is wrong with the certificate of an https ``url``, in Thai; empty if all is well."""
        parts = urlsplit(url)
        if parts.scheme != "https" or not parts.hostname:
            return ""
        context = ssl.create_default_context()
        try:
            address = (await self.resolver.addresses(parts.hostname))[0][2]
            async with asyncio.timeout(self.limits.timeout_s):
                _, writer = await asyncio.open_connection(
                    address, parts.port or 443, ssl=context, server_hostname=parts.hostname
                )
            writer.close()
        except ssl.SSLCertVerificationError as error:
            return describe_certificate(error)
        except (OSError, TimeoutError, GuardError):
            return ""
        return ""

    @asynccontextmanager
    async def _deadline(self, url: str) -> AsyncIterator[asyncio.Timeout]:
        try:
            async with asyncio.timeout(None) as deadline:
                self._open.add(deadline)
                try:
                    yield deadline
                finally:
                    self._open.discard(deadline)
        except TimeoutError:
            if self._stopping:
                raise Aborted(url) from None
            raise

    def abort(self, grace_s: float) -> None:
        """Refuse new requests and give those in flight ``grace_s`` seconds to end."""
        self._stopping = True
        until = asyncio.get_running_loop().time() + grace_s
        for deadline in self._open:
            when = deadline.when()
            if when is None or when > until:
                deadline.reschedule(until)

    async def close(self) -> None:
        """Close all connections."""
        await self._session.close()


def describe_certificate(error: ssl.SSLCertVerificationError) -> str:
    """Return why a certificate was not accepted, in Thai."""
    reason = error.verify_message
    if "expired" in reason:
        return "ใบรับรองความปลอดภัย (TLS) หมดอายุ"
    if "self-signed" in reason or "self signed" in reason:
        return "ใบรับรองความปลอดภัย (TLS) ออกให้ตนเอง ไม่มีผู้รับรอง"
    if "ostname mismatch" in reason or "not valid for" in reason:
        return "ใบรับรองความปลอดภัย (TLS) ไม่ตรงกับชื่อเว็บไซต์"
    return f"ใบรับรองความปลอดภัย (TLS) ใช้ไม่ได้: {reason}"


def unpack(raw: bytes, encoding: str, cap: int) -> bytes:
    """Return the body under its Content-Encoding; TooLarge beyond ``cap`` bytes, BadBody for rubbish.

    Servers that name an encoding and send plain bytes are common: what does not start like a packed body is taken as
    it is.
    """
    for name in reversed([part.strip().lower() for part in encoding.split(",")]):
        if name in ("", "identity"):
            continue
        if name in ("gzip", "x-gzip"):
            if raw[:2] == b"\x1f\x8b":
                raw = inflate(raw, 31, cap)
        elif name == "deflate":
            raw = inflate(raw, 15 if raw[:1] == b"\x78" else -15, cap)
        else:
            raise BadBody(name)
    return raw


def inflate(raw: bytes, wbits: int, cap: int) -> bytes:
    """Return ``raw`` decompressed piece by piece; what is cut off at its end is kept as far as it goes."""
    machine = zlib.decompressobj(wbits)
    pieces: list[bytes] = []
    size = 0
    rest = raw
    try:
        while rest and not machine.eof:
            piece = machine.decompress(rest, _CHUNK * 16)
            size += len(piece)
            if size > cap:
                raise TooLarge(f"เนื้อหาที่คลายออกยาวเกินกำหนด ({cap:,} ไบต์)")
            pieces.append(piece)
            rest = machine.unconsumed_tail
    except zlib.error as error:
        if not size:
            raise BadBody(str(error)) from error
    return b"".join(pieces)
