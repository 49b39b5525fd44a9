"""A เทศบาลตำบล site in the manner of WordPress: Thai slugs, nested page-builder divs, tabs by year, sidebar widgets."""

# ruff: noqa: E501 — the HTML templates stand as they are served.
from __future__ import annotations

from assets import DOCUMENTS, document
from common import HERE, Entry, Site, entries, file_for, inline, parse, render
from pictures import chart, photo, portrait

TOWN = "เทศบาลตำบลธารบัวลอย"
STYLE = {
    "text": '<div class="elementor-widget-text-editor"><p>…</p></div>',
    "h2": '<div class="elementor-element elementor-widget-heading"><h2 class="elementor-heading-title">…</h2></div>',
    "table": '<figure class="wp-block-table"><table><tbody>…</tbody></table></figure>',
    "th": "<td><strong>…</strong></td>",
    "list": '<ul class="wp-block-list">…</ul>',
}
MENU = [
    ("รู้จักเทศบาล", ["/ประวัติเทศบาล/", "/วิสัยทัศน์/", "/โครงสร้างเทศบาล/", "/หน้าที่และอำนาจ/", "/ท่องเที่ยว/"]),
    ("บุคลากร", ["/คณะผู้บริหาร/", "/สภาเทศบาล/", "/การบริหารทรัพยากรบุคคล/", "/แผนทรัพยากรบุคคล/"]),
    ("แผนงาน", ["/แผนพัฒนาท้องถิ่น/", "/แผนดำเนินงานและความก้าวหน้า/", "/รายงานผลการดำเนินงานประจำปี/", "/คู่มือการปฏิบัติงาน/"]),
    ("บริการประชาชน", ["/e-service/", "/คู่มือประชาชน/", "/สถิติการให้บริการ/", "/ดาวน์โหลดแบบฟอร์ม/"]),
    ("จัดซื้อจัดจ้าง", ["/จัดซื้อจัดจ้าง/"]),
    (
        "ธรรมาภิบาล",
        [
            "/ita-2568/",
            "/ita-2566/",
            "/จริยธรรม/",
            "/แนวปฏิบัติเรื่องร้องเรียนทุจริต/",
            "/ช่องทางร้องเรียนทุจริต/",
            "/สถิติร้องเรียนทุจริต/",
            "/การมีส่วนร่วม/",
            "/no-gift-policy/",
            "/ความเสี่ยงการให้หรือรับสินบน/",
            "/จัดการความเสี่ยงทุจริต/",
            "/แผนป้องกันการทุจริต/",
            "/มาตรการภายใน/",
            "/lpa-2568/",
        ],
    ),
    ("ติดต่อ", ["/ติดต่อเรา/", "/ถาม-ตอบ/", "/นโยบายความเป็นส่วนตัว/"]),
]
HOME = """<section class="elementor-section hero"><img src="/wp-content/uploads/2024/10/act3.png" alt=""></section>
## ยินดีต้อนรับสู่เทศบาลตำบลธารบัวลอย
เมืองริมธารน่าอยู่ เศรษฐกิจสร้างสรรค์ บริการทันสมัย ใส่ใจสิ่งแวดล้อม"""


class Theme:
    """The repeated parts of every page, from the entries' titles."""

    def __init__(self, found: list[Entry]) -> None:
        self.titles = {e.url: e.title for e in found}
        self.posts = [e for e in found if e.kind == "post"]

    def _menu(self) -> str:
        out = []
        for head, urls in MENU:
            items = "".join(f'<li class="menu-item"><a href="{u}">{self.titles[u]}</a></li>' for u in urls)
            out.append(
                f'<li class="menu-item menu-item-has-children"><a href="#">{head}</a><ul class="sub-menu">{items}</ul></li>'
            )
        return f'<ul id="menu-main" class="menu"><li class="menu-item"><a href="/">หน้าแรก</a></li>{"".join(out)}</ul>'

    def _sidebar(self) -> str:
        recent = "".join(f'<li><a href="{e.url}">{e.title}</a></li>' for e in self.posts[:4])
        return f"""<aside id="secondary" class="widget-area"><section class="widget widget_search"><form role="search" action="/">
<input type="search" name="s" placeholder="ค้นหา …"></form></section>
<section class="widget widget_recent_entries"><h2>เรื่องล่าสุด</h2><ul>{recent}</ul></section>
<section class="widget widget_categories"><h2>หมวดหมู่</h2><ul><li><a href="/category/ข่าวประชาสัมพันธ์/">ข่าวประชาสัมพันธ์</a></li>
<li><a href="/category/กิจกรรม/">กิจกรรม</a></li></ul></section>
<section class="widget widget_calendar"><table><caption>กรกฎาคม 2025</caption><tr><td>1</td><td>2</td><td>3</td></tr></table></section></aside>"""

    def page(self, title: str, body: str, crumb: str = "") -> bytes:
        """A whole HTML page."""
        trail = (
            f'<nav class="breadcrumb"><a href="/">หน้าแรก</a> &raquo; {crumb} &raquo; <span>{title}</span></nav>'
            if crumb
            else ""
        )
        return f"""<!DOCTYPE html>
<html lang="th"><head><meta charset="UTF-8"><title>{title} &#8211; {TOWN}</title>
<meta name="generator" content="WordPress 6.4"></head><body class="wp-custom-logo elementor-default">
<header id="masthead"><div class="site-branding"><p class="site-title"><a href="/" rel="home">{TOWN}</a></p></div>
<nav id="site-navigation" class="main-navigation">{self._menu()}</nav></header>
<div id="content" class="site-content"><div class="ast-container">{trail}<main id="main"><article class="page">
<header class="entry-header"><h1 class="entry-title">{title}</h1></header><div class="entry-content">
<div class="elementor"><section class="elementor-section"><div class="elementor-container"><div class="elementor-column">
<div class="elementor-widget-wrap">{body}</div></div></div></section></div></div></article></main>{self._sidebar()}</div></div>
<footer id="colophon"><div class="elementor-location-footer"><p>{TOWN} อำเภอสวนเหนือ จังหวัดรัตนบุรี</p>
<a href="https://www.facebook.com/thanbualoi.example" class="elementor-icon"><i class="fab fa-facebook"></i></a>
<p>Copyright &copy; 2025 {TOWN}</p></div></footer></body></html>""".encode()


def _post_body(entry: Entry) -> str:
    return (
        f'<div class="entry-meta"><time>{entry.options["date"]}</time> โดย admin</div>\n{render(parse(entry.body), STYLE)}'
        f'<div class="post-navigation"><h2>Leave a Reply</h2></div>'
    )


def _archive(posts: list[Entry]) -> str:
    return "\n".join(
        f'<article class="post"><h2 class="entry-title"><a href="{e.url}">{e.title}</a></h2><time>{e.options["date"]}</time>'
        f"<p>{inline(e.body.splitlines()[0])[:90]}…</p></article>"
        for e in posts
    )


def _place(site: Site, url: str, data: bytes, suffix: str = ".html") -> None:
    file = file_for(url, suffix)
    site.add(file, data)
    if suffix == ".html":
        site.route(url, file=file, content_type="text/html; charset=UTF-8")
    else:
        site.route(url, file=file)


def build() -> Site:
    """All of the site."""
    site = Site("tessaban-2568-wp")
    found = list(entries(HERE / "content/tessaban2568_pages.txt", HERE / "content/tessaban2568_docs.txt"))
    theme = Theme(found)
    site.add("index.html", theme.page("หน้าแรก", render(parse(HOME), STYLE) + _archive(theme.posts[:4])))
    for entry in found:
        if entry.kind in DOCUMENTS and entry.url.isascii():
            site.add(entry.url.lstrip("/"), document(entry))
        elif entry.kind in DOCUMENTS:
            _place(site, entry.url, document(entry), ".pdf")
        else:
            body = _post_body(entry) if "date" in entry.options else render(parse(entry.body), STYLE)
            _place(site, entry.url, theme.page(entry.title, body, entry.options["cat"]))
    for name in ("ข่าวประชาสัมพันธ์", "กิจกรรม"):
        listed = [e for e in found if e.options.get("cat") == name and "date" in e.options]
        _place(site, f"/category/{name}/", theme.page(name, _archive(listed), "หมวดหมู่"))
    uploads = "wp-content/uploads/"
    for number in range(1, 8):
        site.add(f"{uploads}2024/10/ex{number}.png", portrait(6800 + number))
    for number in range(1, 4):
        site.add(f"{uploads}2024/10/act{number}.png", photo(6800 + number))
    site.add(f"{uploads}2025/01/park-meeting.png", photo(6810))
    site.add(
        f"{uploads}2024/10/org-chart-1024x420.png",
        chart(
            [
                ["สภาเทศบาล", "นายกเทศมนตรี"],
                ["รองนายกเทศมนตรี", "เลขานุการ"],
                ["ปลัดเทศบาล", "หน่วยตรวจสอบภายใน"],
                ["สำนักปลัด", "กองคลัง", "กองช่าง", "กองสาธารณสุข", "กองการศึกษา"],
            ]
        ),
    )
    return site
