"""Write the sites of this folder's modules again: ``python build.py [07 …]``."""

from __future__ import annotations

import importlib
import sys

SITES = ("07", "08", "09", "10")

if __name__ == "__main__":
    for number in sys.argv[1:] or SITES:
        importlib.import_module(f"site_{number}").build()
