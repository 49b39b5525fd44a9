from dataclasses import dataclass

import pytest

from checklist.model import Outcome
from reports.truth_table import truth_table
from tests.reports.builder import columns


@dataclass(frozen=True)
class One:
    item: str
    title: str
    predicted: Outcome
    truth: Outcome
    reason: str = ""

    @property
    def right(self) -> bool:
        return self.predicted is self.truth


ITEMS = (
    One("O1", "ข้อมูลที่ตั้งของหน่วยงานและรายชื่อผู้บริหารทุกระดับ", Outcome.FOUND, Outcome.FOUND),
    One("O2", "คู่มือสำหรับประชาชน", Outcome.STALE, Outcome.INCOMPLETE, "คู่มือเป็นของปีนี้ แต่ขาดค่าธรรมเนียม"),
)


@pytest.mark.parametrize(("lang", "agree"), [("th", "ตรงกัน 1 จาก 2 ข้อ"), ("en", "1 of 2 items agree.")])
def test_prediction_beside_truth(lang: str, agree: str) -> None:
    text = truth_table(ITEMS, predicted=60.5, true=62.0, lang=lang)
    assert agree in text
    assert "-1.50" in text
    assert "O2: คู่มือเป็นของปีนี้ แต่ขาดค่าธรรมเนียม" in text
    rows = [line for line in text.splitlines() if line.startswith("│")]
    assert [row.split("│")[-2].strip() for row in rows[1:]] == ["=", "≠"]
    assert len(rows) == 1 + len(ITEMS)
    assert "…" in rows[1]
    assert {columns(row) for row in rows} == {80}
