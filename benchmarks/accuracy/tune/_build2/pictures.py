"""Small pictures: a face in front of a wall, a map, an icon. Nobody real."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw


def face(seed: int, size: tuple[int, int] = (120, 150)) -> bytes:
    """A portrait that shows nobody."""
    image = Image.new("RGB", size, (150 + seed * 13 % 90, 170, 190 + seed * 7 % 60))
    draw = ImageDraw.Draw(image)
    draw.ellipse((35, 25, 85, 85), fill=(225, 190, 165))
    draw.rectangle((20, 95, 100, 150), fill=(245, 245, 240))
    return _jpeg(image)


def scenery(seed: int, size: tuple[int, int] = (240, 160)) -> bytes:
    """People on a field, seen from far away."""
    image = Image.new("RGB", size, (170, 205, 230))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 90, 240, 160), fill=(90, 140 + seed * 11 % 60, 80))
    for n in range(8):
        x = 15 + n * 27 + seed * 5 % 9
        draw.ellipse((x, 80, x + 10, 90), fill=(210, 180, 160))
        draw.rectangle((x - 2, 90, x + 12, 125), fill=(40 * (n % 5), 60, 90 + seed * 17 % 90))
    return _jpeg(image)


def icon(colour: tuple[int, int, int]) -> bytes:
    """A file-type icon."""
    image = Image.new("RGB", (24, 24), (255, 255, 255))
    ImageDraw.Draw(image).rectangle((4, 2, 20, 22), fill=colour)
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def _jpeg(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=60)
    return buffer.getvalue()
