"""The lines of a report on ITA results → readings: tables, lists, labels with the value on the next line, running text.

A row that should hold a result and can't be read is reported as unread; nothing is filled in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from checklist.official_labels import label_before, labels_in
from checklist.official_tables import Table
from checklist.official_terms import (
    FULL,
    ZERO,
    Origin,
    Reading,
    ReadingKind,
    Unread,
    instrument_in,
    item_places,
    items_in,
    row_name,
)
from checklist.official_text import (
    Figure,
    Line,
    figure,
    indicator_of,
    last_year,
    mended,
    years_in,
)

_NUMBER = re.compile(
    r"(?<![\d.,/:])(\d{1,3}) ?[.,](\d{2})(?![\d]|[.,]\d)|(?<![\d.,/:])(\d{1,3})\s?[.,]\s?(\d{1,2})(?=\s*คะแนน)"
    r"|(?<![\d.,])(100|0)(?=\s*คะแนน)"
)
_GARBLED = re.compile(
    r"(?:ได้คะแนน|คะแนน|ร้อยละ|เท่ากับ)\s*((?=[^\sก-๙]*\d)(?=[^\sก-๙]*[?#*_□�])[^\sก-๙]{3,8})(?=\s|$|คะแนน)"
)
_REJECT_BEFORE = re.compile(
    r"(?:ต่ำกว่า|น้อยกว่า|มากกว่า|สูงกว่า|ไม่น้อย|ตั้งแต่|เกณฑ์|เป้าหมาย|เต็ม|ระหว่าง|ช่วง|เกิน|เพิ่มขึ้น|เพิ่ม|ลดลง|ผลต่าง|ห่าง"
    r"|น้ำหนัก|ประเทศ|ทั้งจังหวัด)[^\d]{0,22}$|\d\s*-\s*$"
)
_REJECT_AFTER = re.compile(r"\s*(?:คะแนน)?\s*(?:ขึ้นไป|-\s*\d|ถึง\s*\d|บาท|ล้าน|น\.|กิโล|ตาราง|ไร่|เมตร|คน(?!ละ)|เต็ม)")
_LEVEL = re.compile(
    r"ระดับ(?:ผลการประเมิน|คะแนน|คุณธรรม[ก-๙ ]{0,30})?[\s:=\"“(]*(?:อยู่ใน(?:ระดับ|เกณฑ์)?|คือ|ที่|ได้)?[\s:=\"“(]*"
    r"(AA|[A-Fa-f](?![A-Za-z])|ผ่านดีเยี่ยม|ผ่านดี|ผ่าน(?!เกณฑ์|การ)|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง(?!การ))"
    r"(?!\s*[(:=]?\s*\d+(?:\.\d+)?\s*(?:-|ถึง|คะแนน))"
)
_COUNT = re.compile(
    r"(มากกว่า|สูงกว่า|ต่ำกว่า|น้อยกว่า)\s*(?:ร้อยละ)?\s*(\d{2}(?:\.\d+)?)(?![\d.])[^\d]{0,60}?จำนวน\s*(\d{1,2})\s*ตัวชี้วัด"
)
_LIST_ROW = re.compile(r"(.*?[^\d.,\s])[\s:=]+((?:\d{1,3}(?:[.,]\d{1,2})?\s*(?:คะแนน|%)?\s*)+)")
_ITEM_ROW = re.compile(r"(?:\d{1,2}[.)]\s*)?[Ooо]\s?0?([1-9]\d?)\s*[\s:=-]\s*(0|100)(?:[.,]00?)?\s*(?:คะแนน)?")
_RESPECTIVELY = re.compile(
    r"((?:(?<![\d.,])(?:\d{1,3}[.,]\d{1,2}|100)\s*(?:คะแนน)?(?:\s|,|และ)*){2,}?)\s*(?:คะแนน)?\s*ตามลำดับ"
)
_FAR = 220
_WRAPS = 50
"""A line shorter than this was ended on purpose."""


class ReportReader:
    """Walks over the lines of a report once and collects ``readings`` and ``unread``."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.readings: list[Reading] = []
        self.unread: list[Unread] = []
        self._lines = lines
        self._instrument = ""
        self._columns: tuple[int, ...] = ()
        self._zero_list = False
        """Items on the lines below have 0: a heading said so."""
        self._repaired: frozenset[float] = frozenset()
        """Scores of the line in which a letter was taken for a digit."""
        self._zero_broken = False
        """A sentence that lists items with 0 was broken at the end of the line."""
        at = 0
        while at < len(lines):
            at += self._table(at) or self._stacked(at) or self._line(at)

    # ------------------------------------------------------------------------------------------------ tables and stacks

    def _table(self, start: int) -> int:
        end = start
        while end < len(self._lines) and self._lines[end].tabular:
            end += 1
        if end == start:
            return 0
        table = Table(self._lines[start:end], self._caption(start), self._instrument)
        table.read()
        self.readings += table.readings
        self.unread += table.unread
        self._zero_list = False
        return end - start

    def _caption(self, at: int) -> int | None:
        """The one year that the three lines above name; ``None`` if they name none or several."""
        above = " ".join(line.text for line in self._lines[max(0, at - 3) : at] if not line.tabular)
        years = set(years_in(above))
        return years.pop() if len(years) == 1 else None

    def _stacked(self, at: int) -> int:
        """Labels with their values on the following lines, one by one or all labels first. Returns the lines taken."""
        labels: list[int] = []
        while (number := self._label(at + len(labels))) and number not in labels:
            labels.append(number)
        if not labels:
            return 0
        values: list[tuple[Line, Figure]] = []
        for line in self._lines[at + len(labels) :]:
            value = None if line.tabular else figure(line.text)
            if value is None:
                break
            values.append((line, value))
        if len(labels) == 1:
            values = values[:1]
        values = [(line, value) for line, value in values if value.decimals or value.value in (0, 100)]
        following = self._lines[at + len(labels)] if at + len(labels) < len(self._lines) else None
        if not values and following and re.fullmatch(r"[\d.,?#*]{3,8}", following.text):
            self.unread.append(Unread(following.where, following.text))  # no score, or out of range
        if len(values) != len(labels):
            if len(values) > 1:
                self.unread += [Unread(line.where, line.text) for line, _ in values]
            return 0
        year = self._caption(at)
        for number, (line, value) in zip(labels, values, strict=True):
            self._say(ReadingKind.INDICATOR, str(number), value.value, line, Origin.LIST, year, repaired=value.repaired)
        return 2 * len(labels)

    def _label(self, at: int) -> int | None:
        line = self._lines[at] if at < len(self._lines) else None
        return indicator_of(line.text) if line and not line.tabular and len(line.text) < 70 else None

    # ------------------------------------------------------------------------------------------------------ other lines

    def _line(self, at: int) -> int:
        line = self._lines[at]
        text, self._repaired = mended(line.text)
        line = replace(line, text=text)
        instrument = instrument_in(line.text) if len(line.text) < 400 else ""
        self._instrument = instrument or self._instrument
        years = years_in(line.text)
        if len(years) >= 2 and len(re.sub(r"25\d\d|ปี|พ\.ศ\.|งบประมาณ|[\s|]", "", line.text)) < 25:
            self._columns = years
        elif len(line.text) > 120:
            self._columns = ()
        if self._spoiled(line):
            self.unread.append(Unread(line.where, line.text[:200]))
        elif not self._item_row(line) and not self._list_row(line):
            self._numbers(at, line)
        self._levels(at, line)
        self._counts(line)
        self._zero_items(line)
        return 1

    def _spoiled(self, line: Line) -> bool:
        """True for an indicator with a figure that has signs in it that are no digits: "การใช้อำนาจ 8?.80"."""
        label, _, last = line.text.rpartition(" ")
        value = figure(last)
        odd = value is None or value.repaired
        garbled = odd and re.fullmatch(r"(?=.*\d)(?=.*[^\d.,])[^\sก-๙()/-]{3,8}", last)
        return bool(garbled and len(label) < 60 and indicator_of(label))

    def _item_row(self, line: Line) -> bool:
        """An item and its score, nothing else: "O8 0", "3. O8: 100 คะแนน"."""
        match = _ITEM_ROW.fullmatch(line.text)
        if match:
            self._say(ReadingKind.ITEM, f"O{int(match[1])}", float(match[2]), line, Origin.LIST, None)
        return match is not None

    def _list_row(self, line: Line) -> bool:
        """A table row whose columns were lost: "1. การปฏิบัติหน้าที่ 88.03 94.57"."""
        match = _LIST_ROW.fullmatch(line.text)
        named = row_name(match[1], self._instrument) if match else None
        if not match or named is None or named[0] is ReadingKind.LEVEL:
            return False
        if re.search(r"(?:ตัวชี้วัด|ข้อ|ลำดับ)ที่$", match[1]):  # a number, not a score, follows
            return False
        if named[0] is ReadingKind.TOTAL and not self._columns:
            return False
        texts = re.findall(r"\d{1,3}(?:[.,]\d{1,2})?", match[2])
        values = [value for text in texts if (value := figure(text))]
        years: Sequence[int | None] = self._columns
        if len(values) == 1 and len(years) != 1:
            years = (self._caption_of(line),)
        if named[0] is not ReadingKind.INDICATOR and not all(v.decimals or v.value in (0, 100) for v in values):
            return False
        if len(values) != len(texts) or len(values) != len(years):
            if named[0] is ReadingKind.INDICATOR:
                self.unread.append(Unread(line.where, line.text[:200]))
                return True
            return False
        for year, value in zip(years, values, strict=True):
            if named[0] is not ReadingKind.ITEM or value.value in (0, 100):
                self._say(*named, value.value, line, Origin.LIST, year)
        return True

    def _caption_of(self, line: Line) -> int | None:
        return last_year(line.text)

    def _numbers(self, at: int, line: Line) -> None:
        """Every score in running text, by the label that stands last before it."""
        text = line.text
        previous = 0
        alone = figure(text) is not None
        taken = self._respectively(line)
        for match in _NUMBER.finditer(text):
            if match.end() <= taken:
                previous = match.end()
                continue
            before, after = text[max(previous, match.start() - _FAR) : match.start()], text[match.end() :]
            previous = match.end()
            whole, part = match[1] or match[3] or match[5], match[2] or match[4] or "0"
            value = float(f"{whole}.{part}")
            if value > 100 or _REJECT_BEFORE.search(before) or _REJECT_AFTER.match(after):
                continue
            left = text[: match.start()]
            if alone:
                before = self._lines[at - 1].text[-_FAR:] if at else ""
            elif label_before(before) is None:
                before, left = self._wrapped(at) + before, self._wrapped(at) + left
            self._score(line, at, value, before, left)
        for match in _GARBLED.finditer(text):
            self.unread.append(Unread(line.where, text[max(0, match.start() - 60) : match.end()]))

    def _wrapped(self, at: int) -> str:
        """What a long line above says after its last figure: the sentence may have been broken before this line."""
        above = self._lines[at - 1] if at else None
        if above is None or above.tabular or len(above.text) < _WRAPS:
            return ""
        figures = list(_NUMBER.finditer(above.text))
        return above.text[figures[-1].end() if figures else 0 :][-_FAR:] + " "

    def _respectively(self, line: Line) -> int:
        """Read figures that answer their labels in order ("… 44.26 และ 56.25 ตามลำดับ"); return where the last ends."""
        taken = 0
        for match in _RESPECTIVELY.finditer(line.text):
            values = [float(number.replace(",", ".")) for number in re.findall(r"\d{1,3}[.,]\d{1,2}|100", match[1])]
            before = line.text[max(taken, match.start() - _FAR) : match.start()]
            previous = list(_NUMBER.finditer(before))
            before = before[previous[-1].end() :] if previous else before
            labels = labels_in(before)[-len(values) :]
            if len(labels) == len(values):
                for (kind, key, year), value in zip(labels, values, strict=True):
                    self._say(kind, key, value, line, Origin.PROSE, year)
            else:
                self.unread.append(Unread(line.where, line.text[max(0, match.start() - 100) : match.end()]))
            taken = match.end()
        return taken

    def _score(self, line: Line, at: int, value: float, before: str, left: str) -> None:
        label = label_before(before)
        if label is None:
            return
        kind, key = label
        if kind is ReadingKind.TOTAL:
            near = self._year_above(at)
            self._say(kind, key, value, line, Origin.PROSE, last_year(left[-300:]), near=near)
        else:
            self._say(kind, key, value, line, Origin.PROSE, last_year(before[-60:]))

    def _year_above(self, at: int) -> int | None:
        for line in reversed(self._lines[max(0, at - 12) : at]):
            if year := last_year(line.text):
                return year
        return None

    def _levels(self, at: int, line: Line) -> None:
        text = line.text
        ends_so = re.search(r"ระดับ(?:[ก-๙ ]{0,20}:?)?$" if len(text) < 40 else r"ระดับ\s*:?$", text)
        if ends_so and at + 1 < len(self._lines):
            text = f"{text} {self._lines[at + 1].text[:40]}"  # the level stands on the next line
        found = list(_LEVEL.finditer(text))
        if len({match[1] for match in found}) >= 4:  # an explanation of the bands
            return
        for match in found:
            year = last_year(text[max(0, match.start() - 300) : match.start()])
            level = match[1].upper() if match[1].isascii() else match[1]
            self._say(ReadingKind.LEVEL, "", level, line, Origin.PROSE, year)

    def _counts(self, line: Line) -> None:
        for match in _COUNT.finditer(line.text):
            sign = ">" if match[1] in {"มากกว่า", "สูงกว่า"} else "<"
            self._say(ReadingKind.COUNT, f"{sign}{float(match[2]):g}", float(match[3]), line, Origin.PROSE, None)

    def _zero_items(self, line: Line) -> None:
        """Items said to have 0 (or 100): in one sentence with the words, or listed on the lines below them."""
        places = item_places(line.text)
        marks = sorted(
            [(m.start(), 0.0) for m in ZERO.finditer(line.text)]
            + [(m.start(), 100.0) for m in FULL.finditer(line.text)]
        )
        zero = any(value == 0.0 for _, value in marks)
        if not places:
            self._zero_list = zero or (self._zero_list and len(line.text) < 100 and not marks)
            return
        if not zero:
            goes_on = self._zero_list or (self._zero_broken and places[0][0] <= 2)
            for _, item in places if goes_on and not marks else ():
                self._say(ReadingKind.ITEM, item, 0.0, line, Origin.LIST, None)
            self._zero_broken = self._zero_broken and goes_on and len(line.text) >= _WRAPS
            return
        ranges = set(items_in(line.text)) - {item for _, item in places}
        for position, item in [*places, *((places[0][0], item) for item in sorted(ranges))]:
            left = [value for start, value in marks if start < position]
            value = left[-1] if left else marks[0][1]
            self._say(ReadingKind.ITEM, item, value, line, Origin.PROSE, None)
        self._zero_list = marks[-1][0] > places[-1][0] and marks[-1][1] == 0.0
        self._zero_broken = len(line.text) >= _WRAPS and marks[-1][1] == 0.0

    def _say(
        self,
        kind: ReadingKind,
        key: str,
        value: float | str,
        line: Line,
        origin: int,
        year: int | None,
        *,
        repaired: bool = False,
        near: int | None = None,
    ) -> None:
        repaired = repaired or value in self._repaired
        self.readings.append(Reading(kind, key, value, line.where, origin, year, near, repaired))
