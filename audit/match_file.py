"""``oit match``: why does this label match? One JSON line out for each ``label[TAB]url`` line in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from checklist.model import Checklist

_ONE_LINE = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029)}
"""Signs that some readers take for the end of a line, though JSON doesn't; they occur in strings only."""


def match_lines(lines: Iterable[str], checklist: Checklist) -> Iterator[str]:
    """Yield a JSON line for each of *lines*, in order: the text and the items it names, best first."""
    from checklist.match import Matcher  # noqa: PLC0415

    matcher = Matcher(checklist)
    for line in lines:
        label, _, url = line.partition("\t")
        items = [
            {"id": found.item, "probability": round(found.probability, 1), "why": found.why}
            for found in matcher.match(label, url.strip())
        ]
        yield json.dumps({"text": label, "items": items}, ensure_ascii=False).translate(_ONE_LINE)
