"""Machinery: page template, PDF/XLSX/DOCX helpers. No contents here."""
import io, os, re, subprocess, random, html
from urllib.parse import quote
from pathlib import Path
from reportlab import rl_config
rl_config.useA85 = 0
from reportlab.pdfgen import canvas
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib import colors
from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, TableStyle, Spacer, PageBreak
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from PIL import Image, ImageDraw, ImageFont, ImageFilter

HERE = Path(__file__).resolve().parent
SITE = HERE.parents[1] / HERE.name / "site"


def font_file(fam, style="Regular"):
    return subprocess.run(["fc-match", "-f", "%{file}", f"{fam}:style={style}"], capture_output=True, text=True).stdout


def slim(path):
    """the font without hints (drops fpgm, prep, cvt and glyph programs): small PDFs"""
    import struct
    b = open(path, "rb").read(); n = struct.unpack(">H", b[4:6])[0]; tb = {}
    for i in range(n):
        tag, _, off, ln = struct.unpack(">4sLLL", b[12 + 16 * i:28 + 16 * i]); tb[tag] = b[off:off + ln]
    fmt = struct.unpack(">h", tb[b"head"][50:52])[0]; ng = struct.unpack(">H", tb[b"maxp"][4:6])[0]
    loca = struct.unpack(f">{ng + 1}L", tb[b"loca"][:4 * ng + 4]) if fmt else [2 * x for x in struct.unpack(f">{ng + 1}H", tb[b"loca"][:2 * ng + 2])]
    out, nl = b"", [0]
    for i in range(ng):
        g = tb[b"glyf"][loca[i]:loca[i + 1]]
        if g and struct.unpack(">h", g[:2])[0] >= 0:
            p = 10 + 2 * struct.unpack(">h", g[:2])[0]; il = struct.unpack(">H", g[p:p + 2])[0]; g = g[:p] + b"\0\0" + g[p + 2 + il:]
        out += g + b"\0" * (-len(g) % 4); nl.append(len(out))
    tb[b"glyf"] = out; tb[b"loca"] = struct.pack(f">{ng + 1}L", *nl); tb[b"head"] = tb[b"head"][:50] + struct.pack(">h", 1) + tb[b"head"][52:]
    keep = {k: tb[k] for k in sorted(tb) if k in (b"head", b"hhea", b"maxp", b"hmtx", b"loca", b"glyf", b"cmap", b"post", b"OS/2", b"name")}
    res = struct.pack(">LHHHH", 0x10000, len(keep), 128, 3, len(keep) * 16 - 128); off = 12 + 16 * len(keep); body = b""
    for k, v in keep.items():
        res += struct.pack(">4sLLL", k, 0, off + len(body), len(v)); body += v + b"\0" * (-len(v) % 4)
    return io.BytesIO(res + body)


for nm, fam, st in (("L", "Loma", "Regular"), ("G", "Garuda", "Regular"), ("N", "Norasi", "Regular")):
    pdfmetrics.registerFont(TTFont(nm, slim(font_file(fam, st))))
FF = font_file("Loma"); FB = font_file("Loma", "Bold")

THD = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
def thai(s): return str(s).translate(THD)
def deco(s): return s.replace("ำ", "ํา")          # nikhahit + sara aa: looks the same

MON = "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split()
def thdate(d):
    y, m, dd = map(int, d.split("-"))
    return f"{dd} {MON[m-1]} {y+543}"


def u(path):
    """as WordPress prints it: lower-case percent escapes"""
    q = quote(path, safe="/:?&=#%.,-_~+()@'")
    return re.sub(r"%[0-9A-F]{2}", lambda m: m.group(0).lower(), q)


# ---------- text wrapping for Thai
COMB = set("ัิีึืฺุู็่้๊๋์ํ๎ำาะๆฯ")
def wrap(text, font, size, width):
    out = []
    for para in str(text).split("\n"):
        cur = ""; i = 0
        while para:
            lo = len(para)
            if pdfmetrics.stringWidth(para, font, size) <= width:
                out.append(para); break
            n = 0
            while n < len(para) and pdfmetrics.stringWidth(para[:n + 1], font, size) <= width: n += 1
            n = max(n, 1)
            cut = para.rfind(" ", 0, n + 1)
            if cut < n * 0.45:
                cut = -1
                for k in range(n, max(1, int(n * 0.4)), -1):
                    if k < len(para) and para[k] in "เแโใไ" and para[k - 1] not in "เแโใไ": cut = k; break
            if cut <= 0:
                cut = n
                while cut > 1 and (para[cut:cut + 1] in COMB or para[cut - 1] in "เแโใไ"): cut -= 1
            out.append(para[:cut].rstrip()); para = para[cut:].lstrip()
        else:
            if not para and not out: out.append("")
    return out


class Doc:
    def __init__(self, land=False, fam="L", title="", dec=False):
        self.size = landscape(A4) if land else A4
        self.fam = fam; self.el = []; self.w = self.size[0] - 90; self.title = title; self.dec = dec
    def _t(self, s): return deco(str(s)) if self.dec else str(s)
    def _par(self, text, font, size, width, align=0):
        lines = wrap(self._t(text), font, size, width)
        return Paragraph("<br/>".join(html.escape(l) for l in lines), ParagraphStyle("x", fontName=font, fontSize=size, leading=size * 1.5, alignment=align))
    def h(self, t, size=15, center=True):
        self.el.append(self._par(t, self.fam, size, self.w, 1 if center else 0)); self.el.append(Spacer(1, 5)); return self
    def p(self, t, size=11):
        self.el.append(self._par(t, self.fam, size, self.w)); self.el.append(Spacer(1, 4)); return self
    def table(self, rows, widths=None, size=8.5):
        if not widths:
            widths = [max(4.5, max(len(str(r[j])) for r in rows) ** .62) for j in range(len(rows[0]))]
        tot = sum(widths); ws = [w / tot * self.w for w in widths]; data = []
        for r, row in enumerate(rows):
            data.append([self._par(c, self.fam, size, ws[j] - 9) for j, c in enumerate(row)])
        t = Table(data, colWidths=ws, repeatRows=1)
        t.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), .5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 4),
                               ("RIGHTPADDING", (0, 0), (-1, -1), 4), ("BACKGROUND", (0, 0), (-1, 0), colors.whitesmoke)]))
        self.el += [t, Spacer(1, 8)]; return self
    def sp(self, n=12): self.el.append(Spacer(1, n)); return self
    def br(self): self.el.append(PageBreak()); return self
    def sign(self, name, pos, date=""):
        self.sp(18)
        for l in (f"({name})", pos, date):
            if l: self.el.append(self._par(l, self.fam, 11, self.w, 1))
        return self
    def save(self, path):
        f = SITE / path.lstrip("/"); f.parent.mkdir(parents=True, exist_ok=True)
        SimpleDocTemplate(str(f), pagesize=self.size, leftMargin=45, rightMargin=45, topMargin=45, bottomMargin=45, invariant=1,
                          title=self.title or "Microsoft Word - Document1", author="LPN").build(self.el)
        return path


def scan_pdf(path, pages):
    """a very bad scan: tiny, blurred, noisy, crooked; no text layer"""
    rnd = random.Random(5); f = SITE / path.lstrip("/"); f.parent.mkdir(parents=True, exist_ok=True)
    c = canvas.Canvas(str(f), pagesize=A4, invariant=1)
    for lines in pages:
        im = Image.new("L", (1000, 1414), 232); d = ImageDraw.Draw(im); y = 110
        for l in lines:
            d.text((110, y), l, font=ImageFont.truetype(FF, 24), fill=70); y += 44
        im = im.rotate(2.7, fillcolor=205, resample=Image.BICUBIC).resize((300, 424)).filter(ImageFilter.GaussianBlur(1.5))
        px = im.load()
        for _ in range(16000):
            x, yy = rnd.randrange(300), rnd.randrange(424); px[x, yy] = max(0, min(255, px[x, yy] + rnd.randrange(-60, 60)))
        b = io.BytesIO(); im.save(b, "JPEG", quality=38); b.seek(0)
        from reportlab.lib.utils import ImageReader
        c.drawImage(ImageReader(b), 0, 0, A4[0], A4[1]); c.showPage()
    c.save()


def xlsx(path, sheets):
    import openpyxl, datetime
    wb = openpyxl.Workbook(); wb.remove(wb.active)
    wb.properties.created = wb.properties.modified = datetime.datetime(2022, 4, 11)
    for name, rows in sheets:
        ws = wb.create_sheet(name)
        for r in rows: ws.append(r)
        for c in "ABCDEFGH": ws.column_dimensions[c].width = 20
    f = SITE / path.lstrip("/"); f.parent.mkdir(parents=True, exist_ok=True); wb.save(f)


def docx(path, blocks):
    import docx as D
    d = D.Document()
    for b in blocks:
        if isinstance(b, str): d.add_heading(b[2:], 1) if b.startswith("# ") else d.add_paragraph(b)
        else:
            t = d.add_table(rows=0, cols=len(b[0])); t.style = "Table Grid"
            for r in b:
                cells = t.add_row().cells
                for i, c in enumerate(r): cells[i].text = str(c)
    f = SITE / path.lstrip("/"); f.parent.mkdir(parents=True, exist_ok=True); d.save(f)


def portrait(path, seed):
    r = random.Random(seed); im = Image.new("RGB", (150, 190), (205, 222, 238)); d = ImageDraw.Draw(im)
    d.ellipse((42, 30, 108, 110), fill=(226, 188 + r.randrange(-15, 15), 158)); d.pieslice((40, 22, 110, 100), 180, 360, fill=(40, 34, 30))
    d.rectangle((15, 122, 135, 190), fill=(236, 236, 226)); d.ellipse((15, 105, 135, 160), fill=(236, 236, 226)); d.polygon([(65, 118), (85, 118), (75, 160)], fill=(90 + r.randrange(60), 40, 60))
    f = SITE / path.lstrip("/"); f.parent.mkdir(parents=True, exist_ok=True); im.quantize(16).save(f)


def banner(path, text, color, size=(300, 90), fs=20):
    im = Image.new("RGB", size, color); d = ImageDraw.Draw(im)
    for i, l in enumerate(text.split("\n")): d.text((12, 14 + i * (fs + 10)), l, font=ImageFont.truetype(FB, fs), fill="white")
    f = SITE / path.lstrip("/"); f.parent.mkdir(parents=True, exist_ok=True); im.quantize(16).save(f)


def photo(path, seed):
    r = random.Random(seed); im = Image.new("RGB", (320, 200), (150 + r.randrange(80), 190, 225)); d = ImageDraw.Draw(im)
    d.rectangle((0, 120, 320, 200), fill=(120, 150 + r.randrange(50), 90))
    for _ in range(14):
        x = r.randrange(10, 300); y = r.randrange(90, 150); d.ellipse((x, y, x + 14, y + 16), fill=(220, 180, 150)); d.rectangle((x - 3, y + 16, x + 17, y + 50), fill=(r.randrange(255), r.randrange(255), r.randrange(255)))
    f = SITE / path.lstrip("/"); f.parent.mkdir(parents=True, exist_ok=True); im.save(f, "JPEG", quality=50)


# ---------- page-builder blocks
_n = [1000]
def acc(items, opened=0):
    """Elementor accordion"""
    _n[0] += 7; k = _n[0]; o = [f'<div class="elementor-element elementor-widget elementor-widget-accordion" data-id="{k:x}"><div class="elementor-accordion" role="tablist">']
    for i, (t, b) in enumerate(items, 1):
        a = " elementor-active" if i == opened else ""
        o.append(f'<div class="elementor-accordion-item"><div id="elementor-tab-title-{k}{i}" class="elementor-tab-title{a}" data-tab="{i}" role="tab"><span class="elementor-accordion-icon"><i class="fas fa-plus"></i></span>'
                 f'<a class="elementor-accordion-title" href="">{t}</a></div><div id="elementor-tab-content-{k}{i}" class="elementor-tab-content elementor-clearfix{a}" data-tab="{i}" role="tabpanel"'
                 + ("" if a else ' style="display:none"') + f'>{b}</div></div>')
    return "".join(o) + "</div></div>"

def toggles(items):
    """WPBakery toggles"""
    return "".join(f'<div class="vc_toggle vc_toggle_default"><div class="vc_toggle_title"><h4>{t}</h4><i class="vc_toggle_icon"></i></div><div class="vc_toggle_content" style="display:none">{b}</div></div>' for t, b in items)

def tabs(items, active=0):
    _n[0] += 3; k = _n[0]
    nav = "".join(f'<li class="vc_tta-tab{" vc_active" if i == active else ""}"><a href="#tab-{k}-{i}" data-vc-tabs=""><span class="vc_tta-title-text">{t}</span></a></li>' for i, (t, _) in enumerate(items))
    pan = "".join(f'<div class="vc_tta-panel{" vc_active" if i == active else ""}" id="tab-{k}-{i}"' + ("" if i == active else ' style="display:none"') + f'><div class="vc_tta-panel-body">{b}</div></div>' for i, (_, b) in enumerate(items))
    return f'<div class="vc_tta-container"><div class="vc_tta-tabs"><ul class="vc_tta-tabs-list">{nav}</ul><div class="vc_tta-panels">{pan}</div></div></div>'

def tbl(rows, cls="has-fixed-layout"):
    o = [f'<figure class="wp-block-table"><table class="{cls}">']
    for i, r in enumerate(rows):
        t = "th" if i == 0 else "td"; o.append("<tr>" + "".join(f"<{t}>{c}</{t}>" for c in r) + "</tr>")
    return "".join(o) + "</table></figure>"

def btn(href, text="ดาวน์โหลด"):
    return f'<div class="wp-block-file"><a href="{u(href)}" class="wp-block-file__button" target="_blank" rel="noopener">{text}</a></div>'

def ps(*t): return "".join(f"<p>{x}</p>" for x in t)
