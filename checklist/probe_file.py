"""A probe file as a person wrote it: every mistake named, with file, line, key, and what to do about it.

Opens no file itself (``loader`` does). What passes here compiles in ``checklist.probe``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from checklist import thai
from checklist.problems import Problem, unknown
from checklist.year_file import Reader, Table

_TOP = (
    *("id", "title", "title_en", "kind", "kin", "companions", "narrative", "annual", "rated"),
    *("advice", "label", "content", "element", "signature"),
)
_ADVICE = ("th", "en")
_LABEL = ("when", "weight")
_CONTENT = ("groups", "need", "must", "amounts", "own", "none", "core", "never", "strict")
_SIGNATURE = ("columns", "words", "none", "form")
_ELEMENT = ("id", "title", "title_en", "any", "min", "detector", "refuted")
_ID = re.compile(r"[a-z][a-z0-9_]*")
_SIGNS = re.compile(r"^-?\^?")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that a probe file may use."""

    concepts: Collection[str]
    kinds: Collection[str]
    detectors: Collection[str]
    families: Collection[str] = ()
    """Names of ``words.toml``, for ``@name`` in a list of words."""


def problems_of(name: str, source: str, table: Table, words: Vocabulary) -> list[Problem]:
    """Return every mistake in the probe file *name*, whose text *source* holds *table*."""
    reader = Reader(name, source, {})
    reader.keys(table, _TOP, "")
    _head(reader, table, words)
    _labels(reader, table, words)
    _content(reader, table, words)
    _elements(reader, table, words)
    _signatures(reader, table, words)
    return reader.problems


def _head(reader: Reader, table: Table, words: Vocabulary) -> None:
    line = reader.line("", 0, "id")
    written = reader.text(table, "id", "", line)
    if written and not _ID.fullmatch(written):
        reader.say("id", "ใช้ได้เฉพาะ a-z 0-9 และ _", "may hold a-z, 0-9 and _ only", line)
    for key in ("title", "title_en"):
        reader.text(table, key, "", reader.line("", 0, key))
    reader.choice(table, "kind", sorted(words.kinds), where="", line=reader.line("", 0, "kind"))
    for key in ("kin", "companions"):
        _phrases(reader, table, key, "", reader.line("", 0, key))
    for key in ("narrative", "annual", "rated"):
        _switch(reader, table, key, "", reader.line("", 0, key))
    advice = _table(reader, table, "advice")
    reader.keys(advice, _ADVICE, "advice", "advice")
    for key in _ADVICE:
        reader.text(advice, key, "advice", reader.line("advice", 0, key) or reader.line("advice", 0))


def _labels(reader: Reader, table: Table, words: Vocabulary) -> None:
    for nth, row in enumerate(reader.rows(table, "label", "")):
        where, line = f"label #{nth + 1}", reader.line("label", nth)
        reader.keys(row, _LABEL, where, "label", nth)
        at = reader.line("label", nth, "when") or line
        for word in reader.text(row, "when", where, at).split():
            for concept in _SIGNS.sub("", word).split("|"):
                if concept not in words.concepts:
                    reader.say(f"{where}.when", *unknown(concept, words.concepts), at)
        _number(reader, row, "weight", where, line=reader.line("label", nth, "weight") or line, most=100)


def _content(reader: Reader, table: Table, words: Vocabulary) -> None:
    content = _table(reader, table, "content", needed=False)
    reader.keys(content, _CONTENT, "content", "content")
    line = reader.line("content", 0, "groups")
    groups = _groups(reader, content, "groups", "content", line=line, words=words)
    if "need" in content:
        _number(reader, content, "need", "content", line=reader.line("content", 0, "need"), most=len(groups))
    if "amounts" in content:
        _number(reader, content, "amounts", "content", line=reader.line("content", 0, "amounts"), most=100)
    for key in ("must", "own", "none", "core", "never"):
        _phrases(reader, content, key, "content", reader.line("content", 0, key))
        _families(reader, content.get(key), f"content.{key}", reader.line("content", 0, key), words)
    _switch(reader, content, "strict", "content", reader.line("content", 0, "strict"))


def _elements(reader: Reader, table: Table, words: Vocabulary) -> None:
    ids: dict[str, int] = {}
    for nth, row in enumerate(reader.rows(table, "element", "") if "element" in table else []):
        where, line = f"element #{nth + 1}", reader.line("element", nth)
        reader.keys(row, _ELEMENT, where, "element", nth)
        reader.unique(ids, reader.text(row, "id", where, line), where, line)
        for key in ("title", "title_en"):
            reader.text(row, key, where, reader.line("element", nth, key) or line)
        _phrases(reader, row, "any", where, reader.line("element", nth, "any") or line)
        if "min" in row:
            _number(reader, row, "min", where, line=reader.line("element", nth, "min") or line, most=1000)
        for key in ("detector", "refuted"):
            if key in row:
                at = reader.line("element", nth, key) or line
                reader.choice(row, key, sorted(words.detectors), where=where, line=at)


def _signatures(reader: Reader, table: Table, words: Vocabulary) -> None:
    for nth, row in enumerate(reader.rows(table, "signature", "") if "signature" in table else []):
        where, line = f"signature #{nth + 1}", reader.line("signature", nth)
        reader.keys(row, _SIGNATURE, where, "signature", nth)
        groups = [
            group
            for key in ("columns", "words")
            for group in _groups(reader, row, key, where, line=reader.line("signature", nth, key) or line, words=words)
        ]
        at = reader.line("signature", nth, "none") or line
        _phrases(reader, row, "none", where, at)
        _families(reader, row.get("none"), f"{where}.none", at, words)
        _switch(reader, row, "form", where, reader.line("signature", nth, "form") or line)
        if not groups:
            reader.say(where, "ต้องมี columns หรือ words อย่างน้อยหนึ่งกลุ่ม", "needs a group of columns or words", line)


def _families(reader: Reader, written: object, where: str, line: int, words: Vocabulary) -> None:
    """Name families that there are not, and words of which a key keeps nothing: they would never be found."""
    for one in written if _is_texts(written) and isinstance(written, list) else ():
        if one.startswith("@") and one[1:] not in words.families:
            reader.say(where, *unknown(one[1:], words.families), line)
        elif not one.startswith(("@", "=")) and not thai.key(one):
            reader.say(where, f"“{one}” ไม่มีตัวอักษรหรือตัวเลขให้ค้น", f"“{one}” has no letter or figure to look for", line)


def _groups(reader: Reader, row: Table, key: str, where: str, *, line: int, words: Vocabulary) -> list[list[str]]:
    """The groups of words under *key*; none, and a problem, if it is no list of lists of words."""
    groups = row.get(key, [])
    if isinstance(groups, list) and all(_is_texts(group) and group for group in groups):
        for group in groups:
            _families(reader, group, f"{where}.{key}", line, words)
        return groups
    reader.say(
        f"{where}.{key}",
        'ต้องเป็นรายการของรายการคำ เช่น [["งบประมาณ"], ["บาท", "จำนวน"]]',
        'must be a list of lists of words, as in [["งบประมาณ"], ["บาท", "จำนวน"]]',
        line,
    )
    return []


def _table(reader: Reader, table: Table, key: str, *, needed: bool = True) -> Table:
    value = table.get(key)
    if isinstance(value, Mapping):
        return value
    if needed or value is not None:
        line = reader.line("", 0, key)
        reader.say(key, f"ต้องเป็นตาราง [{key}] ให้เพิ่ม", f"must be a table [{key}]: add it", line)
    return {}


def _number(reader: Reader, row: Table, key: str, where: str, *, line: int, most: int) -> None:
    value = row.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= most:
        reader.say(f"{where}.{key}", f"ต้องเป็นตัวเลข 0 ถึง {most}", f"must be a number from 0 to {most}", line)


def _switch(reader: Reader, row: Table, key: str, where: str, line: int) -> None:
    if not isinstance(row.get(key, False), bool):
        reader.say(f"{where}.{key}".lstrip("."), "ต้องเป็น true หรือ false", "must be true or false", line)


def _phrases(reader: Reader, row: Table, key: str, where: str, line: int) -> None:
    if not _is_texts(row.get(key, [])):
        name = f"{where}.{key}".lstrip(".")
        reader.say(name, 'ต้องเป็นรายการคำ เช่น ["แผน", "นโยบาย"]', 'must be a list of words, as in ["แผน"]', line)


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) and one.strip() for one in value)
