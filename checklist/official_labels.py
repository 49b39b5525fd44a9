"""What a figure in running text is of: the label before it, or the run of labels that a run of figures answers."""

from __future__ import annotations

import re

from checklist.official_terms import INSTRUMENT, QUESTION, QUESTIONS, SUB, TOTAL, ReadingKind, item_places
from checklist.official_text import indicator_number, indicator_of, name_before, years_in

_EXTREME = re.compile(r"คะแนน(?:ที่ได้)?(สูง|ต่ำ)(?:ที่)?สุด")
_TOTAL_NEAR = 90
"""Letters between the words for a total and its figure."""


def labels_in(text: str) -> list[tuple[ReadingKind, str, int | None]]:
    """The run of labels that a run of figures answers: indicators, else instruments, else years of a total."""
    numbered = re.findall(r"ตัวชี้วัดที่\s*(\d{1,2})(?![\d.])(?!\s*-\s*\d)", text)
    if len(numbered) >= 2:
        return [(ReadingKind.INDICATOR, number, None) for number in numbered if 1 <= int(number) <= 10]
    if len(names := [match[1] for match in INSTRUMENT.finditer(text)]) >= 2:
        return [(ReadingKind.INSTRUMENT, name, None) for name in names]
    named = [
        number for part in re.split(r",|และ|กับ|ได้แก่|คือ|ด้าน|ได้คะแนน", text) if (number := indicator_of(part.strip()))
    ]
    if len(named) >= 2:
        return [(ReadingKind.INDICATOR, str(number), None) for number in named]
    return [(ReadingKind.TOTAL, "", year) for year in years_in(text)] if TOTAL.search(text) or "คะแนน" in text else []


def label_before(before: str) -> tuple[ReadingKind, str] | None:
    """What a figure is of: the label that ends nearest before it."""
    labels: list[tuple[int, ReadingKind, str]] = []
    indicator = _indicator_before(before)
    if indicator:
        labels.append((indicator[1], ReadingKind.INDICATOR, indicator[0]))
    labels += [
        (match.end(), ReadingKind.TOTAL, "")
        for match in TOTAL.finditer(before)
        if len(before) - match.end() <= _TOTAL_NEAR
    ]
    labels += [
        # Words between its name and the figure ("ได้คะแนน") are no label of their own.
        (match.end() + 12, ReadingKind.INSTRUMENT, match[1])
        for match in INSTRUMENT.finditer(before)
        if len(before) - match.end() <= 45 and re.search(r"ได้|คะแนน|ร้อยละ|เท่ากับ|=|:|เฉลี่ย", before[match.end() :])
    ]
    labels += [
        (match.end(), ReadingKind.QUESTION, f"{match[1]}{int(match[2])}")
        for match in QUESTION.finditer(before)
        if int(match[2]) <= QUESTIONS[match[1]]
    ]
    labels += [(match.end(), ReadingKind.SUB, match[1]) for match in SUB.finditer(before)]
    labels += [(place, ReadingKind.ITEM, item) for place, item in item_places(before)]
    if not indicator:
        extremes = ((match.end(), "max" if match[1] == "สูง" else "min") for match in _EXTREME.finditer(before))
        labels += [(end, ReadingKind.EXTREME, key) for end, key in extremes]
    if not labels:
        return None
    _, kind, key = max(labels, key=lambda label: label[0])
    return None if kind is ReadingKind.ITEM else (kind, key)


def _indicator_before(before: str) -> tuple[str, int] | None:
    """The indicator named last, and where its label ends. Words of a total after its name are its own."""
    named = name_before(before)
    numbers = list(re.finditer(r"ตัวชี้วัดที่\s*\d{1,2}", before))
    number = indicator_number(numbers[-1].group()) if numbers else None
    key = str(named[0]) if named else str(number) if number else ""
    if not key:
        return None
    if named is None or (number and str(number) == key):
        end = numbers[-1].end() + 20
    else:
        end = len(before) - round(named[1] * 1.3)
    # "โดยรวมได้คะแนน", "ได้ผลคะแนน" after the name still speak of the indicator.
    tail = before[max(0, end) :]
    if re.search(r"โดยรวม|ผลคะแนน|ภาพรวม", tail) and not re.search(r"คะแนนรวม|คะแนนภาพรวม|หน่วยงาน", tail):
        end = len(before)
    return key, end
