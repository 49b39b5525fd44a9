"""One address, one spelling: canonical URLs, what belongs to the agency's site, and the shape of a URL.

Pure text work: nothing here resolves a name or opens a connection.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import unquote, urljoin, urlsplit

from msgspec import structs

from checklist.model import Document, Picture

_MAX_URL = 2_000
_DEFAULT_PORTS = {"http": 80, "https": 443}

# Parameters that name a visit or an advertisement, never content.
_NOISE = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|_gl|phpsessid|jsessionid|aspsessionid\w*|cfid|cftoken"
    r"|session_?id|sessid|sid|zenid|osCsid|__cf_chl_\w+|nocache|_nocache|timestamp|cachebuster)",
    re.IGNORECASE,
)
_SHORT_SID = re.compile(r"[0-9]{1,9}|[A-Za-z_-]{1,15}")
"""``sid=12`` is a section of many Thai sites: only a long mixed value is a session."""
_PATH_SESSION = re.compile(r";jsessionid=[^/?#;]*|;phpsessid=[^/?#;]*|/\(S\([0-9a-z]{20,}\)\)", re.IGNORECASE)
_PERCENT = re.compile(r"%([0-9A-Fa-f]{2})|%")
_UNSAFE_PATH = re.compile(r"[^A-Za-z0-9\-._~!$&'()*+,;=:@/%]")
_UNSAFE_QUERY = re.compile(r"[^A-Za-z0-9\-._~!$&'()*+,;=:@/%?\[\]|{}]")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
_DIGITS = re.compile(r"\d+")
_ESCAPE_OR_DIGITS = re.compile(r"(?P<escape>%[0-9A-Fa-f]{2})|\d+")


def _fix_percent(match: re.Match[str]) -> str:
    digits = match.group(1)
    if digits is None:
        return "%25"
    char = chr(int(digits, 16))
    return char if char in _UNRESERVED else "%" + digits.upper()


def _quote(match: re.Match[str]) -> str:
    # Bytes of a header that were no UTF-8 come as lone surrogates and go out as the bytes they were.
    try:
        raw = match.group().encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        raw = b"?"
    return "".join(f"%{byte:02X}" for byte in raw)


def _path(path: str) -> str:
    path = _PATH_SESSION.sub("", path)
    path = _UNSAFE_PATH.sub(_quote, _PERCENT.sub(_fix_percent, path))
    if "/." in path:
        path = _without_dots(path)
    return path if path.startswith("/") else "/" + path


def _without_dots(path: str) -> str:
    kept: list[str] = []
    parts = path.split("/")
    for part in parts:
        if part == "..":
            if len(kept) > 1:
                kept.pop()
        elif part != ".":
            kept.append(part)
    if parts[-1] in (".", ".."):
        kept.append("")
    return "/".join(kept) or "/"


def _is_noise(name: str, value: str) -> bool:
    if not _NOISE.fullmatch(name):
        return False
    return not (name.lower() == "sid" and _SHORT_SID.fullmatch(value))


def _query(query: str) -> str:
    query = _UNSAFE_QUERY.sub(_quote, _PERCENT.sub(_fix_percent, query.replace("&amp;", "&")))
    pairs = [pair for pair in query.split("&") if pair]
    return "&".join(pair for pair in pairs if not _is_noise(*_name_value(pair)))


def _name_value(pair: str) -> tuple[str, str]:
    name, _, value = pair.partition("=")
    return name, value


def _slashes(url: str) -> str:
    head, mark, query = url.partition("?")
    return head.replace("\\", "/") + mark + query


def host_name(host: str) -> str:
    """Return ``host`` in lower-case ASCII (IDNA); empty if it is not a host name or address."""
    host = host.rstrip(".").lower()
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return ""


def canonical(url: str) -> str:
    """Return the one spelling under which ``url`` is known; empty unless it is an http or https URL of bearable length.

    Lower-case host, no default port, no fragment, no session or tracking parameters, dot segments resolved,
    percent-encoding repaired, Thai in UTF-8. The result is ASCII. Credentials in a URL are dropped. Parameters stay in
    the order in which the site writes them: some servers know no other.
    """
    url = _CONTROL.sub("", url.strip())
    if not url or len(url) > 3 * _MAX_URL:
        return ""
    try:
        parts = urlsplit(_slashes(url) if "\\" in url else url)
        port = parts.port
        host = host_name(parts.hostname or "")
    except ValueError:
        return ""
    scheme = parts.scheme.lower()
    if scheme not in _DEFAULT_PORTS or not host:
        return ""
    if ":" in host:
        host = f"[{host}]"
    netloc = host if port in (None, _DEFAULT_PORTS[scheme]) else f"{host}:{port}"
    query = _query(parts.query) if parts.query else ""
    result = f"{scheme}://{netloc}{_path(parts.path)}" + (f"?{query}" if query else "")
    return result if len(result) <= _MAX_URL else ""


def join(base: str, reference: str) -> str:
    """Return the canonical URL that ``reference`` (a Location header) means at ``base``; empty if it means none."""
    try:
        return canonical(urljoin(base, reference.strip()))
    except ValueError:
        return ""


def identity(url: str) -> str:
    """Return what two spellings of one canonical URL have in common: its parameters in order of their names.

    Some old scripts read a bare first word ("?page&id=3"); only name=value pairs may change places.
    """
    head, mark, query = url.partition("?")
    pairs = query.split("&")
    if len(pairs) < 2 or not all("=" in pair for pair in pairs):
        return url
    return head + mark + "&".join(sorted(pairs, key=lambda pair: pair.split("=", 1)[0]))


def origin(url: str) -> str:
    """Return ``scheme://host[:port]`` of a canonical URL."""
    return url[: url.index("/", 8)] if "/" in url[8:] else url


def host_of(url: str) -> str:
    """Return the host of a canonical URL, without port and brackets."""
    return urlsplit(url).hostname or ""


def base_dir(url: str) -> str:
    """Return the URL up to the last slash of its path: what relative links hang on."""
    head = url.partition("?")[0]
    return head[: head.rindex("/") + 1]


def is_address(host: str) -> bool:
    """Return True if ``host`` is an IPv4 or IPv6 literal."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


class Scope:
    """Which URLs belong to the agency: its host with and without ``www``, http and https, and its sub-domains.

    A start address with a port of its own, or an IP literal, is a site of exactly that host and port.
    """

    def __init__(self, start_url: str) -> None:
        self.home = canonical(start_url)
        self._set_home(self.home)
        self._memo: dict[str, str] = {}
        self._spelled: dict[str, str] = {}

    def _set_home(self, home: str) -> None:
        parts = urlsplit(home)
        self.host = parts.hostname or ""
        self.origin = origin(home)
        self.exact = is_address(self.host) or parts.port is not None or "." not in self.host
        self.base = self.host.removeprefix("www.")
        self._variants = frozenset() if self.exact else frozenset({self.base, "www." + self.base})

    def adopt(self, home: str) -> None:
        """Take ``home``, where the start address led, as the address of the site."""
        self.home = home
        self._set_home(home)
        self._memo.clear()

    def contains(self, url: str) -> bool:
        """Return True if the canonical URL ``url`` is the agency's own."""
        if url.startswith(self.origin + "/"):
            return True
        if self.exact:
            return False
        host = host_of(url)
        return host == self.base or host.endswith("." + self.base)

    def canonical(self, url: str) -> str:
        """Return ``canonical(url)`` with the variants of the site's host (www, http, https) as the home page has it.

        Of URLs that differ in the order of their parameters, the first one seen stands for all.
        """
        known = self._memo.get(url)
        if known is not None:
            return known
        result = canonical(url)
        if result and not self.exact and not result.startswith(self.origin + "/"):
            parts = urlsplit(result)
            if parts.hostname in self._variants and parts.port is None:
                result = self.origin + result[len(origin(result)) :]
        if "&" in result:
            result = self._spelled.setdefault(identity(result), result)
        if len(self._memo) >= 20_000:  # menus repeat on every page; the rest need not stay
            self._memo.clear()
        self._memo[url] = result
        return result

    def canonicals(self, urls: Iterable[str]) -> list[str]:
        """Return ``canonical`` of each of ``urls``."""
        known = self._memo.get
        return [known(url) or self.canonical(url) for url in urls]

    def rewrite(self, document: Document) -> Document:
        """Return ``document`` with canonical links and pictures, so that their URL is the URL of their page."""
        urls = self.canonicals(link.url for link in document.links)
        pictures = tuple(self._picture(picture) for picture in document.pictures)
        if urls == [link.url for link in document.links] and pictures == document.pictures:
            return document
        links = zip(document.links, urls, strict=True)
        named = tuple(link if url == link.url else structs.replace(link, url=url) for link, url in links)
        return structs.replace(document, links=named, pictures=pictures)

    def _picture(self, picture: Picture) -> Picture:
        url = self.canonical(picture.url)
        return picture if not url or url == picture.url else structs.replace(picture, url=url)


# ------------------------------------------------------------------------------------------------ shapes and traps

_VIEW_KEYS = re.compile(
    r"(?:print|tmpl|format|view_?mode|layout|sort|sort_?by|order|order_?by|orderdir|dir|direction|asc|desc|limit|per_?page|replytocom"
    r"|share|fontsize|font_?size|theme|color|skin|popup|pop)",
    re.IGNORECASE,
)
_VIEW_VALUES = re.compile(
    r"(?:component|print|1|asc|desc|pdf|raw|feed|atom|rss2?|true|date|name|title|hits|[0-9]{1,3}|[a-z_]{1,12})",
    re.IGNORECASE,
)
_DATE_KEYS = re.compile(
    r"(?:y|yy|yyyy|year|m|mm|mon|month|d|dd|day|date|ym|week|tribe-bar-date|eventdate|cal\w*|start_?date|end_?date|dt)",
    re.IGNORECASE,
)
_THAI_DATE_KEYS = re.compile(r"ปี|พ\.?ศ\.?|เดือน|วัน|วันที่|สัปดาห์")
"""Keys in Thai: they make a calendar only where one is named, for archives of news have them, too."""
_YEAR_PATH = re.compile(r"/(?:1[89]|2[0-6])\d\d(?:[-/]\d{1,2}){0,2}(?=[/.]|$)")
_MONTH_PATH = re.compile(r"/(?:1[89]|2[0-6])\d\d[-/]\d{1,2}(?:[-/]\d{1,2})?(?=[/.]|$)")
_CALENDAR_NAME = re.compile(
    r"calend[ae]r|[/_-](?:smart|my|web|city|e|g)?cal(?=[/.])|p[ah]?(?:ti|thi|di)th?in|ปฏิทิน"
    r"|%E0%B8%9B%E0%B8%8F%E0%B8%B4%E0%B8%97%E0%B8%B4%E0%B8%99",
    re.IGNORECASE,
)
_CALENDAR_WORD = re.compile(rf"{_CALENDAR_NAME.pattern}|event", re.IGNORECASE)
"""An event may have a number that looks like a year: there the month must stand, too."""

_CALENDAR_PAGE = re.compile(
    r"(?:(?:option|task|view|controller|mod|module|page|action|act|do|op|menu)=(?:\w+\.)?calend[ae]r|task=(?:month|week|day|year)\.\w+)(?=&|$)"
)
"""Parameters that ask for a month of a calendar: whatever the number beside them is called, it counts by it."""


def pattern(url: str) -> str:
    """Return the shape of a canonical URL.

    Digits as ``*``, parameters by name, values kept only if they are short words. Thai letters stay, though their
    percent-encoding has digits.
    """
    head, _, query = url.partition("?")
    head = _ESCAPE_OR_DIGITS.sub(lambda found: found["escape"] or "*", head[len(origin(url)) :])
    if not query:
        return head
    shown = []
    for pair in query.split("&"):
        name, value = _name_value(pair)
        word = value.isalpha() and len(value) <= 20
        shown.append(f"{name}={value}" if word else f"{name}=*")
    return f"{head}?{'&'.join(shown)}"


def repeats(url: str) -> bool:
    """Return True for ``/a/a/a`` and ``/a/b/a/b/a/b``: a relative link that adds to itself for ever."""
    segments = url.partition("?")[0][8:].split("/")[1:]
    if len(segments) > 24:
        return True
    for size in (1, 2, 3):
        for start in range(len(segments) - 3 * size + 1):
            first = segments[start : start + size]
            if (
                any(first)
                and first == segments[start + size : start + 2 * size] == segments[start + 2 * size : start + 3 * size]
            ):
                return True
    return False


def is_calendar(url: str) -> bool:
    """Return True if the URL names a day, month or week of a calendar."""
    head, _, query = url.partition("?")
    if query:
        names = [unquote(_name_value(pair)[0]) for pair in query.split("&")]
        dated = sum(1 for name in names if _DATE_KEYS.fullmatch(name))
        in_thai = sum(1 for name in names if _THAI_DATE_KEYS.fullmatch(name))
        if dated >= 2 or ((dated or in_thai >= 2) and _CALENDAR_WORD.search(url)):
            return True
        if _CALENDAR_PAGE.search(query) and _DIGITS.search(query):
            return True
    if looks_like_document(url):
        return False
    path = _YEAR_PATH if _CALENDAR_NAME.search(head) else _MONTH_PATH
    return bool(_CALENDAR_WORD.search(head) and path.search(head))


def plain_view(url: str) -> str:
    """Return the URL without parameters that only change how the same content is shown.

    The URL itself if it has none.
    """
    head, _, query = url.partition("?")
    if not query:
        return url
    pairs = query.split("&")
    kept = [pair for pair in pairs if not _is_view(*_name_value(pair))]
    if len(kept) == len(pairs):
        return url
    return head + ("?" + "&".join(kept) if kept else "")


def is_another_view(url: str) -> bool:
    """Return True for a calendar page or a page that shows the content of another one in another way."""
    return is_calendar(url) or plain_view(url) != url


def _is_view(name: str, value: str) -> bool:
    return bool(_VIEW_KEYS.fullmatch(name) and _VIEW_VALUES.fullmatch(value))


_DOCUMENT = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|csv|zip|rar)(?:$|\?)", re.IGNORECASE)
_ASSET = re.compile(
    r"\.(?:css|js|mjs|map|woff2?|ttf|eot|otf|ico|cur|mp3|mp4|avi|wmv|flv|mov|mkv|wav|m4a|webm|ogg|swf|exe|msi|apk|iso|dmg)$",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?)$", re.IGNORECASE)


def looks_like_document(url: str) -> bool:
    """Return True if the URL's ending is that of a document. A hint for the order only; bodies are told by content."""
    return bool(_DOCUMENT.search(url))


def is_asset(url: str) -> bool:
    """Return True for styles, scripts, fonts, films and programs: never evidence, never fetched."""
    return bool(_ASSET.search(url.partition("?")[0]))


@lru_cache(maxsize=4_096)
def is_picture(url: str) -> bool:
    """Return True if the URL's ending is that of an image."""
    return bool(_PICTURE.search(url.partition("?")[0]))
