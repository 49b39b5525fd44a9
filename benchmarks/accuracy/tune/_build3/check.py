"""Check the labelled sites of this folder: every item labelled, evidence served, and linked from the home page."""

from __future__ import annotations

import html
import re
import sys
import tomllib
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

TUNE = Path(__file__).resolve().parent.parent
LINK = re.compile(
    r"""(?:href|src|data)\s*=\s*["']?([^"'\s>]+)|(?:location(?:\.href)?\s*=|window\.open\()\s*'([^']+)'"""
)
INNER = re.compile(r"""[?&;]file=([^"'&>\s]+)""")
WORDS = {"found", "incomplete", "stale", "missing", "unreadable", "undetermined", "manual"}


def served(site: Path, table: dict[str, str], address: str) -> Path | None:
    """The file behind an address, None for a 404."""
    if address in table:
        return site / table[address] if table[address] else None
    path = site / address.split("?", maxsplit=1)[0].lstrip("/")
    path = path / "index.html" if path.is_dir() else path
    return path if path.is_file() else None


def crawl(site: Path, table: dict[str, str]) -> set[str]:
    """Every address that links lead to from the home page."""
    todo, seen = ["/"], {"/"}
    while todo:
        here = todo.pop()
        path = served(site, table, here)
        if path is None or path.suffix != ".html":
            continue
        text = path.read_bytes().decode("cp874" if ".tis620." in path.name else "utf-8")
        targets = [next(filter(None, groups), "") for groups in LINK.findall(text)] + INNER.findall(text)
        for target in map(html.unescape, targets):
            full = unquote(urldefrag(urljoin("http://site.example" + here, target))[0])
            if not full.startswith("http://site.example/"):
                continue
            address = full.removeprefix("http://site.example")
            if address not in seen:
                seen.add(address)
                todo.append(address)
    return seen


def check(folder: Path) -> list[str]:
    """Complaints about one site."""
    site = folder / "site"
    truth = tomllib.loads((folder / "truth.toml").read_text(encoding="utf-8"))
    raw = tomllib.loads((site / "_routes.toml").read_text(encoding="utf-8")) if (site / "_routes.toml").exists() else {}
    table = {r["path"]: (r.get("file", "") if r.get("status", 200) == 200 else "") for r in raw.get("route", [])}
    count = {2566: 43, 2568: 28}[truth["fiscal_year"]]
    wrong = [f"O{n} has no label" for n in range(1, count + 1) if f"O{n}" not in truth["items"]]
    reached = crawl(site, table)
    for item, label in truth["items"].items():
        if label["outcome"] not in WORDS or not set(label["also"]) <= WORDS or not label["reason"]:
            wrong.append(f"{item}: outcome or reason")
        if label["outcome"] == "found" and not label["evidence"]:
            wrong.append(f"{item}: found without evidence")
        for address in label["evidence"]:
            if address.startswith("https://"):
                continue
            if served(site, table, address) is None:
                wrong.append(f"{item}: {address} is not served")
            if address not in reached:
                wrong.append(f"{item}: {address} is not linked")
    dead = [a for a in reached if served(site, table, a) is None]
    size = sum(f.stat().st_size for f in site.rglob("*") if f.is_file())
    print(
        folder.name,
        Counter(v["outcome"] for v in truth["items"].values()),
        f"{len(reached)} addresses, {size} bytes; dead: {dead}",
    )
    return wrong


def main() -> int:
    """Check both sites."""
    wrong = [f"{f.name}: {w}" for f in sorted(TUNE.glob("1[12]-*")) if (f / "truth.toml").exists() for w in check(f)]
    print("\n".join(wrong) or "ok")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
