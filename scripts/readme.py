"""Writes what `oit --help` prints into README.md. `make docs` runs it; tests/test_readme.py holds it."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
_BLOCK = re.compile(r"(<!-- help:begin[^\n]*-->\n```text\n)(.*?)(```\n<!-- help:end -->)", re.DOTALL)


def printed_help() -> str:
    """Return what `oit --help` prints on a terminal of 80 columns.

    Raises:
        subprocess.CalledProcessError: the command did not end with 0.
    """
    code = "import sys; from cli import main; sys.argv = ['oit', '--help']; sys.exit(main())"
    environment = {**os.environ, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, check=True, cwd=ROOT, env=environment, stdout=subprocess.PIPE, timeout=60)
    lines = done.stdout.decode("utf-8").splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)


def help_in_readme(text: str) -> str:
    """Return the help that a README shows.

    Raises:
        ValueError: the marks are not there.
    """
    found = _BLOCK.search(text)
    if not found:
        raise ValueError(f"{README.name}: no block between <!-- help:begin --> and <!-- help:end -->")
    return found.group(2)


def with_help(text: str, shown: str) -> str:
    """Return the README's text with `shown` between the marks."""
    return _BLOCK.sub(lambda found: found.group(1) + shown + found.group(3), text)


if __name__ == "__main__":
    before = README.read_text(encoding="utf-8")
    help_in_readme(before)
    README.write_text(with_help(before, printed_help()), encoding="utf-8", newline="\n")
