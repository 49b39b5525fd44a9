# -*- coding: utf-8 -*-
import os, html, io
from pathlib import Path
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, TableStyle, Spacer, PageBreak
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib import colors
from PIL import Image, ImageDraw
import glob
HERE = Path(__file__).resolve().parent
SITE = HERE.parent / 'site'
def font(style):
    """Laksaman from THAI_FONTS (a folder) or wherever fontconfig knows it."""
    name = 'Laksaman-Bold.ttf' if style == 'Bold' else 'Laksaman.ttf'
    base = os.environ.get('THAI_FONTS')
    if base: return os.path.join(base, name)
    import subprocess
    f = subprocess.run(['fc-match', '-f', '%{file}', 'Laksaman:style=' + style], capture_output=True, text=True).stdout
    if not f.endswith(name): raise SystemExit('no Laksaman font: set THAI_FONTS')
    return f
pdfmetrics.registerFont(TTFont('TH', font('Regular')))
pdfmetrics.registerFont(TTFont('THB', font('Bold')))
COMB = set('ะาำ') | {chr(c) for c in range(0x0E30, 0x0E3B)} | {chr(c) for c in range(0x0E45, 0x0E4F)}
LEAD = set('เแโใไ')
def clusters(w):
    out = []
    for ch in w:
        if out and (ch in COMB or out[-1][-1] in LEAD): out[-1] += ch
        else: out.append(ch)
    return out
def wrap(text, width, fn, size):
    sw = lambda s: pdfmetrics.stringWidth(s, fn, size)
    lines = []
    for para in str(text).split('\n'):
        cur = ''
        for w in para.split(' '):
            t = (cur + ' ' + w) if cur else w
            if sw(t) <= width: cur = t; continue
            if cur and sw(w) <= width: lines.append(cur); cur = w; continue
            cl = clusters(w); buf = (cur + ' ') if cur else ''; last = None
            for i, c in enumerate(cl):
                if sw(buf + c) > width and buf.strip():
                    # prefer to break before a leading vowel among the last clusters
                    k = max((p for p in range(len(buf) - 1, max(len(buf) - 14, 0), -1) if buf[p] in LEAD), default=None)
                    if k and k > 3: lines.append(buf[:k].rstrip()); buf = buf[k:] + c
                    else: lines.append(buf.rstrip()); buf = c
                else: buf += c
            cur = buf
        lines.append(cur)
    return lines
PLAIN = [False]   # one font only: smaller files, as typewritten forms
def P(text, size=13, bold=False, align=0, width=470, space=5, indent=0):
    bold = bold and not PLAIN[0]
    fn = 'THB' if bold else 'TH'
    st = ParagraphStyle('x', fontName=fn, fontSize=size, leading=size*1.45, alignment=align, spaceAfter=space, leftIndent=indent)
    return Paragraph('<br/>'.join(html.escape(l) for l in wrap(text, width-indent, fn, size)), st)
def T(rows, widths, size=10, head=1):
    data = [[P(c, size, bold=(i < head), width=widths[j]-9, space=0, align=1 if i < head else 0) for j, c in enumerate(r)] for i, r in enumerate(rows)]
    t = Table(data, colWidths=widths, repeatRows=head)
    t.setStyle(TableStyle([('GRID', (0,0), (-1,-1), .5, colors.black), ('VALIGN', (0,0), (-1,-1), 'TOP'),
        ('BACKGROUND', (0,0), (-1,head-1), colors.HexColor('#dde8ee')), ('LEFTPADDING', (0,0), (-1,-1), 4), ('RIGHTPADDING', (0,0), (-1,-1), 4)]))
    return t
BR = PageBreak
def SP(h=8): return Spacer(1, h)
def pdf(path, title, flow, land=False):
    f = SITE / path; f.parent.mkdir(parents=True, exist_ok=True)
    SimpleDocTemplate(str(f), pagesize=landscape(A4) if land else A4, leftMargin=56, rightMargin=50, topMargin=50, bottomMargin=45,
        title=title, author='งานประชาสัมพันธ์', invariant=1).build(flow)
def docx(path, blocks):
    from docx import Document
    d = Document()
    for b in blocks:
        if isinstance(b, list):
            t = d.add_table(rows=0, cols=len(b[0])); t.style = 'Table Grid'
            for r in b:
                cells = t.add_row().cells
                for i, c in enumerate(r): cells[i].text = str(c)
            d.add_paragraph('')
        elif b.startswith('# '): d.add_heading(b[2:], 1)
        elif b.startswith('## '): d.add_heading(b[3:], 2)
        else: d.add_paragraph(b)
    f = SITE / path; f.parent.mkdir(parents=True, exist_ok=True); d.save(str(f))
def xlsx(path, sheets):
    from openpyxl import Workbook
    wb = Workbook(); wb.remove(wb.active)
    for name, rows in sheets:
        ws = wb.create_sheet(name)
        for r in rows: ws.append(list(r))
        for i in range(1, 14): ws.column_dimensions[chr(64+i)].width = 20
    f = SITE / path; f.parent.mkdir(parents=True, exist_ok=True); wb.save(str(f))
def photo(path, seed, label=None, size=(150, 190)):
    im = Image.new('RGB', size, (200 + seed*7 % 50, 215, 230)); d = ImageDraw.Draw(im)
    w, h = size
    d.ellipse((w*.3, h*.15, w*.7, h*.55), fill=(222, 184, 150)); d.rectangle((w*.18, h*.6, w*.82, h), fill=(245, 245, 240) if seed % 2 else (60, 70, 110))
    f = SITE / path; f.parent.mkdir(parents=True, exist_ok=True); im.save(f, quality=60)
TOWN = 'เทศบาลเมืองปากน้ำเหมือง'
E = html.escape
MENU = [('หน้าแรก', '/', []),
 ('รู้จักเทศบาล', '#', [('ประวัติความเป็นมา','/history/'),('วิสัยทัศน์ / พันธกิจ','/vision/'),('โครงสร้างส่วนราชการ และหน้าที่','/โครงสร้างส่วนราชการ/'),('สภาเทศบาล','/council/'),('นโยบายนายกเทศมนตรี','/policy/')]),
 ('บุคลากร', '#', [('คณะผู้บริหาร','/ทำเนียบ/คณะผู้บริหาร/'),('ฝ่ายข้าราชการประจำ','/ทำเนียบ/ฝ่ายประจำ/')]),
 ('ข่าวสาร', '#', [('ข่าวประชาสัมพันธ์','/category/news/'),('ภาพกิจกรรม','/category/activity/'),('ประกาศจัดซื้อจัดจ้าง','/category/procurement/'),('รับสมัครงาน','/category/jobs/')]),
 ('แผนและงบประมาณ', '#', [('แผนพัฒนาท้องถิ่น','/category/plan/'),('แผนดำเนินงาน','/work-plan/'),('เทศบัญญัติ','/bylaw/'),('รายงานผลการดำเนินงานประจำปี','/annual-report/')]),
 ('การบริหารงานบุคคล', '#', [('ประมวลจริยธรรม','/ethics/'),('แผนบริหารทรัพยากรบุคคล','/hr/'),('รายงานผลการบริหารทรัพยากรบุคคล','/hr/#report')]),
 ('ป้องกันทุจริต', '#', [('No Gift Policy','/archives/4411/'),('แผนปฏิบัติการป้องกันการทุจริต','/anti-corruption/'),('การประเมินความเสี่ยงการทุจริต','/risk/'),('มาตรการส่งเสริมคุณธรรมและความโปร่งใส','/integrity/'),('แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริต','/complaint-guideline/')]),
 ('บริการ', '#', [('E-Service','/e-service/'),('คู่มือการปฏิบัติงาน','/km/'),('สถิติการให้บริการ','/statistics/'),('ร้องเรียน ร้องทุกข์','/ร้องเรียนร้องทุกข์/'),('กระดานสนทนา','/webboard/'),('คำถามที่พบบ่อย','/faq/')]),
 ('ITA', '/ita-2568/', [('ITA 2568','/ita-2568/'),('ITA 2567','/ita-2567/')]),
 ('ติดต่อเรา', '/contact/', [])]
def menu():
    o = '<nav class="main-nav"><ul class="menu">'
    for t, u, sub in MENU:
        o += f'<li class="menu-item"><a href="{u}">{E(t)}</a>'
        if sub: o += '<ul class="sub-menu">' + ''.join(f'<li><a href="{a}">{E(b)}</a></li>' for b, a in sub) + '</ul>'
        o += '</li>'
    return o + '</ul></nav>'
CSS = '''body{font-family:Sarabun,Tahoma,sans-serif;margin:0;background:#eef4f6;color:#223}.wrap{max-width:1150px;margin:auto;background:#fff}.top{background:#0b6477;color:#fff;padding:6px 18px}
.main-nav ul{list-style:none;margin:0;padding:0}.menu>li{display:inline-block;position:relative;padding:8px 10px}.sub-menu{display:none;position:absolute;background:#fff;border:1px solid #ccc;z-index:9;min-width:230px}.menu>li:hover .sub-menu{display:block}
.row{display:flex;gap:20px;padding:18px}.content{flex:3;min-width:0}.side{flex:1}.widget{border:1px solid #cde;padding:10px;margin-bottom:14px}.elementor-tab-title{background:#e6f1f4;border:1px solid #bcd;padding:8px;cursor:pointer}.elementor-tab-content{padding:8px 14px;border:1px solid #dde;border-top:0}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #bbb;padding:4px 7px;vertical-align:top}.breadcrumb{padding:8px 18px;font-size:14px;background:#f3f3f3}.cards{display:flex;flex-wrap:wrap;gap:14px}.card{border:1px solid #ccd;padding:10px;width:220px;text-align:center}footer{background:#083d4a;color:#dff;padding:18px}footer a{color:#fff}.tree ul{border-left:2px solid #9bc}'''
LATEST = []; CATS = []
def sidebar():
    o = '<aside class="side">'
    o += '<div class="widget widget_search"><form action="/" method="get"><input name="s" placeholder="ค้นหา …"><button>ค้นหา</button></form></div>'
    o += '<div class="widget"><h4>ประชาชนทำอะไรได้บ้าง</h4><select onchange="if(this.value)location.href=this.value"><option value="">— เลือกเรื่อง —</option><option value="/service-guide/">มาติดต่อเทศบาลต้องเตรียมอะไร</option><option value="/e-service/">ทำเรื่องผ่านเว็บ</option><option value="/webboard/">ถามเจ้าหน้าที่</option></select></div>'
    o += '<div class="widget widget_recent_entries"><h4>เรื่องล่าสุด</h4><ul>' + ''.join(f'<li><a href="{u}">{E(t)}</a></li>' for t, u in LATEST) + '</ul></div>'
    o += '<div class="widget widget_categories"><h4>หมวดหมู่</h4><ul>' + ''.join(f'<li><a href="{u}">{E(t)}</a> ({n})</li>' for t, u, n in CATS) + '</ul></div>'
    o += '<div class="widget"><h4>ผู้เข้าชมเว็บไซต์</h4><p>วันนี้ 214 · เดือนนี้ 5,873 · ทั้งหมด 418,206</p></div></aside>'
    return o
def page(url, title, body, crumbs=(), side=True, head=''):
    bc = ' » '.join(['<a href="/">หน้าแรก</a>'] + [f'<a href="{u}">{E(t)}</a>' for t, u in crumbs] + [f'<span>{E(title)}</span>'])
    h = f'''<!DOCTYPE html>
<html lang="th"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="generator" content="WordPress 6.4.3"><meta name="generator" content="Elementor 3.19.2">
<title>{E(title)} – {TOWN}</title><link rel="alternate" type="application/rss+xml" href="/feed/"><link rel="stylesheet" href="/wp-content/themes/nam/style.css">{head}</head>
<body class="wp-custom-logo elementor-default"><div class="wrap"><div class="top">{TOWN} อำเภอปากน้ำเหมือง จังหวัดชลธารา | โทร. 0 3999 4100</div>
<header>{menu()}</header><div class="breadcrumb">{bc}</div><div class="row"><main class="content"><h1 class="entry-title">{E(title)}</h1><div class="elementor elementor-page">
{body}
</div></main>{sidebar() if side else ''}</div>
<footer><p>{TOWN} 99 ถนนเลียบแม่น้ำ จังหวัดชลธารา</p><p><a href="https://www.facebook.com/paknammueang.example"><i class="fab fa-facebook"></i></a> <a href="/contact/"><i class="fas fa-map-marker"></i></a> <a href="/แจ้งเบาะแส/"><img src="/wp-content/uploads/2024/11/btn3.jpg" width="90"></a></p><p>นโยบายคุ้มครองข้อมูลส่วนบุคคล | ทุกวันทำการ 08.30–16.30 น.</p></footer></div></body></html>'''
    write(url, h)
def write(url, text):
    p = url.strip('/'); f = SITE / p
    f = f / 'index.html' if (not p or '.' not in f.name) else f
    f.parent.mkdir(parents=True, exist_ok=True); f.write_text(text, encoding='utf-8')
def toggle(items, kind='toggle'):
    o = f'<div class="elementor-widget elementor-widget-{kind}"><div class="elementor-{kind}" role="tablist">'
    for i, (t, b) in enumerate(items):
        o += f'<div class="elementor-{kind}-item"><div id="elementor-tab-title-{i+101}" class="elementor-tab-title" role="button" aria-controls="elementor-tab-content-{i+101}"><a href="javascript:void(0)" class="elementor-toggle-title">{t}</a></div><div id="elementor-tab-content-{i+101}" class="elementor-tab-content elementor-clearfix" style="display:{"block" if i==0 and kind=="tabs" else "none"}">{b}</div></div>'
    return o + '</div></div>'
def table(rows):
    return '<table><thead><tr>' + ''.join(f'<th>{E(str(c))}</th>' for c in rows[0]) + '</tr></thead><tbody>' + ''.join('<tr>' + ''.join(f'<td>{E(str(c))}</td>' for c in r) + '</tr>' for r in rows[1:]) + '</tbody></table>'
def ul(xs): return '<ul>' + ''.join(f'<li>{x}</li>' for x in xs) + '</ul>'
def a(u, t): return f'<a href="{u}">{t}</a>'
TM = ['','มกราคม','กุมภาพันธ์','มีนาคม','เมษายน','พฤษภาคม','มิถุนายน','กรกฎาคม','สิงหาคม','กันยายน','ตุลาคม','พฤศจิกายน','ธันวาคม']
def thdate(d):
    y, m, dd = d.split('-'); return f'{int(dd)} {TM[int(m)]} {int(y)+543}'
TD = str.maketrans('0123456789', '๐๑๒๓๔๕๖๗๘๙')
