"""Writes docs/checklists/ from the checklists: one reference page a year and an overview. `make docs` runs it.

`python -m docs.build --check` writes nothing and ends with 1 if a page is not what would be written.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from checklist.loader import available_years, load_checklist
from checklist.model import Basis, Checklist, Item, ListStatus, PeriodKind, Requirement
from checklist.score import item_worth

HERE = Path(__file__).parent / "checklists"

STATUS = {ListStatus.VERIFIED: "ยืนยันแล้ว", ListStatus.PARTIAL: "ยืนยันบางส่วน", ListStatus.DRAFT: "ร่าง"}
CONFIDENCE = {"official": "ทางการ", "secondary": "ทุติยภูมิ", "guess": "คาดเดา"}
NUMBER = {"sourced": "มีแหล่ง", "inferred": "อนุมาน"}
BASIS = {Basis.RETRIEVED: "มีแหล่ง", Basis.MIXED: "มีแหล่งบางส่วน", Basis.BACKGROUND: "ความรู้ทั่วไป"}
PERIOD = {
    PeriodKind.ANY: "ไม่จำกัดปี",
    PeriodKind.YEAR: "ปีที่ประเมิน",
    PeriodKind.PREVIOUS: "ปีก่อนหน้า",
    PeriodKind.HALF: "6 เดือนแรก",
    PeriodKind.MONTHS: "รายเดือน 6 เดือนแรก",
    PeriodKind.COVERS: "ครอบคลุมปีที่ประเมิน",
}

_COUNTED = ("all", "probe", "manual", "decides", "background", "advises")
_FORM = """\
# แบบวัด OIT รายปี

หน้านี้และหน้ารายปีสร้างจากข้อมูลใน `checklist/years/` ด้วยคำสั่ง `make docs` อย่าแก้ด้วยมือ

{table}

“ตัดสิน” คือองค์ประกอบที่ทำให้ข้อได้หรือไม่ได้คะแนน “แนะนำ” คือองค์ประกอบที่วัด ลดความน่าจะเป็น และแสดงเป็นคำแนะนำเท่านั้น
“ตัดสินจากความรู้ทั่วไป” คือองค์ประกอบที่ตัดสินแต่ยังไม่พบเอกสารของปีนั้นยืนยัน

## เขียนแบบวัดเอง

คัดลอกไฟล์ปีใกล้เคียงจาก `checklist/years/` เป็นชื่อปี เช่น `2570.toml` แก้ไข แล้วตรวจด้วย `oit checklist validate 2570.toml`
ใช้งานด้วย `--checklist 2570.toml` (หรือโฟลเดอร์ที่มีไฟล์ปี) ในคำสั่งใดก็ได้ที่รับ `--year`

| คีย์ | ความหมาย |
|---|---|
| `fiscal_year`, `status`, `item_count`, `note` | ปี พ.ศ. · `verified` `partial` หรือ `draft` · จำนวนข้อทั้งหมด · หมายเหตุ |
| `[sources]` | ชื่อย่อ = แหล่งอ้างอิง |
| `[[indicator]]` → `[[indicator.sub_indicator]]` | `id` `title` `title_en` และ `items` ของตัวชี้วัดย่อย |
| `[[item]]` `id` `title` `title_en` | ข้อ เช่น `O12` |
| `confidence` | `official` `secondary` หรือ `guess`: ข้อนี้มีอยู่จริงแน่เพียงใด |
| `number` | `sourced` หรือ `inferred`: เลขข้อแน่เพียงใด |
| `period`, `tolerance` | ช่วงเวลาที่หลักฐานต้องเป็น: {periods} · `tolerance = 1` รับปีก่อนหรือถัดไปด้วย |
| `elements` | `retrieved` `mixed` หรือ `background`: องค์ประกอบของข้อนี้มีที่มาเพียงใด |
| `requires` | รายการ `"probe"` (เนื้อหาตามชื่อข้อ), `"probe.element"` (องค์ประกอบ) หรือตารางดังด้านล่าง |
| `sources`, `note` | ชื่อย่อของแหล่งอ้างอิง · หมายเหตุ |

ตารางใน `requires` กำหนด `probe` `period` `tolerance` `basis` `decides` `title` `title_en` เองได้
หรือใช้ `manual = "เหตุผล"` เมื่อเครื่องตัดสินไม่ได้

ถ้าไม่กำหนด `decides`: เนื้อหาตามชื่อข้อตัดสินเสมอ องค์ประกอบตัดสินเมื่อ `basis` ไม่ใช่ `background`
"""


def overview() -> str:
    """The page on all years."""
    rows = [
        "| ปี | ข้อ | สถานะ | องค์ประกอบ | มีตัวตรวจ | ต้องให้คนดู | ตัดสิน | ตัดสินจากความรู้ทั่วไป | แนะนำ |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for year in available_years():
        checklist = load_checklist(year)
        count = counts(checklist)
        numbers = " | ".join(str(count[name]) for name in _COUNTED)
        rows.append(f"| [{year}]({year}.md) | {len(checklist.items)} | {STATUS[checklist.status]} | {numbers} |")
    periods = ", ".join(f"`{kind.value}` {name}" for kind, name in PERIOD.items())
    return _FORM.format(table="\n".join(rows), periods=periods)


def counts(checklist: Checklist) -> Counter[str]:
    """How many requirements a year has, by what answers them and how well they are known."""
    count: Counter[str] = Counter()
    for requirement in (requirement for item in checklist.items for requirement in item.requirements):
        count["all"] += 1
        count["probe" if requirement.probe else "manual"] += 1
        count["decides" if requirement.decides else "advises"] += 1
        count["background"] += requirement.decides and requirement.basis is Basis.BACKGROUND
    return count


def page(checklist: Checklist) -> str:
    """The page on one year."""
    return "\n".join(_page(checklist)) + "\n"


def _page(checklist: Checklist) -> Iterator[str]:
    yield f"# OIT ปีงบประมาณ พ.ศ. {checklist.fiscal_year}"
    yield ""
    yield f"สถานะ: **{STATUS[checklist.status]}** · {len(checklist.items)} ข้อ · [ทุกปี](README.md)"
    if checklist.note:
        yield ""
        yield checklist.note
    worth = item_worth(checklist)
    for indicator in checklist.indicators:
        for sub in indicator.sub_indicators:
            points = worth[sub.items[0]]
            yield ""
            yield f"## {sub.id} {sub.title}"
            yield ""
            yield f"ตัวชี้วัดที่ {indicator.id} {indicator.title} · ข้อละ {points:.2f} คะแนน OIT"
            for item_id in sub.items:
                yield from _item(checklist.item(item_id))


def _item(item: Item) -> Iterator[str]:
    yield ""
    yield f"### {item.id} {item.title}"
    yield ""
    yield f"{item.title_en} · ชื่อข้อ: {CONFIDENCE[item.confidence]} · เลขข้อ: {NUMBER[item.number_basis]}"
    yield ""
    yield "| องค์ประกอบ | ผล | ช่วงเวลา | ที่มา | ตัวตรวจ |"
    yield "|---|---|---|---|---|"
    for requirement in item.requirements:
        yield _requirement(requirement)
    if item.note:
        yield ""
        yield f"หมายเหตุ: {item.note}"
    if item.sources:
        yield ""
        yield f"แหล่งอ้างอิง: {'; '.join(item.sources)}"


def _requirement(requirement: Requirement) -> str:
    period = PERIOD[requirement.period.kind] + (" (±1 ปี)" if requirement.period.tolerance else "")
    probe = ".".join(part for part in (requirement.probe, requirement.element) if part)
    how = f"`{probe}`" if probe else f"ให้คนดู: {requirement.manual}"
    decides = "ตัดสิน" if requirement.decides else "แนะนำ"
    return f"| {requirement.id} {requirement.title} | {decides} | {period} | {BASIS[requirement.basis]} | {how} |"


def pages() -> dict[Path, str]:
    """Every page with its text."""
    made = {HERE / f"{year}.md": page(load_checklist(year)) for year in available_years()}
    return {HERE / "README.md": overview(), **made}


def stale() -> list[Path]:
    """Pages that are not what would be written, and pages of years that are gone."""
    wanted = pages()
    wrong = [path for path, text in wanted.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    return wrong + [path for path in HERE.glob("*.md") if path not in wanted]


def main() -> int:
    """Write, or with --check only compare; returns the exit code."""
    if "--check" in sys.argv[1:]:
        wrong = stale()
        for path in wrong:
            print(f"{path.name}: run `make docs`")
        return 1 if wrong else 0
    HERE.mkdir(parents=True, exist_ok=True)
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
