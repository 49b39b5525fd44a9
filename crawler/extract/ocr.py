"""Reading pictures with Tesseract: Thai alone, since mixing in English costs Thai letters.

Where Tesseract or its Thai data is not installed nothing is read, and ``missing_note`` says what to install.
"""

from __future__ import annotations

import glob
import io
import os
import re
import sys
import time
import warnings
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from checklist.model import Block, Document, Media, TextState
from crawler.extract.budget import USED_UP, Allowance
from crawler.extract.layer import join_am, join_thai, looks_like_thai
from crawler.extract.options import DEFAULTS, ExtractOptions

if TYPE_CHECKING:
    from PIL.Image import Image

LANGUAGE: Final = "tha"
_MAX_PIXELS: Final = 40_000_000
_MAX_SIDE: Final = 2600
_MIN_SIDE: Final = 120
_LEAST_CONFIDENCE: Final = 45
_THAI: Final = re.compile("[ก-๎]")
_SPACES: Final = re.compile("[ \t]+")
_NOISE: Final = re.compile(r"[\W_]*\Z")


@lru_cache(maxsize=1)
def tessdata() -> str:
    """Return the folder that holds Thai data for Tesseract; empty if there is none."""
    candidates = [os.environ.get("OIT_TESSDATA", ""), os.environ.get("TESSDATA_PREFIX", "")]
    candidates += [str(Path(candidates[1]) / "tessdata")] if candidates[1] else []
    candidates += sorted(glob.glob("/usr/share/tesseract-ocr/*/tessdata"), reverse=True)  # noqa: PTH207 - versions in the middle
    candidates += [
        "/usr/share/tessdata",
        "/usr/share/tesseract/tessdata",
        "/usr/local/share/tessdata",
        "/opt/homebrew/share/tessdata",
    ]
    candidates.append(str(Path(sys.prefix) / "share" / "tessdata"))
    for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        root = os.environ.get(name)
        if root:
            candidates += [
                str(Path(root) / "Tesseract-OCR" / "tessdata"),
                str(Path(root) / "Programs" / "Tesseract-OCR" / "tessdata"),
            ]
    return next(
        (folder for folder in candidates if folder and (Path(folder) / f"{LANGUAGE}.traineddata").is_file()), ""
    )


def installed() -> bool:
    """True if what reads pictures lies on this machine; unlike ``available`` it loads nothing."""
    return bool(tessdata()) and find_spec("tesserocr") is not None


@lru_cache(maxsize=1)
def available() -> bool:
    """True if pictures can be read on this machine."""
    if not tessdata():
        return False
    try:
        import tesserocr  # noqa: F401, PLC0415 - optional: no wheel for every system
    except ImportError:
        return False
    return True


def missing_note() -> str:
    """Say in Thai and English what is not installed, for the officer."""
    return "ไม่ได้อ่านตัวอักษรในภาพ เพราะเครื่องนี้ยังไม่ได้ติดตั้ง Tesseract ภาษาไทย (tesseract-ocr-tha) · OCR is not installed"


@lru_cache(maxsize=1)
def _engine() -> Any:  # noqa: ANN401 - tesserocr has no stubs everywhere
    # One thread: several workers share the processors, and Tesseract's own threads slow each other down.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    import tesserocr  # noqa: PLC0415 - see available()

    engine = tesserocr.PyTessBaseAPI(path=tessdata(), lang=LANGUAGE, psm=tesserocr.PSM.AUTO)
    engine.SetVariable("preserve_interword_spaces", "1")
    engine.SetVariable("debug_file", os.devnull)
    return engine


def recognise(picture: Image, seconds: float) -> str:
    """Return the text in a picture, a line each; empty if there is none or ``seconds`` ran out.

    Args:
        picture: any mode; it is scaled down if larger than a page at 200 dpi.
        seconds: after which Tesseract gives up.
    """
    picture = _prepared(picture)
    if min(picture.size) < _MIN_SIDE // 4:
        return ""
    engine = _engine()
    engine.SetImage(picture)
    try:
        if not engine.Recognize(int(max(seconds, 0.1) * 1000)):
            return ""
        text = str(engine.GetUTF8Text())
        confidence = int(engine.MeanTextConf())
    finally:
        engine.Clear()
    lines = [join_am(join_thai(_SPACES.sub(" ", line).strip())) for line in text.split("\n")]
    lines = [line for line in lines if line and not _NOISE.match(line)]
    return "\n".join(lines) if lines and confidence >= _LEAST_CONFIDENCE else ""


def _prepared(picture: Image) -> Image:
    if picture.mode in ("RGBA", "LA", "P", "PA"):
        from PIL import Image as Pillow  # noqa: PLC0415 - loaded with the first picture

        rgba = picture.convert("RGBA")
        ground = Pillow.new("RGBA", rgba.size, "white")
        ground.alpha_composite(rgba)
        picture = ground
    picture = picture.convert("L")
    largest = max(picture.size)
    if largest > _MAX_SIDE:
        scale = _MAX_SIDE / largest
        picture = picture.resize((max(1, round(picture.width * scale)), max(1, round(picture.height * scale))))
    return picture


def extract_image(body: bytes, url: str = "", options: ExtractOptions = DEFAULTS) -> Document:
    """Return the text in an image file. Never raises on content."""
    del url
    from PIL import Image as Pillow  # noqa: PLC0415 - loaded with the first picture
    from PIL import UnidentifiedImageError  # noqa: PLC0415

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Pillow.open(io.BytesIO(body))
            if picture.width * picture.height > _MAX_PIXELS:
                return Document(Media.IMAGE, TextState.LIMIT, note=f"{picture.width} × {picture.height} pixels")
            if min(picture.size) < _MIN_SIDE:
                return Document(Media.IMAGE, TextState.NONE, note="too small to hold text")
            if options.ocr == "never":
                return Document(Media.IMAGE, TextState.NONE, note="OCR was not asked for")
            if not available():
                return Document(Media.IMAGE, TextState.NONE, note=missing_note())
            allowance = options.allowance or Allowance()
            if not allowance.admits():
                return Document(Media.IMAGE, TextState.NONE, note=USED_UP)
            picture.draft("L", (_MAX_SIDE, _MAX_SIDE))
            picture.load()
            started = time.monotonic()
            seconds = min(options.ocr_seconds, options.max_seconds - 1)
            text = recognise(picture, min(seconds, allowance.left))
            cut = not text and allowance.left < seconds
            allowance.charge(time.monotonic() - started, cut=cut)
            if cut:
                return Document(Media.IMAGE, TextState.NONE, note=USED_UP)
    except (UnidentifiedImageError, Pillow.DecompressionBombError, OSError, ValueError, SyntaxError, EOFError) as error:
        return Document(Media.IMAGE, TextState.BROKEN, note=f"not a readable picture: {error}")
    if not text or (len(_THAI.findall(text)) >= 80 and not looks_like_thai(text)):
        return Document(Media.IMAGE, TextState.NONE, note="no text was recognised")
    return Document(
        Media.IMAGE, TextState.OCR, blocks=tuple(Block(line) for line in text.split("\n")), pages=1, pages_read=1
    )
