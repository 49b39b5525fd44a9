"""Which year's checklist a command judges by, and the words that say which and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from audit.errors import Refusal
from checklist.model import Checklist
from reports.words import Words


@dataclass(frozen=True, slots=True)
class Choice:
    """The checklist to judge by; ``th`` and ``en`` say which it is and why, empty when it was asked for by name."""

    checklist: Checklist
    th: str = ""
    en: str = ""

    def text(self, lang: str) -> str:
        """The explanation in ``th`` or ``en``."""
        return self.en if lang == "en" else self.th


def choose(year: int | None, source: Path | None, today: date, *, before: int | None = None) -> Choice:
    """Return the list of *year*, or from the user's *source*; without both the year judged *before*, else the default.

    The default is the round that is being prepared on *today*, else the newest list that is no draft. Raises Refusal
    when there is no such list, ChecklistError when a user's file has mistakes.
    """
    from checklist.loader import available_years, default_year, load_checklist  # noqa: PLC0415

    if source is not None:
        try:
            return Choice(load_checklist(source, year))
        except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
            raise Refusal(
                f"เปิดแบบวัดจาก {source} ไม่ได้ ให้ระบุไฟล์ชื่อแบบ 2570.toml หรือโฟลเดอร์ที่มีไฟล์เช่นนั้น",
                f"Cannot read a checklist from {source}: name a file like 2570.toml, or a folder that holds one.",
            ) from error
    known = available_years()
    if year is not None:
        require_year(year)
        return Choice(load_checklist(year))
    if before in known:
        words = f"ใช้แบบวัดปี {before} ตามการประเมินครั้งก่อนของการสแกนนี้", f"Year {before}, as this scan was judged before."
        return Choice(load_checklist(before), *words)
    picked, why = default_year(today)
    checklist = load_checklist(picked)
    return Choice(checklist, *_reason(checklist, why))


def require_year(year: int | str) -> None:
    """Raise Refusal, naming the years that there are, unless there is a list of *year* (พ.ศ.)."""
    from checklist.loader import available_years  # noqa: PLC0415

    known = available_years()
    if year in known:
        return
    listing = ", ".join(map(str, known))
    hint_th = hint_en = ""
    if isinstance(year, int) and year + 543 in known:
        hint_th, hint_en = f" (ปี ค.ศ. {year} คือ พ.ศ. {year + 543})", f" (CE {year} is {year + 543})"
    raise Refusal(
        f"ไม่มีแบบวัดของปี {year}{hint_th} ปีที่มีคือ {listing}",
        f"There is no checklist of year {year}{hint_en}; there are: {listing}.",
    )


def _reason(checklist: Checklist, why: str) -> tuple[str, str]:
    year = checklist.fiscal_year
    state, status = (Words(lang).status(checklist.status) for lang in ("th", "en"))
    if why == "round":
        return (
            f"ใช้แบบวัดปี {year} ({state}) ซึ่งเป็นรอบที่กำลังเตรียมอยู่ เปลี่ยนปีได้ด้วย --year",
            f"Year {year} ({status}): the round now being prepared. --year picks another.",
        )
    return (
        f"ใช้แบบวัดปี {year} ({state}) ซึ่งใหม่ที่สุดที่ไม่ใช่ฉบับร่าง เพราะรอบที่กำลังเตรียมยังไม่มีแบบวัด เปลี่ยนปีได้ด้วย --year",
        f"Year {year} ({status}): newest that is no draft; the round being prepared has none. --year picks another.",
    )
