"""Build the tuning sites: `python build.py [module ...]`.

Needs reportlab, Pillow and the Debian package fonts-thai-tlwg.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

MODULES = ("site_frames", "site_table", "site_wordpress", "site_joomla", "site_vendor", "site_modern")
ROOT = Path(__file__).resolve().parent.parent


def main(names: list[str]) -> None:
    """Build the named modules, or all of them."""
    for module in names or MODULES:
        site = importlib.import_module(module).build()
        site.write(ROOT)
        size = sum(len(data) for data in site.files.values())
        print(f"{site.folder}: {len(site.files)} files, {size:,} bytes, {len(site.truths)} items")


if __name__ == "__main__":
    main(sys.argv[1:])
