import shutil
from lib import *
import docs
from docs import T, AD, MAYOR, OLD, MP, UP
from posts import NEWS, PROC, WEBBOARD
P = ps
if SITE.exists(): shutil.rmtree(SITE)
SITE.mkdir(parents=True)
docs.build()
GO = "/wp-content/uploads/"
IMG = {}
for i in range(4): portrait(f"{GO}2021/04/p{i}.png", i)
portrait(f"{GO}2018/02/old.png", 44)
banner(f"{GO}2021/05/logo-header.png", "เทศบาลตำบลหนองไผ่สวรรค์", (20, 90, 60), (520, 64), 26)
banner(f"{GO}2022/02/bn-01.png", "แจ้งเบาะแส\nเจ้าหน้าที่ทุจริต", (150, 20, 30))
banner(f"{GO}2022/02/bn-02.png", "E-Service\nบริการออนไลน์", (20, 80, 150))
banner(f"{GO}2022/02/bn-03.png", "ศูนย์ดำรงธรรม 1567", (90, 90, 20))
for n, s in (("2022/04/IMG_4471.jpg", 1), ("2022/04/IMG_4472.jpg", 2), ("2022/02/IMG_3120.jpg", 3), ("2021/12/IMG_2902.jpg", 4), ("2022/03/IMG_4100.jpg", 5)): photo(GO + n, s)
# organisation chart
im = Image.new("RGB", (760, 330), "white"); dr = ImageDraw.Draw(im); f = ImageFont.truetype(FF, 15)
def box(x, y, w, t): dr.rectangle((x, y, x + w, y + 40), outline=(20, 90, 60), width=2); dr.text((x + 8, y + 10), t, font=f, fill=0)
box(290, 10, 180, "นายกเทศมนตรี"); box(30, 70, 190, "สภาเทศบาล 12 คน"); box(290, 80, 180, "ปลัดเทศบาล"); dr.line((380, 50, 380, 80), fill=0)
for i, t in enumerate(("สำนักปลัดเทศบาล", "กองคลัง", "กองช่าง", "กองการศึกษา", "หน่วยตรวจสอบภายใน")): box(8 + i * 150, 190, 142, t); dr.line((380, 120, 78 + i * 150, 190), fill=0)
im.quantize(8).save(SITE / "wp-content/uploads/2021/05/chart.png")

# ------------------------------------------------------------------ menu
SL = dict(power="/อำนาจหน้าที่/", opplan="/แผนดำเนินงาน/", bylaw="/เทศบัญญัติ/", hrcrit="/หลักเกณฑ์บริหารงานบุคคล/", citizen="/คู่มือสำหรับประชาชน/", antiplan="/แผนป้องกันทุจริต/", centre="/ศปท/", voice="/your-voice/")
MENU = [
 ("หน้าแรก", "/", []),
 ("ข้อมูลทั่วไป", "#", [("ประวัติความเป็นมา", "/history/"), ("วิสัยทัศน์/พันธกิจ", "/vision/"), ("สภาพทั่วไป", "/general-info/"), ("โครงสร้างส่วนราชการ", "/structure/"), ("อำนาจหน้าที่", SL["power"]), ("สารจากนายก", "/mayor-message/"), ("ผลิตภัณฑ์ชุมชน", "/otop/"), ("สถานที่ท่องเที่ยว", "/travel/")]),
 ("บุคลากร", "#", [("ผู้บริหารเทศบาล", "/executives/"), ("สภาเทศบาล", "/council/"), ("สำนักปลัดเทศบาล", "/office/"), ("กองคลัง", "/finance-division/"), ("กองช่าง", "/works-division/"), ("กองการศึกษา", "/education-division/")]),
 ("แผนและงบประมาณ", "#", [("แผนพัฒนาท้องถิ่น", "/development-plan/"), ("แผนการดำเนินงาน", SL["opplan"]), ("เทศบัญญัติงบประมาณ", "/budget-ordinance/"), ("รายงานการเงิน/การใช้จ่ายงบฯ", "/budget-report/"), ("รายงานติดตามผล", "/category/plan-report/")]),
 ("จัดซื้อจัดจ้าง", "#", [("ข่าวจัดซื้อจัดจ้าง", "/category/จัดซื้อจัดจ้าง/"), ("แผนจัดหาพัสดุ", "/procurement-plan/"), ("สขร.1 รายเดือน", "/monthly-procurement/")]),
 ("บริการประชาชน", "#", [("คู่มือประชาชน", SL["citizen"]), ("E-Service", "/e-service/"), ("ดาวน์โหลดแบบฟอร์ม", "/download-forms/"), ("สถิติงานบริการ", "/service-statistics/"), ("คำถามที่พบบ่อย", "/faq/"), ("กระดานสนทนา", "/webboard/"), ("เสียงจากประชาชน", SL["voice"]), ("ร้องเรียน-ร้องทุกข์", "/complaint/")]),
 ("ความโปร่งใส", "#", [("ITA 2565", "/ita-2565/"), ("ศูนย์ปฏิบัติการต่อต้านการทุจริต", SL["centre"]), ("แผนป้องกันการทุจริต", SL["antiplan"]), ("การประเมินความเสี่ยง", "/risk/"), ("การบริหารงานบุคคล", "/hr/"), ("การมีส่วนร่วม", "/category/participation/"), ("กฏหมายที่เกี่ยวข้อง", "/law/"), ("เทศบัญญัติ", SL["bylaw"])]),
 ("ติดต่อเรา", "/contact-us/", []),
]
def menu_html():
    o = ['<ul id="menu-main" class="menu elementor-nav-menu sm">']
    n = 30
    for t, h, sub in MENU:
        n += 1; o.append(f'<li class="menu-item menu-item-{n}{" menu-item-has-children" if sub else ""}"><a href="{u(h)}">{t}</a>')
        if sub: o.append('<ul class="sub-menu">' + "".join(f'<li><a href="{u(b)}">{a}</a></li>' for a, b in sub) + "</ul>")
        o.append("</li>")
    return "".join(o) + "</ul>"

SPECIAL = []   # filled below, same form as NEWS
CATS = {"news": "ข่าวประชาสัมพันธ์", "gallery": "ภาพกิจกรรม", "จัดซื้อจัดจ้าง": "ข่าวจัดซื้อจัดจ้าง", "participation": "การมีส่วนร่วมของประชาชน", "plan-report": "รายงานติดตามผล", "document": "เอกสารเผยแพร่"}
CATOF = {"egp": "จัดซื้อจัดจ้าง", "egp-winner": None, "egp-invite": None, "egp-price": None}

SPECIAL += [
 ("คณะผู้บริหาร-2561", "2018-02-15", ["document"], "คณะผู้บริหารเทศบาล", '<figure><img src="/wp-content/uploads/2018/02/old.png" alt=""></figure>' + P("นายสมหมาย โพธิ์คำ นายกเทศมนตรีตำบลหนองไผ่สวรรค์", "นายทองใบ วงศ์อามาตย์ รองนายกเทศมนตรี", "นายสำเริง ผลาผล รองนายกเทศมนตรี")),
 ("งดรับ-งดให้", "2019-11-01", ["document"], "ประกาศเจตนารมณ์ งดรับ งดให้ ของขวัญ (No Gift Policy)", P("ประกาศเทศบาลตำบลหนองไผ่สวรรค์ เรื่อง นโยบายไม่รับของขวัญ ประจำปีงบประมาณ พ.ศ. 2563", "ข้าพเจ้า นายสมหมาย โพธิ์คำ นายกเทศมนตรีตำบลหนองไผ่สวรรค์ ขอประกาศว่าผู้บริหาร ข้าราชการ พนักงานจ้างทุกคน จะไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่ในทุกเทศกาล", "ประกาศ ณ วันที่ 1 พฤศจิกายน พ.ศ. 2562", "(นายสมหมาย โพธิ์คำ) นายกเทศมนตรีตำบลหนองไผ่สวรรค์")),
 ("ประกาศนโยบายงานบุคคล", "2021-10-15", ["document"], "ประกาศเทศบาล เรื่อง นโยบายด้านการบริหารงานบุคคลของเทศบาล", P("เพื่อให้การบริหารทรัพยากรบุคคลของเทศบาลตำบลหนองไผ่สวรรค์เป็นไปด้วยความโปร่งใส เป็นธรรม และได้คนเหมาะกับงาน จึงประกาศนโยบายการบริหารทรัพยากรบุคคล ประจำปีงบประมาณ พ.ศ. ๒๕๖๕ ดังนี้") + "<ol><li>ด้านวางแผนกำลังคน ใช้แผนอัตรากำลัง 3 ปี เป็นกรอบ ค่าใช้จ่ายด้านบุคคลไม่เกินร้อยละ 40</li><li>ด้านการได้คนเข้าทำงาน เปิดเผย แข่งขันเสมอภาค ไม่เรียกรับผลประโยชน์</li><li>ด้านการพัฒนา ให้ทุกคนได้เรียนรู้อย่างน้อยปีละหนึ่งหลักสูตร</li><li>ด้านการรักษาคนดีคนเก่ง ดูแลสวัสดิการ ที่พัก และสภาพแวดล้อมในที่ทำงาน</li><li>ด้านวินัยและคุณธรรม ผู้บังคับบัญชาต้องเป็นแบบอย่าง</li></ol>" + P("ให้ถือปฏิบัติตั้งแต่วันที่ 15 ตุลาคม 2564 เป็นต้นไป", f"({MAYOR}) {MP}")),
 ("ประเมินผลแผน-2564", "2021-12-15", ["plan-report", "document"], "ประกาศผลการติดตามและประเมินผลแผนพัฒนาฯ", P("ตามระเบียบฯ ข้อ 13 นายกเทศมนตรีจึงประกาศผลการติดตามและประเมินผลแผนให้ทราบโดยทั่วกัน") + f'<div class="pdfemb-wrap"><iframe src="{GO}2021/12/evaplan64.pdf" width="100%" height="800"></iframe></div>'),
 ("ประชาคม-กพ65", "2022-02-20", ["participation", "news"], "ลงพื้นที่เวทีประชาคม 11 หมู่บ้าน ชาวบ้านร่วมเสนอและจัดลำดับโครงการ", P("ระหว่างวันที่ 15–18 กุมภาพันธ์ 2565 งานแผนงานจัดเวทีประชาคมท้องถิ่นครบ 11 หมู่บ้าน มีผู้นำชุมชน ผู้แทนกลุ่มสตรี ผู้สูงอายุ และประชาชนเข้าร่วมรวม 742 คน", "ชาวบ้านเสนอโครงการ 46 โครงการ และยกมือจัดลำดับความสำคัญหมู่บ้านละ 3 โครงการ เพื่อเพิ่มเติมแผนพัฒนาท้องถิ่น พร้อมเลือกผู้แทนประชาคม 2 คนต่อหมู่บ้านร่วมเป็นกรรมการตรวจรับงานก่อสร้าง", "ข้อเสนอที่มากที่สุด คือ ระบบประปาหมู่บ้าน (9 หมู่) รองลงมาคือไฟส่องสว่างและรางระบายน้ำ") + '<img src="/wp-content/uploads/2022/02/IMG_3120.jpg">'),
 ("ปลูกป่าชุมชน-64", "2021-07-09", ["participation"], "ชาวบ้านท่าลาดร่วมปลูกป่าริมห้วย ปี 2564", P("วันที่ 8 กรกฎาคม 2564 ชาวบ้านและนักเรียนร่วมปลูกต้นยางนา 800 ต้น")),
 ("นายกนำประชุม-ธค64", "2021-12-09", ["news"], "นายกฯ นั่งหัวโต๊ะ มอบนโยบายทำงานสุจริต โปร่งใส เนื่องในวันต่อต้านคอร์รัปชันสากล", P("วันที่ 9 ธันวาคม 2564 เวลา 09.00 น. นายบุญเลิศ ศรีหาวงษ์ นายกเทศมนตรี เป็นประธานประชุมพนักงานทุกกอง ณ ห้องประชุมชั้น 2 มอบแนวทางการปฏิบัติงานด้วยความซื่อสัตย์ ให้บริการประชาชนอย่างเท่าเทียม และนำกล่าวคำปฏิญาณต่อต้านการทุจริต", "นายกฯ ย้ำว่าจะลงไปรับฟังปัญหาการให้บริการด้วยตนเองทุกวันจันทร์ และให้ทุกกองติดประกาศขั้นตอนและค่าธรรมเนียมให้ชัดเจน") + '<img src="/wp-content/uploads/2021/12/IMG_2902.jpg">'),
 ("อบรมธรรมะในองค์กร-65", "2022-03-25", ["news", "gallery"], "คนเทศบาลเข้าวัดฟังธรรม เสริมคุณธรรมจริยธรรม ค่านิยมซื่อสัตย์สุจริต", P("วันที่ 24 มีนาคม 2565 เทศบาลจัดโครงการเสริมสร้างคุณธรรมจริยธรรมและวัฒนธรรมองค์กร ณ วัดป่าหนองไผ่ ผู้เข้าร่วม ผู้บริหาร พนักงานเทศบาล และพนักงานจ้าง 46 คน", "ช่วงเช้าบรรยายประมวลจริยธรรมพนักงานส่วนท้องถิ่น มาตรฐานทางจริยธรรม 7 ข้อ ช่วงบ่ายแบ่งกลุ่มวิเคราะห์กรณีศึกษาเรื่องประโยชน์ทับซ้อน และร่วมกำหนดค่านิยม “ซื่อตรง ตรงเวลา บริการด้วยใจ”") + '<img src="/wp-content/uploads/2022/03/IMG_4100.jpg">'),
]
ALL = [(s, d, [c if c in CATS else CATOF.get(c) for c in cs], t, b) for s, d, cs, t, b in NEWS + PROC + SPECIAL]
ALL = [(s, d, list(dict.fromkeys(c for c in cs if c)), t, b) for s, d, cs, t, b in ALL]
ALL.sort(key=lambda r: (r[1], r[0]), reverse=True)
MONTHS = sorted({d[:7] for _, d, *_ in ALL}, reverse=True)

# ------------------------------------------------------------------ template
def sidebar(short=False):
    recent = "".join(f'<li><a href="{u("/" + s + "/")}">{t}</a></li>' for s, d, c, t, b in ALL[:5])
    cats = "".join(f'<li class="cat-item"><a href="{u("/category/" + k + "/")}">{v}</a> ({sum(k in c for _, _, c, _, _ in ALL)})</li>' for k, v in CATS.items())
    arch = "".join(f'<option value="/{m[:4]}/{m[5:]}/"> {MON[int(m[5:]) - 1]} {int(m[:4]) + 543} &nbsp;({sum(d[:7] == m for _, d, *_ in ALL)})</option>' for m in MONTHS)
    rest = "" if short else f'''<section class="widget widget_recent_entries"><h2 class="widget-title">เรื่องล่าสุด</h2><ul>{recent}</ul></section>
<section class="widget widget_categories"><h2 class="widget-title">หมวดหมู่</h2><ul>{cats}</ul></section>
<section class="widget widget_archive"><h2 class="widget-title">คลังเก็บ</h2><select name="archive-dropdown" onchange="document.location.href=this.options[this.selectedIndex].value;"><option value="">เลือกเดือน</option>{arch}</select></section>'''
    return f'''<aside id="secondary" class="widget-area">
<section class="widget widget_search"><form role="search" method="get" class="search-form" action="/"><input type="search" name="s" placeholder="ค้นหา …"><button>ค้นหา</button></form></section>
<section class="widget widget_media_image"><a href="javascript:void(0)" onclick="window.location.href='/whistleblow/'"><img src="/wp-content/uploads/2022/02/bn-01.png"></a></section>
<section class="widget widget_media_image"><a href="/e-service/"><img src="/wp-content/uploads/2022/02/bn-02.png"></a></section>
<section class="widget widget_media_image"><a href="http://damrongdham.example/"><img src="/wp-content/uploads/2022/02/bn-03.png" alt="ศูนย์ดำรงธรรม"></a></section>
{rest}
<section class="widget wps_visitor"><h2 class="widget-title">สถิติผู้เยี่ยมชม</h2><p>วันนี้ 41 | เดือนนี้ 1,208 | ทั้งหมด 86,433</p></section>
</aside>'''
def layout(title, crumbs, body, cls="page", side=True):
    bc = " &raquo; ".join(f'<a href="{u(h)}">{t}</a>' if h else f'<span class="breadcrumb_last">{t}</span>' for t, h in crumbs)
    return f'''<!DOCTYPE html>
<html lang="th"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title} &#8211; {T}</title>
<meta name="generator" content="WordPress 5.9.3"><link rel="stylesheet" href="/wp-content/themes/hello-tambon/style.css?ver=1.4"></head>
<body class="{cls} elementor-default"><header class="site-header"><div class="topbar"><a class="elementor-social-icon" href="https://www.facebook.com/nongphaisawan.municipality" target="_blank"><i class="fab fa-facebook-f"></i></a></div>
<a href="/" class="custom-logo-link"><img src="/wp-content/uploads/2021/05/logo-header.png" class="custom-logo"></a><nav class="main-navigation">{menu_html()}</nav></header>
<div id="content" class="site-content">{f'<p id="breadcrumbs">{bc}</p>' if crumbs else ''}<main id="primary">{body}</main>{sidebar(cls == 'single-post') if side else ''}</div>
<footer class="site-footer"><div class="elementor-container"><p>{T} เลขที่ 99 หมู่ 1 ถนนคำเขื่อนงาม–ดอนแดง ตำบลหนองไผ่สวรรค์ {AD} 35990</p><p>สงวนลิขสิทธิ์ © 2564 | <a href="/privacy-policy/">นโยบายความเป็นส่วนตัว</a> | <a href="/wp-login.php">เข้าสู่ระบบ</a></p></div></footer></body></html>'''
def write(path, htmltext):
    f = SITE / (path.strip("/") + "/index.html" if path != "/" else "index.html"); f.parent.mkdir(parents=True, exist_ok=True); f.write_text(htmltext, encoding="utf-8")
def parent_of(path):
    for t, h, sub in MENU:
        for a, b in sub:
            if b == path: return t
def page(path, title, body, h=None):
    par = parent_of(path); cr = [("หน้าแรก", "/")] + ([(par, None)] if par else []) + [(title, None)]
    write(path, layout(title, cr, f'<article class="page type-page"><header class="entry-header"><h1 class="entry-title">{h or title}</h1></header><div class="entry-content">{body}</div></article>', "page-template-full-width", False))
def meta(d, cs): return f'<div class="entry-meta">โพสต์เมื่อ <time datetime="{d}">{thdate(d)}</time> โดย <span class="author">admin-lpn</span> หมวดหมู่ ' + ", ".join(f'<a href="{u("/category/" + c + "/")}" rel="category tag">{CATS[c]}</a>' for c in cs) + "</div>"

# ------------------------------------------------------------------ posts, categories, archives
for i, (s, d, cs, t, b) in enumerate(ALL):
    nav = "".join(f'<a rel="{r}" href="{u("/" + ALL[j][0] + "/")}">{lab}: {ALL[j][3]}</a> ' for j, r, lab in ((i + 1, "prev", "ก่อนหน้า"), (i - 1, "next", "ถัดไป")) if 0 <= j < len(ALL))
    write(f"/{s}/", layout(t, [("หน้าแรก", "/"), (CATS[cs[0]], f"/category/{cs[0]}/"), (t, None)], f'<article class="post type-post"><h1 class="entry-title">{t}</h1>{meta(d, cs)}<div class="entry-content">{b}</div><nav class="post-navigation">{nav}</nav></article>', "single-post"))
def card(r): s, d, cs, t, b = r; ex = re.sub("<[^>]+>", " ", b).strip()[:70]; return f'<article class="post"><h2 class="entry-title"><a href="{u("/" + s + "/")}">{t}</a></h2><time>{thdate(d)}</time><p>{ex}&hellip; <a class="more-link" href="{u("/" + s + "/")}">อ่านต่อ</a></p></article>'
def listing(base, title, rows, per=8):
    n = max(1, -(-len(rows) // per))
    for k in range(n):
        pg = "".join((f'<span class="page-numbers current">{j + 1}</span>' if j == k else f'<a class="page-numbers" href="{u(base if j == 0 else f"{base}page/{j + 1}/")}">{j + 1}</a>') for j in range(n)) if n > 1 else ""
        write(base if k == 0 else f"{base}page/{k + 1}/", layout(title, [("หน้าแรก", "/"), (title, None)], f'<h1 class="page-title">{title}</h1>' + "".join(map(card, rows[k * per:(k + 1) * per])) + f'<nav class="pagination">{pg}</nav>', "archive"))
for k, v in CATS.items(): listing(f"/category/{k}/", v, [r for r in ALL if k in r[2]])
for m in MONTHS: listing(f"/{m[:4]}/{m[5:]}/", f"เดือน: {MON[int(m[5:]) - 1]} {int(m[:4]) + 543}", [r for r in ALL if r[1][:7] == m])

# ------------------------------------------------------------------ pages
page("/history/", "ประวัติความเป็นมา", P("เดิมเป็นสุขาภิบาลหนองไผ่ ได้รับการเปลี่ยนแปลงฐานะเป็นเทศบาลตำบลเมื่อวันที่ 25 พฤษภาคม 2542", "ชื่อ “หนองไผ่สวรรค์” มาจากหนองน้ำกลางหมู่บ้านที่มีป่าไผ่ขึ้นโดยรอบ ผู้เฒ่าเล่าว่าในคืนวันเพ็ญมีแสงลอยเหนือหนองน้ำ"))
page("/vision/", "วิสัยทัศน์/พันธกิจ", P("“หนองไผ่สวรรค์เมืองน่าอยู่ ข้าวหอมดี ประเพณีงาม น้ำไหลไฟสว่าง ร่วมสร้างสังคมสุจริต”") + "<ul><li>พัฒนาโครงสร้างพื้นฐาน</li><li>ดูแลคุณภาพชีวิตทุกช่วงวัย</li><li>อนุรักษ์ลำห้วยและป่าชุมชน</li></ul>")
page("/general-info/", "สภาพทั่วไป", P("พื้นที่ 48.6 ตารางกิโลเมตร 11 หมู่บ้าน ประชากร 6,842 คน ชาย 3,391 คน หญิง 3,451 คน 2,107 ครัวเรือน (ธันวาคม 2564)", "ทิศเหนือติดตำบลดอนแดง ทิศใต้ติดลำห้วยกะหล่าว อาชีพหลักทำนา ปลูกมันสำปะหลัง เลี้ยงโค"))
page("/structure/", "โครงสร้างส่วนราชการ", '<figure class="wp-block-image"><img src="/wp-content/uploads/2021/05/chart.png"></figure>' + acc([
    ("สำนักปลัดเทศบาล", P("หัวหน้าสำนักปลัดเทศบาล (นักบริหารงานทั่วไป ระดับต้น)") + "<ul><li>ฝ่ายอำนวยการ: งานธุรการ งานการเจ้าหน้าที่ งานแผนงานและงบประมาณ งานนิติการ</li><li>ฝ่ายปกครอง: งานป้องกันและบรรเทาสาธารณภัย งานทะเบียน</li><li>งานสาธารณสุขและสิ่งแวดล้อม งานพัฒนาชุมชน</li></ul>"),
    ("กองคลัง", P("ผู้อำนวยการกองคลัง") + "<ul><li>งานการเงินและบัญชี</li><li>งานพัฒนาและจัดเก็บรายได้</li><li>งานพัสดุและทรัพย์สิน</li></ul>"), ("กองช่าง", P("ผู้อำนวยการกองช่าง") + "<ul><li>งานแบบแผนและก่อสร้าง</li><li>งานสาธารณูปโภคและประปา</li></ul>"),
    ("กองการศึกษา", P("ผู้อำนวยการกองการศึกษา") + "<ul><li>งานบริหารการศึกษา</li><li>ศูนย์พัฒนาเด็กเล็กบ้านหนองไผ่</li><li>งานศาสนาและวัฒนธรรม</li></ul>"), ("หน่วยตรวจสอบภายใน", P("นักวิชาการตรวจสอบภายใน (ขึ้นตรงต่อปลัดเทศบาล)"))]))
page(SL["power"], "อำนาจหน้าที่", P("เทศบาลตำบลมีหน้าที่ที่ต้องทำและอาจจัดทำ ตามพระราชบัญญัติเทศบาล พ.ศ. ๒๔๙๖ และที่แก้ไขเพิ่มเติม กับพระราชบัญญัติกำหนดแผนและขั้นตอนการกระจายอำนาจฯ พ.ศ. ๒๕๔๒") + acc([
    ("หน้าที่ที่ต้องทำ (มาตรา ๕๐)", "<ol><li>รักษาความสงบเรียบร้อยของประชาชน</li><li>ให้มีและบำรุงทางบกและทางน้ำ</li><li>รักษาความสะอาดของถนนและที่สาธารณะ กำจัดมูลฝอยและสิ่งปฏิกูล</li><li>ป้องกันและระงับโรคติดต่อ</li><li>ให้มีเครื่องใช้ในการดับเพลิง</li><li>ให้ราษฎรได้รับการศึกษาอบรม</li><li>ส่งเสริมสตรี เด็ก เยาวชน ผู้สูงอายุ และผู้พิการ</li><li>บำรุงศิลปะ จารีตประเพณี ภูมิปัญญาท้องถิ่น</li></ol>"),
    ("กิจการที่อาจจัดทำ (มาตรา ๕๑)", "<ol><li>ให้มีน้ำสะอาดหรือการประปา</li><li>ให้มีตลาด ท่าเทียบเรือ</li><li>บำรุงและส่งเสริมการทำมาหากินของราษฎร</li><li>บำรุงทางระบายน้ำ</li><li>เทศพาณิชย์</li></ol>")]))
page("/mayor-message/", "สารจากนายก", P("สวัสดีพี่น้องชาวหนองไผ่สวรรค์ทุกท่าน กระผมขอขอบคุณที่ไว้วางใจให้เข้ามารับใช้บ้านเรา จะทำงานทุกวันให้ท้องถิ่นเจริญขึ้นอย่างยั่งยืน", f"{MAYOR} {MP}"))
page("/otop/", "ผลิตภัณฑ์ชุมชน", P("เสื่อกกลายขิด บ้านท่าลาด ข้าวหอมมะลิอินทรีย์ กลุ่มโนนตาล และหมอนขิดบ้านดอนแดง"))
page("/travel/", "สถานที่ท่องเที่ยว", P("หนองไผ่สวรรค์ สวนสาธารณะริมหนองน้ำ พื้นที่ 120 ไร่", "วัดป่าหนองไผ่ สิมไม้เก่าอายุ 90 ปี"))
def person(i, name, pos, tel, mail=None): return (pos, f'<div class="elementor-image-box"><img src="/wp-content/uploads/2021/04/p{i}.png" alt=""><h3>{name}</h3><p>{pos}</p><p>โทร. {tel}' + (f"<br>อีเมล {mail}" if mail else "") + "</p></div>")
page("/executives/", "ผู้บริหารเทศบาล", P("ชุดปัจจุบัน ได้รับเลือกตั้งเมื่อวันที่ 28 มีนาคม 2564") + acc([person(0, MAYOR, "นายกเทศมนตรี", "08 9990 1701", "mayor@nongphaisawan.example"), person(1, "นายประหยัด แสนโคตร", "รองนายกเทศมนตรี (1)", "08 9990 1702"), person(2, "นางคำพันธ์ พรมลา", "รองนายกเทศมนตรี (2)", "08 9990 1703"), person(3, "นายวิโรจน์ ทองภูธร", "ปลัดเทศบาล", "08 9990 1705", "palad@nongphaisawan.example"), ("รองปลัดเทศบาล", P("ตำแหน่งว่าง"))]))
page("/council/", "สภาเทศบาล", P("ประธานสภาเทศบาล นายสุรชัย มูลตรี", "รองประธานสภา นางบัวเรียน สายสิน", "สมาชิกเขต 1: นายทวี ปัดถา นายอุดม จันเต นางมณี ศรีคูณ นายเกรียงศักดิ์ ผาสุข", "สมาชิกเขต 2: นายพรชัย ทาระ นายบุญมี กองสิน นางทองสุข วงค์ละคร นายสมาน ดีเลิศ"))
for path, t, head, ph in (("/office/", "สำนักปลัดเทศบาล", "นางสาวสุภาวดี ชัยพันธ์ หัวหน้าสำนักปลัดเทศบาล", "045-990-711"), ("/finance-division/", "กองคลัง", "นางจิราพร บุตรวงค์ ผู้อำนวยการกองคลัง", "045-990-712"), ("/works-division/", "กองช่าง", "นายอดิศักดิ์ แก้วกุลบุตร ผู้อำนวยการกองช่าง", "045-990-713"), ("/education-division/", "กองการศึกษา", "นางรัชนี ยาวะโนภาส ผู้อำนวยการกองการศึกษา", "045-990-714")):
    page(path, t, P(head, f"โทรศัพท์ {ph}"))
page("/development-plan/", "แผนพัฒนาท้องถิ่น", toggles([("แผนพัฒนาท้องถิ่น 5 ปี (2566-2570)", btn(GO + "2021/10/lpn-plan-2566-2570.pdf")), ("แผนพัฒนาฯ พ.ศ. ๒๕๖๑ - ๒๕๖๕ (ฉบับทบทวน)", btn(GO + "2020/11/plan61-65.pdf"))]))
page(SL["opplan"], "แผนการดำเนินงาน", acc([("ปี ๒๕๖๕", f'<p>เเผนการดําเนินงานของเทศบาล <a href="{GO}2021/10/b-2565-01.pdf">คลิกที่นี่</a></p>'), ("ปี ๒๕๖๔", P("- เอกสารอยู่ระหว่างย้ายจากเว็บไซต์เดิม -")), ("ปี ๒๕๖๓", P("- เอกสารอยู่ระหว่างย้ายจากเว็บไซต์เดิม -"))]))
page("/budget-ordinance/", "เทศบัญญัติงบประมาณ", tabs([("2563", P("อยู่ระหว่างย้ายจากเว็บไซต์เดิม")), ("2564", f'<p><a href="{GO}2020/09/thb64.pdf">ดาวน์โหลด</a></p>'), ("2565", '<p>ประกาศใช้ 16 กันยายน 2564 <a class="wpdm-download-link" href="/?wpdmdl=412">ดาวน์โหลด</a> <small>[0.1 mb] [.pdf]</small></p>')], 1))
page("/budget-report/", "รายงานการเงิน/การใช้จ่ายงบฯ", toggles([
    ("ปีงบประมาณ 2565", f'<p>รับจริง-จ่ายจริง ครึ่งปีเเรก <a href="{GO}2022/04/fin-h1.xlsx">เปิดอ่านเอกสาร</a></p>'),
    ("ปีงบประมาณ 2564", '<p>รายงานผลการใช้จ่ายงบประมาณประจำปี 2564 <a href="https://drive.google.com/file/d/1kZq7LPNw0r2Sx9TbYh4mVfQeUaJd3cGo/view?usp=sharing">ดาวน์โหลด</a></p>'),
    ("ปีงบประมาณ 2562", f'<p>งบแสดงฐานะการเงิน <a href="{GO}2019/12/fin2562.pdf">ดาวน์โหลด</a></p>')]))
page("/procurement-plan/", "แผนจัดหาพัสดุ", '<p>เลือกปีงบประมาณ</p><select class="wpcf7-select" onchange="if(this.value) location.href=this.value"><option value="">-- เลือกปี --</option><option value="/procurement-plan-2564/">2564</option><option value="/procurement-plan-2565/">2565</option></select>')
for y in (2564, 2565): page(f"/procurement-plan-{y}/", f"แผนจัดหาพัสดุ {y}", P(f"ประกาศเผยแพร่แผนการจัดชื้อจัดจ้าง ประจำปีงบประมาณ {y}") + btn(f"{GO}{y - 544}/10/p-plan-{y - 2500}.pdf"))
ml = lambda f, t="เปิดไฟล์": f'<p><a href="{GO}{f}">{t}</a></p>'
wait = P("อยู่ระหว่างดำเนินการ")
page("/monthly-procurement/", "สขร.1 รายเดือน", "<h3>ปีงบประมาณ 2565</h3>" + acc([("ตุลาคม 2564", ml("2021/11/skr-10-64.pdf")), ("พฤศจิกายน 2564", ml("2021/12/skr-11-64.pdf")), ("ธันวาคม 2564", ml("2022/01/skr-12-64.pdf")), ("มกราคม 2565", ml("2022/02/skr-01-65.pdf")), ("กุมภาพันธ์ 2565", wait), ("มีนาคม 2565", wait), ("เมษายน 2565", wait), ("พฤษภาคม 2565", wait)])
     + "<h3>ปีงบประมาณ 2564</h3>" + acc([("สิงหาคม 2564", ml("2021/09/skr-08-64.pdf")), ("กันยายน 2564", ml("2021/10/skr-09-64.pdf"))]))
page(SL["citizen"], "คู่มือประชาชน", P("คู่มือสำหรับประชาชน ตาม พ.ร.บ.การอำนวยความสะดวกในการพิจารณาอนุญาตของทางราชการ พ.ศ. 2558") + toggles([
    ("ชำระภาษีที่ดินและสิ่งปลูกสร้าง", ml("2021/11/manual-landtax.pdf", "ดาวน์โหลด")),
    ("ขออนุญาตก่อสร้างอาคาร", P("หน่วยงาน: กองช่าง ยื่นแบบ ข.1 พร้อมแบบแปลน 5 ชุด สำเนาโฉนด") + tbl([["ขั้นตอน", "ระยะเวลา"], ["ตรวจเอกสารและรับคำขอ", "1 วัน"], ["ตรวจผังเมืองและสถานที่", "7 วัน"], ["ตรวจแบบแปลนและออกใบอนุญาต อ.1", "35 วัน"]]) + P("ค่าธรรมเนียม 20 บาท และค่าตรวจแบบตามกฎกระทรวง กฎหมาย พ.ร.บ.ควบคุมอาคาร พ.ศ. 2522")),
    ("ลงทะเบียนเบี้ยยังชีพผู้สูงอายุ", P("หน่วยงาน: งานพัฒนาชุมชน สำนักปลัด เอกสาร บัตรประชาชน ทะเบียนบ้าน สมุดบัญชี") + tbl([["ขั้นตอน", "ระยะเวลา"], ["ยื่นคำขอ", "3 นาที"], ["บันทึกและออกใบรับ", "7 นาที"]]) + P("ไม่มีค่าธรรมเนียม")),
    ("จดทะเบียนพาณิชย์", P("หน่วยงาน: กองคลัง ระยะเวลา 30 นาที ค่าธรรมเนียมตั้งใหม่ 50 บาท เปลี่ยนแปลง 20 บาท เลิก 20 บาท ขั้นตอน 1) ยื่นแบบ ทพ. 2) ตรวจเอกสาร 3) ออกใบสำคัญ"))]))
def form(act, fields, b="ส่งข้อมูล", tail=""): return f'<form class="wpcf7-form" method="post" action="{act}">' + "".join(f'<p><label>{a}<br>' + (f'<textarea name="f{i}" rows="5"></textarea>' if k == "t" else f'<input type="{k}" name="f{i}">') + "</label></p>" for i, (a, k) in enumerate(fields)) + f'{tail}<p><input type="submit" value="{b}"></p></form>'
base = [("ชื่อ-สกุล", "text"), ("เลขบัตรประชาชน", "text"), ("โทรศัพท์", "tel"), ("ที่อยู่", "text")]
page("/e-service/", "E-Service", P("กรอกข้อมูลได้ตลอด 24 ชั่วโมง ไม่ต้องเดินทางมาที่สำนักงาน เจ้าหน้าที่จะติดต่อกลับทางโทรศัพท์ภายใน 1 วันทำการ") + tabs([
    ("แจ้งซ่อมไฟฟ้าสาธารณะ", form("/e-service/", base + [("จุดที่ไฟดับ/หมายเลขเสา", "text"), ("ภาพถ่าย", "file"), ("รายละเอียด", "t")], "ส่งคำขอ")), ("ขอสนับสนุนน้ำอุปโภค", form("/e-service/", base + [("จำนวนเที่ยว", "number"), ("วันที่ต้องการ", "date")], "ส่งคำขอ")), ("ขอถังขยะ/เก็บขยะชิ้นใหญ่", form("/e-service/", base + [("รายการ", "text")], "ส่งคำขอ"))]))
page("/download-forms/", "ดาวน์โหลดแบบฟอร์ม", f'<ul><li>คำร้องทั่วไป และแบบ ข.1 <a href="{GO}2021/11/form-general.docx">ดาวน์โหลด</a></li></ul>' + P("พิมพ์แล้วกรอกให้ครบ นำมายื่นที่สำนักงานเทศบาล"))
page("/service-statistics/", "สถิติงานบริการ", f'<p>จำนวนผู้มาใช้บริการ ต.ค.64-มี.ค.65 <a href="{GO}2022/04/stat-1-65.xlsx">ดาวน์โหลด</a></p>')
page("/visitor-statistics/", "สถิติผู้เข้าชมเว็บไซต์", tbl([["เดือน", "ผู้เข้าชม (IP)"], ["ม.ค. 2565", "1,981"], ["ก.พ. 2565", "1,754"], ["มี.ค. 2565", "2,110"], ["เม.ย. 2565", "1,402"]]))
page("/faq/", "คำถามที่พบบ่อย", acc([("จ่ายภาษีที่ดินได้ถึงเมื่อไร", P("ภายในเดือนเมษายนของทุกปี เว้นแต่มีประกาศขยายเวลา")), ("ทำบัตรประชาชนที่เทศบาลได้ไหม", P("ไม่ได้ ต้องไปที่ว่าการอำเภอ")), ("เก็บขยะวันไหน", P("หมู่ 1–5 จันทร์ พุธ ศุกร์ หมู่ 6–11 อังคาร พฤหัสบดี"))]))
wb = "".join(f'<tr><td><a href="/webboard/topic/{i}/">{t}</a></td><td>{a}</td><td>{len(r)}</td><td>{thdate(d)}</td></tr>' for i, t, a, d, q, r in WEBBOARD)
page("/webboard/", "กระดานสนทนา", f'<table class="bbp-topics"><tr><th>หัวข้อ</th><th>ผู้ตั้ง</th><th>ตอบ</th><th>วันที่</th></tr>{wb}</table><h3>ตั้งคำถามใหม่</h3>' + form("/webboard/", [("ชื่อ", "text"), ("หัวข้อ", "text"), ("ข้อความ", "t")], "โพสต์"))
for i, t, a, d, q, r in WEBBOARD:
    page(f"/webboard/topic/{i}/", t, f'<div class="bbp-reply"><b>{a}</b> <time>{thdate(d)}</time><p>{q}</p></div>' + "".join(f'<div class="bbp-reply"><b>{x}</b> <time>{thdate(y)}</time><p>{z}</p></div>' for x, y, z in r) + form(f"/webboard/topic/{i}/", [("ชื่อ", "text"), ("ตอบกลับ", "t")], "ส่งคำตอบ") + '<p><a href="/webboard/">« กลับ</a></p>')
page(SL["voice"], "เสียงจากประชาชน", P("ท่านคิดอย่างไรกับงานของเทศบาล อยากให้ปรับปรุงเรื่องใด ฝากบอกเราได้ที่นี่ ทุกความเห็นจะนำเข้าที่ประชุมหัวหน้าส่วนราชการทุกเดือน") + form(SL["voice"], [("ชื่อ (ไม่บังคับ)", "text"), ("หมู่ที่", "number"), ("ความคิดเห็น/ข้อเสนอแนะต่อการทำงานและการให้บริการ", "t")], "ส่งความคิดเห็น"))
page("/complaint/", "ร้องเรียน-ร้องทุกข์", P("สำหรับแจ้งเหตุเดือดร้อนรำคาญทั่วไป กลิ่นเหม็น เสียงดัง ถนนชำรุด") + form("/complaint/", [("ชื่อ-สกุล", "text"), ("โทรศัพท์", "tel"), ("เรื่อง", "text"), ("รายละเอียด", "t")], "ส่งเรื่อง"))
page("/whistleblow/", "แจ้งเบาะแส", '<iframe src="/wp-content/forms/whistleblow.html" width="100%" height="760" frameborder="0"></iframe>')
w = SITE / "wp-content/forms/whistleblow.html"; w.parent.mkdir(parents=True, exist_ok=True)
w.write_text('<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>แบบแจ้งเบาะแส</title></head><body><h2>แจ้งเรื่องทุจริตและประพฤติมิชอบของเจ้าหน้าที่เทศบาล</h2><p>ช่องทางนี้รับเฉพาะเรื่องทุจริตของเจ้าหน้าที่เทศบาลตำบลหนองไผ่สวรรค์ แยกจากเรื่องร้องทุกข์ทั่วไป ข้อมูลส่งตรงถึงนิติกร ปกปิดชื่อผู้แจ้งเป็นความลับ</p>' + form("/wp-content/forms/whistleblow.html", [("ชื่อผู้แจ้ง (เว้นว่างได้)", "text"), ("ช่องทางติดต่อกลับ", "text"), ("เจ้าหน้าที่ที่ถูกกล่าวหา/สังกัด", "text"), ("พฤติการณ์ วัน เวลา สถานที่", "t"), ("แนบหลักฐาน", "file")], "ส่งเรื่อง") + "</body></html>", encoding="utf-8")
page("/ita-2565/", "ITA 2565", "")   # replaced below
page(SL["centre"], "ศูนย์ปฏิบัติการต่อต้านการทุจริต", P("งานนิติการ สำนักปลัดเทศบาล ชั้น 2") + f'<ul><li>แนวทางรับและดำเนินการเรื่องกล่าวหาเจ้าหน้าที่ <a href="{GO}2021/06/sop-corrupt.docx">ดาวน์โหลด</a></li><li><a href="/complaint-statistics/">สถิติเรื่องร้องเรียน</a></li></ul>')
page("/complaint-statistics/", "สถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", P("ประจำปีงบประมาณ พ.ศ. 2564 (ตุลาคม 2563 – กันยายน 2564)") + tbl([["เดือน", "จำนวนเรื่อง", "แล้วเสร็จ", "อยู่ระหว่างดำเนินการ"]] + [[m, 0, 0, 0] for m in ("ต.ค. 63", "พ.ย. 63", "ธ.ค. 63", "ม.ค. 64", "ก.พ. 64", "มี.ค. 64")] + [["เม.ย. 64", 1, 1, 0]] + [[m, 0, 0, 0] for m in ("พ.ค. 64", "มิ.ย. 64", "ก.ค. 64", "ส.ค. 64", "ก.ย. 64")] + [["รวม", 1, 1, 0]]))
page(SL["antiplan"], "แผนป้องกันการทุจริต", tabs([("2561-2564", ml("2018/05/anti-4y.pdf", "ดาวน์โหลด")), ("2565-2568", ml("2021/09/anti-4y-new.pdf", "ดาวน์โหลด")), ("รายงานประจำปี", ml("2021/12/anti-report-2564.pdf", "รายงานผลการดำเนินการป้องกันการทุจริต ปี 2564"))]))
page("/risk/", "การประเมินความเสี่ยง", f'<ul><li><a href="{GO}2022/03/o36-risk65.pdf">การประเมินความเสี่ยงการทุจริตฯ ปี 2565</a></li><li><a href="/risk-management/">การดำเนินการจัดการความเสี่ยงการทุจริต</a></li></ul>')
page("/risk-management/", "การดำเนินการเพื่อจัดการความเสี่ยงการทุจริตและประพฤติมิชอบ", '<blockquote>' + P("O37 องค์ประกอบด้านข้อมูล", "แสดงผลการดำเนินการหรือกิจกรรมที่แสดงถึงการจัดการความเสี่ยงในกรณีที่อาจก่อให้เกิดการทุจริตหรือก่อให้เกิดการขัดกันระหว่างผลประโยชน์ส่วนตนกับผลประโยชน์ส่วนรวมของหน่วยงาน", "เป็นกิจกรรมหรือการดำเนินการที่สอดคล้องกับมาตรการหรือการดำเนินการเพื่อบริหารจัดการความเสี่ยงตามข้อ O36", "เป็นการดำเนินการในปี พ.ศ. 2565") + "</blockquote>")
page("/hr/", "การบริหารงานบุคคล", f'<ul><li><a href="{u("/ประกาศนโยบายงานบุคคล/")}">ประกาศของนายกฯ ด้านคน</a></li><li><a href="/hr-implementation/">การดำเนินการตามนโยบาย</a></li><li><a href="{u(SL["hrcrit"])}">หลักเกณฑ์ต่าง ๆ</a></li><li><a href="{GO}2021/12/scan0007.pdf">รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ประจำปี 2564</a></li></ul>')
page("/hr-implementation/", "การดำเนินการตามนโยบายการบริหารทรัพยากรบุคคล", P("กำลังปรับปรุงข้อมูล"))
page(SL["hrcrit"], "หลักเกณฑ์บริหารงานบุคคล", acc([("1. การสรรหาและคัดเลือก", ml("2021/10/hr-a.pdf", "ดาวน์โหลด")), ("2. การบรรจุและแต่งตั้ง", P("ไม่มีข้อมูล")), ("3. การพัฒนาบุคลากร", ml("2021/10/hr-b.pdf", "ดาวน์โหลด")), ("4. การประเมินผลการปฏิบัติงาน", ml("2021/10/hr-c.pdf", "ดาวน์โหลด")), ("5. การให้คุณให้โทษและสร้างขวัญกำลังใจ", P("อยู่ระหว่างรวบรวมเอกสาร"))]))
page("/law/", "กฏหมายที่เกี่ยวข้อง", toggles([("พระราชบัญญัติ", '<ul><li><a href="http://law.example/municipal2496.pdf">พ.ร.บ.เทศบาล พ.ศ. 2496</a></li><li><a href="http://law.example/decent2542.pdf">พ.ร.บ.กำหนดแผนและขั้นตอนการกระจายอำนาจฯ พ.ศ. 2542</a></li><li><a href="http://law.example/building2522.pdf">พ.ร.บ.ควบคุมอาคาร พ.ศ. 2522</a></li><li><a href="http://law.example/health2535.pdf">พ.ร.บ.การสาธารณสุข พ.ศ. 2535</a></li><li><a href="http://law.example/landtax2562.pdf">พ.ร.บ.ภาษีที่ดินและสิ่งปลูกสร้าง พ.ศ. 2562</a></li></ul>'),
    ("ระเบียบกระทรวงมหาดไทย", '<ul><li><a href="http://law.example/plan2548.pdf">ว่าด้วยการจัดทำแผนพัฒนาของ อปท. พ.ศ. 2548</a></li><li><a href="http://law.example/bud2563.pdf">ว่าด้วยวิธีการงบประมาณของ อปท. พ.ศ. 2563</a></li></ul>'), ("เทศบัญญัติของเรา", f'<p><a href="{u(SL["bylaw"])}">ดูทั้งหมด</a></p>')]))
page(SL["bylaw"], "เทศบัญญัติ", f'<ul><li>การจัดการสิ่งปฏิกูลและมูลฝอย พ.ศ. 2559 <a href="{GO}2016/08/bylaw-waste.pdf">ดาวน์โหลด</a></li><li>ตลาด พ.ศ. 2561 <a href="{GO}2018/03/bylaw-market.pdf">ดาวน์โหลด</a></li></ul>')
page("/contact-us/", "ติดต่อเรา", P(f"สำนักงาน{T} เลขที่ 99 หมู่ 1 ถนนคำเขื่อนงาม–ดอนแดง ตำบลหนองไผ่สวรรค์ {AD} 35990", "โทรศัพท์ 0-4599-0710", "E-mail : saraban@nongphaisawan.example") + form("/contact-us/", [("ชื่อ", "text"), ("อีเมล", "email"), ("ข้อความ", "t")], "ส่งข้อความ"))
page("/privacy-policy/", "นโยบายความเป็นส่วนตัว", P("เว็บไซต์เก็บคุกกี้เท่าที่จำเป็น ข้อมูลที่กรอกในแบบฟอร์มใช้เพื่อติดต่อกลับเท่านั้น"))
(SITE / "wp-login.html").write_text('<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>เข้าสู่ระบบ</title></head><body><form method="post" action="/wp-login.php"><input name="log"><input type="password" name="pwd"><input type="submit" value="เข้าสู่ระบบ"></form></body></html>', encoding="utf-8")
(SITE / "wp-content/themes/hello-tambon").mkdir(parents=True); (SITE / "wp-content/themes/hello-tambon/style.css").write_text("body{font-family:Sarabun,sans-serif;margin:0}#content{display:flex;max-width:1140px;margin:auto}#primary{flex:3;padding:1em}#secondary{flex:1}.sub-menu{display:none}li:hover>.sub-menu{display:block}img{max-width:100%}\n")
(SITE / "robots.txt").write_text("User-agent: *\nDisallow: /wp-admin/\n")

# ------------------------------------------------------------------ ITA pages
DEAD = f"{GO}2022/03/O24-report-procurement-2564.pdf"
ITA = [
 ("9.1 ข้อมูลพื้นฐาน", [(1, "โครงสร้าง", "/history/", "หน้าแรก > ข้อมูลทั่วไป"), (2, "ข้อมูลผู้บริหาร", "/?p=812", ""), (3, "อำนาจหน้าที่", SL["power"], "หน้าแรก > ข้อมูลทั่วไป > อำนาจหน้าที่"), (4, "แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน", GO + "2021/10/lpn-plan-2566-2570.pdf", ""), (5, "ข้อมูลการติดต่อ", "/contact-us/", "หน้าแรก > ติดต่อเรา"), (6, "กฏหมายที่เกี่ยวข้อง", "/law/", ""), (7, "ข่าวประชาสัมพันธ์", "/category/news/", ""), (8, "Q&amp;A", "/faq/", "หน้าแรก > บริการประชาชน"), (9, "Social Network", "#", "")]),
 ("9.2 การบริหารงาน", [(10, "แผนดำเนินงานประจำปี", SL["opplan"], "หน้าแรก > แผนและงบประมาณ"), (11, "รายงานการกำกับติดตามการดำเนินงานประจำปี รอบ 6 เดือน (ปี 2565)", GO + "2022/04/report-6-months-2565.pdf", ""), (12, "รายงานผลการดำเนินงานประจำปี", "/ประเมินผลแผน-2564/", ""), (13, "คู่มือหรือมาตรฐานการปฏิบัติงาน", SL["citizen"], ""), (14, "คู่มือหรือมาตรฐานการให้บริการ", SL["citizen"], "หน้าแรก > บริการประชาชน > คู่มือประชาชน"), (15, "ข้อมูลเชิงสถิติการให้บริการ", "/visitor-statistics/", ""), (16, "รายงานผลการสำรวจความพึงพอใจการให้บริการ", GO + "2022/03/satisfaction-survey.pdf", ""), (17, "E-Service", "/download-forms/", "หน้าแรก > บริการประชาชน")]),
 ("9.3 การบริหารเงินงบประมาณ", [(18, "แผนการใช้จ่ายงบประมาณประจำปี", "/?wpdmdl=412", ""), (19, "รายงานการกำกับติดตามการใช้จ่ายงบประมาณฯ รอบ 6 เดือน", "/budget-report/", ""), (20, "รายงานผลการใช้จ่ายงบประมาณประจำปี", "https://drive.google.com/file/d/1kZq7LPNw0r2Sx9TbYh4mVfQeUaJd3cGo/view?usp=sharing", ""), (21, "แผนการจัดซื้อจัดจ้างหรือแผนการจัดหาพัสดุ", "/procurement-plan/", ""), (22, "ประกาศต่าง ๆ เกี่ยวกับการจัดซื้อจัดจ้าง", "/category/จัดซื้อจัดจ้าง/", ""), (23, "สรุปผลการจัดซื้อจัดจ้างรายเดือน", "/monthly-procurement/", ""), (24, "รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี", DEAD, "")]),
 ("9.4 การบริหารและพัฒนาทรัพยากรบุคคล", [(25, "นโยบายการบริหารทรัพยากรบุคคล", "/ประกาศนโยบายงานบุคคล/", ""), (26, "การดำเนินการตามนโยบายการบริหารทรัพยากรบุคคล", "/hr-implementation/", ""), (27, "หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล", SL["hrcrit"], ""), (28, "รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี", GO + "2021/12/scan0007.pdf", "")]),
 ("9.5 การส่งเสริมความโปร่งใส", [(29, "แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", SL["bylaw"], ""), (30, "ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", "javascript:void(0)", ""), (31, "ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตฯ", "/complaint-statistics/", ""), (32, "ช่องทางการรับฟังความคิดเห็น", "#", ""), (33, "การเปิดโอกาสให้เกิดการมีส่วนร่วม", "/category/participation/", "หน้าแรก > ความโปร่งใส > การมีส่วนร่วม")]),
 ("10.1 การดำเนินการเพื่อป้องกันการทุจริต", [(34, "นโยบายไม่รับของขวัญ (No Gift Policy)", "/งดรับ-งดให้/", ""), (35, "การมีส่วนร่วมของผู้บริหาร", "/mayor-message/", ""), (36, "การประเมินความเสี่ยงการทุจริตและประพฤติมิชอบประจำปี", GO + "2022/03/o36-risk65.pdf", ""), (37, "การดำเนินการเพื่อจัดการความเสี่ยงการทุจริตฯ", "/risk-management/", ""), (38, "การเสริมสร้างวัฒนธรรมองค์กร ตามมาตรฐานทางจริยธรรม", "/อบรมธรรมะในองค์กร-65/", ""), (39, "แผนปฏิบัติการป้องกันการทุจริต", GO + "2018/05/anti-4y.pdf", ""), (40, "รายงานการกำกับติดตามการดำเนินการป้องกันการทุจริต รอบ 6 เดือน", "/anti-corruption-6-months-2565/", ""), (41, "รายงานผลการดำเนินการป้องกันการทุจริตประจำปี", GO + "2021/12/anti-report-2564.pdf", "")]),
 ("10.2 มาตรการภายในเพื่อป้องกันการทุจริต", [(42, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", GO + "2022/01/memo112.pdf", ""), (43, "การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสฯ", "#", "")]),
]
def row(n, t, h, path):
    ext = ' target="_blank" rel="noopener"' if h.startswith("http") or "/uploads/" in h else ""
    return [f"O{n}", t, f'<a href="{u(h)}"{ext}>คลิกที่นี่</a>' + (f"<br><small>{path}</small>" if path else "")]
page("/ita-2565/", "ITA 2565", P("การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. 2565 (แบบ OIT)") + acc([(t, tbl([["ข้อ", "ข้อมูล", "URL"]] + [row(*r) for r in rows])) for t, rows in ITA], 1) + '<p><a href="/ita-2564/">ดูข้อมูล ITA 2564</a></p>', "การเปิดเผยข้อมูลสาธารณะ (OIT) ปี 2565")
old = [(1, "โครงสร้าง", "/structure/"), (4, "แผนพัฒนา", GO + "2020/11/plan61-65.pdf"), (18, "แผนการใช้จ่ายงบประมาณ 2564", GO + "2020/09/thb64.pdf"), (21, "แผนจัดซื้อจัดจ้าง 2564", GO + "2020/10/p-plan-64.pdf"), (34, "เจตจำนงสุจริตของผู้บริหาร", "/งดรับ-งดให้/"), (39, "แผนปฏิบัติการป้องกันการทุจริต 4 ปี", GO + "2018/05/anti-4y.pdf"), (41, "รายงานประจำปี", "#"), (43, "การดำเนินการตามมาตรการ", "#")]
page("/ita-2564/", "ITA 2564", tbl([["ข้อ", "ข้อมูล", "ลิงก์"]] + [[f"O{n}", t, f'<a href="{u(h)}">ดูข้อมูล</a>'] for n, t, h in old]) + P("ข้ออื่นย้ายไปเว็บไซต์ใหม่แล้ว"))

home = '<section class="elementor-section"><h2>ข่าวประชาสัมพันธ์</h2>' + "".join(map(card, [r for r in ALL if "news" in r[2]][:6])) + '<p><a class="elementor-button" href="/category/news/">ดูทั้งหมด</a></p></section><section class="elementor-section"><h2>จัดซื้อจัดจ้าง</h2><ul>' + "".join(f'<li><a href="{u("/" + r[0] + "/")}">{r[3]}</a></li>' for r in [r for r in ALL if "จัดซื้อจัดจ้าง" in r[2]][:4]) + '</ul></section><section class="elementor-section icon-boxes">' + "".join(f'<div class="elementor-icon-box" onclick="location.href=\'{u(h)}\'"><i class="fas {i}"></i><span>{t}</span></div>' for t, h, i in (("ITA 2565", "/ita-2565/", "fa-medal"), ("คู่มือประชาชน", SL["citizen"], "fa-book"), ("เสียงจากประชาชน", SL["voice"], "fa-comment"), ("สารจากนายก", "/mayor-message/", "fa-user"))) + "</section>"
write("/", layout("หน้าแรก", [], home, "home"))
(SITE / "_routes.toml").write_text('\n'.join(f'[[route]]\npath = "{p}"\n{k} = "{v}"\n' for p, k, v in (("/?wpdmdl=412", "redirect", GO + "2021/09/thb65.pdf"), ("/?p=812", "redirect", u("/คณะผู้บริหาร-2561/")), ("/wp-login.php", "file", "wp-login.html"))), encoding="utf-8")
import truth
truth.write()
