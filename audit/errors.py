"""What stops a command, as one sentence in Thai and in English with its remedy, and the exit code that goes with it.

The only place that knows how failures of the store and of checklist files read. Bugs are not dressed up here: whatever
:func:`explain` doesn't know is one.
"""

from __future__ import annotations

from enum import IntEnum

from checklist.problems import ChecklistError
from storage.errors import ScanBusyError, StoreError, StoreFault, UnknownSiteError


class ExitCode(IntEnum):
    """What a command tells the shell."""

    FINE = 0
    """Nothing missing, incomplete or stale, and nothing open but ``manual``; other commands: the work is done."""
    FINDINGS = 1
    """At least one item is missing, incomplete or stale, or the score is below ``--fail-under``."""
    REFUSED = 2
    """Wrong usage, unreadable input, a refused address, a place that can't be written."""
    OPEN = 3
    """Nothing negative, but something unreadable or undetermined, or the site could not be assessed."""
    FAULT = 4
    """Our own fault: a bug, a broken store."""


class Refusal(Exception):
    """A command can't do what was asked. Raised by all of :mod:`audit`; the text is for people and names the remedy."""

    def __init__(self, th: str, en: str, code: ExitCode = ExitCode.REFUSED) -> None:
        super().__init__(en)
        self.th = th
        self.en = en
        self.code = code

    def text(self, lang: str) -> str:
        """The sentence in ``th`` or ``en``."""
        return self.en if lang == "en" else self.th


def stdout_refusal(error: OSError) -> Refusal:
    """The sentence for a stdout that can't be written."""
    reason = error.strerror or str(error)
    return Refusal(
        f"เขียนผลออกทาง stdout ไม่ได้ ({reason}) ให้ตรวจเนื้อที่ว่างของปลายทาง หรือเขียนลงไฟล์ด้วย --output ชื่อไฟล์",
        f"Cannot write the result to stdout ({reason}): free some space, or write to a file with --output PATH.",
    )


_STORE_TH = {
    StoreFault.UNWRITABLE: "เขียนฐานข้อมูลที่ {place} ไม่ได้ ({detail}) ให้ระบุที่เก็บที่เขียนได้ด้วย --db หรือตัวแปร OIT_DB",
    StoreFault.NOT_A_STORE: "{place} ไม่ใช่ฐานข้อมูลของ oit จึงไม่แตะต้อง ให้ระบุไฟล์อื่นด้วย --db",
    StoreFault.UNREACHABLE: "ติดต่อฐานข้อมูล {place} ไม่ได้ ({detail}) ให้ตรวจที่อยู่ รหัสผ่าน และไดรเวอร์ หรือระบุที่อื่นด้วย --db",
    StoreFault.NEWER: "ฐานข้อมูล {place} ถูกปรับโดย oit รุ่นใหม่กว่า ({detail}) ให้อัปเดตโปรแกรม หรือระบุไฟล์อื่นด้วย --db",
    StoreFault.BROKEN: "ฐานข้อมูล {place} เสียหาย ({detail}) ให้ย้ายไฟล์นี้ออกแล้วใช้สำเนาสำรอง หรือระบุไฟล์อื่นด้วย --db",
    StoreFault.LOCKED: "ฐานข้อมูล {place} ถูกโปรแกรมอื่นใช้อยู่นานเกินไป ให้ปิดโปรแกรมนั้นแล้วสั่งใหม่",
    StoreFault.FULL: "เนื้อที่เก็บข้อมูลเต็ม เขียนฐานข้อมูล {place} ต่อไม่ได้ ให้เพิ่มเนื้อที่แล้วสั่งใหม่ ระบบจะทำต่อจากเดิม",
}
_STORE_EN = {
    StoreFault.UNWRITABLE: "Cannot write the database {place} ({detail}): name a writable place with --db or OIT_DB.",
    StoreFault.NOT_A_STORE: "{place} is not a database of oit, so it was left alone: name another file with --db.",
    StoreFault.UNREACHABLE: "Cannot reach the database {place} ({detail}): check address, password, driver.",
    StoreFault.NEWER: "A newer oit has migrated the database {place} ({detail}): update the tool or use another --db.",
    StoreFault.BROKEN: "The database {place} is damaged ({detail}): restore a copy, or use another --db.",
    StoreFault.LOCKED: "Another program has held the database {place} for too long: close it and try again.",
    StoreFault.FULL: "The disk is full, {place} can't grow: make room and run the same command, it will go on.",
}


def explain(error: BaseException) -> Refusal | None:
    """Return the sentence for *error*, or None if it is a bug."""
    match error:
        case Refusal():
            return error
        case StoreError(fault=fault, place=place, detail=detail):
            words = {"place": place, "detail": detail.strip().splitlines()[0][:160] if detail.strip() else fault.value}
            code = ExitCode.FAULT if fault is StoreFault.BROKEN else ExitCode.REFUSED
            return Refusal(_STORE_TH[fault].format(**words), _STORE_EN[fault].format(**words), code)
        case ScanBusyError(scan_id=scan_id, owner=owner):
            return Refusal(
                f"เว็บไซต์นี้กำลังถูกสแกนอยู่ ({owner}, การสแกน {scan_id}) ให้รอจนเสร็จ หรือเริ่มใหม่แยกต่างหากด้วย --fresh",
                f"This site is being scanned ({owner}, scan {scan_id}): wait, or begin another one with --fresh.",
            )
        case UnknownSiteError(wanted=wanted, known=known):
            return _unknown_site(wanted, known)
        case ChecklistError(problems=problems):
            return Refusal(
                "ใช้แบบวัดนี้ไม่ได้ ให้แก้ตามนี้\n" + "\n".join(problem.text("th") for problem in problems),
                "This checklist can't be used; mend this:\n" + "\n".join(problem.text("en") for problem in problems),
            )
    return None


def _unknown_site(wanted: str, known: tuple[str, ...]) -> Refusal:
    if not known:
        return Refusal(
            "ยังไม่มีผลการสแกนในฐานข้อมูลนี้ ให้สั่ง oit audit URL ก่อน หรือระบุฐานข้อมูลอื่นด้วย --db",
            "This store has no scan yet: run oit audit URL first, or name another store with --db.",
        )
    listing = ", ".join(known[:8]) + ("…" if len(known) > 8 else "")
    if not wanted:
        return Refusal(
            f"ยังไม่มีการสแกนที่เสร็จแล้วของ {listing} ให้สั่ง oit audit อีกครั้ง",
            f"No scan of {listing} has ended yet: run oit audit again.",
        )
    return Refusal(
        f"ไม่พบเว็บไซต์หรือการสแกน “{wanted}” ในฐานข้อมูล ที่มีอยู่คือ {listing}",
        f"The store has no site or scan “{wanted}”; it has: {listing}.",
    )
