from __future__ import annotations

import socket
import ssl
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import aiohttp
import httpx
import pytest

from checklist.model import FetchStatus
from crawler.guard import GuardError
from crawler.outside import download_url
from crawler.status import TooLarge, of_answer, of_exception, retry_after


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (GuardError("x"), FetchStatus.GUARD),
        (TooLarge("x"), FetchStatus.TOO_LARGE),
        (TimeoutError(), FetchStatus.TIMEOUT),
        (httpx.ReadTimeout("x"), FetchStatus.TIMEOUT),
        (aiohttp.ServerTimeoutError(), FetchStatus.TIMEOUT),
        (socket.gaierror(-2, "x"), FetchStatus.DNS),
        (ConnectionRefusedError(111, "x"), FetchStatus.REFUSED),
        (OSError(113, "No route to host"), FetchStatus.REFUSED),
        (ConnectionResetError(104, "x"), FetchStatus.RESET),
        (aiohttp.ServerDisconnectedError(), FetchStatus.RESET),
        (aiohttp.ClientPayloadError(), FetchStatus.RESET),
        (ssl.SSLError(1, "handshake failure"), FetchStatus.TLS),
        (httpx.ConnectError("[SSL: WRONG_VERSION_NUMBER]"), FetchStatus.TLS),
    ],
)
def test_exceptions_are_facts_about_the_site(error: BaseException, status: FetchStatus) -> None:
    verdict = of_exception(error)
    assert verdict is not None
    assert verdict.status is status
    assert verdict.detail


def test_our_own_mistakes_are_not() -> None:
    assert of_exception(KeyError("x")) is None
    assert of_exception(ZeroDivisionError()) is None


@pytest.mark.parametrize(
    ("code", "body", "status"),
    [
        (200, b"<title>Town</title>", FetchStatus.OK),
        (204, b"", FetchStatus.OK),
        (200, b"<title>404 - not found</title>", FetchStatus.SOFT_404),
        (403, b"", FetchStatus.FORBIDDEN),
        (403, b"<title>Attention Required! | Cloudflare</title>", FetchStatus.BLOCKED),
        (410, b"", FetchStatus.GONE),
        (429, b"", FetchStatus.RATE_LIMITED),
        (451, b"", FetchStatus.CLIENT_ERROR),
        (502, b"", FetchStatus.SERVER_ERROR),
        (404, b"<title>Access Denied</title>", FetchStatus.NOT_FOUND),
        (200, b"<svg><title>logo</title></svg><TITLE> page NOT found</TITLE>", FetchStatus.SOFT_404),
        (200, b"<title>Database error</title>", FetchStatus.SERVER_ERROR),
        (200, b"<NoScript>please enable javascript and cookies to continue</noscript>", FetchStatus.BLOCKED),
        (200, b"<p>the requested URL was rejected. Please consult with your administrator", FetchStatus.BLOCKED),
    ],
)
def test_answers(code: int, body: bytes, status: FetchStatus) -> None:
    assert of_answer(code, {}, body).status is status


def test_retry_after_in_seconds_and_as_a_date() -> None:
    assert retry_after("3", limit=60) == 3
    assert retry_after("9999", limit=60) == 60
    assert retry_after("soon", limit=60) is None
    assert retry_after("nan", limit=60) is None
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    assert 25 < (retry_after(later, limit=60) or 0) <= 30


@pytest.mark.parametrize(
    ("link", "download"),
    [
        (
            "https://drive.google.com/file/d/1a2b3c4d5e6f7g/view?usp=sharing",
            "https://drive.google.com/uc?export=download&id=1a2b3c4d5e6f7g",
        ),
        (
            "https://drive.google.com/open?id=1a2b3c4d5e6f7g",
            "https://drive.google.com/uc?export=download&id=1a2b3c4d5e6f7g",
        ),
        ("https://drive.google.com/drive/folders/1a2b3c4d5e6f7g", ""),
        (
            "https://docs.google.com/document/d/1a2b3c4d5e6f7g/edit",
            "https://docs.google.com/document/d/1a2b3c4d5e6f7g/export?format=pdf",
        ),
        ("https://docs.google.com/forms/d/e/1a2b3c4d5e6f7g/viewform", ""),
        ("https://www.dropbox.com/s/abc/plan.pdf?dl=0", "https://www.dropbox.com/s/abc/plan.pdf?dl=1"),
        ("https://elsewhere.example/file/d/1a2b3c4d5e6f7g/view", ""),
    ],
)
def test_how_public_files_are_asked_for(link: str, download: str) -> None:
    assert download_url(link) == download
