"""The labelled sites and how they are audited.

Each is served on loopback, crawled by the product and judged at the clock of its truth.
"""

from __future__ import annotations

import tempfile
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from audit.assess import assess
from audit.demo.server import SiteServer
from audit.scan import ScanSettings, scan
from checklist.loader import load_checklist
from checklist.model import Assessment, Checklist
from storage.repository import Store

HERE = Path(__file__).parent
_SETTINGS = ScanSettings(allow_private=True, delay_s=0.0)
PARTS = {"tune": HERE / "tune", "measured": HERE / "measured"}


@dataclass(frozen=True)
class LabelledSite:
    """A site and the truth about it, item by item."""

    name: str
    folder: Path
    truth: dict[str, Any]

    @property
    def year(self) -> int:
        """Fiscal year (พ.ศ.) whose list it is judged by."""
        return int(self.truth["fiscal_year"])

    @property
    def today(self) -> date:
        """The clock it is judged at."""
        return date.fromisoformat(self.truth["today"])


def labelled_sites(part: str) -> list[LabelledSite]:
    """Sites of a part (``tune``, ``measured``, ``sample``), by name."""
    if part == "sample":
        from audit.demo import demo_folder, load_truth

        return [LabelledSite("sample", Path(str(demo_folder())), load_truth())]
    folders = sorted(path.parent for path in PARTS[part].glob("*/truth.toml"))
    return [
        LabelledSite(folder.name, folder / "site", tomllib.loads((folder / "truth.toml").read_text("utf-8")))
        for folder in folders
    ]


@contextmanager
def scanned(site: LabelledSite, keep: Path | None = None) -> Iterator[Store]:
    """Give the store of a site's scan over loopback HTTP.

    ``keep``: a folder for the stores; one that is already there is used again without crawling.
    """
    with tempfile.TemporaryDirectory() as scratch:
        path = (keep or Path(scratch)) / f"{site.name}.sqlite"
        fresh = not path.exists()
        store = Store.open(str(path))
        try:
            if fresh:
                with SiteServer(site.folder) as server:
                    scan(server.url, _SETTINGS, store, load_checklist(site.year))
            yield store
        finally:
            store.close()


def audit_site(site: LabelledSite, keep: Path | None = None) -> tuple[Assessment, Checklist, str]:
    """Audit a site; return the assessment, the list and the address it was served at. ``keep``: see ``scanned``."""
    checklist = load_checklist(site.year)
    with scanned(site, keep) as store:
        result = assess(store, store.scans()[0].id, checklist, today=site.today)
    return result, checklist, result.municipality.url
