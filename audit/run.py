"""What the commands ``audit``, ``assess``, ``report`` and ``demo`` do between parsing and printing.

All of it raises what :func:`audit.errors.explain` knows, and nothing else unless there is a bug.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from audit.assess import assess, in_language, stored
from audit.clock import day_of, now
from audit.database import open_kept
from audit.errors import Refusal
from audit.progress import Progress, silent
from audit.rounds import choose
from audit.scan import ScanSettings, Tell, checked_address, scan
from audit.trouble import trouble_of
from checklist.model import Assessment, Municipality
from storage.repository import Store
from storage.rows import ScanInfo, ScanState


@dataclass(frozen=True, slots=True)
class Judging:
    """By which list, as of which day and in which language to judge; None is the default of each."""

    year: int | None = None
    checklist: Path | None = None
    today: date | None = None
    lang: str = "th"


def audit_site(
    url: str,
    settings: ScanSettings,
    judging: Judging,
    address: str,
    *,
    progress: Progress = silent,
    tell: Tell,
    warn: Tell,
    clock: Callable[[], datetime] = now,
    site: Municipality | None = None,
) -> Assessment:
    """Crawl and judge the site at *url*, with everything kept in the store at *address*."""
    # What the command line got wrong is said alone and first, before anything is looked up, opened or told.
    checked_address(url, allow_private=settings.allow_private)
    choice = choose(judging.year, judging.checklist, judging.today or clock().date())
    with Store.open(address) as store:
        if choice.th:
            tell(choice.th, choice.en)
        scan_id = scan(url, settings, store, choice.checklist, progress=progress, tell=tell, clock=clock, site=site)
        trouble = trouble_of(store, scan_id)
        if trouble:
            warn(*trouble)
        return assess(store, scan_id, choice.checklist, today=judging.today, lang=judging.lang, clock=clock)


def judge_again(
    wanted: str | None, judging: Judging, address: str, *, tell: Tell, warn: Tell, for_show: bool = False
) -> Assessment:
    """Judge the stored scan that *wanted* means once more, offline.

    *for_show*: a result of the scan that is stored already stays what is shown by default.
    """
    with open_kept(address) as store:
        info = _find(store, wanted, tell if wanted else warn)
        before = store.assessments(scan_id=info.id)
        today = judging.today or day_of(info.started_at)
        choice = choose(judging.year, judging.checklist, today, before=before[0].fiscal_year if before else None)
        if choice.th:
            tell(choice.th, choice.en)
        keep = not (before and for_show)
        return assess(store, info.id, choice.checklist, today=judging.today, lang=judging.lang, keep=keep)


def stored_result(wanted: str | None, judging: Judging, address: str, *, tell: Tell, warn: Tell) -> Assessment:
    """Return the stored assessment that *wanted* means; the scan is judged if that was never done as asked."""
    with open_kept(address) as store:
        info = _find(store, wanted, tell if wanted else warn)
        found = None
        if judging.checklist is None:
            found = stored(store, info, year=judging.year, today=judging.today)
        years = sorted({one.fiscal_year for one in store.assessments(scan_id=info.id)})
        if found and found.lang != judging.lang:
            found = _told_in(store, found, judging.lang, warn)
    if found and judging.year is None and len(years) > 1:
        shown, listing = found.checklist.fiscal_year, ", ".join(map(str, years))
        warn(
            f"แสดงผลตามแบบวัดปี {shown} ซึ่งประเมินล่าสุด การสแกนนี้มีผลของปี {listing} เลือกปีอื่นได้ด้วย --year",
            f"Shown is the result by the list of {shown}, judged last; this scan has {listing}: see --year.",
        )
    return found or judge_again(info.id, judging, address, tell=tell, warn=warn, for_show=True)


def _told_in(store: Store, found: Assessment, lang: str, warn: Tell) -> Assessment:
    """Return the stored result *found* with its reasons in *lang* if that can be had; say so if it can't."""
    told = in_language(store, found, lang)
    if told is None:
        warn(
            f"ผลนี้ตัดสินด้วยกฎรุ่นก่อนและเก็บเหตุผลเป็นภาษาอังกฤษ จึงแสดงเหตุผลตามที่เก็บไว้ ให้สั่ง oit assess {found.scan_id} เพื่อตัดสินใหม่",
            f"This result was judged by earlier rules with its reasons in Thai, and they are shown as stored:"
            f" run oit assess {found.scan_id} --lang en to judge it again.",
        )
    return told or found


def _find(store: Store, wanted: str | None, tell: Tell) -> ScanInfo:
    info = store.find_scan(wanted)
    if info.state is ScanState.OPEN:
        raise Refusal(
            f"การสแกน {info.id} ยังไม่เสร็จ ให้สั่ง oit audit {info.url} เพื่อทำต่อให้จบก่อน",
            f"The scan {info.id} has not ended: run oit audit {info.url} to go on with it.",
        )
    if wanted != info.id:
        name = info.site.name or info.site.id
        tell(
            f"ใช้การสแกน {info.id} ของ {name} ({info.url}) เมื่อ {info.started_at}",
            f"Scan {info.id} of {name} ({info.url}), begun {info.started_at}.",
        )
    return info


def audit_sample(
    judging: Judging, settings: ScanSettings, address: str, *, progress: Progress = silent, tell: Tell, warn: Tell
) -> tuple[Assessment, Mapping[str, Any]]:
    """Serve the bundled sample on loopback, audit it by its own year and clock; return the result and the truth."""
    from audit.demo import demo_folder, load_truth  # noqa: PLC0415
    from audit.demo.server import SiteServer  # noqa: PLC0415
    from audit.sample import sample_day, sample_site  # noqa: PLC0415

    truth = load_truth()
    own = replace(judging, year=int(truth["fiscal_year"]), today=judging.today or sample_day(truth))
    with SiteServer(demo_folder()) as server:
        tell(f"เปิดเว็บไซต์ตัวอย่างที่ {server.url}", f"Serving the sample site at {server.url}")
        assessment = audit_site(
            server.url,
            replace(settings, allow_private=True),
            own,
            address,
            progress=progress,
            tell=tell,
            warn=warn,
            site=sample_site(server.url, truth),
        )
    return assessment, truth
