"""Every JSON document that a command prints keeps to the schema that is shipped for it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

from audit import plan as planning
from audit.official_compare import compare, comparison_document
from checklist.model import Outcome
from checklist.official import PublishedResult
from cli import main
from reports.json import schema
from storage.repository import Store
from tests.audit.test_official import FIXTURES, assessment

SCHEMAS = Path(__file__).parents[2] / "reports" / "schema"
AGENCY = "เทศบาลเมืองสมมุติบุรี"


def printed(*arguments: str, text: str | None = None) -> str:
    done = CliRunner().invoke(main, [*arguments, "--quiet"], input=text)
    assert done.exit_code == 0, done.output
    return done.stdout


def valid(document: Any, name: str | None = None) -> Any:
    known = schema(name or document["schema"])
    jsonschema.Draft202012Validator(known).validate(document)
    assert set(document) <= set(known["properties"])  # a new key is described, too
    return document


def objects(part: Any) -> Iterator[dict[str, Any]]:
    """Every object that a schema describes."""
    if isinstance(part, dict):
        if "properties" in part:
            yield part
        for one in part.values():
            yield from objects(one)
    elif isinstance(part, list):
        for one in part:
            yield from objects(one)


@pytest.mark.parametrize("file", sorted(SCHEMAS.glob("*.json")), ids=lambda file: file.stem)
def test_a_schema_is_one_and_names_itself(file: Path) -> None:
    found = json.loads(file.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(found)
    assert found["title"] == file.stem.replace("-", "/")
    assert found == schema(found["title"])
    for part in objects(found):
        assert set(part.get("required", ())) <= set(part["properties"])


@pytest.mark.parametrize("file", sorted(FIXTURES.glob("*.txt")), ids=lambda file: file.stem)
@pytest.mark.parametrize("lang", ["th", "en"])
def test_checked_results(file: Path, lang: str) -> None:
    valid(json.loads(printed("official", "check", str(file), "--format", "json", "--lang", lang)))


def test_the_analysis_of_kept_results(tmp_path: Path) -> None:
    db = str(tmp_path / "store.sqlite")
    printed("official", "import", str(FIXTURES / "three_years_2565.txt"), "--db", db)
    valid(json.loads(printed("official", "report", AGENCY, "--db", db, "--format", "json")))


def test_a_comparison() -> None:
    official = PublishedResult("เทศบาลตำบลสมมุติ", 2562, {"9": 50.0, "10": 30.0}, items={"O5": 0, "O6": 0})
    made = comparison_document(compare(official, assessment(2562, {"O1", "O2"}, unreadable="O3")))
    valid(made, "oit.comparison/1")
    known = schema("oit.comparison/1")["properties"]["items"]["items"]["properties"]["outcome"]["enum"]
    assert known == [one.value for one in Outcome]


def test_a_plan_with_progress_and_units(tmp_path: Path) -> None:
    from audit.clock import now

    made = planning.from_assessment(assessment(2565, {"O1"}))
    made = planning.assign(made, made.measures[0].item, planning.Unit("สำนักปลัด", ("กองช่าง",)))
    db = str(tmp_path / "store.sqlite")
    with Store.open(db) as store:
        planning.keep(store, made, now())
    printed("plan", "progress", "1", "--months", "6", "เผยแพร่แล้ว", "--db", db)
    shown = valid(json.loads(printed("plan", "show", "--format", "json", "--db", db)))
    assert shown["measures"][0]["progress"]


def test_a_score(tmp_path: Path) -> None:
    rows = tmp_path / "items.csv"
    rows.write_text("item,outcome\nO1,found\nO2,missing\nO3,unreadable\n", encoding="utf-8")
    for more in ((), ("--iit", "90", "--eit", "80")):
        valid(json.loads(printed("score", str(rows), "--year", "2568", "--format", "json", *more)))


def test_each_line_of_matches() -> None:
    lines = printed("match", "--year", "2568", text="ติดต่อเรา\n\nแผนพัฒนาท้องถิ่น\t/plan\n").splitlines()
    assert len(lines) == 3
    for line in lines:
        valid(json.loads(line), "oit.match/1")


def test_a_schema_refuses_what_is_not_of_the_interface() -> None:
    with pytest.raises(jsonschema.ValidationError):
        valid({"schema": "oit.official/1", "results": [{"agency": "x", "fiscal_year": 2025}]})
