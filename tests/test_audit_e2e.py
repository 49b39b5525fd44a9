"""The main job as a person runs it: ``oit`` in its own process, a real site over loopback, a real store."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result

from audit.demo.server import SiteServer
from cli import main
from reports.json import schema
from storage.repository import Store

from .audit.conftest import write_site
from .crawler.web import Site, html, status

ROOT = Path(__file__).parents[1]
ENVIRONMENT = {key: value for key, value in os.environ.items() if key not in ("OIT_DB", "OIT_LANG")}


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, str(ROOT / "cli.py"), *map(str, arguments)]


def oit(*arguments: str | Path, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**ENVIRONMENT, "PYTHONWARNINGS": "default", **more}
    return subprocess.run(
        command(*arguments), cwd=cwd, capture_output=True, timeout=120, check=False, env=environment, encoding="utf-8"
    )


def document_of(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(done.stdout)  # exactly one document, or this fails
    jsonschema.validate(document, schema())
    return document


def timeless(text: str) -> str:
    """Return *text* without the moment at which it was made."""
    return re.sub(r'"made_at": "[^"]*"', "", text, count=1)


def bare(document: dict[str, Any]) -> dict[str, Any]:
    """Return *document* without what names a run: ids, times, and how many requests it took."""
    scan = document["scan"]
    coverage = {key: value for key, value in scan["coverage"].items() if key not in ("requests", "bytes")}
    kept = {key: value for key, value in document.items() if key not in ("made_at", "tool", "scan")}
    return kept | {"coverage": coverage}


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return write_site(tmp_path / "town", news=40)


def test_audit_prints_one_document_and_assess_the_same_bytes_without_the_site(town: Path, tmp_path: Path) -> None:
    db = tmp_path / "oit.sqlite"
    common: list[str | Path] = ["--year", "2568", "--today", "2025-03-01", "--format", "json", "--db", db]
    with SiteServer(town) as server:
        first = oit("audit", server.url, "--allow-private", *common, "--output", "-", cwd=tmp_path)
        site = server.url
    assert first.returncode == 1, first.stderr
    assert "Traceback" not in first.stderr
    assert not (tmp_path / "oit-reports").exists()
    document = document_of(first)
    assert document["municipality"]["name"] == "เทศบาลตำบลทุ่งทอง"
    assert document["scan"]["coverage"]["complete"] is True
    again = [oit("assess", wanted, *common, cwd=tmp_path) for wanted in (site, document["scan"]["id"])]
    without_name = oit("assess", *common, cwd=tmp_path, TZ="America/New_York", PYTHONHASHSEED="7")
    for done in (*again, without_name):
        assert done.returncode == 1
        assert timeless(done.stdout) == timeless(first.stdout)
    assert document["scan"]["id"] in without_name.stderr


def test_audit_writes_the_html_report_and_names_it_last(town: Path, tmp_path: Path) -> None:
    with SiteServer(town) as server:
        done = oit("audit", server.url, "--allow-private", "--db", tmp_path / "a.sqlite", cwd=tmp_path)
    assert done.returncode in (1, 3), done.stderr
    last = done.stderr.strip().splitlines()[-1]
    report = Path(last.partition(": ")[2])
    assert report.is_file()
    assert "เทศบาลตำบลทุ่งทอง" in report.read_text(encoding="utf-8")
    assert "2568" in done.stderr  # which year, and why
    assert "ไม่ใช่ฉบับร่าง" in done.stderr or "กำลังเตรียม" in done.stderr
    assert "เทศบาลตำบลทุ่งทอง" in done.stdout


def test_report_renders_what_is_stored(town: Path, tmp_path: Path) -> None:
    db = tmp_path / "a.sqlite"
    with SiteServer(town) as server:
        first = oit(
            "audit", server.url, "--allow-private", "--db", db, "--format", "json", "--output", "-", cwd=tmp_path
        )
    stored = oit("report", "--db", db, "--format", "json", "--quiet", cwd=tmp_path)
    assert (stored.returncode, stored.stdout) == (0, first.stdout)
    for form in ("csv", "html"):
        target = tmp_path / "out" / f"a.{form}"
        done = oit("report", "--db", db, "--format", form, "--output", target, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (0, "")
        assert target.stat().st_size > 500


def pages_in(db: Path) -> int:
    if not db.exists():
        return 0
    connection = sqlite3.connect(f"file:{db}?mode=ro", uri=True, timeout=5)
    try:
        return int(connection.execute("SELECT count(*) FROM pages").fetchone()[0])
    except sqlite3.OperationalError:  # not migrated yet
        return 0
    finally:
        connection.close()


def wait_for_pages(process: subprocess.Popen[Any], db: Path, pages: int) -> None:
    until = time.monotonic() + 60
    while pages_in(db) < pages and process.poll() is None and time.monotonic() < until:
        time.sleep(0.02)
    assert process.poll() is None, "ended too early"


def kill_when(process: subprocess.Popen[bytes], db: Path, pages: int) -> None:
    wait_for_pages(process, db, pages)
    process.kill()
    process.wait(timeout=20)


def test_a_killed_audit_goes_on_and_ends_like_an_unbroken_one(town: Path, tmp_path: Path) -> None:
    options = ["--allow-private", "--year", "2568", "--today", "2025-03-01", "--format", "json", "--output", "-"]
    killed, unbroken = tmp_path / "killed.sqlite", tmp_path / "unbroken.sqlite"
    with SiteServer(town, delay=0.02) as server:
        whole = document_of(oit("audit", server.url, *options, "--db", unbroken, cwd=tmp_path))
        for pages in (4, 15, 30):
            process = subprocess.Popen(
                command("audit", server.url, *options, "--db", killed),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd=tmp_path,
                env=ENVIRONMENT,
            )
            kill_when(process, killed, pages)
        done = oit("audit", server.url, *options, "--db", killed, cwd=tmp_path)
    assert "ทำต่อจากการสแกน" in done.stderr
    assert bare(document_of(done)) == bare(whole)
    connection = sqlite3.connect(killed)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("SELECT count(*) FROM scans").fetchone() == (1,)
    connection.close()


def test_an_interrupted_audit_gives_a_partial_result_and_can_go_on(town: Path, tmp_path: Path) -> None:
    db = tmp_path / "a.sqlite"
    options = ["--allow-private", "--year", "2568", "--format", "json", "--output", "-", "--db", str(db)]
    with SiteServer(town, delay=0.1) as server:
        process = subprocess.Popen(
            command("audit", server.url, *options),
            stdout=-1,
            stderr=-1,
            cwd=tmp_path,
            env=ENVIRONMENT,
            encoding="utf-8",
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        wait_for_pages(process, db, 5)
        process.send_signal(getattr(signal, "CTRL_BREAK_EVENT", signal.SIGTERM))
        out, err = process.communicate(timeout=30)
        document = json.loads(out)
        assert document["scan"]["coverage"]["stopped_by"] == "interrupted"
        assert "missing" not in {item["outcome"] for item in document["items"]}
        assert process.returncode in (1, 3)
        assert "เพื่อทำต่อ" in err
        done = oit("audit", server.url, *options, cwd=tmp_path)
    assert document_of(done)["scan"]["id"] == document["scan"]["id"]
    assert document_of(done)["scan"]["coverage"]["complete"] is True


class Failing(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_error(500)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture
def failing_site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Failing)
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def refusing_port() -> Iterator[str]:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}/"


def could_not_be_assessed(done: Result, words: str) -> None:
    assert done.exit_code == 3, done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    document = json.loads(done.stdout)
    jsonschema.validate(document, schema())
    assert {item["outcome"] for item in document["items"]} <= {"undetermined", "manual"}
    assert document["missing"] == []
    assert document["score"]["low"] == 0


def test_a_site_that_cannot_be_assessed_says_why_and_still_prints_its_document(
    failing_site: str, refusing_port: str, tmp_path: Path
) -> None:
    options = ["--allow-private", "--year", "2568", "--format", "json", "--output", "-"]
    options += ["--db", str(tmp_path / "a.sqlite")]

    def audit(url: str, *more: str) -> Result:
        return CliRunner().invoke(main, ["audit", url, *options, *more])

    could_not_be_assessed(audit(refusing_port), "ไม่รับการเชื่อมต่อ")
    could_not_be_assessed(audit(failing_site), "HTTP 500")
    could_not_be_assessed(audit("http://no-such-town.invalid/"), "DNS")
    english = audit(failing_site, "--lang", "en", "--quiet")
    could_not_be_assessed(english, "server error (HTTP 500)")
    assert len(english.stderr.strip().splitlines()) == 1


CHALLENGE = (
    "<html><head><title>Just a moment...</title></head><body><noscript>enable JavaScript</noscript></body></html>"
)
OPEN_ALL = html("/contact|ติดต่อเรา", "/plan|แผนพัฒนาท้องถิ่น", text="ยินดีต้อนรับ")


@pytest.mark.parametrize(
    ("pages", "fallback", "words", "notice"),
    [
        ({}, status(403, "<h1>Forbidden</h1>"), "User-Agent", ""),
        ({}, status(200, CHALLENGE), "ไฟร์วอลล์", ""),
        ({}, status(503, CHALLENGE), "ไฟร์วอลล์", "robots.txt"),
        ({"/robots.txt": status(404)}, status(500), "HTTP 500", ""),
        ({"/robots.txt": b"User-agent: *\nDisallow: /"}, status(200, OPEN_ALL), "robots.txt", ""),
        ({"/robots.txt": status(503)}, status(200, OPEN_ALL), "HTTP 503", "robots.txt"),
        ({"/robots.txt": status(500, "oops")}, status(200, OPEN_ALL), "HTTP 500", "robots.txt"),
        ({"/": OPEN_ALL, "/robots.txt": status(404)}, status(403), "", ""),
        ({"/": OPEN_ALL, "/robots.txt": b"User-agent: *\nDisallow: /contact\nDisallow: /plan"}, None, "", ""),
    ],
)
def test_a_site_that_refuses_is_undetermined_never_missing(
    pages: dict[str, Any], fallback: Any, words: str, notice: str, tmp_path: Path
) -> None:
    options = ["--allow-private", "--year", "2568", "--format", "json", "--output", "-"]
    db = str(tmp_path / "a.sqlite")
    with Site(dict(pages), fallback=fallback) as site:
        done = CliRunner().invoke(main, ["audit", site.url, *options, "--db", db])
    document = json.loads(done.stdout)
    jsonschema.validate(document, schema())
    if words:
        could_not_be_assessed(done, words)
        assert document["scan"]["coverage"]["complete"] is False
    outcomes = {item["id"]: item["outcome"] for item in document["items"]}
    assert outcomes["O3"] == outcomes["O5"] == "undetermined"
    with Store.open(db) as store:
        notices = store.scan(document["scan"]["id"]).notices
    assert [line for line in notices if notice in line] if notice else notices == ()


APP = "<!doctype html><html><head><title>เทศบาล</title></head><body><noscript>JavaScript!</noscript>{}</body></html>"
SCRIPTED = APP.format("<div id=root></div><script src='/static/main.js'></script>")


def test_pages_that_are_empty_without_a_browser_are_told_and_never_missing(tmp_path: Path) -> None:
    options = ["--allow-private", "--year", "2568", "--format", "json", "--output", "-"]
    options += ["--db", str(tmp_path / "a.sqlite")]
    with Site({"/": SCRIPTED}, fallback=status(200, SCRIPTED)) as site:
        done = CliRunner().invoke(main, ["audit", site.url, *options])
        always = CliRunner().invoke(main, ["audit", site.url, *options, "--browser", "always"])
    document = json.loads(done.stdout)
    assert done.exit_code == 3
    assert {item["outcome"] for item in document["items"]} <= {"undetermined", "unreadable", "manual"}
    assert any("JavaScript" in notice for notice in document["notices"])
    assert (always.exit_code, always.stdout) == (2, "")
    assert "--browser auto" in always.stderr
    with Site({"/": OPEN_ALL, "/plan": SCRIPTED, "/contact": html(text="โทรศัพท์ 02-000-0000")}) as site:
        done = CliRunner().invoke(main, ["audit", site.url, *options])
    document = json.loads(done.stdout)
    outcomes = {item["id"]: item["outcome"] for item in document["items"]}
    assert outcomes["O7"] == "missing"
    assert any("JavaScript" in notice and "/plan" in notice for notice in document["notices"])


def test_a_file_is_no_site(town: Path, tmp_path: Path) -> None:
    (town / "site" / "plan.pdf").write_bytes(b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n")
    with SiteServer(town) as server:
        done = oit("audit", server.url + "plan.pdf", "--allow-private", "--db", tmp_path / "a.sqlite", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "เป็นไฟล์ PDF" in done.stderr
    assert server.url in done.stderr


def test_demo_shows_prediction_beside_truth(tmp_path: Path) -> None:
    done = oit("demo", "--db", tmp_path / "a.sqlite", cwd=tmp_path)
    assert done.returncode in (0, 1, 3), done.stderr
    assert "ความจริง" in done.stdout
    assert "ตรงกัน" in done.stdout
    assert Path(done.stderr.strip().splitlines()[-1].partition(": ")[2]).is_file()
    stored = oit("report", "demo", "--db", tmp_path / "a.sqlite", "--format", "json", cwd=tmp_path)
    document = document_of(stored)
    assert document["municipality"]["id"] == "demo"
    assert document["today"] == "2025-06-15"
