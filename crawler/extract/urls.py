"""Hrefs as authors write them → absolute URLs as a browser would ask for them.

Only what is needed to address the right thing: session ids, tracking and the like are the frontier's business.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, urljoin, urlsplit

_CLEAN_ABSOLUTE: Final = re.compile(r"https?://[a-z0-9.-]+(?::\d+)?/[A-Za-z0-9/_.~!$&'()*+,;=:@?-]*\Z")
_CLEAN_PATH: Final = re.compile(r"[A-Za-z0-9/_.~!$&'()*+,;=@?-]+\Z")
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_BAD_PERCENT: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")
_LOWER_PERCENT: Final = re.compile(r"%[0-9a-f]{2}|%[0-9A-F][0-9a-f]|%[0-9a-f][0-9A-F]")
_CONTROL: Final = re.compile("[\\t\\r\\n\\x00\\u200b\\ufeff]")
_HOST_LIKE: Final = re.compile(
    r"(?:www\.[\w.-]+\.[a-z]{2,}|[\w-]+(?:\.[\w-]+)*\.(?:go|or|ac|co|in|mi)\.th)(?:[/?#:]|\Z)", re.IGNORECASE
)
_PATH_SAFE: Final = "/%:@!$&'()*+,;=~-._"
_QUERY_SAFE: Final = "/%:@!$&'()*+,;=~-._?[]{}|^`"
_DEFAULT_PORT: Final = {"http": ":80", "https": ":443"}


class Resolver:
    """Resolves the hrefs of one page; remembers what it has seen, since pages repeat their links."""

    def __init__(self, page_url: str, base_href: str = "", encoding: str = "utf-8") -> None:
        self.query_encoding = encoding
        self._known: dict[str, tuple[str, str]] = {}
        self._base = page_url
        self._set_base(page_url)
        if base_href:
            base, _ = self.resolve(base_href)
            if base:
                self._set_base(base)
        self.page_url = self.resolve(page_url)[0] or page_url

    def _set_base(self, base: str) -> None:
        self._known.clear()
        self._base = base
        self._origin = self._folder = ""
        try:
            parts = urlsplit(base)
        except ValueError:
            return
        if parts.scheme in ("http", "https") and parts.netloc and parts.netloc.isascii():
            self._origin = f"{parts.scheme}://{parts.netloc.lower()}"
            folder = parts.path.rpartition("/")[0]
            if "/." not in folder and "//" not in folder and (not folder or _CLEAN_PATH.match(folder)):
                self._folder = f"{self._origin}{folder}/"

    @property
    def folder(self) -> str:
        """What relative links are relative to; two pages with the same one resolve them alike, bare queries aside."""
        return self._folder or self._base

    def resolve(self, href: str) -> tuple[str, str]:
        """Return (absolute URL without fragment, fragment). The URL is empty for what is no http(s) address."""
        found = self._known.get(href)
        if found is None:
            found = self._known[href] = self._resolve(href)
        return found

    def _resolve(self, href: str) -> tuple[str, str]:
        href = _CONTROL.sub("", href.strip())
        href, _, fragment = href.partition("#")
        href = href.rstrip()
        if _CLEAN_ABSOLUTE.match(href) and "/." not in href:
            return href, fragment
        if _CLEAN_PATH.match(href) and "/." not in href and "//" not in href and href[0] not in ".?":
            if href[0] == "/":
                if self._origin:
                    return self._origin + href, fragment
            elif self._folder and not _HOST_LIKE.match(href):
                return self._folder + href, fragment
        return self._slow(href), fragment

    def _slow(self, href: str) -> str:
        scheme = _SCHEME.match(href)
        if scheme and scheme[1].lower() not in ("http", "https"):
            return ""
        if not scheme:
            href = href.replace("\\", "/") if "?" not in href else _slash(href)
            # An author's slip seen everywhere: "www.example.go.th/…" without its scheme is meant as an address.
            if _HOST_LIKE.match(href):
                href = f"http://{href}"
        else:
            href = _slash(re.sub(r"(?i)\A(https?):[/\\]*", r"\1://", href))
            # "http://http://…" and "http://https//…": the inner one is meant.
            href = re.sub(r"(?i)\Ahttps?://(?=https?:?//)", "", href)
            href = re.sub(r"(?i)\A(https?)//", r"\1://", href)
        try:
            return self._normal(urljoin(self._base, href))
        except (ValueError, UnicodeError):
            return ""

    def _normal(self, url: str) -> str:
        parts = urlsplit(url)
        scheme = parts.scheme.lower()
        if scheme not in _DEFAULT_PORT or not parts.hostname:
            return ""
        host = parts.hostname if parts.hostname.isascii() else parts.hostname.encode("idna").decode("ascii")
        if " " in host or "%" in host or "<" in host:
            return ""
        if ":" in host:
            host = f"[{host}]"
        port = f":{parts.port}" if parts.port else ""
        if port == _DEFAULT_PORT[scheme]:
            port = ""
        path = _percent(quote(_BAD_PERCENT.sub("%25", parts.path), safe=_PATH_SAFE)) or "/"
        if "/." in path:
            path = urlsplit(urljoin("http://host/", path)).path
        query = parts.query
        if query:
            # As browsers do: a query goes out in the page's own encoding, a path always in UTF-8.
            encoding = self.query_encoding if self.query_encoding == "cp874" else "utf-8"
            query = quote(_BAD_PERCENT.sub("%25", query), safe=_QUERY_SAFE, encoding=encoding, errors="replace")
            query = "?" + _percent(query.replace("|", "%7C").replace("`", "%60").replace("^", "%5E"))
        return f"{scheme}://{host}{port}{path}{query}"


def _slash(href: str) -> str:
    head, mark, query = href.partition("?")
    return head.replace("\\", "/") + mark + query


def _percent(text: str) -> str:
    return _LOWER_PERCENT.sub(lambda match: match[0].upper(), text) if "%" in text else text
