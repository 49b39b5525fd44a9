"""From an assessment to the exit code, as INTERFACE promises it to schedulers."""

from __future__ import annotations

from audit.errors import ExitCode
from checklist.model import Assessment, Outcome

_OPEN = (Outcome.UNREADABLE, Outcome.UNDETERMINED)


def exit_code(assessment: Assessment, fail_under: float | None = None) -> ExitCode:
    """Return the exit code of *assessment*.

    *fail_under* (points, 0–100) makes a lower expected score FINDINGS and an equal or higher one FINE, and never hides
    OPEN.
    """
    outcomes = {finding.outcome for finding in assessment.findings}
    if any(outcome.negative for outcome in outcomes):
        code = ExitCode.FINDINGS
    elif outcomes.intersection(_OPEN) or not assessment.findings:
        code = ExitCode.OPEN
    else:
        code = ExitCode.FINE
    if fail_under is None:
        return code
    if assessment.score.total.expected < fail_under and code is not ExitCode.OPEN:
        return ExitCode.FINDINGS
    return ExitCode.FINE if code is ExitCode.FINDINGS else code
