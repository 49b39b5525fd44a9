"""What to do about an item, in Thai and English: what was seen, what is lacking, and the remedy its probes know."""

from __future__ import annotations

from collections.abc import Mapping

from checklist.model import Finding, Item, Outcome
from checklist.probe import Probe

_FIRST = {
    Outcome.MISSING: ("ยังไม่พบบนเว็บไซต์", "Not on the site yet"),
    Outcome.INCOMPLETE: ("มีแล้วแต่ยังขาด", "There, but lacking"),
    Outcome.STALE: ("มีแล้วแต่เป็นคนละปีหรือคนละรอบ", "There, but of another year or period"),
    Outcome.UNREADABLE: (
        "มีแล้วแต่ระบบอ่านไม่ได้ ให้คนเปิดตรวจ และควรเผยแพร่เป็นไฟล์ที่คัดลอกข้อความได้บนเว็บไซต์ของหน่วยงาน",
        "There, but unreadable: have a person look, and publish it as text on your own site",
    ),
    Outcome.UNDETERMINED: ("ยังสรุปไม่ได้ ให้สแกนอีกครั้งหรือเปิดตรวจเอง", "Not settled: scan again or look yourself"),
    Outcome.MANUAL: ("ต้องให้คนตรวจ", "A person must look"),
}


def advise(item: Item, finding: Finding, probes: Mapping[str, Probe], lang: str) -> str:
    """One paragraph of advice; empty for a found item with nothing to better."""
    english = lang == "en"
    lacking = [part for part in finding.requirements if part.outcome is not Outcome.FOUND]
    titles = {req.id: (req.title_en if english else req.title) for req in item.requirements}
    if finding.outcome is Outcome.FOUND:
        extra = [titles[part.id] for part in lacking]
        if not extra:
            return ""
        return ("Worth adding: " if english else "ควรเพิ่มเติม: ") + ", ".join(extra)
    first = _FIRST[finding.outcome][1 if english else 0]
    deciding = [titles[part.id] for part in lacking if part.decides]
    if finding.outcome is Outcome.INCOMPLETE and deciding:
        first += ": " + ", ".join(deciding)
    used = dict.fromkeys(
        req.probe for req in item.requirements if req.probe in probes and any(part.id == req.id for part in lacking)
    )
    remedies = [probes[probe].advice["en" if english else "th"] for probe in used]
    return first + ((". " if english else " — ") + "; ".join(remedies) if remedies else "")
