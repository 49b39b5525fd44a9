"""What the README promises is what the tool does."""

import re
from pathlib import Path

from checklist.model import Outcome
from scripts.readme import README, help_in_readme, printed_help

ROOT = README.parent


def test_help_block_is_what_oit_prints() -> None:
    assert help_in_readme(README.read_text(encoding="utf-8")) == printed_help(), "run `make docs`"


def test_first_thing_in_it_are_the_two_commands() -> None:
    first_block = README.read_text(encoding="utf-8").split("```")[1]
    assert re.findall(r"^make \w+", first_block, re.MULTILINE) == ["make audit", "make test"]


def test_every_outcome_is_explained_in_both_languages() -> None:
    thai, english = README.read_text(encoding="utf-8").split("## English")
    for half in (thai, english):
        assert {outcome.value for outcome in Outcome} == set(re.findall(r"^\| `(\w+)`", half, re.MULTILINE))


def test_links_lead_somewhere() -> None:
    for page in (README, ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))):
        text = page.read_text(encoding="utf-8")
        targets = [link for link in re.findall(r"\]\(([^)\s]+)\)", text) if not re.match(r"https?:|#|mailto:", link)]
        missing = [link for link in targets if not (page.parent / Path(link.partition("#")[0])).exists()]
        assert missing == [], page
