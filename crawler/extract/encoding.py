"""Bytes → text for pages and plain text files of Thai sites.

Declarations are often wrong: a page says iso-8859-1 and is windows-874, or says UTF-8 and is not. Validity and the
shape of Thai
decide; a declaration is believed only where the bytes agree. Entities are never touched here.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

THAI_ENCODINGS: Final = frozenset({"cp874", "tis-620", "iso8859-11"})

_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.IGNORECASE)
_HEAD: Final = 4096
"""Bytes in which a declaration is looked for."""
_HIGH_RUN = re.compile(rb"[\xa1-\xfb]{2,}")
_HIGH = re.compile(rb"[\x80-\xff]")
_HIGH_STRETCH = re.compile(rb"[\x80-\xff]+(?:[ -;=?-~]{1,2}[\x80-\xff]+)*")
_UTF8_THAI = re.compile(rb"\xe0[\xb8-\xb9][\x80-\xbf]")
_UTF8_ANY = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_BAD_RUN = re.compile("[\udc80-\udcff]+(?:[ -~]{0,3}[\udc80-\udcff]+)*")
_MOJIBAKE = re.compile("(?:à[¸¹][\x80-\xbfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]?){2,}")
# A byte of a Thai encoding that is a consonant, over all bytes of Thai text: about half.
_THAI_CONSONANT = re.compile(rb"[\xa1-\xce]")
_UNDEFINED_1252 = dict.fromkeys((0x81, 0x8D, 0x8F, 0x90, 0x9D))
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def decode(body: bytes, content_type: str = "") -> tuple[str, str]:
    """Return the text of ``body`` and the Python name of the encoding it was read as. Never raises."""
    text, encoding = _decode(body, content_type)
    if "à¸" in text or "à¹" in text:
        text = _MOJIBAKE.sub(_unmojibake, text)
    return text, encoding


def _decode(body: bytes, content_type: str) -> tuple[str, str]:
    for bom, name in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(name, "replace"), name
    if body.isascii():
        return body.decode("ascii"), "utf-8"
    try:
        return body.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    high = len(_HIGH.findall(body))
    good = 3 * len(_UTF8_THAI.findall(body))
    if good * 2 > high or (good == 0 and 2 * len(_UTF8_ANY.findall(body)) * 2 > high and not _looks_thai(body, high)):
        return _mixed(body), "utf-8"
    if _looks_thai(body, high):
        return body.decode("cp874", "replace"), "cp874"
    name = declared_encoding(body, content_type)
    if name in THAI_ENCODINGS:
        return body.decode("cp874", "replace"), "cp874"
    if name and name not in ("utf-8", "iso8859-1", "cp1252"):
        return body.decode(name, "replace"), name
    if name == "utf-8":
        return _mixed(body), "utf-8"
    return body.decode("cp1252", "replace"), "cp1252"


def declared_encoding(body: bytes, content_type: str = "") -> str:
    """Return the Python name of the declared encoding (HTTP first, then the document's own); empty if none."""
    from bs4.dammit import EncodingDetector  # noqa: PLC0415 - few pages need it: most are UTF-8 or plainly Thai

    header = _CHARSET.search(content_type)
    own = EncodingDetector.find_declared_encoding(body[:_HEAD], is_html=True, search_entire_document=True)
    for name in (header[1] if header else "", own or ""):
        try:
            return codecs.lookup("cp874" if name.lower() in ("windows-874", "x-windows-874", "tis620") else name).name
        except (LookupError, ValueError):
            continue
    return ""


def _looks_thai(body: bytes, high: int) -> bool:
    """True if the high bytes stand in runs as Thai letters do, and about half of these are consonants."""
    if not high:
        return False
    runs = b"".join(_HIGH_RUN.findall(body))
    if len(runs) < 0.6 * high:
        return False
    consonants = len(_THAI_CONSONANT.findall(runs))
    return 0.35 < consonants / len(runs) < 0.9


def _mixed(body: bytes) -> str:
    """Decode UTF-8 into which a database put stretches of windows-874."""
    out: list[str] = []
    done = 0
    for match in _HIGH_STRETCH.finditer(body):
        out.append(body[done : match.start()].decode("ascii"))
        out.append(_stretch(match[0]))
        done = match.end()
    out.append(body[done:].decode("ascii"))
    return "".join(out)


def _stretch(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if _looks_thai(raw, len(_HIGH.findall(raw))) and not _UTF8_THAI.search(raw):
        return raw.decode("cp874", "replace")
    return _BAD_RUN.sub(_bad_run, raw.decode("utf-8", "surrogateescape"))


def _bad_run(match: re.Match[str]) -> str:
    raw = match[0].encode("utf-8", "surrogateescape")
    if len(raw) >= 3 and _looks_thai(raw, len(_HIGH.findall(raw))):
        return raw.decode("cp874", "replace")
    return raw.decode("utf-8", "replace")


def _unmojibake(match: re.Match[str]) -> str:
    """Undo UTF-8 read as windows-1252 (or Latin-1) and encoded once more; what does not fit stays as it is."""
    raw = bytearray()
    for char in match[0]:
        try:
            raw += char.encode("cp1252")
        except UnicodeEncodeError:
            if ord(char) > 0xFF:
                return match[0]
            raw.append(ord(char))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
