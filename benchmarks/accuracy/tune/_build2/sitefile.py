"""A labelled site being written: its files, its routes and its truth."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

TUNE = Path(__file__).resolve().parent.parent


def _toml(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@dataclass
class Site:
    """Collects everything in memory, then writes the tree in one go."""

    folder: str
    year: int
    today: str
    name: str
    kind: str
    province: str
    template: str
    notes: str
    files: dict[str, bytes] = field(default_factory=dict)
    routes: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    items: dict[str, tuple[str, Sequence[str], str, Sequence[str]]] = field(default_factory=dict)
    dead: list[str] = field(default_factory=list)

    def put(self, path: str, body: str | bytes) -> None:
        """Add a file; twice the same path is a mistake."""
        assert path not in self.files, path
        self.files[path] = body.encode() if isinstance(body, str) else body

    def route(self, path: str, file: str, **more: object) -> None:
        """Answer ``path`` (with query) with ``file``."""
        self.routes.append((path, {"file": file, **more}))

    def item(
        self, item: str, outcome: str, evidence: Sequence[str] | str, reason: str, also: Sequence[str] = ()
    ) -> None:
        """Say what a careful assessor would say of an item."""
        assert item not in self.items, item
        self.items[item] = (outcome, [evidence] if isinstance(evidence, str) else evidence, reason, also)

    def write(self) -> None:
        """Write site/ and truth.toml anew."""
        root = TUNE / self.folder
        shutil.rmtree(root, ignore_errors=True)
        for path, body in self.files.items():
            target = root / "site" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(body)
        if self.routes:
            text = ""
            for path, entry in self.routes:
                text += f"[[route]]\npath = {_toml(path)}\n"
                for key, value in entry.items():
                    text += f"{key} = {_toml(value) if isinstance(value, str) else value}\n"
                text += "\n"
            (root / "site" / "_routes.toml").write_text(text, "utf-8", newline="\n")
        (root / "truth.toml").write_text(self._truth(), "utf-8", newline="\n")

    def _truth(self) -> str:
        lines = [f"fiscal_year = {self.year}", f"today = {_toml(self.today)}"]
        lines += [f"{key} = {_toml(getattr(self, key))}" for key in ("name", "kind", "province", "template", "notes")]
        lines.append(f"dead = [{', '.join(map(_toml, self.dead))}]")
        for item in sorted(self.items, key=lambda code: int(code[1:])):
            outcome, evidence, reason, also = self.items[item]
            lines += ["", f"[items.{item}]", f"outcome = {_toml(outcome)}"]
            lines.append(f"also = [{', '.join(map(_toml, also))}]")
            lines.append(f"evidence = [{', '.join(map(_toml, evidence))}]")
            lines.append(f"reason = {_toml(reason)}")
        return "\n".join(lines) + "\n"
