"""An assessment as the JSON document ``oit.assessment/1`` that scripts and dashboards read.

The document is complete: whoever has it needs neither the store nor the checklist. Names and meanings are fixed by its
schema (:func:`schema`); keys may be added, never changed. It does not depend on the language of the reader, and the
same assessment gives the same bytes.
"""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

from checklist.model import Assessment, Coverage, Evidence, Finding, GroupScore, NearMiss, Range, RequirementFinding
from checklist.score import published
from reports.about import TOOL, tool_version
from reports.view import waits

SCHEMA = "oit.assessment/1"


def render(assessment: Assessment, lang: str = "th") -> str:
    """Return the document as text with one newline at its end. *lang* changes nothing: advice is that of the run."""
    del lang
    text = json.dumps(document(assessment), ensure_ascii=False, indent=2, allow_nan=False)
    # Half a surrogate pair out of a broken page can't be written in any encoding.
    return text.encode("utf-8", "replace").decode("utf-8") + "\n"


def schema(name: str = SCHEMA) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a document that a command prints (``oit.score/1`` …), as shipped.

    ``oit.match/1`` is that of one line of ``oit match``. Raises FileNotFoundError for any other name.
    """
    text = resources.files("reports").joinpath("schema", name.replace("/", "-") + ".json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def document(assessment: Assessment) -> dict[str, Any]:
    """Return the document as plain dicts and lists, in the order in which it is written."""
    checklist, site = assessment.checklist, assessment.municipality
    return {
        "schema": SCHEMA,
        "tool": {"name": TOOL, "version": tool_version()},
        "made_at": assessment.made_at,
        "today": assessment.today.isoformat(),
        "municipality": {
            "id": site.id,
            "name": site.name,
            "kind": site.kind.value,
            "province": site.province,
            "url": site.url,
        },
        "checklist": {
            "fiscal_year": checklist.fiscal_year,
            "status": checklist.status.value,
            "digest": checklist.digest,
            "note": checklist.note,
        },
        "scan": {
            "id": assessment.scan_id,
            "started_at": assessment.started_at,
            "finished_at": assessment.finished_at,
            "coverage": _coverage(assessment.coverage),
        },
        "score": {
            **_range(assessment.score.total),
            "indicators": [_indicator(one) for one in assessment.score.indicators],
        },
        "items": [_item(assessment, finding) for finding in assessment.findings],
        "missing": list(assessment.missing()),
        "not_yet_due": [one.item for one in assessment.findings if waits(assessment, one)],
        "notices": list(assessment.notices),
        "review": [],
    }


def _coverage(coverage: Coverage) -> dict[str, Any]:
    return {
        "complete": coverage.complete,
        "pages": coverage.pages,
        "documents": coverage.documents,
        "requests": coverage.requests,
        "bytes": coverage.bytes,
        "failed": dict(sorted(coverage.failed.items())),
        "stopped_by": coverage.stopped_by.value if coverage.stopped_by is not None else None,
        "robots_blocked": coverage.robots_blocked,
        "traps": [{"pattern": trap.pattern, "dropped": trap.dropped} for trap in coverage.traps],
    }


def _indicator(group: GroupScore) -> dict[str, Any]:
    return {**_group(group), "sub_indicators": [_group(sub) for sub in group.parts]}


def _group(group: GroupScore) -> dict[str, Any]:
    return {"id": group.id, "title": group.title, **_range(group.score)}


def _range(score: Range) -> dict[str, float]:
    return {"low": _number(score.low), "expected": _number(score.expected), "high": _number(score.high)}


def _number(value: float) -> float:
    """Round as every report does; the order of numbers survives rounding."""
    return published(value) + 0.0


def _item(assessment: Assessment, finding: Finding) -> dict[str, Any]:
    item = assessment.checklist.item(finding.item)
    return {
        "id": item.id,
        "title": item.title,
        "title_en": item.title_en,
        "outcome": finding.outcome.value,
        "probability": _number(finding.probability),
        "gain": _number(assessment.score.gains.get(item.id, 0.0)),
        "not_before": finding.not_before.isoformat() if finding.not_before is not None else None,
        "due": finding.due.isoformat() if finding.due is not None else None,
        "requirements": [_requirement(one) for one in finding.requirements],
        "evidence": [_evidence(one) for one in finding.evidence],
        "near_misses": [_near_miss(one) for one in finding.near_misses],
        "advice": assessment.advice.get(item.id, ""),
        "advice_en": assessment.advice_en.get(item.id, ""),
    }


def _requirement(one: RequirementFinding) -> dict[str, Any]:
    return {
        "id": one.id,
        "title": one.title,
        "outcome": one.outcome.value,
        "reason": one.reason,
        "decides": one.decides,
    }


def _evidence(one: Evidence) -> dict[str, Any]:
    return {
        "requirement": one.requirement,
        "url": one.url,
        "found_on": one.found_on,
        "kind": one.kind,
        "label": one.label,
        "path": list(one.path),
        "matched": one.matched,
        "snippet": one.snippet,
        "fiscal_year": one.fiscal_year,
    }


def _near_miss(one: NearMiss) -> dict[str, Any]:
    return {"url": one.url, "text": one.text, "lacks": list(one.lacks), "reason": one.reason}
