"""The sample municipality: its truth is complete, and what the truth names is served, reachable and readable."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin, urlsplit
from urllib.request import urlopen

import pypdfium2
import pytest
from bs4 import BeautifulSoup

from audit.demo import demo_folder, load_truth
from audit.demo.server import SiteServer

OUTCOMES = {"found", "incomplete", "stale", "missing", "unreadable", "undetermined", "manual"}
SCRIPT_TARGET = re.compile(r"location\.href\s*=\s*'([^']+)'")


class Walk:
    """Everything a patient citizen reaches from the home page: path with query → status, kind, text or bytes."""

    def __init__(self, server: SiteServer) -> None:
        self.status: dict[str, int] = {}
        self.kind: dict[str, str] = {}
        self.body: dict[str, bytes] = {}
        queue = deque([server.url])
        seen = {server.url}
        while queue:
            for url in self._visit(queue.popleft()):
                # The calendar never ends; everything else does.
                if url.startswith(server.url) and url not in seen and "calendar.php" not in url:
                    seen.add(url)
                    queue.append(url)

    def _visit(self, url: str) -> list[str]:
        parts = urlsplit(url)
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        try:
            with urlopen(url, timeout=5) as response:
                self.status[path] = response.status
                self.kind[path] = response.headers.get_content_type()
                self.body[path] = response.read()
        except HTTPError as error:
            error.close()
            self.status[path] = error.code
            return []
        if self.kind[path] != "text/html":
            return []
        soup = BeautifulSoup(self.body[path], "html.parser")
        base_tag = soup.find("base")
        base = urljoin(url, str(base_tag["href"])) if base_tag else url
        targets = [str(tag["href"]) for tag in soup.select("a[href]")]
        targets += [str(tag["src"]) for tag in soup.select("iframe[src], img[src]")]
        targets += [str(tag["value"]) for tag in soup.select("select[onchange] option[value]")]
        targets += [match for tag in soup.select("[onclick]") for match in SCRIPT_TARGET.findall(str(tag["onclick"]))]
        return [
            urldefrag(urljoin(base, target)).url
            for target in targets
            if target and not target.startswith(("javascript:", "#"))
        ]


@pytest.fixture(scope="module")
def walk() -> Iterator[Walk]:
    with SiteServer(demo_folder()) as server:
        yield Walk(server)


def text_of_pdf(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    try:
        return "".join("".join(page.get_textpage().get_text_bounded().split()) for page in document)
    finally:
        document.close()


def test_truth_judges_every_item_of_the_year_with_a_reason() -> None:
    truth = load_truth()
    assert truth["fiscal_year"] == 2568
    assert truth["today"] == "2025-06-15"
    assert list(truth["items"]) == [f"O{number}" for number in range(1, 29)]
    for item in truth["items"].values():
        assert item["outcome"] in OUTCOMES
        assert len(item["reason"]) > 20
        assert bool(item["evidence"]) == (item["outcome"] != "missing")


def test_sample_is_mostly_good_and_fails_in_every_way() -> None:
    counts = Counter(item["outcome"] for item in load_truth()["items"].values())
    assert 17 <= counts["found"] <= 19
    assert set(counts) == {"found", "incomplete", "stale", "missing", "unreadable"}


def test_every_evidence_is_served_and_reached_from_the_home_page(walk: Walk) -> None:
    for name, item in load_truth()["items"].items():
        for url in item["evidence"]:
            if url.startswith("/"):
                assert walk.status.get(url) == 200, f"{name}: {url}"


def test_site_is_as_large_and_as_broken_as_a_real_one(walk: Walk) -> None:
    good = [path for path, status in walk.status.items() if status == 200]
    pages = [path for path in good if walk.kind[path] == "text/html"]
    documents = [path for path in good if path.startswith("/docs/")]
    assert len(pages) >= 90
    assert len(documents) >= 35
    assert {path for path, status in walk.status.items() if status == 404} == {
        "/manual/officer.html",
        "/docs/forms/missing-form.doc",
    }


def test_menu_with_nearly_all_labels_stands_on_every_page(walk: Walk) -> None:
    labels = ["คู่มือสำหรับประชาชน", "สขร.1", "ประมวลจริยธรรม", "แผนปฏิบัติการป้องกันการทุจริต", "ข้อมูลผู้บริหาร"]
    framed = [body for path, body in walk.body.items() if walk.kind[path] == "text/html" and b"<ul" in body]
    assert len(framed) > 90
    for body in framed:
        text = body.decode("cp874") if b"windows-874" in body else body.decode("utf-8")
        text = text.replace("\u0e4d\u0e32", "ำ").replace("เเ", "แ")
        assert all(label in text for label in labels)


# What a reader finds in each document that decides an item, spaces aside, digits as printed.
PHRASES = {
    "/docs/plan/20220601_101500.pdf": ["แผนพัฒนาท้องถิ่น(พ.ศ.2566-2570)", "ตัวชี้วัด", "2568(บาท)"],
    "/docs/plan/action-plan-2568.pdf": ["แผนการดำเนินงานประจำปีงบประมาณพ.ศ.๒๕๖๘", "ระยะเวลาดำเนินการ"],
    "/docs/plan/progress-6m-2568.pdf": ["รอบ6เดือนแรกปีงบประมาณพ.ศ.2568", "งบประมาณที่ใช้ไป"],
    "/docs/plan/annual-report-2566.pdf": ["รายงานผลการดำเนินงานประจำปีงบประมาณพ.ศ.2566"],
    "/docs/manual/land-tax.pdf": ["คู่มือสำหรับประชาชน", "ค่าธรรมเนียม"],
    "/docs/procurement/list-progress-2568.pdf": ["แหล่งที่มาของงบประมาณ", "เลขที่โครงการในระบบe-GP", "ราคากลาง"],
    "/docs/procurement/annual-2567.pdf": ["รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ", "2567"],
    "/docs/procurement/sokoro1-2567-10.pdf": ["รอบเดือนตุลาคม2567", "ไม่มีการจัดซื้อจัดจ้าง"],
    "/docs/procurement/sokoro1-2567-12.pdf": ["รอบเดือนธันวาคม๒๕๖๗", "เหตุผลที่คัดเลือกโดยสรุป"],
    "/docs/procurement/sokoro1-2568-03.pdf": ["รอบเดือนมีนาคม2568", "ราคากลาง", "เลขที่และวันที่ของสัญญา"],
    "/docs/hr/hr-report-2567.pdf": ["รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล", "ข้อเสนอแนะ"],
    "/docs/hr/ethics-code.pdf": ["ประมวลจริยธรรมพนักงานส่วนท้องถิ่น"],
    "/docs/anticorruption/guideline.pdf": ["แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ"],
    "/docs/anticorruption/nogift-declaration-2568.pdf": ["NoGiftPolicy", "ประกาศณวันที่๖มกราคมพ.ศ.๒๕๖๘"],
    "/docs/anticorruption/bribery-risk-2567.pdf": ["การประเมินความเสี่ยงที่อาจเกิดการให้หรือรับสินบน", "2567"],
    "/docs/anticorruption/Scan2022-12-20_101010.pdf": ["แผนปฏิบัติการป้องกันการทุจริต(พ.ศ.๒๕๖๖-๒๕๗๐)"],
    "/docs/anticorruption/ac-annual-2566.pdf": ["รายงานผลการดำเนินการป้องกันการทุจริตประจำปีงบประมาณพ.ศ.2566"],
    "/docs/anticorruption/measures-2568.pdf": ["มาตรการส่งเสริมคุณธรรมและความโปร่งใส", "การกำกับติดตาม"],
    "/docs/participation/participation-2568.pdf": ["การนำผลไปปรับปรุงการดำเนินงาน"],
    "/docs/misc/it-risk-2567.pdf": ["ความเสี่ยงด้านเทคโนโลยีสารสนเทศ"],
}


def test_documents_say_what_the_truth_says_of_them(walk: Walk) -> None:
    for path, phrases in PHRASES.items():
        text = text_of_pdf(walk.body[path])
        for phrase in phrases:
            assert phrase in text, f"{path}: {phrase}"


def test_every_document_has_text_but_the_scan(walk: Walk) -> None:
    texts = {path: text_of_pdf(body) for path, body in walk.body.items() if walk.kind[path] == "application/pdf"}
    assert len(texts) >= 35
    assert [path for path, text in texts.items() if len(text) < 100] == ["/docs/misc/scan0042.pdf"]


def test_annual_procurement_report_lacks_problems_and_recommendations(walk: Walk) -> None:
    text = text_of_pdf(walk.body["/docs/procurement/annual-2567.pdf"])
    assert "ปัญหา" not in text
    assert "ข้อเสนอแนะ" not in text


def test_no_ethics_work_and_no_gift_register_hide_elsewhere(walk: Walk) -> None:
    """The items judged missing or incomplete must really be so, beyond the menu and the ITA claims."""
    for path, body in walk.body.items():
        if walk.kind[path] == "application/pdf":
            text = text_of_pdf(body)
            assert "ขับเคลื่อนจริยธรรม" not in text, path
            assert "โดยธรรมจรรยา" not in text, path
            assert "คู่มือการปฏิบัติงาน" not in text, path


def test_copy_with_dead_links_has_all_labels_and_leads_nowhere(walk: Walk) -> None:
    with SiteServer(demo_folder(), dead_links=True) as server:
        dead = Walk(server)
    assert dead.status == {"/": 200}
    labels = [BeautifulSoup(pages.body["/"], "html.parser").get_text() for pages in (dead, walk)]
    assert labels[0] == labels[1]


def test_robots_and_sitemap_are_there() -> None:
    with SiteServer(demo_folder()) as server:
        robots = urlopen(f"{server.url}robots.txt", timeout=5).read().decode("utf-8")
        assert "Disallow: /admin/" in robots
        sitemap = re.findall("<loc>(.*?)</loc>", urlopen(f"{server.url}sitemap.xml", timeout=5).read().decode("utf-8"))
        assert f"{server.url}sitemap.xml" in robots
        assert 3 <= len(sitemap) <= 20
        assert all(urlopen(url, timeout=5).status == 200 for url in sitemap)
