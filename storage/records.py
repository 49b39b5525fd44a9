"""What is kept per agency and fiscal year beside the scans: published ITA results and plans of measures, as JSON texts.

The store does not look into them; ``audit.official`` and ``audit.plan`` know their form.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete, select

from storage.insert import upsert_for
from storage.repository import Store
from storage.session import translated
from storage.tables import official_results, plans


class RecordKind(StrEnum):
    """Which of the two tables."""

    OFFICIAL = "official"
    """A published ITA result."""
    PLAN = "plan"
    """A plan of measures."""


_TABLES = {RecordKind.OFFICIAL: official_results, RecordKind.PLAN: plans}


@dataclass(frozen=True, slots=True)
class Record:
    """One stored record."""

    agency: str
    fiscal_year: int
    """พ.ศ."""
    body: str
    """JSON."""
    source: str
    """Name of the file it came from; empty if it was made here."""
    saved_at: str
    """ISO 8601."""


def save(store: Store, kind: RecordKind, record: Record) -> None:
    """Keep *record*, replacing one of the same agency and year. Raises StoreError."""
    table = _TABLES[kind]
    statement = upsert_for(store.engine, table)
    row = {column.name: getattr(record, column.name) for column in table.columns}
    changed = {name: statement.excluded[name] for name in ("body", "source", "saved_at")}
    with (
        translated(store.place),
        store.engine.connect().execution_options(writes=True) as connection,
        connection.begin(),
    ):
        connection.execute(statement.on_conflict_do_update(index_elements=["agency", "fiscal_year"], set_=changed), row)


def load(store: Store, kind: RecordKind, agency: str | None = None) -> tuple[Record, ...]:
    """Return the records of one agency, or all, by agency and year. Raises StoreError."""
    table = _TABLES[kind]
    wanted = select(table).order_by(table.c.agency, table.c.fiscal_year)
    if agency is not None:
        wanted = wanted.where(table.c.agency == agency)
    with translated(store.place), store.engine.connect() as connection:
        return tuple(Record(**row) for row in connection.execute(wanted).mappings())


def remove(store: Store, kind: RecordKind, agency: str, fiscal_year: int) -> bool:
    """Forget one record; return whether there was one. Raises StoreError."""
    table = _TABLES[kind]
    with (
        translated(store.place),
        store.engine.connect().execution_options(writes=True) as connection,
        connection.begin(),
    ):
        gone = connection.execute(delete(table).where(table.c.agency == agency, table.c.fiscal_year == fiscal_year))
    return gone.rowcount > 0


def stamp(now: datetime) -> str:
    """The text that ``saved_at`` holds."""
    return now.isoformat(timespec="seconds")
