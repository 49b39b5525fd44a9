from __future__ import annotations

from dataclasses import dataclass

import pytest

from audit.errors import ExitCode
from audit.outcome import exit_code
from checklist.model import Outcome


@dataclass
class FakeFinding:
    outcome: Outcome


class FakeAssessment:
    def __init__(self, outcomes: str, expected: float) -> None:
        self.findings = [FakeFinding(Outcome(word)) for word in outcomes.split()]
        self.score = type("S", (), {"total": type("T", (), {"expected": expected})})


@pytest.mark.parametrize(
    ("outcomes", "fail_under", "code"),
    [
        ("found found", None, 0),
        ("found manual", None, 0),
        ("found missing", None, 1),
        ("incomplete", None, 1),
        ("stale undetermined", None, 1),
        ("found unreadable", None, 3),
        ("undetermined", None, 3),
        ("", None, 3),
        ("missing", 50, 0),
        ("missing", 51, 1),
        ("found", 51, 1),
        ("found", 50, 0),
        ("undetermined", 40, 3),
        ("undetermined", 60, 3),
    ],
)
def test_exit_codes_are_those_of_the_interface(outcomes: str, fail_under: float | None, code: int) -> None:
    found = exit_code(FakeAssessment(outcomes, 50.0), fail_under)  # type: ignore[arg-type]
    assert found == ExitCode(code)
