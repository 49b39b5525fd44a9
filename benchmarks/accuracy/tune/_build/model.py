"""A site under construction: pages, files, routes and the truth about each item; writes the served tree."""

from __future__ import annotations

import io
import json
import re
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from agency import Agency
from blocks import Doc, image_pdf, to_docx, to_html, to_pdf, to_xlsx

STATIC = re.compile(r"^/(?!.*/_)[\x21-\x7e]*\.(html?|pdf|png|jpg|docx|xlsx|css|txt)$")
Layout = Callable[["Site", str, str, str], str]


@dataclass
class Truth:
    """What a careful assessor would say about one item."""

    outcome: str
    evidence: list[str]
    reason: str
    also: list[str] = field(default_factory=list)


class Site:
    """Collects everything of one site, then writes it below `root/<folder>`."""

    def __init__(
        self, folder: str, agency: Agency, layout: Layout, *, fy: int, today: str, kind: str, template: str, notes: str
    ) -> None:
        self.folder, self.agency, self.layout = folder, agency, layout
        self.fy, self.today, self.kind, self.template, self.notes = fy, today, kind, template, notes
        self.files: dict[str, bytes] = {}
        self.routes: list[dict[str, str | int]] = []
        self.truths: dict[str, Truth] = {}
        self.dead: list[str] = []
        self.soft_404: str = ""
        self.trap: tuple[str, str, str] | None = None  # prefix, first query and title of an endless calendar

    def put(self, url: str, data: bytes, content_type: str = "") -> str:
        """Store bytes at a URL (path and query, percent-decoded); gives the URL back for links."""
        path = url if url != "/" else "/index.html"
        if STATIC.match(path) and not content_type:
            name = path[1:]
        else:
            ending = ".tis620.html" if "874" in content_type or content_type == "text/html" else ".html"
            if data.startswith(b"%PDF"):
                ending, content_type = ".pdf", "application/pdf"
            name = f"f/{len(self.routes) + 1:03d}{ending}"
            route: dict[str, str | int] = {"path": unquote(url), "file": name}
            route["content_type"] = content_type or "text/html; charset=utf-8"
            self.routes.append(route)
        if name in self.files:
            raise ValueError(f"{self.folder}: {url} is stored twice")
        self.files[name] = data
        return url

    def html(self, url: str, title: str, body: str, content_type: str = "", encoding: str = "utf-8") -> str:
        """Store a page inside the site's layout."""
        text = self.layout(self, url, title, body)
        if encoding in ("cp874", "cp1252"):  # declared in the header at most, as on old servers
            text = re.sub(r'<meta [^>]*charset="?utf-8"[^>]*>', "", text)
        return self.put(url, text.encode(encoding, "xmlcharrefreplace"), content_type)

    def page(self, url: str, doc: Doc, heading: str = "h2", content_type: str = "", encoding: str = "utf-8") -> str:
        """Store a document as a page."""
        return self.html(url, doc.title, to_html(doc, heading), content_type, encoding)

    def redirect(self, url: str, target: str) -> str:
        """Answer a URL with a redirect to another."""
        name = f"f/{len(self.routes) + 1:03d}.html"
        self.routes.append({"path": url, "file": name, "redirect": target})
        self.files[name] = f'<a href="{target}">{target}</a>'.encode()
        return url

    def pdf(self, url: str, doc: Doc, font: str = "Garuda", corrupt: str = "") -> str:
        """Store a document as a PDF file."""
        return self.put(url, to_pdf(doc, font, corrupt=corrupt))

    def docx(self, url: str, doc: Doc) -> str:
        """Store a document as a Word file."""
        return self.put(url, to_docx(doc))

    def xlsx(self, url: str, doc: Doc) -> str:
        """Store a document as an Excel file."""
        return self.put(url, to_xlsx(doc))

    def scan(self, url: str, doc: Doc) -> str:
        """Store a document as a scanned PDF: a picture without text."""
        return self.put(url, image_pdf(picture(doc)))

    def gone(self, url: str) -> str:
        """Name a URL that is linked and meant to be dead."""
        self.dead.append(unquote(url))
        return url

    def items(self, outcome: str, table: dict[str, tuple[list[str], str] | tuple[list[str], str, list[str]]]) -> None:
        """State the truth for several items of one outcome."""
        for item, values in table.items():
            if item in self.truths:
                raise ValueError(f"{self.folder}: {item} is stated twice")
            also = list(values[2]) if len(values) > 2 else []
            self.truths[item] = Truth(outcome, values[0], values[1], also)

    def images(self, people: int = 10) -> None:
        """Store the small pictures that pages use."""
        names = [f"p{n:02d}" for n in range(1, people + 1)] + ["map", "act1", "fb", "logo", "b1", "b2", "b3"]
        for number, name in enumerate(names):
            width, height = (40 if name in ("fb", "b1", "b2", "b3") else 90), (40 if number > people else 110)
            self.put(f"/images/{name}.png", png(width, height, number))

    def write(self, root: Path) -> None:
        """Write the tree and the truth; files of an earlier build are removed first."""
        base = root / self.folder
        site = base / "site"
        for old in sorted(site.rglob("*"), reverse=True) if site.exists() else []:
            if old.is_file():
                old.unlink()
            else:
                old.rmdir()
        for name, data in self.files.items():
            target = site / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        if self.routes or self.soft_404:
            head = ""
            if self.trap:
                head = "[[trap]]\n" + "".join(
                    f"{key} = {_toml(value)}\n"
                    for key, value in zip(("prefix", "start", "title"), self.trap, strict=True)
                )
            head += f'[not_found]\nfile = "{self.soft_404}"\nstatus = 200\n\n' if self.soft_404 else ""
            tables = ("".join(f"{k} = {_toml(v)}\n" for k, v in r.items()) for r in self.routes)
            text = head + "".join(f"[[route]]\n{table}\n" for table in tables)
            (site / "_routes.toml").write_text(text, encoding="utf-8", newline="\n")
        (base / "truth.toml").write_text(self._truth(), encoding="utf-8", newline="\n")

    def _truth(self) -> str:
        head = {
            "fiscal_year": self.fy,
            "today": self.today,
            "name": self.agency.name,
            "kind": self.kind,
            "province": self.agency.province,
            "template": self.template,
            "notes": self.notes,
            "dead": self.dead,
        }
        lines = [f"{key} = {_toml(value)}" for key, value in head.items()]
        for item in sorted(self.truths, key=lambda x: int(x[1:])):
            t = self.truths[item]
            lines += [
                "",
                f"[items.{item}]",
                f"outcome = {_toml(t.outcome)}",
                f"also = {_toml(t.also)}",
                f"evidence = {_toml(t.evidence)}",
                f"reason = {_toml(t.reason)}",
            ]
        return "\n".join(lines) + "\n"


def _toml(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def png(width: int, height: int, shade: int) -> bytes:
    """A small one-bit picture; stored uncompressed so that every zlib gives the same bytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    row = bytes([0]) + bytes([(0b10101010, 0b11001100, 0b11110000)[shade % 3]]) * ((width + 7) // 8)
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(row * height, 0))
        + chunk(b"IEND", b"")
    )


def picture(doc: Doc) -> bytes:
    """A document drawn as a picture, the way a scanner gives it."""
    from blocks import FONT_FOLDERS, Table
    from PIL import Image, ImageDraw, ImageFont

    font_path = next(f / "Garuda.ttf" for f in FONT_FOLDERS if (f / "Garuda.ttf").exists())
    sheet = Image.new("1", (1100, 1500), 1)
    pen, font = ImageDraw.Draw(sheet), ImageFont.truetype(str(font_path), 24)
    lines = [doc.title]
    for block in doc.blocks:
        if isinstance(block, Table):
            lines += ["   ".join(row) for row in [block.head, *block.rows]]
        elif isinstance(block, str):
            lines += [block[i : i + 75] for i in range(0, len(block), 75)]
        elif hasattr(block, "lines"):
            lines += list(block.lines)
        elif hasattr(block, "text"):
            lines.append(block.text)
    for number, line in enumerate(lines[:30]):
        pen.text((60, 60 + number * 46), line, font=font, fill=0)
    buffer = io.BytesIO()
    sheet.save(buffer, "PNG")
    return buffer.getvalue()
