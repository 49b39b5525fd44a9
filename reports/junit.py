"""An assessment as JUnit XML, which every build server can show: a suite per sub-indicator, a test per item.

Missing, incomplete and stale items fail; what is open, or not due yet, is skipped: nobody is to be alarmed by it.
"""

from __future__ import annotations

import io
from xml.etree import ElementTree as ET

from checklist.model import Assessment
from reports.view import Entry, View
from reports.words import points


def render(assessment: Assessment, lang: str = "th") -> str:
    """Return the XML document."""
    view = View(assessment, lang)
    root = ET.Element("testsuites", {"name": f"OIT {view.year} {view.name}", **_counts(view.entries)})
    for group in view.sub_indicators:
        name = f"{group.id} {group.title}"
        suite = ET.SubElement(
            root, "testsuite", {"name": name, "timestamp": assessment.made_at, **_counts(group.entries)}
        )
        properties = ET.SubElement(suite, "properties")
        for key, value in _properties(view):
            ET.SubElement(properties, "property", {"name": key, "value": value})
        for entry in group.entries:
            _case(view, suite, entry, group.id)
    ET.indent(root)
    out = io.BytesIO()
    ET.ElementTree(root).write(out, encoding="utf-8", xml_declaration=True)
    return out.getvalue().decode("utf-8") + "\n"


def _properties(view: View) -> tuple[tuple[str, str], ...]:
    checklist = view.assessment.checklist
    return (
        ("url", view.url),
        ("fiscal_year", str(view.year)),
        ("checklist.status", checklist.status.value),
        ("checklist.digest", checklist.digest),
        ("tool.version", view.version),
    )


def _skipped(entry: Entry) -> bool:
    return entry.outcome.open or entry.waiting


def _counts(entries: tuple[Entry, ...]) -> dict[str, str]:
    failures = sum(entry.outcome.negative and not entry.waiting for entry in entries)
    skipped = sum(_skipped(entry) for entry in entries)
    return {"tests": str(len(entries)), "failures": str(failures), "errors": "0", "skipped": str(skipped)}


def _case(view: View, suite: ET.Element, entry: Entry, group: str) -> None:
    attributes = {"classname": f"oit.{view.year}.{group}", "name": f"{entry.id} {entry.title}"}
    case = ET.SubElement(suite, "testcase", attributes)
    message = view.words.outcome(entry.outcome)
    if entry.waiting and entry.not_before:
        day = view.words.day(entry.not_before)
        message += view.words(f" (ทำได้ตั้งแต่ {day})", f" (possible from {day})")
    if _skipped(entry):
        ET.SubElement(case, "skipped", {"message": message})
    elif entry.outcome.negative:
        failure = ET.SubElement(case, "failure", {"type": entry.outcome.value, "message": message})
        lines = [entry.advice, *(f"- {part.title}: {part.reason}" for part in entry.lacking)]
        lines.append(view.words(f"เพิ่มได้ {points(entry.gain)} คะแนน", f"gain: {points(entry.gain)} points"))
        failure.text = "\n".join(filter(None, lines))
    if entry.sources:
        ET.SubElement(case, "system-out").text = "\n".join(source.url for source in entry.sources)
