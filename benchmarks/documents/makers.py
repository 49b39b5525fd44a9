"""Makes the PDFs of the corpus, by LibreOffice, Chromium and reportlab: clean, with broken layers, and as scans."""

from __future__ import annotations

import io
import random
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

import pypdfium2 as pdfium
from docx import Document as WordDocument
from PIL import Image, ImageFilter
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from benchmarks.documents.texts import SourcePage

_FONTS: Final = (
    Path("/usr/share/fonts/truetype/tlwg/Garuda.ttf"),
    Path("/usr/share/fonts/truetype/tlwg/Loma.ttf"),
    Path("/usr/share/fonts/opentype/tlwg/Garuda.otf"),
)
_MARKS: Final = "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
_SHIFTED: Final = {
    chr(0x0E31): "\uf710",
    chr(0x0E38): "\uf718",
    chr(0x0E39): "\uf719",
    chr(0x0E47): "\uf712",
    **{chr(0x0E34 + n): chr(0xF701 + n) for n in range(4)},
    **{chr(0x0E48 + n): chr(0xF70A + n) for n in range(5)},
}
_CONSONANTS: Final = "กขคฆงจฉชซญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_VOWELS: Final = "ะาำเแโใไ"


def font() -> str:
    """Register a Thai font with reportlab and return its name; FileNotFoundError without Debian's fonts-thai-tlwg."""
    path = next((path for path in _FONTS if path.is_file()), None)
    if path is None:
        raise FileNotFoundError("no Thai font: install fonts-thai-tlwg")
    if "Thai" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Thai", str(path)))
    return "Thai"


def drawn(page: SourcePage, layer: str) -> bytes:
    """Return a PDF by reportlab whose text layer is broken in the way that ``layer`` names (``clean``: not at all)."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, pageCompression=1)
    _draw(canvas, page, layer)
    canvas.save()
    return out.getvalue()


def _draw(canvas: Canvas, page: SourcePage, layer: str) -> None:
    name = font()
    chance = random.Random(page.text)
    break_layer = _breaker(layer, chance)
    top = 780.0
    for index, paragraph in enumerate((page.heading, *page.paragraphs)):
        size = 18 if index == 0 else 13
        canvas.setFont(name, size)
        for line in _wrapped(paragraph, 52 if index == 0 else 72):
            canvas.drawString(60, top, break_layer(line))
            top -= size * 1.6
        top -= 10


def _wrapped(text: str, width: int) -> list[str]:
    """Break a paragraph as Thai typesetting does: not at spaces only, and never before a mark."""
    lines: list[str] = []
    while len(text) > width:
        cut = width
        while text[cut] in _MARKS + "ะาำๆฯ " or text[cut - 1] in "เแโใไ":
            cut -= 1
        lines.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*lines, text]


def _breaker(layer: str, chance: random.Random):  # type: ignore[no-untyped-def]  # noqa: ANN202 - a table of small functions
    if layer == "glyph map":
        table = _cipher(chance)
        return lambda line: line.translate(table)
    if layer == "glyph classes":
        # A subset font that maps many glyphs to few letters: คคคำกลลคำว.
        few = chance.sample("คกลวนมรย", 4)
        table = str.maketrans({letter: chance.choice(few) for letter in _CONSONANTS})
        return lambda line: re.sub("[่-๋ัิ-ู]", lambda match: chance.choice(["ำ", match[0], ""]), line.translate(table))
    return {
        "clean": lambda line: line,
        "am lost": lambda line: line.replace("ำ", "า"),
        "am spaced": lambda line: re.sub("([่-๋]?)ำ", r"\1 า", line),
        "am everywhere": lambda line: re.sub(
            "(?<=[ก-ฮ])(?=[ก-ฮ])", lambda _: " " if chance.random() < 0.08 else "", line.replace("า", "ำ")
        ),
        "private use": lambda line: "".join(
            _SHIFTED.get(char, char) if chance.random() < 0.7 else char for char in line
        ),
        "spaced marks": lambda line: re.sub(
            f"([{_MARKS}])(?=[ก-ฮ])", lambda match: match[1] + (" " if chance.random() < 0.3 else ""), line
        ),
    }[layer]


def _cipher(chance: random.Random) -> dict[int, str]:
    table: dict[int, str] = {}
    for letters in (_CONSONANTS, _VOWELS, _MARKS):
        shuffled = list(letters)
        chance.shuffle(shuffled)
        table.update({ord(letter): other for letter, other in zip(letters, shuffled, strict=True)})
    return table


def scanned(pdf: bytes, dpi: int, *, rubbish: bool = False) -> bytes:
    """Return a PDF that is a picture of ``pdf``'s first page, a little crooked and noisy."""
    picture = photographed(pdf, dpi)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    if rubbish:
        chance = random.Random(dpi)
        canvas.setFont("Helvetica", 11)
        for line in range(30):
            words = ["".join(chance.choices("aeiounmwlUMJfdnbm1l|!;", k=chance.randint(2, 8))) for _ in range(9)]
            canvas.drawString(60, 780 - 22 * line, " ".join(words))
    data = io.BytesIO()
    picture.save(data, "JPEG", quality=72)
    data.seek(0)
    canvas.drawImage(ImageReader(data), 0, 0, *A4)
    canvas.save()
    return out.getvalue()


def overlaid(pdf: bytes, page: SourcePage, layer: str) -> bytes:
    """Return a PDF that looks like ``pdf`` over a broken text layer, as with a wrong glyph map."""
    picture = photographed(pdf, 200)
    out, data = io.BytesIO(), io.BytesIO()
    picture.save(data, "JPEG", quality=72)
    data.seek(0)
    canvas = Canvas(out, pagesize=A4)
    _draw(canvas, page, layer)
    canvas.drawImage(ImageReader(data), 0, 0, *A4)
    canvas.save()
    return out.getvalue()


def photographed(pdf: bytes, dpi: int) -> Image.Image:
    """Return the first page as a scanner would see it."""
    document = pdfium.PdfDocument(pdf)
    try:
        picture = document[0].render(scale=dpi / 72, grayscale=True).to_pil()
    finally:
        document.close()
    picture = picture.rotate(0.4, fillcolor=255, resample=Image.Resampling.BICUBIC).filter(
        ImageFilter.GaussianBlur(0.6)
    )
    noise = Image.effect_noise(picture.size, 28).convert("L")
    return Image.blend(picture, noise, 0.08)


def by_chromium(pages: list[SourcePage]) -> list[bytes]:
    """Print pages with Chromium; empty without it."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if not program:
        return []
    made: list[bytes] = []
    with tempfile.TemporaryDirectory() as folder:
        for page in pages:
            source, target = Path(folder, "page.html"), Path(folder, "page.pdf")
            body = f"<h1>{page.heading}</h1>" + "".join(f"<p>{paragraph}</p>" for paragraph in page.paragraphs)
            source.write_text(
                f"<meta charset=utf-8><style>body{{font:16px Garuda,Loma,sans-serif}}</style>{body}", "utf-8"
            )
            command = [
                program,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-pdf-header-footer",
                f"--print-to-pdf={target}",
                str(source),
            ]
            subprocess.run(command, capture_output=True, timeout=90, check=False)
            if target.is_file():
                made.append(target.read_bytes())
                target.unlink()
    return made


def by_libreoffice(pages: list[SourcePage]) -> list[bytes]:
    """Write pages with Word's format and convert them with LibreOffice in one run; empty without it."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if not program:
        return []
    with tempfile.TemporaryDirectory() as folder:
        sources = []
        for number, page in enumerate(pages):
            source = Path(folder, f"{number:03}.docx")
            source.write_bytes(word(page))
            sources.append(str(source))
        command = [
            program,
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            *sources,
        ]
        subprocess.run(command, capture_output=True, timeout=240, check=False)
        made = [Path(folder, f"{number:03}.pdf") for number in range(len(pages))]
        return [path.read_bytes() for path in made if path.is_file()]


def word(page: SourcePage) -> bytes:
    """Return the page as DOCX."""
    document = WordDocument()
    document.add_heading(page.heading, 1)
    for paragraph in page.paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
