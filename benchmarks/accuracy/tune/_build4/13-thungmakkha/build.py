"""Build the sample site: python build.py [OUTPUT] (default: ../site beside this folder)."""
from __future__ import annotations

import html
import random
import shutil
import sys
from pathlib import Path

import content as C
import docs as D
from kit import Tree, banner, face

HERE = Path(__file__).resolve().parent
OUT = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parents[1] / HERE.name / "site"
SAO = D.SAO

MENUS = {
    1101: "สภาพทั่วไปและประวัติตำบล", 1103: "โครงสร้างการบริหารงาน", 1104: "อำนาจหน้าที่", 1106: "สมาชิกสภา",
    1201: "ข่าวประชาสัมพันธ์", 1202: "ภาพข่าวกิจกรรม", 1203: "ประกาศจัดซื้อจัดจ้าง",
    1301: "แผนพัฒนาท้องถิ่น", 1302: "แผนดำเนินงานประจำปี", 1303: "ข้อบัญญัติงบประมาณ", 1304: "รายงานประจำปี", 1305: "ติดตามและประเมินผลแผนพัฒนา",
    1401: "สรุปผลจัดซื้อจัดจ้างรายเดือน (สขร.1)", 1402: "รายงานผลจัดซื้อจัดจ้างประจำปี", 1403: "แผนจัดซื้อจัดจ้าง", 1404: "รายงานการเงิน",
    1501: "การบริหารทรัพยากรบุคคล", 1502: "ประมวลจริยธรรม", 1602: "คู่มือการปฏิบัติงาน", 1603: "สถิติการให้บริการ", 1604: "แบบฟอร์มต่าง ๆ",
    1701: "No Gift Policy", 1702: "การบริหารความเสี่ยงการทุจริต", 1703: "แผนปฎิบัติการป้องกันการทุจริต", 1704: "เรื่องร้องเรียนทุจริต",
    1705: "มาตรการส่งเสริมคุณธรรมและความโปร่งใส", 1706: "การมีส่วนร่วมของประชาชน", 1801: "รายงานการประชุมสภา", 1802: "กฎหมายและระเบียบ", 1803: "LPA การประเมินประสิทธิภาพ",
    1901: "แหล่งท่องเที่ยว / OTOP",
}
SPECIAL = {"/public/person/data/index/menu/1105": "คณะผู้บริหาร", "/public/person/data/index/menu/1107": "หัวหน้าส่วนราชการ", "/public/service/index/menu/1601": "คู่มือสำหรับประชาชน",
           "/public/eservice/index/menu/1605": "E-Service", "/public/webboard/index": "กระดานสนทนา", "/public/contact": "ติดต่อเรา", "/public/complain/index": "ร้องเรียน/ร้องทุกข์", "/public/ita/index/menu/1710": "ITA"}
GROUPS = [("ข้อมูลหน่วยงาน", [1101, 1103, 1104, "/public/person/data/index/menu/1105", 1106, "/public/person/data/index/menu/1107"]),
          ("ข่าวสาร", [1201, 1202, 1203]), ("แผนงาน/งบประมาณ", [1301, 1302, 1303, 1304, 1305]), ("การเงิน/พัสดุ", [1401, 1402, 1403, 1404]),
          ("งานบุคคล", [1501, 1502]), ("บริการประชาชน", ["/public/service/index/menu/1601", 1602, 1603, 1604, "/public/eservice/index/menu/1605", "/public/complain/index"]),
          ("ป้องกันการทุจริต", ["/public/ita/index/menu/1710", 1701, 1702, 1703, 1704, 1705, 1706]), ("สภา/กฎหมาย", [1801, 1802, 1803]), ("ทุ่งมักขา", [1901, "/public/webboard/index", "/public/contact"])]


def list_url(menu: int, page: int = 1) -> str:
    return f"/public/list/data/index/menu/{menu}" + (f"/page/{page}" if page > 1 else "")


def detail_url(ident: int, menu: int) -> str:
    return f"/public/list/data/detail/id/{ident}/menu/{menu}"


def nav() -> str:
    out = ['<ul class="navbar-nav"><li><a href="/public/home">หน้าแรก</a></li>']
    for name, entries in GROUPS:
        out.append(f'<li class="dropdown"><a href="javascript:void(0)">{name}</a><ul>')
        for e in entries:
            url, label = (list_url(e), MENUS[e]) if isinstance(e, int) else (e, SPECIAL[e])
            out.append(f'<li><a href="{url}">{label}</a></li>')
        out.append("</ul></li>")
    return "".join(out) + "</ul>"


NAV = nav()
SIDE = """<aside class="col-sidebar"><div onclick="window.open('/public/whistle/index')" style="cursor:pointer"><img src="/images/banner/b1.jpg"></div>
<a href="/public/eservice/index/menu/1605"><img src="/images/banner/b2.jpg"></a> <a href="/public/ita/index/menu/1710"><img src="/images/banner/b3.jpg"></a>
<div class="counter"><h5>สถิติผู้เข้าชม</h5>วันนี้ 84 | เมื่อวาน 212 | เดือนนี้ 4,106 | ทั้งหมด 381,977</div></aside>"""


def frame(title: str, inner: str, crumbs: str = "", side: bool = True) -> str:
    return f"""<!DOCTYPE html>
<html lang="th"><head><meta charset="utf-8"><title>{html.escape(title)} | อบต.ทุ่งมักขา</title>
<link rel="stylesheet" href="/assets/theme.css"></head><body>
<header><a href="/public/home"><img src="/images/logo.jpg"></a><div class="brand">{SAO}<small>อ.เวียงดอยคำ จ.แพร่</small></div>
<div class="social"><a href="https://www.facebook.com/thungmakkha.sao.example" target="_blank"><i class="fab fa-facebook"></i></a></div></header>
<nav class="navbar">{NAV}</nav>
<div class="container"><div class="breadcrumb"><a href="/public/home">หน้าแรก</a>{crumbs}</div><div class="row"><main class="col-main">{inner}</main>{SIDE if side else ''}</div></div>
<footer>© 2565–2568 {SAO} | โทรศัพท์ 054-000-610 | <a href="/public/policy/privacy">นโยบายเว็บไซต์</a></footer></body></html>"""


class Site:
    def __init__(self) -> None:
        self.tree = Tree(OUT)
        self.items: dict[int, list[dict]] = {m: [] for m in MENUS}
        self.rnd = random.Random(2568)
        self.next_id = 301

    def add(self, menu: int, date: str, title: str, body: str = "", files: list[str] | None = None, style: str = "attach", ident: int = 0, raw: bool = False) -> str:
        if not ident:
            self.next_id += self.rnd.randrange(2, 9)
            ident = self.next_id
        self.items[menu].append({"id": ident, "date": date, "title": title, "body": body if raw else f"<p>{body}</p>" if body else "", "files": files or [], "style": style, "views": self.rnd.randrange(23, 1890)})
        return detail_url(ident, menu)

    def attach(self, it: dict) -> str:
        if not it["files"]:
            return ""
        rows = []
        for k, url in enumerate(it["files"]):
            size = self.tree.sizes.get(url)
            kb = f"{(size or 48000) / 1024:.1f} KB"
            label = {"attach": f"ไฟล์แนบ {k + 1}", "size": f"[ {kb} ]", "dl": "ดาวน์โหลด", "here": "คลิกที่นี่"}[it["style"]]
            tail = "" if it["style"] == "size" or "drive.google" in url else f" <small>({kb})</small>"
            rows.append(f'<li><i class="fa fa-paperclip"></i> <a href="{url}" target="_blank">{label}</a>{tail} <span class="cnt">เปิด {self.rnd.randrange(3, 240)} ครั้ง</span></li>')
        return f'<div class="attach"><b>เอกสารแนบ</b><ul>{"".join(rows)}</ul></div>'

    def emit_lists(self, per: int = 6) -> None:
        for menu, label in MENUS.items():
            items = self.items[menu]
            pages = max(1, -(-len(items) // per))
            for p in range(1, pages + 1):
                rows = "".join(f'<tr><td>{(p - 1) * per + k + 1}</td><td><a href="{detail_url(i["id"], menu)}">{i["title"]}</a></td><td>{i["date"]}</td><td class="view">{i["views"]}</td></tr>'
                               for k, i in enumerate(items[(p - 1) * per:p * per]))
                if not rows:
                    rows = '<tr><td colspan="4">ไม่พบข้อมูล</td></tr>'
                pager = ""
                if pages > 1:
                    pager = '<ul class="pagination">' + "".join(f'<li{" class=active" if q == p else ""}><a href="{list_url(menu, q)}">{q}</a></li>' for q in range(1, pages + 1)) + "</ul>"
                inner = f'<h2>{label}</h2><table class="table-list"><thead><tr><th>#</th><th>หัวข้อ</th><th>วันที่ลง</th><th>เปิดอ่าน</th></tr></thead><tbody>{rows}</tbody></table>{pager}<p class="total">ทั้งหมด {len(items)} รายการ</p>'
                self.tree.page(list_url(menu, p), frame(label, inner, f" / {label}"))
            for i in items:
                inner = f'<h3>{i["title"]}</h3><div class="meta">วันที่ลงข้อมูล {i["date"]} | ผู้เข้าชม {i["views"]} ครั้ง</div><article>{i["body"]}{self.attach(i)}</article><p><a href="{list_url(menu)}">« กลับ</a></p>'
                self.tree.page(detail_url(i["id"], menu), frame(i["title"], inner, f' / <a href="{list_url(menu)}">{label}</a>'))


def people(rows: list[tuple], heading: str, start: int) -> str:
    cards = "".join(f'<div class="person"><img src="/images/person/{start + k}.jpg"><div class="name">{r[0]}</div><div class="pos">{r[1]}</div><div><i class="fa fa-phone"></i> {r[2]}</div></div>' for k, r in enumerate(rows))
    return f"<h2>{heading}</h2><div class='people'>{cards}</div>"


def main() -> None:
    if OUT.exists():
        shutil.rmtree(OUT)
    s = Site()
    t = s.tree
    t.write("assets/theme.css", "body{font-family:Sarabun,sans-serif;margin:0}.navbar li{display:inline-block}.dropdown ul{display:none}.dropdown:hover ul{display:block;position:absolute;background:#fff}"
            ".row{display:flex}.col-main{flex:3;padding:1em}.col-sidebar{flex:1}.tab-pane{display:none}.tab-pane.active{display:block}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:4px}.person{display:inline-block;margin:1em;text-align:center}")
    t.write("images/logo.jpg", banner("อบต.", (20, 90, 60), (90, 90)))
    t.write("images/poster.jpg", banner("ทุ่งมักขาน่าอยู่ คนงาม ผ้างาม น้ำใส", (40, 60, 130), (640, 360)))
    t.write("images/banner/b1.jpg", banner("แจ้งเบาะแสคนโกง", (140, 30, 30)))
    t.write("images/banner/b2.jpg", banner("บริการออนไลน์", (20, 110, 140)))
    t.write("images/banner/b3.jpg", banner("ITA 2568", (90, 60, 140)))
    for k in range(1, 11):
        t.write(f"images/person/{k}.jpg", face(k, (250, 250, 245) if k < 5 else (150, 130, 80)))

    # --- items of the lists, with their documents -------------------------------------------------------------
    U: dict[str, str] = {}
    doc = t.doc
    s.add(1101, "4 ม.ค. 2565", "ประวัติความเป็นมาตำบลทุ่งมักขา", "ชื่อตำบลมาจากต้นมักขาใหญ่กลางทุ่ง ยกฐานะจากสภาตำบลเป็นองค์การบริหารส่วนตำบลเมื่อปี 2539 มี 9 หมู่บ้าน พื้นที่ 58.4 ตารางกิโลเมตร")
    s.add(1103, "9 ต.ค. 2566", "แผนภูมิการแบ่งส่วนราชการ", "รายละเอียดตามเอกสารแนบ", [doc(D.structure(), "pdf", "structure")], "size", 118)
    U["structure"] = detail_url(118, 1103)
    s.add(1104, "9 ต.ค. 2566", "อบต.ทุ่งมักขา มีหน้าที่ทำอะไรให้ประชาชน", """<p>องค์การบริหารส่วนตำบลทุ่งมักขาดูแลพื้นที่ 9 หมู่บ้าน งานที่ต้องทำและงานที่อาจทำ แยกตามส่วนราชการได้ดังนี้</p>
<h4>งานที่ต้องทำ</h4><ul><li>สร้างและดูแลถนน สะพาน ทางระบายน้ำในตำบล</li><li>เก็บขยะ รักษาความสะอาดถนนและที่สาธารณะ</li><li>ป้องกันโรคและระงับโรคติดต่อ</li><li>ป้องกันและบรรเทาสาธารณภัย โดยเฉพาะน้ำป่าและไฟป่า</li><li>จัดการศึกษาปฐมวัย ดูแลศาสนาและประเพณี</li><li>ส่งเสริมเด็ก สตรี ผู้สูงอายุ และคนพิการ</li><li>รักษาป่าชุมชนและลำน้ำ</li></ul>
<h4>งานที่อาจทำ</h4><ul><li>จัดหาน้ำอุปโภคและน้ำเพื่อการเกษตร</li><li>ไฟฟ้าสาธารณะ</li><li>ส่งเสริมกลุ่มอาชีพผ้าหม้อห้อม ตลาด และการท่องเที่ยว</li><li>ผังเมือง</li></ul>
<h4>อำนาจ</h4><p>ออกข้อบัญญัติตำบลบังคับใช้ในเขต จัดเก็บภาษีและค่าธรรมเนียม อนุญาตก่อสร้างอาคารและกิจการที่เป็นอันตรายต่อสุขภาพ</p>""", ident=121, raw=True)
    s.add(1106, "10 ม.ค. 2565", "ทำเนียบสมาชิกสภา อบต.", "<ul>" + "".join(f"<li>{n} {p}</li>" for n, p in C.COUNCILORS) + "</ul>", raw=True)
    for menu, rows in ((1201, C.PR_NEWS), (1202, C.ACT_NEWS), (1203, C.PROCURE), (1801, C.COUNCIL), (1802, C.LAWS), (1901, C.TRAVEL)):
        for date, title, body in rows:
            url = s.add(menu, date, title, body, ident=295 if "ให้รักแทนของ" in title else 0)
            if "ให้รักแทนของ" in title:
                U["gift_act"] = url
    s.items[1203][0]["files"] = [doc(D.simple("ประกาศผู้ชนะการเสนอราคา", "ตามที่ได้มีโครงการปรับปรุงระบบประปาบ้านนาปลาก้าง หมู่ 8 โดยวิธีประกวดราคา ผู้ชนะได้แก่ หจก.แพร่พัฒนาการโยธา เสนอราคา 479,000 บาท", "ประกาศ ณ วันที่ 12 มิถุนายน 2568"), "pdf", "winner")]
    s.items[1801][0]["files"] = [doc(D.simple("รายงานการประชุมสภา อบต. สมัยที่ 2/2568", "ผู้มาประชุม 8 คน ลา 1 คน", "ระเบียบวาระที่ 5 ญัตติขอใช้เงินสะสม 380,000 บาท ซ่อมแซมถนนที่น้ำกัดเซาะ มติเห็นชอบ", "ปิดประชุม 12.20 น."), "pdf", "council")]

    s.add(1301, "19 มี.ค. 2568", "แผนพัฒนาท้องถิ่น เพิ่มเติม ครั้งที่ 2/2568", "", [doc(D.plan_amend(), "pdf", "amend")])
    lp = [doc(D.local_plan(i), "pdf", f"lp{i}") for i in (1, 2, 3)]
    s.add(1301, "15 มิ.ย. 2565", "ประกาศใช้แผนพัฒนาท้องถิ่นห้าปี อบต.ทุ่งมักขา", "แบ่งเป็นสามส่วน เปิดอ่านได้ตามไฟล์", lp, "size", 131)
    U |= {"plan": detail_url(131, 1301), "plan2": lp[1], "plan3": lp[2]}
    U["ops"] = doc(D.ops_plan(), "pdf", "ops")
    s.add(1302, "25 ต.ค. 2567", "แผนการดำเนินงาน ปีงบฯ 68", "จำนวน 10 โครงการ", [U["ops"]], ident=140)
    s.add(1302, "21 เม.ย. 2568", "รายงานติดตามความก้าวหน้าการดำเนินงานและการใช้จ่ายงบประมาณ รอบ 6 เดือน ปี 2568", "อยู่ระหว่างรวบรวมข้อมูลจากกองต่าง ๆ จะเผยแพร่ให้ทราบภายหลัง", ident=141)
    U |= {"opsd": detail_url(140, 1302), "progress": detail_url(141, 1302)}
    s.add(1303, "30 ก.ย. 2567", "ข้อบัญญัติงบประมาณรายจ่าย ประจำปี 2568", "", [doc(D.simple("ข้อบัญญัติงบประมาณรายจ่าย ประจำปีงบประมาณ พ.ศ. 2568", "งบประมาณรายจ่ายทั้งสิ้น 33,150,000 บาท", "งบกลาง 11,860,000 บาท งบบุคลากร 10,995,000 บาท งบดำเนินงาน 7,240,000 บาท งบลงทุน 2,180,000 บาท งบเงินอุดหนุน 875,000 บาท"), "pdf", "budget")])
    U["result"] = doc(D.year_result(), "pdf", "result")
    s.add(1304, "28 พ.ย. 2567", "ผลงาน อบต. ในรอบปีที่ผ่านมา (ต.ค. ๖๖ – ก.ย. ๖๗)", "", [U["result"]], "dl", 150)
    s.add(1304, "30 พ.ย. 2566", "ผลงาน อบต. ในรอบปี ๒๕๖๖", "", [doc(D.simple("ผลงานในรอบปีงบประมาณ ๒๕๖๖", "เบิกจ่าย ๒๘,๔๔๐,๐๐๐ บาท โครงการแล้วเสร็จ ๓๐ จาก ๓๖ โครงการ"), "pdf", "result66")], "dl")
    U["resultd"] = detail_url(150, 1304)
    s.add(1305, "12 ธ.ค. 2567", "รายงานคณะกรรมการติดตามและประเมินผลแผนพัฒนา ปี 2567", "คณะกรรมการประชุมเมื่อ 9 ธันวาคม 2567 พิจารณาความสอดคล้องของโครงการกับยุทธศาสตร์ทั้งห้าด้าน โครงการในแผน 96 โครงการ บรรจุในข้อบัญญัติ 38 โครงการ")
    for i in reversed(range(len(D.MONTHS))):
        U[f"sk{i}"] = doc(D.sokhoro(i), "pdf", f"sk{i}")
        s.add(1401, f"{4 + i} {['พ.ย. 2567', 'ธ.ค. 2567', 'ม.ค. 2568', 'ก.พ. 2568', 'มี.ค. 2568', 'เม.ย. 2568', 'พ.ค. 2568', 'มิ.ย. 2568'][i]}", f"สรุปการจัดซื้อจัดจ้างเดือน{D.MONTHS[i][0]}", "", [U[f"sk{i}"]], ident=160 + i)
    U["proc"] = doc(D.procurement_year(), "xlsx", "procyear")
    proc_pdf = doc(D.simple("รายงานวิเคราะห์ผลการจัดซื้อจัดจ้าง ปีงบประมาณ 2567", "จัดซื้อจัดจ้างรวม 28 โครงการ งบประมาณ 5,140,840 บาท วิธีประกาศเชิญชวนทั่วไป 3 โครงการ วิธีเฉพาะเจาะจง 25 โครงการ ประหยัดงบได้ 176,460 บาท", "ปัญหา: ระบบ e-GP ขัดข้องปลายเดือน ผู้รับจ้างในพื้นที่มีน้อย", "ข้อเสนอแนะ: วางแผนไตรมาสแรก และอบรมเจ้าหน้าที่พัสดุ"), "pdf", "procpdf")
    s.add(1402, "25 ต.ค. 2567", "ผลการจัดชื้อจัดจ้างทั้งปี 67 และบทวิเคราะห์", "ตารางรายการและบทวิเคราะห์", [proc_pdf, U["proc"]], ident=171)
    U["procd"] = detail_url(171, 1402)
    plan_path = "fileupload/แผนจัดซื้อจัดจ้าง-2568.pdf"
    s.add(1403, "22 ต.ค. 2567", "ประกาศเผยแพร่แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ 2568", "", [doc(D.simple("แผนการจัดซื้อจัดจ้าง ปีงบประมาณ 2568", "1. ถนน คสล. สายหน้าวัดปงหลวง 640,000 บาท คาดว่าจะประกาศ ม.ค. 2568", "2. ปรับปรุงประปาบ้านนาปลาก้าง 485,000 บาท คาดว่าจะประกาศ มี.ค. 2568", "3. ฝายหินเรียง 300,000 บาท คาดว่าจะประกาศ ก.พ. 2568"), "pdf", "", plan_path)])
    s.add(1404, "16 เม.ย. 2568", "รายงานรับ-จ่ายเงินประจำไตรมาสที่ 2", "รายรับจริงสะสม 17,882,140.22 บาท รายจ่ายจริงสะสม 13,406,918.75 บาท")
    U["hr"] = doc(D.hr_plan(), "docx", "hr")
    s.add(1501, "25 เม.ย. 2568", "รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ประจำปี 2567", "", [doc(D.hr_report(), "pdf", "hrrep")], ident=181)
    s.add(1501, "12 ต.ค. 2566", "แผนบริหารและพัฒนาคนของ อบต. รอบปี 67–69", "", [U["hr"]], "here", 182)
    s.add(1501, "2 ต.ค. 2566", "แผนอัตรากำลัง 3 ปี (2567–2569)", "", [doc(D.manpower(), "pdf", "manpower")])
    U |= {"hrd": detail_url(182, 1501), "hrrep": detail_url(181, 1501)}
    U["code"] = doc(D.code_of_ethics(), "pdf", "code")
    s.add(1502, "7 มี.ค. 2565", "ประมวลจริยธรรมพนักงานส่วนท้องถิ่น", '<p>ใช้บังคับกับพนักงานส่วนตำบลและพนักงานจ้าง</p><p><a href="/public/list/data/detail/id/877/menu/1502">การขับเคลื่อนจริยธรรมของหน่วยงาน</a></p>', [U["code"]], ident=190, raw=True)
    U["coded"] = detail_url(190, 1502)
    s.add(1602, "18 ม.ค. 2567", "คู่มือการปฏิบัติงานของเจ้าหน้าที่", "", [doc(D.other_manual(), "pdf", "othermanual")], ident=201)
    U["manual"] = detail_url(201, 1602)
    U["st68"] = doc(D.stats(2568), "xlsx", "st68")
    s.add(1603, "10 เม.ย. 2568", "ประชาชนมาใช้บริการกี่ราย (ต.ค. 67 – มี.ค. 68)", "", [U["st68"]], "size", 210)
    s.add(1603, "9 เม.ย. 2567", "ประชาชนมาใช้บริการกี่ราย (ต.ค. 66 – มี.ค. 67)", "", [doc(D.stats(2567), "xlsx", "st67")], "size")
    U["st68d"] = detail_url(210, 1603)
    for name, form in (("คำร้องทั่วไป", "แบบคำร้องทั่วไป"),):
        s.add(1604, "5 ม.ค. 2567", name, "", [doc(D.docx_bytes(form, [("p", "เขียนที่ ......................... วันที่ ........................."), ("p", "ข้าพเจ้า ........................................ อยู่บ้านเลขที่ ............ หมู่ ...... ตำบลทุ่งมักขา"), ("p", "มีความประสงค์ ........................................")]), "docx", form)], "dl")
    U["gift"] = doc(D.no_gift(), "pdf", "gift")
    s.add(1701, "6 ม.ค. 2568", "ประกาศ งดรับ งดให้ ปี 68", "", [U["gift"]], ident=220)
    s.add(1701, "9 ม.ค. 2567", "ประกาศ งดรับ งดให้ ปี 67", "", [doc(D.simple("ประกาศเจตนารมณ์งดรับงดให้ ปี 2567", "ไม่รับของขวัญในทุกเทศกาล", "ประกาศ ณ วันที่ 9 มกราคม 2567"), "pdf", "gift67")])
    U["giftd"] = detail_url(220, 1701)
    form = doc(D.gift_form(), "docx", "giftform")
    s.add(1701, "12 มี.ค. 2568", "รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา", """<p><b>สิ่งที่ต้องเผยแพร่ในหัวข้อนี้</b> หน่วยงานต้องแสดงรายงานภาพรวมการรับทรัพย์สินหรือประโยชน์อื่นใดที่เจ้าหน้าที่รับไว้โดยธรรมจรรยา ระบุจำนวนครั้ง ประเภทผู้ให้ และวิธีจัดการ เป็นข้อมูลของปีงบประมาณที่ผ่านมา หากไม่มีการรับต้องระบุว่าไม่มี</p>
<p>เจ้าหน้าที่สามารถใช้แบบฟอร์มตามไฟล์แนบ</p>""", [form], ident=221, raw=True)
    U["giftrep"] = detail_url(221, 1701)
    drive = "https://drive.google.com/file/d/1xTmkQ7rN0sAeYbV5hWc2LpJ9uKdFgZ3o/view?usp=sharing"
    s.add(1702, "30 ม.ค. 2568", "ผลประเมินความเสี่ยงเรื่องการให้หรือรับสินบน ปีงบประมาณ 2568", "", [drive], ident=230)
    U["risk"] = doc(D.risk_result(), "pdf", "riskresult")
    s.add(1702, "18 ต.ค. 2567", "ผลจัดการความเสี่ยงทุจริต ปี 67 ทำอะไรไปแล้วบ้าง", "", [U["risk"]], "size", 231)
    U |= {"bribe": detail_url(230, 1702), "riskd": detail_url(231, 1702)}
    U["anti"] = doc(D.anti_plan(), "pdf", "anti")
    s.add(1703, "21 พ.ย. 2566", "รายงานผลการดำเนินงานตามแผนป้องกันการทุจริต ปีงบประมาณ พ.ศ. 2566", "", [doc(D.anti_report(2566), "pdf", "anti66")], ident=240)
    s.add(1703, "16 ธ.ค. 2565", "รายงานผลการดำเนินงานตามแผนป้องกันการทุจริต ปีงบประมาณ พ.ศ. 2565", "", [doc(D.anti_report(2565), "pdf", "anti65")])
    s.add(1703, "23 ก.ย. 2565", "แผนปฎิบัติการป้องกันทุจริต 5 ปี", "", [U["anti"]], "dl", 241)
    U |= {"antid": detail_url(241, 1703), "antirep": detail_url(240, 1703)}
    U["flow"] = doc(D.corrupt_flow(), "pdf", "flow")
    s.add(1704, "3 ต.ค. 2566", "ขั้นตอนและกรอบเวลา เมื่อมีผู้กล่าวหาว่าเจ้าหน้าที่ทุจริต", "ถือปฏิบัติจนกว่าจะมีการเปลี่ยนแปลง", [U["flow"]], ident=250)
    s.add(1704, "8 พ.ย. 2567", "ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ ปี 2567", """<h4>สถิติเรื่องร้องทุกข์ทั่วไปของประชาชน ปีงบประมาณ พ.ศ. 2567</h4><table><tr><th>ประเภทเรื่อง</th><th>จำนวน</th><th>แก้ไขแล้ว</th><th>อยู่ระหว่างดำเนินการ</th></tr>
<tr><td>ไฟฟ้าสาธารณะดับ</td><td>64</td><td>63</td><td>1</td></tr><tr><td>ถนนชำรุด</td><td>21</td><td>15</td><td>6</td></tr><tr><td>ขยะตกค้าง</td><td>18</td><td>18</td><td>0</td></tr><tr><td>สุนัขจรจัด</td><td>7</td><td>7</td><td>0</td></tr><tr><td>กลิ่นเหม็นคอกสัตว์</td><td>4</td><td>3</td><td>1</td></tr><tr><td>รวม</td><td>114</td><td>106</td><td>8</td></tr></table>""", ident=251, raw=True)
    U |= {"flowd": detail_url(250, 1704), "cstat": detail_url(251, 1704)}
    U["measure"] = doc(D.ita_measure(), "docx", "measure")
    s.add(1705, "16 ม.ค. 2568", "จุดที่ต้องแก้จากผลคะแนน ITA ๒๕๖๗ และสิ่งที่จะทำในปี ๒๕๖๘", "", [U["measure"]], ident=260)
    s.add(1705, "11 ต.ค. 2567", "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปี 2567", "", [doc(D.ita_result_scan(), "pdf", "scan")], "size", 261)
    U |= {"measured": detail_url(260, 1705), "scand": detail_url(261, 1705)}
    U["forum"] = doc(D.forum(), "pdf", "forum")
    s.add(1706, "7 มี.ค. 2568", "ชาวบ้านว่าอย่างไร อบต. ทำอะไรต่อ (สรุปประชาคม ก.พ. 68)", "", [U["forum"]], ident=270)
    s.add(1706, "14 มี.ค. 2567", "สรุปประชาคม ปี 67", "ผู้เข้าร่วม 388 คน เสนอ 19 โครงการ")
    U["forumd"] = detail_url(270, 1706)

    # --- special pages ------------------------------------------------------------------------------------------
    t.page("/public/person/data/index/menu/1105", frame("คณะผู้บริหาร", people(C.POLITICAL, "คณะผู้บริหาร", 1), " / คณะผู้บริหาร"))
    t.page("/public/person/data/index/menu/1107", frame("หัวหน้าส่วนราชการ", people(C.OFFICIALS, "หัวหน้าส่วนราชการ", 5), " / หัวหน้าส่วนราชการ"))
    opts = []
    for k, (name, unit, steps, time, fee, law) in enumerate(C.SERVICES, 1):
        url = f"/public/service/detail/id/{k}"
        opts.append((name, url))
        inner = f"<h3>{name}</h3><p>หน่วยงานที่รับผิดชอบ: {unit} โทร 054-000-610</p><h4>ขั้นตอน</h4><ol>{''.join(f'<li>{x}</li>' for x in steps)}</ol><p><b>เวลาทั้งหมด</b> {time}</p><p><b>ค่าใช้จ่าย</b> {fee}</p><p><b>กฎหมาย</b> {law}</p><p><b>ช่องทาง</b> ยื่นที่ อบต. หรือยื่นในเว็บไซต์</p>"
        t.page(url, frame(name, inner, ' / <a href="/public/service/index/menu/1601">คู่มือสำหรับประชาชน</a>'))
    U["svc1"] = opts[0][1]
    U["svcpdf"] = doc(D.service_pdf(), "pdf", "svcpdf")
    opts.append(("ขออนุญาตก่อสร้าง (PDF)", U["svcpdf"]))
    sel = "".join(f'<option value="{u}">{n}</option>' for n, u in opts)
    t.page("/public/service/index/menu/1601", frame("คู่มือสำหรับประชาชน", f'<h2>มาติดต่อ อบต. ต้องเตรียมอะไรบ้าง</h2><p>เลือกเรื่องที่ต้องการ</p><select class="form-control" onchange="if(this.value)location.href=this.value"><option value="">-- เลือกงานบริการ --</option>{sel}</select>', " / คู่มือสำหรับประชาชน"))
    forms = [("แจ้งไฟฟ้าสาธารณะชำรุด", ["จุดที่ไฟดับ", "หมายเลขเสาไฟ"]), ("ขอน้ำอุปโภคบริโภค", ["จำนวนลิตร", "จุดส่งน้ำ"]), ("ยื่นขออนุญาตก่อสร้าง", ["เลขที่โฉนด", "แนบแบบแปลน"]), ("คำร้องอื่น ๆ", ["รายละเอียด"])]
    cards = ""
    for k, (name, fields) in enumerate(forms, 1):
        url = f"/public/eservice/request/type/{k}"
        cards += f'<div class="card" onclick="location.href=\'{url}\'"><h4>{name}</h4><span>กดเพื่อกรอก</span></div>'
        inputs = "".join(f'<label>{f}</label><input name="f{j}" class="form-control">' for j, f in enumerate(fields))
        t.page(url, frame(name, f'<h3>{name}</h3><p>กรอกแล้วกดส่ง เจ้าหน้าที่จะโทรกลับภายใน 1 วันทำการ ไม่ต้องเดินทางมา อบต.</p><form method="post" action="{url}"><label>ชื่อ-สกุล</label><input name="name"><label>เบอร์โทร</label><input name="tel"><label>บ้านเลขที่/หมู่</label><input name="addr">{inputs}<button type="submit">ส่งคำขอ</button></form>', ' / <a href="/public/eservice/index/menu/1605">E-Service</a>'))
    t.page("/public/eservice/index/menu/1605", frame("E-Service", f'<h2>ยื่นคำขอ ไม่ต้องมา อบต.</h2><p>เลือกเรื่องที่ต้องการยื่น ระบบเปิดรับตลอด 24 ชั่วโมง</p>{cards}', " / E-Service"))
    t.page("/public/complain/index", frame("ร้องเรียน/ร้องทุกข์", '<h2>รับเรื่องราวร้องทุกข์</h2><p>แจ้งความเดือดร้อนทั่วไป เช่น ถนน ไฟฟ้า ขยะ เหตุรำคาญ</p><form method="post" action="/public/complain/index"><input name="subject" placeholder="เรื่อง"><textarea name="detail"></textarea><button>ส่งเรื่อง</button></form>', " / ร้องทุกข์"))
    t.page("/public/whistle/index", frame("แจ้งเบาะแส", '<h2>แจ้งเบาะแสคนโกง</h2><iframe src="/public/whistle/form" width="100%" height="700" frameborder="0"></iframe>', " / แจ้งเบาะแส"))
    t.page("/public/whistle/form", """<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>แบบแจ้งเบาะแส</title></head><body><h3>แบบแจ้งเบาะแสเจ้าหน้าที่ทุจริตหรือประพฤติมิชอบ อบต.ทุ่งมักขา</h3>
<p>ใช้สำหรับกล่าวหาว่านายก ผู้บริหาร หรือพนักงานเรียกรับสินบน ทุจริต หรือใช้อำนาจโดยมิชอบเท่านั้น เรื่องเดือดร้อนทั่วไปให้ใช้หน้ารับเรื่องราวร้องทุกข์ ข้อมูลผู้แจ้งเป็นความลับ เปิดอ่านได้เฉพาะนิติกร</p>
<form method="post" action="/public/whistle/form"><label>ผู้ถูกกล่าวหา</label><input name="who"><label>พฤติการณ์</label><textarea name="what"></textarea><label>วันเวลา สถานที่</label><input name="when"><label>ไฟล์หลักฐาน</label><input type="file" name="f"><label>เบอร์ติดต่อกลับ (ถ้าประสงค์)</label><input name="tel"><button>ส่งข้อมูลลับ</button></form></body></html>""")
    t.page("/public/contact", frame("ติดต่อเรา", f"""<h2>ติดต่อเรา</h2><p>ที่ทำการ{SAO} เลขที่ 199 หมู่ 1 ตำบลทุ่งมักขา อำเภอเวียงดอยคำ จังหวัดแพร่ 54990</p><p>โทรศัพท์ 054-000-610 &nbsp; โทรสาร 054-000-611 &nbsp; เหตุด่วน 054-000-613</p><p>E-mail : </p>
<h4>แผนที่ตั้ง</h4><iframe src="https://www.google.com/maps/embed?pb=!1m18!2sThungMakkhaInvented" width="600" height="400"></iframe><p>จากสี่แยกอำเภอ ไปทางบ้านปงหลวง 11 กิโลเมตร อยู่ขวามือติดสนามกีฬา</p><p>สอบถามพูดคุย <a href="/public/webboard/index">กระดานสนทนา</a> หรือ <a href="https://m.me/thungmakkha.sao.example">Messenger</a></p>""", " / ติดต่อเรา"))
    rows = ""
    for k, (title, who, date, body, replies) in enumerate(C.BOARD, 1):
        url = f"/public/webboard/detail/id/{k}"
        rows += f'<tr><td>{k}</td><td><a href="{url}">{title}</a></td><td>{who}</td><td>{len(replies)}</td><td>{date}</td></tr>'
        rep = "".join(f'<div class="reply"><b>{w}</b> ตอบเมื่อ {d}<p>{b}</p></div>' for w, d, b in replies)
        t.page(url, frame(title, f"<h3>{title}</h3><p>โดย {who} {date}</p><p>{body}</p>{rep}", ' / <a href="/public/webboard/index">กระดานสนทนา</a>'))
    t.page("/public/webboard/index", frame("กระดานสนทนา", f'<h2>กระดานสนทนา ถาม-ตอบ</h2><table><tr><th>#</th><th>หัวข้อ</th><th>ผู้ตั้ง</th><th>ตอบ</th><th>วันที่</th></tr>{rows}</table><form method="post" action="/public/webboard/index"><input name="t" placeholder="ตั้งกระทู้ใหม่"><button>ส่ง</button></form>', " / กระดานสนทนา"))
    t.page("/public/policy/privacy", frame("นโยบายเว็บไซต์", "<h2>นโยบายเว็บไซต์และการคุ้มครองข้อมูลส่วนบุคคล</h2><p>เว็บไซต์ใช้คุกกี้เพื่อนับจำนวนผู้เข้าชมเท่านั้น</p>", " / นโยบาย"))

    ita(t, U)
    news = "".join(f'<li><a href="{detail_url(i["id"], m)}">{i["title"]}</a> <small>{i["date"]} | อ่าน {i["views"]}</small></li>' for m in (1201, 1202) for i in s.items[m][:5])
    buys = "".join(f'<li><a href="{detail_url(i["id"], 1203)}">{i["title"]}</a> <small>{i["date"]}</small></li>' for i in s.items[1203][:3])
    t.page("/public/home", frame("หน้าแรก", f'<div class="slider"><img src="/images/poster.jpg"></div><h2>ข่าวล่าสุด</h2><ul>{news}</ul><a href="{list_url(1201)}">ดูทั้งหมด</a><h2>จัดซื้อจัดจ้าง</h2><ul>{buys}</ul>'))
    t.write("index.html", f"""<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>ยินดีต้อนรับ | {SAO}</title></head><body style="text-align:center;background:#1b3a6b;color:#fff">
<div class="popup-intro"><img src="/images/poster.jpg"><p><a href="/public/home" style="color:#ff0">เข้าสู่เว็บไซต์</a> | <a href="https://www.facebook.com/thungmakkha.sao.example" style="color:#ff0">Facebook</a></p></div></body></html>""")
    s.emit_lists()
    t.finish()


def ita(t: Tree, U: dict[str, str]) -> None:
    L = list_url
    home = "หน้าแรก > "
    y68 = [("O1", "โครงสร้าง อำนาจหน้าที่", [U["structure"], L(1104)], "ข้อมูลหน่วยงาน > โครงสร้างการบริหารงาน"), ("O2", "ข้อมูลผู้บริหาร", ["/public/person/data/index/menu/1105", "/public/person/data/index/menu/1107"], "ข้อมูลหน่วยงาน > คณะผู้บริหาร"),
           ("O3", "ข้อมูลการติดต่อ", ["/public/contact"], "ติดต่อเรา"), ("O4", "ข่าวประชาสัมพันธ์", [L(1201)], "ข่าวสาร"), ("O5", "แผนยุทธศาสตร์/แผนพัฒนา", [L(1301)], "แผนงาน > แผนพัฒนาท้องถิ่น"),
           ("O6", "แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณ", [U["opsd"], U["progress"]], "แผนงาน > แผนดำเนินงาน"), ("O7", "รายงานผลการดำเนินงานประจำปี", [L(1304)], "แผนงาน > รายงานประจำปี"),
           ("O8", "คู่มือการปฏิบัติงานของเจ้าหน้าที่", [U["manual"]], "บริการประชาชน > คู่มือการปฏิบัติงาน"), ("O9", "คู่มือการขอรับบริการ", ["/public/service/index/menu/1601"], "บริการประชาชน"), ("O10", "E–Service", ["/public/eservice/index/menu/1605"], "บริการประชาชน"),
           ("O11", "ข้อมูลสถิติการให้บริการ", [L(1603)], "บริการประชาชน > สถิติ"), ("O12", "รายการจัดซื้อจัดจ้างและความก้าวหน้า", [L(1401)], "การเงิน/พัสดุ > สขร.1"), ("O13", "รายงานผลการจัดซื้อจัดจ้างประจำปี", [U["procd"]], "การเงิน/พัสดุ"),
           ("O14", "แผนบริหารและพัฒนาทรัพยากรบุคคล", [L(1501)], "งานบุคคล"), ("O15", "รายงานผลการบริหารทรัพยากรบุคคลประจำปี", [U["hrrep"]], "งานบุคคล"), ("O16", "ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม", [U["coded"], "/public/list/data/detail/id/877/menu/1502"], "งานบุคคล > ประมวลจริยธรรม"),
           ("O17", "แนวปฏิบัติการจัดการเรื่องร้องเรียนทุจริต", [U["flowd"]], "ป้องกันการทุจริต > เรื่องร้องเรียนทุจริต"), ("O18", "ช่องทางแจ้งเรื่องร้องเรียนทุจริต", ["/public/whistle/index"], "ป้ายสีแดงด้านขวา"), ("O19", "สถิติเรื่องร้องเรียนทุจริต", [U["cstat"]], "ป้องกันการทุจริต > เรื่องร้องเรียนทุจริต"),
           ("O20", "การเปิดโอกาสให้มีส่วนร่วม", [L(1706)], "ป้องกันการทุจริต"), ("O21", "ประกาศ No Gift Policy และการสร้างวัฒนธรรม", [U["giftd"], L(1202)], "ป้องกันการทุจริต > No Gift Policy"),
           ("O22", "รายงานการรับทรัพย์สินโดยธรรมจรรยา", [U["giftrep"]], "ต้องแสดงข้อมูลภาพรวมการรับทรัพย์สินของเจ้าหน้าที่ในปีที่ผ่านมา"), ("O23", "ประเมินความเสี่ยงสินบน", [U["bribe"]], "ป้องกันการทุจริต > การบริหารความเสี่ยง"), ("O24", "รายงานผลจัดการความเสี่ยงทุจริต", [L(1702)], "ป้องกันการทุจริต > การบริหารความเสี่ยง"),
           ("O25", "แผนปฏิบัติการป้องกันการทุจริต", [L(1703)], "ป้องกันการทุจริต"), ("O26", "รายงานผลการป้องกันการทุจริตประจำปี", [U["antirep"]], "ป้องกันการทุจริต"), ("O27", "มาตรการส่งเสริมคุณธรรมและความโปร่งใส", [U["measured"]], "ป้องกันการทุจริต"), ("O28", "รายงานผลตามมาตรการส่งเสริมคุณธรรม", [U["scand"]], "ป้องกันการทุจริต")]
    y67 = [("O1", "โครงสร้าง", [L(1103)], ""), ("O2", "ผู้บริหาร", ["/public/person/data/index/menu/1105"], ""), ("O3", "อำนาจหน้าที่", [L(1104)], ""), ("O4", "ข้อมูลการติดต่อ", ["/public/contact"], ""), ("O5", "ข่าวประชาสัมพันธ์", [L(1201)], ""), ("O6", "Q&A", ["/public/webboard/index"], ""),
           ("O7", "แผนพัฒนา", [L(1301)], ""), ("O9", "รายงานกำกับติดตาม 6 เดือน", ["#"], ""), ("O11", "คู่มือการปฏิบัติงาน", [L(1602)], ""), ("O13", "สถิติการให้บริการ", [L(1603)], ""), ("O17", "แผนจัดซื้อจัดจ้าง", [L(1403)], ""), ("O26", "แนวปฏิบัติร้องเรียน", [U["flowd"]], ""), ("O28", "สถิติร้องเรียนทุจริต", ["#"], ""), ("O30", "No Gift Policy", [L(1701)], ""), ("O35", "รายงานตามมาตรการ", ["#"], "")]
    y66 = [("O1", "โครงสร้าง", [L(1103)], ""), ("O6", "กฎหมายที่เกี่ยวข้อง", [L(1802)], ""), ("O8", "Q&A", ["/public/webboard/index"], ""), ("O21", "แผนจัดซื้อจัดจ้าง", ["#"], ""), ("O23", "สขร.1", ["#"], ""), ("O31", "สถิติร้องเรียนทุจริต", ["#"], ""), ("O41", "รายงานผลป้องกันการทุจริต", ["#"], "")]

    def table(rows: list[tuple]) -> str:
        body = ""
        for no, name, urls, path in rows:
            links = " , ".join(f'<a href="{u}">คลิกที่นี่</a>' if len(urls) == 1 else f'<a href="{u}">ลิงก์ {k}</a>' for k, u in enumerate(urls, 1))
            body += f"<tr><td>{no}</td><td>{name}</td><td>{links}</td><td>{home + path if path and not path.startswith('ต้อง') else path}</td></tr>"
        return f"<table class='ita'><tr><th>ข้อ</th><th>ประเด็น</th><th>URL</th><th>คำอธิบาย</th></tr>{body}</table>"

    tabs = "".join(f'<li class="{"active" if y == 2568 else ""}"><a data-toggle="tab" href="#y{y}">{y}</a></li>' for y in (2566, 2567, 2568))
    panes = "".join(f'<div class="tab-pane{" active" if y == 2568 else ""}" id="y{y}"><h4>การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. {y}</h4>{table(r)}</div>' for y, r in ((2566, y66), (2567, y67), (2568, y68)))
    t.page("/public/ita/index/menu/1710", frame("ITA", f'<h2>การประเมินคุณธรรมและความโปร่งใส (ITA)</h2><ul class="nav nav-tabs">{tabs}</ul>{panes}', " / ITA"))
    print("\n".join(f"{k}\t{v}" for k, v in sorted(U.items())))


if __name__ == "__main__":
    main()
