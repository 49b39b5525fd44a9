"""``oit checklist``: the lists themselves as text for a terminal, and what changed between two years."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audit.errors import Refusal
from audit.rounds import require_year
from checklist.model import Basis, Checklist, Item, PeriodKind, Requirement
from reports.words import Words

_BASIS_TH = {Basis.RETRIEVED: "มีแหล่งอ้างอิง", Basis.MIXED: "มีแหล่งอ้างอิงบางส่วน", Basis.BACKGROUND: "ความรู้ทั่วไป ยังไม่ยืนยัน"}
_MOST_PHRASES = 14
_PERIOD_TH = {
    PeriodKind.ANY: "ไม่จำกัดปี",
    PeriodKind.YEAR: "ปีงบประมาณที่ประเมิน",
    PeriodKind.PREVIOUS: "ปีงบประมาณก่อนหน้า",
    PeriodKind.HALF: "รอบ 6 เดือนแรกของปีที่ประเมิน",
    PeriodKind.MONTHS: "รายเดือน 6 เดือนแรกของปีที่ประเมิน",
    PeriodKind.COVERS: "แผนที่ครอบคลุมปีที่ประเมิน",
}


def list_text(lang: str) -> str:
    """Return one line for each year that there is a list of."""
    from checklist.loader import available_years, load_checklist  # noqa: PLC0415

    words = Words(lang)
    lines = []
    for year in available_years():
        checklist = load_checklist(year)
        subs = sum(len(indicator.sub_indicators) for indicator in checklist.indicators)
        items = len(checklist.items)
        size = words(f"{items:>2} ข้อ {subs} ตัวชี้วัดย่อย", f"{items:>2} items in {subs} groups")
        lines.append(f"{year}  {size}  {words.status(checklist.status)}")
    return "\n".join(lines) + "\n"


def show_text(checklist: Checklist, item_id: str | None, lang: str) -> str:
    """Return a list, or one of its items with what it asks for. Raises Refusal for an item that the year lacks."""
    from checklist.loader import probe_tables  # noqa: PLC0415

    if item_id is None:
        return "\n".join(_overview(checklist, lang)) + "\n"
    number = "".join(char for char in item_id if char.isdigit())
    wanted = f"O{int(number)}" if number else item_id.upper()
    try:
        item = checklist.item(wanted)
    except KeyError as error:
        last = checklist.items[-1].id
        raise Refusal(
            f"แบบวัดปี {checklist.fiscal_year} ไม่มีข้อ {item_id} ให้ใช้ O1–{last}",
            f"The list of {checklist.fiscal_year} has no item {item_id}: use O1–{last}.",
        ) from error
    return "\n".join(_details(item, {**probe_tables(), **checklist.probes}, lang)) + "\n"


def _overview(checklist: Checklist, lang: str) -> Iterator[str]:
    english = lang == "en"
    yield f"OIT {checklist.fiscal_year} ({Words(lang).status(checklist.status)}) {checklist.digest}"
    if checklist.note:
        yield checklist.note
    for indicator in checklist.indicators:
        yield f"\n{indicator.id}  {indicator.title_en if english else indicator.title}"
        for sub in indicator.sub_indicators:
            yield f"  {sub.id}  {sub.title_en if english else sub.title}"
            for item_id in sub.items:
                item = checklist.item(item_id)
                yield f"    {item.id:<4} {item.title_en if english else item.title}"


def _details(item: Item, tables: Mapping[str, Mapping[str, Any]], lang: str) -> Iterator[str]:
    english = lang == "en"
    yield f"{item.id}  {item.title_en if english else item.title}"
    yield f"    {item.title if english else item.title_en}"
    marks = f"{item.confidence or '-'} / {item.number_basis or '-'}"
    yield f"    {'title / number' if english else 'ที่มาของชื่อข้อ / เลขข้อ'}: {marks}"
    if item.note:
        yield f"    {item.note}"
    for requirement in item.requirements:
        yield from _requirement(requirement, tables, english=english)
    for source in item.sources:
        yield f"    {'source' if english else 'แหล่งอ้างอิง'}: {source}"


def _requirement(requirement: Requirement, tables: Mapping[str, Mapping[str, Any]], *, english: bool) -> Iterator[str]:
    decides = ("decides" if english else "ใช้ตัดสิน") if requirement.decides else ("advises" if english else "แนะนำ")
    period = requirement.period.kind.value if english else _PERIOD_TH[requirement.period.kind]
    if requirement.period.tolerance:
        period += f" ±{requirement.period.tolerance}"
    basis = requirement.basis.value if english else _BASIS_TH[requirement.basis]
    yield f"    {requirement.id:<7} {requirement.title_en if english else requirement.title}"
    probe = requirement.probe + (f".{requirement.element}" if requirement.element else "")
    how = probe or requirement.manual or "-"
    yield f"            {decides} · {period} · {basis} · {how}"
    phrases = _phrases(tables.get(requirement.probe, {}), requirement.element)
    if phrases:
        yield f"            {'looked for' if english else 'คำที่มองหา'}: {', '.join(phrases)}"


def _phrases(table: Mapping[str, Any], element: str) -> tuple[str, ...]:
    """The words that answer a requirement: those of its element, else those of the probe's labels and content."""
    from checklist.lexicon import concept_table  # noqa: PLC0415

    if element:
        words = [word for row in table.get("element", ()) if row["id"] == element for word in row.get("any", ())]
    else:
        concepts = {name: words for group in concept_table().values() for name, words in group.items()}
        rule = str(next((row["when"] for row in table.get("label", ())), ""))
        named = [name.lstrip("^") for word in rule.split() if word[0] != "-" for name in word.split("|")]
        words = [word for name in named for word in concepts.get(name, ())]
        words += [word for group in table.get("content", {}).get("groups", ()) for word in group]
    return tuple(dict.fromkeys(word.lstrip("^=").strip() for word in words))[:_MOST_PHRASES]


@dataclass(frozen=True, slots=True)
class Change:
    """Topics that went the same way between two years; an empty tuple of items where a year doesn't ask for them."""

    topics: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]


def changes(older: Checklist, newer: Checklist) -> tuple[Change, ...]:
    """Return what became of each topic: the items of both years that one probe serves, each way told once."""
    topics = {probe: None for checklist in (older, newer) for item in checklist.items for probe in _topics(item)}
    ways: dict[tuple[tuple[str, ...], tuple[str, ...]], list[str]] = {}
    for topic in topics:
        ways.setdefault((_items_of(older, topic), _items_of(newer, topic)), []).append(topic)
    return tuple(Change(tuple(named), before, after) for (before, after), named in ways.items())


def _topics(item: Item) -> tuple[str, ...]:
    """The probes that decide an item: what it is about."""
    deciding = [requirement.probe for requirement in item.requirements if requirement.decides and requirement.probe]
    return tuple(dict.fromkeys(deciding))


def _items_of(checklist: Checklist, topic: str) -> tuple[str, ...]:
    return tuple(item.id for item in checklist.items if topic in _topics(item))


def diff_text(older: Checklist, newer: Checklist, lang: str) -> str:
    """Return the changes from *older* to *newer* as lines: what came, what went, what moved."""
    english = lang == "en"
    if older.digest == newer.digest:
        year = older.fiscal_year
        return (
            f"The list of {year} against itself: no difference. Name two years, such as {_two_years(year)}.\n"
            if english
            else f"เทียบแบบวัดปี {year} กับปีเดียวกัน จึงไม่มีสิ่งใดต่างกัน ให้ระบุสองปี เช่น {_two_years(year)}\n"
        )
    words = ("new", "gone", "merged", "moved", "same") if english else ("เพิ่ม", "ตัดออก", "รวมกัน", "ย้าย", "เดิม")
    groups: dict[str, list[str]] = {word: [] for word in words}
    found = changes(older, newer)
    for change in found:
        named, ids = (newer, change.after) if change.after else (older, change.before)
        titles = [_titled(named, item, english=english) for item in ids]
        way = f"{', '.join(change.before) or '-'} → {', '.join(change.after) or '-'}"
        groups[words[_kind(change, found)]].append(f"  {way:<22} {'; '.join(titles)}")
    head = f"OIT {older.fiscal_year} ({len(older.items)}) → {newer.fiscal_year} ({len(newer.items)})"
    body = [line for word, lines in groups.items() if lines for line in (f"\n{word} ({len(lines)})", *lines)]
    return "\n".join([head, *body]) + "\n"


def _two_years(year: int) -> str:
    from checklist.loader import available_years  # noqa: PLC0415

    other = max((known for known in available_years() if known < year), default=year + 1)
    return f"{min(year, other)} {max(year, other)}"


def _kind(change: Change, others: tuple[Change, ...]) -> int:
    """0 new, 1 gone, 2 merged (its item takes in another old item too), 3 moved, 4 the same."""
    if not change.before or not change.after:
        return 0 if not change.before else 1
    joined = {before for other in others if set(other.after) & set(change.after) for before in other.before}
    if len(joined) > max(1, len(change.after)):
        return 2
    return 4 if change.before == change.after else 3


def _titled(checklist: Checklist, item_id: str, *, english: bool) -> str:
    item = checklist.item(item_id)
    return item.title_en or item.title if english else item.title


def validate_text(target: str | None, lang: str) -> tuple[str, bool]:
    """Check one list (a year, file or folder) or all bundled ones.

    Returns every mistake, one a line, and whether all is well. Raises Refusal when there is nothing of that name.
    """
    from checklist.loader import available_years, validate  # noqa: PLC0415

    sources: tuple[int | Path, ...] = available_years()
    if target is not None:
        sources = (int(target) if target.isdecimal() and not Path(target).exists() else Path(target),)
    lines, good = [], True
    for source in sources:
        if isinstance(source, int):
            require_year(source)
        try:
            problems = validate(source)
        except OSError as error:
            raise Refusal(
                f"เปิดแบบวัดจาก {source} ไม่ได้ ให้ระบุไฟล์ชื่อแบบ 2570.toml หรือโฟลเดอร์ที่มีไฟล์เช่นนั้น",
                f"Cannot read a checklist from {source}: name a file like 2570.toml, or a folder that holds one.",
            ) from error
        good = good and not problems
        lines += [problem.text(lang) for problem in problems] or [f"{source}: {'good' if lang == 'en' else 'ใช้ได้'}"]
    return "\n".join(lines) + "\n", good
