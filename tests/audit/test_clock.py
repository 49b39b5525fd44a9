from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from audit.clock import day_of, next_time, now


def test_days_are_thai_days() -> None:
    assert day_of("2025-03-31T18:30:00+00:00") == date(2025, 4, 1)
    assert now().utcoffset() == timedelta(hours=7)


def test_a_wall_clock_time_is_today_or_tomorrow() -> None:
    after = datetime(2025, 3, 31, 12, 0, tzinfo=UTC)
    local = after.astimezone()
    for offset in (-1, 1):
        wanted = local + timedelta(hours=offset)
        found = next_time((wanted.hour, wanted.minute), after)
        assert (found.hour, found.minute) == (wanted.hour, wanted.minute)
        assert timedelta() < found - after <= timedelta(days=1)
