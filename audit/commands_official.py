"""The commands of ``oit official``: read, check, compare and report published ITA results. The work is in audit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from audit.console import Given, Year, common_options, say, target_options

if TYPE_CHECKING:
    from checklist.official import PublishedResult


@click.group()
def official() -> None:
    """ผลการประเมิน ITA ที่ประกาศแล้ว / published ITA results."""


agency_option = click.option("--agency", default="", metavar="NAME", help="ชื่อหน่วยงาน / name of the agency")
_form = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="รูปแบบผล / format")


def show(text: str, document: object, given: Given) -> int:
    """Print *text*, or *document* as JSON if that was asked for."""
    import json  # noqa: PLC0415

    from audit import output  # noqa: PLC0415

    shown = json.dumps(document, ensure_ascii=False, indent=2) + "\n" if given.get("form") == "json" else text
    output.emit(shown.encode("utf-8"), given.get("output"))
    return 0


@official.command("import")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--template", is_flag=True, help="พิมพ์ตารางเปล่าให้กรอก / print a table to fill in")
@agency_option
@common_options
def official_import(file: Path | None, agency: str, *, template: bool, **given: Unpack[Given]) -> int:
    """อ่านผลทางการจากไฟล์และเก็บไว้ / read a published result and keep it."""
    from audit import official as results  # noqa: PLC0415
    from audit import output  # noqa: PLC0415
    from audit.clock import now  # noqa: PLC0415
    from audit.official_files import template as table  # noqa: PLC0415
    from audit.places import database_address  # noqa: PLC0415
    from storage.repository import Store  # noqa: PLC0415

    if template or file is None:
        output.show(table())
        return 0
    with Store.open(database_address(given["db"])) as store:
        imported = results.import_results(store, file, now(), agency)
    for one in imported:
        if one.th:
            say(one.en if given["lang"] == "en" else one.th)
    output.show(results.check_text([one.checked for one in imported], given["lang"]))
    return 0


@official.command("check")
@click.argument("file", type=click.Path(path_type=Path))
@agency_option
@_form
@target_options
@common_options
def official_check(file: Path, agency: str, **given: Unpack[Given]) -> int:
    """ตรวจตัวเลขในรายงานผล / recompute a published result and name its contradictions."""
    from audit import official as results  # noqa: PLC0415

    checked = results.check_file(file, agency)
    return show(results.check_text(checked, given["lang"]), results.document(checked, given["lang"]), given)


@official.command("compare")
@click.argument("site", required=False)
@agency_option
@click.option("--year", type=Year(), help="ปีงบประมาณ พ.ศ. / fiscal year")
@_form
@target_options
@common_options
def official_compare(site: str | None, agency: str, **given: Unpack[Given]) -> int:
    """เทียบผลทางการกับผลคาดการณ์ / official item scores beside the prediction."""
    from audit import official as results  # noqa: PLC0415
    from audit import official_compare as comparing  # noqa: PLC0415
    from audit.database import open_kept  # noqa: PLC0415
    from audit.places import database_address  # noqa: PLC0415

    with open_kept(database_address(given["db"])) as store:
        assessment = comparing.latest_assessment(store, site, given["year"])
        name = agency or assessment.municipality.name
        result = results.stored_result(store, name, assessment.checklist.fiscal_year)
    made = comparing.compare(result, assessment)
    return show(comparing.comparison_text(made, given["lang"]), comparing.comparison_document(made), given)


@official.command("report")
@click.argument("agency")
@click.option("--year", type=Year(), help="ปีงบประมาณ พ.ศ. / fiscal year")
@click.option("--strong", type=float, default=85.0, help="ตั้งแต่คะแนนนี้เป็นจุดแข็ง / strength from this score on")
@click.option("--weak", type=float, default=75.0, help="ต่ำกว่านี้ต้องแก้ไขเร่งด่วน / urgent below this score")
@_form
@target_options
@common_options
def official_report(agency: str, strong: float, weak: float, **given: Unpack[Given]) -> int:
    """วิเคราะห์ผลทางการ / ranking, strengths, weaknesses, zero items, trend."""
    from audit import official as results  # noqa: PLC0415
    from audit import official_report as reporting  # noqa: PLC0415
    from audit.database import open_kept  # noqa: PLC0415
    from audit.places import database_address  # noqa: PLC0415

    marks = reporting.thresholds(strong, weak)
    with open_kept(database_address(given["db"])) as store:
        newest = results.stored_result(store, agency, given["year"])
        kept = [one for one in results.stored_results(store, agency) if _not_after(one, newest)]
    text = reporting.report_text(kept, marks, lang=given["lang"])
    return show(text, reporting.report_document(kept, marks, lang=given["lang"]), given)


def _not_after(one: PublishedResult, newest: PublishedResult) -> bool:
    return (one.fiscal_year or 0) <= (newest.fiscal_year or 0)
