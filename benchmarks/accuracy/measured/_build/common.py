"""Shared helpers of the measured-only benchmark: a small text markup, turned into HTML, PDF, DOCX, XLSX and images.

Everything written is a pure function of the content files and of the fonts installed (Debian package fonts-thai-tlwg),
so building twice gives the same bytes. The built trees are committed: running the benchmark needs none of this.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent

# A page or document is a list of blocks: (kind, payload).
Block = tuple[str, object]


@dataclass
class Entry:
    """One thing the site serves: where, what kind, its title, options and body text."""

    kind: str
    url: str
    title: str
    options: dict[str, str]
    body: str


@dataclass
class Site:
    """Files below site/ and the routes of a site that is being built."""

    name: str
    files: dict[str, bytes] = field(default_factory=dict)
    routes: list[dict[str, object]] = field(default_factory=list)
    tail: str = ""

    def add(self, path: str, data: bytes) -> None:
        """Add one file, a path below site/ without a leading slash; a second file of that name is an error."""
        if path in self.files and self.files[path] != data:
            raise ValueError(f"{self.name}: {path} twice")
        self.files[path] = data

    def route(self, path: str, **values: object) -> None:
        """Add one route of _routes.toml."""
        self.routes.append({"path": path, **values})

    def write(self) -> None:
        """Replace site/ by what was collected."""
        target = ROOT / self.name / "site"
        for old in sorted(target.rglob("*"), reverse=True):
            old.unlink() if old.is_file() else old.rmdir()
        for path, data in self.files.items():
            file = target / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        (target / "_routes.toml").write_bytes(self._routes_text().encode("utf-8"))

    def _routes_text(self) -> str:
        lines: list[str] = []
        for route in sorted(self.routes, key=lambda r: str(r["path"])):
            lines.append("[[route]]")
            lines += [f"{key} = {_toml(value)}" for key, value in route.items()]
            lines.append("")
        return "\n".join(lines) + self.tail


def _toml(value: object) -> str:
    if isinstance(value, (int, float)):
        return str(value)
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'


def entries(*paths: Path) -> Iterator[Entry]:
    """Read content files: `=== kind url | title | key=value | …` starts an entry, the lines below are its body."""
    for path in paths:
        text = path.read_text(encoding="utf-8")
        for part in re.split(r"^=== ", text, flags=re.MULTILINE)[1:]:
            head, _, body = part.partition("\n")
            cells = [cell.strip() for cell in head.split("|")]
            kind, _, url = cells[0].partition(" ")
            options = dict(cell.split("=", 1) for cell in cells[2:] if "=" in cell)
            yield Entry(kind, url.strip(), cells[1] if len(cells) > 1 else "", options, body.strip("\n"))


def file_for(url: str, suffix: str = ".html") -> str:
    """A plain ASCII file name for a URL that is served through a route."""
    stem = re.sub(r"[^A-Za-z0-9]+", "-", url).strip("-").lower()
    if not url.isascii() or not stem:
        stem = f"{stem[:20]}-{zlib.crc32(url.encode('utf-8')):08x}".strip("-")
    return f"p/{stem}{suffix}"


def parse(text: str) -> list[Block]:
    """Markup → blocks: `# ` and `## ` headings, `- ` list, `| ` row, `> ` centred, `<` raw HTML line, else text."""
    blocks: list[Block] = []
    for line in text.split("\n"):
        kind, value = _line(line)
        if kind in ("list", "table", "text") and blocks and blocks[-1][0] == kind and kind != "text":
            assert isinstance(blocks[-1][1], list)
            blocks[-1][1].append(value)
        elif kind == "gap":
            blocks.append(("gap", None))
        else:
            blocks.append((kind, [value] if kind in ("list", "table") else value))
    return [block for block in blocks if block[0] != "gap"]


def _line(line: str) -> tuple[str, object]:
    if not line.strip():
        return "gap", None
    for mark, kind in (("## ", "h2"), ("# ", "h1"), ("> ", "center"), ("- ", "list")):
        if line.startswith(mark):
            return kind, line[len(mark) :]
    if line.startswith("|"):
        return "table", [cell.strip() for cell in line.strip().strip("|").split("|")]
    return ("raw", line) if line.startswith("<") else ("text", line)


LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")
AMPERSAND = re.compile(r"&(?!#?\w+;)")
BOLD = re.compile(r"\*\*([^*]+)\*\*")


def inline(text: str) -> str:
    """Markup inside a line → HTML; tags in it stay as they are."""
    out = AMPERSAND.sub("&amp;", text)
    out = LINK.sub(lambda m: f'<a href="{m.group(2)}">{m.group(1)}</a>', out)
    return BOLD.sub(r"<b>\1</b>", out)


def plain(text: str) -> str:
    """Markup inside a line → text."""
    return BOLD.sub(r"\1", LINK.sub(r"\1", text))


def render(blocks: list[Block], style: dict[str, str]) -> str:
    """Blocks → HTML; `style` gives the opening and closing tags of each kind as `open…close`."""
    out: list[str] = []
    for kind, value in blocks:
        if kind == "raw":
            out.append(str(value))
        elif kind == "table":
            out.append(_table(value, style))
        elif kind == "list":
            assert isinstance(value, list)
            item = style.get("item", "<li>…</li>")
            out.append(_wrap(style.get("list", "<ul>…</ul>"), "\n".join(_wrap(item, inline(str(v))) for v in value)))
        else:
            out.append(_wrap(style.get(kind, "<p>…</p>"), inline(str(value))))
    return "\n".join(out)


def _wrap(pattern: str, text: str) -> str:
    return pattern.replace("…", text, 1)


def _table(rows: object, style: dict[str, str]) -> str:
    assert isinstance(rows, list)
    head, cell, row = style.get("th", "<th>…</th>"), style.get("td", "<td>…</td>"), style.get("tr", "<tr>…</tr>")
    lines = [_wrap(row, "".join(_wrap(head, inline(c)) for c in rows[0]))]
    lines += [_wrap(row, "".join(_wrap(cell, inline(c)) for c in r)) for r in rows[1:]]
    return _wrap(style.get("table", "<table>…</table>"), "\n".join(lines))
