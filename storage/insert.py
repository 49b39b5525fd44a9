"""Inserting rows, fast and in either dialect."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Connection, Engine, Insert, Table
from sqlalchemy.dialects import sqlite

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql
    from sqlalchemy.engine.default import DefaultDialect


def upsert_for(engine: Engine, table: Table) -> sqlite.Insert | postgresql.Insert:
    """Return an INSERT that knows ON CONFLICT, in the dialect of *engine*."""
    if engine.dialect.name != "postgresql":
        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql  # noqa: PLC0415  (0.1 s that most people never need)

    return postgresql.insert(table)


def replacing(engine: Engine, table: Table) -> Insert:
    """Return an INSERT that takes the place of a row with the same primary key."""
    statement = upsert_for(engine, table)
    keys = {column.name for column in table.primary_key}
    changed = {column.name: statement.excluded[column.name] for column in table.columns if column.name not in keys}
    result: Insert = statement.on_conflict_do_update(index_elements=sorted(keys), set_=changed)
    return result


class Written:
    """An INSERT as the driver takes it, values by their place: a row passes through no more hands than it must."""

    def __init__(self, engine: Engine, statement: Insert, columns: Sequence[str]) -> None:
        made = cast("type[DefaultDialect]", type(engine.dialect))
        dialect = made(paramstyle="qmark" if engine.dialect.paramstyle == "qmark" else "format")
        compiled = statement.compile(dialect=dialect, column_keys=columns)
        self.text = str(compiled)
        self._values = itemgetter(*(compiled.positiontup or columns))

    def one(self, connection: Connection, row: Mapping[str, Any]) -> None:
        """Insert *row*."""
        connection.exec_driver_sql(self.text, self._values(row))


@lru_cache(maxsize=8)
def replacing_row(engine: Engine, table: Table) -> Written:
    """Return what inserts a whole row of *table*: made once, for it takes as long as storing ten pages."""
    return Written(engine, replacing(engine, table), table.columns.keys())
