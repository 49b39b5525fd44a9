"""A first look at an address before a crawl: does the name resolve, does somebody answer, and is it a website at all?

For ``audit`` (one clear sentence instead of an empty scan), ``verify`` (single URLs) and ``doctor``. Built on httpx,
guarded like the crawl.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum

import httpx
from protego import Protego

from checklist.model import FetchStatus
from crawler.crawl import CrawlOptions
from crawler.fetch import describe_certificate, tls_context
from crawler.guard import Guard, GuardedTransport, GuardError
from crawler.status import Verdict, of_answer, of_exception
from crawler.urls import canonical, join, origin

_HOPS = 10
_SNIFF_BYTES = 64 * 1024


class Trouble(StrEnum):
    """Why an address can't be audited; ``none`` if it can."""

    NONE = "none"
    BAD_URL = "bad_url"
    """Not an http or https address, or one that the guard refuses."""
    DNS = "dns"
    """The name does not resolve."""
    REFUSED = "refused"
    """Nobody listens there."""
    TIMEOUT = "timeout"
    TLS = "tls"
    """No encrypted connection is possible, even without verifying the certificate."""
    SERVER_ERROR = "server_error"
    """5xx, also on a second try."""
    BLOCKED = "blocked"
    """A firewall or 401/403."""
    NOT_FOUND = "not_found"
    """404 or another 4xx."""
    NOT_A_SITE = "not_a_site"
    """A file (a PDF, a picture), not a page."""
    ROBOTS = "robots"
    """robots.txt forbids the home page."""
    BROKEN = "broken"
    """Connection cut, redirect circle, not HTTP."""


@dataclass(frozen=True, slots=True)
class Preflight:
    """What the first look saw."""

    url: str
    """The address asked for."""
    final_url: str = ""
    """Where its redirects ended."""
    trouble: Trouble = Trouble.NONE
    status: FetchStatus = FetchStatus.OK
    detail: str = ""
    """What is wrong, in Thai; empty if nothing is."""
    http_status: int | None = None
    redirects: tuple[str, ...] = ()
    """Every address on the way, the asked one first."""
    addresses: tuple[str, ...] = ()
    tls_ok: bool | None = None
    """Whether the certificate verifies; None without https."""
    tls_detail: str = ""
    robots: str = ""
    """``allowed``, ``forbidden``, ``none``, ``unreachable``."""
    sitemaps: tuple[str, ...] = ()
    content_type: str = ""
    encoding: str = ""
    """Declared in the HTTP header; empty if it is not."""
    seconds: float = 0.0
    """Until the home page's answer."""
    body: bytes = b""
    """The first 64 KiB of the answer."""

    @property
    def ok(self) -> bool:
        """True if a crawl makes sense."""
        return self.trouble is Trouble.NONE


def preflight(url: str, options: CrawlOptions) -> Preflight:
    """Return what a first look at ``url`` sees.

    Never raises for what the web does; at most some ten requests, each bounded.
    """
    start = canonical(url)
    found = Preflight(url)
    guard = Guard(allow_private=options.allow_private)
    if not start:
        scheme = url.partition(":")[0] if ":" in url else ""
        detail = f"ไม่รองรับที่อยู่แบบ {scheme}:" if scheme and scheme not in ("http", "https") else "ที่อยู่เว็บเขียนไม่ถูกต้อง"
        return replace(found, trouble=Trouble.BAD_URL, status=FetchStatus.GUARD, detail=detail)
    with _client(guard, options) as client:
        found = _walk(client, found, start)
        if found.trouble is Trouble.SERVER_ERROR:
            time.sleep(0.5 if options.delay else 0.05)
            found = _walk(client, Preflight(url), start)
        if found.final_url and found.trouble not in (Trouble.DNS, Trouble.REFUSED, Trouble.TIMEOUT, Trouble.BAD_URL):
            found = _look_at_robots(client, found, options)
    if found.final_url.startswith("https://") and found.http_status is not None:
        found = _verify_tls(guard, options, found)
    return found


@contextmanager
def _client(guard: Guard, options: CrawlOptions, *, verify: bool = False) -> Iterator[httpx.Client]:
    transport = GuardedTransport(guard, verify=True if verify else tls_context())
    headers = {
        "User-Agent": options.agent,
        "Accept": "text/html,*/*;q=0.8",
        "Accept-Language": "th,en;q=0.5",
        "Accept-Encoding": "gzip, deflate",
    }
    timeout = httpx.Timeout(min(options.timeout_s, 20.0))
    with httpx.Client(
        transport=transport, headers=headers, timeout=timeout, trust_env=False, follow_redirects=False
    ) as client:
        yield client


def _walk(client: httpx.Client, found: Preflight, url: str) -> Preflight:
    way = [url]
    for _ in range(_HOPS):
        try:
            answer = _get(client, url)
        except Exception as error:
            verdict = of_exception(error)
            if verdict is None:
                raise
            return _troubled(replace(found, redirects=tuple(way), final_url=url), verdict)
        found = replace(found, http_status=answer.status, seconds=answer.seconds, redirects=tuple(way), final_url=url)
        target = join(url, answer.location) if answer.location else ""
        if not target or (target == url and way.count(url) > 1):
            return _judge(found, answer)
        url = target
        way.append(url)
    return _troubled(found, Verdict(FetchStatus.REDIRECT_LOOP, "หน้าแรกเปลี่ยนเส้นทางวนไม่สิ้นสุด"))


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: dict[str, str]
    body: bytes
    seconds: float
    location: str


def _get(client: httpx.Client, url: str) -> _Answer:
    started = time.monotonic()
    with client.stream("GET", url) as response:
        seconds = time.monotonic() - started
        headers = {name.lower(): value for name, value in response.headers.items()}
        body = b""
        for piece in response.iter_bytes(_SNIFF_BYTES):
            body += piece
            if len(body) >= _SNIFF_BYTES or time.monotonic() - started > 60:
                break
        location = headers.get("location", "") if response.is_redirect else ""
        return _Answer(response.status_code, headers, body[:_SNIFF_BYTES], seconds, location)


_TROUBLES: dict[FetchStatus, Trouble] = {
    FetchStatus.OK: Trouble.NONE,
    FetchStatus.SOFT_404: Trouble.NOT_FOUND,
    FetchStatus.NOT_FOUND: Trouble.NOT_FOUND,
    FetchStatus.GONE: Trouble.NOT_FOUND,
    FetchStatus.CLIENT_ERROR: Trouble.NOT_FOUND,
    FetchStatus.FORBIDDEN: Trouble.BLOCKED,
    FetchStatus.BLOCKED: Trouble.BLOCKED,
    FetchStatus.RATE_LIMITED: Trouble.BLOCKED,
    FetchStatus.SERVER_ERROR: Trouble.SERVER_ERROR,
    FetchStatus.TIMEOUT: Trouble.TIMEOUT,
    FetchStatus.DNS: Trouble.DNS,
    FetchStatus.REFUSED: Trouble.REFUSED,
    FetchStatus.TLS: Trouble.TLS,
    FetchStatus.GUARD: Trouble.BAD_URL,
}


def _troubled(found: Preflight, verdict: Verdict) -> Preflight:
    return replace(
        found, trouble=_TROUBLES.get(verdict.status, Trouble.BROKEN), status=verdict.status, detail=verdict.detail
    )


def _judge(found: Preflight, answer: _Answer) -> Preflight:
    declared = answer.headers.get("content-type", "")
    charset = declared.lower().partition("charset=")[2].strip(" \"';")
    found = replace(found, content_type=declared, encoding=charset, body=answer.body)
    verdict = of_answer(answer.status, answer.headers, answer.body)
    if verdict.status is FetchStatus.OK and not _is_page(declared, answer.body):
        detail = "ที่อยู่นี้เป็นไฟล์ ไม่ใช่เว็บไซต์: โปรดใส่ที่อยู่หน้าแรกของเว็บไซต์"
        return replace(found, trouble=Trouble.NOT_A_SITE, detail=detail)
    return _troubled(found, verdict)


def _is_page(declared: str, body: bytes) -> bool:
    if body.startswith((b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!")):
        return False
    kind = declared.partition(";")[0].strip().lower()
    return (
        kind in ("", "text/html", "application/xhtml+xml", "text/plain", "application/octet-stream")
        or b"<html" in body[:4_096].lower()
    )


def _look_at_robots(client: httpx.Client, found: Preflight, options: CrawlOptions) -> Preflight:
    url = origin(found.final_url) + "/robots.txt"
    try:
        answer = _get(client, url)
    except (httpx.HTTPError, GuardError):
        return replace(found, robots="unreachable")
    if answer.status >= 500:
        return replace(found, robots="unreachable")
    if not 200 <= answer.status < 300 or answer.body.lstrip()[:1] == b"<":
        return replace(found, robots="none")
    rules = Protego.parse(answer.body.decode("utf-8-sig", "replace"))
    found = replace(found, robots="allowed", sitemaps=tuple(list(rules.sitemaps)[:20]))
    if rules.can_fetch(found.final_url, options.user_agent.split("/", 1)[0]):
        return found
    detail = "robots.txt ของเว็บไซต์ห้ามไม่ให้โปรแกรมเข้าดูหน้าแรก"
    return replace(found, robots="forbidden", trouble=Trouble.ROBOTS, status=FetchStatus.ROBOTS, detail=detail)


def _verify_tls(guard: Guard, options: CrawlOptions, found: Preflight) -> Preflight:
    try:
        with _client(guard, options, verify=True) as client:
            client.head(found.final_url)
    except httpx.ConnectError as error:
        cause = _tls_cause(error)
        return replace(found, tls_ok=False, tls_detail=cause) if cause else found
    except (httpx.HTTPError, GuardError):
        return replace(found, tls_ok=True)
    return replace(found, tls_ok=True)


def _tls_cause(error: BaseException) -> str:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return describe_certificate(cause)
        cause = cause.__cause__ or cause.__context__
    return "ใบรับรองความปลอดภัย (TLS) ใช้ไม่ได้" if "CERTIFICATE_VERIFY_FAILED" in str(error) else ""
