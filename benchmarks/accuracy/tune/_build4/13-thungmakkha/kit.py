"""Helpers that draw the documents and the page frame of the sample site (no content here)."""
from __future__ import annotations

import hashlib
import html
import io
import random
import struct
import subprocess
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont
from reportlab import rl_config
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont, TTFontMaker
from reportlab.pdfgen import canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle


def font_file(family: str, style: str = "Regular") -> str:
    return subprocess.run(["fc-match", "-f", "%{file}", f"{family}:style={style}"],
                          capture_output=True, text=True, check=True).stdout


rl_config.useA85 = 0



def slim_font(path: str) -> io.BytesIO:
    """The face without hinting and names, so that forty small documents stay small."""
    src = Path(path).read_bytes()
    count = struct.unpack(">H", src[4:6])[0]
    tables = {}
    for i in range(count):
        tag, _, off, size = struct.unpack(">4sLLL", src[12 + 16 * i:28 + 16 * i])
        tables[tag.decode()] = src[off:off + size]
    long = struct.unpack(">h", tables["head"][50:52])[0]
    loca = tables["loca"]
    offs = [v * (1 if long else 2) for v in struct.unpack(f">{len(loca) // (4 if long else 2)}{'L' if long else 'H'}", loca)]
    glyf, new = b"", [0]
    for a, z in zip(offs, offs[1:]):
        g = tables["glyf"][a:z]
        if len(g) > 10 and struct.unpack(">h", g[:2])[0] >= 0:
            cut = 10 + 2 * struct.unpack(">h", g[:2])[0]
            g = g[:cut] + b"\0\0" + g[cut + 2 + struct.unpack(">H", g[cut:cut + 2])[0]:]
        glyf += g + b"\0" * (-len(g) % 4)
        new.append(len(glyf))
    tables["glyf"] = glyf
    tables["loca"] = struct.pack(f">{len(new)}L", *new)
    tables["head"] = tables["head"][:50] + struct.pack(">h", 1) + tables["head"][52:]
    ps = b"Loma"
    tables["name"] = struct.pack(">HHH6H", 0, 1, 18, 1, 0, 0, 6, len(ps), 0) + ps
    maker = TTFontMaker()
    for tag, data in tables.items():
        if tag not in ("FFTM", "GDEF", "GPOS", "GSUB", "fpgm", "prep", "cvt "):
            maker.add(tag, data)
    return io.BytesIO(maker.makeStream())


pdfmetrics.registerFont(TTFont("TH", slim_font(font_file("Loma"))))

STICKY = set("ะัาำิีึืฺุูๅๆ็่้๊๋์ํ๎ฯ)]”.,:;")
LEAD = set("เแโใไ([“")


def wrap(text: str, font: str, size: float, width: float) -> str:
    """Break Thai text to a width in points: at spaces first, else between syllable-safe letters."""
    lines: list[str] = []
    for para in str(text).split("\n"):
        cur = ""
        for word in para.split(" "):
            trial = f"{cur} {word}" if cur else word
            if pdfmetrics.stringWidth(trial, font, size) <= width:
                cur = trial
                continue
            if cur:
                lines.append(cur)
            cur = word
            while pdfmetrics.stringWidth(cur, font, size) > width and len(cur) > 4:
                cut = len(cur)
                while cut > 3 and (pdfmetrics.stringWidth(cur[:cut], font, size) > width
                                   or (cut < len(cur) and cur[cut] in STICKY) or cur[cut - 1] in LEAD):
                    cut -= 1
                lines.append(cur[:cut])
                cur = cur[cut:]
        lines.append(cur)
    return "<br/>".join(html.escape(line) for line in lines)


def make_pdf(title: str, blocks: list[tuple], wide: bool = False, subject: str = "") -> bytes:
    size = landscape(A4) if wide else A4
    margin = 16 * mm
    width = size[0] - 2 * margin - 14
    buf = io.BytesIO()
    doc = SimpleDocTemplate(buf, pagesize=size, leftMargin=margin, rightMargin=margin, topMargin=15 * mm,
                            bottomMargin=15 * mm, title=title, author=subject, invariant=1)
    head = ParagraphStyle("h", fontName="TH", fontSize=13, leading=19, alignment=1, spaceAfter=4)
    sub = ParagraphStyle("s", fontName="TH", fontSize=11, leading=17, spaceBefore=6, spaceAfter=2)
    body = ParagraphStyle("p", fontName="TH", fontSize=10, leading=16, spaceAfter=3)
    mid = ParagraphStyle("c", parent=body, alignment=1)
    out = []
    for block in blocks:
        kind = block[0]
        if kind == "t":
            rows, weights = block[1], block[2]
            total = sum(weights)
            fs = block[3] if len(block) > 3 else 8.5
            widths = [width * w / total for w in weights]
            cell = ParagraphStyle("td", fontName="TH", fontSize=fs, leading=fs * 1.5)
            hd = ParagraphStyle("th", fontName="TH", fontSize=fs, leading=fs * 1.5, alignment=1)
            data = [[Paragraph(wrap(c, "TH" if i == 0 else "TH", fs, widths[j] - 8), hd if i == 0 else cell)
                     for j, c in enumerate(row)] for i, row in enumerate(rows)]
            table = Table(data, colWidths=widths, repeatRows=1)
            table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.4, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP"),
                                       ("BACKGROUND", (0, 0), (-1, 0), colors.Color(.9, .94, .9)),
                                       ("LEFTPADDING", (0, 0), (-1, -1), 3), ("RIGHTPADDING", (0, 0), (-1, -1), 3)]))
            out += [table, Spacer(1, 6)]
        elif kind == "pb":
            out.append(PageBreak())
        else:
            style, font, fs = {"h": (head, "TH", 13), "s": (sub, "TH", 11), "p": (body, "TH", 10), "c": (mid, "TH", 10)}[kind]
            out.append(Paragraph(wrap(block[1], font, fs, width), style))
    doc.build(out)
    return buf.getvalue()


def make_scan(pages: list[list[str]]) -> bytes:
    """Pages of text drawn as grey, slightly turned pictures: a scan without a text layer."""
    rnd = random.Random(13)
    font = ImageFont.truetype(font_file("Loma"), 17)
    buf = io.BytesIO()
    pdf = canvas.Canvas(buf, pagesize=A4, invariant=1)
    for lines in pages:
        im = Image.new("L", (827, 1169), 238)
        draw = ImageDraw.Draw(im)
        y = 70
        for line in lines:
            draw.text((80, y), line, font=font, fill=60)
            y += 34
        im = im.rotate(rnd.uniform(-1.4, 1.4), fillcolor=225, resample=Image.BICUBIC).filter(ImageFilter.GaussianBlur(0.6))
        px = im.load()
        for _ in range(2500):
            px[rnd.randrange(827), rnd.randrange(1169)] = rnd.randrange(90, 255)
        jpg = io.BytesIO()
        im.save(jpg, "JPEG", quality=24)
        jpg.seek(0)
        pdf.drawImage(ImageReader(jpg), 0, 0, A4[0], A4[1])
        pdf.showPage()
    pdf.save()
    return buf.getvalue()


def face(seed: int, suit: tuple[int, int, int]) -> bytes:
    rnd = random.Random(seed)
    im = Image.new("RGB", (120, 150), (rnd.randrange(120, 200), rnd.randrange(150, 210), 225))
    d = ImageDraw.Draw(im)
    d.ellipse((20, 95, 100, 200), fill=suit)
    d.ellipse((38, 30, 82, 92), fill=(235, 200 + seed % 20, 170))
    d.pieslice((35, 22, 85, 75), 180, 360, fill=(30, 25, 25))
    return jpeg(im)


def jpeg(im: Image.Image, quality: int = 60) -> bytes:
    buf = io.BytesIO()
    im.save(buf, "JPEG", quality=quality)
    return buf.getvalue()


def banner(text: str, color: tuple[int, int, int], size: tuple[int, int] = (240, 70)) -> bytes:
    im = Image.new("RGB", size, color)
    d = ImageDraw.Draw(im)
    d.rectangle((3, 3, size[0] - 4, size[1] - 4), outline="white", width=2)
    d.text((14, size[1] // 2 - 12), text, font=ImageFont.truetype(font_file("Loma", "Bold"), 18), fill="white")
    return jpeg(im, 70)


class Tree:
    """Collects files and routes, then writes them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.routes: list[tuple[str, str, str]] = []
        self.count = 0

    def write(self, rel: str, data: bytes | str) -> None:
        target = self.root / rel
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)

    def route(self, path: str, rel: str, ctype: str) -> None:
        self.routes.append((path, rel, ctype))

    def page(self, path: str, text: str) -> None:
        self.count += 1
        rel = f"p/{self.count:03d}.html"
        self.write(rel, text)
        self.route(path, rel, "text/html; charset=utf-8")

    def doc(self, data: bytes, ext: str, key: str, static: str = "") -> str:
        """Store a document; returns its URL (a load_data query, or a plain file when `static` names one)."""
        if static:
            self.write(static, data)
            return "/" + static
        code = hashlib.md5(key.encode()).hexdigest()[:20]
        rel = f"d/{code}.{ext}"
        self.write(rel, data)
        ctype = {"pdf": "application/pdf",
                 "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                 "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}[ext]
        path = f"/index/load_data/?doc={code}"
        self.route(path, rel, ctype)
        self.sizes[path] = len(data)
        return path

    sizes: dict[str, int] = {}

    def finish(self) -> None:
        lines = []
        for path, rel, ctype in self.routes:
            lines.append(f'[[route]]\npath = "{path}"\nfile = "{rel}"\ncontent_type = "{ctype}"\n')
        self.write("_routes.toml", "\n".join(lines))
