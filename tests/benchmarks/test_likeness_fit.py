"""The model of contents is fitted from examples: it tells apart texts that it has not seen, or says nothing."""

from __future__ import annotations

import random

from benchmarks.accuracy.likeness import Example, fitted, phrases_of
from checklist import likeness, thai

_MEETING = "ชาวบ้าน ยกมือ เลือก ซ่อม ถนน ตัวแทน ชุมชน เสียง ส่วนใหญ่ เห็นชอบ เวที ประชาคม".split()
_TRAINING = "วิทยากร บรรยาย จริยธรรม พนักงาน ซื่อสัตย์ ทดสอบ อบรม กรณีศึกษา ลูกจ้าง คุณธรรม".split()
_COMMON = "วันที่ เทศบาล นายก ประชุม กองช่าง สำนักปลัด โครงการ ห้อง เวลา จำนวน".split()
_ASKED = frozenset({"participation", "ethics_drive", "hr_plan"})


def _text(words: list[str], draw: random.Random) -> str:
    return " ".join(draw.sample(words, 7) + draw.sample(_COMMON, 5))


def _example(site: int, words: list[str], answers: set[str], draw: random.Random) -> Example:
    text = _text(words, draw)
    return Example(f"site {site}", thai.key(text), frozenset(phrases_of(text)), frozenset(answers), frozenset(), _ASKED)


def test_it_tells_texts_apart_that_it_has_not_seen() -> None:
    draw = random.Random(1)
    examples = []
    for site in range(20):
        examples.append(_example(site, _MEETING, {"participation"}, draw))
        examples.append(_example(site, _TRAINING, {"ethics_drive"}, draw))
        examples.append(_example(site, _COMMON, set(), draw))
    examples.append(_example(0, _COMMON, {"hr_plan"}, draw))
    data = fitted(examples)
    # One site's example is nothing to learn from.
    assert set(data["topics"]) == {"participation", "ethics_drive"}
    model = likeness.build(data)
    assert set(model.answered(thai.key(_text(_MEETING, draw)))) == {"participation"}
    assert set(model.answered(thai.key(_text(_TRAINING, draw)))) == {"ethics_drive"}
    assert set(model.answered(thai.key(_text(_COMMON, draw)))) == set()


def test_what_can_not_be_told_apart_is_never_sure_enough() -> None:
    draw = random.Random(2)
    examples = []
    for site in range(20):
        examples.append(_example(site, _MEETING, {"participation"}, draw))
        examples.append(_example(site, _MEETING, set(), draw))
    data = fitted(examples)
    assert data["topics"]["participation"]["enough"] == 1.0
    assert likeness.build(data).answered(thai.key(_text(_MEETING, draw))) == {}
