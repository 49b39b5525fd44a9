"""Thai text into lines of a given number of terminal columns.

Thai writes no spaces between words and stacks its vowels and tones, so neither ``textwrap`` nor a count of characters
will do: lines are broken between words and measured in columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rich.cells import cell_len

from checklist import thai

# What may not begin a line goes with the word before it, what may not end one with the word after it.
_CLOSING = re.compile(r"[ๆฯ)\]}”’»,.:;!?%/…]+")
_OPENING = re.compile(r".*[(\[{“‘«]")
_SPACES = re.compile(r"(\s+)")


@lru_cache(maxsize=8192)
def wrap(text: str, width: int) -> tuple[str, ...]:
    """Return *text* as lines of at most *width* columns (at least 2); one empty line for empty text."""
    lines: list[str] = []
    line = ""
    for unit in _units(text):
        if cell_len(line) + cell_len(unit.rstrip()) <= width:
            line += unit
            continue
        if line.strip():
            lines.append(line.rstrip())
        *full, line = _pieces(unit.lstrip(), width)
        lines.extend(full)
    if line.strip() or not lines:
        lines.append(line.rstrip())
    return tuple(lines)


def shorten(text: str, width: int) -> str:
    """Return as much of *text* as fits on one line of *width* columns, with … where it was cut."""
    if cell_len(text) <= width:
        return text
    return wrap(text, width - 1)[0] + "…"


def pad(text: str, width: int, *, right: bool = False) -> str:
    """Return *text* filled up with spaces to *width* columns, on its left if it is to stand *right*."""
    space = " " * max(0, width - cell_len(text))
    return space + text if right else text + space


def _units(text: str) -> Iterator[str]:
    """Yield the pieces between which a line may be broken; each carries the space that follows it."""
    unit = ""
    for token in (part for chunk in _SPACES.split(text) for part in _tokens(chunk)):
        glued = not unit or token.isspace() or _CLOSING.fullmatch(token) or _OPENING.fullmatch(unit)
        if glued and not (unit[-1:].isspace() and not token.isspace()):
            unit += token
            continue
        yield unit
        unit = token
    if unit:
        yield unit


def _tokens(chunk: str) -> tuple[str, ...]:
    return (" ",) if chunk.isspace() else thai.words(chunk)


def _pieces(unit: str, width: int) -> list[str]:
    """Cut a unit that is wider than a line (an address, mostly), never between a letter and the marks on it."""
    pieces = [""]
    for char in unit:
        mark = cell_len(char) == 0
        if not mark and cell_len(pieces[-1]) + cell_len(char) > width and pieces[-1]:
            pieces.append("")
        pieces[-1] += char
    return pieces
