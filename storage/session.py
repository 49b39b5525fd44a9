"""From a path or URL to an engine whose database is ready: pragmas, migrations, errors. Knows no table."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError, SQLAlchemyError

from storage.errors import StoreError, StoreFault
from storage.tables import HEAD_REVISION

BUSY_TIMEOUT_MS = 30_000
"""How long a writer waits for another one, in milliseconds."""
_SQLITE_MAGIC = b"SQLite format 3\x00"
_MIGRATION_LOCK = 0x6F697400  # PostgreSQL's advisory lock for migrations: "oit"
_MIGRATION_FOLDERS = (Path(__file__).parent / "migrations", Path(__file__).parent.parent / "alembic")


def place_of(address: str) -> str:
    """Return *address* fit for a message: a path, or a URL with its password masked."""
    if "://" not in address:
        return address
    try:
        url = make_url(address)
    except ArgumentError:
        return address
    return (
        str(url.database or ":memory:")
        if url.get_backend_name() == "sqlite"
        else url.render_as_string(hide_password=True)
    )


def _url_of(address: str) -> URL:
    if "://" not in address:
        return URL.create("sqlite", database=str(Path(address).expanduser()))
    try:
        url = make_url(address)
    except ArgumentError as error:
        raise StoreError(StoreFault.UNREACHABLE, address, "not a database URL") from error
    # bare postgres:// is what hosting providers print; the driver that is asked for is psycopg 3
    if url.drivername in ("postgres", "postgresql"):
        url = url.set(drivername="postgresql+psycopg")
    return url


def _check_file(path: Path) -> None:
    """Raise StoreError unless *path* can be a SQLite database: absent with a folder to make it in, or one already."""
    try:
        if path.is_dir():
            raise StoreError(StoreFault.UNWRITABLE, str(path), "is a folder")
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            with path.open("rb") as file:
                head = file.read(len(_SQLITE_MAGIC))
            if head and head != _SQLITE_MAGIC:
                raise StoreError(StoreFault.NOT_A_STORE, str(path), "not a SQLite file")
    except OSError as error:
        raise StoreError(StoreFault.UNWRITABLE, str(path), error.strerror or str(error)) from error


def engine_for(address: str) -> Engine:
    """Return an engine for a path, ``sqlite:///…`` or ``postgresql://…``; contacts nothing. Raises StoreError."""
    url = _url_of(address)
    try:
        if url.get_backend_name() != "sqlite":
            return create_engine(url, pool_pre_ping=True)
        if url.database and url.database != ":memory:":
            _check_file(Path(url.database))
        # One connection serves the crawl's thread, which isn't always the one that opened it; use is never concurrent.
        engine = create_engine(url, connect_args={"check_same_thread": False, "timeout": BUSY_TIMEOUT_MS / 1000})
    except (NoSuchModuleError, ImportError) as error:
        raise StoreError(StoreFault.UNREACHABLE, place_of(address), str(error)) from error
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # The driver's own transaction control commits before DDL, which would leave half a migration behind.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    cursor.execute("PRAGMA foreign_keys = ON")
    _switch_to_wal(cursor)
    # With WAL this loses no consistency, and after a power cut at most the last commits; a commit costs no fsync.
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.close()


def _switch_to_wal(cursor: sqlite3.Cursor) -> None:
    """Set WAL once per file. Two processes that open a new file together collide here, and no busy timeout applies."""
    for attempt in range(50):
        try:
            if cursor.execute("PRAGMA journal_mode").fetchone()[0] not in ("wal", "memory"):
                cursor.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or attempt == 49:
                raise
            time.sleep(0.1)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later can't wait for its turn in SQLite; a writer says so at once.
    immediate = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


@contextmanager
def translated(place: str) -> Iterator[None]:
    """Turn the database's exceptions inside the block into StoreError."""
    try:
        yield
    except DBAPIError as error:
        raise StoreError(_fault_of(error), place, str(error.orig)) from error
    except (SQLAlchemyError, ImportError) as error:
        raise StoreError(StoreFault.UNREACHABLE, place, str(error)) from error


def _fault_of(error: DBAPIError) -> StoreFault:
    text = str(error.orig).lower()
    for words, fault in (
        (("unable to open", "readonly", "read-only", "permission denied"), StoreFault.UNWRITABLE),
        (("full", "no space"), StoreFault.FULL),
        (("locked", "busy"), StoreFault.LOCKED),
        (("not a database", "malformed", "no such table", "no such column", "disk i/o error"), StoreFault.BROKEN),
    ):
        if any(word in text for word in words):
            return fault
    return StoreFault.UNREACHABLE if isinstance(error, OperationalError) else StoreFault.BROKEN


def current_revision(connection: Connection) -> str:
    """Return the migration that the database stands at; empty for a database without any."""
    dialect = connection.dialect
    if not dialect.has_table(connection, "alembic_version"):
        return ""
    row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    return str(row[0]) if row else ""


def upgrade(engine: Engine, place: str) -> tuple[str, str]:
    """Bring the database to :data:`HEAD_REVISION`; return the revisions before and after.

    Safe when several processes do it at once: one migrates, the others wait and find it done. Raises StoreError: NEWER
    when a newer version of the tool was here, NOT_A_STORE when the database belongs to another program.
    """
    with translated(place):
        with engine.connect() as connection:
            before = current_revision(connection)
        if before == HEAD_REVISION:
            return before, before
        with engine.connect().execution_options(writes=True) as connection, connection.begin():
            if connection.dialect.name == "postgresql":
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})")
            before = current_revision(connection)  # another process may have been faster
            if before != HEAD_REVISION:
                _migrate(connection, before, place)
    return before, HEAD_REVISION


def _migrate(connection: Connection, before: str, place: str) -> None:
    # 0.2 s that only the first use of a store needs
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    from alembic import command  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if before and before not in known:
        raise StoreError(StoreFault.NEWER, place, f"revision {before}, this version knows {HEAD_REVISION}")
    if not before and inspect(connection).get_table_names():
        raise StoreError(StoreFault.NOT_A_STORE, place, "has tables of another program")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def migrations_folder() -> Path:
    """Where the migrations are: beside this module in an installed copy, in ``alembic/`` in a checkout."""
    return next(folder for folder in _MIGRATION_FOLDERS if (folder / "env.py").is_file())


def check_integrity(engine: Engine, place: str) -> None:
    """Raise StoreError (BROKEN) if SQLite finds its file damaged; nothing is checked on other databases."""
    if engine.dialect.name != "sqlite":
        return
    with translated(place), engine.connect() as connection:
        answer: Any = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    if answer != "ok":
        raise StoreError(StoreFault.BROKEN, place, str(answer))
