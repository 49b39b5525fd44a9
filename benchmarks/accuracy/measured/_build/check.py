"""Check the built sites: every item has a truth line, evidence exists and is reachable, links lead somewhere.

Usage: python check.py. Prints what is wrong and ends with status 1 if anything is.
"""

from __future__ import annotations

import html
import re
import sys
import tomllib
from collections import Counter, deque
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

ROOT = Path(__file__).resolve().parent.parent
ITEMS = {2565: 43, 2566: 43, 2567: 35, 2568: 28}
OUTCOMES = {"found", "incomplete", "stale", "missing", "unreadable", "undetermined", "manual"}
# Links that are dead on purpose, and the answers of forms, as prefixes.
DEAD = {
    "sao-2566-tables": ("/upload/plan/old/",),
    "tessaban-2568-wp": ("/wp-content/uploads/2024/11/lost",),
    "sao-2565-vendor": ("/public/list/data/lost",),
    "muang-2567-cards": ("/docs/lost",),
}
BASE = "http://site.example"
LINKS = re.compile(
    r"""(?:href|src)\s*=\s*["']?([^"'\s>]+)"""
    r"""|(?:location(?:\.href)?\s*=|window\.open\()\s*["']([^"']+)"""
    r"""|<option[^>]*value=["']([^"']*/[^"']*)["']"""
    r"""|url=([^"'>\s]+)["']"""
    r"""|data-(?:href|url)=["']([^"']+)["']""",
    re.IGNORECASE,
)


class Served:
    """What a browser gets for a path with query."""

    def __init__(self, folder: Path) -> None:
        self.site = folder / "site"
        routes = tomllib.loads((self.site / "_routes.toml").read_text(encoding="utf-8"))
        self.routes = {r["path"]: r for r in routes.get("route", [])}

    def get(self, url: str) -> tuple[bytes, str] | None:
        """Body and file name, or None for a 404."""
        path = unquote(url)
        route = self.routes.get(path)
        if route and "redirect" in route:
            return self.get(str(route["redirect"]))
        if route:
            return (self.site / route["file"]).read_bytes(), str(route["file"])
        bare = path.split("?")[0]
        file = self.site / bare.lstrip("/")
        if file.is_dir():
            file = file / "index.html"
        return (file.read_bytes(), file.name) if file.is_file() and not file.name.startswith("_") else None


def links(body: bytes) -> list[str]:
    """Every URL an HTML page offers, scripts and selects included."""
    text = html.unescape(body.decode("utf-8", errors="replace"))
    return ["".join(groups) for groups in LINKS.findall(text)]


def crawl(served: Served, dead: tuple[str, ...]) -> tuple[set[str], set[str], list[str]]:
    """Pages reached, outside links seen, broken links."""
    seen, outside, broken = {"/"}, set(), []
    queue = deque(["/"])
    while queue:
        url = queue.popleft()
        answer = served.get(url)
        if answer is None:
            if not unquote(url).startswith(dead):
                broken.append(unquote(url))
            continue
        if not answer[1].endswith((".html", ".php")):
            continue
        base = re.search(rb'<base href="([^"]+)"', answer[0])
        start = urljoin(BASE + url, base.group(1).decode()) if base else BASE + url
        for link in links(answer[0]):
            if link.startswith(("#", "mailto:", "tel:", "javascript:", "data:")):
                continue
            full = urlsplit(urljoin(start, link.replace(" ", "%20")))
            if full.netloc != "site.example":
                outside.add(link)
                continue
            target = canonical(full.path + (f"?{full.query}" if full.query else ""))
            if target not in seen:
                seen.add(target)
                queue.append(target)
                inner = re.search(r"[?&]file=([^&]+)", unquote(target))
                if inner and canonical(inner.group(1)) not in seen:
                    seen.add(canonical(inner.group(1)))
                    queue.append(canonical(inner.group(1)))
    return seen, outside, broken


def canonical(url: str) -> str:
    """One spelling of a URL: percent-encoded UTF-8."""
    return quote(unquote(url), safe="/?=&:%-_.~,;()[]+!*'@$#")


def check(folder: Path) -> list[str]:
    """All complaints about one site."""
    truth = tomllib.loads((folder / "truth.toml").read_text(encoding="utf-8"))
    wanted = [f"O{n}" for n in range(1, ITEMS[truth["fiscal_year"]] + 1)]
    problems = [f"items differ: {set(wanted) ^ set(truth['items'])}"] if list(truth["items"]) != wanted else []
    served = Served(folder)
    seen, outside, broken = crawl(served, DEAD[folder.name])
    problems += [f"broken link {url}" for url in broken]
    for item, line in truth["items"].items():
        if line["outcome"] not in OUTCOMES or not line["reason"]:
            problems.append(f"{item}: bad line")
        if line["outcome"] == "found" and not line["evidence"]:
            problems.append(f"{item}: found without evidence")
        for url in line["evidence"]:
            problems += [f"{item}: {why}" for why in _evidence(url, served, seen, outside)]
    counts = Counter(line["outcome"] for line in truth["items"].values())
    files = [f for f in (folder / "site").rglob("*") if f.is_file()]
    pages = sum(1 for f in files if f.suffix in (".html", ".pdf", ".docx", ".xlsx"))
    share = counts["found"] / len(wanted)
    print(
        f"{folder.name}: {pages} pages and documents, {sum(f.stat().st_size for f in files) // 1024} KB,"
        f" {len(seen)} URLs reached, found {share:.0%}, {dict(counts)}"
    )
    routed = {str(route.get("file")) for path, route in served.routes.items() if canonical(path) in seen}
    names = [
        f.relative_to(folder / "site").as_posix() for f in files if f.suffix in (".pdf", ".docx", ".xlsx", ".html")
    ]
    alone = [
        n
        for n in names
        if canonical(f"/{n}") not in seen and n not in routed and n not in ("index.html", "not-found.html")
    ]
    return problems + [f"nobody links {name}" for name in alone]


def _evidence(url: str, served: Served, seen: set[str], outside: set[str]) -> list[str]:
    if url.startswith("http"):
        return [] if url in outside else [f"outside evidence {url} is not linked"]
    if served.get(url) is None:
        return [f"evidence {url} does not exist"]
    return [] if canonical(url) in seen else [f"evidence {url} is not reachable"]


def main() -> int:
    """Check all folders that have a truth.toml."""
    bad = 0
    for truth in sorted(ROOT.glob("*/truth.toml")):
        for problem in check(truth.parent):
            bad += 1
            print("  ", problem)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
