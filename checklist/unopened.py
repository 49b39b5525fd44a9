"""Targets that were not read: gone, failed, on another site, or a file without text."""

from __future__ import annotations

from urllib.parse import urlsplit

from checklist import channels, thai
from checklist.candidates import Candidate
from checklist.issuers import central_office, named_other
from checklist.look import Look, Quality
from checklist.messages import say, status_words
from checklist.model import Document, FetchStatus, Page
from checklist.probe import CONTENTS, Probe
from checklist.site import SiteView

CHANNELS = frozenset({"two_way", "e_service", "complaint_channel", "feedback", "news"})
"""Kinds that are places where somebody is told or asked something."""
_OWN_SITE = frozenset({"news", "contact", "executives"})


class Unopened:
    """Says what an address tells that could not be looked into. ``lang``: of the reasons."""

    def __init__(self, view: SiteView, lang: str) -> None:
        self._view = view
        self._lang = lang

    def unknown(self, probe: Probe, candidate: Candidate) -> Look:
        """The look at an address that the crawl never asked for."""
        if self._is_outside(candidate.url):
            return self._outside(probe, candidate)
        return self._look(candidate, Quality.FAILED, "failed", why=self._words(FetchStatus.NOT_FETCHED))

    def failed(self, probe: Probe, candidate: Candidate, page: Page) -> Look:
        """The look at a page that is gone, failed or stands on another site."""
        if page.status.looked:
            return self._look(candidate, Quality.GONE, "gone", why=self._words(page.status))
        if page.status is FetchStatus.OUTSIDE or self._is_outside(page.url):
            return self._outside(probe, candidate)
        return self._look(candidate, Quality.FAILED, "failed", why=self._words(page.status))

    def without_text(self, candidate: Candidate, document: Document) -> Look:
        """The look at a file in which nothing can be read."""
        if document.ocr_left:
            return self._look(candidate, Quality.UNREADABLE, "ocr_used_up")
        return self._look(candidate, Quality.UNREADABLE, "unreadable", why=self._words(document.state))

    def _is_outside(self, url: str) -> bool:
        here, home = urlsplit(url), urlsplit(self._view.home)
        return here.netloc != home.netloc and not (here.hostname or "").endswith(
            "." + (home.hostname or "").removeprefix("www.")
        )

    def _outside(self, probe: Probe, candidate: Candidate) -> Look:
        # What stands beside a file in somebody's store, a log-in for the staff say, tells nothing of it.
        stored = channels.is_stored_file(candidate.url)
        around = "" if stored else candidate.context
        if channels.is_internal(f"{candidate.url} {thai.normalize(candidate.label)}\n{around}"):
            return self._look(candidate, Quality.WRONG, "internal")
        asks = channels.is_online_form(candidate.url)
        other = named_other(candidate.label, self._view.authority_names) or central_office(candidate.label)
        if other and not asks:
            return self._look(candidate, Quality.WRONG, "other_agency", name=other)
        if probe.kind in _OWN_SITE or (probe.kind in CHANNELS and candidate.depth and not asks):
            # News, addresses and heads are the agency's own; a portal that a page merely links to is not its service.
            return self._look(candidate, Quality.WRONG, "no_form")
        if probe.kind in CONTENTS and asks and "viewanalytics" not in candidate.url:
            # A form to be filled in elsewhere asks, whatever it is called; what came of it is told somewhere else.
            return self._look(candidate, Quality.WRONG, "blank_form")
        if probe.kind in CHANNELS and stored:
            # A file on somebody's disk is no place to ask, apply or complain.
            return self._look(candidate, Quality.WRONG, "no_form")
        if probe.kind == "two_way" and channels.chat_of((), (candidate.url,)):
            reason = say("has_link", self._lang, url=candidate.url)
            return Look(candidate, Quality.GOOD, reason, matched=candidate.url)
        host = urlsplit(candidate.url).hostname or candidate.url
        return self._look(candidate, Quality.UNREADABLE, "outside", host=host)

    def _look(self, candidate: Candidate, quality: Quality, message: str, /, **told: object) -> Look:
        return Look(candidate, quality, say(message, self._lang, **told))

    def _words(self, status: str) -> str:
        return status_words(status, self._lang)
