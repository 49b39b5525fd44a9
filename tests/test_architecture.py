"""The rules that no single module can see: who imports whom, what is shipped, how light the command line is."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
PYPROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
TOP_PACKAGES = sorted({name.partition(".")[0] for name in PYPROJECT["tool"]["setuptools"]["packages"]})
LONGEST_COMMAND = 29  # lines, from `def` to the last one; more means that a use case has slipped into the face
# Half a second or more each, or a memory of their own: nobody should wait for them to read a help text.
HEAVY = (
    "scrapy",
    "twisted",
    "sqlalchemy",
    "alembic",
    "pythainlp",
    "bs4",
    "lxml",
    "httpx",
    "openpyxl",
    "docx",
    "tesserocr",
)

# They write the sample site, whose result is committed; only a developer runs them, and only they read demo/source.
FOR_DEVELOPERS = {"audit/demo/build.py", "audit/demo/paper.py", "audit/demo/pictures.py"}
SOURCES = ROOT / "audit" / "demo" / "source"
NEVER_IMPORTED = {"tzdata"}  # read by zoneinfo where the system has no time zones (Windows)


def python(code: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run `code` in a fresh interpreter started in `cwd`, which is first on its path, as with `python cli.py`."""
    command = [sys.executable, "-c", code]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        command, check=False, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=60
    )


def run_python(code: str, cwd: Path = ROOT) -> str:
    """Return what `code` prints in a fresh interpreter; it has to succeed."""
    done = python(code, cwd)
    assert done.returncode == 0, done.stderr
    return done.stdout


def modules_of(tree: ast.Module) -> set[str]:
    """Return the top-level names that a module imports anywhere in its text."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names.add((node.module or "").partition(".")[0])
    return names


def is_command(function: ast.FunctionDef) -> bool:
    """Whether click made a command or a group of this function."""
    decorators = [node.func if isinstance(node, ast.Call) else node for node in function.decorator_list]
    return any(isinstance(node, ast.Attribute) and node.attr in {"command", "group"} for node in decorators)


def own_files(pattern: str) -> list[Path]:
    """Return the files of the shipped packages that match `pattern`, leaving caches out."""
    found = (path for name in TOP_PACKAGES for path in (ROOT / name).glob(pattern))
    return sorted(path for path in found if path.is_file() and "__pycache__" not in path.parts)


def test_imports_point_down() -> None:
    linter = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = python(linter)
    assert done.returncode == 0, done.stdout


def test_no_package_knows_the_command_line() -> None:
    guilty = [
        str(path) for path in own_files("**/*.py") if "cli" in modules_of(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert guilty == []


def test_commands_are_short() -> None:
    tree = ast.parse((ROOT / "cli.py").read_text(encoding="utf-8"))
    commands = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and is_command(node)]
    assert commands, "cli.py has no click command"
    lengths = {node.name: (node.end_lineno or node.lineno) - node.lineno + 1 for node in commands}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_COMMAND} == {}


@pytest.mark.parametrize("arguments", [["--help"], ["audit", "--help"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys\n"
        "from cli import main\n"
        f"sys.argv = ['oit', *{arguments!r}]\n"
        "try:\n"
        "    main()\n"
        "except SystemExit as end:\n"
        "    assert not end.code, end.code\n"
        f"print('HEAVY', sorted(set({HEAVY!r}) & set(sys.modules)))\n"
    )
    printed = run_python(code)
    assert "Usage" in printed
    assert printed.splitlines()[-1] == "HEAVY []"


def test_migrations_folder_does_not_shadow_the_library() -> None:
    assert not (ROOT / "alembic" / "__init__.py").exists()
    found = Path(run_python("import alembic, alembic.command; print(alembic.__file__)").strip())
    assert ROOT / "alembic" not in found.parents


def test_every_package_is_shipped() -> None:
    listed = set(PYPROJECT["tool"]["setuptools"]["packages"])
    present = {".".join(path.parent.relative_to(ROOT).parts) for path in own_files("**/__init__.py")}
    assert present - listed == set()
    folders = PYPROJECT["tool"]["setuptools"]["package-dir"]
    assert [name for name in listed if not (ROOT / folders.get(name, name.replace(".", "/"))).is_dir()] == []


def test_every_data_file_is_shipped() -> None:
    patterns: dict[str, list[str]] = PYPROJECT["tool"]["setuptools"]["package-data"]
    shipped = {path for name in TOP_PACKAGES for glob in patterns.get(name, []) for path in (ROOT / name).glob(glob)}
    data = {path for path in own_files("**/*") if path.suffix not in {".py", ".pyc"} and SOURCES not in path.parents}
    assert sorted(str(path.relative_to(ROOT)) for path in data - shipped) == []


def names(lines: list[str]) -> set[str]:
    """Return the normalised names of the distributions that requirement lines begin with."""
    matches = (re.match(r"[A-Za-z0-9._-]+", line) for line in lines)
    return {re.sub(r"[-_.]+", "-", match.group()).lower() for match in matches if match}


LATER_STDLIB = {"compression"}
"""Part of the standard library from Python 3.14 on; a backport serves before."""


def test_dependencies_are_what_is_imported() -> None:
    declared = names(PYPROJECT["project"]["dependencies"])
    distributions = packages_distributions()
    files = [ROOT / "cli.py", *own_files("**/*.py"), *(ROOT / "alembic").rglob("*.py")]
    shipped = [path for path in files if path.relative_to(ROOT).as_posix() not in FOR_DEVELOPERS]
    imported = set().union(*(modules_of(ast.parse(path.read_text(encoding="utf-8"))) for path in shipped))
    foreign = imported - set(sys.stdlib_module_names) - LATER_STDLIB - {*TOP_PACKAGES, "cli"}
    assert sorted(name for name in foreign if not names(distributions.get(name, [])) & declared) == []
    used = {distribution for name in foreign for distribution in names(distributions.get(name, []))}
    assert sorted(declared - used - NEVER_IMPORTED) == []


def test_every_dependency_is_pinned() -> None:
    project = PYPROJECT["project"]
    main_pins = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    dev_pins = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8")
    assert names(project["dependencies"]) - names(main_pins.splitlines()) == set()
    assert names(project["optional-dependencies"]["dev"]) - names(dev_pins.splitlines()) == set()
    for pins in (main_pins, dev_pins):
        assert re.findall(r"https?:|file:|--(?:extra-)?index-url|--find-links", pins) == []
        assert all("==" in line for line in pins.splitlines() if line[:1].isalnum())


def test_main_and_development_pins_agree() -> None:
    def pinned(name: str) -> set[str]:
        return set(re.findall(r"^[a-z0-9._-]+==[^\s;]+", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))

    assert pinned("requirements.txt") - pinned("requirements-dev.txt") == set()
