from __future__ import annotations

import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import inspect

from checklist.model import Municipality
from storage import tables
from storage.errors import StoreError, StoreFault
from storage.repository import Store
from storage.session import engine_for, migrations_folder, place_of, upgrade

ROOT = Path(__file__).parents[2]


def test_a_new_store_is_made_with_its_folder_and_used_again(tmp_path: Path) -> None:
    place = tmp_path / "ใหม่" / "deep" / "oit.sqlite"
    Store.open(str(place)).close()
    assert place.is_file()
    with Store.open(str(place)) as store:
        assert upgrade(store.engine, store.place) == (tables.HEAD_REVISION, tables.HEAD_REVISION)


def test_head_revision_is_the_newest_migration() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    assert ScriptDirectory.from_config(config).get_current_head() == tables.HEAD_REVISION


def test_migrations_make_the_tables_that_the_code_uses(place: Path) -> None:
    with Store.open(str(place)) as store:
        found = inspect(store.engine)
        assert set(found.get_table_names()) == {*tables.metadata.tables, "alembic_version"}
        for name, table in tables.metadata.tables.items():
            columns = {column["name"]: bool(column["nullable"]) for column in found.get_columns(name)}
            assert columns == {column.name: bool(column.nullable) for column in table.columns}, name
            indexes = {index["name"] for index in found.get_indexes(name)}
            assert indexes == {index.name for index in table.indexes}, name


def test_sqlite_is_told_to_be_fast_and_safe(place: Path) -> None:
    with Store.open(str(place)) as store, store.engine.connect() as connection:
        pragma = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        }
    assert pragma == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 1, "busy_timeout": 30_000}


def test_processes_that_open_a_new_store_together_all_succeed(place: Path) -> None:
    program = f"import sys; sys.path.insert(0, {str(ROOT)!r})\nfrom storage.repository import Store\n"
    program += f"with Store.open({str(place)!r}) as s: print(len(s.sites()))"
    started = [subprocess.Popen([sys.executable, "-c", program], stdout=-1, stderr=-1, text=True) for _ in range(4)]
    assert [process.communicate(timeout=60) for process in started] == [("0\n", "")] * 4


def fault_of(address: str) -> StoreFault:
    with pytest.raises(StoreError) as caught:
        Store.open(address)
    return caught.value.fault


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert fault_of(str(tmp_path)) is StoreFault.UNWRITABLE
    assert fault_of(str(tmp_path / "file" / "oit.sqlite")) is StoreFault.UNWRITABLE
    assert fault_of(f"sqlite:///{tmp_path / 'file' / 'oit.sqlite'}") is StoreFault.UNWRITABLE


def test_a_file_of_another_kind_is_left_alone(tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("ไม่ใช่ฐานข้อมูล แต่เป็นบันทึกยาวพอสมควร")
    assert fault_of(str(notes)) is StoreFault.NOT_A_STORE
    assert notes.read_text().startswith("ไม่ใช่")


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE recipes (id INTEGER)")
    connection.close()
    assert fault_of(str(other)) is StoreFault.NOT_A_STORE
    connection = sqlite3.connect(other)
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("recipes",)]
    connection.close()


def test_a_store_of_a_newer_version_says_so(place: Path) -> None:
    Store.open(str(place)).close()
    with sqlite3.connect(place) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    assert fault_of(str(place)) is StoreFault.NEWER


def test_a_damaged_store_says_so(place: Path) -> None:
    Store.open(str(place)).close()
    body = place.read_bytes()
    place.write_bytes(body[:100] + b"\xff" * (len(body) - 100))
    assert fault_of(str(place)) is StoreFault.BROKEN


def test_an_unknown_kind_of_database_and_a_missing_server() -> None:
    assert fault_of("nosuch://x/y") is StoreFault.UNREACHABLE
    assert fault_of("postgresql://u:secret@127.0.0.1:9/x?connect_timeout=2") is StoreFault.UNREACHABLE


def test_messages_never_show_a_password() -> None:
    assert "secret" not in place_of("postgresql://u:secret@db.example/x")
    assert place_of("sqlite:////var/oit.sqlite") == "/var/oit.sqlite"


def test_nothing_is_contacted_before_it_is_needed() -> None:
    engine_for("sqlite://").dispose()


def test_a_store_of_an_earlier_version_is_brought_up_to_date_with_what_it_holds(place: Path) -> None:
    with Store.open(str(place)) as store:
        store.put_site(Municipality("t", "http://town.example/"), datetime(2025, 3, 10, tzinfo=UTC))
    from alembic.config import Config

    from alembic import command

    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    engine = engine_for(str(place))
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        command.downgrade(config, "0001")
    engine.dispose()
    with Store.open(str(place)) as store:
        assert [site.id for site in store.sites()] == ["t"]
        assert set(inspect(store.engine).get_table_names()) == {*tables.metadata.tables, "alembic_version"}
