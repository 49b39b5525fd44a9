"""The one clock: Thai time, wherever the tool runs, so that times sort and days are the officer's days."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

THAI_TIME = ZoneInfo("Asia/Bangkok")


def now() -> datetime:
    """Return this moment in Thai time."""
    return datetime.now(THAI_TIME)


def day_of(moment: str) -> date:
    """Return the Thai day of an ISO 8601 *moment* with offset."""
    return datetime.fromisoformat(moment).astimezone(THAI_TIME).date()


def next_time(wall: tuple[int, int], after: datetime) -> datetime:
    """Return the first moment after *after* at which the clock on this machine's wall shows hour and minute *wall*."""
    hour, minute = wall
    local = after.astimezone()
    wanted = local.replace(hour=hour, minute=minute, second=0, microsecond=0)
    return wanted if wanted > local else wanted + timedelta(days=1)
