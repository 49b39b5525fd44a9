"""What becomes of a URL that answers with a redirect."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING

from checklist.model import FetchStatus
from crawler.fetch import Answer
from crawler.frontier import Entry
from crawler.pages import alias_of, page_of
from crawler.status import Verdict
from crawler.urls import join

if TYPE_CHECKING:
    from crawler.session import Session

_CIRCLE = "เปลี่ยนเส้นทางวนไม่สิ้นสุด"


def redirected(session: Session, entry: Entry, answer: Answer) -> None:
    """Take ``entry``, answered by a redirect, to where it leads."""
    asked = entry.via or entry.url
    raw = join(asked, answer.location)
    target = session.scope.canonical(raw) if raw else ""
    if not target:
        session.land(
            page_of(entry, Verdict(FetchStatus.BAD_RESPONSE, "เปลี่ยนเส้นทางไปยังที่อยู่ที่ใช้ไม่ได้"), answer), None, entry
        )
    elif entry.outside or target == entry.url:
        _follow(session, entry, raw, answer)
    elif not session.scope.contains(target):
        _left_site(session, entry, target, answer)
    elif session.missing.is_redirect_of_missing(entry.url, target):
        session.land(page_of(entry, Verdict(FetchStatus.SOFT_404, "เว็บไซต์พาที่อยู่ที่ไม่มีอยู่ไปหน้าอื่น"), answer), None, entry)
    else:
        _await_target(session, entry, target, answer)


def _follow(session: Session, entry: Entry, raw: str, answer: Answer) -> None:
    """Ask again at once under the other spelling (http, www, a cookie now set, a file service's next host)."""
    if entry.tries >= 6:
        session.land(page_of(entry, Verdict(FetchStatus.REDIRECT_LOOP, _CIRCLE), answer), None, entry)
        return
    entry.via = raw
    session.frontier.again(entry, monotonic())


def _left_site(session: Session, entry: Entry, target: str, answer: Answer) -> None:
    verdict = Verdict(FetchStatus.OUTSIDE, "เปลี่ยนเส้นทางออกไปยังเว็บไซต์อื่น")
    try:
        session.guard.check_url(target)
    except Exception as error:
        verdict = session.verdict(error) or verdict
        if verdict.status is not FetchStatus.GUARD:
            raise
    session.land(replace(page_of(entry, verdict, answer), final_url=target), None, entry)


def _await_target(session: Session, entry: Entry, target: str, answer: Answer) -> None:
    if not session.redirects.note(entry.url, target):
        looped = [entry, *session.redirects.release(entry.url)]
        for one in looped:
            session.land(page_of(one, Verdict(FetchStatus.REDIRECT_LOOP, _CIRCLE), answer), None, one)
        return
    landed = session.frontier.landed(target)
    if landed is not None:
        session.land(alias_of(entry, target, landed), None, entry)
        return
    session.redirects.wait(target, entry)
    session.frontier.park(entry.url)
    if session.frontier.knows(target):
        return
    onward = replace(entry, url=target, pattern="", tries=0, via="", labels=())
    if not session.frontier.add(session.discovery.shaped(onward)):
        session.redirects.release(target)
        session.land(page_of(entry, Verdict(FetchStatus.NOT_FETCHED, "ปลายทางเป็นรูปแบบที่ไม่สิ้นสุด"), answer), None, entry)
