"""One year's list as written in TOML → types, with every mistake named: file, line, key, and what to do about it.

Opens no file itself (``loader`` does) and knows nothing of matching. docs/checklists/README.md describes the form.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from checklist.model import (
    Basis,
    Checklist,
    Indicator,
    Item,
    ListStatus,
    Period,
    PeriodKind,
    Requirement,
    SubIndicator,
)
from checklist.problems import Problem, closest, unknown

Table = Mapping[str, Any]
Probes = Mapping[str, Mapping[str, tuple[str, str]]]
"""Probe id → {element id, or "" for the topic itself → (Thai, English) name}."""

_TOP = ("fiscal_year", "status", "item_count", "note", "sources", "indicator", "item")
_INDICATOR = ("id", "title", "title_en", "sub_indicator")
_SUB = ("id", "title", "title_en", "items")
_ITEM = (
    *("id", "title", "title_en", "confidence", "number", "period", "tolerance", "elements", "requires", "sources"),
    "note",
)
_REQUIRES = ("probe", "title", "title_en", "period", "tolerance", "basis", "decides", "manual")
_CONFIDENCE = ("official", "secondary", "guess")
_NUMBER = ("sourced", "inferred")
_OWN_YEAR = re.compile(r"(25\d\d)\.toml")
_HEADER = re.compile(r"\s*\[\[?\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")


@dataclass
class Reader:
    """Collects problems while a year file is turned into types."""

    file: str
    source: str
    probes: Probes
    problems: list[Problem] = field(default_factory=list)

    # ------------------------------------------------------------------------------------------------ telling mistakes

    def say(self, key: str, th: str, en: str, line: int = 0) -> None:
        """Note a problem."""
        self.problems.append(Problem(self.file, line, key, th, en))

    def line(self, header: str, nth: int, key: str = "") -> int:
        """Line of the ``nth`` (from 0) table called ``header``, or of ``key`` within it; 0 if it can't be told."""
        start, seen = 0, -1
        for number, text in enumerate(self.source.splitlines(), 1):
            match = _HEADER.match(text) if text.lstrip().startswith("[") else None
            if match and start:
                break
            if match and match[1] == header:
                seen += 1
                start = number if seen == nth else 0
            if key and (start or not header) and re.match(rf'\s*"?{re.escape(key)}"?\s*=', text):
                return number
        return start

    def keys(self, table: Table, allowed: Collection[str], where: str, header: str = "", nth: int = 0) -> None:
        """Report keys that don't exist."""
        for key in table:
            if key not in allowed:
                self.say(where or key, *unknown(key, allowed), self.line(header, nth, key))

    def text(self, table: Table, key: str, where: str, line: int, *, needed: bool = True) -> str:
        """A string value; reports a missing or wrong one and returns an empty string then."""
        value = table.get(key, "")
        name = f"{where}.{key}" if where else key
        if not isinstance(value, str):
            self.say(name, "ต้องเป็นข้อความในเครื่องหมายคำพูด", "must be a text in quotes", line)
            return ""
        if needed and not value.strip():
            self.say(name, f"ขาดคีย์ {key} ให้เติม", f"{key} is missing: add it", line)
        return value

    def choice(
        self, table: Table, key: str, allowed: Collection[str], *, where: str, line: int, default: str = ""
    ) -> str:
        """One of a closed set of words; reports anything else and returns the default (or the first word)."""
        value = table.get(key, default)
        name = f"{where}.{key}" if where else key
        if not isinstance(value, str):
            self.say(name, "ต้องเป็นข้อความในเครื่องหมายคำพูด", "must be a text in quotes", line)
        elif value in allowed:
            return value
        elif not value:
            words = ", ".join(allowed)
            self.say(name, f"ขาดคีย์ {key} เลือกจาก: {words}", f"{key} is missing: one of {words}", line)
        else:
            self.say(name, *unknown(value, allowed), line)
        return default or next(iter(allowed))

    def rows(self, table: Table, key: str, where: str) -> list[Table]:
        """An array of tables; reports its absence."""
        value = table.get(key, [])
        rows: list[Table] = [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
        name = f"{where}.{key}" if where else key
        if isinstance(value, list) and len(rows) < len(value):
            self.say(name, f"ทุกรายการต้องเป็นตารางแบบ [[{key}]]", f"every entry must be a table, as in [[{key}]]")
        elif not rows:
            self.say(name, f"ไม่มี [[{key}]] แม้แต่รายการเดียว ให้เพิ่ม", f"there is no [[{key}]]: add them")
        return rows

    def unique(self, ids: dict[str, int], name: str, where: str, line: int) -> None:
        """Note the id *name* in *ids*; report one that is there already."""
        if name and name in ids:
            self.say(
                f"{where}.id",
                f"id “{name}” ซ้ำกับบรรทัด {ids[name]} ให้เปลี่ยนเป็นเลขอื่น",
                f"the id “{name}” is used in line {ids[name]} already: change it",
                line,
            )
        ids.setdefault(name, line)

    # ----------------------------------------------------------------------------------------------------------- parts

    def checklist(self, data: Table, digest: str) -> Checklist:
        """The whole file. Use it only if ``problems`` is empty afterwards."""
        self.keys(data, _TOP, "")
        year = data.get("fiscal_year")
        line = self.line("", 0, "fiscal_year")
        named = _OWN_YEAR.fullmatch(self.file)
        if not isinstance(year, int) or not 2500 <= year <= 2700:
            self.say(
                "fiscal_year",
                "ต้องเป็นปี พ.ศ. เช่น fiscal_year = 2568",
                "must be a Buddhist-era year, as in fiscal_year = 2568",
                line,
            )
            year = 0
        elif named and int(named[1]) != year:
            self.say(
                "fiscal_year",
                f"ระบุปี {year} แต่ชื่อไฟล์คือ {self.file} ให้แก้ปีหรือชื่อไฟล์ให้ตรงกัน",
                f"says {year}, but the file is named {self.file}: make the two agree",
                line,
            )
        status = self.choice(data, "status", [s.value for s in ListStatus], where="", line=self.line("", 0, "status"))
        items = self._items(data)
        indicators = self._indicators(data)
        self._cross_check(data, items, indicators)
        place = {item: sub.id for indicator in indicators for sub in indicator.sub_indicators for item in sub.items}
        placed = [_with_place(item, place.get(item.id, "")) for item in items]
        return Checklist(
            fiscal_year=year,
            status=ListStatus(status),
            indicators=tuple(indicators),
            items=tuple(sorted(placed, key=lambda item: item.number)),
            digest=digest,
            note=self.text(data, "note", "", self.line("", 0, "note"), needed=False),
        )

    def _indicators(self, data: Table) -> list[Indicator]:
        result = []
        ids: dict[str, int] = {}
        sub_ids: dict[str, int] = {}
        nth_sub = 0
        for nth, row in enumerate(self.rows(data, "indicator", "")):
            line = self.line("indicator", nth)
            where = f"indicator {_name_of(row, nth)}"
            self.keys(row, _INDICATOR, where, "indicator", nth)
            subs = []
            for sub in self.rows(row, "sub_indicator", where):
                made = self._sub_indicator(sub, nth_sub)
                self.unique(
                    sub_ids, made.id, f"sub_indicator {made.id}", self.line("indicator.sub_indicator", nth_sub, "id")
                )
                subs.append(made)
                nth_sub += 1
            result.append(
                Indicator(
                    self.text(row, "id", where, line),
                    self.text(row, "title", where, line),
                    self.text(row, "title_en", where, line),
                    tuple(subs),
                )
            )
            self.unique(ids, result[-1].id, where, self.line("indicator", nth, "id"))
        return result

    def _sub_indicator(self, row: Table, nth: int) -> SubIndicator:
        header = "indicator.sub_indicator"
        where = f"sub_indicator {_name_of(row, nth)}"
        line = self.line(header, nth)
        self.keys(row, _SUB, where, header, nth)
        items = row.get("items", [])
        if not isinstance(items, list) or not items or not all(isinstance(item, str) for item in items):
            self.say(
                f"{where}.items", 'ต้องเป็นรายการเลขข้อ เช่น ["O1", "O2"]', 'must list items, as in ["O1", "O2"]', line
            )
            items = []
        return SubIndicator(
            self.text(row, "id", where, line),
            self.text(row, "title", where, line),
            self.text(row, "title_en", where, line),
            tuple(str(item) for item in items),
        )

    def _items(self, data: Table) -> list[Item]:
        known = self._sources(data.get("sources", {}))
        seen: dict[str, int] = {}
        result = []
        for nth, row in enumerate(self.rows(data, "item", "")):
            line = self.line("item", nth)
            item = self._item(row, nth, line, known)
            if item.id and item.id in seen:
                self.say(
                    item.id,
                    f"เลขข้อซ้ำกับบรรทัด {seen[item.id]} ให้เปลี่ยนเลขหรือลบข้อหนึ่งออก",
                    f"the id is used in line {seen[item.id]} already: change it or remove one of the two",
                    line,
                )
                continue
            seen[item.id] = line
            result.append(item)
        return result

    def _sources(self, value: object) -> Mapping[str, str]:
        if not isinstance(value, dict):
            self.say(
                "sources",
                'ต้องเป็นตาราง [sources] ที่แต่ละบรรทัดเป็น ชื่อ = "ที่อยู่"',
                'must be a table [sources] of lines like name = "address"',
                self.line("", 0, "sources"),
            )
            return {}
        for nth, (key, source) in enumerate(value.items()):
            if not isinstance(source, str):
                line = self.line("sources", 0, key) or self.line("sources", 0) + nth
                self.say(f"sources.{key}", "ต้องเป็นข้อความในเครื่องหมายคำพูด", "must be a text in quotes", line)
        return {key: source if isinstance(source, str) else "" for key, source in value.items()}

    def _references(self, row: Table, where: str, line: int, known: Mapping[str, str]) -> tuple[str, ...]:
        refs = row.get("sources", [])
        if not isinstance(refs, list) or not all(isinstance(ref, str) for ref in refs):
            self.say(
                f"{where}.sources",
                'ต้องเป็นรายการชื่อจาก [sources] เช่น ["manual"]',
                'must list names of [sources], as in ["manual"]',
                line,
            )
            return ()
        for ref in refs:
            if ref not in known:
                self.say(f"{where}.sources", *_unknown(ref, known), line)
        return tuple(known.get(ref, ref) for ref in refs)

    def _item(self, row: Table, nth: int, line: int, known_sources: Mapping[str, str]) -> Item:
        written = row.get("id", "")
        item_id = written if isinstance(written, str) else ""
        where = item_id or f"item #{nth + 1}"
        self.keys(row, _ITEM, where, "item", nth)
        number = int(item_id[1:]) if re.fullmatch(r"O[1-9][0-9]?", item_id, re.ASCII) else 0
        if not number:
            self.say(f"{where}.id", "ต้องเป็น O ตามด้วยเลข เช่น O12", "must be O and a number, as in O12", line)
        period = self._period(row, where, self.line("item", nth, "period") or line, Period())
        confidence = self.choice(row, "confidence", _CONFIDENCE, where=where, line=line, default="secondary")
        elements = Basis(
            self.choice(row, "elements", [b.value for b in Basis], where=where, line=line, default="background")
        )
        topic = Basis.BACKGROUND if confidence == "guess" else Basis.RETRIEVED
        at = self.line("item", nth, "requires") or line
        return Item(
            id=item_id,
            number=number,
            title=self.text(row, "title", where, line),
            title_en=self.text(row, "title_en", where, line),
            sub_indicator="",
            requirements=self._requirements(row.get("requires", []), where, at, period, (topic, elements)),
            confidence=confidence,
            number_basis=self.choice(row, "number", _NUMBER, where=where, line=line, default="inferred"),
            note=self.text(row, "note", where, line, needed=False),
            sources=self._references(row, where, self.line("item", nth, "sources") or line, known_sources),
        )

    def _period(self, row: Table, where: str, line: int, default: Period) -> Period:
        kind = self.choice(
            row, "period", [k.value for k in PeriodKind], where=where, line=line, default=default.kind.value
        )
        tolerance = row.get("tolerance", default.tolerance)
        if tolerance not in (0, 1) or isinstance(tolerance, bool):
            self.say(f"{where}.tolerance", "ต้องเป็น 0 หรือ 1 (ปี)", "must be 0 or 1 (years)", line)
            tolerance = 0
        return Period(PeriodKind(kind), tolerance)

    def _requirements(
        self, rows: object, where: str, line: int, period: Period, bases: tuple[Basis, Basis]
    ) -> tuple[Requirement, ...]:
        result: list[Requirement] = []
        given = rows if isinstance(rows, list) else []
        if given is not rows or not all(isinstance(row, str | dict) for row in given):
            self.say(
                f"{where}.requires",
                'ต้องเป็นรายการ เช่น ["contact", { manual = "เหตุผล" }]',
                'must be a list, as in ["contact", { manual = "reason" }]',
                line,
            )
            return ()
        for nth, row in enumerate(given, 1):
            table: Table = row if isinstance(row, dict) else {"probe": row}
            result.append(self._requirement(table, f"{where}.{nth}", line, period, bases))
        if not any(requirement.decides for requirement in result):
            self.say(
                f"{where}.requires",
                'ต้องมีองค์ประกอบที่ตัดสินข้ออย่างน้อยหนึ่งอย่าง เช่น requires = ["contact"] หรือ { manual = "เหตุผล" }',
                'at least one requirement must decide the item, as in requires = ["contact"] or { manual = "reason" }',
                line,
            )
        return tuple(result)

    def _requirement(
        self, row: Table, where: str, line: int, period: Period, bases: tuple[Basis, Basis]
    ) -> Requirement:
        for key in row:
            if key not in _REQUIRES:
                self.say(where, *unknown(key, _REQUIRES), line)
        probe, _, element = self.text(row, "probe", where, line, needed=False).partition(".")
        manual = self.text(row, "manual", where, line, needed=False)
        if not probe and not manual:
            self.say(
                where,
                "ต้องมี probe หรือเหตุผลใน manual",
                "needs a probe, or a reason in manual",
                line,
            )
        if probe:
            self._check_probe(probe, element, where, line)
        basis = Basis(
            self.choice(
                row, "basis", [b.value for b in Basis], where=where, line=line, default=bases[1 if element else 0].value
            )
        )
        decides = row.get("decides", not element or basis is not Basis.BACKGROUND)
        if not isinstance(decides, bool):
            self.say(f"{where}.decides", "ต้องเป็น true หรือ false", "must be true or false", line)
        words = self.probes.get(probe, {}).get(element, ("", ""))
        title = self.text({"title": words[0], **row}, "title", where, line, needed=False)
        if not title:
            self.say(
                f"{where}.title",
                "ไม่มีชื่อองค์ประกอบ ให้เติม title และ title_en",
                "has no name: add title and title_en",
                line,
            )
        return Requirement(
            id=where,
            title=title,
            title_en=self.text({"title_en": words[1], **row}, "title_en", where, line, needed=False),
            probe=probe,
            period=self._period(row, where, line, period),
            basis=basis,
            decides=bool(decides),
            element=element,
            manual=manual,
        )

    def _check_probe(self, probe: str, element: str, where: str, line: int) -> None:
        if probe not in self.probes:
            th, en = unknown(probe, self.probes)
            self.say(f"{where}.probe", f"probe: {th}", f"probe: {en}", line)
        elif element not in self.probes[probe]:
            th, en = _unknown(element, [name for name in self.probes[probe] if name])
            self.say(f"{where}.probe", f"องค์ประกอบของ {probe}: {th}", f"element of {probe}: {en}", line)

    def _cross_check(self, data: Table, items: Iterable[Item], indicators: Iterable[Indicator]) -> None:
        have = {item.id: item for item in items}
        listed: dict[str, str] = {}
        nth = 0
        for indicator in indicators:
            for sub in indicator.sub_indicators:
                line = self.line("indicator.sub_indicator", nth, "items")
                nth += 1
                for item in sub.items:
                    if item in listed:
                        self.say(
                            f"sub_indicator {sub.id}.items",
                            f"{item} อยู่ใน {listed[item]} แล้ว ข้อหนึ่งอยู่ได้ตัวชี้วัดย่อยเดียว",
                            f"{item} is in {listed[item]} already: an item belongs to one sub-indicator",
                            line,
                        )
                    listed[item] = sub.id
                    if item not in have:
                        self.say(
                            f"sub_indicator {sub.id}.items",
                            f'ไม่มี [[item]] ที่ id = "{item}" ให้เพิ่มข้อนี้ หรือเอาออกจากรายการ',
                            f'no [[item]] has id = "{item}": add it, or take it off this list',
                            line,
                        )
        for item in have:
            if item not in listed and item:
                guess = closest(item, listed)
                self.say(
                    item,
                    "ไม่ได้อยู่ในตัวชี้วัดย่อยใด ให้เพิ่มใน items ของตัวชี้วัดย่อย",
                    "belongs to no sub-indicator: add it to the items of one" + (f" ({guess} is there)" * bool(guess)),
                    self.line("item", list(have).index(item)),
                )
        self._check_count(data, have)

    def _check_count(self, data: Table, have: Mapping[str, Item]) -> None:
        numbers = {item.number for item in have.values()}
        gaps = [f"O{number}" for number in range(1, max(numbers, default=0) + 1) if number not in numbers]
        if gaps:
            missing = ", ".join(gaps)
            self.say("item", f"เลขข้อขาดช่วง: ไม่มี {missing}", f"the numbers have gaps: there is no {missing}")
        count = data.get("item_count")
        if not isinstance(count, int) or isinstance(count, bool):
            self.say(
                "item_count",
                f"ต้องเป็นจำนวนข้อ เช่น item_count = {len(have)}",
                f"must be the number of items, as in item_count = {len(have)}",
                self.line("", 0, "item_count"),
            )
        elif count != len(have):
            self.say(
                "item_count",
                f"ระบุ {count} ข้อ แต่มี {len(have)} ข้อ ให้แก้จำนวนหรือเติมข้อที่ขาด",
                f"says {count}, but there are {len(have)} items: correct it or add what is missing",
                self.line("", 0, "item_count"),
            )


def _name_of(row: Table, nth: int) -> str:
    """What a table is called in messages: its id, else its number."""
    written = row.get("id")
    return written if isinstance(written, str) and written else f"#{nth + 1}"


def _unknown(word: str, known: Collection[str]) -> tuple[str, str]:
    if known:
        return unknown(word, known)
    return (
        f"ไม่รู้จัก “{word}” เพราะยังไม่มีรายการใดให้อ้างถึง ให้เพิ่มรายการนั้นก่อน หรือเอาออก",
        f"unknown “{word}”: there is nothing to refer to yet; add it first, or take this out",
    )


def _with_place(item: Item, sub_indicator: str) -> Item:
    return Item(
        id=item.id,
        number=item.number,
        title=item.title,
        title_en=item.title_en,
        sub_indicator=sub_indicator,
        requirements=item.requirements,
        confidence=item.confidence,
        number_basis=item.number_basis,
        note=item.note,
        sources=item.sources,
    )
