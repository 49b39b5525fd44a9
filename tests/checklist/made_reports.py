"""Reports on ITA results made up for tests: consistent figures in many layouts, with Thai digits and slips."""

from __future__ import annotations

import random
from dataclasses import dataclass

from checklist.loader import load_checklist
from checklist.official_text import INDICATOR_NAMES
from checklist.score import bare_score, level_of, published

THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
LAYOUTS = ("ranked", "pipes", "spaces", "by_columns", "prose", "next_line", "all_labels_first", "list", "grouped")
YEARS = (2562, 2563, 2564, 2565, 2566)


@dataclass(frozen=True)
class Truth:
    agency: str
    year: int
    indicators: dict[str, float]
    total: float
    level: str
    zero_items: tuple[str, ...]
    instruments: dict[str, float]


def make_truth(rng: random.Random, year: int) -> Truth:
    checklist = load_checklist(year)
    zeros = {item.id for item in checklist.items if rng.random() < rng.choice((0.1, 0.4))}
    score = bare_score(checklist, [item.id for item in checklist.items if item.id not in zeros])
    indicators = {str(n): round(rng.uniform(60, 99), 2) for n in range(1, 9)}
    indicators |= {group.id: published(group.score.expected) for group in score.indicators}
    means = {
        "IIT": sum(indicators[str(n)] for n in range(1, 6)) / 5,
        "EIT": sum(indicators[str(n)] for n in range(6, 9)) / 3,
        "OIT": (indicators["9"] + indicators["10"]) / 2,
    }
    total = published(0.3 * means["IIT"] + 0.3 * means["EIT"] + 0.4 * means["OIT"])
    level = level_of(year, total, list(means.values())).name
    kind = rng.choice(("เทศบาลตำบล", "เทศบาลเมือง", "องค์การบริหารส่วนตำบล"))
    name = kind + rng.choice(("สมมุติชัย", "ตัวอย่างทอง", "แม่สมมุติ", "หนองตัวอย่าง"))
    order = sorted(zeros, key=lambda item: int(item[1:]))
    return Truth(name, year, indicators, total, level, tuple(order), {k: published(v) for k, v in means.items()})


def write(truth: Truth, layout: str, rng: random.Random, *, zero_list: bool = True, total: str | None = None) -> str:
    named = {str(n): _slip(names[0], rng) for n, names in INDICATOR_NAMES.items()}
    rows = [(named[key], f"{score:.2f}") for key, score in truth.indicators.items()]
    shown = total or f"{truth.total:.2f}"
    stated = f"ได้คะแนนรวม {shown} คะแนน อยู่ในระดับ {truth.level} จากค่าเป้าหมาย 85 คะแนน"
    head = [
        "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส",
        f"ประจำปีงบประมาณ พ.ศ. {truth.year}",
        truth.agency,
        "",
        f"ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. {truth.year} ของ{truth.agency} {stated}",
        "",
    ]
    body = _BODIES[layout](rows, truth)
    tail = []
    if zero_list and truth.zero_items:
        tail = ["", f"ข้อที่ได้ 0 คะแนน ได้แก่ ข้อ {', '.join(truth.zero_items)}"]
    text = "\n".join([*head, *body, *tail]) + "\n"
    return text.translate(THAI) if rng.random() < 0.5 else text


def _slip(name: str, rng: random.Random) -> str:
    """A slip of OCR now and then: a lost tone mark or a doubled space."""
    roll = rng.random()
    marks = [n for n, char in enumerate(name) if char in "่้็์"]
    if roll < 0.25 and marks:
        at = rng.choice(marks)
        return name[:at] + name[at + 1 :]
    return name.replace("การ", "การ ", 1) if roll < 0.35 else name


def _ranked(rows: list[tuple[str, str]], truth: Truth) -> list[str]:
    ordered = sorted(rows, key=lambda row: -float(row[1]))
    lines = ["อันดับ\tตัวชี้วัด\tคะแนน"]
    return lines + [f"{n}\t{name}\t{score}" for n, (name, score) in enumerate(ordered, 1)]


def _pipes(rows: list[tuple[str, str]], truth: Truth) -> list[str]:
    lines = ["| ที่ | ตัวชี้วัด | คะแนน |", "|---|---|---|"]
    return lines + [f"| {n} | {name} | {score} |" for n, (name, score) in enumerate(rows, 1)]


def _spaces(rows: list[tuple[str, str]], truth: Truth) -> list[str]:
    return ["ลำดับ    ตัวชี้วัด    คะแนน"] + [f"{n}    {name}    {score}" for n, (name, score) in enumerate(rows, 1)]


def _by_columns(rows: list[tuple[str, str]], truth: Truth) -> list[str]:
    head = "\t".join(["ปี", *(name for name, _ in rows), "คะแนนรวม", "ระดับ"])
    return [head, "\t".join([str(truth.year), *(score for _, score in rows), f"{truth.total:.2f}", truth.level])]


def _prose(rows: list[tuple[str, str]], truth: Truth) -> list[str]:
    return [
        f"({n}) ตัวชี้วัดที่ {n} {name} ได้คะแนนเท่ากับ ร้อยละ {score} ซึ่งหน่วยงานควรพัฒนาต่อไปให้เกิน 85 คะแนน"
        for n, (name, score) in enumerate(rows, 1)
    ]


def _next_line(rows: list[tuple[str, str]], truth: Truth) -> list[str]:
    return [line for n, (name, score) in enumerate(rows, 1) for line in (f"ตัวชี้วัดที่ {n} {name}", score)]


def _all_labels_first(rows: list[tuple[str, str]], truth: Truth) -> list[str]:
    return [name for name, _ in rows] + [score for _, score in rows]


def _list(rows: list[tuple[str, str]], truth: Truth) -> list[str]:
    return [f"{n}. {name} {score} คะแนน" for n, (name, score) in enumerate(rows, 1)]


def _grouped(rows: list[tuple[str, str]], truth: Truth) -> list[str]:
    lines = ["เครื่องมือ\tตัวชี้วัด\tคะแนนเต็ม\tคะแนนที่ได้"]
    for n, (name, score) in enumerate(rows, 1):
        tool = {1: "IIT", 6: "EIT", 9: "OIT"}.get(n, "")
        lines.append(f"{tool}\t{n}. {name}\t100\t{score}")
    return lines + [f"คะแนนเฉลี่ย {tool}\t\t\t{mean:.2f}" for tool, mean in truth.instruments.items()]


_BODIES = {
    "ranked": _ranked,
    "pipes": _pipes,
    "spaces": _spaces,
    "by_columns": _by_columns,
    "prose": _prose,
    "next_line": _next_line,
    "all_labels_first": _all_labels_first,
    "list": _list,
    "grouped": _grouped,
}
