"""From an opened candidate to evidence a person can check: where it is, how to get there, which words prove it."""

from __future__ import annotations

from checklist import thai
from checklist.look import Look
from checklist.model import Evidence, Requirement
from checklist.reading import Reading
from checklist.site import SiteView

_MATCHED = 160


class Prover:
    """Writes evidence for one site."""

    def __init__(self, view: SiteView) -> None:
        self._view = view

    def evidence(self, requirement: Requirement, look: Look, matched: str, fiscal_year: int | None) -> Evidence:
        """Evidence that ``look`` meets ``requirement``; ``matched`` is the key or text that decided."""
        candidate = look.candidate
        reading = look.reading
        kind = "link" if reading is None else "page" if reading.is_html else "document"
        words = self.words(reading, matched) if reading is not None else matched
        page = self._view.page(candidate.url)
        return Evidence(
            requirement=requirement.id,
            url=candidate.url,
            found_on=candidate.found_on or self._view.found_on(candidate.url),
            kind=kind,
            label=candidate.label,
            path=self._path(candidate.url, candidate.found_on, candidate.label),
            matched=words[:_MATCHED],
            snippet=self.snippet(reading, matched) if reading is not None else words[:_MATCHED],
            fiscal_year=fiscal_year,
            content_hash=page.content_hash if page is not None else "",
            fetched_at=page.fetched_at if page is not None and page.content_hash else "",
        )

    def _path(self, url: str, found_on: str, label: str) -> tuple[str, ...]:
        path = self._view.click_path(url)
        if path:
            return path
        before = self._view.click_path(found_on)
        return (*before, label) if before else ()

    def words(self, reading: Reading, key: str) -> str:
        """The text of ``reading`` that a matching key stands for, as written; the key itself if it is not found."""
        spot = self._spot(reading, key)
        if spot is None:
            return key
        text, start, end = spot
        return text[start:end]

    def snippet(self, reading: Reading, key: str) -> str:
        """The words and what stands around them."""
        spot = self._spot(reading, key)
        if spot is None:
            return " ".join(reading.prose[:200].split())
        text, start, end = spot
        return thai.snippet(text, start, end, 70)

    @staticmethod
    def _spot(reading: Reading, key: str) -> tuple[str, int, int] | None:
        wanted = thai.key(key)
        if not wanted:
            return None
        for block in reading.blocks:
            position = thai.label_key(block.text).find(wanted) if len(block.text) < 5000 else -1
            if position >= 0:
                start, end = thai.locate(block.text, position, position + len(wanted))
                return block.text, start, end
        return None
