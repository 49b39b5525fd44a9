"""Why a site could not be looked at, or not to the end: one sentence with its remedy. Changes no verdict."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from checklist.model import FetchStatus, Page, StopReason
from storage.repository import Store

_HTTP = re.compile(r"HTTP (\d{3})")
_HOME: dict[FetchStatus, tuple[str, str]] = {
    FetchStatus.DNS: (
        "ไม่พบชื่อ {host} ในระบบ DNS ให้ตรวจตัวสะกดของที่อยู่และการเชื่อมต่ออินเทอร์เน็ต แล้วสั่งใหม่",
        "The name {host} does not resolve: check its spelling and the internet connection, then run again.",
    ),
    FetchStatus.REFUSED: (
        "{host} ไม่รับการเชื่อมต่อ เว็บไซต์อาจปิดอยู่หรือใช้พอร์ตอื่น ให้เปิดดูด้วยเบราว์เซอร์ แจ้งผู้ดูแลเครื่องแม่ข่าย แล้วสั่งใหม่",
        "{host} refuses connections: the site may be off or on another port. Look with a browser, then run again.",
    ),
    FetchStatus.TIMEOUT: (
        "{host} ไม่ตอบภายในเวลาที่กำหนด ให้ลองเปิดด้วยเบราว์เซอร์ หากเปิดไม่ได้ให้แจ้งผู้ดูแลเครื่องแม่ข่าย แล้วสั่งใหม่ภายหลัง",
        "{host} did not answer in time: look with a browser, tell whoever runs the server, and run again later.",
    ),
    FetchStatus.RESET: (
        "{host} ตัดการเชื่อมต่อกลางคัน ให้แจ้งผู้ดูแลเครื่องแม่ข่ายหรือไฟร์วอลล์ แล้วสั่งใหม่ภายหลัง",
        "{host} broke the connection: tell whoever runs the server or its firewall, and run again later.",
    ),
    FetchStatus.TLS: (
        "เชื่อมต่อแบบเข้ารหัสกับ {host} ไม่สำเร็จ ให้แจ้งผู้ดูแลตรวจใบรับรอง หรือลองที่อยู่ที่ขึ้นต้นด้วย http://",
        "No encrypted connection to {host} could be made: have its certificate checked, or try the http:// address.",
    ),
    FetchStatus.SERVER_ERROR: (
        "{host} ตอบว่าเซิร์ฟเวอร์ผิดพลาด{code} จึงยังประเมินไม่ได้ ให้แจ้งผู้ดูแลเว็บไซต์ แล้วสั่งใหม่เมื่อเปิดดูได้",
        "{host} answers with a server error{code} and could not be assessed: tell its maintainer, run again later.",
    ),
    FetchStatus.RATE_LIMITED: (
        "{host} ขอให้ชะลอการเข้าดู ให้สั่งใหม่ภายหลังและเว้นช่วงให้ห่างขึ้นด้วย --delay 5",
        "{host} asks for fewer requests: run again later, with --delay 5.",
    ),
    FetchStatus.FORBIDDEN: (
        "{host} ไม่อนุญาตให้โปรแกรมเข้าดู{code} จึงยังประเมินไม่ได้ ให้ผู้ดูแลเว็บไซต์อนุญาต User-Agent ที่ขึ้นต้นด้วย oit",
        "{host} refuses us{code} and could not be assessed: have the User-Agent that begins with oit allowed.",
    ),
    FetchStatus.BLOCKED: (
        "ไฟร์วอลล์ของ {host} กันไม่ให้โปรแกรมเข้าดู จึงยังประเมินไม่ได้ ให้ผู้ดูแลเว็บไซต์อนุญาต User-Agent ที่ขึ้นต้นด้วย oit",
        "The firewall of {host} blocks us, it could not be assessed: have the User-Agent that begins with oit allowed.",
    ),
    FetchStatus.ROBOTS: (
        "robots.txt ของ {host} ห้ามเข้าหน้าแรก จึงยังประเมินไม่ได้ ให้ผู้ดูแลเว็บไซต์แก้ robots.txt ซึ่งกันผู้ค้นหาข้อมูลทั่วไปด้วย",
        "The robots.txt of {host} forbids its home page: have it mended, it keeps out search engines as well.",
    ),
    FetchStatus.REDIRECT_LOOP: (
        "หน้าแรกของ {host} เปลี่ยนเส้นทางวนไม่สิ้นสุด ให้แจ้งผู้ดูแลเว็บไซต์ แล้วสั่งใหม่",
        "The home page of {host} redirects in a circle: tell its maintainer and run again.",
    ),
}
_OTHER = (
    "เปิดหน้าแรกของ {host} ไม่ได้{code} ให้ตรวจว่าที่อยู่ถูกต้องและเปิดด้วยเบราว์เซอร์ได้ แล้วสั่งใหม่",
    "The home page of {host} can't be opened{code}: check the address with a browser, then run again.",
)
_ROBOTS_FAILED = (
    (
        "{host}/robots.txt ตอบว่าเซิร์ฟเวอร์ผิดพลาด{code} จึงเข้าดูเว็บไซต์ไม่ได้ แม้เปิดหน้าแรกด้วยเบราว์เซอร์ได้"
        " ให้ผู้ดูแลแก้ให้ที่อยู่นี้ตอบตามปกติหรือตอบ 404 แล้วสั่งใหม่"
    ),
    (
        "{host}/robots.txt answers with a server error{code}, so no page may be asked for even if a browser opens them:"
        " have it answer as it should, or with 404, then run again."
    ),
)
_ROBOTS_MAY = frozenset({FetchStatus.SERVER_ERROR, FetchStatus.RATE_LIMITED})
"""How robots.txt itself may have failed; a firewall before it has a sentence of its own."""
_LED_ASTRAY = (
    (
        "หน้าแรกของ {start} พาไปยัง {target} ซึ่งเป็นที่อยู่ภายในเครือข่ายหรือที่อยู่ที่ไม่อนุญาตให้ติดต่อ จึงไม่ได้เข้าดู"
        " ให้ผู้ดูแลแก้การเปลี่ยนเส้นทาง หากเป็นเว็บไซต์ทดสอบของหน่วยงานเองให้เพิ่ม --allow-private"
    ),
    (
        "The home page of {start} leads to {target}, a private or otherwise forbidden address that was not contacted:"
        " have the redirect mended, or add --allow-private if it is a test site of your own."
    ),
)
_STOPPED: dict[StopReason, tuple[str, str]] = {
    StopReason.DOWN: (
        "เว็บไซต์หยุดตอบกลางทาง ข้อที่ยังดูไม่ถึงจึงสรุปไม่ได้ ให้สั่งใหม่ภายหลัง",
        "The site stopped answering half-way, so the rest is undetermined: run again later.",
    ),
    StopReason.BLOCKED: (
        "เว็บไซต์เริ่มกันไม่ให้โปรแกรมเข้าดูกลางทาง ข้อที่ยังดูไม่ถึงจึงสรุปไม่ได้ ให้ขออนุญาตผู้ดูแล หรือสั่งใหม่ด้วย --delay 5",
        "The site began to block us, so the rest is undetermined: ask its maintainer, or run again with --delay 5.",
    ),
    StopReason.PAGES: (
        "ดูครบจำนวนหน้าที่กำหนดก่อนจะทั่วเว็บไซต์ ข้อที่ไม่พบจึงยังสรุปไม่ได้ ให้เพิ่ม --max-pages",
        "The page limit ended the crawl before the site did: what was not found is undetermined. Raise --max-pages.",
    ),
    StopReason.TIME: (
        "ครบเวลาที่กำหนดก่อนจะดูทั่วเว็บไซต์ ข้อที่ไม่พบจึงยังสรุปไม่ได้ ให้เพิ่ม --max-time",
        "The time limit ended the crawl before the site did: what was not found is undetermined. Raise --max-time.",
    ),
    StopReason.DEADLINE: (
        "ถึงเวลาสิ้นสุดที่กำหนดก่อนจะดูทั่วเว็บไซต์ สั่งคำสั่งเดิมภายใน 24 ชั่วโมงเพื่อทำต่อ",
        "The deadline came before the crawl ended: the same command within 24 hours goes on.",
    ),
    StopReason.SIGNAL: (
        "หยุดตามคำสั่งก่อนจะดูทั่วเว็บไซต์ สั่งคำสั่งเดิมภายใน 24 ชั่วโมงเพื่อทำต่อ",
        "Stopped before the crawl ended: the same command within 24 hours goes on.",
    ),
    StopReason.DISK: (
        "เนื้อที่เก็บข้อมูลเต็มก่อนจะดูทั่วเว็บไซต์ ให้เพิ่มเนื้อที่แล้วสั่งคำสั่งเดิมเพื่อทำต่อ",
        "The disk filled up before the crawl ended: make room and run the same command to go on.",
    ),
}


def trouble_of(store: Store, scan_id: str) -> tuple[str, str] | None:
    """Return what kept a scan from seeing the whole site, in Thai and English; None if nothing did."""
    info = store.scan(scan_id)
    home = store.page(scan_id, info.home or info.url) or store.first_page(scan_id)
    if home is None or home.status is not FetchStatus.OK:
        return _about_home(home, info.url)
    stopped = info.coverage.stopped_by
    return _STOPPED.get(stopped) if stopped is not None else None


def _about_home(home: Page | None, url: str) -> tuple[str, str]:
    th, en = _said_of(home)
    # The answer to the start address is kept as words only; redirects may stand between it and the failure.
    number = _HTTP.search(home.detail) if home is not None else None
    target = (home.final_url if home is not None else "") or url
    words = {
        "start": urlsplit(url).netloc,
        "target": target,
        "host": urlsplit(target).netloc or urlsplit(url).netloc,
        "code": f" (HTTP {number[1]})" if number else "",
    }
    return th.format(**words), en.format(**words)


def _said_of(home: Page | None) -> tuple[str, str]:
    if home is None:
        return _OTHER
    if home.status in _ROBOTS_MAY and "robots.txt" in home.detail:
        return _ROBOTS_FAILED
    if home.status is FetchStatus.GUARD and home.final_url not in ("", home.url):
        return _LED_ASTRAY
    return _HOME.get(home.status, _OTHER)
