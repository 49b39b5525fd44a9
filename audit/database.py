"""``oit db``: bring the store up to date, and say where it stands; opening one that has to be there already."""

from __future__ import annotations

from pathlib import Path

from audit.errors import Refusal
from storage.repository import Store
from storage.session import current_revision, engine_for, place_of, translated, upgrade
from storage.tables import HEAD_REVISION


def open_kept(address: str) -> Store:
    """Open a store to read what it keeps. Raises Refusal where there is none, rather than make one; StoreError."""
    require(address)
    return Store.open(address)


def require(address: str) -> None:
    """Raise Refusal if *address* is a database file that doesn't exist."""
    if _exists(address):
        return
    place = place_of(address)
    raise Refusal(
        f"ไม่มีฐานข้อมูลที่ {place} ให้ตรวจชื่อไฟล์ที่ --db หรือสั่ง oit audit URL ก่อน",
        f"There is no store at {place}: check the name given with --db, or run oit audit URL first.",
    )


def _exists(address: str) -> bool:
    place = place_of(address)
    is_file = "://" not in address or address.startswith("sqlite:")
    return not is_file or place == ":memory:" or Path(place).expanduser().exists()


def upgrade_text(address: str, lang: str) -> str:
    """Migrate the store at *address*; return what was done. Raises StoreError."""
    engine = engine_for(address)
    try:
        before, after = upgrade(engine, place_of(address))
    finally:
        engine.dispose()
    place = place_of(address)
    if before == after:
        return f"{place}: {'up to date' if lang == 'en' else 'เป็นรุ่นล่าสุดแล้ว'} ({after})\n"
    return f"{place}: {'upgraded' if lang == 'en' else 'ปรับรุ่นแล้ว'} {before or '-'} → {after}\n"


def current_text(address: str, lang: str) -> str:
    """Return the revision of the store at *address* without changing it. Raises StoreError."""
    place = place_of(address)
    revision = _revision(address, place) if _exists(address) else None
    newest = "newest" if lang == "en" else "รุ่นล่าสุดคือ"
    return f"{place}: {revision or '-'} ({newest} {HEAD_REVISION})\n"


def _revision(address: str, place: str) -> str | None:
    engine = engine_for(address)
    try:
        with translated(place), engine.connect() as connection:
            return current_revision(connection)
    finally:
        engine.dispose()
