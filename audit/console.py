"""How the command line speaks: kinds of options, options that mean the same everywhere, and failures as one sentence.

Everything that :mod:`cli` builds its commands from. Does no work of its own and imports nothing heavy.
"""

from __future__ import annotations

import os
import re
import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypedDict, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

FORMATS = ("text", "json", "csv", "html", "xlsx", "docx", "junit", "itas")
_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


class Given(TypedDict, total=False):
    """The options of a command, by parameter name."""

    db: str | None
    lang: str
    quiet: bool
    verbose: bool
    year: int | None
    checklist: Path | None
    today: date | None
    form: str
    output: str | None
    fail_under: float | None
    max_pages: int | None
    max_time: float | None
    delay: float | None
    deadline: tuple[int, int] | None
    allow_private: bool
    browser: str
    ocr: str
    fresh: bool


# ------------------------------------------------------------------------------------ one sentence, no traceback


def language(arguments: Sequence[str]) -> str:
    """Read ``--lang`` before click does: its own complaints have to speak that language too."""
    for number, word in enumerate(arguments):
        if word.startswith("--lang"):
            value = word.partition("=")[2] or next(iter(arguments[number + 1 : number + 2]), "")
            return "en" if value == "en" else "th"
    return "en" if os.environ.get("OIT_LANG") == "en" else "th"


def say(text: str) -> None:
    """Print *text* on stderr."""
    # not click.echo: it writes past the progress bar, which takes in what goes through sys.stderr
    print(text, file=sys.stderr, flush=True)  # noqa: T201


_THAI_USAGE = (
    (r"(.+) is not one of (.+?)\.?", r"\1 ไม่อยู่ในตัวเลือก ให้เลือกจาก \2"),
    (r"(.+) is not a valid integer(?: range)?\.?", r"\1 ไม่ใช่จำนวนเต็ม เช่น 10"),
    (r"(.+) is not a valid (?:float|number)(?: range)?\.?", r"\1 ไม่ใช่ตัวเลข เช่น 85"),
    (r"(.+) is not in the range (.+?)\.?", r"\1 อยู่นอกช่วงที่ใช้ได้ (\2)"),
    (r"No such command (.+?)\.?(?: Did you mean (.+)\?)?", r"ไม่มีคำสั่ง \1"),
    (r"Missing command\.?", "ยังไม่ได้ระบุคำสั่งย่อย"),
    (r"Got unexpected extra arguments? \((.+)\)", r"มีคำเกินมา: \1"),
    (r"Option (.+) requires an argument\.?", r"ตัวเลือก \1 ต้องมีค่าตามหลัง"),
    (r"Option (.+) requires (\d+) arguments\.?", r"ตัวเลือก \1 ต้องมีค่าตามหลัง \2 ค่า"),
    (r"Option (.+) does not take a value\.?", r"ตัวเลือก \1 ไม่รับค่า"),
    (r"(“.*”) — (.+)", r"\1 ไม่ถูกรูปแบบ ให้เขียน เช่น \2"),
)
"""Click's complaints, and our own of a value and examples, → Thai."""


def _in_thai(message: str) -> str:
    for pattern, thai in _THAI_USAGE:
        if match := re.fullmatch(pattern, message, re.DOTALL):
            return match.expand(thai)
    return message


def _usage(error: click.ClickException, lang: str) -> str:
    """Turn click's complaint into a sentence with what to do."""
    ctx = getattr(error, "ctx", None)
    path = ctx.command_path if ctx is not None else "oit"
    message = error.format_message()
    if lang == "en":
        message = re.sub(r"(“.*”) — ", r"\1 can't be read, write it like ", message)
        return f"{message.rstrip('.')}. See: {path} --help"
    match error:
        case click.NoSuchOption(option_name=name, possibilities=meant):
            hint = f" หมายถึง {', '.join(meant)} ใช่หรือไม่" if meant else ""
            message = f"ไม่มีตัวเลือก {name}{hint}"
        case click.MissingParameter():
            message = f"ยังไม่ได้ระบุ {error.param.human_readable_name if error.param else ''}".strip()
        case click.BadParameter():
            name = error.param.opts[0] if error.param else ""
            message = f"ค่าของ {name} ใช้ไม่ได้: {_in_thai(error.message)}"
        case _:
            message = f"ใช้คำสั่งไม่ถูกต้อง: {_in_thai(message)}"
    return f"{message} — ดูวิธีใช้ด้วย {path} --help"


def _failed(error: Exception, lang: str, *, verbose: bool) -> int:
    """Say what went wrong in one sentence; return the exit code."""
    from audit.errors import ExitCode, explain  # noqa: PLC0415

    if verbose:
        traceback.print_exception(error)
    refusal = explain(error)
    if refusal is not None:
        say(refusal.text(lang))
        return refusal.code
    kind, detail = type(error).__name__, str(error).partition("\n")[0][:200]
    if lang == "en":
        say(
            f"oit itself failed ({kind}: {detail}). Run again with --verbose and send what it prints to the developers."
        )
    else:
        say(f"oit ทำงานผิดพลาดเอง ({kind}: {detail}) ให้สั่งใหม่โดยเพิ่ม --verbose แล้วส่งข้อความที่ได้ให้ผู้พัฒนา")
    return ExitCode.FAULT


def _use_utf8() -> None:
    """Windows consoles and minimal containers come with encodings that can't print Thai."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None and (stream.encoding or "").lower().replace("-", "") != "utf8":
            reconfigure(encoding="utf-8", errors="replace")


class _ReaderGone(Exception):
    """Nobody reads our output any more."""


def _end_output(code: int, lang: str) -> int:
    """Write out what waits for stdout; return *code*, or that of a refusal with its sentence if stdout can't be."""
    try:
        sys.stdout.flush()
    except OSError as error:
        return _unwritable(error, lang)
    return code


def _unwritable(error: OSError, lang: str) -> int:
    """Say that stdout takes nothing; a reader that has gone on purpose needs no telling."""
    from audit.errors import ExitCode, stdout_refusal  # noqa: PLC0415
    from audit.output import release_stdout  # noqa: PLC0415

    release_stdout()
    if isinstance(error, BrokenPipeError):
        return ExitCode.FINE
    refusal = stdout_refusal(error)
    say(refusal.text(lang))
    return refusal.code


class Oit(click.Group):
    """The command group: every exception becomes a sentence and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's signature
        """Run the command; click would end a broken pipe with 1, which means findings here."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise _ReaderGone from error

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names in the order of their definition: what an officer needs first comes first."""
        return list(self.commands)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,  # noqa: ANN401 - click's signature
    ) -> Any:  # noqa: ANN401
        """Run the command line *args* and exit, or return the exit code without *standalone_mode*."""
        arguments = list(sys.argv[1:] if args is None else args)
        _use_utf8()
        lang = language(arguments)
        try:
            code = int(super().main(arguments, prog_name or "oit", complete_var, standalone_mode=False, **extra) or 0)
        except click.ClickException as error:
            say(_usage(error, lang))
            code = 2
        except click.Abort:
            say("Cancelled." if lang == "en" else "ยกเลิกแล้ว")
            code = 130
        except _ReaderGone:
            code = _unwritable(BrokenPipeError(), lang)
        except OSError as error:
            by_click = traceback.extract_tb(error.__traceback__)[-1].filename == click.utils.__file__  # its help text
            code = _unwritable(error, lang) if by_click else _failed(error, lang, verbose="--verbose" in arguments)
        except Exception as error:  # noqa: BLE001 - the outermost boundary: a bug must end as a sentence, too
            code = _failed(error, lang, verbose="--verbose" in arguments)
        code = _end_output(code, lang)
        if standalone_mode:
            sys.exit(code)
        return code


# ------------------------------------------------------------------------------------ kinds of options


class Year(click.ParamType[int]):
    """A fiscal year (พ.ศ.), in Arabic or Thai digits."""

    name = "YEAR"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ARG002
        """Read a fiscal year; whatever is no year is answered with the years that there are."""
        text = str(value).translate(_THAI_DIGITS).strip()
        if not text.isdecimal():
            from audit.rounds import require_year  # noqa: PLC0415

            require_year(text)
        return int(text)


class Duration(click.ParamType[float]):
    """A time span, in seconds."""

    name = "TIME"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Read seconds, or ``90s``, ``3m``, ``1h30m``."""
        match = re.fullmatch(
            r"(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d+)?)s?)?", str(value).strip().lower()
        )
        if not match or not any(match.groups()):
            self.fail(f"“{value}” — 90, 3m, 1h, 1h30m", param, ctx)
        hours, minutes, seconds = (float(part or 0) for part in match.groups())
        return hours * 3600 + minutes * 60 + seconds


class Day(click.ParamType[date]):
    """A day."""

    name = "YYYY-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read a date in the Common or the Buddhist era."""
        match = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", str(value).translate(_THAI_DIGITS).strip())
        try:
            year, month, day = (int(part) for part in match.groups()) if match else (0, 0, 0)
            return date(year - 543 if year > 2400 else year, month, day)
        except ValueError:
            self.fail(f"“{value}” — 2026-03-31", param, ctx)


class WallClock(click.ParamType[tuple[int, int]]):
    """A time of day: hour and minute."""

    name = "HH:MM"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        """Read a time of day."""
        match = re.fullmatch(r"([01]?\d|2[0-3])[:.]([0-5]\d)", str(value).strip())
        if not match:
            self.fail(f"“{value}” — 05:30", param, ctx)
        return int(match[1]), int(match[2])


def together(*options: Callable[[Any], Any]) -> Callable[[Command], Command]:
    """Return a decorator that adds all *options* to a command, in this order."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


common_options = together(
    click.option("--db", metavar="URL_OR_PATH", help="ฐานข้อมูล / the store (env: OIT_DB)"),
    click.option("--lang", type=click.Choice(["th", "en"]), default=lambda: language(()), help="ภาษา / language"),
    click.option("--quiet", is_flag=True, help="ไม่แสดงความคืบหน้า / no progress"),
    click.option("--verbose", is_flag=True, help="แสดงรายละเอียดเมื่อผิดพลาด / details of failures"),
)
list_options = together(
    click.option("--year", type=Year(), help="ปีงบประมาณ พ.ศ. / fiscal year (Buddhist era)"),
    click.option(
        "--checklist", type=click.Path(path_type=Path), help="แบบวัดของตนเอง / a checklist file or folder of your own"
    ),
)
judge_options = together(list_options, click.option("--today", type=Day(), help="ประเมิน ณ วันที่ / judge as of this day"))
target_options = click.option("--output", metavar="PATH", help="ไฟล์ผลลัพธ์ (- คือจอภาพ) / where to write (- is stdout)")
result_options = together(
    click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="รูปแบบผล / format of the result"),
    target_options,
)
gate_options = click.option(
    "--fail-under", type=float, metavar="N", help="จบด้วยรหัส 1 เมื่อคะแนนต่ำกว่า N / exit 1 below this score"
)
crawl_options = together(
    click.option("--max-pages", type=click.IntRange(1), help="จำนวนหน้าสูงสุด / most answers fetched"),
    click.option("--max-time", type=Duration(), help="เวลาสูงสุด เช่น 30m / longest time"),
    click.option("--delay", type=Duration(), help="เว้นช่วงระหว่างคำขอ (วินาที) / pause between requests"),
    click.option("--deadline", type=WallClock(), help="ต้องจบก่อนเวลานี้ / end by this local time"),
    click.option("--allow-private", is_flag=True, help="ยอมให้ตรวจที่อยู่ภายใน / allow private addresses"),
    click.option(
        "--browser", type=click.Choice(["auto", "never", "always"]), default="auto", help="เบราว์เซอร์ / browser"
    ),
    click.option("--ocr", type=click.Choice(["auto", "never"]), default="auto", help="อ่านภาพสแกน / read scans"),
    click.option("--fresh", is_flag=True, help="ไม่ทำต่อจากที่ค้าง / do not resume"),
)
