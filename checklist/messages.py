"""Reasons in plain Thai and English.

One place, so that both languages say the same and every reason names what was seen.
"""

from __future__ import annotations

_MESSAGES: dict[str, tuple[str, str]] = {
    "good": ("พบเนื้อหาตรงตามที่ขอ", "the content asked for is there"),
    "good_year": ("พบเนื้อหาของปี {year}", "the content is there, of {year}"),
    "element": ("พบ: {matched}", "found: {matched}"),
    "element_missing": ("เปิดอ่านแล้วไม่พบ{title}", "read it; no {title} in it"),
    "months_missing": ("ยังขาดเดือน {months}", "these months are missing: {months}"),
    "stub": ("มีหัวข้อแต่ยังไม่มีเนื้อหา (“{text}”)", "titled, but a stub (“{text}”)"),
    "rows_wait": ("มีเนื้อหา แต่ตารางยังรอข้อมูลทุกแถว (“{text}”)", "the content is there, every row still waits (“{text}”)"),
    "empty": ("มีหัวข้อแต่หน้านั้นว่าง ไม่มีเนื้อหาหรือเอกสาร", "titled, but the page is empty"),
    "other_topic": (
        "ป้ายตรง แต่เนื้อหาเป็นเรื่องอื่น ({topic})",
        "the label is right, the content is about something else ({topic})",
    ),
    "complaints": ("การรับเรื่องร้องเรียนร้องทุกข์", "taking complaints"),
    "off_topic": ("ป้ายตรง แต่เนื้อหาไม่ได้กล่าวถึงเรื่องนี้", "the label is right, the content does not speak of it"),
    "other_agency": ("เป็นเอกสารของหน่วยงานอื่น ({name})", "it is another authority's document ({name})"),
    "former": ("เป็นข้อมูลของผู้บริหารชุดก่อน", "these are former executives"),
    "thread": ("เป็นคำถามและคำตอบในกระดาน ไม่ใช่ข้อมูลของเรื่องนี้", "a question and its answer on a board"),
    "closed": ("ปิดรับแล้ว อ่านได้อย่างเดียว", "it is closed: nothing can be left there any more"),
    "in_person": ("กรอกบนเว็บได้ แต่ยังต้องพิมพ์แล้วนำมายื่นเอง", "the form is on the web, but must be printed and brought"),
    "blank_form": ("เป็นแบบฟอร์มเปล่าที่ยังไม่ได้กรอก", "a form that nobody has filled in"),
    "proposal": ("เป็นข้อเสนอโครงการ ยังไม่ใช่แผนหรือผลที่ขอ", "the proposal of one project, not what is asked for"),
    "slides": (
        "เป็นเอกสารประกอบการประชุมหรืออบรม ไม่ใช่ข้อมูลของเรื่องนี้",
        "papers of a meeting or a course, not the thing itself",
    ),
    "explains": (
        "เป็นความรู้ทั่วไปว่าเรื่องนี้คืออะไร ไม่ใช่ข้อมูลของหน่วยงาน",
        "it explains what this is; nothing in it is the agency's own",
    ),
    "request": ("เป็นหนังสือเชิญหรือขอให้ส่งข้อมูล ยังไม่มีเนื้อหา", "an invitation or a request for data, without content"),
    "circular": ("เป็นหนังสือเวียนของหน่วยงานอื่น ไม่ใช่เอกสารของหน่วยงานนี้", "a circular letter of another office"),
    "announces": ("เป็นประกาศเชิญหรือกำหนดการ ยังไม่ได้จัด", "an invitation: it has not taken place yet"),
    "attended": ("เป็นรายงานการไปอบรมหรือสัมมนา ไม่ใช่งานที่ขอ", "a report of a course that somebody attended"),
    "others_words": ("เป็นข้อมูลที่นำมาจากหน่วยงานอื่น", "what another office published"),
    "cover": ("เป็นเพียงหนังสือนำส่ง ไม่มีตัวเอกสาร", "it is a covering letter without the paper that it hands over"),
    "appoints": ("เป็นคำสั่งแต่งตั้งผู้รับผิดชอบ ไม่ใช่ผลงานที่ขอ", "an order that appoints people, not their work"),
    "law_text": ("เป็นตัวบทกฎหมาย ไม่ใช่ข้อมูลของหน่วยงาน", "the text of a law, not the agency's own information"),
    "map": ("เป็นหน้ารวมรายชื่อข้อ ซึ่งเป็นแผนที่ ไม่ใช่หลักฐาน", "a list of items: a map, never evidence"),
    "criteria": (
        "เป็นข้อความเกณฑ์การประเมินที่คัดมา ไม่ใช่ข้อมูลของหน่วยงาน",
        "it is a copy of the criteria, not the agency's answer",
    ),
    "ocr_used_up": (
        "มีไฟล์อยู่แต่ยังไม่ได้อ่านภาพสแกนในไฟล์ เพราะเวลา OCR ของการสแกนนี้หมดก่อน ให้สั่งตรวจอีกครั้งเพื่ออ่านต่อ",
        "the file is there, its scanned pages were not read: the scan's OCR time was used up; scan again to go on",
    ),
    "unreadable": ("มีไฟล์อยู่แต่อ่านข้อความไม่ได้ ({why})", "the file is there, its text can't be read ({why})"),
    "outside": (
        "ข้อมูลอยู่นอกเว็บไซต์หน่วยงาน ({host}) และเปิดอ่านไม่ได้",
        "it lies outside the agency's site ({host}) and could not be read",
    ),
    "failed": ("เปิดหน้าไม่สำเร็จ ({why})", "the page could not be opened ({why})"),
    "needs_browser": (
        "หน้านั้นว่างหากไม่เปิดใช้ JavaScript จึงยังอ่านไม่ได้",
        "the page is empty without JavaScript and could not be read",
    ),
    "nothing_read": (
        "หน้าแรกไม่มีข้อความหรือลิงก์ที่อ่านได้ จึงสรุปไม่ได้ว่าไม่มี",
        "the home page has no readable text or links, so absence is not proven",
    ),
    "gone": ("ลิงก์เสีย ({why})", "a dead link ({why})"),
    "dead": ("มีป้ายชื่อ แต่ลิงก์ไม่ไปที่ใด (#)", "the label is there, its link leads nowhere (#)"),
    "scripted": (
        "มีป้ายชื่อ “{label}” แต่เปิดด้วยสคริปต์ซึ่งโปรแกรมตามไปไม่ได้ จึงสรุปไม่ได้ว่าไม่มี",
        "the label “{label}” is there, but a script that could not be followed opens it, so absence is not proven",
    ),
    "internal": ("เป็นระบบสำหรับเจ้าหน้าที่ ไม่ใช่บริการประชาชน", "a system for staff, not a service for citizens"),
    "no_form": ("ไม่มีแบบฟอร์มหรือระบบให้ยื่นออนไลน์", "no form or system to apply online"),
    "one_way": ("เป็นข้อมูลทางเดียว ไม่พบการตอบของหน่วยงาน", "one-way; no reply of the agency was found"),
    "general_channel": (
        "เป็นช่องทางร้องเรียนทั่วไป ไม่ได้แยกสำหรับการทุจริต",
        "a general complaint channel, not one for corruption",
    ),
    "no_link": ("ไม่พบลิงก์เครือข่ายสังคมออนไลน์ของหน่วยงาน", "no link to a social network of the agency"),
    "no_news": ("ไม่พบข่าวที่ลงวันที่ในปีงบประมาณ {year}", "no news dated in fiscal year {year}"),
    "other_year": ("เป็นของปี {found} ไม่ใช่ปี {wanted} (“{words}”)", "of {found}, not of {wanted} (“{words}”)"),
    "other_half": ("เป็นรอบ 6 เดือนหลัง ไม่ใช่ 6 เดือนแรก (“{words}”)", "of the second half-year, not the first (“{words}”)"),
    "part_year": ("เป็นรายงานรอบ 6 เดือน ไม่ใช่ทั้งปี (“{words}”)", "of half a year, not of the whole (“{words}”)"),
    "no_year": (
        "มีเนื้อหาแต่ไม่ระบุปี จึงบอกไม่ได้ว่าเป็นของปี {wanted}",
        "the content names no year, so nothing shows that it is of {wanted}",
    ),
    "ocr_no_year": (
        "เป็นเอกสารสแกนที่อ่านปีจากภาพไม่ได้ ให้เปิดดูว่าเป็นของปี {wanted} หรือไม่",
        "a scan whose year could not be read from its picture: open it and see whether it is of {wanted}",
    ),
    "picture": ("เป็นภาพที่ยังอ่านข้อความไม่ได้", "a picture whose text could not be read"),
    "missing": ("ค้นทั้งเว็บไซต์แล้วไม่พบ", "looked over the whole site; nothing meets it"),
    "undetermined": (
        "ยังดูเว็บไซต์ได้ไม่ครบ จึงสรุปไม่ได้ว่าไม่มี",
        "the site could not be looked at completely, so absence is not proven",
    ),
    "gap": (
        "เปิดไฟล์หรือหน้าของเว็บไซต์ไม่สำเร็จ {unread} จาก {known} รายการ จึงสรุปไม่ได้ว่าไม่มี",
        "{unread} of {known} files or pages of the site could not be opened, so absence is not proven",
    ),
    "manual": ("ต้องให้คนตรวจ: {why}", "a person must look: {why}"),
    "elsewhere": (
        "หลักฐานของข้อ {items} อยู่นอกเว็บไซต์ของหน่วยงาน ({hosts}) ผู้ประเมินอาจเปิดไม่ได้ ควรนำมาไว้บนเว็บไซต์ของหน่วยงานเอง",
        "the evidence of {items} lies outside the agency's own site ({hosts}), where assessors may not get in",
    ),
    "unlinked": (
        "หน้าที่เป็นหลักฐานของข้อ {items} ไม่มีลิงก์ไปถึงจากหน้าแรก (พบจากแผนผังเว็บไซต์ของเครื่อง) ผู้ประเมินอาจหาไม่พบ ให้ทำลิงก์จากเมนู",
        "no link leads from the home page to the evidence of {items} (the sitemap names it); link it from the menu",
    ),
    "has_link": ("มีลิงก์ไปยัง {url}", "a link to {url}"),
    "not_due": ("ยังไม่ถึงกำหนด (ทำได้ตั้งแต่ {day})", "not due yet (possible from {day})"),
}

_STATUS: dict[str, tuple[str, str]] = {
    "http_404": ("ไม่พบหน้า 404", "404 not found"),
    "http_410": ("ถูกลบแล้ว 410", "410 gone"),
    "soft_404": ("หน้าแจ้งว่าไม่พบข้อมูล", "a page that says not found"),
    "http_4xx": ("เซิร์ฟเวอร์ปฏิเสธคำขอ", "the server refused the request"),
    "http_403": ("เซิร์ฟเวอร์ไม่อนุญาต 403", "403 forbidden"),
    "http_429": ("เซิร์ฟเวอร์จำกัดจำนวนครั้ง", "rate limited"),
    "http_5xx": ("เซิร์ฟเวอร์ขัดข้อง", "a server error"),
    "blocked": ("ไฟร์วอลล์กั้น", "blocked by a firewall"),
    "robots": ("robots.txt ห้ามเข้า", "forbidden by robots.txt"),
    "timeout": ("หมดเวลารอ", "timed out"),
    "dns": ("หาชื่อโฮสต์ไม่พบ", "the name does not resolve"),
    "refused": ("ต่อไม่ติด", "connection refused"),
    "reset": ("การเชื่อมต่อขาด", "connection reset"),
    "tls": ("ใบรับรอง TLS ใช้ไม่ได้", "TLS failed"),
    "redirect_loop": ("เปลี่ยนทางวนไม่จบ", "a redirect loop"),
    "bad_response": ("คำตอบผิดรูปแบบ", "a malformed response"),
    "too_large": ("ไฟล์ใหญ่เกินขีดจำกัด", "too large"),
    "guard": ("ที่อยู่ไม่อนุญาต", "a forbidden address"),
    "outside": ("อยู่นอกเว็บไซต์", "outside the site"),
    "not_fetched": ("ยังไม่ได้เปิดเพราะหมดงบเวลา/จำนวนหน้า", "not fetched within the budget"),
    "none": ("เป็นภาพสแกนที่ไม่มีข้อความ", "a scan without text"),
    "garbled": ("ฟอนต์ในไฟล์ผิด ข้อความอ่านไม่ออก", "a broken text layer"),
    "encrypted": ("ไฟล์ใส่รหัสผ่าน", "password-protected"),
    "broken": ("ไฟล์เสีย", "a broken file"),
    "limit": ("ใช้เวลาหรือหน่วยความจำเกินขีดจำกัด", "beyond the time or memory limit"),
    "unsupported": ("ชนิดไฟล์ที่ยังอ่านไม่ได้", "a kind of file that is not read"),
}


def say(name: str, lang: str, /, **facts: object) -> str:
    """The message called ``name`` in ``lang`` (``th`` or ``en``) with its facts filled in."""
    thai_text, english = _MESSAGES[name]
    return (english if lang == "en" else thai_text).format(**facts)


def status_words(value: str, lang: str) -> str:
    """A FetchStatus or TextState value in words."""
    pair = _STATUS.get(value, (value, value))
    return pair[1] if lang == "en" else pair[0]
