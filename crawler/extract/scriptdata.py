"""Tables that a page's own script writes into it, from the data in the script: literals only, nothing is executed.

Hand-made pages keep their figures and people as ``var rows=[['งาน',6,8],…]`` and build the table on loading: a visitor
sees a table, and the markup has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

import chompjs

from crawler.extract.scripts import is_address

_WRITES: Final = re.compile(
    r"\.(?:innerHTML|innerText|textContent|outerHTML)\s*\+?=|\.(?:append|appendChild|prepend|insertAdjacentHTML|html|insertRow)\("
    r"|document\.write|window\.(?!dataLayer)\w*(?:mount|state|props|initial|data)\w*"
)
"""What writes into the page, or hands data over to the program that does."""
_THAI: Final = re.compile("[ก-ฮ]")
_TAG: Final = re.compile("<[^>]{0,300}>")
_PICTURE: Final = re.compile(r"\.(?:jpe?g|png|gif|webp)(?:\?|\Z)", re.IGNORECASE)
_MAX_CODE: Final = 200_000
_MAX_ROWS: Final = 400
_MAX_DEPTH: Final = 6
_LEAST_RECORDS: Final = 2
_LEAST_CELLS: Final = 2


class Row(NamedTuple):
    """One record: what it says, and the addresses of its pictures as written."""

    cells: tuple[str, ...]
    pictures: tuple[str, ...]


def data_rows(code: str) -> list[Row]:
    """Return the records in ``code`` if it writes into its page, in their order; links to pages are no records."""
    if len(code) > _MAX_CODE or not _WRITES.search(code) or not _THAI.search(code):
        return []
    rows: list[Row] = []
    try:
        values: Iterable[object] = chompjs.parse_js_objects(code)
        for value in values:
            rows.extend(_records(value, 0))
            if len(rows) >= _MAX_ROWS:
                break
    except (ValueError, RecursionError):
        pass  # what came before stands
    return rows[:_MAX_ROWS]


def _records(value: object, depth: int) -> Iterator[Row]:
    """Yield the records of a list of them, and of the lists inside one object."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, dict):
        for inner in value.values():
            yield from _records(inner, depth + 1)
    elif isinstance(value, list):
        value = _without_shared_address(value)
        rows = [row for item in value if (row := _row(item)) is not None]
        if len(rows) >= _LEAST_RECORDS and len(rows) == len(value) and _speaks(rows):
            yield from rows
            return
        for inner in value:
            yield from _records(inner, depth + 1)


def _without_shared_address(items: list[object]) -> list[object]:
    """Return the records of people without a key under which all have one and the same address: it leads to none."""
    records = [item for item in items if isinstance(item, dict)]
    if len(records) < _LEAST_RECORDS or len(records) != len(items) or not all(map(_has_picture, records)):
        return items
    shared = {
        key
        for key, one in records[0].items()
        if isinstance(one, str) and is_address(one) and all(record.get(key) == one for record in records)
    }
    return [{key: one for key, one in record.items() if key not in shared} for record in records]


def _has_picture(record: Mapping[str, object]) -> bool:
    return any(isinstance(one, str) and _is_picture(one) for one in record.values())


def _is_picture(text: str) -> bool:
    return text.startswith("data:image/") or _PICTURE.search(text) is not None


def _row(item: object) -> Row | None:
    """Return a record made of plain values only; None for anything else, and for one that leads to a page."""
    if not isinstance(item, dict | list):
        return None
    values = list(item.values()) if isinstance(item, dict) else item
    if len(values) < _LEAST_CELLS or not all(isinstance(one, str | int | float) for one in values):
        return None
    texts = [" ".join(_TAG.sub(" ", str(one)).split()) for one in values]
    pictures = tuple(text for text in texts if _is_picture(text))
    if any(is_address(text) for text in texts):
        return None
    return Row(tuple(text for text in texts if text and text not in pictures), pictures)


def _speaks(rows: list[Row]) -> bool:
    """True if most of the rows say something in Thai: settings and keys of a program do not."""
    return 2 * sum(any(_THAI.search(cell) for cell in row.cells) for row in rows) >= len(rows)
