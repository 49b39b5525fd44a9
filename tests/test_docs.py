"""The pages in docs/ fit what there is: generated ones have today's form, written ones name commands that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.__main__ import BENCHMARKS
from benchmarks.accuracy.labels.__main__ import SETS
from benchmarks.accuracy.sites import labelled_sites
from docs.accuracy import PAGE, PARTS, structure, wanted_structure
from scripts.readme import ROOT, printed_help

WRITTEN = sorted(path for path in (ROOT / "docs").glob("*.md") if path != PAGE)


def test_accuracy_is_published_for_every_site_and_label_set() -> None:
    text = PAGE.read_text(encoding="utf-8")
    names = [site.name for part in PARTS for site in labelled_sites(part)] + list(SETS)
    assert [name for name in names if f"| `{name}` |" not in text] == [], "run `make docs`"


def test_accuracy_page_has_todays_form() -> None:
    assert structure(PAGE.read_text(encoding="utf-8")) == wanted_structure(), "run `make docs`"


def test_no_verdict_on_a_measured_site_is_published() -> None:
    """Naming one would invite tuning to it."""
    worst = PAGE.read_text(encoding="utf-8").partition("## ผลที่ผิดมากที่สุด")[2].partition("\n## ")[0]
    assert [site.name for site in labelled_sites("measured") if site.name in worst] == []


@pytest.mark.parametrize("path", [*WRITTEN, ROOT / "README.md", ROOT / "CONTRIBUTING.md"], ids=lambda path: path.name)
def test_commands_that_are_shown_exist(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    known = set(re.findall(r"^  (\w+) ", printed_help().partition("Commands:")[2], re.MULTILINE))
    code = re.findall(r"```[a-z]*\n(.*?)```", text, re.DOTALL) + re.findall(r"`([^`\n]+)`", text)
    shown = {name for part in code for name in re.findall(r"(?:^|[\s/])oit ([a-z]+)\b", part)}
    assert shown - known == set()


def test_benchmarks_that_are_shown_exist() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in (*WRITTEN, ROOT / "CONTRIBUTING.md"))
    shown = set(re.findall(r"python -m benchmarks\.([a-z.]+[a-z])", text))
    assert shown - {benchmark.name for benchmark in BENCHMARKS} == set()
