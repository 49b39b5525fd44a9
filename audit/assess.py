"""A stored scan and a checklist → a stored assessment. Offline; the clock gives ``made_at`` only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from audit.clock import day_of, now
from checklist.model import Assessment, Checklist
from reports.about import tool_version
from storage.repository import Store
from storage.rows import ScanInfo


def assess(
    store: Store,
    scan_id: str,
    checklist: Checklist,
    *,
    today: date | None = None,
    lang: str = "th",
    clock: Callable[[], datetime] = now,
    keep: bool = True,
) -> Assessment:
    """Judge the scan *scan_id* by *checklist* as of *today* (the scan's start without it); store and return the result.

    Without *keep* nothing is stored.

    The same scan, checklist and day give the same assessment, ``made_at`` aside. Raises UnknownSiteError, StoreError.
    """
    from checklist import judge  # noqa: PLC0415  (loads the whole lexicon)

    info = store.scan(scan_id)
    assessment = judge.assess(
        store.snapshot(scan_id),
        checklist,
        today=today or day_of(info.started_at),
        made_at=clock().isoformat(timespec="seconds"),
        lang=lang,
    )
    assessment = _with_notices(assessment, info)
    if keep:
        store.save_assessment(assessment, tool_version())
    return assessment


def _with_notices(assessment: Assessment, info: ScanInfo) -> Assessment:
    """What the crawler noticed comes before what judging noticed; neither is said twice."""
    return replace(assessment, notices=tuple(dict.fromkeys((*info.notices, *assessment.notices))))


def in_language(store: Store, assessment: Assessment, lang: str) -> Assessment | None:
    """Return a stored *assessment* with its reasons in *lang*: the same scan judged again, nothing of it stored.

    None if today's rules would judge it differently: the stored reasons are the only ones then. Raises StoreError.
    """
    from checklist import judge  # noqa: PLC0415  (loads the whole lexicon)

    checklist = assessment.checklist
    snapshot = store.snapshot(assessment.scan_id)
    again = judge.assess(snapshot, checklist, today=assessment.today, made_at=assessment.made_at, lang=lang)
    if _verdicts(again) != _verdicts(assessment):
        return None
    return _with_notices(again, store.scan(assessment.scan_id))


def _verdicts(assessment: Assessment) -> list[tuple[object, ...]]:
    return [
        (finding.item, finding.outcome, finding.probability, [(part.id, part.outcome) for part in finding.requirements])
        for finding in assessment.findings
    ]


def stored(store: Store, info: ScanInfo, *, year: int | None = None, today: date | None = None) -> Assessment | None:
    """Return the newest stored assessment of a scan (of *year* and as of *today*, if given); None if there is none."""
    for known in store.assessments(scan_id=info.id):
        if (year is None or known.fiscal_year == year) and (today is None or known.today == today):
            return store.load_assessment(known.id)
    return None
