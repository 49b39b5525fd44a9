from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec import structs
from sqlalchemy import select, update

from checklist.model import (
    Block,
    Coverage,
    Document,
    FetchStatus,
    Link,
    Media,
    Municipality,
    Page,
    StopReason,
    Table,
    TextState,
    Trap,
)
from storage import tables
from storage.errors import ScanBusyError, StoreError, StoreFault, UnknownSiteError
from storage.repository import Store
from storage.rows import ScanState
from storage.writer import ScanWriter

from .conftest import Clock

HOME = "http://www.town.example/"


def begin(store: Store, town: Municipality, clock: Clock, *, extractor: str = "1", fresh: bool = False) -> ScanWriter:
    return store.begin_scan(town, "{}", extractor=extractor, tool_version="0", clock=clock, fresh=fresh)


def page(path: str, body: str = "", **more: object) -> Page:
    values = {
        "status": FetchStatus.OK,
        "final_url": HOME + path,
        "content_hash": body,
        "fetched_at": "2025-03-10T09:00:01+07:00",
    }
    return Page(url=HOME + path, **(values | more))  # type: ignore[arg-type]


def document(*labels: str, text: str = "ข้อความ") -> Document:
    links = tuple(Link(f"{HOME}{number}", label, trail=("ก", "ข")) for number, label in enumerate(labels))
    return Document(
        Media.HTML,
        TextState.CLEAN,
        title=text,
        blocks=(Block(text),),
        links=links,
        tables=(Table((("ก", "ข"), ("ค",))),),
    )


def test_what_was_stored_comes_back_as_it_was(store: Store, town: Municipality, clock: Clock) -> None:
    first = page("ก", "a1", etag='"x"', http_status=200, label="หน้าแรก", size=9, detail="d", depth=2, found_on=HOME)
    failed = page("b", status=FetchStatus.TIMEOUT)
    coverage = Coverage(True, 2, 1, 3, 9, {"timeout": 1}, None, 1, (Trap("/calendar?*", 9000),))
    with begin(store, town, clock) as writer:
        writer.store(failed, None)
        writer.store(first, document("เมนู", "ติดต่อ"))
        clock.forward(minutes=5)
        writer.finish(coverage, HOME + "index.php", ["robots.txt ซ่อนหน้า ITA"])
    snapshot = store.snapshot(writer.scan_id)
    assert snapshot.pages == tuple(sorted((first, failed), key=lambda one: one.url))
    assert snapshot.documents == {"a1": document("เมนู", "ติดต่อ")}
    assert snapshot.coverage == coverage
    assert (snapshot.home, snapshot.municipality) == (HOME + "index.php", town)
    assert (snapshot.started_at, snapshot.finished_at) == ("2025-03-10T09:00:00+07:00", "2025-03-10T09:05:00+07:00")
    assert store.scan(writer.scan_id).notices == ("robots.txt ซ่อนหน้า ITA",)


def test_every_page_is_there_for_others_as_soon_as_it_landed(
    store: Store, town: Municipality, clock: Clock, place: Path
) -> None:
    writer = begin(store, town, clock)
    writer.store(page("a", "h"), document("ก"))
    with Store.open(str(place)) as other:
        assert len(other.snapshot(writer.scan_id).pages) == 1
    writer.close()


def test_text_that_no_database_takes_is_stored_without_it(store: Store, town: Municipality, clock: Clock) -> None:
    with begin(store, town, clock) as writer:
        writer.store(page("a", "h", label="ก\0\udce0"), document("\udce0ข\0"))
    assert store.snapshot(writer.scan_id).pages[0].label == "ก?"


def test_a_page_that_lands_again_replaces_itself(store: Store, town: Municipality, clock: Clock) -> None:
    with begin(store, town, clock) as writer:
        writer.store(page("a", status=FetchStatus.TIMEOUT), None)
        writer.store(page("a", "h"), document("ก"))
    assert [one.status for one in store.snapshot(writer.scan_id).pages] == [FetchStatus.OK]


def test_an_unfinished_scan_goes_on_where_it_stopped(store: Store, town: Municipality, clock: Clock) -> None:
    with begin(store, town, clock) as writer:
        writer.store(page("z", "h1"), document("ก"))
        writer.store(page("a", "h2"), document("ข"))
        writer.store(page("t", status=FetchStatus.TIMEOUT), None)
        writer.store(page("n", status=FetchStatus.NOT_FETCHED), None)
        writer.store(page("g", status=FetchStatus.GONE), None)
    clock.forward(hours=23)
    with begin(store, town, clock) as again:
        assert again.resumed
        assert again.scan_id == writer.scan_id
        landed = list(again.landed())
        # what landed in its order, then what may yet succeed
        assert [one.url.removeprefix(HOME) for one, _ in landed] == ["z", "a", "g", "t", "n"]
        assert [found and found.links[0].label for _, found in landed] == ["ก", "ข", None, None, None]
        # … which has no row any more unless it lands again
        assert [one.url.removeprefix(HOME) for one in store.snapshot(again.scan_id).pages] == ["a", "g", "z"]


@pytest.mark.parametrize(
    ("hours", "options", "fresh"), [(25, "{}", False), (1, '{"max_pages":5}', False), (1, "{}", True)]
)
def test_old_scans_other_options_and_fresh_begin_anew(
    store: Store, town: Municipality, clock: Clock, hours: int, *, options: str, fresh: bool
) -> None:
    begin(store, town, clock).close()
    clock.forward(hours=hours)
    with store.begin_scan(town, options, extractor="1", tool_version="0", clock=clock, fresh=fresh) as second:
        assert not second.resumed
    assert len(store.scans(town.id)) == 2


def test_a_finished_scan_is_scanned_again_and_an_interrupted_one_goes_on(
    store: Store, town: Municipality, clock: Clock
) -> None:
    with begin(store, town, clock) as first:
        first.finish(Coverage(False, stopped_by=StopReason.SIGNAL), HOME)
    assert store.scan(first.scan_id).state is ScanState.INTERRUPTED
    with begin(store, town, clock) as second:
        assert second.scan_id == first.scan_id
        second.finish(Coverage(False, stopped_by=StopReason.PAGES), HOME)
    clock.forward(seconds=1)
    with begin(store, town, clock) as third:
        assert third.scan_id != first.scan_id


def test_scans_of_very_many_towns_begun_in_one_second_are_kept_apart(store: Store, clock: Clock) -> None:
    towns = [Municipality(f"town{number}.example", f"http://town{number}.example/") for number in range(600)]
    begun = set()
    for one in towns:
        with begin(store, store.put_site(one, clock()), clock) as writer:
            begun.add(writer.scan_id)
    assert len(begun) == len(towns)


def test_two_processes_do_not_crawl_one_site_at_once(store: Store, town: Municipality, clock: Clock) -> None:
    writer = begin(store, town, clock)
    writer.close()
    living = subprocess.Popen([sys.executable, "-c", "input()"], stdin=-1)
    host = store.engine.connect()
    owner = host.execute(select(tables.scans.c.owner)).scalar_one().rpartition(":")[0]
    host.execution_options(writes=True)
    host.rollback()
    host.execute(update(tables.scans).values(owner=f"{owner}:{living.pid}"))
    host.commit()
    host.close()
    try:
        with pytest.raises(ScanBusyError):
            begin(store, town, clock)
        begin(store, town, clock, fresh=True).close()
    finally:
        living.communicate(b"\n")
    begin(store, town, clock).close()  # the other one has ended: its scan is taken over


def test_the_last_finished_scan_answers_for_its_pages(store: Store, town: Municipality, clock: Clock) -> None:
    with begin(store, town, clock) as first:
        assert first.previous(HOME) is None
        first.store(page("", "h", etag='"1"', last_modified="Mon"), document("ก"))
        first.finish(Coverage(True), HOME)
    clock.forward(days=1)
    with begin(store, town, clock) as second:
        assert second.previous(HOME) == page("", "h", etag='"1"', last_modified="Mon")
        assert second.previous(HOME + "nowhere") is None
        assert second.document("h") == document("ก")
        assert second.document("other") is None
        second.store(page("", "h"), None)
    assert store.snapshot(second.scan_id).documents == {"h": document("ก")}


def test_the_last_scan_is_read_in_whatever_order_it_is_asked_for(
    store: Store, town: Municipality, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More than may be read ahead: what was forgotten is read again."""
    monkeypatch.setattr("storage.earlier._MOST_KEPT", 20_000)
    numbers = range(300)
    with begin(store, town, clock) as first:
        for number in numbers:
            first.store(page(str(number), f"h{number}", etag='"1"'), document(f"ก{number}"))
        first.finish(Coverage(True), HOME)
    clock.forward(days=1)
    with begin(store, town, clock) as second:
        for number in (*reversed(numbers), *numbers):
            seen = second.previous(f"{HOME}{number}")
            assert seen is not None
            assert second.document(seen.content_hash) == document(f"ก{number}")


def test_one_body_at_two_addresses_is_two_documents(store: Store, town: Municipality, clock: Clock) -> None:
    """Relative links lead elsewhere from another host: the next scan of a site that moved must not get the old ones."""
    with begin(store, town, clock) as first:
        first.store(page("a/", "h", etag='"1"'), document("ก"))
        first.store(page("b/", "h", etag='"1"'), document("ข"))
        first.store(replace(page("old"), final_url=HOME + "b/", content_hash="h"), None)
        first.finish(Coverage(True), HOME)
    assert store.snapshot(first.scan_id).documents == {"h": document("ก")}
    assert [found and found.links[0].label for _, found in first.landed()] == ["ก", "ข", "ข"]
    clock.forward(days=1)
    with begin(store, town, clock) as second:
        for path, label in (("a/", "ก"), ("b/", "ข"), ("a/", "ก")):
            assert second.previous(HOME + path) is not None
            assert second.document("h") == document(label)
            second.store(page(path, "h"), None)
        moved = replace(page("a/", "h"), url="https://new.example/a/", final_url="https://new.example/a/")
        second.store(moved, document("ใหม่"))
        seen = dict(second.landed())
    assert seen[moved] == document("ใหม่")
    assert seen[page("b/", "h")] == document("ข")


def test_a_file_is_read_once_wherever_it_lies(store: Store, town: Municipality, clock: Clock) -> None:
    pdf = structs.replace(document("ก"), media=Media.PDF)
    with begin(store, town, clock) as first:
        first.store(page("a.pdf", "h"), pdf)
        first.finish(Coverage(True), HOME)
    clock.forward(days=1)
    with begin(store, town, clock) as second:
        assert second.document("h") == pdf
        second.store(page("elsewhere/b.pdf", "h"), None)
        assert dict(second.landed()) == {page("elsewhere/b.pdf", "h"): pdf}


def test_a_newer_reader_asks_for_bodies_again_and_leaves_old_scans_as_they_were(
    store: Store, town: Municipality, clock: Clock
) -> None:
    with begin(store, town, clock) as first:
        first.store(page("", "h", etag='"1"'), document("ก"))
        first.finish(Coverage(True), HOME)
    clock.forward(days=1)
    with begin(store, town, clock, extractor="2") as second:
        assert second.document("h") is None
        seen = second.previous(HOME)
        assert seen is not None
        assert (seen.etag, seen.content_hash) == ("", "h")
        second.store(page("", "h"), document("ใหม่"))
    assert store.snapshot(first.scan_id).documents == {"h": document("ก")}
    assert store.snapshot(second.scan_id).documents == {"h": document("ใหม่")}


def test_many_pages_are_read_back_in_order(store: Store, town: Municipality, clock: Clock) -> None:
    with begin(store, town, clock) as writer:
        for number in range(450):
            writer.store(page(str(number), f"h{number}"), document())
    with begin(store, town, clock) as again:
        assert [one.url for one, _ in again.landed()] == [f"{HOME}{number}" for number in range(450)]


def test_damaged_content_says_so(store: Store, town: Municipality, clock: Clock) -> None:
    with begin(store, town, clock) as writer:
        writer.store(page("", "h"), document())
    with store.engine.connect().execution_options(writes=True) as connection:
        connection.execute(update(tables.documents).values(body=b"\x01nonsense"))
        connection.commit()
    with pytest.raises(StoreError) as caught:
        store.snapshot(writer.scan_id)
    assert caught.value.fault is StoreFault.BROKEN


def test_sites_are_found_by_id_address_host_and_name(store: Store, town: Municipality) -> None:
    for wanted in (
        "town.example",
        HOME,
        HOME.rstrip("/"),
        "www.town.example",
        "https://town.example/x",
        "เทศบาลตำบลตัวอย่าง",
    ):
        assert store.find_site(wanted) == town, wanted
    with pytest.raises(UnknownSiteError) as caught:
        store.find_site("elsewhere.example")
    assert caught.value.known == ("town.example",)


def test_what_is_known_of_a_site_is_not_forgotten(store: Store, town: Municipality, clock: Clock) -> None:
    assert store.put_site(Municipality(town.id, town.url, province="ชลบุรี"), clock()).name == town.name
    assert store.sites()[0].province == "ชลบุรี"


def test_a_site_that_moves_or_is_renamed_leaves_its_earlier_scans_as_they_were(
    store: Store, town: Municipality, clock: Clock
) -> None:
    with begin(store, town, clock) as writer:
        writer.finish(Coverage(True), HOME, (), town)
    moved = store.put_site(Municipality(town.id, "http://new.example/", name="ชื่อใหม่"), clock())
    assert store.find_site("new.example") == moved
    assert store.snapshot(writer.scan_id).municipality == town


def test_the_newest_scan_is_meant_without_a_name(store: Store, town: Municipality, clock: Clock) -> None:
    with pytest.raises(UnknownSiteError):
        store.find_scan()
    ids = []
    for _ in range(2):
        with begin(store, town, clock) as writer:
            writer.finish(Coverage(True), HOME)
        ids.append(writer.scan_id)
        clock.now += timedelta(hours=1)
    begin(store, town, clock).close()  # not judgeable yet
    assert store.find_scan().id == store.find_scan("town.example").id == ids[1]
    assert store.find_scan(ids[0]).id == ids[0]
