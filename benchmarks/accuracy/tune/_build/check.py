"""Check the built sites against their truth: `python check.py`. Needs pypdfium2 to look into PDF files.

Every item of the year has a truth; evidence exists and can be reached from the home page by links; internal links
resolve unless the truth lists them as dead; text layers of PDF files are Thai; the tree is as big as it may be.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import deque
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

ROOT = Path(__file__).resolve().parent.parent
ITEMS = {2565: 43, 2566: 43, 2567: 35, 2568: 28}
OUTCOMES = {"found", "incomplete", "stale", "missing", "unreadable", "undetermined", "manual"}
BASE = "http://site.example"
SCRIPTED = re.compile(r"(?:location(?:\.href)?\s*=\s*|window\.open\()\s*'([^']+)'")
LIMIT = 8_000_000


class Links(HTMLParser):
    """Collects everything a visitor can follow: anchors, frames, areas, options, scripts and refreshes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.base = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the targets of one element."""
        values = {k: v or "" for k, v in attrs}
        if tag == "base":
            self.base = values.get("href", "")
        if tag in ("a", "area"):
            self.found.append(values.get("href", ""))
        if tag in ("frame", "iframe", "img"):
            self.found.append(values.get("src", ""))
        if tag == "option":
            self.found.append(values.get("value", ""))
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            self.found.append(values.get("content", "").partition("url=")[2])
        self.found.extend(SCRIPTED.findall(values.get("onclick", "")))


class Tree:
    """A built site, answering URLs as the server would."""

    def __init__(self, folder: Path) -> None:
        self.site = folder / "site"
        routes = self.site / "_routes.toml"
        table = tomllib.loads(routes.read_text(encoding="utf-8")) if routes.exists() else {}
        self.routes = {r["path"]: r for r in table.get("route", [])}
        self.traps = tuple(t["prefix"] for t in table.get("trap", []))
        self.soft_404 = table.get("not_found", {}).get("file", "")

    def get(self, url: str) -> tuple[bytes, str] | None:
        """Bytes and file name at a URL (path and query), or None."""
        path = unquote(url)
        if path in self.routes:
            name = self.routes[path]["file"]
        else:
            name = (path.split("?")[0] + ("index.html" if path.endswith("/") else "")).lstrip("/")
        target = self.site / name
        return (target.read_bytes(), name) if target.is_file() else None


def decode(data: bytes) -> str:
    """Text of a page in UTF-8 or windows-874."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp874")


def crawl(tree: Tree) -> tuple[set[str], set[str], set[str]]:
    """Follow every link from the home page: URLs reached, URLs that do not answer, outside URLs."""
    reached, broken, outside = {"/"}, set(), set()
    queue = deque(["/"])
    while queue:
        url = queue.popleft()
        got = tree.get(url)
        if got is None:
            broken.add(url)
            reached.discard(url)
            continue
        if not got[1].endswith((".html", ".htm")):
            continue
        parser = Links()
        parser.feed(decode(got[0]))
        for link in map(str.strip, parser.found):
            if not link or link.startswith(("#", "javascript:", "mailto:", "tel:")):
                continue
            full = urldefrag(urljoin(urljoin(BASE + url, parser.base), link))[0]
            parts = urlsplit(full)
            if parts.netloc != "site.example":
                outside.add(full)
                continue
            path = unquote(parts.path or "/") + (f"?{unquote(parts.query)}" if parts.query else "")
            if path not in reached and path not in broken and not path.startswith(tree.traps or ("\0",)):
                reached.add(path)
                queue.append(path)
    return reached, broken, outside


def check_truth(truth: dict[str, object], items: dict[str, dict[str, object]]) -> list[str]:
    """Faults of the truth itself."""
    year = truth["fiscal_year"]
    assert isinstance(year, int)
    wanted = {f"O{n}" for n in range(1, ITEMS[year] + 1)}
    faults = [f"{item}: not in the truth" for item in sorted(wanted - items.keys())]
    faults += [f"{item}: not of the year" for item in sorted(items.keys() - wanted)]
    for item, t in items.items():
        if t["outcome"] not in OUTCOMES or set(t["also"]) - OUTCOMES:  # type: ignore[call-overload]
            faults.append(f"{item}: unknown outcome")
        if t["outcome"] == "found" and not t["evidence"]:
            faults.append(f"{item}: found without evidence")
        if not t["reason"]:
            faults.append(f"{item}: no reason")
    return faults


def check_pdfs(folder: Path) -> list[str]:
    """PDF files whose text layer is not Thai; those in the truth's list of scans have none on purpose."""
    import pypdfium2

    faults = []
    for path in sorted(folder.rglob("*.pdf")):
        text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))
        thai = sum("\u0e00" <= c <= "\u0e7f" for c in text)
        if text and thai < len(text) / 3:
            faults.append(f"{path.name}: text layer is not Thai")
        if not text and "scan" not in path.name:
            faults.append(f"{path.name}: no text layer")
    return faults


def check(folder: Path) -> list[str]:
    """All faults of one site; prints its numbers."""
    truth = tomllib.loads((folder / "truth.toml").read_text(encoding="utf-8"))
    items = truth["items"]
    tree = Tree(folder)
    reached, broken, outside = crawl(tree)
    dead = set(truth["dead"])
    faults = check_truth(truth, items)
    faults += [f"dead link not meant: {url}" for url in sorted(broken - dead)]
    faults += [f"meant dead, but answers or is not linked: {url}" for url in sorted(dead - broken)]
    for item, t in items.items():
        for url in t["evidence"]:
            if url.startswith("http"):
                faults += [] if url in outside else [f"{item}: outside evidence is not linked: {url}"]
            elif url not in reached:
                faults.append(f"{item}: evidence can't be reached: {url}")
    names = {got[1] for url in reached if (got := tree.get(url))}
    stored = {p.relative_to(tree.site).as_posix() for p in tree.site.rglob("*") if p.is_file()} - {
        "_routes.toml",
        tree.soft_404,
    }
    faults += [f"never linked: {name}" for name in sorted(stored - names) if not name.startswith("images/")]
    faults += check_pdfs(tree.site)
    counts = {o: sum(t["outcome"] == o for t in items.values()) for o in sorted(OUTCOMES)}
    pages = sum(n.endswith((".html", ".htm")) for n in names)
    docs = sum(n.endswith((".pdf", ".docx", ".xlsx")) for n in names)
    share = counts["found"] * 100 / len(items)
    print(
        f"{folder.name}: {pages} pages, {docs} documents, found {share:.0f} %,", {k: v for k, v in counts.items() if v}
    )
    return faults


def main() -> int:
    """Check every site; 1 when a fault was found."""
    bad = 0
    for folder in sorted(p.parent for p in ROOT.glob("*/truth.toml")):
        for fault in check(folder):
            bad = 1
            print(f"  {folder.name}: {fault}")
    size = sum(p.stat().st_size for p in ROOT.glob("*/site/**/*") if p.is_file())
    print(f"total {size:,} bytes")
    return 1 if bad or size > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
