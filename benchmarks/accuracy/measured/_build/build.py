"""Build all sites of the measured-only benchmark: `python build.py [name…]`."""

from __future__ import annotations

import importlib
import sys

SITES = ("sao2566", "tessaban2568", "sao2565", "muang2567")


def main(names: list[str]) -> None:
    """Build the named sites, or all."""
    for name in names or SITES:
        site = importlib.import_module(name).build()
        site.write()
        print(site.name, len(site.files), "files", sum(map(len, site.files.values())) // 1024, "KB")


if __name__ == "__main__":
    main(sys.argv[1:])
