"""The truth, decided by hand; written to truth.toml"""
from lib import u, HERE
U = "/wp-content/uploads/"
TR = {
1: ("found", ["/structure/"], "ITA row points to the history page, but the menu page has the chart (image) and every division with its sections as text in the accordion."),
2: ("found", ["/executives/"], "ITA row (short link ?p=812) shows the former mayor; menu page has current mayor, two deputies and clerk, each with photo and own phone; vacancy stated."),
3: ("found", ["/อำนาจหน้าที่/"], "Duties under s.50/51 of the Municipality Act as text in accordion, Thai slug."),
4: ("found", [U + "2020/11/plan61-65.pdf", "/development-plan/"], "ITA row gives the 2566–2570 plan (does not cover 2565); the menu page also has the plan ๒๕๖๑–๒๕๖๕ with strategies, goals, KPIs and the 2565 column (Thai digits, label only ดาวน์โหลด)."),
5: ("incomplete", ["/contact-us/"], "Address, telephone, e-mail; no fax number and no map anywhere on the site (both are deciding elements)."),
6: ("found", ["/law/"], "Acts and ministry regulations listed (typo กฏหมาย), links to an outside law server, plus own by-laws.", ["/เทศบัญญัติ/"]),
7: ("found", ["/category/news/", "/"], "News current to June 2565 about the municipality's work."),
8: ("found", ["/webboard/", "/webboard/topic/118/", "/webboard/topic/115/", "/webboard/topic/109/", "/webboard/topic/101/"], "ITA row points to a one-way FAQ; the web board (menu) has a posting form and officers' answers in 2565."),
9: ("found", ["/"], "Icon-only Facebook link in the header of every page; ITA row is '#'."),
10: ("found", [U + "2021/10/b-2565-01.pdf", "/แผนดำเนินงาน/"], "Plan for fiscal 2565 with projects, budgets, periods (Thai digits, nikhahit+aa, label คลิกที่นี่, in accordion)."),
11: ("stale", [U + "2022/04/report-6-months-2565.pdf"], "Row and file name say 2565; the document is the first half of fiscal 2564 (Oct 2563–Mar 2564). No other one."),
12: ("found", [U + "2021/12/evaplan64.pdf", "/ประเมินผลแผน-2564/"], "Monitoring and evaluation report of fiscal 2564: projects, budgets, spending, problems, suggestions; in an iframe."),
13: ("missing", [], "ITA row points to the citizens' manual; there is no staff operation manual anywhere."),
14: ("found", ["/คู่มือสำหรับประชาชน/", U + "2021/11/manual-landtax.pdf"], "Four services with steps, time, fee, papers, law (toggles and a PDF)."),
15: ("found", [U + "2022/04/stat-1-65.xlsx", "/service-statistics/"], "ITA row points to web visitor counts; the menu page has an XLSX of service users per month Oct 2564–Mar 2565."),
16: ("missing", [], "Under the label there is only a blank questionnaire; no survey result anywhere."),
17: ("found", ["/e-service/"], "ITA row points to blank forms; the E-Service page (menu and image banner) has online request forms in tabs."),
18: ("found", [U + "2021/09/thb65.pdf", "/?wpdmdl=412", "/budget-ordinance/"], "Budget ordinance of 2565 by source and by type of spending; behind a download-manager link that redirects; page has tabs of three years."),
19: ("found", [U + "2022/04/fin-h1.xlsx", "/budget-report/"], "XLSX of spending against the 2565 budget for 1 Oct 2564–31 Mar 2565, in other words (รับจริง-จ่ายจริง ครึ่งปีแรก)."),
20: ("unreadable", ["/budget-report/"], "Only a Google Drive link for 2564; content cannot be read. The only other file is the balance sheet of 2562."),
21: ("found", [U + "2021/10/p-plan-65.pdf", "/procurement-plan-2565/"], "Plan of fiscal 2565, reached through a <select>; label จัดชื้อ with typing error, button ดาวน์โหลด."),
22: ("found", ["/category/จัดซื้อจัดจ้าง/", "/category/จัดซื้อจัดจ้าง/page/2/", "/ประกวดราคา-คสล-โนนตาล/", U + "2022/05/ebid-01-2565.pdf", "/ราคากลาง-รางระบายน้ำ/", "/ผู้ชนะ-หมึกพิมพ์-65/", "/ผู้ชนะ-นมโรงเรียน-65/", "/ผู้ชนะ-ซ่อมรถขยะ-65/", "/ผู้ชนะ-คสล-หมู่2/", "/ผู้ชนะ-วัสดุสำนักงาน-65/", "/ผู้ชนะ-น้ำมันเชื้อเพลิง-65/"], "Invitations, winners and reference prices of fiscal 2565 as posts."),
23: ("incomplete", ["/monthly-procurement/", U + "2021/11/skr-10-64.pdf", U + "2021/12/skr-11-64.pdf", U + "2022/01/skr-12-64.pdf", U + "2022/02/skr-01-65.pdf"], "Forms for Oct 2564–Jan 2565 only; Feb and Mar (and on) say อยู่ระหว่างดำเนินการ, so the first six months are not covered."),
24: ("missing", [], "The link is a 404 PDF; no annual procurement report elsewhere."),
25: ("found", ["/ประกาศนโยบายงานบุคคล/"], "Mayor's HR policy for fiscal ๒๕๖๕ as a post."),
26: ("missing", [], "Stub: กำลังปรับปรุงข้อมูล."),
27: ("incomplete", ["/หลักเกณฑ์บริหารงานบุคคล/", U + "2021/10/hr-a.pdf", U + "2021/10/hr-b.pdf", U + "2021/10/hr-c.pdf"], "Three of five areas; appointment says ไม่มีข้อมูล, reward/punishment is 'being collected'."),
28: ("unreadable", [U + "2021/12/scan0007.pdf"], "Scan without a text layer, so poor that neither OCR nor an eye gets the content."),
29: ("found", [U + "2021/06/sop-corrupt.docx", "/ศปท/"], "ITA row shows by-laws; the anti-corruption centre page (menu) has a DOCX with how to report, steps, unit, days."),
30: ("found", ["/whistleblow/", "/wp-content/forms/whistleblow.html"], "ITA row is javascript:void(0); a banner without alt leads by onclick to a page whose iframe holds a form only for corruption of officers, apart from the general complaint form."),
31: ("stale", ["/complaint-statistics/"], "Table is of the whole fiscal 2564; nothing for Oct 2564–Mar 2565."),
32: ("found", ["/your-voice/"], "ITA row is '#'; menu page เสียงจากประชาชน has an online opinion form."),
33: ("found", ["/ประชาคม-กพ65/", "/category/participation/"], "Village forums Feb 2565: people proposed and ranked projects, chose inspectors."),
34: ("stale", ["/งดรับ-งดให้/"], "Declaration of 1 Nov 2562 for fiscal 2563, signed by the former mayor; no newer one."),
35: ("found", ["/นายกนำประชุม-ธค64/"], "ITA row points to the mayor's greeting; a news post of 9 Dec 2564 shows the current mayor leading the integrity meeting."),
36: ("missing", [], "The document is another authority's (อบต.ห้วยกะเบา)."),
37: ("missing", [], "Page holds only the pasted NACC criteria."),
38: ("found", ["/อบรมธรรมะในองค์กร-65/"], "Ethics activity 24 Mar 2565 with contents and participants."),
39: ("found", [U + "2021/09/anti-4y-new.pdf", "/แผนป้องกันทุจริต/"], "ITA row gives the expired 2561–2564 plan; the menu page's second tab has 2565–2568 with projects, budgets, periods."),
40: ("missing", [], "The row's page is a 404; no six-month report elsewhere."),
41: ("stale", [U + "2021/12/anti-report-2564.pdf"], "Label and file name say 2564; the report is of fiscal 2563."),
42: ("found", [U + "2022/01/memo112.pdf"], "Memo of Jan 2565: analysis of ITA 2564 by indicator and measures with steps, responsible unit, time, monitoring."),
43: ("missing", [], "Row is '#'; no report on the measures."),
}
def write():
    o = ['fiscal_year = 2565', 'today = "2022-06-25"', 'name = "เทศบาลตำบลหนองไผ่สวรรค์"', 'kind = "tessaban"', 'province = "ยโสธร"', 'template = "wordpress-page-builder"',
         'notes = "WordPress-like: Elementor accordions, WPBakery tabs/toggles, posts with categories and month archives, download-manager and ?p= short links, lower-case percent-encoded Thai slugs. The ITA page is wrong for many rows (O1 O2 O4 O8 O9 O15 O17 O29 O30 O32 O35 O39): their evidence is reachable from menus, banners or news only."']
    for n, t in TR.items():
        ev = ", ".join('"%s"' % u(e) for e in t[1] + (t[3] if len(t) > 3 else []))
        o.append(f'\n[items.O{n}]\noutcome = "{t[0]}"\nalso = []\nevidence = [{ev}]\nreason = "{t[2]}"')
    (HERE.parent / "truth.toml").write_text("\n".join(o) + "\n", encoding="utf-8")
