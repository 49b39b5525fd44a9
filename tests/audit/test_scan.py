"""A real crawl over loopback into a real store, and judging it again without the site."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from audit.assess import assess, stored
from audit.clock import now
from audit.demo import server as server_module
from audit.demo.server import SiteServer
from audit.errors import Refusal
from audit.plan import from_assessment
from audit.rounds import choose
from audit.run import Judging, stored_result
from audit.scan import ScanSettings, checked_address, scan
from audit.trouble import trouble_of
from checklist.model import Assessment, FetchStatus, Kind, Outcome, StopReason
from crawler.spill import Spill, SpillError
from storage.repository import Store

LIST = choose(2568, None, date(2025, 3, 1)).checklist
SETTINGS = ScanSettings(allow_private=True)


@pytest.fixture
def store(db: str) -> Iterator[Store]:
    with Store.open(db) as opened:
        yield opened


def test_a_site_is_scanned_named_and_judged(town: Path, store: Store) -> None:
    told: list[str] = []
    steps: list[int] = []
    with SiteServer(town) as server:
        scan_id = scan(
            server.url,
            SETTINGS,
            store,
            LIST,
            progress=lambda done, queued, url: steps.append(done),
            tell=lambda th, en: told.append(th),
        )
    info = store.scan(scan_id)
    assert info.coverage.complete
    assert info.coverage.failed.get("http_404") == 1
    assert (info.site.name, info.site.kind, info.site.province) == ("เทศบาลตำบลทุ่งทอง", Kind.TESSABAN, "ชลบุรี")
    assert steps == sorted(steps)
    assert len(steps) >= 15
    assert told == []
    assert trouble_of(store, scan_id) is None
    assessment = assess(store, scan_id, LIST, today=date(2025, 3, 1))
    assert [finding.item for finding in assessment.findings] == [item.id for item in LIST.items]
    outcome = {finding.item: finding.outcome for finding in assessment.findings}
    assert outcome["O3"] is Outcome.FOUND
    assert not any(found is Outcome.UNDETERMINED for item, found in outcome.items() if item == "O3")
    assert stored(store, info) == assessment
    assert stored(store, info, year=2566) is None


def test_judging_again_gives_the_same_whenever_it_is_done(town: Path, store: Store) -> None:
    with SiteServer(town) as server:
        scan_id = scan(server.url, SETTINGS, store, LIST)
    first = assess(store, scan_id, LIST)
    second = assess(store, scan_id, LIST)
    assert replace(first, made_at="") == replace(second, made_at="")
    assert first.today == now().date()
    assert len(store.assessments()) == 1


def test_a_second_scan_of_an_unchanged_site_fetches_no_body_again(
    town: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[int] = []
    send = server_module._Handler.send_response

    def noting(handler: server_module._Handler, code: int, message: str | None = None) -> None:
        answers.append(code)
        send(handler, code, message)

    monkeypatch.setattr(server_module._Handler, "send_response", noting)
    with SiteServer(town) as server:
        first = scan(server.url, SETTINGS, store, LIST)
        known = len(store.snapshot(first).documents)
        answers.clear()
        second = scan(server.url, SETTINGS, store, LIST)
    assert first != second
    assert store.snapshot(first).documents == store.snapshot(second).documents
    assert answers.count(304) >= known - 1
    assert answers.count(200) <= 1


def broken_scan(address: str, store: Store, after: int) -> None:
    """Crawl until *after* pages have landed, then fall over as a lost process would."""

    def fall(done: int, queued: int, url: str) -> None:
        if done >= after:
            raise KeyboardInterrupt

    with pytest.raises(BaseException):  # noqa: B017, PT011 - however the crawler hands it on
        scan(address, SETTINGS, store, LIST, progress=fall)


def test_a_temporary_file_that_fails_is_told_with_its_remedy(
    town: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(spill: Spill, place: int) -> bytes:
        raise SpillError("Input/output error")

    monkeypatch.setattr(Spill, "get", fail)
    with SiteServer(town) as server, pytest.raises(Refusal, match="TMPDIR") as refused:
        scan(server.url, SETTINGS, store, LIST)
    assert "TMPDIR" in refused.value.th
    assert "Input/output error" in refused.value.th


def test_an_unfinished_scan_goes_on_and_ends_like_an_unbroken_one(town: Path, store: Store, tmp_path: Path) -> None:
    told: list[str] = []
    with SiteServer(town) as server, Store.open(str(tmp_path / "unbroken.sqlite")) as other:
        whole = other.snapshot(scan(server.url, SETTINGS, other, LIST))
        broken_scan(server.url, store, after=5)
        asked = len(server.requests)
        scan_id = scan(server.url, SETTINGS, store, LIST, tell=lambda th, en: told.append(th))
        assert len(server.requests) - asked < asked + len(whole.pages)
    assert len(store.scans()) == 1
    assert scan_id in told[0]
    resumed = store.snapshot(scan_id)
    bare = [replace(page, fetched_at="") for page in whole.pages]
    assert [replace(page, fetched_at="") for page in resumed.pages] == bare
    assert resumed.documents == whole.documents
    assert resumed.coverage.complete


def test_a_site_that_is_down_is_a_result_and_says_why(store: Store) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening: connections are refused
        host = f"127.0.0.1:{taken.getsockname()[1]}"
        scan_id = scan(f"http://{host}/", SETTINGS, store, LIST)
    snapshot = store.snapshot(scan_id)
    assert snapshot.pages[0].status is FetchStatus.REFUSED
    assert snapshot.coverage.stopped_by is StopReason.DOWN
    trouble = trouble_of(store, scan_id)
    assert trouble is not None
    assert f"{host} ไม่รับการเชื่อมต่อ" in trouble[0]
    assert "refuses connections" in trouble[1]
    assessment = assess(store, scan_id, LIST)
    assert {finding.outcome for finding in assessment.findings} <= {Outcome.UNDETERMINED, Outcome.MANUAL}


def test_a_budget_that_ends_the_crawl_is_told(town: Path, store: Store) -> None:
    with SiteServer(town) as server:
        scan_id = scan(server.url, replace(SETTINGS, max_pages=3), store, LIST)
    trouble = trouble_of(store, scan_id)
    assert trouble is not None
    assert "--max-pages" in trouble[0]
    assessment = assess(store, scan_id, LIST)
    assert Outcome.MISSING not in {finding.outcome for finding in assessment.findings}


def test_an_address_that_is_a_file_is_refused_and_forgotten(town: Path, store: Store) -> None:
    (town / "site" / "plan.pdf").write_bytes(b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n")
    with SiteServer(town) as server, pytest.raises(Refusal) as caught:
        scan(server.url + "plan.pdf", SETTINGS, store, LIST)
    assert "เป็นไฟล์ PDF" in caught.value.th
    assert store.scans() == ()
    assert store.sites() == ()
    with SiteServer(town) as server:
        kept = scan(server.url, SETTINGS, store, LIST)
        with pytest.raises(Refusal):
            scan(server.url + "plan.pdf", SETTINGS, store, LIST)
    assert [one.id for one in store.sites()] == [store.scan(kept).site.id]


def test_a_home_page_that_is_an_image_is_not_recommended_as_home_page(town: Path, store: Store) -> None:
    (town / "site" / "index.html").unlink()
    (town / "site" / "index.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    with SiteServer(town) as server, pytest.raises(Refusal) as caught:
        scan(server.url, SETTINGS, store, LIST)
    assert "เป็นไฟล์ภาพ" in caught.value.th
    assert "is an image, not a site" in caught.value.en
    assert caught.value.th.count(server.url) == caught.value.en.count(server.url) == 1


@pytest.mark.parametrize("name", ["README.md", "./README.md", "../README.md"])
def test_a_file_of_this_machine_is_no_site(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "README.md").write_text("x", encoding="utf-8")
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in" if name.startswith("..") else tmp_path)
    with pytest.raises(Refusal):
        checked_address(name, allow_private=True)


def test_names_without_a_scheme_are_addresses_too() -> None:
    assert checked_address("localhost:8000", allow_private=True) == "http://localhost:8000/"
    assert checked_address(" http://127.0.0.1/a/b.html ", allow_private=True) == "http://127.0.0.1/a/b.html"


def test_a_stored_result_is_named_and_so_is_its_year_where_there_are_several(town: Path, store: Store, db: str) -> None:
    with SiteServer(town) as server:
        scan_id = scan(server.url, SETTINGS, store, LIST)
    told: list[str] = []
    warned: list[str] = []

    def shown(wanted: str | None) -> int:
        told.clear()
        warned.clear()
        result = stored_result(
            wanted, Judging(), db, tell=lambda th, en: told.append(th), warn=lambda th, en: warned.append(th)
        )
        return result.checklist.fiscal_year

    assess(store, scan_id, LIST)
    assert shown(scan_id) == 2568
    assert warned == []
    assert shown(None) == 2568
    assert len(warned) == 1  # --quiet silences what is told, not what is warned of
    assert "เทศบาลตำบลทุ่งทอง" in warned[0]
    assess(store, scan_id, choose(2566, None, date(2025, 3, 1)).checklist)
    assert shown(scan_id) == 2566
    assert "2566" in warned[0]
    assert "2566, 2568" in warned[0]


def test_looking_at_another_years_result_does_not_change_what_is_shown(town: Path, store: Store, db: str) -> None:
    with SiteServer(town) as server:
        scan_id = scan(server.url, SETTINGS, store, LIST)
    assess(store, scan_id, LIST)

    def shown(year: int | None) -> int:
        judging = Judging(year=year)
        result = stored_result(scan_id, judging, db, tell=lambda th, en: None, warn=lambda th, en: None)
        return result.checklist.fiscal_year

    assert shown(2566) == 2566
    assert shown(None) == 2568


def test_a_site_that_could_never_be_read_is_meant_only_by_its_name(town: Path, store: Store) -> None:
    with SiteServer(town) as server:
        read = scan(server.url, SETTINGS, store, LIST)
    assess(store, read, LIST)
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{closed.getsockname()[1]}/"
    failed = scan(nobody, SETTINGS, store, LIST)
    result = assess(store, failed, LIST, clock=lambda: now() + timedelta(minutes=1))
    assert store.find_scan().id == read
    assert store.find_scan(nobody).id == failed
    with pytest.raises(Refusal, match="could read no page"):
        from_assessment(result)


def test_a_result_judged_in_thai_is_reported_in_english(town: Path, store: Store, db: str) -> None:
    with SiteServer(town) as server:
        scan_id = scan(server.url, SETTINGS, store, LIST)
    thai = assess(store, scan_id, LIST)
    warned: list[str] = []

    def shown(lang: str) -> Assessment:
        return stored_result(
            scan_id, Judging(lang=lang), db, tell=lambda th, en: None, warn=lambda th, en: warned.append(en)
        )

    english = shown("en")
    reasons = [part.reason for finding in english.findings for part in finding.requirements]
    assert "looked over the whole site; nothing meets it" in reasons
    assert not any("ค้นทั้งเว็บไซต์แล้ว" in reason for reason in reasons)
    assert [finding.outcome for finding in english.findings] == [finding.outcome for finding in thai.findings]
    assert (english.made_at, english.score, warned) == (thai.made_at, thai.score, [])
    assert len(store.assessments(scan_id=scan_id)) == 1  # shown, not judged anew
    assert shown("th") == thai


def test_a_result_that_todays_rules_would_not_give_is_shown_as_stored_and_says_so(
    town: Path, store: Store, db: str
) -> None:
    with SiteServer(town) as server:
        scan_id = scan(server.url, SETTINGS, store, LIST)
    judged = assess(store, scan_id, LIST)
    first, *others = judged.findings
    earlier = replace(judged, findings=(replace(first, probability=first.probability / 2 + 1), *others))
    store.save_assessment(earlier, "0.0.1")
    warned: list[str] = []
    shown = stored_result(
        scan_id, Judging(lang="en"), db, tell=lambda th, en: None, warn=lambda th, en: warned.append(en)
    )
    assert shown.findings == earlier.findings
    assert f"oit assess {scan_id} --lang en" in warned[0]
