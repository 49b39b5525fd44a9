"""Where a rendered result goes: stdout or a file, by format. What it looks like is the business of :mod:`reports`."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from audit.errors import Refusal
from audit.places import check_writable, report_path, write_file
from checklist.model import Assessment



def check_target(form: str, output: str | None) -> None:
    """Raise Refusal, before any work is done, for a target that can't take the format or can't be written."""
    if form in _FILES_ONLY and output in (None, "-"):
        raise Refusal(
            f"รูปแบบ {form} ต้องเขียนลงไฟล์ ให้ระบุ --output ชื่อไฟล์.{form}",
            f"The format {form} needs a file: add --output NAME.{form}",
        )
    if output not in (None, "-"):
        check_writable(Path(str(output)))


def render(assessment: Assessment, form: str, lang: str) -> bytes:
    """Return *assessment* in the format *form*, as bytes."""
    made: str | bytes = import_module(f"reports.{form}").render(assessment, lang=lang)
    return made if isinstance(made, bytes) else made.encode("utf-8")


def emit(body: bytes, output: str | None) -> None:
    """Write *body* to the file *output*, or to stdout for ``-`` and None."""
    if output not in (None, "-"):
        write_file(Path(str(output)), body)
        return
    text = body.decode("utf-8")
    sys.stdout.write(text if text.endswith("\n") else text + "\n")
    sys.stdout.flush()


def write_html(assessment: Assessment, form: str, output: str | None, lang: str) -> Path | None:
    """Write the HTML report that goes with every audit; return its path, or None when only stdout was asked for."""
    if output == "-":
        return None
    if form == "html" and output is not None:
        return Path(output).resolve()
    target = report_path(assessment.municipality.id, assessment.checklist.fiscal_year)
    return write_file(target, render(assessment, "html", lang))
