"""A mistake in a year's file is one clear sentence with its place and remedy."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from pathlib import Path

import pytest

from checklist import loader
from checklist.loader import YEARS, available_years, default_year, load_checklist, validate
from checklist.problems import ChecklistError, Problem, closest

SOURCE = (YEARS / "2568.toml").read_text(encoding="utf-8")


def problems(tmp_path: Path, text: str) -> tuple[Problem, ...]:
    path = tmp_path / "2568.toml"
    path.write_text(text, encoding="utf-8")
    return validate(path)


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_the_unchanged_file_is_fine_and_loads_as_the_bundled_year(tmp_path: Path) -> None:
    assert problems(tmp_path, SOURCE) == ()
    assert load_checklist(tmp_path / "2568.toml") == load_checklist(2568)
    assert load_checklist(tmp_path) == load_checklist(2568)
    assert load_checklist(tmp_path, 2568).fiscal_year == 2568


def test_a_removed_item(tmp_path: Path) -> None:
    start = SOURCE.index('[[item]]\nid = "O7"')
    end = SOURCE.index('[[item]]\nid = "O8"')
    found = problems(tmp_path, SOURCE[:start] + SOURCE[end:])
    told = [one.text("en") for one in found]
    assert any('no [[item]] has id = "O7"' in text for text in told)
    assert any("item_count" in text and "28" in text and "27" in text for text in told)
    assert all(one.line for one in found if one.key.startswith("sub_indicator"))


def test_a_duplicate_id(tmp_path: Path) -> None:
    text = SOURCE.replace('id = "O8"', 'id = "O7"')
    first, *_ = (one for one in problems(tmp_path, text) if one.key == "O7")
    assert str(line_of(text, 'id = "O7"') - 1) in first.en
    assert first.line > line_of(text, 'id = "O7"')


@pytest.mark.parametrize(
    ("before", "after", "key", "hint"),
    [
        ('requires = ["e_service"]', 'requires = ["e_servise"]', "O10.1.probe", "e_service"),
        ('"contact.phone"', '"contact.telephon"', "O3.2.probe", "phone"),
        ('period = "covers"', 'period = "cover"', "O5.period", "covers"),
        ('status = "partial"', 'status = "partail"', "status", "partial"),
        ('confidence = "guess"', 'confidence = "guesss"', "O5.confidence", "guess"),
        ("tolerance = 1", "tolerance = 5", "O11.tolerance", "0 or 1"),
        ('sources = ["organisation", "school"]', 'sources = ["organization"]', "O4.sources", "organisation"),
        ('id = "O3"', 'id = "ข้อ 3"', "ข้อ 3.id", "O12"),
        ('title_en = "E', 'title_eng = "E', "O2", "title_en"),
    ],
)
def test_a_wrong_word_is_named_with_its_line_and_what_was_meant(
    tmp_path: Path, before: str, after: str, key: str, hint: str
) -> None:
    text = SOURCE.replace(before, after, 1)
    assert text != SOURCE
    found = [one for one in problems(tmp_path, text) if one.key == key]
    assert found, [one.text("en") for one in problems(tmp_path, text)]
    assert hint in found[0].en
    assert abs(found[0].line - line_of(text, after)) <= 12
    assert found[0].th
    assert found[0].text("th").startswith("2568.toml:")


@pytest.mark.parametrize(
    ("typed", "meant"), [("ีtitle", "title"), ("ะระสำ", "title"), ("ช่วงเวลา", "period"), ("peri่od", "period")]
)
def test_thai_in_a_key_is_told_with_the_key_that_was_meant(tmp_path: Path, typed: str, meant: str) -> None:
    before = f"\n{meant} = "
    at = SOURCE.index(before, SOURCE.index("[[item]]"))
    text = SOURCE[:at] + SOURCE[at:].replace(before, f"\n{typed} = ", 1)
    (found,) = problems(tmp_path, text)
    assert found.line == line_of(text, f"\n{typed} = ") + 1
    assert meant in found.th
    quoted = text.replace(f"\n{typed} = ", f'\n"{typed}" = ')
    assert any(meant in one.en for one in problems(tmp_path, quoted))


def test_broken_toml_and_wrong_encoding_are_one_sentence(tmp_path: Path) -> None:
    (found,) = problems(tmp_path, SOURCE.replace('status = "partial"', 'status = "partial'))
    assert found.line == 3
    path = tmp_path / "2570.toml"
    path.write_bytes('note = "ทดสอบ"'.encode("cp874"))
    (found,) = validate(path)
    assert "UTF-8" in found.en


def test_an_item_that_nothing_decides_and_one_for_people_only(tmp_path: Path) -> None:
    nothing = SOURCE.replace('requires = ["e_service"]', "requires = []")
    assert any(one.key == "O10.requires" for one in problems(tmp_path, nothing))
    manual = SOURCE.replace(
        'requires = ["e_service"]',
        'requires = [{ manual = "ต้องทดลองใช้บริการ", title = "ใช้งานได้จริง", title_en = "It works" }]',
    )
    assert problems(tmp_path, manual) == ()
    requirement = load_checklist(tmp_path / "2568.toml").item("O10").requirements[0]
    assert (requirement.probe, requirement.manual, requirement.decides) == ("", "ต้องทดลองใช้บริการ", True)


def test_a_users_folder_brings_its_own_probe(tmp_path: Path) -> None:
    (tmp_path / "probes").mkdir()
    element = '[[element]]\nid = "csv"\ntitle = "ไฟล์ CSV"\ntitle_en = "CSV"\n'
    judging = (
        'kind = "document"\nadvice = { th = "เผยแพร่", en = "Publish" }\n[[label]]\nwhen = "statistics"\nweight = 90\n'
    )
    probe = f'id = "open_data"\ntitle = "ข้อมูลเปิด"\ntitle_en = "Open data"\n{judging}{element}'
    (tmp_path / "probes" / "open_data.toml").write_text(probe, encoding="utf-8")
    text = SOURCE.replace('requires = ["e_service"]', 'requires = ["open_data", "open_data.csv"]')
    assert problems(tmp_path, text) == ()
    assert load_checklist(tmp_path).item("O10").requirements[1].title == "ไฟล์ CSV"


def test_load_raises_all_problems_at_once(tmp_path: Path) -> None:
    path = tmp_path / "2568.toml"
    path.write_text(SOURCE.replace('period = "any"', 'period = "sometimes"'), encoding="utf-8")
    with pytest.raises(ChecklistError) as caught:
        load_checklist(path)
    assert len(caught.value.problems) > 3
    with pytest.raises(FileNotFoundError, match="2570"):
        load_checklist(2570)


def test_the_digest_is_of_what_is_said_not_of_how_it_is_laid_out(tmp_path: Path) -> None:
    path = tmp_path / "2568.toml"
    path.write_bytes(("# a remark\n" + SOURCE).replace("\n", "\r\n").encode())
    assert load_checklist(path).digest == load_checklist(2568).digest
    path.write_text(SOURCE.replace("tolerance = 1", "tolerance = 0"), encoding="utf-8")
    assert load_checklist(path).digest != load_checklist(2568).digest
    digests = [load_checklist(year).digest for year in available_years()]
    assert len(set(digests)) == len(digests)
    assert all(one.startswith("sha256:") and len(one) == 7 + 2 * hashlib.sha256().digest_size for one in digests)


def test_every_file_of_rules_is_in_the_digest() -> None:
    # The survey asks people; everything else beside the lists and probes can change a verdict.
    assert set(loader.RULES) == {path.stem for path in loader.HERE.glob("*.toml")} - {"survey"}


@pytest.mark.parametrize("name", loader.RULES)
def test_a_changed_rule_changes_the_digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    path = tmp_path / "2568.toml"
    path.write_text(SOURCE, encoding="utf-8")
    rules = loader._rules()
    monkeypatch.setattr(loader, "_rules", lambda: {**rules, name: {**rules[name], "added": "x"}})
    assert load_checklist(path).digest != load_checklist(2568).digest


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2025, 4, 30), (2568, "round")),
        (date(2025, 5, 1), (2569, "round")),
        (date(2024, 10, 1), (2568, "round")),
        (date(2026, 11, 21), (2568, "newest")),
    ],
)
def test_the_default_year_is_the_round_being_prepared_else_the_newest_that_is_no_draft(
    today: date, expected: tuple[int, str]
) -> None:
    assert default_year(today) == expected


def test_closest_word() -> None:
    assert closest("contat", ("contact", "law")) == "contact"
    assert closest("zzzz", ("contact", "law")) == ""


VALUES = ('[["x"]]', "[1]", "7", '"x"', "{ a = 1 }", "2020-01-01", "true", '[["x"], 1, "y"]', '""')


@pytest.mark.parametrize("value", VALUES)
def test_a_wrong_type_anywhere_is_a_problem_with_its_place_and_never_a_crash(tmp_path: Path, value: str) -> None:
    lines = SOURCE.splitlines()
    keys: dict[str, int] = {}
    section = ""
    for number, line in enumerate(lines):
        section = line if line.startswith("[") else section
        if re.match(r"\w+ = (?:\[.*\]|[^\[{].*)$", line):
            keys.setdefault(section + line.partition(" = ")[0], number)
    assert len(keys) > 15
    for number in keys.values():
        key = lines[number].partition(" = ")[0]
        found = problems(tmp_path, "\n".join([*lines[:number], f"{key} = {value}", *lines[number + 1 :]]))
        texts = "\n".join(one.text(lang) for one in found for lang in ("th", "en"))
        assert not re.search(r"None|\['|\{'|datetime|\[\[\w*'|: $", texts, re.MULTILINE), texts
        if value in ('[["x"]]', "2020-01-01"):
            assert found, key


@pytest.mark.parametrize(
    ("before", "after", "hint"),
    [
        ("fiscal_year = 2568", "fiscal_year = 2567", "2568.toml"),
        ('[[indicator]]\nid = "10"', '[[indicator]]\nid = "9"', "used in line"),
        ('[[indicator.sub_indicator]]\nid = "9.2"', '[[indicator.sub_indicator]]\nid = "9.1"', "used in line"),
        ("item_count = 28\n", "", "item_count = 28"),
    ],
)
def test_what_contradicts_itself_is_told_with_its_line(tmp_path: Path, before: str, after: str, hint: str) -> None:
    text = SOURCE.replace(before, after, 1)
    assert text != SOURCE
    found = [one for one in problems(tmp_path, text) if hint in one.en]
    assert len(found) == 1
    assert found[0].line or not after
