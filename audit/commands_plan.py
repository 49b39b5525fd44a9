"""The commands of ``oit plan``: the plan of measures and the unit responsible for each item."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from audit.commands_official import agency_option, show
from audit.console import Given, Year, common_options, target_options, together

if TYPE_CHECKING:
    from audit.plan import Plan


@click.group()
def plan() -> None:
    """แผนมาตรการและหน่วยงานที่รับผิดชอบ / the plan of measures and who answers for what."""


_plan_options = together(
    agency_option, click.option("--year", type=Year(), help="ปีงบประมาณ พ.ศ. / fiscal year"), common_options
)


class PlanGiven(Given, total=False):
    """The options of a command that changes one measure."""

    main_unit: str | None
    due: str | None
    note: str | None


def _edit(given: Given, agency: str, change: Callable[[Plan], Plan]) -> int:
    """Load the kept plan, change it, keep it, and print it."""
    from audit import output  # noqa: PLC0415
    from audit import plan as planning  # noqa: PLC0415
    from audit.clock import now  # noqa: PLC0415
    from audit.database import open_kept  # noqa: PLC0415
    from audit.places import database_address  # noqa: PLC0415

    with open_kept(database_address(given["db"])) as store:
        changed = change(planning.kept(store, agency or None, given["year"]))
        planning.keep(store, changed, now())
    output.show(planning.text(changed, given["lang"]))
    return 0


@plan.command("new")
@click.argument("site", required=False)
@click.option("--official", "of_official", is_flag=True, help="เริ่มจากผลทางการ / start from the published result")
@_plan_options
def plan_new(site: str | None, agency: str, *, of_official: bool, **given: Unpack[Given]) -> int:
    """สร้างแผนจากข้อที่ยังขาด / a plan from the missing list, or from the official zero items."""
    from audit import output  # noqa: PLC0415
    from audit import plan as planning  # noqa: PLC0415
    from audit.clock import now  # noqa: PLC0415
    from audit.database import open_kept  # noqa: PLC0415
    from audit.places import database_address  # noqa: PLC0415

    with open_kept(database_address(given["db"])) as store:
        moment = now()
        made = planning.start(store, site, agency, given["year"], moment.date(), of_official=of_official)
        planning.keep(store, made, moment)
    output.show(planning.text(made, given["lang"]))
    return 0


@plan.command("show")
@click.option("--months", type=click.Choice(["6", "12"]), help="รายงานผลรอบ / report after so many months")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="รูปแบบผล / format")
@target_options
@_plan_options
def plan_show(months: str | None, agency: str, **given: Unpack[Given]) -> int:
    """แสดงแผนหรือรายงานผลรอบ 6/12 เดือน / show the plan, or its report."""
    from audit import plan as planning  # noqa: PLC0415
    from audit.database import open_kept  # noqa: PLC0415
    from audit.places import database_address  # noqa: PLC0415

    with open_kept(database_address(given["db"])) as store:
        shown = planning.kept(store, agency or None, given["year"])
    text = planning.text(shown, given["lang"], int(months) if months else None)
    return show(planning.to_csv(shown) if given["form"] == "csv" else text, planning.document(shown), given)


@plan.command("edit")
@click.argument("file", type=click.Path(path_type=Path))
@_plan_options
def plan_edit(file: Path, agency: str, **given: Unpack[Given]) -> int:
    """นำตารางที่แก้ไขแล้วกลับเข้ามา / take in the edited CSV table."""
    from audit import plan as planning  # noqa: PLC0415
    from audit import rowfile  # noqa: PLC0415

    text = rowfile.decode(rowfile.read_bytes(file))
    return _edit(given, agency, lambda before: planning.from_csv(before, text))


@plan.command("set")
@click.argument("number", type=int)
@click.option("--unit", "main_unit", help="หน่วยงานหลัก / main unit")
@click.option("--joint", "joint_units", multiple=True, help="หน่วยงานร่วม / joint unit")
@click.option("--due", help="กำหนดแล้วเสร็จ YYYY-MM-DD / due date")
@click.option("--done/--not-done", default=None, help="ดำเนินการแล้วหรือยัง / done or not")
@click.option("--note", help="หมายเหตุ / note")
@_plan_options
def plan_set(
    number: int, agency: str, *, joint_units: tuple[str, ...], done: bool | None, **given: Unpack[PlanGiven]
) -> int:
    """แก้ไขมาตรการ / change a measure."""
    from audit import plan as planning  # noqa: PLC0415

    changes: planning.Changes = {}
    if given["main_unit"] is not None:
        changes["main_unit"] = given["main_unit"]
    if given["due"] is not None:
        changes["due"] = given["due"]
    if given["note"] is not None:
        changes["note"] = given["note"]
    if joint_units:
        changes["joint_units"] = joint_units
    if done is not None:
        changes["done"] = done
    return _edit(given, agency, lambda before: planning.change(before, number, **changes))


@plan.command("unit")
@click.argument("item")
@click.argument("main_unit")
@click.option("--joint", multiple=True, help="หน่วยงานร่วม / joint unit")
@_plan_options
def plan_unit(item: str, main_unit: str, joint: tuple[str, ...], agency: str, **given: Unpack[Given]) -> int:
    """กำหนดหน่วยงานที่รับผิดชอบรายข้อ / who answers for an item."""
    from audit import plan as planning  # noqa: PLC0415

    return _edit(given, agency, lambda before: planning.assign(before, item.upper(), planning.Unit(main_unit, joint)))


@plan.command("progress")
@click.argument("number", type=int)
@click.argument("text")
@click.option("--months", type=click.Choice(["6", "12"]), required=True, help="รอบรายงาน / after so many months")
@click.option("--done/--not-done", default=None, help="ดำเนินการแล้วหรือยัง / done or not")
@_plan_options
def plan_progress(
    number: int, text: str, months: str, agency: str, *, done: bool | None, **given: Unpack[Given]
) -> int:
    """บันทึกผลรอบ 6/12 เดือน / record what was achieved."""
    from audit import plan as planning  # noqa: PLC0415
    from audit.clock import now  # noqa: PLC0415

    day = now().date()
    return _edit(
        given, agency, lambda before: planning.report_progress(before, number, int(months), text, day, done=done)
    )
