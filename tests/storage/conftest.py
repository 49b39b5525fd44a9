"""A store in a temporary folder, and a clock that stands still until it is told otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from checklist.model import Municipality
from storage.repository import Store


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2025, 3, 10, 9, 0, tzinfo=ZoneInfo("Asia/Bangkok"))

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **amount: float) -> None:
        self.now += timedelta(**amount)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "oit.sqlite"


@pytest.fixture
def store(place: Path) -> Iterator[Store]:
    with Store.open(str(place)) as opened:
        yield opened


@pytest.fixture
def town(store: Store, clock: Clock) -> Municipality:
    return store.put_site(Municipality("town.example", "http://www.town.example/", name="เทศบาลตำบลตัวอย่าง"), clock())
