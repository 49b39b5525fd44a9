"""A prediction beside the truth, item by item, as a table for a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from checklist.model import Outcome
from reports.safe import clean
from reports.terminal import Screen
from reports.words import Words, points
from reports.wrapping import shorten

_ITEM_COLUMN, _OUTCOME_COLUMN, _SIGN_COLUMN = 4, 17, 1
_BORDERS = 16


class Judged(Protocol):
    """One item as predicted and as it is."""

    @property
    def item(self) -> str:
        """Its id."""

    @property
    def title(self) -> str:
        """Its title, in the language of the reader."""

    @property
    def predicted(self) -> Outcome:
        """What the tool said."""

    @property
    def truth(self) -> Outcome:
        """What a careful person said."""

    @property
    def reason(self) -> str:
        """Why that is the truth."""

    @property
    def right(self) -> bool:
        """Whether the prediction holds."""


def truth_table(
    items: Sequence[Judged], *, predicted: float, true: float, lang: str = "th", width: int = 80, colour: bool = False
) -> str:
    """Return the table, how many items agree, and both scores (points, 0–100) with their difference."""
    words, screen = Words(lang), Screen(width, colour=colour)
    screen.heading(words("เทียบผลคาดการณ์กับความจริงที่เขียนไว้ด้วยมือ", "Prediction and truth"))
    heads = (
        words("ข้อ", "item"),
        words("รายการ", "title"),
        words("คาดการณ์", "predicted"),
        words("ความจริง", "truth"),
        "",
    )
    columns = (_ITEM_COLUMN, None, _OUTCOME_COLUMN, _OUTCOME_COLUMN, _SIGN_COLUMN)
    room = width - _BORDERS - sum(filter(None, columns))
    rows = [
        (one.item, shorten(clean(one.title), room), *_outcomes(words, one), "=" if one.right else "≠") for one in items
    ]
    styles = {(at, column): "red" for at, one in enumerate(items) if not one.right for column in (2, 3, 4)}
    screen.table(heads, columns, rows, styles=styles)
    right = sum(one.right for one in items)
    screen.paragraph(words(f"ตรงกัน {right} จาก {len(items)} ข้อ", f"{right} of {len(items)} items agree."), style="bold")
    difference = f"{predicted - true:+.2f}"
    screen.paragraph(
        words(
            f"คะแนนที่คาดหมาย {points(predicted)} คะแนนตามความจริง {points(true)} ต่างกัน {difference} คะแนน",
            f"Expected score {points(predicted)}, true score {points(true)}, difference {difference} points.",
        )
    )
    for one in items:
        if not one.right:
            screen.paragraph(f"{one.item}: {clean(one.reason)}", indent=2, hang=4)
    return screen.text().lstrip("\n")


def _outcomes(words: Words, one: Judged) -> tuple[str, str]:
    return words.marked(one.predicted), words.marked(one.truth)
