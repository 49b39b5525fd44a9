"""The answer list that the officer enters in ITAS: item by item yes or no, the address, and where on the site it is.

Hash and time of the evidence are kept beside each answer: in the clarification round they show what was published when.
Only what was found is answered with yes and an address; the address of what came close stands apart, for a person to
decide.
"""

from __future__ import annotations

from collections.abc import Sequence

from checklist.model import Assessment, Outcome
from reports.csv import written
from reports.view import Entry, Source, View
from reports.words import thai_time

_HEADS = (
    ("ข้อ", "item"),
    ("รายการ", "title"),
    ("มี/ไม่มี", "answer"),
    ("URL", "url"),
    ("ตำแหน่งบนเว็บไซต์", "path"),
    ("URL เพิ่มเติม", "more_urls"),
    ("หมายเหตุ", "remark"),
    ("เก็บหลักฐานเมื่อ", "evidence_time"),
    ("แฮชของหลักฐาน (SHA-256)", "evidence_sha256"),
)


def render(assessment: Assessment, lang: str = "th") -> str:
    """Return the list as CSV."""
    view = View(assessment, lang)
    heads = [view.words(thai, english) for thai, english in _HEADS]
    return written([heads, *(_row(view, entry) for entry in view.entries)])


def _row(view: View, entry: Entry) -> list[str]:
    words = view.words
    if entry.outcome is not Outcome.FOUND:
        # Where nobody has settled it, neither yes nor no would be true.
        answer = words("ต้องตรวจ", "check") if entry.outcome.open else words("ไม่มี", "no")
        remark = ", ".join(part.title for part in entry.lacking)
        said = f"{words.outcome(entry.outcome)}: {remark}" if remark else words.outcome(entry.outcome)
        return [entry.id, entry.title, answer, "", "", _urls(entry.sources) or _nearest(entry), said, "", ""]
    answered = [entry.id, entry.title, words("มี", "yes")]
    if not entry.sources:
        return [*answered, "", "", "", "", "", ""]
    # The address that an assessor opens first is the one that shows most of what the item asks for.
    first, *others = sorted(entry.sources, key=lambda source: -len(source.proofs))
    path = " › ".join(first.path)
    return [*answered, first.url, path, _urls(others), "", thai_time(first.fetched_at), first.content_hash]


def _urls(sources: Sequence[Source]) -> str:
    return " ".join(source.url for source in sources)


def _nearest(entry: Entry) -> str:
    return entry.near[0].url if entry.near else ""
