"""The ``oit`` command: parse, call :mod:`audit`, print, exit code. Nothing heavy is imported before a command runs."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from audit.commands_official import official
from audit.commands_plan import plan
from audit.console import (
    Given,
    Oit,
    Year,
    common_options,
    crawl_options,
    gate_options,
    judge_options,
    list_options,
    result_options,
    say,
    target_options,
)

if TYPE_CHECKING:
    from audit.run import Judging
    from audit.scan import ScanSettings
    from checklist.model import Assessment, Checklist


def _judging(given: Given) -> Judging:
    from audit.run import Judging  # noqa: PLC0415

    return Judging(given["year"], given["checklist"], given["today"], given["lang"])


def _settings(given: Given) -> ScanSettings:
    from audit.clock import next_time, now  # noqa: PLC0415
    from audit.scan import ScanSettings  # noqa: PLC0415

    return ScanSettings(
        max_pages=given["max_pages"],
        max_time_s=given["max_time"],
        delay_s=given["delay"],
        allow_private=given["allow_private"],
        deadline=next_time(given["deadline"], now()) if given["deadline"] else None,
        ocr=given["ocr"],
        browser=given["browser"],
        fresh=given["fresh"],
    )


def _address(given: Given) -> str:
    from audit.places import database_address  # noqa: PLC0415

    if given["verbose"]:
        logging.basicConfig(level=logging.INFO, stream=sys.stderr)
    return database_address(given["db"])


def _teller(given: Given, *, always: bool = False) -> Callable[[str, str], None]:
    def tell(th: str, en: str) -> None:
        if always or not given["quiet"]:
            say(en if given["lang"] == "en" else th)

    return tell


def _deliver(assessment: Assessment, given: Given, *, after: str = "", html: bool = False) -> int:
    """Print the result, write what goes with it, and return the exit code. *after* is text that follows the report."""
    from audit import output  # noqa: PLC0415
    from audit.outcome import exit_code  # noqa: PLC0415

    body = output.render(assessment, given["form"], given["lang"], given["output"])
    if after and given["form"] == "text":
        body = body.rstrip() + b"\n\n" + after.encode("utf-8")
    elif after:
        say(after)
    output.emit(body, given["output"])
    written = output.write_html(assessment, given["form"], given["output"], given["lang"]) if html else None
    if written is not None:
        say(f"{'HTML report' if given['lang'] == 'en' else 'รายงาน HTML'}: {written}")
    return exit_code(assessment, given.get("fail_under"))


def _chosen(given: Given) -> Checklist:
    """Return the checklist that the options name, saying which if they name none."""
    from audit.clock import now  # noqa: PLC0415
    from audit.rounds import choose  # noqa: PLC0415

    choice = choose(given["year"], given["checklist"], now().date())
    if choice.th:
        _teller(given)(choice.th, choice.en)
    return choice.checklist


@click.group(cls=Oit, name="oit", context_settings={"help_option_names": ["-h", "--help"], "terminal_width": 110})
@click.version_option(package_name="oit", prog_name="oit")
def main() -> None:
    """ตรวจเว็บไซต์ของ อปท. ตามแบบวัด OIT / audit a Thai local authority's website against OIT."""


@main.command()
@click.argument("url")
@judge_options
@result_options
@gate_options
@crawl_options
@common_options
def audit(url: str, **given: Unpack[Given]) -> int:
    """ตรวจเว็บไซต์หนึ่งแห่ง / crawl and assess one site."""
    from audit import output, run  # noqa: PLC0415
    from audit.progress import reporting  # noqa: PLC0415

    output.check_target(given["form"], given["output"])
    with reporting(quiet=given["quiet"], lang=given["lang"]) as progress:
        assessment = run.audit_site(
            url,
            _settings(given),
            _judging(given),
            _address(given),
            progress=progress,
            tell=_teller(given),
            warn=_teller(given, always=True),
        )
    return _deliver(assessment, given, html=True)


@main.command()
@result_options
@gate_options
@crawl_options
@common_options
def demo(**given: Unpack[Given]) -> int:
    """ตรวจเว็บไซต์ตัวอย่างที่มากับโปรแกรม / audit the bundled sample municipality."""
    from audit import output, run, sample  # noqa: PLC0415
    from audit.progress import reporting  # noqa: PLC0415

    output.check_target(given["form"], given["output"])
    judging = run.Judging(lang=given["lang"])
    tell, warn = _teller(given), _teller(given, always=True)
    with reporting(quiet=given["quiet"], lang=given["lang"]) as progress:
        assessment, truth = run.audit_sample(
            judging, _settings(given), _address(given), progress=progress, tell=tell, warn=warn
        )
    compared = sample.comparison_text(sample.compare(assessment, truth), given["lang"])
    tell(
        "ลิงก์หลักฐานของเว็บไซต์ตัวอย่างเปิดได้เฉพาะระหว่างการสาธิต ของเว็บไซต์จริงเปิดได้ทุกเมื่อ",
        "The links to the sample's evidence open while it is served only; those of a real site always do.",
    )
    return _deliver(assessment, given, after=compared, html=True)


@main.command()
@click.argument("wanted", metavar="[SITE|SCAN]", required=False)
@judge_options
@result_options
@gate_options
@common_options
def assess(wanted: str | None, **given: Unpack[Given]) -> int:
    """ตัดสินการสแกนที่เก็บไว้ใหม่ ไม่ใช้เครือข่าย / judge a stored scan again, offline."""
    from audit import output, run  # noqa: PLC0415

    output.check_target(given["form"], given["output"])
    tell, warn = _teller(given), _teller(given, always=True)
    assessment = run.judge_again(wanted, _judging(given), _address(given), tell=tell, warn=warn)
    return _deliver(assessment, given)


@main.command()
@click.argument("wanted", metavar="[SITE|SCAN]", required=False)
@judge_options
@result_options
@common_options
def report(wanted: str | None, **given: Unpack[Given]) -> int:
    """ออกรายงานจากผลที่เก็บไว้ / render a stored result."""
    from audit import output, run  # noqa: PLC0415

    output.check_target(given["form"], given["output"])
    tell, warn = _teller(given), _teller(given, always=True)
    assessment = run.stored_result(wanted, _judging(given), _address(given), tell=tell, warn=warn)
    _deliver(assessment, given)
    return 0


@main.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@list_options
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="รูปแบบผล / format of the result"
)
@click.option("--iit", type=click.FloatRange(0, 100), help="คะแนน IIT / score of IIT")
@click.option("--eit", type=click.FloatRange(0, 100), help="คะแนน EIT / score of EIT")
@target_options
@common_options
def score(file: Path, iit: float | None, eit: float | None, **given: Unpack[Given]) -> int:
    """คิดคะแนนจากผลรายข้อ ไม่เข้าเว็บไซต์ / item results in, score out."""
    import json  # noqa: PLC0415

    from audit import output, score_file  # noqa: PLC0415

    output.check_target(given["form"], given["output"])
    judged_by = None if given["checklist"] else score_file.year_of(file)
    if judged_by is not None and given["year"] not in (None, judged_by):
        raise score_file.other_year(file, judged_by, given["year"])
    given["year"] = judged_by or given["year"]
    result = score_file.score_file(file, _chosen(given), iit, eit)
    if result.absent:
        names = ", ".join(result.absent)
        _teller(given)(
            f"ไฟล์ไม่มีผลของ {names} จึงถือว่ายังสรุปไม่ได้", f"The file has no result of {names}: taken as undetermined."
        )
    text = score_file.score_text(result, given["lang"])
    if given["form"] == "json":
        text = json.dumps(score_file.score_document(result), ensure_ascii=False, indent=2) + "\n"
    output.emit(text.encode("utf-8"), given["output"])
    return 0


@main.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
@list_options
@target_options
@common_options
def match(file: Path | None, **given: Unpack[Given]) -> int:
    """ชื่อเมนูนี้ตรงกับข้อใด เพราะอะไร / why does this label match."""
    from audit import match_file, output, rowfile  # noqa: PLC0415

    output.check_target("json", given["output"])
    piped = file is None or str(file) == "-"
    lines = rowfile.lines_in(sys.stdin.buffer) if piped else rowfile.file_lines(Path(str(file)))
    output.emit_lines(match_file.match_lines(lines, _chosen(given)), given["output"])
    return 0


@main.group()
def checklist() -> None:
    """แบบวัดของแต่ละปี / the checklists themselves."""


@checklist.command("list")
@common_options
def checklist_list(**given: Unpack[Given]) -> int:
    """ปีที่มีแบบวัด / the years that there are lists of."""
    from audit import checklists, output  # noqa: PLC0415

    output.show(checklists.list_text(given["lang"]))
    return 0


@checklist.command("show")
@click.argument("item", required=False)
@list_options
@common_options
def checklist_show(item: str | None, **given: Unpack[Given]) -> int:
    """แสดงแบบวัด หรือข้อหนึ่งพร้อมองค์ประกอบ / show a list, or one item."""
    from audit import checklists, output  # noqa: PLC0415

    output.show(checklists.show_text(_chosen(given), item, given["lang"]))
    return 0


@checklist.command("validate")
@click.argument("target", metavar="[YEAR|PATH]", required=False)
@common_options
def checklist_validate(target: str | None, **given: Unpack[Given]) -> int:
    """ตรวจไฟล์แบบวัด / check a list for mistakes."""
    from audit import checklists, output  # noqa: PLC0415

    text, good = checklists.validate_text(target, given["lang"])
    output.show(text)
    return 0 if good else 2


@checklist.command("diff")
@click.argument("older", type=Year())
@click.argument("newer", type=Year())
@common_options
def checklist_diff(older: int, newer: int, **given: Unpack[Given]) -> int:
    """สิ่งที่เปลี่ยนระหว่างสองปี / what changed between two years."""
    from audit import checklists, output  # noqa: PLC0415
    from audit.clock import now  # noqa: PLC0415
    from audit.rounds import choose  # noqa: PLC0415

    before, after = (choose(year, None, now().date()).checklist for year in (older, newer))
    output.show(checklists.diff_text(before, after, given["lang"]))
    return 0


main.add_command(official)
main.add_command(plan)


@main.group()
def db() -> None:
    """ฐานข้อมูล / the store."""


@db.command("upgrade")
@common_options
def db_upgrade(**given: Unpack[Given]) -> int:
    """ปรับฐานข้อมูลให้เป็นรุ่นล่าสุด / run the migrations."""
    from audit import database, output  # noqa: PLC0415

    output.show(database.upgrade_text(_address(given), given["lang"]))
    return 0


@db.command("current")
@common_options
def db_current(**given: Unpack[Given]) -> int:
    """รุ่นของฐานข้อมูล / which migration the store stands at."""
    from audit import database, output  # noqa: PLC0415

    output.show(database.current_text(_address(given), given["lang"]))
    return 0


if __name__ == "__main__":
    main()
