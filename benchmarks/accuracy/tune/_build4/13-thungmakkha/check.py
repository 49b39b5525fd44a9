"""Walk the tree as a browser would and check truth.toml; exit 1 on a surprise."""
from __future__ import annotations

import html
import re
import sys
import tomllib
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

ROOT = Path(__file__).resolve().parents[2] / Path(__file__).resolve().parent.name
SITE = ROOT / "site"
DEAD = {"/public/list/data/detail/id/877/menu/1502"}
routes = {r["path"]: r for r in tomllib.loads((SITE / "_routes.toml").read_text(encoding="utf-8"))["route"]}
assert len(routes) == len(re.findall(r"^\[\[route\]\]", (SITE / "_routes.toml").read_text(encoding="utf-8"), re.M)), "duplicate route"


def resolve(path: str) -> Path | None:
    if path in routes:
        return SITE / routes[path]["file"]
    target = SITE / path.split("?")[0].lstrip("/")
    if target.is_dir():
        target = target / "index.html"
    return target if target.is_file() else None


seen: dict[str, str] = {"/": ""}
queue, bad = ["/"], []
while queue:
    url = queue.pop()
    file = resolve(url)
    if file is None:
        bad.append((url, seen[url]))
        continue
    if file.suffix != ".html":
        continue
    text = file.read_text(encoding="utf-8")
    found = re.findall(r"(?:href|src|action)\s*=\s*[\"']([^\"']*)", text) + re.findall(r"<option value=\"([^\"]+)", text) + re.findall(r"(?:location\.href=|window\.open\()\\?'([^'\\]+)", text)
    for link in found:
        link = html.unescape(link)
        if not link or link.startswith(("#", "javascript:", "tel:", "http")):
            continue
        part = urlsplit(urljoin("http://h" + url, link))
        key = unquote(part.path) + (f"?{part.query}" if part.query else "")
        if key not in seen:
            seen[key] = url
            queue.append(key)
truth = tomllib.loads((ROOT / "truth.toml").read_text(encoding="utf-8"))
assert list(truth["items"]) == [f"O{i}" for i in range(1, 29)]
problems = [b for b in bad if b[0] not in DEAD]
for ident, item in truth["items"].items():
    for url in item["evidence"]:
        if url not in seen or resolve(url) is None:
            problems.append((ident, url))
orphans = set(routes) - set(seen)
at = [p.name for p in SITE.rglob("*.html") if "@" in p.read_text(encoding="utf-8")]
counts: dict[str, int] = {}
for item in truth["items"].values():
    counts[item["outcome"]] = counts.get(item["outcome"], 0) + 1
print(len(seen), "addresses;", "dead as meant:", [b for b in bad if b[0] in DEAD], "problems:", problems, "orphans:", orphans, "@:", at, counts)
sys.exit(bool(problems or orphans or at))
