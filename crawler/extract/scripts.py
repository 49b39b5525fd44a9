"""URLs in ``onclick``, ``javascript:`` and inline scripts: literals only, nothing is executed."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import Final

_STRING: Final = re.compile(r"'((?:[^'\\\n]|\\.){0,1500})'|\"((?:[^\"\\\n]|\\.){0,1500})\"|`([^`$\\\n]{1,1500})`")
_NAVIGATES: Final = re.compile(
    r"(?:location(?:\.href|\.assign|\.replace)?|window\.open|document\.URL|MM_openBrWindow|openWin\w*|popup\w*|navigate|goto\w*|redirect\w*)\s*[=(]",
    re.IGNORECASE,
)
_ASSET: Final = re.compile(
    r"\.(?:js|mjs|css|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf|eot|otf|map|mp3|mp4|webm|less|scss|swf)(?:[?#]|\Z)",
    re.IGNORECASE,
)
_PAGE: Final = re.compile(
    r"\.(?:html?|shtml|php\d?|aspx?|jspx?|cfm|cgi|do|pdf|docx?|xlsx?|pptx?|odt|ods|rtf|csv|zip|rar)(?:[?#/]|\Z)",
    re.IGNORECASE,
)
_PATHLIKE: Final = re.compile(r"(?:\.{0,2}/)?[^\s<>{}\[\]();,'\"|*$^]{1,800}\Z")
_NOT_A_PATH: Final = re.compile(
    r"(?:/wp-admin|/wp-includes|/wp-json|/xmlrpc|/cdn-cgi|/_next|/static/js|//cdn|/ajax|text/|image/|application/|video/|audio/|multipart/|/assets/js)",
    re.IGNORECASE,
)
_MARKUP: Final = re.compile(r"<\\?/?(?:a|iframe|frame|area)\s", re.IGNORECASE)
_THAI_OR_WORD: Final = re.compile(r"[\u0e01-\u0e4f]|[A-Za-z]{3}")
_THAI: Final = re.compile(r"[\u0e01-\u0e4f]")
_CLOAK: Final = re.compile(r"addy\w*\s*=\s*((?:addy\w*\s*\+\s*)?(?:'[^'\n]*'\s*\+?\s*)+);", re.IGNORECASE)
_PIECE: Final = re.compile(r"'([^'\n]*)'")
_ESCAPE: Final = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))")
_CONCATENATES: Final = re.compile(r"(['\"])([^'\"\n]{1,500})\1\s*\+\s*(?:\w+\.)*(?:this\.)?(?:value|options\b)")
_OPENER: Final = re.compile(
    r"(?:\bfunction\s{1,9}(?P<name>\w{1,60})|\b(?P<bound>\w{1,60})\s{0,9}[=:]\s{0,9}(?:async\s{0,9})?(?:function\s{0,9})?)"
    r"\s{0,9}\(\s{0,9}(?P<one>\w{1,60})\s{0,9}(?:,[^(){}]{0,80})?\)\s{0,9}(?:=>\s{0,9})?\{(?P<body>[^{}]{0,400})\}"
)
_OPENED: Final = re.compile(
    r"(?:(?<![\w.])|\b(?:window|document|self|top|parent)\.)"
    r"(?:location(?:\.href)?\s{0,9}=|location\.(?:assign|replace)\(|(?:window\.)?open\()\s{0,9}"
    r"(?:(['\"])([^'\"\n]{1,300})\1\s{0,9}\+\s{0,9})?"
    r"(?:encodeURI(?:Component)?\()?(?P<by>\w{1,60})\)?(?:\s{0,9}\+\s{0,9}(['\"])([^'\"\n]{0,100})\4)?\s{0,9}(?=[;,)}\n]|\Z)"
)
_MOST_OPENERS: Final = 50
_CALLED: Final = re.compile(r"\b(\w+)\(\s*(?:'([^'\n]{1,200})'|\"([^\"\n]{1,200})\"|(\d{1,12}))\s*[,)]")
_JOINED: Final = re.compile(r"['\"]\s*\+")
"""After a literal that is only the beginning of an address."""
_CALL: Final = re.compile(r"[\w.]+\(")

MAX_SCRIPT: Final = 400_000
"""Characters of one script that are looked at: bundles of whole libraries hold no menus."""


def literals(code: str) -> Iterator[tuple[str, int]]:
    """Yield the string literals of ``code`` with their positions, escapes undone."""
    for match in _STRING.finditer(code):
        value = match[1] or match[2] or match[3] or ""
        if not value:
            continue  # taken all the same, or what stands between two empty ones would pass for a literal
        yield (_unescape(value) if "\\" in value else value), match.start()


def click_target(code: str) -> str:
    """Return the URL that a handler such as ``location.href='…'`` leads to; empty if it holds no literal one."""
    if not code:
        return ""
    navigating = bool(_NAVIGATES.search(code))
    code = html.unescape(code) if "&" in code and "'" not in code and '"' not in code else code
    for value, _ in literals(code):
        if _CONCATENATES.search(code):
            return ""
        if is_address(value) or (navigating and _navigable(value)):
            return value.strip()
    return ""


def _is_piece(code: str, at: int, length: int) -> bool:
    """True if a literal is put together with something else: only a part of an address."""
    return _JOINED.match(code, at + 1 + length) is not None or code.endswith(("+", "+ "), 0, at)


def openers(markup: str) -> dict[str, tuple[str, str]]:
    """Return the functions of a page that open a page by number or name: what stands before and after that."""
    if "function" not in markup and "=>" not in markup:
        return {}
    found = {}
    for match in _OPENER.finditer(markup[:MAX_SCRIPT]):
        name, parameter, body = match["name"] or match["bound"], match["one"], match["body"]
        opened = _OPENED.search(body)
        if opened is not None and opened["by"] == parameter:
            found[name] = opened[2] or "", opened[5] or ""
        if len(found) >= _MOST_OPENERS:
            break
    return found


def opened_by(code: str, known: Mapping[str, tuple[str, str]]) -> str:
    """Return the URL that a handler such as ``go(1041)`` opens, by the page's ``openers``; empty if by none."""
    for match in _CALLED.finditer(code):
        if match[1] in known:
            before, after = known[match[1]]
            return before + (match[2] or match[3] or match[4] or "") + after
    return ""


def is_address(value: str) -> bool:
    """True if a literal can only be meant as the address of a page or document."""
    value = value.strip()
    if len(value) < 4 or _ASSET.search(value) or "<" in value or "\n" in value:
        return False
    if value.startswith(("http://", "https://")):
        return len(value) > 10
    if " " in value and not _PAGE.search(value):
        return False
    if _NOT_A_PATH.search(value):
        return False
    if _PAGE.search(value):
        return "/" not in value[:1] or not value.startswith("//cdn")
    return (
        value.startswith(("/", "./", "../", "?"))
        and bool(_PATHLIKE.match(value))
        and bool(re.search(r"[A-Za-z\u0e01-\u0e4f%]{2}", value))
    )


def _navigable(value: str) -> bool:
    value = value.strip()
    return (
        bool(_PATHLIKE.match(value))
        and not value.startswith(("_", "#", "javascript:", "width="))
        and ("/" in value or "?" in value or "." in value)
    )


def value_prefix(code: str) -> str:
    """Return what a ``<select>``'s handler puts before the chosen value (``location='page.php?id='+this.value``)."""
    match = _CONCATENATES.search(code)
    return match[2] if match else ""


def script_addresses(code: str) -> Iterator[tuple[str, str]]:
    """Yield (address, label) for literals of an inline script that are addresses of pages.

    The label is the nearest literal with words before it in the same object or call: ``{title: 'แผน', url: '/plan'}``.
    """
    if len(code) > MAX_SCRIPT:
        code = code[:MAX_SCRIPT]
    label, label_at = "", -1000
    for value, at in literals(code):
        if is_address(value) and not _is_piece(code, at, len(value)):
            between = code[label_at:at] if at - label_at < 300 else "}"
            yield value.strip(), "" if "}" in between or ";" in between else label
        elif len(value) <= 200 and _THAI.search(value) and "<" not in value:
            label, label_at = " ".join(value.split()), at


def markup_literals(code: str) -> str:
    """Return the HTML that a script writes with literals (``document.write('<a href=…')``); empty if there is none."""
    if len(code) > MAX_SCRIPT or not _MARKUP.search(code):
        return ""
    pieces = [value for value, _ in literals(code) if _THAI_OR_WORD.search(value)]
    text = "".join(pieces)
    return text if _MARKUP.search(text) else ""


def cloaked_address(code: str) -> str:
    """Return the e-mail address that Joomla's anti-spam script assembles; empty if the script is none."""
    if "addy" not in code:
        return ""
    parts = [piece for match in _CLOAK.finditer(code) for piece in _PIECE.findall(match[1])]
    address = html.unescape("".join(parts))
    found = re.search(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", address)
    return found[0] if found else ""


def protected_address(hexadecimal: str) -> str:
    """Return the e-mail address behind Cloudflare's ``data-cfemail``; empty if it is not one."""
    try:
        raw = bytes.fromhex(hexadecimal)
    except ValueError:
        return ""
    text = bytes(byte ^ raw[0] for byte in raw[1:]).decode("utf-8", "replace") if raw else ""
    return text if "@" in text else ""


def called_ids(code: str) -> list[str]:
    """Return the bare words that a handler passes on (``openTab(event, 'y2568')``): ids of what it shows, perhaps."""
    if not _CALL.search(code):
        return []
    return [value.lstrip("#") for value, _ in literals(code) if re.fullmatch(r"#?[\w\u0e01-\u0e4f-]{1,60}", value)]


def called_numbers(code: str) -> list[str]:
    """Return the bare numbers that a handler passes on (``tab(68)``)."""
    return re.findall(r"[\w.]\(\s*([0-9]{1,4})\s*[,)]", code[:2000])


def _unescape(value: str) -> str:
    def one(match: re.Match[str]) -> str:
        code = match[1] or match[2]
        if code:
            return chr(int(code, 16))
        return {"n": " ", "t": " ", "r": " "}.get(match[3], match[3])

    return _ESCAPE.sub(one, value)
