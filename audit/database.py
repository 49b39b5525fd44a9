"""``oit db``: bring the store up to date, and say where it stands."""

from __future__ import annotations

from storage.session import current_revision, engine_for, place_of, translated, upgrade
from storage.tables import HEAD_REVISION


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
    engine = engine_for(address)
    place = place_of(address)
    try:
        with translated(place), engine.connect() as connection:
            revision = current_revision(connection)
    finally:
        engine.dispose()
    newest = "newest" if lang == "en" else "รุ่นล่าสุดคือ"
    return f"{place}: {revision or '-'} ({newest} {HEAD_REVISION})\n"
