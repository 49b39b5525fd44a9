"""What a person reads who types something wrong: one sentence, a remedy, the exit code, no traceback."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from cli import main
from storage.tables import HEAD_REVISION


def oit(*arguments: str | Path, **more: str) -> Result:
    return CliRunner(env={"OIT_LANG": "", "OIT_DB": more.get("db", "")}).invoke(main, [str(word) for word in arguments])


def refused(result: Result, *words: str, code: int = 2) -> None:
    assert result.exit_code == code, result.output
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    for word in words:
        assert word in result.stderr


def test_every_command_has_help() -> None:
    commands = [([name], command) for name, command in main.commands.items()]
    for path, command in commands:
        if isinstance(command, click.Group):
            commands += [([*path, name], inner) for name, inner in command.commands.items()]
        result = oit(*path, "--help")
        assert result.exit_code == 0
        assert " / " in result.stdout, path  # Thai / English


def test_a_typo_in_a_year_names_the_years(tmp_path: Path) -> None:
    db = tmp_path / "a.sqlite"
    for year in ("256B", "2658", "ปีนี้"):
        refused(
            oit("audit", "http://127.0.0.1:8099/", "--year", year, "--db", db, "--allow-private"), "2568", "2562", year
        )
    refused(oit("audit", "http://127.0.0.1:8099/", "--year", "2025", "--db", db, "--allow-private"), "พ.ศ. 2568")
    refused(oit("checklist", "show", "--year", "2600", "--lang", "en"), "There is no checklist of year 2600")


def test_thai_digits_are_digits() -> None:
    assert "OIT 2568" in oit("checklist", "show", "--year", "๒๕๖๘").stdout


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("ftp://town.example/", "ftp"),
        ("file:///etc/hostname", "file"),
        ("ไม่ใช่ที่อยู่", "ไม่ใช่ที่อยู่เว็บไซต์"),
        ("http://", "ไม่ใช่ที่อยู่เว็บไซต์"),
        ("http://town.example:99999/", "ไม่ใช่ที่อยู่เว็บไซต์"),
        ("http://127.0.0.1/", "--allow-private"),
        ("localhost:8000", "--allow-private"),
        ("http://192.168.1.1/", "--allow-private"),
        ("http://169.254.169.254/latest/", "169.254.169.254"),
        ("http://8.8.8.8:25/", "25"),
    ],
)
def test_an_address_that_must_not_be_scanned(tmp_path: Path, address: str, words: str) -> None:
    told = oit("audit", address, "--db", tmp_path / "a.sqlite")
    refused(told, words)
    assert len(told.stderr.strip().splitlines()) == 1
    assert not (tmp_path / "a.sqlite").exists()
    english = oit("audit", address, "--year", "2568", "--db", tmp_path / "a.sqlite", "--lang", "en")
    assert english.exit_code == 2
    assert english.stderr.isascii() or "“" in english.stderr


def test_a_store_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    refused(oit("assess", "--db", tmp_path / "file" / "a.sqlite"), "--db")
    refused(oit("assess", "--db", tmp_path / "file"), "ไม่ใช่ฐานข้อมูลของ oit")
    refused(oit("db", "upgrade", "--db", tmp_path), "เขียนฐานข้อมูล")


def test_an_output_that_cannot_be_written_is_refused_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    target = tmp_path / "file" / "a.json"
    result = oit(
        "audit", "http://127.0.0.1:8099/", "--allow-private", "--db", tmp_path / "a.sqlite", "--output", target
    )
    refused(result, "--output")
    assert not (tmp_path / "a.sqlite").exists()
    refused(oit("assess", "--format", "xlsx", "--db", tmp_path / "a.sqlite"), "--output")


def test_an_empty_store_and_an_unknown_site(tmp_path: Path) -> None:
    db = tmp_path / "a.sqlite"
    refused(oit("assess", "--db", db), "oit audit URL")
    refused(oit("report", "town.example", "--db", db, "--lang", "en"), "oit audit URL")
    assert oit("db", "upgrade", "--db", db).exit_code == 0
    refused(oit("assess", "--db", db), "oit audit URL")
    refused(oit("report", "town.example", "--db", db, "--lang", "en"), "oit audit URL")


def test_a_mistyped_store_is_said_not_to_be_there_and_is_not_made(tmp_path: Path) -> None:
    for command in (("assess",), ("report",), ("plan", "show"), ("official", "compare")):
        refused(oit(*command, "--db", tmp_path / "typo.db"), "ไม่มีฐานข้อมูลที่", "typo.db")
    refused(oit("report", "--db", f"sqlite:///{tmp_path}/typo.db", "--lang", "en"), "There is no store at")
    assert oit("db", "current", "--db", tmp_path / "typo.db").exit_code == 0
    assert not list(tmp_path.iterdir())


def test_usage_mistakes_are_told_in_the_language_asked_for() -> None:
    refused(oit("audit"), "ยังไม่ได้ระบุ", "oit audit --help")
    refused(oit("audit", "http://town.example/", "--yeer", "2568"), "ไม่มีตัวเลือก --yeer", "--year")
    refused(oit("audit", "http://town.example/", "--max-time", "soon"), "--max-time", "1h30m")
    refused(oit("audit", "http://town.example/", "--today", "2025-02-30"), "--today")
    refused(oit("audit", "http://town.example/", "--deadline", "25:00"), "--deadline")
    refused(oit("audit", "http://town.example/", "--max-pages", "0"), "--max-pages")
    refused(oit("nonsense"), "--help")
    refused(oit("audit", "--lang", "en"), "Missing argument", "oit audit --help")


def test_no_english_of_the_parser_is_left_in_a_thai_message() -> None:
    url = "http://town.example/"
    for arguments, words in (
        (("audit", url, "--max-time", "soon"), "เช่น 90"),
        (("audit", url, "--max-pages", "many"), "ไม่ใช่จำนวนเต็ม"),
        (("audit", url, "--max-pages", "0"), "อยู่นอกช่วง"),
        (("audit", url, "--fail-under", "x"), "ไม่ใช่ตัวเลข"),
        (("audit", url, "--format", "pdf"), "ให้เลือกจาก"),
        (("audit", url, "extra"), "มีคำเกินมา"),
        (("audit", url, "--max-pages"), "ต้องมีค่าตามหลัง"),
        (("audit", url, "--quiet=1"), "ไม่รับค่า"),
        (("audit", url, "--nosuch"), "ไม่มีตัวเลือก"),
        (("nosuch",), "ไม่มีคำสั่ง"),
        (("audit",), "ยังไม่ได้ระบุ"),
    ):
        result = oit(*arguments, "--lang", "th") if arguments[-1] != "--max-pages" else oit(*arguments)
        refused(result, words)
        assert not re.search(r"\b(?:is|not|no|such|valid|requires|got|take|missing)\b", result.stderr.lower())
    refused(oit("audit", url, "--max-time", "soon", "--lang", "en"), "can't be read, write it like 90")


def test_a_bug_ends_as_a_sentence_and_shows_its_details_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(lang: str) -> str:
        raise RuntimeError("สายไฟหลุด")

    monkeypatch.setattr("audit.checklists.list_text", broken)
    refused(oit("checklist", "list"), "สายไฟหลุด", "--verbose", code=4)
    assert "Traceback" in oit("checklist", "list", "--verbose").stderr


def test_a_damaged_store_is_our_fault(tmp_path: Path) -> None:
    db = tmp_path / "a.sqlite"
    assert oit("db", "upgrade", "--db", db).exit_code == 0
    body = db.read_bytes()
    db.write_bytes(body[:100] + b"\xff" * (len(body) - 100))
    refused(oit("assess", "--db", db), "เสียหาย", code=4)


def test_db_commands_say_where_the_store_stands(tmp_path: Path) -> None:
    db = tmp_path / "a.sqlite"
    assert "-" in oit("db", "current", "--db", db).stdout
    assert f"→ {HEAD_REVISION}" in oit("db", "upgrade", "--db", db).stdout
    assert "รุ่นล่าสุดแล้ว" in oit("db", "upgrade", "--db", db).stdout
    assert HEAD_REVISION in oit("db", "current", db=str(db)).stdout


def test_checklists_can_be_listed_shown_compared_and_checked(tmp_path: Path) -> None:
    assert [line[:4] for line in oit("checklist", "list").stdout.splitlines()][:2] == ["2562", "2563"]
    shown = oit("checklist", "show", "o3", "--year", "2568").stdout
    assert shown.startswith("O3  ")
    assert "ใช้ตัดสิน" in shown
    refused(oit("checklist", "show", "O77", "--year", "2568"), "O1–O28")
    assert "→" in oit("checklist", "diff", "2566", "2568").stdout
    assert oit("checklist", "validate").exit_code == 0
    mine = tmp_path / "2570.toml"
    mine.write_text("fiscal_year = 2570\nstatsu = 'draft'\n", encoding="utf-8")
    result = oit("checklist", "validate", mine)
    assert result.exit_code == 2
    assert "statsu" in result.stdout
    assert "“status”" in result.stdout


def test_match_answers_each_line_with_one_json_line(tmp_path: Path) -> None:
    labels = tmp_path / "labels.txt"
    labels.write_text("นโยบาย No Gift Policy\tht tp:/bad\nพยากรณ์อากาศ\n", encoding="utf-8")
    lines = oit("match", labels, "--year", "2568").stdout.splitlines()
    assert len(lines) == 2
    assert '"text": "นโยบาย No Gift Policy"' in lines[0]
    assert lines[1] == '{"text": "พยากรณ์อากาศ", "items": []}'
    refused(oit("match", tmp_path / "absent"), "absent")


def test_score_prints_one_document_and_names_what_is_absent(tmp_path: Path) -> None:
    rows = tmp_path / "rows.csv"
    rows.write_text("item,outcome\nO1,found\n", encoding="utf-8")
    result = oit("score", rows, "--year", "2568", "--format", "json")
    assert result.exit_code == 0
    assert result.stdout.startswith('{\n  "schema": "oit.score/1"')
    assert "O28" in result.stderr
    assert "คะแนน OIT ปี 2568" in oit("score", rows, "--year", "2568").stdout


def _piped(command: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a shell line in which $OIT stands for the program and "$@" for *arguments*."""
    oit_command = f"{shlex.quote(sys.executable)} -m cli"
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command.replace('$OIT', oit_command)}", "oit", *map(str, arguments)],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("command", ["checklist list", "checklist show --year 2568", "match", "--help"])
def test_stdout_that_takes_nothing_is_one_sentence(command: str) -> None:
    done = _piped(f"echo ติดต่อเรา | $OIT {command} >/dev/full")
    assert done.returncode == 2
    assert "stdout" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


def test_a_reader_that_has_seen_enough_ends_us_quietly() -> None:
    done = _piped("(yes ติดต่อเรา | (timeout 50 $OIT match --quiet; echo oit=$? >&2)) | head -1")
    assert json.loads(done.stdout)["text"] == "ติดต่อเรา"
    assert done.stderr.strip().splitlines() == ["oit=0"]
