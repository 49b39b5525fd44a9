"""The local authority that a report on ITA results is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checklist.official_terms import AGENCY
from checklist.official_text import Line

_NOT_A_NAME = ("แห่ง", "ที่", "ของ", "และ", "มี", "ได้", "ใน", "จึง", "ทั่วประเทศ")
_AFTER_A_NAME = re.compile(
    r"(?:มี|ได้)(?:รับ|ผล|การ|ระดับ|ดำเนิน|นำ|จัด|คะแนน|ค่า)|ประจำปี|ปีงบ|ปี\s?25|อำเภอ|จังหวัด|พบว่า|จึง|ฉบับนี้|ในปี|ขอ(?:ประกาศ|รายงาน)|หวัง|เป็น(?:ต้น|หน่วย)"
)


def agency_of(lines: Sequence[Line]) -> str:
    """The local authority that a report is about: the name it uses most; empty if it names none.

    Thai has no space after a name: what usually follows one is cut off, and of two names of which one begins the other
    the shorter is the name.
    """
    counts: dict[str, int] = {}
    for line in lines:
        for match in AGENCY.finditer(line.text):
            cut = _AFTER_A_NAME.search(match[2], 2)
            name = match[2][: cut.start()] if cut else match[2]
            if not name.startswith(_NOT_A_NAME):
                counts[match[1].strip() + name] = counts.get(match[1].strip() + name, 0) + 1
    support = {name: sum(count for other, count in counts.items() if other.startswith(name)) for name in counts}
    return max(support, key=lambda name: (support[name], -len(name)), default="")
