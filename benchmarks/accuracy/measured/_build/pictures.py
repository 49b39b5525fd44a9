"""Small drawn pictures: portraits, organisation charts, activity photographs, maps, and pages that look scanned."""

from __future__ import annotations

import io
import random

from documents import FONTS
from PIL import Image, ImageDraw, ImageFilter, ImageFont


def _png(image: Image.Image, colours: int = 32) -> bytes:
    buffer = io.BytesIO()
    image.quantize(colours).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def font(size: int, name: str = "Garuda") -> ImageFont.FreeTypeFont:
    """A Thai font of that size in pixels."""
    return ImageFont.truetype(str(FONTS / f"{name}.ttf"), size)


def portrait(seed: int) -> bytes:
    """A head and shoulders before a plain ground, 120×150."""
    dice = random.Random(seed)
    image = Image.new("RGB", (120, 150), (dice.randint(90, 150), dice.randint(140, 190), dice.randint(190, 230)))
    draw = ImageDraw.Draw(image)
    draw.ellipse((10, 100, 110, 220), fill=(240, 240, dice.randint(220, 245)))
    draw.ellipse((35, 30, 85, 98), fill=(dice.randint(195, 225), dice.randint(160, 180), 140))
    draw.pieslice((32, 20, 88, 84), 180, 360, fill=(40, 30, dice.randint(20, 60)))
    return _png(image)


def photo(seed: int) -> bytes:
    """A group of people in a hall, 320×200: stands for a photograph of an activity."""
    dice = random.Random(seed)
    image = Image.new("RGB", (320, 200), (dice.randint(180, 220), dice.randint(200, 225), 200))
    draw = ImageDraw.Draw(image)
    draw.rectangle((40, 15, 280, 60), fill=(dice.randint(40, 160), 60, dice.randint(60, 160)))
    for x in range(20, 300, dice.randint(24, 34)):
        y = dice.randint(95, 120)
        draw.ellipse((x, y, x + 18, y + 22), fill=(215, 170, 140))
        draw.rectangle((x - 4, y + 22, x + 22, 200), fill=(dice.randint(60, 240), dice.randint(60, 240), 160))
    return _png(image)


def chart(rows: list[list[str]]) -> bytes:
    """Boxes in rows, top to bottom: an organisation chart as a picture."""
    image = Image.new("RGB", (700, 70 * len(rows) + 20), "white")
    draw = ImageDraw.Draw(image)
    for number, row in enumerate(rows):
        width = 680 // len(row)
        for place, text in enumerate(row):
            left = 10 + place * width
            draw.rectangle(
                (left + 4, 10 + number * 70, left + width - 8, 55 + number * 70), outline="navy", fill="#dfefff"
            )
            draw.text((left + 10, 20 + number * 70), text, font=font(15), fill="black")
    return _png(image, 16)


def plan(name: str) -> bytes:
    """A sketch map with a marked office, 360×240."""
    image = Image.new("RGB", (360, 240), "#e9f2dc")
    draw = ImageDraw.Draw(image)
    draw.line((0, 150, 360, 110), fill="#ffcc66", width=12)
    draw.line((170, 0, 200, 240), fill="#ffffff", width=10)
    draw.ellipse((175, 115, 195, 135), fill="red")
    draw.text((200, 90), name, font=font(14), fill="black")
    return _png(image, 16)


def icon(text: str, colour: str) -> bytes:
    """A square button with one letter."""
    image = Image.new("RGB", (32, 32), colour)
    ImageDraw.Draw(image).text((9, 4), text, font=font(18), fill="white")
    return _png(image, 8)


def scan(lines: list[str], seed: int, size: int = 26) -> Image.Image:
    """A page of text as a grey, slightly turned, speckled picture of 827×1169 pixels (100 dpi A4)."""
    dice = random.Random(seed)
    image = Image.new("L", (827, 1169), 246)
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        draw.text((80, 90 + number * int(size * 1.6)), line, font=font(size, "Norasi"), fill=40)
    for _ in range(900):
        x, y = dice.randrange(827), dice.randrange(1169)
        image.putpixel((x, y), dice.randrange(80, 200))
    turned = image.rotate(0.6, fillcolor=246).filter(ImageFilter.GaussianBlur(0.7))
    return turned.quantize(8).convert("L")
