"""Walks the tree from / like a browser; prints broken links, orphans; validates truth.toml"""
import re, tomllib, sys
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit
from pathlib import Path
S = Path(__file__).resolve().parents[2] / Path(__file__).resolve().parent.name; site = S / "site"
routes = {unquote(r["path"]): r for r in tomllib.loads((site / "_routes.toml").read_text("utf-8"))["route"]}
def target(path):
    p = unquote(path)
    if p in routes:
        r = routes[p]; return target(r["redirect"]) if "redirect" in r else site / r["file"]
    p = p.split("?")[0]; f = site / p.lstrip("/")
    if f.is_dir() and p.endswith("/"): f = f / "index.html"
    return f if f.is_file() and not any(x.startswith("_") for x in f.relative_to(site).parts) else None
class H(HTMLParser):
    def __init__(s): super().__init__(); s.l = []
    def handle_starttag(s, t, a):
        for k, v in a:
            if not v: continue
            if k in ("href", "src", "action") or (t == "option" and k == "value"): s.l.append(v)
            if k == "onclick": s.l += re.findall(r"location\.href='([^']+)'", v)
seen, todo, broken, ext = {}, ["/"], {}, set()
while todo:
    p = todo.pop()
    if p in seen: continue
    f = target(p); seen[p] = f
    if f is None or f.suffix != ".html": continue
    h = H(); h.feed(f.read_text("utf-8"))
    for l in h.l:
        if l.startswith(("#", "javascript:", "mailto:")) or l == "": continue
        if urlsplit(l).netloc: ext.add(l); continue
        q = unquote(urljoin(p, l)).split("#")[0]
        if target(q) is None: broken.setdefault(q, set()).add(p)
        else: todo.append(q)
print("urls", len(seen), "broken:", {k: sorted(v)[:3] for k, v in broken.items()}); print("outside:", len(ext))
reach = {f for f in seen.values() if f}
print("orphans:", [str(f.relative_to(site)) for f in site.rglob("*") if f.is_file() and f not in reach and f.name not in ("robots.txt", "_routes.toml")])
t = tomllib.loads((S / "truth.toml").read_text("utf-8"))
assert sorted(t["items"], key=lambda k: int(k[1:])) == [f"O{i}" for i in range(1, 44)]
from collections import Counter
print(Counter(v["outcome"] for v in t["items"].values()))
for k, v in t["items"].items():
    for e in v["evidence"]:
        if target(e) is None: print("NO EVIDENCE", k, e)
        elif target(e) not in reach: print("UNREACHED", k, e)
