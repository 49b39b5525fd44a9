"""An assessment as text for a terminal: the score, what to fix first, every item, where the evidence is.

Readable without colour and at 80 columns. Colour is added on request only, so that a file or a pipe stays plain.
"""

from __future__ import annotations

from checklist.model import Assessment, Outcome
from reports.terminal import Screen
from reports.view import Entry, Group, Source, View, coverage_sentences
from reports.words import percent, points

STYLES = {
    Outcome.FOUND: "green",
    Outcome.INCOMPLETE: "yellow",
    Outcome.STALE: "magenta",
    Outcome.MISSING: "red",
    Outcome.UNREADABLE: "cyan",
    Outcome.UNDETERMINED: "cyan",
    Outcome.MANUAL: "cyan",
}
NARROWEST, WIDEST = 60, 110
_SOURCES_SHOWN = 3
_LACKS_SHOWN = 4
_OUTCOME_COLUMN = 20


def render(assessment: Assessment, lang: str = "th", *, width: int = 80, colour: bool = False) -> str:
    """Return the report as lines of at most *width* columns (60 to 110); addresses stay whole."""
    view = View(assessment, lang)
    screen = Screen(max(NARROWEST, min(WIDEST, width)), colour=colour)
    _head(view, screen)
    _score(view, screen)
    _groups(view, screen)
    _fix_first(view, screen)
    _waiting(view, screen)
    _open(view, screen)
    _items(view, screen)
    _evidence(view, screen)
    _foot(view, screen)
    return screen.text()


def _head(view: View, screen: Screen) -> None:
    words, assessment = view.words, view.assessment
    screen.line(
        words(f"ผลประเมิน OIT คาดการณ์ ปีงบประมาณ {view.year}", f"Predicted OIT result, fiscal year {view.year}"), "bold"
    )
    screen.paragraph(" · ".join(filter(None, (view.name, view.province))), style="bold")
    screen.address(view.url)
    scanned, judged = words.moment(assessment.started_at), words.day(assessment.today)
    screen.paragraph(
        words(f"สแกนเมื่อ {scanned} · ตัดสิน ณ วันที่ {judged}", f"Scanned {scanned} · judged as of {judged}"), style="dim"
    )
    if view.warning:
        screen.gap()
        screen.paragraph(f"! {view.warning}", style="bold red" if view.draft else "yellow", hang=2)
    if not assessment.coverage.complete:
        screen.gap()
        told = words(
            "ดูเว็บไซต์ได้ไม่ครบ ข้อที่ยังไม่พบจึงสรุปไม่ได้ว่าไม่มี (รายละเอียดอยู่ท้ายรายงาน)",
            "The site could not be looked at completely, so what was not found may still be there (see the end).",
        )
        screen.paragraph(f"! {told}", style="bold red", hang=2)


def _score(view: View, screen: Screen) -> None:
    words, total = view.words, view.assessment.score.total
    screen.gap()
    if view.unseen:
        screen.paragraph(view.no_score, style="bold")
        return
    screen.pieces(
        (words("คะแนน OIT ที่คาดหมาย ", "Expected OIT score "), "bold"),
        (points(total.expected), "bold reverse"),
        (words(" จาก 100", " of 100"), "bold"),
        (
            words(
                f"   ต่ำ {points(total.low)} – สูง {points(total.high)}",
                f"   low {points(total.low)} – high {points(total.high)}",
            ),
            "",
        ),
    )
    screen.bar(total)
    screen.line(words("█ ถึงค่าต่ำ  ▓ ถึงค่าคาดหมาย  ░ ถึงค่าสูง", "█ up to low  ▓ up to expected  ░ up to high"), "dim")
    counts = [(outcome, view.count(outcome)) for outcome in Outcome]
    shown = [f"{words.marked(outcome)} {count}" for outcome, count in counts if count]
    screen.paragraph(" · ".join(shown))


def _groups(view: View, screen: Screen) -> None:
    words = view.words
    screen.heading(words("คะแนนตามตัวชี้วัด", "Score by sub-indicator"))
    rows = [_group_row(group) for group in view.groups]
    screen.table(
        (
            words("ที่", "no."),
            words("ตัวชี้วัด", "indicator"),
            words("พบครบ", "found"),
            words("คาดหมาย", "expected"),
            words("ต่ำ – สูง", "low – high"),
        ),
        (4, None, 6, 8, 14),
        rows,
        right=(2, 3, 4),
        styles={(number, 1): "bold" for number, group in enumerate(view.groups) if group.level == 0},
    )


def _group_row(group: Group) -> tuple[str, ...]:
    spread = f"{points(group.score.low)} – {points(group.score.high)}"
    return (group.id, group.title, f"{group.found}/{len(group.entries)}", points(group.score.expected), spread)


def _items(view: View, screen: Screen) -> None:
    words = view.words
    screen.heading(words("ผลรายข้อ", "All items"))
    screen.table(
        (
            words("ข้อ", "item"),
            words("รายการ", "title"),
            words("ผล", "outcome"),
            words("โอกาส", "chance"),
            words("เพิ่มได้", "gain"),
        ),
        (4, None, _OUTCOME_COLUMN, 6, 6),
        [_item_row(view, entry) for entry in view.entries],
        right=(3, 4),
        styles={(number, 2): STYLES[entry.outcome] for number, entry in enumerate(view.entries)},
    )
    screen.paragraph(
        words(
            "โอกาส = โอกาสที่ผู้ประเมินจะให้เต็ม · เพิ่มได้ = คะแนน OIT ที่เพิ่มขึ้นหากข้อนั้นข้อเดียวผ่าน",
            "chance = how likely an assessor gives the full mark · gain = OIT points added if this item alone passes",
        ),
        style="dim",
    )


def _item_row(view: View, entry: Entry) -> tuple[str, ...]:
    outcome = view.words.marked(entry.outcome)
    if entry.waiting:
        outcome += view.words(" (ยังไม่ถึงเวลา)", " (not yet due)")
    gain = f"+{points(entry.gain)}" if entry.gain else ""
    return (entry.id, entry.title, outcome, percent(entry.probability), gain)


def _fix_first(view: View, screen: Screen) -> None:
    words = view.words
    screen.heading(words("แก้ก่อน (เรียงตามคะแนนที่เพิ่มได้)", "Fix these first (largest gain first)"))
    if not view.fix_first:
        screen.line(words("ไม่มีข้อที่ต้องแก้", "Nothing to fix."), "green")
    for number, entry in enumerate(view.fix_first, 1):
        if number > 1:
            screen.gap()
        gain = words(f"+{points(entry.gain)} คะแนน", f"+{points(entry.gain)} points")
        screen.title(f"{number:>2}. ", f"{entry.id} {entry.title}", gain)
        outcome = f"{words.marked(entry.outcome)} · {words('โอกาสผ่าน', 'chance')} {percent(entry.probability)}"
        screen.paragraph(outcome, indent=4, style=STYLES[entry.outcome])
        if entry.advice:
            screen.paragraph(f"→ {entry.advice}", indent=4, hang=2, style="bold")
        for part in entry.lacking[:_LACKS_SHOWN]:
            screen.paragraph(f"- {part.title}: {part.reason}", indent=4, hang=2)
        _nearest(view, screen, entry)


def _nearest(view: View, screen: Screen, entry: Entry) -> None:
    if not entry.near:
        return
    nearest = entry.near[0]
    told = {part.reason for part in entry.lacking[:_LACKS_SHOWN]}
    closest = view.words("ใกล้เคียงที่สุด", "Closest")
    said = closest if nearest.reason in told else f"{closest}: {nearest.reason}"
    screen.paragraph(said, indent=4, hang=2, style="dim")
    screen.address(nearest.url, indent=6)


def _waiting(view: View, screen: Screen) -> None:
    if not view.waiting:
        return
    words = view.words
    screen.heading(words("ยังไม่ถึงเวลา (ทำไม่ได้ก่อนสิ้นรอบ)", "Not due yet (not possible before the period ends)"))
    for entry in view.waiting:
        screen.title("  - ", f"{entry.id} {entry.title}", f"+{points(entry.gain)}")
        dates = (
            words(f"ทำได้ตั้งแต่ {words.day(entry.not_before)}", f"possible from {words.day(entry.not_before)}")
            if entry.not_before
            else ""
        )
        if entry.due:
            dates += words(f" ต้องเผยแพร่ภายใน {words.day(entry.due)}", f", counts until {words.day(entry.due)}")
        screen.paragraph(dates, indent=4)


def _open(view: View, screen: Screen) -> None:
    if not view.open:
        return
    words = view.words
    screen.heading(words("ต้องเปิดดูเอง (เครื่องยังสรุปไม่ได้)", "Look yourself (not settled by the tool)"))
    for number, entry in enumerate(view.open):
        if number:
            screen.gap()
        screen.title("  ? ", f"{entry.id} {entry.title}", f"+{points(entry.gain)}")
        unsettled = [part for part in entry.lacking if part.outcome.open]
        reasons = list(dict.fromkeys(part.reason for part in unsettled or entry.lacking))
        screen.paragraph(
            " / ".join([words.outcome(entry.outcome), *reasons[:2]]), indent=4, style=STYLES[entry.outcome]
        )
        if entry.near:
            screen.address(entry.near[0].url, indent=4)


def _evidence(view: View, screen: Screen) -> None:
    entries = [entry for entry in view.entries if entry.sources]
    if not entries:
        return
    words = view.words
    screen.heading(words("หลักฐาน (ที่อยู่และทางเดินจากหน้าแรก)", "Evidence (address and clicks from the home page)"))
    for entry in entries:
        screen.title("", f"{entry.id} {entry.title}", words.outcome(entry.outcome))
        for source in entry.sources[:_SOURCES_SHOWN]:
            _source(screen, source)
        more = len(entry.sources) - _SOURCES_SHOWN
        if more > 0:
            screen.line(words(f"  และอีก {more} แห่ง", f"  and {more} more"), "dim")
        if entry.advice and entry.outcome is Outcome.FOUND:
            screen.paragraph(f"→ {entry.advice}", indent=2, hang=2)


def _source(screen: Screen, source: Source) -> None:
    screen.address(source.url, indent=2)
    if source.path:
        screen.paragraph(" › ".join(source.path), indent=4, style="dim")


def _foot(view: View, screen: Screen) -> None:
    words = view.words
    screen.heading(words("ความครอบคลุมของการสแกน", "What was looked at"))
    for sentence in (*coverage_sentences(view), *view.notices):
        screen.paragraph(f"- {sentence}", hang=2)
    screen.gap()
    screen.paragraph(view.made_by, style="dim")
    if view.list_note:
        screen.paragraph(view.list_note, style="dim")
    screen.paragraph(
        words(
            "เป็นการคาดการณ์ของโปรแกรม ไม่ใช่ผลการประเมินของสำนักงาน ป.ป.ช.",
            "A prediction made by a program, not a result of the NACC.",
        ),
        style="dim",
    )
