"""Write the sample municipality's site from its sources: ``python -m audit.demo.build``.

Reads ``source/`` (pages and documents as marked-up text, news, contracts, templates) and writes ``site/`` anew. The
written tree is what is committed, served and judged; nobody who runs the sample needs this module, its fonts or
reportlab. It knows nothing of checklists: the truth about the site is kept by hand in ``truth.toml``.

A source file holds sections that begin with ``@@@ PATH``, then ``key: value`` lines, ``---`` and the body.
"""

from __future__ import annotations

import csv
import html
import re
import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audit.demo import paper
from audit.demo.pictures import write_pictures

HERE = Path(__file__).resolve().parent
SOURCE = HERE / "source"
SITE = HERE / "site"
POSTS_A_PAGE = 10
BARE_HTML = (
    '<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>{{title}}</title></head>'
    "<body>{{body}}</body></html>"
)
MONTHS = "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split()
MONTHLY_REPORTS = "2567-08 2567-09 2567-10 2567-11 2567-12 2568-01 2568-02 2568-03 2568-04 2568-05".split()
MONTHLY_HEAD = [
    "ลำดับที่", "งานที่จัดซื้อหรือจัดจ้าง", "วงเงินที่จะซื้อหรือจ้าง (บาท)", "ราคากลาง (บาท)", "วิธีซื้อหรือจ้าง",
    "รายชื่อผู้เสนอราคาและราคาที่เสนอ", "ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง", "เหตุผลที่คัดเลือกโดยสรุป",
    "เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง",
]  # fmt: skip
LIST_HEAD = [
    "ที่", "ชื่อรายการของงานที่ซื้อหรือจ้าง", "วงเงินงบประมาณที่ได้รับจัดสรร (บาท)", "แหล่งที่มาของงบประมาณ",
    "สถานะการจัดซื้อจัดจ้าง", "วิธีการจัดซื้อจัดจ้าง", "ราคากลาง (บาท)", "ราคาที่ตกลงซื้อหรือจ้าง (บาท)",
    "รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก", "เลขที่โครงการในระบบ e-GP",
]  # fmt: skip
PENDING = [
    ["ก่อสร้างถนนคอนกรีตเสริมเหล็ก หมู่ที่ 3", "1,300,000", "เงินอุดหนุนเฉพาะกิจ", "อยู่ระหว่างจัดทำราคากลาง",
     "วิธีประกวดราคาอิเล็กทรอนิกส์ (e-bidding)", "อยู่ระหว่างคำนวณ", "ยังไม่ลงนามในสัญญา", "ยังไม่มีผู้ได้รับคัดเลือก"],
    ["ขุดลอกคลองธารมณี", "250,000", "งบประมาณตามเทศบัญญัติ", "ยังไม่ดำเนินการ (กำหนดเดือนมิถุนายน 2568)",
     "วิธีเฉพาะเจาะจง", "ยังไม่คำนวณ", "ยังไม่ลงนามในสัญญา", "ยังไม่มีผู้ได้รับคัดเลือก"],
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Section:
    """One page or document of a source file."""

    path: str
    settings: dict[str, str]
    body: str


def read_sections(folder: Path, words: dict[str, str]) -> list[Section]:
    """Every section below *folder*, with the town's words filled in. Raises ValueError naming a malformed section."""
    sections = []
    for file in sorted(folder.glob("*.txt")):
        for chunk in file.read_text(encoding="utf-8").split("@@@ ")[1:]:
            path, _, rest = chunk.partition("\n")
            settings_text, divider, body = rest.partition("\n---\n")
            if not divider:
                raise ValueError(f"{file}: section {path!r} has no --- line")
            settings = dict(line.split(": ", 1) for line in settings_text.splitlines())
            sections.append(Section(path.strip(), settings, fill(body.strip("\n"), words)))
    return sections


def fill(text: str, words: dict[str, str]) -> str:
    """Replace each ``{{name}}`` of *text* that *words* knows."""
    return re.sub(r"\{\{(\w+)\}\}", lambda match: words.get(match.group(1), match.group(0)), text)


class Builder:
    """Collects routes and writes the tree."""

    def __init__(self) -> None:
        self.town: dict[str, Any] = tomllib.loads((SOURCE / "town.toml").read_text(encoding="utf-8"))
        self.words = {key: value for key, value in self.town.items() if isinstance(value, str)}
        self.templates = {file.name: file.read_text(encoding="utf-8") for file in (SOURCE / "templates").iterdir()}
        self.news = _posts("news.toml")
        self.notices = _posts("procurement.toml")
        with (SOURCE / "contracts.tsv").open(encoding="utf-8", newline="") as lines:
            self.contracts = list(csv.DictReader(lines, delimiter="\t"))
        self.routes: list[str] = []

    def build(self) -> None:
        """Write the whole tree."""
        if SITE.exists():
            shutil.rmtree(SITE)
        SITE.mkdir()
        words = self.words | {
            "home_news": _rows(self.news[:8], "/news.php"),
            "home_procurement": _rows(self.notices[:6], "/procurement.php"),
            "latest": _rows(self.news[:5], "/news.php"),
        }
        self.words = words
        for section in read_sections(SOURCE / "pages", words):
            self.page(section)
        self.posts("/news.php", "ข่าวประชาสัมพันธ์", self.news, "main")
        self.posts("/procurement.php", "ประกาศจัดซื้อจัดจ้าง", self.notices, "old")
        self.calendar()
        self.documents()
        write_pictures(SITE / "images", self.town["person"])
        for name in ("style.css", "old.css"):
            self.write(name, self.templates[name])
        self.write("robots.txt", "User-agent: *\nDisallow: /admin/\nSitemap: {{site}}/sitemap.xml\n")
        listed = (
            "/",
            "/about/history.html",
            "/about/executives.html",
            "/news.php",
            "/travel.html",
            "/plan/development.html",
        )
        urls = "".join(f"<url><loc>{{{{site}}}}{path}</loc></url>\n" for path in listed)
        self.write(
            "sitemap.xml",
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{urls}</urlset>\n',
        )
        trap = (
            '[[trap]]\nprefix = "/calendar.php"\ntitle = "ปฏิทินกิจกรรม"\nfile = "_calendar.html"\nstart = "?m=6&y=2568"\n'
        )
        self.write("_routes.toml", "\n".join([*self.routes, trap]))

    def write(self, name: str, text: str, encoding: str = "utf-8") -> None:
        """Write one text file below the site with Unix line ends."""
        file = SITE / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode(encoding, "xmlcharrefreplace"))

    def page(self, section: Section) -> None:
        """Write one page, as a file or, when its path has a query or is no .html file, behind a route."""
        settings = section.settings
        title = settings["title"]
        words = self.words | {
            "title": html.escape(title, quote=False),
            "pagetitle": settings.get("pagetitle", title),
            "crumb": settings.get("crumb", ""),
            "head": settings.get("head", ""),
            "body": section.body,
        }
        words |= {name: fill(self.templates[f"{name}.html"], words) for name in ("menu", "sidebar", "footer")}
        if settings.get("template") == "bare":
            text = BARE_HTML
        else:
            text = self.templates[f"{settings.get('template', 'main')}.html"]
        text = fill(text, words)
        if settings.get("mess") == "decomposed":
            # As pasted from some editors: sara am in two code points, sara ae as two sara e.
            text = text.replace("ำ", "\u0e4d\u0e32").replace("แผน", "เเผน")
        encoding = settings.get("encoding", "utf-8")
        if section.path.endswith(".html"):
            self.write(section.path.lstrip("/"), text, encoding)
            return
        slug = re.sub(r"\W+", "-", section.path).strip("-")
        name = f"_pages/{slug}{'.tis620' if encoding == 'cp874' else ''}.html"
        self.write(name, text, encoding)
        route = f'[[route]]\npath = "{section.path}"\nfile = "{name}"\n'
        if "content_type" in settings:
            route += f'content_type = "{settings["content_type"]}"\n'
        self.routes.append(route)

    def posts(self, base: str, title: str, posts: list[dict[str, Any]], template: str) -> None:
        """Write a list of posts in pages of ten, and each post."""
        count = (len(posts) + POSTS_A_PAGE - 1) // POSTS_A_PAGE
        pager = " ".join(
            f'<a href="{base}{f"?start={number * POSTS_A_PAGE}" if number else ""}">{number + 1}</a>'
            for number in range(count)
        )
        for number in range(count):
            rows = _rows(posts[number * POSTS_A_PAGE : (number + 1) * POSTS_A_PAGE], base)
            body = f'<ul class="news">\n{rows}</ul>\n<p>หน้า {pager}</p>'
            query = f"?start={number * POSTS_A_PAGE}" if number else ""
            self.page(Section(base + query, {"title": title, "crumb": title, "template": template}, body))
        for post in posts:
            body = (
                f'<p class="date">ประกาศเมื่อ {post["date"]} | ผู้ประกาศ งานประชาสัมพันธ์</p>\n<p>{post["body"]}</p>\n'
                f'<p><img src="/images/act{post["id"] % 3 + 1}.jpg" width="400" height="260"></p>\n'
                f'<p><a href="{base}">กลับหน้ารายการ</a></p>'
            )
            settings = {"title": post["title"], "crumb": title, "template": template}
            self.page(Section(f"{base}?id={post['id']}", settings, body))

    def calendar(self) -> None:
        """Write the template of the endless calendar."""
        words = self.words | {"crumb": "ปฏิทิน", "head": "", "body": self.templates["calendar.html"]}
        words |= {name: fill(self.templates[f"{name}.html"], words) for name in ("menu", "sidebar", "footer")}
        self.write("_calendar.html", fill(self.templates["main.html"], words))

    def documents(self) -> None:
        """Write every PDF, the scan, the workbook and the form."""
        paper.load_fonts()
        for section in read_sections(SOURCE / "documents", self.words):
            self.save(section.path, self.pdf(section))
        for month in MONTHLY_REPORTS:
            self.save(f"/docs/procurement/sokoro1-{month}.pdf", self.monthly(month))
        self.save("/docs/procurement/list-progress-2568.xlsx", paper.xlsx("รายการจัดซื้อจัดจ้าง", self.progress_rows()))
        form = [
            "คำร้องทั่วไป",
            "เขียนที่ เทศบาลตำบลดอนพิกุลรุ้ง",
            "วันที่ ....... เดือน .............. พ.ศ. .........",
            "ข้าพเจ้า .............................. ขอยื่นคำร้องเรื่อง ..............................",
        ]
        self.save("/docs/forms/general-request.docx", paper.docx(form))
        order = ["คำสั่งเทศบาล", "เรื่อง จัดเวรรักษาความปลอดภัยสถานที่", "ประจำเดือนมิถุนายน", "ให้ผู้มีรายชื่อปฏิบัติหน้าที่เวรตามกำหนด"]
        self.save("/docs/misc/scan0042.pdf", paper.scanned_pdf(order))

    def save(self, path: str, content: bytes) -> None:
        """Write one document below the site."""
        file = SITE / path.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)

    def pdf(self, section: Section) -> bytes:
        """Turn one marked-up document into a PDF."""
        settings = section.settings
        sheet = paper.Paper(
            landscape=settings.get("landscape") == "yes",
            font=settings.get("font", "Laksaman"),
            thai_digits=settings.get("digits") == "thai",
        )
        widths: list[float] = []
        rows: list[list[str]] = []
        for line in [*section.body.splitlines(), ""]:
            if line.startswith("|:"):
                widths = [float(part) for part in line[2:].split()]
                continue
            if line.startswith("| "):
                cells = [cell.strip() for cell in line[2:].split("|")]
                rows.append(cells + [""] * (len(widths) - len(cells)))
                continue
            if rows:
                sheet.table(rows, widths)
                rows = []
            self._line(sheet, line)
        return sheet.to_bytes()

    def _line(self, sheet: paper.Paper, line: str) -> None:
        mark, _, text = line.partition(" ")
        if line == "!progress":
            sheet.table(self.progress_rows(), [4, 20, 10, 11, 11, 10, 9, 10, 15, 12])
        elif line == "!annual":
            sheet.table(self.annual_rows(), [4, 20, 10, 11, 11, 10, 9, 10, 15, 12])
        elif mark == "#":
            sheet.title(text)
        elif mark == "##":
            sheet.heading(text)
        elif mark == ">":
            sheet.signature(text)
        elif line:
            sheet.text(line)

    def monthly(self, month: str) -> bytes:
        """The form สขร.1 of one month."""
        year, number = month.split("-")
        name = f"เดือน{MONTHS[int(number) - 1]} {year}"
        sheet = paper.Paper(landscape=True, thai_digits=month == "2567-12")
        sheet.signature("แบบ สขร.1")
        sheet.title(f"สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบ{name}")
        sheet.title(self.words["town"])
        rows = []
        for index, row in enumerate((row for row in self.contracts if row["month"] == month), start=1):
            offer = f"{row['vendor']} {row['price']}"
            contract = f"{row['contract']} ลงวันที่ {row['signed']}"
            reason = "คุณสมบัติครบถ้วนและราคาไม่เกินวงเงิน"
            head = [str(index), row["item"], row["budget"], row["reference"], row["method"]]
            rows.append([*head, offer, offer, reason, contract])
        if not rows:
            rows = [["-", f"ไม่มีการจัดซื้อจัดจ้างในรอบ{name}", *["-"] * 7]]
        sheet.table([MONTHLY_HEAD, *rows], [5, 20, 10, 9, 10, 15, 15, 13, 15])
        return sheet.to_bytes()

    def _list_row(self, index: int, row: dict[str, str], year: str) -> list[str]:
        source = "เงินอุดหนุนทั่วไป" if "นม" in row["item"] else "งบประมาณตามเทศบัญญัติ"
        return [
            str(index), row["item"], row["budget"], source, "ดำเนินการแล้วเสร็จ", row["method"], row["reference"],
            row["price"], row["vendor"], f"{year[2:]}0090{index:05d}",
        ]  # fmt: skip

    def progress_rows(self) -> list[list[str]]:
        """The list of purchases of the half-year with what is still to come."""
        half = [row for row in self.contracts if "2567-10" <= row["month"] <= "2568-03"]
        rows = [self._list_row(index, row, "2568") for index, row in enumerate(half, start=1)]
        for index, pending in enumerate(PENDING, start=len(rows) + 1):
            rows.append([str(index), *pending, "ยังไม่ได้ออกเลขที่โครงการ"])
        return [LIST_HEAD, *rows]

    def annual_rows(self) -> list[list[str]]:
        """The list of purchases of fiscal year 2567."""
        year = [row for row in self.contracts if "2566-10" <= row["month"] <= "2567-09"]
        return [LIST_HEAD, *(self._list_row(index, row, "2567") for index, row in enumerate(year, start=1))]


def _posts(name: str) -> list[dict[str, Any]]:
    posts: list[dict[str, Any]] = tomllib.loads((SOURCE / name).read_text(encoding="utf-8"))["post"]
    return posts


def _rows(posts: list[dict[str, Any]], base: str) -> str:
    return "".join(
        f'<li><span class="date">{post["date"]}</span><a href="{base}?id={post["id"]}">{post["title"]}</a></li>\n'
        for post in posts
    )


if __name__ == "__main__":
    Builder().build()
