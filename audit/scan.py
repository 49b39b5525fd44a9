"""One site → one stored scan: the address is checked, the crawl runs, every page is committed as it lands."""

from __future__ import annotations

import ipaddress
import json
import socket
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from audit.clock import now
from audit.errors import Refusal
from audit.naming import municipality_of, site_id_of
from audit.progress import Progress, silent
from checklist.model import Checklist, Document, Media, Municipality, Page
from crawler.packing import Packing
from reports.about import tool_version
from storage import codec
from storage.repository import Store
from storage.writer import ScanWriter

if TYPE_CHECKING:
    from crawler.crawl import CrawlOptions

Tell = Callable[[str, str], None]
"""Hears a sentence for stderr, in Thai and in English."""

_PAGES = frozenset({Media.HTML, Media.XML, Media.TEXT, Media.OTHER})
_NAMING_DOCUMENTS = 12


@dataclass(frozen=True, slots=True)
class ScanSettings:
    """What a crawl may cost and touch; None leaves it to the crawler."""

    max_pages: int | None = None
    max_time_s: float | None = None
    delay_s: float | None = None
    allow_private: bool = False
    deadline: datetime | None = None
    ocr: str = "auto"
    browser: str = "auto"
    fresh: bool = False

    def key(self) -> str:
        """Return what an unfinished scan must share to be gone on with: whatever changes what the crawl finds."""
        shaping = {
            "allow_private": self.allow_private,
            "browser": self.browser,
            "max_pages": self.max_pages,
            "max_time_s": self.max_time_s,
            "ocr": self.ocr,
        }
        return json.dumps(shaping, sort_keys=True)


class _StoreSink:
    """Between the crawler, which knows no store, and the store, which knows no crawler."""

    def __init__(self, writer: ScanWriter, progress: Progress) -> None:
        self._writer = writer
        self._home_seen = writer.resumed
        self.progress = progress
        self.document = writer.document
        self.previous = writer.previous
        self.settle = writer.settle
        self.trails = writer.trails
        self.packing = Packing(codec.pack_exactly, codec.unpack_document)

    def landed(self) -> Iterable[tuple[Page, Document | None]]:
        return self._writer.landed() if self._writer.resumed else ()

    def store(self, page: Page, document: Document | None, packed: bytes | None) -> None:
        if not self._home_seen:
            self._home_seen = True
            _refuse_file(page, document or self._writer.document(page.content_hash))
        self._writer.store(page, document, packed)


def _refuse_file(home: Page, document: Document | None) -> None:
    """Raise Refusal if the address led to a document instead of a site: its links are no way around one."""
    if document is None or document.media in _PAGES:
        return
    root = "{0.scheme}://{0.netloc}/".format(urlsplit(home.url))
    image = document.media is Media.IMAGE
    th = "ภาพ " if image else f" {document.media.value.upper()} "
    en = "an image" if image else f"a {document.media.value.upper()} file"
    if home.url == root:  # another address can't be told from this one
        remedy_th, remedy_en = "ที่อยู่หน้าแรกที่เป็นหน้าเว็บ", "the address of a home page that is a web page"
    else:
        remedy_th, remedy_en = f"ที่อยู่หน้าแรกของเว็บไซต์ เช่น {root}", f"the address of the home page, such as {root}"
    raise Refusal(
        f"{home.url} เป็นไฟล์{th}ไม่ใช่เว็บไซต์ ให้ระบุ{remedy_th}",
        f"{home.url} is {en}, not a site: give {remedy_en}",
    )


def scan(
    url: str,
    settings: ScanSettings,
    store: Store,
    checklist: Checklist,
    *,
    progress: Progress = silent,
    tell: Tell = lambda th, en: None,  # noqa: ARG005
    clock: Callable[[], datetime] = now,
    site: Municipality | None = None,
) -> str:
    """Crawl the site at *url* into *store*, likeliest evidence for *checklist* first; return the scan's id.

    *site* names the municipality where it is known already. A site that is down is a scan too: its home page tells how.
    Raises Refusal for an address that is no site's (scheme, private network, a file), StoreError, ScanBusyError. What a
    killed crawl left behind is gone on with.
    """
    from checklist.match import Matcher  # noqa: PLC0415
    from crawler.crawl import StoreError, crawl  # noqa: PLC0415
    from crawler.extract import reader_version  # noqa: PLC0415

    address = checked_address(url, allow_private=settings.allow_private)
    _refuse_browser(settings)
    known = {one.id for one in store.sites()}
    town = store.put_site(site or Municipality(site_id_of(address), address), clock())
    options = _crawl_options(address, settings)
    with store.begin_scan(
        town,
        settings.key(),
        extractor=reader_version(settings.ocr),
        tool_version=tool_version(),
        rated_by=checklist.digest,
        clock=clock,
        fresh=settings.fresh,
    ) as writer:
        if writer.resumed:
            tell(
                f"ทำต่อจากการสแกน {writer.scan_id} ที่ค้างไว้ (เริ่มใหม่ทั้งหมดได้ด้วย --fresh)",
                f"Going on with the unfinished scan {writer.scan_id} (--fresh begins anew).",
            )
        try:
            result = crawl(options, _StoreSink(writer, progress), Matcher(checklist).priority)
        except StoreError as error:
            refused = isinstance(error.__cause__, Refusal)
            if refused:
                store.drop_scan(writer.scan_id)
            if refused and town.id not in known:
                store.drop_unscanned(town.id)
            raise _cause_of(error) from error
        documents = store.first_documents(writer.scan_id, _NAMING_DOCUMENTS)
        town = municipality_of(town, documents[0] if documents else None, documents[1:])
        writer.finish(result.coverage, result.home, result.notices, store.put_site(town, clock()))
    return writer.scan_id


def _refuse_browser(settings: ScanSettings) -> None:
    """Raise Refusal where a browser is asked for."""
    if settings.browser == "always":
        raise Refusal(
            "รุ่นนี้ยังไม่เปิดหน้าเว็บด้วยเบราว์เซอร์ จึงใช้ --browser always ไม่ได้ ให้ใช้ --browser auto"
            " ซึ่งจะบอกว่าหน้าใดว่างเปล่าหากไม่เปิดใช้ JavaScript",
            "This version does not open pages in a browser, so --browser always can't be done: use --browser auto,"
            " which names the pages that are empty without JavaScript.",
        )


def _crawl_options(address: str, settings: ScanSettings) -> CrawlOptions:
    """Return what the crawler is to keep to: its own limits but for those that *settings* name."""
    from crawler.crawl import CrawlOptions  # noqa: PLC0415

    chosen = {
        name: value
        for name in ("max_pages", "max_time_s", "delay_s", "deadline")
        if (value := getattr(settings, name)) is not None
    }
    return CrawlOptions(start_url=address, allow_private=settings.allow_private, ocr=settings.ocr, **chosen)


def _cause_of(error: Exception) -> BaseException:
    """Return what is to be told of a crawl that ended with *error*: what it was caused by, in the reader's words."""
    from crawler.spill import SpillError  # noqa: PLC0415

    if isinstance(error.__cause__, SpillError):
        return _spill_refusal(error.__cause__.place, error.__cause__.detail)
    return error.__cause__ or error


def _spill_refusal(place: str, detail: str) -> Refusal:
    """Return the sentence for a temporary file in the folder *place* that can't be read back."""
    return Refusal(
        f"อ่านไฟล์ชั่วคราวในโฟลเดอร์ {place} ไม่ได้ ({detail}) ให้ตรวจดิสก์และเนื้อที่ว่าง หรือระบุโฟลเดอร์อื่นด้วยตัวแปร TMPDIR"
        " (บน Windows คือ TEMP) แล้วสั่งใหม่ ระบบจะทำต่อจากเดิม",
        f"Cannot read back a temporary file in {place} ({detail}): check that disk and its free space, or name another"
        " folder with the variable TMPDIR (on Windows TEMP), and run the same command, it will go on.",
    )


def checked_address(url: str, *, allow_private: bool) -> str:
    """Return *url* as the address of a site, with a scheme. Raises Refusal for what must not or can't be scanned.

    A name that doesn't resolve is let through: that a site is not there is a result, not a mistake in the command.
    """
    from crawler.guard import Guard, GuardError  # noqa: PLC0415

    wanted = url.strip()
    bare = "://" not in wanted
    address = f"http://{wanted}" if bare else wanted
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not bare and parts_scheme(address) not in ("http", "https"):
        raise Refusal(
            f"ตรวจที่อยู่แบบ {parts_scheme(address)}:// ไม่ได้ ให้ใช้ที่อยู่เว็บไซต์ที่ขึ้นต้นด้วย http:// หรือ https://",
            f"Addresses like {parts_scheme(address)}:// can't be scanned: use one that begins with http:// or https://.",
        )
    if bare and _is_file(wanted):
        raise Refusal(
            f"“{wanted}” เป็นไฟล์ในเครื่องนี้ ไม่ใช่ที่อยู่เว็บไซต์ ให้ระบุแบบ https://www.tessaban.example/",
            f"“{wanted}” is a file of this machine and no address of a site: write it like https://www.tessaban.example/",
        )
    if not host or any(char.isspace() for char in host) or (bare and not _looks_like_host(host)):
        raise Refusal(
            f"“{wanted}” ไม่ใช่ที่อยู่เว็บไซต์ ให้ระบุแบบ https://www.tessaban.example/",
            f"“{wanted}” is not the address of a site: write it like https://www.tessaban.example/",
        )
    guard = Guard(allow_private=allow_private)
    try:
        guard.check_url(address)
        for found in _addresses_of(host):
            guard.check_address(found)
    except GuardError as error:
        raise _forbidden(address, str(error), allow_private=allow_private) from error
    return address if urlsplit(address).path else address + "/"


def parts_scheme(address: str) -> str:
    """Return the scheme of *address* in lower case."""
    return address.partition("://")[0].lower()


def _is_file(name: str) -> bool:
    try:
        return Path(name).is_file()
    except (OSError, ValueError):
        return False


def _looks_like_host(host: str) -> bool:
    return "." in host.strip(".") or host == "localhost" or ":" in host


def _addresses_of(host: str) -> tuple[str, ...]:
    try:
        return (str(ipaddress.ip_address(host)),)
    except ValueError:
        pass
    try:
        return tuple({str(info[4][0]) for info in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)})
    except (OSError, UnicodeError):
        return ()


def _forbidden(address: str, reason: str, *, allow_private: bool) -> Refusal:
    host = urlsplit(address).netloc
    if not allow_private and "allow-private" in reason:
        return Refusal(
            f"{host} เป็นที่อยู่ภายในเครือข่าย จึงไม่เข้าตรวจ หากเป็นเว็บไซต์ทดสอบของหน่วยงานเอง ให้เพิ่ม --allow-private",
            f"{host} is a private address and was not contacted: add --allow-private if it is a test site of your own.",
        )
    return Refusal(
        f"ไม่เข้าตรวจ {host}: {reason} ให้ระบุที่อยู่สาธารณะของเว็บไซต์หน่วยงาน",
        f"{host} was not contacted: its address or port is never a public web site's. Give the site's public address.",
    )
