"""Site 11: a sub-district organisation's hand-made PHP site with the whole menu on every page."""

from __future__ import annotations

import html

from benchmarks.accuracy.tune._build3.common import GOODS, SHOPS, TUNE, blocks, excel, memo, pdf, preface, routes, word
from benchmarks.accuracy.tune._build3.texts11 import FILES, LABELS, NEWS, PAGES

SITE = TUNE / "11-nongkrathumlai" / "site"
NAME = "องค์การบริหารส่วนตำบลหนองกระทุ่มลาย"
MODS = ["data", "news2", "show", "cat"]
UTF8 = {5, 8, 13, 18, 23, 28, 33, 38, 43}  # the pages that a second hand saved as UTF-8


def address(item: int) -> str:
    """An address that says nothing."""
    return f"/page.php?mod={MODS[item % 4]}&id={item * 37 % 211 + 10}"


def menu() -> str:
    """The 43 labels as table rows, the link an arrow beside the plain text."""
    rows = [
        "<tr><td bgcolor=#cfe8b0><font size=2><b>เมนูหลัก</b></font></td><td></td></tr>",
        "<tr><td><font size=2>หน้าแรก</font></td><td><a href=/index.html>[ดู]</a></td></tr>",
        "<tr><td><font size=2>การประเมิน ITA ประจำปี 2566</font></td><td><a href='/page.php?mod=ita&id=66'>[ดู]</a></td></tr>",
        "<tr><td><font size=2>การประเมิน ITA ประจำปี 2565</font></td><td><a href='/page.php?mod=ita&id=65'>[ดู]</a></td></tr>",
    ]
    for item, label in enumerate(LABELS, 1):
        link = f"<a href='{address(item)}'>[ดู]</a>"
        if item % 9 == 4:
            link = f"<img src=/img/arrow.gif onclick=\"location.href='{address(item)}'\">"
        rows.append(f"<tr><td><font size=2>{html.escape(label)}</font></td><td>{link}</td></tr>")
    return "\n".join(rows)


def render(markup: str) -> str:
    """Markup as the HTML of fifteen years ago."""
    out: list[str] = []
    for kind, value in blocks(markup):
        if kind == "title":
            out.append(f"<tr><td bgcolor=#336600><font size=4 color=white><b>{value}</b></font></td></tr>")
        elif kind == "section":
            out.append(f"<tr><td><b><font color=#993300>{value}</font></b></td></tr>")
        elif kind == "link":
            out.append(
                f"<tr><td>{value[1]} &nbsp; <a href='{value[0]}' target=_blank><img src=/img/dl.gif border=0> เปิดเอกสาร</a></td></tr>"
            )
        elif kind == "table":
            body = "".join(
                "<tr>" + "".join(f"<td><font size=2>{c}</font></td>" for c in row) + "</tr>" for row in value
            )
            out.append(f"<tr><td><table border=1 cellspacing=0>{body}</table></td></tr>")
        else:
            out.append(value if kind == "raw" else f"<tr><td><font size=2>&nbsp;&nbsp;&nbsp;{value}</font></td></tr>")
    return "\n".join(out)


def page(markup: str, *, utf8: bool) -> str:
    """A whole page: banner, menu, content, foot."""
    meta = '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">' if utf8 else ""
    return f"""<html><head>{meta}<title>Untitled Document</title></head><body bgcolor=#f5fff0>
<table width=980 align=center><tr><td colspan=2><img src=/img/banner.jpg width=980></td></tr>
<tr><td colspan=2><marquee>ยินดีต้อนรับสู่{NAME} ร่วมคิด ร่วมทำ ชุมชนมีส่วนร่วม</marquee></td></tr>
{menu()}
<tr><td colspan=2><table width=100%>
{render(markup)}
</table></td></tr>
<tr><td colspan=2 align=center><font size=1>สงวนลิขสิทธิ์ {NAME} จำนวนผู้เข้าชมเว็บไซต์ 148,220 คน</font></td></tr></table></body></html>
"""


def ita66() -> str:
    """The agency's own list for 2566, zeros for the letter O."""
    hollow = {8, 14, 20, 32, 41}
    rows = ["<tr><td><table border=1><tr><td>ข้อ</td><td>ประเด็น</td><td>URL</td></tr>"]
    for item, label in enumerate(LABELS, 1):
        target = "#" if item in hollow else address(item)
        rows.append(f"<tr><td>0{item}</td><td>{html.escape(label)}</td><td><a href='{target}'>คลิก</a></td></tr>")
    rows.append("</table></td></tr>")
    return "# ITA ๒๕๖๖ แบบตรวจการเปิดเผยข้อมูลสาธารณะ\n" + "".join(rows)


def monthly(month: str, year: str, start: int, count: int) -> str:
    """One month's purchases with every column of the form."""
    rows = [
        "| ลำดับ | งานที่จัดซื้อหรือจัดจ้าง | วงเงินที่จะซื้อหรือจ้าง | ราคากลาง | วิธีซื้อหรือจ้าง | รายชื่อผู้เสนอราคาและราคาที่เสนอ | ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง | เหตุผลที่คัดเลือกโดยสรุป | เลขที่และวันที่ของสัญญาหรือข้อตกลง"
    ]
    for n in range(count):
        work, price = GOODS[(start + n) % 12]
        shop = SHOPS[(start + n) % 5]
        rows.append(
            f"| {n + 1} | {work} | {price:,} | {price:,} | เฉพาะเจาะจง | {shop} {price:,} บาท | {shop} {price - 100:,} บาท | มีคุณสมบัติครบถ้วน ราคาไม่เกินวงเงิน | {start + n + 1}/2566 ลว. {n * 2 + 3} {month} {year}"
        )
    return f"# สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน {month} {year}\n# {NAME}\n== แบบ สขร.1\n" + "\n".join(rows)


def plan_rows(kind: str) -> str:
    """The twelve purchases as rows of a plan or an annual report."""
    if kind == "plan":
        return "\n".join(
            f"| {n} | P660500{n:04d} | {w} | {p:,} | เฉพาะเจาะจง | {['11/2565', '01/2566', '03/2566'][n % 3]}"
            for n, (w, p) in enumerate(GOODS, 1)
        )
    return "\n".join(f"| {n} | {w} | {p:,} | {p - 150:,} | เฉพาะเจาะจง" for n, (w, p) in enumerate(GOODS, 1))


def main() -> None:
    """Write the site."""
    SITE.mkdir(parents=True, exist_ok=True)
    (SITE / "img").mkdir(exist_ok=True)
    gif = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
    for image in ("arrow.gif", "dl.gif", "fb.gif", "nayok.gif", "rong1.gif", "rong2.gif"):
        (SITE / "img" / image).write_bytes(gif)
    fills = {"{name}": NAME, "{plan_rows}": plan_rows("plan"), "{annual_rows}": plan_rows("annual")}

    def fill(text: str) -> str:
        for key, value in fills.items():
            text = text.replace(key, value)
        return text

    table: list[dict[str, object]] = []

    def put(where: str, markup: str, stem: str, *, utf8: bool) -> None:
        name = f"{stem}.html" if utf8 else f"{stem}.tis620.html"
        text = page(fill(markup), utf8=utf8)
        data = text.encode("utf-8") if utf8 else text.encode("cp874", errors="xmlcharrefreplace")
        (SITE / name).write_bytes(data)
        if where:
            table.append({"path": where, "file": name})

    put("", PAGES[0], "index", utf8=True)
    put("/page.php?mod=ita&id=66", ita66(), "ita66", utf8=False)
    put("/page.php?mod=ita&id=65", PAGES[65], "ita65", utf8=True)
    for item in range(1, 44):
        put(address(item), PAGES[item], f"p{item * 37 % 211 + 10}", utf8=item in UTF8)
    for number, text in NEWS.items():
        put(f"/page.php?mod=read&id={number}", text, f"read{number}", utf8=number % 2 == 0)
    months = [("ตุลาคม", "2565"), ("พฤศจิกายน", "2565"), ("ธันวาคม", "2565"), ("มกราคม", "2566"), ("กุมภาพันธ์", "2566")]
    for n, (month, year) in enumerate(months):
        pdf(SITE / "upload" / f"scan00{n + 41}.pdf", monthly(month, year, n * 3, 6 + n), wide=True)
    writers = {"pdf": pdf, "docx": word, "xlsx": excel}
    for name, (kind, first, text) in FILES.items():
        whole = fill(text)
        if kind == "cover":
            whole = preface(NAME, first) + "\n" + whole
        elif kind == "memo":
            memo_no, date, subject = first.split("/")
            whole = memo(NAME, "0 4400 1122", f"สส 72501/{memo_no}", date, subject, whole)
        writers[name.rsplit(".", 1)[1]](SITE / "upload" / name, whole)
    routes(SITE, table)


if __name__ == "__main__":
    main()
