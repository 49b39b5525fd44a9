import re
from html.parser import HTMLParser

import pytest

from checklist.model import ListStatus, Municipality
from reports.html import render
from tests.reports.builder import HOME, cut_short, made, made_evidence, made_near

VOID = {"meta", "br", "link", "img", "hr", "input"}


class Reading(HTMLParser):
    """What a browser would see: tags with their attributes, and whether every element is closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def values(self, name: str) -> list[str]:
        return [attributes[name] or "" for _, attributes in self.tags if name in attributes]


@pytest.mark.parametrize("lang", ["th", "en"])
def test_one_file_that_needs_no_other(lang: str) -> None:
    reading = Reading(render(made(), lang))
    names = {tag for tag, _ in reading.tags}
    assert not names & {"script", "link", "img", "iframe", "object", "embed", "form", "base"}
    assert not reading.values("src")
    assert "default-src 'none'" in "".join(reading.values("content"))
    assert ("html", {"lang": lang}) in reading.tags
    assert not re.search(r"url\(|@import|@font-face", render(made(), lang))


def test_every_link_within_the_page_has_its_target() -> None:
    reading = Reading(render(made()))
    inside = {href[1:] for href in reading.values("href") if href.startswith("#")}
    ids = reading.values("id")
    assert inside <= set(ids)
    assert len(ids) == len(set(ids))


def test_what_an_officer_reads() -> None:
    page = render(made())
    assert "เทศบาลตำบลทุ่งน้ำใส" in page
    assert "30.98" in page
    fix = page[page.index('id="fix"') : page.index('id="waiting"')]
    assert re.findall(r'<a href="#(O\d)">', fix) == ["O5", "O6", "O2"]
    assert "<mark>โทรศัพท์ 0 3000 0150</mark>" in page
    assert f'<a class="url" href="{HOME}contact"' in page
    assert "หน้าแรก › ติดต่อเรา" in page
    assert "1 เม.ย. 2568" in page[page.index('id="waiting"') : page.index('id="open"')]
    assert "ดูเว็บไซต์ครบทุกหน้าที่ไปถึงได้" in page
    assert "sha256:0123456789ab" in page


def test_english() -> None:
    page = render(made(), "en")
    assert "Publish: No Gift Policy" in page
    assert "Preventing corruption" in page


def test_nothing_of_a_stranger_becomes_markup() -> None:
    attack = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'{{ 7 * 7 }}"
    page = render(
        made(
            evidence=(
                made_evidence(url=HOME + '"><script>', label=attack, path=(attack,), matched=attack, snippet=attack),
            ),
            near=(made_near(text=attack, reason=attack),),
            notices=(attack,),
            municipality=Municipality("x", HOME, attack, province=attack),
        )
    )
    reading = Reading(page)
    assert not {"script", "img"} & {tag for tag, _ in reading.tags}
    assert not [name for _, attributes in reading.tags for name in attributes if name.startswith("on")]
    assert "{{ 7 * 7 }}" in page


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "vbscript:x",
        "//no-scheme.example/",
        "http://",
        "http://[broken/",
        "",
    ],
)
def test_only_web_addresses_become_links(url: str) -> None:
    evidence = made_evidence(url=url, found_on=url)
    reading = Reading(
        render(made(evidence=(evidence,), near=(made_near(url=url),), municipality=Municipality("x", url, "ก")))
    )
    assert [href for href in reading.values("href") if not href.startswith("#")] == []


def test_thai_addresses_are_read_as_thai_and_followed_as_they_are() -> None:
    coded = HOME + "%E0%B8%81%E0%B8%81"
    page = render(made(evidence=(made_evidence(url=coded),)))
    assert f'href="{coded}"' in page
    assert f">{HOME}กก</a>" in page


def test_what_matched_is_shown_even_where_the_snippet_lacks_it() -> None:
    page = render(made(evidence=(made_evidence(matched="…อีเมล…", snippet="โทรศัพท์"),)))
    assert "<mark>อีเมล</mark> … โทรศัพท์" in page


def test_doubts_stand_on_top() -> None:
    draft = render(made(status=ListStatus.DRAFT))
    assert draft.index("แบบวัดฉบับร่าง") < draft.index("คะแนน OIT ที่คาดหมาย")
    assert 'class="draft-stamp"' in draft
    assert 'class="draft-stamp"' not in render(made())
    short = render(cut_short(made()))
    assert short.index("ดูเว็บไซต์ได้ไม่ครบ") < short.index("คะแนน OIT ที่คาดหมาย")


def test_a_site_of_which_nothing_is_known_has_a_page_too() -> None:
    Reading(render(made(findings=())))
