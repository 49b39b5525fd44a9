"""Where a rendered result goes: stdout or a file, by format. What it looks like is the business of :mod:`reports`."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from tempfile import SpooledTemporaryFile

from audit.errors import Refusal, stdout_refusal
from audit.places import check_writable, report_path, write_file
from checklist.model import Assessment

_IN_MEMORY = 8 * 1024 * 1024
"""Bytes of lines beyond which they wait on the disk."""
_FILES_ONLY = frozenset({"xlsx", "docx"})


def check_target(form: str, output: str | None) -> None:
    """Raise Refusal, before any work is done, for a target that can't take the format or can't be written."""
    if form in _FILES_ONLY and output in (None, "-"):
        raise Refusal(
            f"รูปแบบ {form} ต้องเขียนลงไฟล์ ให้ระบุ --output ชื่อไฟล์.{form}",
            f"The format {form} needs a file: add --output NAME.{form}",
        )
    if output not in (None, "-"):
        check_writable(Path(str(output)))


def render(assessment: Assessment, form: str, lang: str, output: str | None = None) -> bytes:
    """Return *assessment* in the format *form*, as bytes; text fits the terminal if that is where it goes."""
    looks: dict[str, int | bool] = {}
    if form == "text" and output in (None, "-") and sys.stdout.isatty():
        looks = {"width": shutil.get_terminal_size().columns, "colour": "NO_COLOR" not in os.environ}
    made: str | bytes = import_module(f"reports.{form}").render(assessment, lang=lang, **looks)
    return made if isinstance(made, bytes) else made.encode("utf-8")


def emit(body: bytes, output: str | None) -> None:
    """Write *body* to the file *output*, or to stdout for ``-`` and None."""
    if output not in (None, "-"):
        write_file(Path(str(output)), body)
        return
    show(body.decode("utf-8"))


def show(text: str) -> None:
    """Write *text* to stdout, ended by a line feed. Raises Refusal when stdout takes nothing, save a closed pipe."""
    try:
        sys.stdout.write(text if text.endswith("\n") else text + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        release_stdout()
        raise stdout_refusal(error) from error


def release_stdout() -> bool:
    """Return whether stdout takes nothing any more; if so what is left for it goes nowhere, now and at the end."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return True
    return False


def emit_lines(lines: Iterable[str], output: str | None) -> None:
    """Write *lines* to the file *output* when all are there, or to stdout one by one as they come."""
    if output not in (None, "-"):
        # Not into the target at once: it may be the very file that the lines come from.
        with SpooledTemporaryFile(_IN_MEMORY) as kept:
            for line in lines:
                kept.write(f"{line}\n".encode())
            kept.seek(0)
            write_file(Path(str(output)), kept)
        return
    for line in lines:
        show(line)


def write_html(assessment: Assessment, form: str, output: str | None, lang: str) -> Path | None:
    """Write the HTML report that goes with every audit; return its path, or None when only stdout was asked for."""
    if output == "-":
        return None
    if form == "html" and output is not None:
        return Path(output).resolve()
    target = report_path(assessment.municipality.id, assessment.checklist.fiscal_year)
    return write_file(target, render(assessment, "html", lang))
