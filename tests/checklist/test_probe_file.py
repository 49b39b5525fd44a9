"""A probe of one's own: it judges like ours, and a mistake in it is one clear sentence with its place and remedy."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checklist.loader import PROBES, YEARS, load_checklist, validate
from checklist.match import Matcher
from checklist.problems import ChecklistError

YEAR = (YEARS / "2568.toml").read_text(encoding="utf-8")
PROBE = (PROBES / "budget_plan.toml").read_text(encoding="utf-8").replace('id = "budget_plan"', 'id = "money_plan"')


def folder(root: Path, probe: str, year: str = YEAR) -> Path:
    (root / "years").mkdir()
    (root / "probes").mkdir()
    (root / "years" / "2568.toml").write_text(year, encoding="utf-8")
    (root / "probes" / "money_plan.toml").write_text(probe, encoding="utf-8")
    return root


def test_a_probe_of_ones_own_judges_like_ours(tmp_path: Path) -> None:
    asked = YEAR.replace('requires = [{ probe = "news", period = "any" },', 'requires = [{ probe = "money_plan" },', 1)
    assert asked != YEAR
    checklist = load_checklist(folder(tmp_path, PROBE, asked))
    assert "money_plan" in checklist.probes
    matched = Matcher(checklist).match("แผนการใช้จ่ายงบประมาณประจำปี", "")
    assert matched[0].item == "O4"
    assert "O4" not in [one.item for one in Matcher(load_checklist(2568)).match("แผนการใช้จ่ายงบประมาณประจำปี", "")]


@pytest.mark.parametrize(
    ("before", "after", "key", "hint"),
    [
        ("^plan budget_use", "^plan budjet_use", "label #1.when", "budget_use"),
        ('kind = "document"', 'kind = "dokument"', "kind", "document"),
        ("weight = ", "wieght = ", "label #1", "weight"),
        ("need = 2", "need = 9", "content.need", "0 to"),
        ("[advice]", "[advise]", "advice", "[advice]"),
        ('title_en = "', 'title_eng = "', "title_eng", "title_en"),
        ("weight = 9", 'weight = "9"#', "label #1.weight", "0 to 100"),
        ('any = ["', 'any = [3, "', "element #1.any", "list of words"),
        ('groups = [\n    ["', 'groups = [\n    ["@moneyy", "', "content.groups", "money"),
        ('groups = [\n    ["', 'groups = [\n    ["%", "', "content.groups", "no letter"),
        ("[[element]]", "[[signature]]\nform = true\n\n[[element]]", "signature #2", "group of columns"),
        ("[[element]]", '[[signature]]\nwords = ["งบ"]\n\n[[element]]', "signature #2.words", "list of lists"),
        ("[[element]]", '[[signature]]\nwords = [["@dome"]]\n\n[[element]]', "signature #2.words", "done"),
    ],
)
def test_a_mistake_is_named_with_file_line_and_remedy(
    tmp_path: Path, before: str, after: str, key: str, hint: str
) -> None:
    text = PROBE.replace("plan budget_use", "^plan budget_use", 1) if before.startswith("^") else PROBE
    text = text.replace("^^", "^").replace(before, after, 1)
    assert text != PROBE
    found = [one for one in validate(folder(tmp_path, text)) if one.key == key]
    assert found, [one.text("en") for one in validate(tmp_path)]
    assert hint in found[0].en
    assert found[0].text("th").startswith("probes/money_plan.toml:")


@pytest.mark.parametrize("text", ['id = "x', "id = 3", "", "[[label]]", "a = " + "[" * 5000, "a = " + "9" * 5000])
def test_a_broken_file_is_a_sentence(tmp_path: Path, text: str) -> None:
    with pytest.raises(ChecklistError) as caught:
        load_checklist(folder(tmp_path, text))
    assert caught.value.problems[0].file == "probes/money_plan.toml"


def test_a_probe_that_is_no_utf8_is_a_sentence(tmp_path: Path) -> None:
    folder(tmp_path, "")
    (tmp_path / "probes" / "money_plan.toml").write_bytes("title = 'แผนการใช้จ่าย'".encode("cp874"))
    assert "UTF-8" in validate(tmp_path)[0].en


@pytest.mark.parametrize("value", ["3", "[[]]", "{ a = 1 }", '""', "nan"])
def test_whatever_stands_behind_a_key_no_file_ends_in_a_traceback(tmp_path: Path, value: str) -> None:
    """Each key once with a value of another kind, in the probe and at the head and first items of the year."""
    year = YEAR[: YEAR.index('[[item]]\nid = "O2"')]
    folder(tmp_path, PROBE)
    for name, text in (("probes/money_plan.toml", PROBE), ("years/2568.toml", year)):
        for match in list(re.finditer(r"^(\w+) = .*$", text, re.MULTILINE)):
            broken = f"{text[: match.start()]}{match[1]} = {value}{text[match.end() :]}"
            (tmp_path / name).write_text(broken, encoding="utf-8")
            for problem in validate(tmp_path):
                assert problem.th
                assert problem.en
        (tmp_path / name).write_text(text, encoding="utf-8")
