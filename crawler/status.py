"""From exceptions and answers to ``FetchStatus``: what a fetch meant, and in which words to tell it.

The only place that knows how libraries and firewalls say no. Pure: it looks at values and decides nothing about
retrying.
"""

from __future__ import annotations

import asyncio
import re
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from math import isnan
from time import time

import aiohttp
import httpx

from checklist.model import FetchStatus
from crawler.guard import GuardError

RETRIED = frozenset(
    {
        FetchStatus.RATE_LIMITED,
        FetchStatus.SERVER_ERROR,
        FetchStatus.TIMEOUT,
        FetchStatus.RESET,
        FetchStatus.REFUSED,
        FetchStatus.BAD_RESPONSE,
        FetchStatus.TLS,
        FetchStatus.DNS,
    }
)
"""Failures that are tried again in the same scan."""


class TooLarge(Exception):
    """A body, sent or unpacked, beyond the limit. Raised by the fetcher."""


class BadBody(Exception):
    """A body that can't be unpacked as its Content-Encoding says. Raised by the fetcher."""


class RobotsForbidden(Exception):
    """robots.txt forbids the URL. Raised by the fetcher before any request for it."""


class Aborted(Exception):
    """The crawl is ending; the request was given up. Raised by the fetcher, never stored as a failure of the site."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status with words for people."""

    status: FetchStatus
    detail: str = ""


def of_exception(error: BaseException) -> Verdict | None:
    """Return what ``error`` says of the site; None if it is not about the site but a mistake of ours."""
    for kinds, status, detail in _EXCEPTIONS:
        if isinstance(error, kinds):
            return Verdict(status, detail or str(error))
    if isinstance(error, aiohttp.ClientConnectorError | httpx.ConnectError | OSError):
        return _of_connect(error)
    if isinstance(error, aiohttp.ClientError | httpx.TransportError):
        return Verdict(FetchStatus.BAD_RESPONSE, "เซิร์ฟเวอร์ตอบไม่เป็นไปตามโพรโทคอล HTTP")
    return None


_EXCEPTIONS: tuple[tuple[tuple[type[BaseException], ...], FetchStatus, str], ...] = (
    ((GuardError,), FetchStatus.GUARD, ""),
    ((RobotsForbidden,), FetchStatus.ROBOTS, "robots.txt ของเว็บไซต์ห้ามเข้าหน้านี้"),
    ((TooLarge,), FetchStatus.TOO_LARGE, ""),
    ((BadBody,), FetchStatus.BAD_RESPONSE, "เนื้อหาถูกบีบอัดมาผิดรูปแบบ"),
    ((TimeoutError, asyncio.TimeoutError, httpx.TimeoutException), FetchStatus.TIMEOUT, "เซิร์ฟเวอร์ไม่ตอบภายในเวลาที่กำหนด"),
    ((aiohttp.ClientConnectorDNSError, socket.gaierror), FetchStatus.DNS, "ไม่พบชื่อโดเมนนี้ในระบบ DNS"),
    (
        (aiohttp.ClientConnectorCertificateError, aiohttp.ClientSSLError, ssl.SSLError),
        FetchStatus.TLS,
        "เชื่อมต่อแบบเข้ารหัส (TLS) ไม่สำเร็จ",
    ),
    ((aiohttp.ClientPayloadError,), FetchStatus.RESET, "การเชื่อมต่อขาดก่อนได้รับเนื้อหาครบ"),
    (
        (aiohttp.ServerDisconnectedError, ConnectionResetError, BrokenPipeError),
        FetchStatus.RESET,
        "เซิร์ฟเวอร์ตัดการเชื่อมต่อ",
    ),
    ((httpx.ReadError, httpx.WriteError, httpx.RemoteProtocolError), FetchStatus.RESET, "เซิร์ฟเวอร์ตัดการเชื่อมต่อ"),
    ((aiohttp.InvalidURL,), FetchStatus.GUARD, "ที่อยู่เว็บเขียนไม่ถูกต้อง"),
)


def _of_connect(error: BaseException) -> Verdict:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, socket.gaierror):
            return Verdict(FetchStatus.DNS, "ไม่พบชื่อโดเมนนี้ในระบบ DNS")
        if isinstance(cause, ssl.SSLError) or "SSL" in str(cause) or "TLS" in str(cause):
            return Verdict(FetchStatus.TLS, "เชื่อมต่อแบบเข้ารหัส (TLS) ไม่สำเร็จ")
        if isinstance(cause, ConnectionResetError):
            return Verdict(FetchStatus.RESET, "เซิร์ฟเวอร์ตัดการเชื่อมต่อ")
        cause = cause.__cause__
    return Verdict(FetchStatus.REFUSED, "เซิร์ฟเวอร์ไม่รับการเชื่อมต่อ")


# A 404 or 500 page of the agency itself may carry such words too, so they count only with a status or header beside
# them.
_CHALLENGE_HEADERS = ("cf-mitigated", "x-sucuri-block", "x-datadome")
_CHALLENGE = re.compile(
    rb"<title>\s*(?:Just a moment\.\.\.|Attention Required! \| Cloudflare|DDoS-Guard"
    rb"|Access denied \| [^<]* used Cloudflare"
    rb"|Sucuri WebSite Firewall[^<]*|Imperva[^<]*|Request Rejected|Security Check[^<]*|Human Verification"
    rb"|Checking your browser[^<]*"
    rb"|403 Forbidden|403 - Forbidden[^<]*|Access Denied|Web Application Firewall[^<]*|Bot Verification)\s*</title>"
    rb"|/cdn-cgi/challenge-platform/|_Incapsula_Resource"
    rb"|The requested URL was rejected\. Please consult with your administrator"
    rb"|<noscript>[^<]{0,200}enable JavaScript and cookies to continue",
    re.IGNORECASE,
)
_TITLE = (b"<title>",)
_CHALLENGE_MARKS = (
    *_TITLE,
    b"/cdn-cgi/challenge-platform/",
    b"_incapsula_resource",
    b"the requested url was rejected",
    b"<noscript>",
)
"""How whatever ``_CHALLENGE`` finds begins, in lower case."""
_ERROR_TITLE = re.compile(
    rb"<title>\s*(?:50[0-9]\b[^<]*|Internal Server Error|Service Unavailable|Bad Gateway|Database Error"
    rb"|Error establishing a database connection"
    rb"|Account Suspended|Bandwidth Limit Exceeded|Resource Limit Is Reached)\s*</title>",
    re.IGNORECASE,
)
_MISSING_TITLE = re.compile(
    rb"<title>\s*(?:404\b[^<]*|(?:page |file )?not found|object not found!?)\s*</title>", re.IGNORECASE
)


def of_answer(status: int, headers: Mapping[str, str], body: bytes) -> Verdict:
    """Return what an answer with HTTP ``status`` means; ``headers`` with lower-case names.

    Redirects are not its business.
    """
    head = body[:6_000]
    challenged = any(name in headers for name in _CHALLENGE_HEADERS) or (
        len(body) < 60_000 and _says(_CHALLENGE, head, _CHALLENGE_MARKS)
    )
    if challenged and status in (200, 202, 403, 405, 406, 429, 503):
        return Verdict(FetchStatus.BLOCKED, "ไฟร์วอลล์ของเว็บไซต์กันไม่ให้โปรแกรมเข้าดู")
    if 200 <= status < 300:
        if len(body) < 30_000 and _says(_ERROR_TITLE, head, _TITLE):
            return Verdict(FetchStatus.SERVER_ERROR, "หน้าเว็บแสดงข้อความผิดพลาดของเซิร์ฟเวอร์แทนเนื้อหา")
        if len(body) < 30_000 and _says(_MISSING_TITLE, head, _TITLE):
            return Verdict(FetchStatus.SOFT_404, "หน้าเว็บแจ้งว่าไม่พบเนื้อหา")
        return Verdict(FetchStatus.OK)
    if status in _NAMED:
        return _NAMED[status]
    if status >= 500:
        return Verdict(FetchStatus.SERVER_ERROR, f"เซิร์ฟเวอร์ผิดพลาด (HTTP {status})")
    if status >= 400:
        return Verdict(FetchStatus.CLIENT_ERROR, f"เซิร์ฟเวอร์ปฏิเสธคำขอ (HTTP {status})")
    return Verdict(FetchStatus.BAD_RESPONSE, f"คำตอบที่ไม่รู้จัก (HTTP {status})")


_NAMED = {
    401: Verdict(FetchStatus.FORBIDDEN, "หน้านี้ต้องเข้าสู่ระบบ (HTTP 401)"),
    403: Verdict(FetchStatus.FORBIDDEN, "เซิร์ฟเวอร์ไม่อนุญาตให้เข้าดู (HTTP 403)"),
    404: Verdict(FetchStatus.NOT_FOUND, "ไม่พบหน้านี้ (HTTP 404)"),
    408: Verdict(FetchStatus.TIMEOUT, "เซิร์ฟเวอร์รอคำขอนานเกินไป (HTTP 408)"),
    410: Verdict(FetchStatus.GONE, "หน้านี้ถูกลบแล้ว (HTTP 410)"),
    429: Verdict(FetchStatus.RATE_LIMITED, "เซิร์ฟเวอร์ขอให้ชะลอการเข้าดู (HTTP 429)"),
}


def _says(pattern: re.Pattern[bytes], head: bytes, marks: tuple[bytes, ...]) -> bool:
    """Return True if ``pattern`` is found where one of ``marks`` stands: to look everywhere takes much longer."""
    low = head.lower()
    for mark in marks:
        at = low.find(mark)
        while at >= 0:
            if pattern.match(head, at):
                return True
            at = low.find(mark, at + 1)
    return False


def retry_after(value: str, *, limit: float) -> float | None:
    """Return the seconds that a Retry-After header asks for, at most ``limit``; None without a usable one."""
    value = value.strip()
    if not value:
        return None
    try:
        seconds = float(value)
    except ValueError:
        try:
            seconds = parsedate_to_datetime(value).timestamp() - time()
        except (TypeError, ValueError):
            return None
    return None if isnan(seconds) else min(max(seconds, 0.0), limit)
