"""Site 12: a municipality's modern theme, one long ITA page of three years, documents in a viewer."""

from __future__ import annotations

from benchmarks.accuracy.tune._build3.common import GOODS, SHOPS, TUNE, blocks, excel, memo, pdf, preface, routes, word
from benchmarks.accuracy.tune._build3.texts12 import DOCS, FILES, ITA, PAGES

SITE = TUNE / "12-buengsakaeo" / "site"
NAME = "เทศบาลตำบลบึงสระแก้ว"
PIXEL = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
MENU = [
    (
        "รู้จักเรา",
        [
            ("/about/structure/", "โครงสร้างองค์กร"),
            ("/about/duties/", "อำนาจหน้าที่"),
            ("/about/executives/", "ทำเนียบผู้บริหาร"),
            ("/contact/", "ติดต่อเรา"),
        ],
    ),
    ("บริการประชาชน", [("/services/", "คู่มือประชาชน"), ("/eservice/", "E-Service"), ("/complaint/", "ศูนย์รับเรื่องร้องทุกข์")]),
    ("แผนและผลงาน", [("/ita/#O5", "แผนพัฒนาท้องถิ่น"), ("/ita/#O6", "แผนและความก้าวหน้า"), ("/ita/#O12", "จัดซื้อจัดจ้าง")]),
    (
        "ธรรมาภิบาล",
        [
            ("/ita/", "ITA 2568"),
            ("/ita/#O25", "แผนป้องกันการทุจริต"),
            ("/ita/#O23", "ประเมินความเสี่ยง"),
            ("/ita/#O21", "No Gift Policy"),
        ],
    ),
    ("ข่าวสาร", [("/news/", "ข่าวประชาสัมพันธ์")]),
]


def header() -> str:
    """The sticky mega-menu."""
    groups = []
    for name, links in MENU:
        items = "".join(f'<li><a href="{href}">{label}</a></li>' for href, label in links)
        groups.append(f'<div class="mega"><button type="button">{name}</button><ul>{items}</ul></div>')
    return f'<header class="sticky"><a class="logo" href="/">{NAME}</a><nav>{"".join(groups)}</nav></header>'


def button(style: int, href: str, label: str) -> str:
    """A link in one of the theme's five forms."""
    return [
        f'<a class="btn" href="{href}"><i class="material-icons">description</i> {label}</a>',
        f'<div class="card" role="button" onclick="window.location.href=\'{href}\'"><p>{label}</p><span>อ่านต่อ</span></div>',
        f'<p>{label}</p><a class="btn-outline" href="{href}" target="_blank">เปิดเอกสาร</a> | <a href="{href}" download>ดาวน์โหลด</a>',
        f"<button type=\"button\" onclick=\"window.open('{href}','_blank')\">{label}</button>",
        f'<a href="{href}">{href}</a>',
    ][style % 5]


def render(markup: str) -> str:
    """Markup as present-day HTML."""
    out: list[str] = []
    for n, (kind, value) in enumerate(blocks(markup)):
        if kind == "title":
            out.append(f"<h1>{value}</h1>")
        elif kind == "section":
            out.append(f"<h2>{value}</h2>")
        elif kind == "link":
            out.append(button(n, value[0], value[1]))
        elif kind == "table":
            rows = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in value)
            out.append(f'<div class="table-responsive"><table>{rows}</table></div>')
        else:
            out.append(value if kind == "raw" else f"<p>{value}</p>")
    return "\n".join(out)


def page(title: str, body: str) -> str:
    """A whole page."""
    return f"""<!doctype html><html lang="th"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title} – {NAME}</title><style>.sticky{{position:sticky;top:0}}.mega ul{{display:none}}.mega:hover ul{{display:block}}</style></head><body>
{header()}<main>{body}</main>
<footer><p>© 2568 {NAME} นโยบายคุกกี้ · แผนผังเว็บไซต์ · จำนวนผู้เข้าชมวันนี้ 214 คน</p></footer></body></html>
"""


def ita() -> str:
    """The one long page; only the first of the three years is this year's."""
    parts = [
        "<h1>การประเมินคุณธรรมและความโปร่งใส (ITA)</h1>",
        '<div class="tabs"><a href="#y2568">2568</a> <a href="#y2567">2567</a> <a href="#y2566">2566</a></div>',
    ]
    for year, text in ITA.items():
        inner: list[str] = []
        for n, block in enumerate(text.strip().split("\n\n")):
            lines = block.strip().splitlines()
            code = lines[0].split()[0]
            anchor = f' id="{code}"' if year == 2568 else ""
            inner.append(f"<h3{anchor}>{lines[0]}</h3>")
            for line in lines[1:]:
                if line.startswith(">"):
                    href, label = [part.strip() for part in line[1:].split("|")]
                    inner.append(button(n, href, label))
                else:
                    inner.append(line if line.startswith("<") else f"<p>{line}</p>")
        body = "\n".join(inner)
        if year == 2568:
            parts.append(f'<section id="y{year}"><h2>ITA {year}</h2>{body}</section>')
        else:
            parts.append(f'<section id="y{year}"><details><summary>ITA {year}</summary>{body}</details></section>')
    return "\n".join(parts)


def full_row(n: int) -> str:
    """One purchase with every column that the form asks for."""
    work, price = GOODS[n % 12]
    shop = SHOPS[n % 5]
    return f"| {n + 1} | {work} | {price:,} | ข้อบัญญัติ/เทศบัญญัติ | สิ้นสุดสัญญา | เฉพาะเจาะจง | {price:,} | {price - 120:,} | {shop} | 6701{n * 7331 + 40112:07d}"


def short_row(n: int) -> str:
    """One purchase without the reference price, the project number and the winner."""
    work, price = GOODS[n % 12]
    return f"| {n + 1} | {work} | {price:,} | งบประมาณรายจ่ายประจำปี 2568 | {['ลงนามสัญญาแล้ว', 'ตรวจรับแล้ว', 'อยู่ระหว่างจัดทำร่าง TOR'][n % 3]} | เฉพาะเจาะจง | {price - 120:,}"


def main() -> None:
    """Write the site."""
    fills = {
        "{name}": NAME,
        "{full}": "\n".join(map(full_row, range(14))),
        "{short}": "\n".join(map(short_row, range(13))),
    }

    def fill(text: str) -> str:
        for key, value in fills.items():
            text = text.replace(key, value)
        return text

    def put(where: str, title: str, body: str) -> None:
        path = SITE / where.strip("/") / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(fill(page(title, body)), encoding="utf-8", newline="\n")

    (SITE / "img").mkdir(parents=True, exist_ok=True)
    for n in range(1, 8):
        (SITE / "img" / f"p{n}.gif").write_bytes(PIXEL)
    for where, text in PAGES.items():
        put(where, text.strip().splitlines()[0].removeprefix("# "), render(text))
    put("/ita/", "ITA", ita())
    viewer = page(
        "PDF.js viewer", "<p>PDF.js needs JavaScript. Toggle Sidebar Find Previous Next Highlight all Match case</p>"
    )
    (SITE / "pdfjs").mkdir(exist_ok=True)
    (SITE / "pdfjs" / "viewer.html").write_text(viewer, encoding="utf-8", newline="\n")
    table: list[dict[str, object]] = []
    for code, name in DOCS.items():
        source = f"/pdfjs/viewer.html?file=/files/{name}"
        table.append({"path": source, "file": "pdfjs/viewer.html"})
        put(
            f"/doc/{code}/",
            f"เอกสาร {code}",
            f'<p>เอกสารเผยแพร่ หมายเลข {code}</p><iframe src="{source}" width="100%" height="900"></iframe>',
        )
    writers = {"pdf": pdf, "docx": word, "xlsx": excel}
    for name, (kind, first, text) in FILES.items():
        whole = fill(text)
        if kind == "cover":
            whole = preface(NAME, first) + "\n" + whole
        elif kind == "memo":
            number, date, subject = first.split("/")
            whole = memo(NAME, "0 4400 3300", f"สส 53301/{number}", date, subject, whole)
        target, ending = SITE / "files" / name, name.rsplit(".", 1)[1]
        if ending == "pdf":
            pdf(target, whole, font="Loma")
        else:
            writers[ending](target, whole)
    routes(SITE, table)


if __name__ == "__main__":
    main()
