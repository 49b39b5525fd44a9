"""Where things are kept when nobody says: the store in the user's data folder, reports beside where the command ran."""

from __future__ import annotations

import os
import shutil
from io import BytesIO
from pathlib import Path
from typing import IO

from audit.errors import Refusal


def database_address(given: str | None) -> str:
    """Return the store's address: *given*, else the environment's ``OIT_DB``, else a file in the user's data folder."""
    address = given or os.environ.get("OIT_DB", "")
    if address:
        return address
    import platformdirs  # noqa: PLC0415

    return str(platformdirs.user_data_path("oit", appauthor=False) / "oit.sqlite")


def write_file(path: Path, body: bytes | IO[bytes]) -> Path:
    """Write *body*, bytes or what is left of a stream, to *path*, making its folder; return the absolute path.

    Raises Refusal when it can't be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as target:
            shutil.copyfileobj(BytesIO(body) if isinstance(body, bytes) else body, target)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Refusal(
            f"เขียนไฟล์ {path} ไม่ได้ ({reason}) ให้ระบุที่อื่นด้วย --output",
            f"Cannot write {path} ({reason}): name another place with --output.",
        ) from error
    return path.resolve()


def check_writable(path: Path) -> None:
    """Raise Refusal unless *path* can be written: said before an hour's crawl, not after it. Leaves nothing behind."""
    existed = path.exists()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab"):
            pass
        if not existed:
            path.unlink()
    except OSError as error:
        reason = error.strerror or str(error)
        raise Refusal(
            f"เขียนไฟล์ {path} ไม่ได้ ({reason}) ให้ระบุที่อื่นด้วย --output",
            f"Cannot write {path} ({reason}): name another place with --output.",
        ) from error


def report_path(site_id: str, fiscal_year: int) -> Path:
    """Return where the HTML report of a site goes: ``oit-reports/`` where the command ran, else in the home folder."""
    for folder in (Path.cwd(), Path.home()):
        target = folder / "oit-reports" / f"{site_id}-{fiscal_year}.html"
        try:
            check_writable(target)
        except Refusal:
            continue
        return target
    raise Refusal(
        "เขียนรายงาน HTML ในโฟลเดอร์นี้และโฟลเดอร์ส่วนตัวไม่ได้ ให้สั่งจากโฟลเดอร์ที่เขียนได้ หรือใช้ --output -",
        "Cannot write the HTML report here or in the home folder: run from a writable folder, or use --output -.",
    )
