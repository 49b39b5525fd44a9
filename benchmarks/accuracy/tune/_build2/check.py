"""Do truth and tree fit? Items complete, evidence there and reachable from the home page, PDFs readable, size in bounds."""

from __future__ import annotations

import html
import re
import sys
import tomllib
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pypdfium2

TUNE = Path(__file__).resolve().parent.parent
SCANS = {"508.pdf", "prakad-old.pdf", "chapter3-scan.pdf"}
COVERED = ("07", "08", "09", "10")
COUNTS = {2564: 43, 2566: 43, 2568: 28}
LINK = re.compile(
    r"""(?:href|src|data-href)\s*=\s*["']([^"'#][^"']*)["']|(?:location\.href\s*=\s*|window\.open\(|open_page\()\s*["'&quot;]*([^"'&)]+)""",
    re.IGNORECASE,
)
OPTION = re.compile(r"""<option\b[^>]*value=["']([^"']*[./?][^"']*)["']""", re.IGNORECASE)


def reach(root: Path) -> tuple[set[str], set[str]]:
    """Addresses met from the home page, and links that lead nowhere."""
    routes = {}
    if (root / "_routes.toml").exists():
        routes = {unquote(r["path"]): r for r in tomllib.loads((root / "_routes.toml").read_text("utf-8"))["route"]}
    seen, dead, queue = set(), set(), ["/"]
    while queue:
        url = queue.pop()
        if url in seen:
            continue
        seen.add(url)
        entry = routes.get(url) or routes.get(url.split("?")[0])
        if entry and "redirect" in entry:
            queue.append(entry["redirect"])
            continue
        plain = root / urlsplit(url).path.lstrip("/")
        file = root / entry["file"] if entry else (plain / "index.html" if plain.is_dir() else plain)
        if not file.is_file():
            dead.add(url)
            continue
        body = file.read_bytes()
        if b"<html" not in body[:400].lower() and file.suffix not in (".html", ".aspx"):
            continue
        text = body.decode("cp874" if ".tis620." in file.name else "utf-8", "replace")
        found = [a or b for a, b in LINK.findall(text)] + OPTION.findall(text)
        for link in map(html.unescape, found):
            target = urljoin("http://x" + url, link.strip())
            part = urlsplit(target)
            if part.scheme == "http" and part.netloc == "x":
                queue.append(unquote(part.path + (f"?{part.query}" if part.query else "")))
    return seen, dead


def main() -> int:
    """Print what does not fit; 1 if anything."""
    wrong = []
    for folder in sorted(p.parent for p in TUNE.glob("*/truth.toml") if p.parent.name[:2] in COVERED):
        truth = tomllib.loads((folder / "truth.toml").read_text("utf-8"))
        items, root = truth["items"], folder / "site"
        if set(items) != {f"O{n}" for n in range(1, COUNTS[truth["fiscal_year"]] + 1)}:
            wrong.append(
                f"{folder.name}: items {set(items) ^ {f'O{n}' for n in range(1, COUNTS[truth['fiscal_year']] + 1)}}"
            )
        seen, dead = reach(root)
        wrong += [f"{folder.name}: dead {url}" for url in sorted(dead - set(truth["dead"]))]
        wrong += [
            f"{folder.name}: not reached {url}"
            for code in items
            for url in items[code]["evidence"]
            if url not in seen - dead and not url.startswith("https://")
        ]
        wrong += [
            f"{folder.name}: {code} found without evidence"
            for code in items
            if items[code]["outcome"] == "found" and not items[code]["evidence"]
        ]
        files = [p for p in root.rglob("*") if p.is_file()]
        for path in files:
            if path.suffix == ".pdf":
                text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))
                if (len(text) < 80) != (path.name in SCANS):
                    wrong.append(f"{path}: text layer {len(text)}")
        kinds: dict[str, int] = {}
        for told in items.values():
            kinds[told["outcome"]] = kinds.get(told["outcome"], 0) + 1
        unlinked = [
            p.name
            for p in files
            if not any(unquote(u).split("?")[0].endswith(p.name) for u in seen) and p.name[0] != "_"
        ]
        size = sum(p.stat().st_size for p in files)
        print(
            folder.name,
            truth["fiscal_year"],
            kinds,
            f"{len(files)} files, {len(seen)} addresses, {size // 1024} kB",
            "unlinked:",
            unlinked[:5],
        )
    print("\n".join(wrong) or "fits")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
