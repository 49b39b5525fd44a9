"""Writes docs/accuracy.md: how well the labelled sites and labels are judged. `make docs` runs it; it takes minutes.

Figures only, without timings, so that the same data and rules give the same page. Of the part that only measures no
single verdict is shown, nor anything from which one could be told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.accuracy.labels.__main__ import SETS, Answer, answers
from benchmarks.accuracy.metrics import Verdict, reliability, score_error, summarise, verdicts
from benchmarks.accuracy.sites import LabelledSite, audit_site, labelled_sites
from checklist import calibration
from checklist.model import Checklist
from checklist.probe import all_probes

PAGE = Path(__file__).with_name("accuracy.md")
PARTS = {
    "sample": "เว็บไซต์ตัวอย่าง",
    "tune": "เว็บไซต์สำหรับปรับกฎ",
    "measured": "เว็บไซต์สำหรับวัดผลเท่านั้น",
}
"""Part → its heading; the order of the page."""
_SHOWN = ("sample", "tune")
"""Parts whose verdicts may be looked at one by one."""
_WORST = 10
_FIGURES = (
    "| เว็บไซต์ | ปี | ข้อ | ถูกต้อง | precision | recall | F1 | พบเท็จ | ไม่พบเท็จ | หลักฐานถูก | คะแนนคลาดเคลื่อน | Brier |",
    "|---|---|---|---|---|---|---|---|---|---|---|---|",
)
_RELIABILITY = ("| โอกาสที่บอก (%) | ข้อ | ผ่านจริง (%) |", "|---|---|---|")
_TOPICS = ("| หัวข้อ | ข้อ | ถูกต้อง | precision | recall | F1 |", "|---|---|---|---|---|---|")
_LABELS = ("| ชุด | มีข้อ | ข้อที่ถูกอยู่อันดับแรก | อยู่ในสามอันดับแรก | ไม่มีข้อ | ชี้ข้อโดยไม่มีจริง |", "|---|---|---|---|---|---|")
_CLASSES = ("| กลุ่มของผล | โอกาสที่ผู้ประเมินให้คะแนนเต็ม (%) |", "|---|---|")
_INTRO = """\
# ความแม่นยำ

หน้านี้สร้างด้วยคำสั่ง `make docs` (`python -m docs.accuracy`) จากเว็บไซต์ที่มีเฉลยเขียนด้วยมือ อย่าแก้ด้วยมือ

- **เว็บไซต์ตัวอย่าง** มากับโปรแกรม (`oit demo`)
- **เว็บไซต์สำหรับปรับกฎ** ใช้พัฒนากฎและปรับค่าความน่าจะเป็น ตัวเลขบอกเพียงว่ากฎเข้ากับข้อมูลชุดนี้ดีเพียงใด
- **เว็บไซต์สำหรับวัดผลเท่านั้น** ไม่มีผู้ใดใช้ปรับกฎ ตัวเลขของส่วนนี้คือสิ่งที่คาดได้กับเว็บไซต์ที่ไม่เคยเห็น จึงไม่แสดงผลรายข้อ

ทุกเว็บไซต์เป็นหน่วยงานสมมติ เปิดให้โปรแกรมเข้าตรวจผ่าน HTTP จริงบนเครื่องเดียวกัน จำนวนยังน้อย และไม่มีผู้ประเมินจริงตรวจเฉลย
จึงควรอ่านตัวเลขเป็นแนวทาง ไม่ใช่คำรับรอง

**ความหมายของตัวเลข** ถูกต้อง = ผลตรงกับเฉลย หรือตรงกับผลอื่นที่ผู้ตรวจที่รอบคอบยืนยันได้ · precision = ที่บอกว่าพบ เป็นจริงเท่าใด ·
recall = ที่มีจริง บอกว่าพบเท่าใด · พบเท็จ = บอกว่าพบทั้งที่ไม่ใช่ · ไม่พบเท็จ = บอกว่าต้องแก้ทั้งที่มีครบ (สองค่านี้เป็นส่วนของทุกข้อ) ·
หลักฐานถูก = หลักฐานที่แสดงเป็นหน้าที่เฉลยยอมรับ · คะแนนคลาดเคลื่อน = ผลต่างระหว่างคะแนน OIT ที่คาดหมายกับคะแนนตามเฉลย (คะแนนเต็ม 100) ·
Brier = ความคลาดเคลื่อนกำลังสองเฉลี่ยของความน่าจะเป็น (0 ดีที่สุด)
"""
_CALIBRATION = """\
## ความน่าจะเป็นมาจากไหน

แต่ละข้อจัดเข้ากลุ่มตามผล และข้อที่พบครบแบ่งต่อว่าทางไปถึงหลักฐานชัด (`plain`) หรือไม่ชัด (`faint`) กับองค์ประกอบที่เป็นเพียงคำแนะนำครบ (`full`)
หรือขาด (`lacking`) ความน่าจะเป็นของกลุ่มคือ (ค่าตั้งต้น × 60 + จำนวนข้อที่ผ่านจริง) ÷ (60 + จำนวนข้อ)
นับเฉพาะคำตอบแรกต่อเว็บไซต์ที่ยังไม่เคยใช้ปรับกฎ (`first_look` ใน truth.toml) เพราะหลังปรับกฎแล้วเว็บไซต์นั้นย่อมถูกเกือบทุกข้อ
กลุ่มที่มีตัวอย่างน้อยจึงอยู่ใกล้ค่าตั้งต้น เทียบกับของจริงได้จากตารางโอกาสของเว็บไซต์สำหรับวัดผลเท่านั้น
คำสั่ง `python -m benchmarks.accuracy --fit` คำนวณใหม่และเขียน `checklist/calibration.toml`

เนื้อหาที่เล่าด้วยคำธรรมดารู้ได้จากคำในหน้าที่เป็นหลักฐานของเว็บไซต์อื่น (`checklist/likeness.json`) แต่ละหัวข้อมีเกณฑ์ของตนเอง
คือค่าที่เนื้อหาของเว็บไซต์ที่แบบจำลองไม่เคยเห็นถูกต้องอย่างน้อยร้อยละ 95 คำสั่ง `--fit-likeness` คำนวณใหม่จากเว็บไซต์สำหรับปรับกฎ
"""


@dataclass(frozen=True, slots=True)
class Judged:
    """One site with every verdict on it."""

    site: LabelledSite
    checklist: Checklist
    verdicts: tuple[Verdict, ...]
    points: float
    """|expected − true OIT score|."""


def judge(part: str) -> list[Judged]:
    """Audit every site of a part."""
    made = []
    for site in labelled_sites(part):
        assessment, checklist, _ = audit_site(site)
        listed = tuple(verdicts(site, assessment, checklist))
        made.append(Judged(site, checklist, listed, score_error(site, assessment, checklist)))
    return made


def page(judged: dict[str, list[Judged]], labels: dict[str, list[Answer]]) -> str:
    """Return the page's text; ``judged`` by part, ``labels`` by set."""
    return "\n".join([_INTRO, *_parts(judged), *_topics(judged), *_worst(judged), *_label_sets(labels), *_classes()])


def structure(text: str) -> list[str]:
    """Return the headings and table heads of a page: what stays when only figures change."""
    lines = text.splitlines()
    heads = {line for line, below in pairwise(lines) if re.fullmatch(r"\|(?:---\|)+", below)}
    return [line for line in lines if line.startswith("#") or line in heads]


def wanted_structure() -> list[str]:
    """Return the structure that the page has to have."""
    made = structure(_INTRO)
    for heading in PARTS.values():
        made += [f"## {heading}", _FIGURES[0], _RELIABILITY[0]]
    made += ["## รายหัวข้อ", _TOPICS[0], "## ผลที่ผิดมากที่สุด", "## ชื่อเมนู", _LABELS[0]]
    return [*made, *structure(_CALIBRATION), _CLASSES[0]]


def _parts(judged: dict[str, list[Judged]]) -> Iterator[str]:
    for part, heading in PARTS.items():
        everything = [verdict for one in judged[part] for verdict in one.verdicts]
        yield from (f"## {heading}", "", *_FIGURES)
        for one in judged[part]:
            yield _row(f"`{one.site.name}`", str(one.site.year), one.verdicts, one.points)
        mean = sum(one.points for one in judged[part]) / len(judged[part])
        yield from (_row("**รวม**", "", everything, mean), "", *_RELIABILITY)
        for said, count, share in reliability(everything):
            yield f"| {said:.1f} | {count} | {100 * share:.0f} |"
        yield ""


def _row(name: str, year: str, listed: Sequence[Verdict], points: float) -> str:
    one = summarise(list(listed))
    shares = (one.accuracy, one.precision, one.recall, one.f1, one.false_found, one.false_missing, one.evidence_right)
    figures = " | ".join(f"{share:.3f}" for share in shares)
    return f"| {name} | {year} | {one.items} | {figures} | {points:.1f} | {one.brier:.3f} |"


def _topics(judged: dict[str, list[Judged]]) -> Iterator[str]:
    """Yield the table by topic: items of all years that the same probe decides."""
    by_topic: dict[str, list[Verdict]] = defaultdict(list)
    for one in (one for part in _SHOWN for one in judged[part]):
        for verdict in one.verdicts:
            by_topic[_topic(one.checklist, verdict.item)].append(verdict)
    yield from ("## รายหัวข้อ", "", "ข้อของทุกปีที่ตัวตรวจเดียวกันตัดสิน นับจากเว็บไซต์ตัวอย่างและเว็บไซต์สำหรับปรับกฎ", "", *_TOPICS)
    for topic, listed in sorted(by_topic.items()):
        sums = summarise(listed)
        figures = " | ".join(f"{share:.2f}" for share in (sums.accuracy, sums.precision, sums.recall, sums.f1))
        yield f"| {all_probes()[topic].title if topic else 'ให้คนดู'} | {sums.items} | {figures} |"
    yield ""


def _topic(checklist: Checklist, item: str) -> str:
    """Return the probe that first decides an item; empty where a person does."""
    return next((part.probe for part in checklist.item(item).requirements if part.decides and part.probe), "")


def _worst(judged: dict[str, list[Judged]]) -> Iterator[str]:
    wrong = [v for part in _SHOWN for one in judged[part] for v in one.verdicts if not v.right]
    wrong.sort(key=lambda v: (-abs(v.probability / 100 - (v.truth.value == "found")), v.site, v.item))
    yield from ("## ผลที่ผิดมากที่สุด", "", f"จากเว็บไซต์ตัวอย่างและเว็บไซต์สำหรับปรับกฎ ไม่เกิน {_WORST} ผล", "")
    for verdict in wrong[:_WORST]:
        yield f"- `{verdict.site}` {verdict.item} {verdict.title}"
        yield f"  - บอกว่า `{verdict.said.value}` ที่จริง `{verdict.truth.value}`"
        yield f"  - เพราะบอกว่า: {_quoted(verdict.reason)}"
        yield f"  - เฉลย: {_quoted(verdict.truth_reason)}"
    if not wrong:
        yield "ไม่มี"
    yield ""


def _quoted(text: str) -> str:
    """Return text for one line of the page, the format's own marks escaped; the port of a run is no part of it."""
    line = re.sub(r"http://127\.0\.0\.1:\d+", "", re.sub(r"\s+", " ", text)).strip()
    return re.sub(r"([\\`*_\[\]<>|])", r"\\\1", line[:300])


def _label_sets(labels: dict[str, list[Answer]]) -> Iterator[str]:
    yield from (
        "## ชื่อเมนู",
        "",
        "`oit match` กับชื่อเมนู หัวข้อ และชื่อไฟล์ที่มีเฉลย ชุด `tune` ใช้ปรับ ชุด `measured` วัดอย่างเดียว",
        "",
        *_LABELS,
    )
    for name, listed in labels.items():
        items = [answer for answer in listed if answer.line.items]
        none = [answer for answer in listed if not answer.line.items]
        first, near = _percent(a.within(1) for a in items), _percent(a.within(3) for a in items)
        claimed = _percent(a.claimed for a in none)
        yield f"| `{name}` | {len(items)} | {first} | {near} | {len(none)} | {claimed} |"
    yield ""


def _percent(hits: Iterator[bool]) -> str:
    listed = list(hits)
    return f"{100 * sum(listed) / len(listed):.1f}%" if listed else "–"


def _classes() -> Iterator[str]:
    yield from (_CALIBRATION, *_CLASSES)
    for name, value in calibration.table()["probability"].items():
        yield f"| `{name}` | {value} |"
    yield ""


def main() -> int:
    """Audit everything and write the page."""
    text = page({part: judge(part) for part in PARTS}, {name: answers(name) for name in SETS})
    PAGE.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
