"""Files that people made are read whatever their bytes, and a spoiled one spoils no more than its own place."""

from __future__ import annotations

import io
import json
import os
import sys
import threading
from pathlib import Path

import pytest
from click.testing import CliRunner

from audit.rowfile import decode, file_lines, lines_in
from cli import main

MENU = "ข้อมูลการติดต่อ"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b"\xef\xbb\xbf" + MENU.encode(), MENU),
        (MENU.encode("utf-16"), MENU),
        (f"{MENU}\nเขตการปกครอง".encode("cp874"), f"{MENU}\nเขตการปกครอง"),
        (MENU.encode() + b"\xff\n" + MENU.encode(), f"{MENU}\ufffd\n{MENU}"),
        (MENU.encode() + b"\n" + MENU.encode("cp874"), f"{MENU}\n{MENU}"),
    ],
)
def test_a_bad_byte_spoils_its_own_place_only(body: bytes, text: str) -> None:
    assert decode(body) == text
    assert list(lines_in(io.BytesIO(body))) == text.split("\n")


def test_only_line_feeds_and_carriage_returns_end_a_line() -> None:
    body = "ก\x0bข\x0c\x1c\x85\u2028ค\r\nง\r\r\nจ\n\nฉ".encode()
    assert list(lines_in(io.BytesIO(body))) == ["ก\x0bข\x0c\x1c\x85\u2028ค", "ง", "", "จ", "", "ฉ"]
    assert list(lines_in(io.BytesIO(b""))) == []
    assert list(lines_in(io.BytesIO(b"\n"))) == [""]


def test_match_answers_each_line_with_one_line(tmp_path: Path) -> None:
    body = f"{MENU}\n\nก\u2028ข\x85\n".encode() + b"\xff\xfd\n" + f"{MENU}\t/contact".encode()
    (tmp_path / "menu.txt").write_bytes(body)
    for arguments, stdin in ((["match", str(tmp_path / "menu.txt")], None), (["match"], body), (["match", "-"], body)):
        result = CliRunner().invoke(main, [*arguments, "--year", "2568", "--quiet"], input=stdin)
        assert result.exit_code == 0, result.output
        answers = [json.loads(line) for line in result.stdout.splitlines()]
        assert [one["text"] for one in answers] == [MENU, "", "ก\u2028ข\x85", "\ufffd\ufffd", MENU]
        assert answers[0]["items"][0]["id"] == answers[4]["items"][0]["id"] == "O3"
        assert answers[1]["items"] == []


def test_a_file_is_read_line_by_line_and_may_be_larger_than_memory(tmp_path: Path) -> None:
    if sys.platform == "win32":
        return
    pipe = tmp_path / "menu.txt"
    os.mkfifo(pipe)
    answered = threading.Event()

    def write() -> None:
        with pipe.open("wb", buffering=0) as end:
            end.write(f"{MENU}\n".encode())
            assert answered.wait(10)
            end.write(b"E-Service\n")

    writer = threading.Thread(target=write)
    writer.start()
    lines = file_lines(pipe)
    assert next(lines) == MENU  # before the file has ended
    answered.set()
    assert list(lines) == ["E-Service"]
    writer.join(10)


def test_the_answers_may_replace_the_file_that_they_answer(tmp_path: Path) -> None:
    menu = tmp_path / "menu.txt"
    menu.write_text(f"{MENU}\nE-Service\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["match", str(menu), "--year", "2568", "--quiet", "--output", str(menu)])
    assert result.exit_code == 0, result.output
    assert [json.loads(line)["text"] for line in menu.read_text(encoding="utf-8").splitlines()] == [MENU, "E-Service"]
