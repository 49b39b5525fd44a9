"""``oit plan``: the plan of measures of one agency and year, and which unit answers for which item.

It starts from the advice on the items that lack, can be edited row by row or as a CSV table, and is reported after 6
and 12 months. Kept in the store; nothing here judges.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date, datetime
from typing import Any, TypedDict, Unpack

from audit.errors import Refusal
from audit.official import checklist_of, stored_result
from audit.official_compare import latest_assessment
from checklist.model import Assessment, Checklist, Item
from checklist.official import PublishedResult
from checklist.official_analysis import remedy_of, zero_remedies
from reports.words import Words
from storage.records import Record, RecordKind, load, save, stamp
from storage.repository import Store

SCHEMA = "oit.plan/1"
_FOLLOW_UP = "รายงานความก้าวหน้าต่อผู้บริหารรอบ 6 เดือนและ 12 เดือน"
_COLUMNS = ("id", "item", "measure", "steps", "main_unit", "joint_units", "due", "follow_up", "done", "note")


@dataclass(frozen=True, slots=True)
class Progress:
    """What was reported of a measure after a number of months."""

    months: int
    """6 or 12."""
    on: str
    """ISO date."""
    text: str


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure: what, how, who, by when, how it is followed up, and whether it is done."""

    id: int
    measure: str
    item: str = ""
    """O-item that it is for; empty for a measure of its own."""
    steps: tuple[str, ...] = ()
    main_unit: str = ""
    joint_units: tuple[str, ...] = ()
    due: str = ""
    """ISO date; empty while none is set."""
    follow_up: str = _FOLLOW_UP
    done: bool = False
    note: str = ""
    progress: tuple[Progress, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """Who answers for an item."""

    main: str
    joint: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of one agency and fiscal year (พ.ศ.)."""

    agency: str
    fiscal_year: int
    measures: tuple[Measure, ...] = ()
    units: Mapping[str, Unit] = field(default_factory=dict)
    """Item → unit responsible."""

    def measure(self, measure_id: int) -> Measure:
        """The measure with that number. Raises Refusal."""
        for one in self.measures:
            if one.id == measure_id:
                return one
        known = ", ".join(str(one.id) for one in self.measures) or "-"
        raise Refusal(f"ไม่มีมาตรการลำดับที่ {measure_id} (มี: {known})", f"There is no measure {measure_id} ({known}).")


# -------------------------------------------------------------------------------------------------- where it starts


def from_assessment(assessment: Assessment, today: date | None = None) -> Plan:
    """A plan with one measure for each item on the missing list, in its order, with the advice as its steps.

    No measure is due before *today* (the day that was judged for, without it). Raises Refusal where nothing was read.
    """
    if not assessment.coverage.pages and not assessment.coverage.documents:
        url = assessment.municipality.url
        raise Refusal(
            f"การสแกน {assessment.scan_id} ของ {url} เปิดอ่านไม่ได้สักหน้า จึงยังไม่รู้ว่าขาดข้อใด ให้สั่ง oit audit {url} ให้สำเร็จก่อน",
            f"The scan {assessment.scan_id} of {url} could read no page, so what lacks is not known yet:"
            f" run oit audit {url} first.",
        )
    day = today or assessment.today
    findings = {finding.item: finding for finding in assessment.findings}
    year = assessment.checklist.fiscal_year
    rows = []
    for item_id in assessment.missing():
        item = assessment.checklist.item(item_id)
        due = _first_from(day, findings[item_id].due, _closing(year), _year_end(year))
        steps = tuple(part for part in assessment.advice.get(item_id, "").split("; ") if part)
        rows.append((item_id, item.title, steps or (remedy_of(item)[0],), due))
    return _plan(assessment.municipality.name or assessment.municipality.id, year, rows)


def from_official(
    result: PublishedResult, checklist: Checklist, following: Checklist | None, today: date | None = None
) -> Plan:
    """A plan for the year after a published result: one measure for each item that had 0 in it.

    The same number is another item in another year: *following*, the next year's list, says what the topic is called
    then; a topic that it no longer asks for is left out. No measure is due before *today*.
    """
    year = (result.fiscal_year or checklist.fiscal_year) + 1
    due = _first_from(today or date.min, _closing(year), _year_end(year))
    rows: dict[str, tuple[str, str, tuple[str, ...], date | None]] = {}
    for one in zero_remedies(result, checklist):
        for item in _same_topic(checklist.item(one.item), following):
            steps = (remedy_of(item)[0],) if following else (one.th,)
            rows.setdefault(item.id, (item.id, item.title, steps, due))
    return _plan(result.agency, year, rows.values())


def _same_topic(item: Item, following: Checklist | None) -> tuple[Item, ...]:
    if following is None:
        return (item,)
    topics = {requirement.probe for requirement in item.requirements if requirement.decides}
    return tuple(
        other
        for other in following.items
        if any(requirement.decides and requirement.probe in topics for requirement in other.requirements)
    )


def start(store: Store, site: str | None, agency: str, year: int | None, today: date, *, of_official: bool) -> Plan:
    """A new plan from the newest assessment of *site*, or from a published result; units of the kept plan stay.

    Raises Refusal where there is nothing to start from, or a kept plan of the same year would be lost; StoreError.
    """
    if of_official:
        result = stored_result(store, agency or site or "", year)
        checklist = checklist_of(result.fiscal_year or 0)
        if checklist is None:
            raise Refusal(f"ไม่มีแบบวัดของปี {result.fiscal_year}", f"There is no list of {result.fiscal_year}.")
        made = from_official(result, checklist, checklist_of((result.fiscal_year or 0) + 1), today)
    else:
        made = from_assessment(latest_assessment(store, site, year), today)
    made = replace(made, agency=agency or made.agency)
    plans = [from_document(json.loads(one.body)) for one in load(store, RecordKind.PLAN, made.agency)]
    if any(one.fiscal_year == made.fiscal_year for one in plans):
        raise Refusal(
            f"มีแผนของ {made.agency} ปี {made.fiscal_year} อยู่แล้ว ให้แก้ไขด้วย oit plan edit หรือ oit plan set",
            f"There is a plan of {made.agency} for {made.fiscal_year} already: change it with oit plan edit or set.",
        )
    units = plans[-1].units if plans else {}
    for item, unit in units.items():
        made = assign(made, item, unit)
    return made


def _closing(year: int) -> date:
    """Last day of the answering window: 30 April of the year being assessed."""
    return date(year - 543, 4, 30)


def _year_end(year: int) -> date:
    return date(year - 543, 9, 30)


def _first_from(today: date, *days: date | None) -> date | None:
    """The first of *days* that is not over yet; None, to be set by people, if all are."""
    return next((day for day in days if day is not None and day >= today), None)


def _plan(agency: str, year: int, rows: Iterable[tuple[str, str, tuple[str, ...], date | None]]) -> Plan:
    measures = []
    for number, (item, title, steps, due) in enumerate(rows, 1):
        words = f"จัดทำและเผยแพร่{' ' * title[:1].isascii()}{title} ({item})"
        measures.append(Measure(id=number, measure=words, item=item, steps=steps, due=due.isoformat() if due else ""))
    return Plan(agency, year, tuple(measures))


# ---------------------------------------------------------------------------------------------------------- editing


class Changes(TypedDict, total=False):
    """Fields of a measure that may be given anew."""

    measure: str
    item: str
    steps: tuple[str, ...]
    main_unit: str
    joint_units: tuple[str, ...]
    due: str
    follow_up: str
    done: bool
    note: str
    progress: tuple[Progress, ...]


def change(plan: Plan, measure_id: int, **changes: Unpack[Changes]) -> Plan:
    """*plan* with some fields of one measure changed. Raises Refusal for an unknown number or a bad date."""
    if changes.get("due"):
        changes["due"] = _checked_date(changes["due"])
    changed = replace(plan.measure(measure_id), **changes)
    return replace(plan, measures=tuple(changed if one.id == measure_id else one for one in plan.measures))


def report_progress(plan: Plan, measure_id: int, months: int, text: str, on: date, *, done: bool | None = None) -> Plan:
    """*plan* with what was achieved after 6 or 12 months; a second report of the same months replaces the first."""
    if months not in (6, 12):
        raise Refusal(f"รายงานได้รอบ 6 หรือ 12 เดือน ไม่ใช่ {months}", f"Reports are for 6 or 12 months, not {months}.")
    one = plan.measure(measure_id)
    kept = tuple(progress for progress in one.progress if progress.months != months)
    reports = tuple(sorted((*kept, Progress(months, on.isoformat(), text)), key=lambda progress: progress.months))
    reported = change(plan, measure_id, progress=reports)
    return reported if done is None else change(reported, measure_id, done=done)


def assign(plan: Plan, item: str, unit: Unit) -> Plan:
    """*plan* with the unit responsible for an item; its measures that name no unit take it over."""
    measures = tuple(
        replace(one, main_unit=unit.main, joint_units=unit.joint) if one.item == item and not one.main_unit else one
        for one in plan.measures
    )
    return replace(plan, measures=measures, units={**plan.units, item: unit})


def _checked_date(text: str) -> str:
    try:
        parsed = date.fromisoformat(text.strip())
    except ValueError as error:
        raise Refusal(f"วันที่ “{text}” ต้องเป็นแบบ 2026-04-30", f"The date “{text}” must be like 2026-04-30.") from error
    # Thai officers write the Buddhist year even in this form.
    return (parsed.replace(year=parsed.year - 543) if parsed.year > 2400 else parsed).isoformat()


# ------------------------------------------------------------------------------------------------------ kept, shown


def keep(store: Store, plan: Plan, now: datetime, source: str = "") -> None:
    """Store *plan* in place of the one before it. Raises StoreError."""
    body = json.dumps(document(plan), ensure_ascii=False, sort_keys=True)
    save(store, RecordKind.PLAN, Record(plan.agency, plan.fiscal_year, body, source, stamp(now)))


def kept(store: Store, agency: str | None = None, year: int | None = None) -> Plan:
    """The kept plan of an agency and year; without them the newest one. Raises Refusal if there is none."""
    found = [one for one in load(store, RecordKind.PLAN, agency) if year is None or one.fiscal_year == year]
    if not found:
        raise Refusal(
            f"ยังไม่มีแผนของ {agency or 'หน่วยงานใด'} {year or ''} ให้สร้างด้วย oit plan new",
            f"There is no plan of {agency or 'any agency'} {year or ''}: make one with oit plan new.",
        )
    newest = max(found, key=lambda record: (record.fiscal_year, record.saved_at))
    return from_document(json.loads(newest.body))


def document(plan: Plan) -> dict[str, Any]:
    """``oit.plan/1``."""
    return {"schema": SCHEMA, **asdict(plan)}


def from_document(data: Mapping[str, Any]) -> Plan:
    """Read ``oit.plan/1`` back; unknown fields are ignored."""
    names = {one.name for one in fields(Measure)}
    measures = []
    for row in data.get("measures", ()):
        known = {name: value for name, value in row.items() if name in names}
        known["progress"] = tuple(Progress(**one) for one in row.get("progress", ()))
        known |= {name: tuple(row.get(name, ())) for name in ("steps", "joint_units")}
        measures.append(Measure(**known))
    units = {item: Unit(one["main"], tuple(one.get("joint", ()))) for item, one in data.get("units", {}).items()}
    return Plan(str(data["agency"]), int(data["fiscal_year"]), tuple(measures), units)


def to_csv(plan: Plan) -> str:
    """The measures as a table for Excel; read back with ``from_csv``. No cell can be taken for a formula."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    for one in plan.measures:
        row = asdict(one) | {"steps": "\n".join(one.steps), "joint_units": ", ".join(one.joint_units)}
        row["done"] = "ดำเนินการแล้ว" if one.done else "ยังไม่ดำเนินการ"
        writer.writerow([_harmless(str(row[name])) for name in _COLUMNS])
    return out.getvalue()


def _harmless(text: str) -> str:
    return "'" + text if text[:1] in "=+-@\t\r" and text else text


def from_csv(plan: Plan, text: str) -> Plan:
    """*plan* with the measures of an edited table; progress reports stay with their number. Raises Refusal."""
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    if not rows or "measure" not in rows[0]:
        raise Refusal(f"ตารางต้องมีหัวคอลัมน์ {', '.join(_COLUMNS)}", f"The table needs the columns {', '.join(_COLUMNS)}.")
    before = {one.id: one for one in plan.measures}
    measures: list[Measure] = []
    for number, row in enumerate(rows, 1):
        cells = {name: (row.get(name) or "").strip().removeprefix("'") for name in _COLUMNS}
        own = int(cells["id"]) if cells["id"].isdecimal() else number
        measures.append(
            Measure(
                id=own,
                measure=cells["measure"],
                item=cells["item"],
                steps=tuple(line.strip() for line in cells["steps"].splitlines() if line.strip()),
                main_unit=cells["main_unit"],
                joint_units=tuple(unit.strip() for unit in cells["joint_units"].split(",") if unit.strip()),
                due=_checked_date(cells["due"]) if cells["due"] else "",
                follow_up=cells["follow_up"],
                done=cells["done"] in ("ดำเนินการแล้ว", "true", "True", "1", "yes", "done"),
                note=cells["note"],
                progress=before[own].progress if own in before else (),
            )
        )
    return replace(plan, measures=tuple(measures))


def text(plan: Plan, lang: str, months: int | None = None) -> str:
    """The plan as lines; with *months* the report after 6 or 12 months: what was done and what was not."""
    return "\n".join(_lines(plan, months, english=lang == "en")) + "\n"


def _lines(plan: Plan, months: int | None, *, english: bool) -> Iterator[str]:
    done = sum(one.done for one in plan.measures)
    head = "plan of measures" if english else "แผนมาตรการส่งเสริมคุณธรรมและความโปร่งใส"
    if months:
        head += f" · report after {months} months" if english else f" · รายงานผลรอบ {months} เดือน"
    yield f"{plan.agency} · {plan.fiscal_year} · {head}"
    yield f"{'done' if english else 'ดำเนินการแล้ว'} {done}/{len(plan.measures)}"
    words = ("unit", "due", "follow-up") if english else ("ผู้รับผิดชอบ", "กำหนดแล้วเสร็จ", "การกำกับติดตาม")
    written = Words("en" if english else "th").day
    for one in plan.measures:
        yield f"\n{'☑' if one.done else '☐'} {one.id}. {one.measure}"
        for step in one.steps:
            yield f"     - {step}"
        units = " / ".join((one.main_unit or "-", *one.joint_units))
        due = _written(one.due, written)
        yield f"     {words[0]}: {units} · {words[1]}: {due} · {words[2]}: {one.follow_up or '-'}"
        for progress in one.progress:
            if months in (None, progress.months):
                day = _written(progress.on, written)
                yield f"     {progress.months} {'months' if english else 'เดือน'} ({day}): {progress.text}"
        if months and not any(progress.months == months for progress in one.progress):
            yield f"     {months} {'months: not reported' if english else 'เดือน: ยังไม่รายงาน'}"
    if plan.units:
        yield f"\n{'Units responsible' if english else 'หน่วยงานที่รับผิดชอบรายข้อ'}"
    for item, unit in sorted(plan.units.items(), key=lambda pair: int(pair[0][1:])):
        yield f"  {item:<4} {' / '.join((unit.main, *unit.joint))}"


def _written(day: str, as_people_do: Callable[[date], str]) -> str:
    try:
        return as_people_do(date.fromisoformat(day))
    except ValueError:
        return day or "-"
