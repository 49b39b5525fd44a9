"""Signs that facts are told by, as compiled patterns. The wordings are data: ``signs.toml``, one pattern a line."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources


@cache
def _table() -> dict[str, list[str]]:
    text = resources.files("checklist").joinpath("signs.toml").read_text(encoding="utf-8")
    table: dict[str, list[str]] = tomllib.loads(text)
    return table


@cache
def sign(name: str) -> re.Pattern[str]:
    """The pattern called ``name``: any of its lines, in upper or lower case. KeyError if there is none."""
    return re.compile("|".join(_table()[name]), re.IGNORECASE)
