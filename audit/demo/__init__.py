"""The bundled sample municipality: an invented town's web site and the truth about it, written by hand.

``site/`` is what the server answers, ``truth.toml`` what a careful assessor would say of each item, ``generator/`` the
script that wrote ``site/``. Running the sample needs the first two only.
"""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any


def demo_folder() -> Path:
    """The folder that holds ``site/`` and ``truth.toml``: what :class:`audit.demo.server.SiteServer` serves."""
    return Path(str(files(__name__)))


def load_truth() -> dict[str, Any]:
    """The hand-written truth: fiscal_year, today, name, kind, province, notes and items.

    Raises FileNotFoundError or tomllib.TOMLDecodeError when the installed package is damaged.
    """
    return tomllib.loads((demo_folder() / "truth.toml").read_text(encoding="utf-8"))
