"""Seconds of OCR: what one scan may spend, and what it still allows while one body is read.

Reading pictures takes a second a page, everything else milliseconds; without a bound a site of scanned documents would
take hours. What the bound leaves unread is counted, never passed over.
"""

from __future__ import annotations

import math
import threading
from dataclasses import dataclass
from typing import Final

LEAST_S: Final = 1.0
"""Seconds below which a page is not begun."""
PAGE_S: Final = 1.0
"""Seconds that a page takes about; counted for pages that an earlier run of the same scan has read."""
USED_UP: Final = "ยังไม่ได้อ่านตัวอักษรในภาพ เพราะเวลา OCR ของการสแกนนี้หมดแล้ว · the scan's OCR time was used up"


@dataclass(slots=True)
class Allowance:
    """What the scan's budget allows while one body is read; an archive and the files in it share one."""

    seconds: float = math.inf
    spent: float = 0.0
    pages: int = 0
    """Pages and pictures that were sent to OCR."""
    left_out: int = 0
    """Pages and pictures that were not, because the scan's budget was used up."""

    @property
    def left(self) -> float:
        """Seconds that may still be spent."""
        return self.seconds - self.spent

    def admits(self) -> bool:
        """Return whether another page may be begun; if not, it counts as left out."""
        if self.left >= LEAST_S:
            return True
        self.left_out += 1
        return False

    def charge(self, seconds: float, *, cut: bool = False) -> None:
        """Count one page that was sent to OCR; ``cut``: the budget ended before the page did."""
        self.pages += 1
        self.spent += seconds
        self.left_out += cut


class OcrBudget:
    """The seconds of one scan, shared by the threads that wait for its workers.

    Documents that are being read at the same moment are given the same rest, so that it may be overdrawn by what one
    document may take, for each worker but one.
    """

    def __init__(self, seconds: float = math.inf) -> None:
        self.seconds = seconds
        self._spent = 0.0
        self._lock = threading.Lock()

    @property
    def left(self) -> float:
        """Seconds that are left; never below 0."""
        return max(0.0, self.seconds - self._spent)

    def spend(self, seconds: float) -> None:
        """Take ``seconds`` off."""
        with self._lock:
            self._spent += seconds
