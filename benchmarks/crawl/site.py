"""A generated site of 5,000 pages: evidence at depth 1 to 6, behind every kind of link, among news and traps."""

from __future__ import annotations

import random
from collections.abc import Sequence

_NEWS = 3_900
_ALBUMS = 700
_BOARD = 300
_NOISE = (
    "ประชาสัมพันธ์โครงการ",
    "ภาพกิจกรรม",
    "ข่าวเด่นประจำวัน",
    "เชิญชวนร่วมงานประเพณี",
    "กำหนดการออกหน่วยเคลื่อนที่",
    "ต้อนรับคณะศึกษาดูงาน",
    "งานวันเด็ก",
    "โรงเรียนผู้สูงอายุ",
    "กีฬาต้านยาเสพติด",
    "ปลูกต้นไม้เฉลิมพระเกียรติ",
)


class BenchmarkSite:
    """The site as a function of the path. ``items``: title and group of each item whose evidence is hidden in it."""

    def __init__(self, items: Sequence[tuple[str, str]], seed: int = 28) -> None:
        self._random = random.Random(seed)
        self._pages: dict[str, str] = {}
        self.evidence: list[str] = []
        self._menu = [(f"/menu/{i}.html", f"{_NOISE[i % len(_NOISE)]} {i}") for i in range(30)]
        self._hooks: dict[str, list[str]] = {"/": []}
        for number, (title, group) in enumerate(items):
            self._hide(number, title, group)
        self._noise()
        self._assemble()

    def __len__(self) -> int:
        return len(self._pages)

    def answer(self, _host: str, path: str) -> tuple[int, bytes]:
        """Return status and body for ``path``; the calendar answers whatever is asked of it."""
        if path.startswith("/calendar.php"):
            return 200, self._calendar(path).encode()
        page = self._pages.get(path)
        return (200, page.encode()) if page is not None else (404, b"<html><title>404</title></html>")

    # ------------------------------------------------------------------------------------------------------- evidence

    def _hide(self, number: int, title: str, group: str) -> None:
        """Put one item's evidence at depth 1..6: the pages on the way speak of its group, the last link of itself."""
        depth = number % 6 + 1
        parent = "/"
        for step in range(1, depth):
            page = f"/way/{number}/{step}.html"
            self._hooks.setdefault(page, [])
            self._hooks[parent].append(f"<p><a href='{page}'>{group}</a></p>")
            parent = page
        target = f"/evidence/{number}.html"
        self.evidence.append(target)
        self._hooks[parent].append(_LINKS[number % len(_LINKS)](target, title))
        text = f"{title} ประจำปีงบประมาณ พ.ศ. 2568"
        self._pages[target] = _page(title, f"<h1>{title}</h1><p>{text}</p>", self._menu)

    # ---------------------------------------------------------------------------------------------------------- noise

    def _noise(self) -> None:
        def item(kind: str, number: int) -> str:
            return f"<li><a href='/{kind}/{number}.html'>{self._random.choice(_NOISE)} {number}</a></li>"

        for kind, count in (("news", _NEWS), ("album", _ALBUMS), ("board", _BOARD)):
            for number in range(count):
                near = "".join(item(kind, self._random.randrange(count)) for _ in range(12))
                onward = "".join(item(kind, n) for n in (2 * number + 1, 2 * number + 2) if n < count)
                words = " ".join(self._random.choices(_NOISE, k=8))
                text = f"<p>{self._random.choice(_NOISE)} ครั้งที่ {number} {words}</p>"
                calendar = f"<a href='/calendar.php?year={2560 + number % 20}&month={number % 12 + 1}'>ปฏิทิน</a>"
                self._pages[f"/{kind}/{number}.html"] = _page(
                    f"{kind} {number}", f"{text}<ul>{onward}{near}</ul>{calendar}", self._menu
                )
        for number, (path, label) in enumerate(self._menu):
            kind, count = (("news", _NEWS), ("album", _ALBUMS), ("board", _BOARD))[number % 3]
            listed = "".join(item(kind, self._random.randrange(count)) for _ in range(40))
            self._pages[path] = _page(label, f"<ul>{item(kind, 0)}{listed}</ul>", self._menu)

    def _assemble(self) -> None:
        for path, hooks in self._hooks.items():
            self._random.shuffle(hooks)
            self._pages[path] = _page("หน้า", "".join(hooks), self._menu)

    def _calendar(self, path: str) -> str:
        digits = [int(part) for part in path.replace("=", "&").split("&") if part.isdigit()]
        year, month = [*digits, 2568, 1][:2]
        onward = [(year + (month + step) // 12, (month + step) % 12 + 1) for step in range(1, 7)]
        links = "".join(f"<a href='/calendar.php?year={y}&month={m}'>{m}/{y}</a> " for y, m in onward)
        return _page("ปฏิทิน", links, self._menu)


def _page(title: str, body: str, menu: Sequence[tuple[str, str]]) -> str:
    listed = "".join(f"<li><a href='{path}'>{label}</a></li>" for path, label in menu)
    head = f"<head><meta charset='utf-8'><title>{title}</title></head>"
    return f"<!doctype html><html>{head}<body><nav><ul>{listed}</ul></nav><main>{body}</main></body></html>"


_LINKS = (
    lambda url, title: f"<p><a href='{url}'>{title}</a></p>",
    lambda url, title: f"<p><a href='#' onclick=\"location.href='{url}'\">{title}</a></p>",
    lambda url, title: f"<p><a href=\"javascript:window.open('{url}')\">{title}</a></p>",
    lambda url, title: (
        "<select onchange='go(this.value)'><option value=''>เลือก</option>"
        f"<option value='{url}'>{title}</option></select>"
    ),
    lambda url, title: f"<div class='card' data-href='{url}'>{title}</div>",
    lambda url, title: f"<map name='m'><area shape='rect' coords='0,0,9,9' href='{url}' alt='{title}'></map>",
    lambda url, title: f"<h3>{title}</h3><p><a href='{url}'>ดาวน์โหลด</a></p>",
    lambda url, title: (
        f"<table><tr><td>{title}</td><td><a href='{url}'><img src='/i/pdf.png' alt=''></a></td></tr></table>"
    ),
    lambda url, title: f"<p><a href='{url}' title='{title}'><img src='/i/banner.jpg' alt='{title}'></a></p>",
    lambda url, title: f"<h3>{title}</h3><iframe src='{url}' title='{title}'></iframe>",
)
