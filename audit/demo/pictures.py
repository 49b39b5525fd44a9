"""Draw the sample's pictures: portraits, organisation chart, map, banner, activity photographs, logo.

Used by ``audit.demo.build`` only. Everything is drawn here, nothing is taken from elsewhere.
"""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from audit.demo.paper import FONT_FOLDER

LOGO = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><circle cx="50" cy="50" r="48" fill="#fff8e1"
 stroke="#e8b84a" stroke-width="4"/><path d="M14 62a36 36 0 0 1 72 0" fill="none" stroke="#c0392b" stroke-width="6"/>
<path d="M22 62a28 28 0 0 1 56 0" fill="none" stroke="#e8b84a" stroke-width="6"/><path d="M30 62a20 20 0 0 1 40 0"
 fill="none" stroke="#5b2c91" stroke-width="6"/><path d="M20 74q15-8 30 0t30 0" fill="none" stroke="#2e86c1"
 stroke-width="5"/><circle cx="50" cy="62" r="7" fill="#fff" stroke="#8a6d00" stroke-width="2"/></svg>"""
ESERVICE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 180 48"><rect width="180" height="48" rx="8"
 fill="#5b2c91"/><text x="90" y="31" fill="#fff" font-size="20" text-anchor="middle"
 font-family="sans-serif">E-Service</text></svg>"""


def _font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONT_FOLDER / ("Laksaman-Bold.ttf" if bold else "Laksaman.ttf")), size)


def _encode(image: Image.Image, kind: str) -> bytes:
    buffer = io.BytesIO()
    if kind == "PNG":
        image.quantize(48).save(buffer, kind, optimize=True)
    else:
        image.save(buffer, kind, quality=60)
    return buffer.getvalue()


def portrait(skin: str, hair: str, clothes: str, cut: str) -> bytes:
    """A face in front of a blue screen, as on a staff card (PNG, 240 by 300)."""
    image = Image.new("RGB", (240, 300), "#9cc3e6")
    draw = ImageDraw.Draw(image)
    if cut == "f":
        draw.rounded_rectangle((62, 50, 178, 210), 50, fill=hair)
    draw.ellipse((20, 205, 220, 420), fill=clothes)
    draw.rectangle((102, 165, 138, 220), fill=skin)
    draw.polygon([(102, 210), (138, 210), (120, 240)], fill="#ffffff")
    draw.ellipse((75, 65, 165, 185), fill=skin)
    draw.pieslice((70, 50, 170, 160), 180, 360, fill=hair)
    draw.ellipse((97, 115, 107, 123), fill="#222222")
    draw.ellipse((133, 115, 143, 123), fill="#222222")
    draw.arc((103, 135, 137, 162), 20, 160, fill="#8c3b2e", width=3)
    return _encode(image, "PNG")


def chart(boxes: list[tuple[str, int, int]], lines: list[tuple[int, int]]) -> bytes:
    """An organisation chart: boxes of (text, centre x, top y), lines between their indexes (PNG, 1520 by 730)."""
    image = Image.new("RGB", (1520, 730), "#ffffff")
    draw = ImageDraw.Draw(image)
    for upper, lower in lines:
        (_, x1, y1), (_, x2, y2) = boxes[upper], boxes[lower]
        middle = (y1 + 70 + y2) // 2
        draw.line([(x1, y1 + 70), (x1, middle), (x2, middle), (x2, y2)], fill="#5b2c91", width=3)
    for text, x, y in boxes:
        draw.rounded_rectangle((x - 130, y, x + 130, y + 70), 10, fill="#efe4fa", outline="#5b2c91", width=3)
        draw.text((x, y + 34), text, fill="#2d2438", font=_font(27, bold=True), anchor="mm")
    return _encode(image, "PNG")


def town_map(label: str) -> bytes:
    """A sketch map with roads, the canal and the office (PNG, 900 by 480)."""
    image = Image.new("RGB", (900, 480), "#eef3e2")
    draw = ImageDraw.Draw(image)
    draw.line([(0, 380), (300, 330), (600, 400), (900, 340)], fill="#7fb8e6", width=26)
    draw.line([(0, 160), (900, 200)], fill="#c9b78f", width=22)
    draw.line([(420, 0), (440, 480)], fill="#c9b78f", width=18)
    draw.ellipse((424, 150, 456, 182), fill="#c0392b")
    draw.text((470, 120), label, fill="#4a1f7a", font=_font(28, bold=True))
    draw.text((60, 390), "คลองธารมณี", fill="#1b4f72", font=_font(24))
    draw.text((620, 215), "ไปอำเภอธารมณี 6 กม.", fill="#6e5a2a", font=_font(24))
    return _encode(image, "PNG")


def landscape(words: str, size: tuple[int, int], sky: str, ground: str) -> bytes:
    """A rainbow over a grove with *words* written below (JPEG)."""
    width, height = size
    image = Image.new("RGB", size, sky)
    draw = ImageDraw.Draw(image)
    for number, colour in enumerate(("#d64541", "#f5ab35", "#f7dc6f", "#58b368", "#3498db", "#8e44ad")):
        inset = 10 + number * height // 32
        draw.arc((inset, inset, width - inset, 2 * height - inset), 180, 360, fill=colour, width=height // 30)
    draw.rectangle((0, height * 3 // 4, width, height), fill=ground)
    for x in range(width // 14, width, width // 7):
        draw.rectangle((x - 3, height * 6 // 10, x + 3, height * 3 // 4), fill="#6e4b2a")
        draw.ellipse((x - height // 9, height * 4 // 10, x + height // 9, height * 65 // 100), fill="#2e7d4f")
    draw.text(
        (width // 2, height * 88 // 100),
        words,
        fill="#ffffff",
        font=_font(max(16, height // 9), bold=True),
        anchor="mm",
    )
    return _encode(image, "JPEG")


def write_pictures(folder: Path, people: list[dict[str, object]]) -> None:
    """Write every picture below *folder*."""
    (folder / "people").mkdir(parents=True)
    (folder / "logo.svg").write_text(LOGO, encoding="utf-8", newline="\n")
    (folder / "eservice.svg").write_text(ESERVICE, encoding="utf-8", newline="\n")
    for person in people:
        look = [str(part) for part in person["look"]] if isinstance(person["look"], list) else []
        (folder / "people" / f"{person['file']}.png").write_bytes(portrait(*look))
    boxes = [
        ("นายกเทศมนตรี", 500, 20), ("สภาเทศบาล", 1100, 20), ("รองนายกเทศมนตรี", 300, 170),
        ("เลขานุการนายกฯ", 700, 170), ("ปลัดเทศบาล", 500, 320), ("รองปลัดเทศบาล", 500, 470),
        ("สำนักปลัดเทศบาล", 150, 640), ("กองคลัง", 455, 640), ("กองช่าง", 760, 640),
        ("กองสาธารณสุขฯ", 1065, 640), ("กองการศึกษา", 1370, 640),
    ]  # fmt: skip
    lines = [(0, 2), (0, 3), (0, 4), (4, 5), (5, 6), (5, 7), (5, 8), (5, 9), (5, 10)]
    (folder / "structure.png").write_bytes(chart(boxes, lines))
    (folder / "map.png").write_bytes(town_map("ทต.ดอนพิกุลรุ้ง"))
    wide = landscape("ดอกพิกุลบาน สายธารใส ใส่ใจบริการ", (880, 240), "#bfe0f7", "#5c9b57")
    (folder / "banner.jpg").write_bytes(wide)
    for number, (sky, words) in enumerate(
        (("#cfe8fb", "ปลูกพิกุลริมคลอง"), ("#fbe3cf", "เทศกาลดอกพิกุล"), ("#dcd3f0", "หน่วยบริการเคลื่อนที่")), start=1
    ):
        (folder / f"act{number}.jpg").write_bytes(landscape(words, (400, 260), sky, "#6b8e4e"))
