"""The years' lists from their files: load, list, validate. The only module of the core that opens files.

``years/<พ.ศ.>.toml`` hold the lists, ``probes/*.toml`` what answers them and how that is called. A user's own folder or
file takes the place of ``years/``; probes of its ``probes/`` come on top of ours.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from checklist.model import Checklist, ListStatus
from checklist.probe_file import Vocabulary, problems_of
from checklist.problems import ChecklistError, Problem, closest
from checklist.year_file import Reader, Table

HERE = Path(__file__).parent
YEARS = HERE / "years"
PROBES = HERE / "probes"
RULES = ("concepts", "signs", "decoys", "spelling", "words", "calibration")
"""Files of rules that serve every year: a change in any of them can change a verdict."""
_YEAR_FILE = re.compile(r"25\d\d\.toml")
_KEYS = ("fiscal_year", "status", "item_count", "note", "sources", "indicator", "item", "id", "title", "title_en")
_MORE_KEYS = ("items", "confidence", "number", "period", "tolerance", "elements", "requires", "sub_indicator")


def available_years(folder: Path = YEARS) -> tuple[int, ...]:
    """Fiscal years (พ.ศ.) that ``folder`` has a list of, oldest first."""
    return tuple(sorted(int(path.stem) for path in folder.glob("*.toml") if _YEAR_FILE.fullmatch(path.name)))


def load_checklist(source: int | Path, year: int | None = None) -> Checklist:
    """The list of a year, or of a user's file or folder (``year`` picks from a folder; else its newest).

    ChecklistError names every mistake, FileNotFoundError a year or path that is not there.
    """
    if isinstance(source, int):
        return _bundled(source)
    checklist, problems = _read(_year_file(source, year))
    if problems or checklist is None:
        raise ChecklistError(problems)
    return checklist


def validate(source: int | Path, year: int | None = None) -> tuple[Problem, ...]:
    """Every mistake in the list of a year or in a user's file or folder; empty if it can be used."""
    path = YEARS / f"{source}.toml" if isinstance(source, int) else _year_file(source, year)
    return _read(path)[1]


def default_year(today: date, folder: Path = YEARS) -> tuple[int, str]:
    """The year to judge by when none was asked for, and why: ``round`` (being prepared now) or ``newest`` (no draft).

    Answers close on 30 April; from May on the next fiscal year's round is the one being prepared.
    """
    years = available_years(folder)
    preparing = today.year + 543 + (1 if today.month >= 5 else 0)
    if preparing in years:
        return preparing, "round"
    settled = [year for year in years if _status(folder / f"{year}.toml") is not ListStatus.DRAFT]
    if not (settled or years):
        raise FileNotFoundError(f"no list in {folder}")
    return max(settled or years), "newest"


def probe_tables() -> Mapping[str, Table]:
    """Bundled probe id → its file as a table: what ``checklist.probe`` compiles."""
    return _ours()


# -------------------------------------------------------------------------------- inside


@lru_cache(maxsize=32)
def _bundled(year: int) -> Checklist:
    path = YEARS / f"{year}.toml"
    if not path.is_file():
        raise FileNotFoundError(f"there is no list of {year}; there are: {', '.join(map(str, available_years()))}")
    checklist, problems = _read(path)
    if problems or checklist is None:
        raise ChecklistError(problems)
    return checklist


def _year_file(path: Path, year: int | None) -> Path:
    if not path.is_dir():
        return path
    folder = path / "years" if (path / "years").is_dir() else path
    years = available_years(folder)
    if year is not None and year in years:
        return folder / f"{year}.toml"
    if year is not None or not years:
        raise FileNotFoundError(f"{path} has no list of {year or 'any year'} (a file named like 2570.toml)")
    return folder / f"{max(years)}.toml"


def _status(path: Path) -> ListStatus | None:
    try:
        return ListStatus(tomllib.loads(path.read_text(encoding="utf-8")).get("status", ""))
    except ValueError:
        return None


def _read(path: Path) -> tuple[Checklist | None, tuple[Problem, ...]]:
    name = path.name
    if not path.is_file():
        raise FileNotFoundError(f"there is no checklist file {path}")
    source, data, problem = _toml(name, path)
    if problem is not None:
        return None, (problem,)
    own, wrong = _own_probes(_beside(path))
    if wrong:
        return None, wrong
    probes = {**_ours(), **own}
    reader = Reader(name, source, {probe_id: _names(probe) for probe_id, probe in probes.items()})
    checklist = replace(reader.checklist(data, _digest(data, probes)), probes=own)
    problems = tuple(sorted(reader.problems, key=lambda problem: problem.line))
    return (None if problems else checklist), problems


def _toml(name: str, path: Path) -> tuple[str, dict[str, Any], Problem | None]:
    """Return the text of a file, what it holds, and what is wrong with it as a whole."""
    try:
        source = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        th, en = "ไฟล์ไม่ใช่ UTF-8 ให้บันทึกใหม่เป็น UTF-8", "the file is not UTF-8: save it as UTF-8"
        return "", {}, Problem(name, 0, "", th, en)
    try:
        return source, tomllib.loads(source), None
    except RecursionError:
        th, en = "วงเล็บซ้อนกันลึกเกินไป ให้ลดลง", "brackets are nested too deeply: use fewer"
        return "", {}, Problem(name, 0, "", th, en)
    except ValueError as error:  # besides TOMLDecodeError: numbers with thousands of digits
        return "", {}, _syntax_problem(name, source, str(error))


def _beside(year_file: Path) -> Iterator[Path]:
    """Where the probes of a user's list may stand: next to its folder ``years/``, or next to the file itself."""
    if year_file.parent.name == "years":
        yield year_file.parent.parent / "probes"
    yield year_file.parent / "probes"


def _own_probes(folders: Iterable[Path]) -> tuple[dict[str, Table], tuple[Problem, ...]]:
    """Return the probes that stand beside a user's list, by id, and every mistake in their files."""
    found: dict[str, Table] = {}
    problems: list[Problem] = []
    for folder in folders:
        if folder == PROBES or not folder.is_dir():
            continue
        for path in sorted(folder.glob("*.toml")):
            name = f"{folder.name}/{path.name}"
            source, table, problem = _toml(name, path)
            wrong = [problem] if problem is not None else problems_of(name, source, table, _vocabulary())
            problems += sorted(wrong, key=lambda one: one.line)
            if not wrong:
                found[str(table["id"])] = table
    return found, tuple(problems)


@lru_cache(maxsize=1)
def _vocabulary() -> Vocabulary:
    ours = _ours().values()
    return Vocabulary(
        concepts=frozenset(name for group in _rules()["concepts"].values() for name in group),
        kinds=frozenset(str(probe["kind"]) for probe in ours),
        families=frozenset(_rules()["words"]),
        detectors=frozenset(
            str(row["detector"]) for probe in ours for row in probe.get("element", ()) if row.get("detector")
        ),
    )


def _syntax_problem(name: str, source: str, message: str) -> Problem:
    match = re.search(r"at line (\d+)", message)
    line = int(match[1]) if match else 0
    text = source.splitlines()[line - 1] if line else ""
    key = re.split(r"[=\]]", text.strip().lstrip("["))[0].strip().strip('"')
    if key and not key.isascii():
        guess = closest(key, (*_KEYS, *_MORE_KEYS))
        th = f"ชื่อคีย์ “{key}” มีอักษรไทยปน" + (f" — หมายถึง “{guess}” ใช่หรือไม่" if guess else "")
        en = f"the key “{key}” has Thai characters in it" + (f" — did you mean “{guess}”?" if guess else "")
        return Problem(name, line, key, th, en)
    return Problem(
        name,
        line,
        key,
        f"รูปแบบ TOML ผิด ({message}) ตรวจเครื่องหมายคำพูด วงเล็บ และเครื่องหมาย = ในบรรทัดนี้",
        f"not valid TOML ({message}): look at the quotes, brackets and = of this line",
    )


@lru_cache(maxsize=8)
def _ours() -> Mapping[str, Table]:
    tables = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(PROBES.glob("*.toml"))]
    return {str(table["id"]): table for table in tables}


def _names(probe: Table) -> dict[str, tuple[str, str]]:
    rows = [{**probe, "id": ""}, *(row for row in probe.get("element", []) if isinstance(row, dict))]
    return {str(row.get("id", "")): (str(row.get("title", "")), str(row.get("title_en", ""))) for row in rows}


@lru_cache(maxsize=1)
def _rules() -> Mapping[str, Table]:
    return {name: tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8")) for name in RULES}


def _digest(data: Table, probes: Mapping[str, Table]) -> str:
    """Hash of what the data says, not of how it is laid out: line ends, comments and key order don't matter."""
    used = {
        name for name in re.findall(r'"([a-z_0-9]+)', json.dumps(data.get("item", []), default=str)) if name in probes
    }
    content = {
        "year": data,
        "probes": {name: probes[name] for name in used},
        "rules": _rules(),
    }
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, default=str)
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()
