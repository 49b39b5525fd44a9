import json
from dataclasses import replace

import jsonschema
import pytest

from checklist.model import FetchStatus, Kind, ListStatus, Outcome, Range, StopReason
from reports import text
from reports.json import document, render, schema
from tests.reports.builder import cut_short, made, made_evidence


def valid(text: str) -> dict[str, object]:
    loaded: dict[str, object] = json.loads(text)
    jsonschema.Draft202012Validator(schema()).validate(loaded)
    return loaded


@pytest.mark.parametrize("status", list(ListStatus))
def test_documents_keep_to_the_schema(status: ListStatus) -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    valid(render(made(status=status)))
    valid(render(cut_short(made())))
    valid(render(made(findings=())))


def test_the_schema_knows_every_word_of_the_model() -> None:
    defs = schema()["$defs"]
    assert defs["outcome"]["enum"] == [one.value for one in Outcome]
    assert defs["fetch_status"]["enum"] == [one.value for one in FetchStatus]
    assert defs["coverage"]["properties"]["stopped_by"]["enum"] == [None, *(one.value for one in StopReason)]
    known = schema()["properties"]
    assert known["municipality"]["properties"]["kind"]["enum"] == [one.value for one in Kind]
    assert set(known["checklist"]["properties"]["status"]["enum"]) == {one.value for one in ListStatus}


@pytest.mark.parametrize(
    ("key", "value"),
    [("outcome", "absent"), ("probability", 101), ("gain", -1), ("not_before", "1 เม.ย. 2568"), ("evidence", None)],
)
def test_the_schema_refuses_what_is_not_of_the_interface(key: str, value: object) -> None:
    broken = document(made())
    broken["items"][0][key] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema()).validate(broken)


def test_one_document_with_one_newline_whatever_the_language_of_the_reader() -> None:
    body = render(made())
    assert body == render(made(), lang="en")
    assert body.endswith("}\n")
    assert not body.endswith("\n\n")
    assert "ข้อมูลการติดต่อ" in body


def test_values() -> None:
    found = document(made())
    assert found["municipality"] == {
        "id": "thungnam",
        "name": "เทศบาลตำบลทุ่งน้ำใส",
        "kind": "tessaban",
        "province": "ชลบุรี",
        "url": "http://www.thungnam.example/",
    }
    # 9.1 = (95 + 12.5)/2, 9.2 = (55 + 4)/2, 10.1 = (4 + 7 + 50)/3; each indicator is the mean of its sub-indicators.
    assert {key: found["score"][key] for key in ("low", "expected", "high")} == {
        "low": 11.88,
        "expected": 30.98,
        "high": 45.56,
    }
    assert [one["id"] for one in found["score"]["indicators"][0]["sub_indicators"]] == ["9.1", "9.2"]
    assert [(one["id"], one["gain"]) for one in found["items"]][:3] == [("O1", 0.0), ("O2", 12.5), ("O3", 12.5)]
    assert found["items"][4]["gain"] == 16.67
    assert found["missing"] == ["O5", "O6", "O2", "O4"]
    assert found["not_yet_due"] == ["O4"]
    assert (found["items"][3]["not_before"], found["items"][3]["due"]) == ("2025-04-01", "2025-04-30")
    assert list(found["scan"]["coverage"]["failed"]) == ["http_404", "robots", "timeout"]
    assert found["review"] == []


def test_halves_are_rounded_up_as_published_results_are() -> None:
    assessment = made()
    half = replace(assessment.score, total=Range(48.625, 48.625, 69.065))
    score = document(replace(assessment, score=half))["score"]
    assert (score["low"], score["expected"], score["high"]) == (48.63, 48.63, 69.07)
    assert "48.63" in text.render(replace(assessment, score=half))


def test_half_a_character_of_a_broken_page_is_still_written() -> None:
    body = render(made(evidence=(made_evidence(snippet="ก\ud83dข"),)))
    assert json.loads(body.encode("utf-8"))["items"][0]["evidence"][0]["snippet"] == "ก?ข"


def test_a_period_that_has_begun_is_not_waited_for() -> None:
    assessment = made()
    started = tuple(replace(one, not_before=assessment.today) for one in assessment.findings)
    assert document(replace(assessment, findings=started))["not_yet_due"] == []
