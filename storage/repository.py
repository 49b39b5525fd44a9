"""The store: sites, scans, what they brought home, and what was judged. Nothing here crawls, judges or prints."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import urlsplit

from sqlalchemy import Connection, Engine, RowMapping, Select, and_, delete, insert, or_, select, update

from checklist.model import Assessment, Document, Municipality, Page, Snapshot
from storage import codec
from storage.errors import ScanBusyError, StoreError, StoreFault, UnknownSiteError
from storage.insert import upsert_for
from storage.rows import (
    AssessmentInfo,
    ScanInfo,
    ScanState,
    assessment_info_of,
    assessment_row,
    evidence_rows,
    finding_rows,
    page_of,
    requirement_rows,
    scan_of,
    site_of,
    url_key,
)
from storage.session import check_integrity, engine_for, place_of, translated, upgrade
from storage.tables import assessments, documents, evidence, findings, pages, requirement_findings, scans, sites
from storage.trails import TrailBasis
from storage.writer import ScanWriter, is_alive, own_name

T = TypeVar("T")

RESUME_WITHIN = timedelta(hours=24)
"""An unfinished scan older than this is left alone: the site has moved on."""
_SILENT_AFTER = timedelta(minutes=3)
"""A scan on another machine without a sign of life for this long counts as dead."""

_SCAN_COLUMNS = (
    *scans.columns,
    *(column.label(f"town_{column.name}") for column in sites.columns if column.name != "created_at"),
)


def host_of(url: str) -> str:
    """Return the host of *url* in lower case, with its port if that isn't the usual one; empty if there is none."""
    parts = urlsplit(url if "://" in url else f"http://{url}")
    try:
        port = parts.port
    except ValueError:
        port = None
    host = parts.hostname or ""
    return f"{host}:{port}" if port and port not in (80, 443) else host


class Store:
    """An open store. All methods raise StoreError when the database fails."""

    def __init__(self, engine: Engine, place: str) -> None:
        self.engine = engine
        self.place = place
        """The address without its password, for messages."""

    @classmethod
    def open(cls, address: str) -> Self:
        """Open the store at a path or database URL, making and migrating it as needed. Raises StoreError."""
        place = place_of(address)
        engine = engine_for(address)
        try:
            upgrade(engine, place)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine, place)

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def check(self) -> None:
        """Raise StoreError if the database file is damaged."""
        check_integrity(self.engine, self.place)

    # ---------------------------------------------------------------------------------------------------------- sites

    def put_site(self, site: Municipality, now: datetime) -> Municipality:
        """Add *site* or bring it up to date: what is empty in *site* keeps its stored value. Returns it as stored."""
        row = {
            "id": site.id,
            "url": site.url,
            "host": host_of(site.url),
            "created_at": now.isoformat(timespec="seconds"),
        }
        row |= {"name": site.name, "kind": site.kind.value, "province": site.province}
        statement = upsert_for(self.engine, sites)
        changed: dict[str, Any] = {"url": statement.excluded.url, "host": statement.excluded.host}
        changed |= {name: row[name] for name in ("name", "province") if row[name]}
        if site.kind.value != "other":
            changed["kind"] = site.kind.value
        with self._writing() as connection:
            connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=changed), row)
            stored = connection.execute(select(sites).where(sites.c.id == site.id)).mappings().one()
        return site_of(stored)

    def sites(self) -> tuple[Municipality, ...]:
        """Return all sites by id."""
        return tuple(site_of(row) for row in self._rows(select(sites).order_by(sites.c.id)))

    def find_site(self, wanted: str) -> Municipality:
        """Return the site that *wanted* (id, address, host or name) means. Raises UnknownSiteError."""
        host = host_of(wanted)
        exact = or_(sites.c.id == wanted, sites.c.name == wanted, sites.c.url.in_((wanted, wanted.rstrip("/") + "/")))
        for condition in (exact, sites.c.host.in_((host, f"www.{host}", host.removeprefix("www.")))):
            rows = self._rows(select(sites).where(condition).order_by(sites.c.id).limit(1))
            if rows:
                return site_of(rows[0])
        raise UnknownSiteError(wanted, tuple(site.id for site in self.sites()))

    # ---------------------------------------------------------------------------------------------------------- scans

    def begin_scan(
        self,
        site: Municipality,
        options: str,
        *,
        extractor: str,
        tool_version: str,
        clock: Callable[[], datetime],
        rated_by: str = "",
        fresh: bool = False,
    ) -> ScanWriter:
        """Begin a scan of *site* (stored before), or go on with an unfinished one of the same address and *options*.

        *options* is canonical JSON of whatever shapes the crawl; *extractor* the version of the document reader;
        *rated_by* names what tells how likely links are. Raises
        ScanBusyError when a living process is crawling the site into this store, unless *fresh*.
        """
        now = clock()
        with self._writing() as connection:
            found = None if fresh else self._unfinished(connection, site, options, now)
            scan_id = found or f"{now:%Y%m%d-%H%M%S}-{secrets.token_hex(4)}"
            life = {"owner": own_name(), "beat_at": now.isoformat(timespec="seconds")}
            if found:
                state = {"state": ScanState.OPEN.value, "finished_at": ""}
                connection.execute(update(scans).where(scans.c.id == found).values(life | state))
            else:
                row = {
                    "id": scan_id,
                    "site_id": site.id,
                    "url": site.url,
                    "options": options,
                    "state": ScanState.OPEN.value,
                }
                row |= {"started_at": now.isoformat(timespec="seconds"), "tool_version": tool_version}
                empty = {"finished_at": "", "home": "", "municipality": "", "coverage": "", "notices": "[]"}
                connection.execute(insert(scans).values(row | empty | life))
            before = self._last_finished(connection, site.id)
        return ScanWriter(
            self.engine,
            self.place,
            scan_id,
            extractor=extractor,
            before=before,
            basis=TrailBasis(site.id, f"{site.url} {options} {extractor} {tool_version} {rated_by}"),
            resumed=found is not None,
            clock=clock,
        )

    def _unfinished(self, connection: Connection, site: Municipality, options: str, now: datetime) -> str | None:
        wanted = (
            select(scans)
            .where(scans.c.site_id == site.id, scans.c.state != ScanState.FINISHED.value)
            .order_by(scans.c.started_at.desc(), scans.c.id.desc())
        )
        for row in connection.execute(wanted).mappings():
            if row["state"] == ScanState.OPEN.value and _is_running(row, now):
                raise ScanBusyError(row["id"], row["owner"])
            young = now - datetime.fromisoformat(row["started_at"]) < RESUME_WITHIN
            if young and row["url"] == site.url and row["options"] == options:
                return str(row["id"])
        return None

    def _last_finished(self, connection: Connection, site_id: str) -> str | None:
        wanted = (
            select(scans.c.id)
            .where(scans.c.site_id == site_id, scans.c.state == ScanState.FINISHED.value)
            .order_by(scans.c.started_at.desc(), scans.c.id.desc())
            .limit(1)
        )
        return connection.execute(wanted).scalar()

    def scans(self, site_id: str | None = None) -> tuple[ScanInfo, ...]:
        """Return the scans of one site, or all, newest first."""
        wanted = self._select_scans().order_by(scans.c.started_at.desc(), scans.c.id.desc())
        if site_id is not None:
            wanted = wanted.where(scans.c.site_id == site_id)
        return tuple(scan_of(row) for row in self._rows(wanted))

    def scan(self, scan_id: str) -> ScanInfo:
        """Return one scan. Raises UnknownSiteError."""
        rows = self._rows(self._select_scans().where(scans.c.id == scan_id))
        if not rows:
            raise UnknownSiteError(scan_id, ())
        return scan_of(rows[0])

    def find_scan(self, wanted: str | None = None) -> ScanInfo:
        """Return the scan that *wanted* means: its own id, or a site for its newest judgeable scan; None: the newest.

        The newest of the store is that of the newest assessment, else the newest scan; a site of which no page was ever
        read is meant only by its name. Raises UnknownSiteError.
        """
        if wanted is None:
            newest = select(assessments.c.scan_id).order_by(assessments.c.made_at.desc(), assessments.c.id.desc())
            order = tuple(dict.fromkeys(row["scan_id"] for row in self._rows(newest)))
            for one in order:
                info = self.scan(one)
                if self.was_ever_read(info.site.id):
                    return info
            if order:
                return self.scan(order[0])
            judged = [scan for scan in self.scans() if scan.state is not ScanState.OPEN]
        elif self._rows(select(scans.c.id).where(scans.c.id == wanted)):
            return self.scan(wanted)
        else:
            judged = [scan for scan in self.scans(self.find_site(wanted).id) if scan.state is not ScanState.OPEN]
        if not judged:
            raise UnknownSiteError(wanted or "", tuple(site.id for site in self.sites()))
        return judged[0]

    def was_ever_read(self, site_id: str) -> bool:
        """Return True if any scan of the site could read a page."""
        return any(scan.coverage.pages for scan in self.scans(site_id))

    def snapshot(self, scan_id: str) -> Snapshot:
        """Return all that a scan brought home. Raises UnknownSiteError."""
        info = self.scan(scan_id)
        rows = self._rows(select(pages).where(pages.c.scan_id == scan_id))
        same = and_(documents.c.content_hash == pages.c.content_hash, documents.c.extractor == pages.c.extractor)
        bodies = select(documents.c.content_hash, documents.c.body, pages.c.url).join(pages, same)
        return Snapshot(
            municipality=info.site,
            scan_id=info.id,
            home=info.home or info.url,
            started_at=info.started_at,
            finished_at=info.finished_at,
            pages=tuple(sorted((page_of(row) for row in rows), key=lambda page: page.url)),
            documents=self._documents(bodies.where(pages.c.scan_id == scan_id)),
            coverage=info.coverage,
        )

    def first_documents(self, scan_id: str, limit: int) -> tuple[Document, ...]:
        """Return the documents nearest to the home page, the home page's own first; at most *limit*."""
        same = and_(documents.c.content_hash == pages.c.content_hash, documents.c.extractor == pages.c.extractor)
        wanted = select(documents.c.body).join(pages, same).where(pages.c.scan_id == scan_id)
        rows = self._rows(wanted.order_by(pages.c.depth, pages.c.seq).limit(limit))
        return tuple(self._unpack(row["body"], Document) for row in rows)

    def page(self, scan_id: str, url: str) -> Page | None:
        """Return what became of *url* in a scan; None if the scan never knew it."""
        rows = self._rows(select(pages).where(pages.c.scan_id == scan_id, pages.c.url_key == url_key(url)))
        return page_of(rows[0]) if rows else None

    def first_page(self, scan_id: str) -> Page | None:
        """Return the page that landed first: the home page, or how it failed."""
        rows = self._rows(select(pages).where(pages.c.scan_id == scan_id).order_by(pages.c.seq).limit(1))
        return page_of(rows[0]) if rows else None

    def drop_scan(self, scan_id: str) -> None:
        """Remove a scan with its pages and assessments."""
        with self._writing() as connection:
            connection.execute(delete(scans).where(scans.c.id == scan_id))

    def drop_unscanned(self, site_id: str) -> None:
        """Remove a site that no scan is kept of."""
        with self._writing() as connection:
            if connection.execute(select(scans.c.id).where(scans.c.site_id == site_id).limit(1)).first() is None:
                connection.execute(delete(sites).where(sites.c.id == site_id))

    def _documents(self, wanted: Select[Any]) -> dict[str, Document]:
        """Return the documents by content hash; of a body read at several addresses, the reading at the first."""
        first: dict[str, bytes] = {}
        for row in sorted(self._rows(wanted), key=lambda row: (row["content_hash"], row["url"])):
            first.setdefault(row["content_hash"], row["body"])
        return {content_hash: self._unpack(body, Document) for content_hash, body in first.items()}

    # ---------------------------------------------------------------------------------------------------- assessments

    def save_assessment(self, assessment: Assessment, tool_version: str) -> int:
        """Store *assessment*; one of the same scan, rules, day and version is replaced. Returns its id."""
        row = assessment_row(assessment, tool_version)
        same = ("scan_id", "checklist_digest", "today", "tool_version")
        parts = (
            (findings, finding_rows(assessment)),
            (requirement_findings, requirement_rows(assessment)),
            (evidence, evidence_rows(assessment)),
        )
        with self._writing() as connection:
            connection.execute(delete(assessments).where(*(assessments.c[name] == row[name] for name in same)))
            key = connection.execute(insert(assessments).values(row)).inserted_primary_key
            new_id = int(key[0]) if key else 0
            for table, rows in parts:
                if rows:
                    connection.execute(insert(table), [one | {"assessment_id": new_id} for one in rows])
        return new_id

    def assessments(self, site_id: str | None = None, scan_id: str | None = None) -> tuple[AssessmentInfo, ...]:
        """Return the assessments of a site or scan, or all, newest first."""
        columns = [column for column in assessments.columns if column.name != "body"]
        wanted = select(*columns).order_by(assessments.c.made_at.desc(), assessments.c.id.desc())
        if site_id is not None:
            wanted = wanted.where(assessments.c.site_id == site_id)
        if scan_id is not None:
            wanted = wanted.where(assessments.c.scan_id == scan_id)
        return tuple(assessment_info_of(row) for row in self._rows(wanted))

    def load_assessment(self, assessment_id: int) -> Assessment:
        """Return one assessment as it was made. Raises UnknownSiteError; StoreError (BROKEN) if it is unreadable."""
        rows = self._rows(select(assessments.c.body).where(assessments.c.id == assessment_id))
        if not rows:
            raise UnknownSiteError(str(assessment_id), ())
        return self._unpack(rows[0]["body"], Assessment)

    # -------------------------------------------------------------------------------------------------------- helpers

    def _select_scans(self) -> Select[Any]:
        return select(*_SCAN_COLUMNS).join(sites, sites.c.id == scans.c.site_id)

    def _rows(self, wanted: Select[Any]) -> Sequence[RowMapping]:
        with translated(self.place), self.engine.connect() as connection:
            return connection.execute(wanted).mappings().all()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with (
            translated(self.place),
            self.engine.connect().execution_options(writes=True) as connection,
            connection.begin(),
        ):
            yield connection

    def _unpack(self, body: bytes, kind: type[T]) -> T:
        try:
            return codec.unpack(body, kind)
        except codec.CodecError as error:
            raise StoreError(StoreFault.BROKEN, self.place, str(error)) from error


def _is_running(row: RowMapping, now: datetime) -> bool:
    alive = is_alive(row["owner"]) if row["owner"] else False
    if alive is None:
        return now - datetime.fromisoformat(row["beat_at"]) < _SILENT_AFTER
    return alive
