"""An assessment as a memo (บันทึกข้อความ) that an officer can sign and send on, in Word.

Word takes the font and size of Thai text from the complex-script settings of a run, not from the usual ones; without
them Thai falls back to another font. Every run therefore carries both, and says that its Thai is complex script.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import _Cell
from docx.text.font import Font
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from checklist.model import Assessment, Outcome
from reports.view import Entry, View, coverage_sentences
from reports.words import THAI_FONT, Words, points

_SIZE = 16
_SMALL = 14
_LACKS_SHOWN = 4
_RED = RGBColor(0xB3, 0x26, 0x1A)
_HEAD_FILL = "E3ECEE"


def render(assessment: Assessment, lang: str = "th") -> bytes:
    """Return the memo as a DOCX file."""
    view = View(assessment, lang)
    memo = Memo(view)
    _head(view, memo)
    _result(view, memo)
    _fix_first(view, memo)
    _waiting(view, memo)
    _open(view, memo)
    _coverage(view, memo)
    _signature(view, memo)
    return memo.content()


class Memo:
    """A document written from the top down."""

    def __init__(self, view: View) -> None:
        self._document: Document = docx.Document()
        section = self._document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin, section.right_margin = Cm(3), Cm(2)
        section.top_margin = section.bottom_margin = Cm(2.2)
        normal = self._document.styles["Normal"]
        if isinstance(normal, ParagraphStyle):
            _set_font(normal.font, _SIZE)
            normal.paragraph_format.space_after = Pt(4)
            normal.paragraph_format.line_spacing = 1.0
        properties = self._document.core_properties
        properties.title = f"{view.name} OIT {view.year}"
        properties.author = ""
        properties.comments = view.made_by
        properties.created = properties.modified = _moment(view.assessment)
        if view.draft:
            self._write(section.header.paragraphs[0], view.warning, bold=True, colour=_RED, size=_SMALL)
        self._write(section.footer.paragraphs[0], f"{view.name} · {view.made_by}", size=12)

    def content(self) -> bytes:
        """Return the file."""
        out = io.BytesIO()
        self._document.save(out)
        return out.getvalue()

    def paragraph(self, text: str, *, bold: bool = False, size: int = _SIZE, indent: float = 0.0) -> Paragraph:
        """Write a paragraph, its first line moved in by *indent* centimetres."""
        paragraph = self._document.add_paragraph()
        paragraph.paragraph_format.first_line_indent = Cm(indent)
        self._write(paragraph, text, bold=bold, size=size)
        return paragraph

    def labelled(self, *pairs: tuple[str, str]) -> None:
        """Write a line of bold labels, each followed by its text."""
        paragraph = self._document.add_paragraph()
        for number, (label, text) in enumerate(pairs):
            self._write(paragraph, ("\t" if number else "") + f"{label}  ", bold=True)
            self._write(paragraph, text)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(8))

    def title(self, text: str) -> None:
        """Write the title in the middle of its line."""
        paragraph = self.paragraph(text, bold=True, size=24)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def heading(self, text: str) -> None:
        """Write the heading of a section; it stays with what follows."""
        paragraph = self._document.add_paragraph(style="Heading 2")
        paragraph.paragraph_format.space_before = Pt(10)
        paragraph.paragraph_format.keep_with_next = True
        self._write(paragraph, text, bold=True, size=18, colour=RGBColor(0, 0, 0))

    def bullet(self, text: str) -> None:
        """Write one point of a list."""
        paragraph = self._document.add_paragraph(style="List Bullet")
        paragraph.paragraph_format.space_after = Pt(1)
        self._write(paragraph, text)

    def table(
        self, heads: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float], *, right: Sequence[int] = ()
    ) -> None:
        """Write a table; *widths* in centimetres, the columns *right* with their text at the right edge."""
        table = self._document.add_table(rows=0, cols=len(heads), style="Table Grid")
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        for number, texts in enumerate([heads, *rows]):
            row = table.add_row()
            # python-docx knows neither property: rows stay whole, and the head repeats on every page.
            properties = row._tr.get_or_add_trPr()  # noqa: SLF001
            properties.append(OxmlElement("w:cantSplit"))
            if number == 0:
                properties.append(OxmlElement("w:tblHeader"))
            for at, (cell, text, width) in enumerate(zip(row.cells, texts, widths, strict=True)):
                cell.width = Cm(width)
                self._fill(cell, text, head=number == 0, right=at in right)
        self._document.add_paragraph().paragraph_format.space_after = Pt(0)

    def _fill(self, cell: _Cell, text: str, *, head: bool, right: bool) -> None:
        for number, line in enumerate(text.split("\n")):
            paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(0)
            if right:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            self._write(paragraph, line, bold=head, size=_SMALL)
        if head:
            shading = OxmlElement("w:shd")
            shading.set(qn("w:val"), "clear")
            shading.set(qn("w:fill"), _HEAD_FILL)
            cell._tc.get_or_add_tcPr().append(shading)  # noqa: SLF001

    @staticmethod
    def _write(
        paragraph: Paragraph, text: str, *, bold: bool = False, size: int = _SIZE, colour: RGBColor | None = None
    ) -> Run:
        run = paragraph.add_run(text)
        run.bold = run.font.cs_bold = bold
        if colour is not None:
            run.font.color.rgb = colour
        _set_font(run.font, size)
        run.font.complex_script = True
        return run


def _moment(assessment: Assessment) -> datetime:
    """The time of judging in UTC, as document properties want it."""
    try:
        return datetime.fromisoformat(assessment.made_at).astimezone(UTC).replace(tzinfo=None)
    except ValueError:
        return datetime.combine(assessment.today, datetime.min.time())


def _day(assessment: Assessment) -> date:
    """The day of judging where it was judged: what is dated in UTC is of yesterday until seven in the morning."""
    try:
        return datetime.fromisoformat(assessment.made_at).date()
    except ValueError:
        return assessment.today


def _set_font(font: Font, size: int) -> None:
    """Set the font for all scripts and its size for Latin and for complex ones."""
    font.name, font.size = THAI_FONT, Pt(size)
    properties = font.element.rPr
    fonts = properties.find(qn("w:rFonts"))
    for script in ("w:cs", "w:eastAsia"):
        fonts.set(qn(script), THAI_FONT)
    complex_size = OxmlElement("w:szCs")
    complex_size.set(qn("w:val"), str(size * 2))  # half points
    properties.find(qn("w:sz")).addnext(complex_size)


# ----------------------------------------------------------------------------------------------------------- the letter


def _head(view: View, memo: Memo) -> None:
    words, assessment = view.words, view.assessment
    memo.title(words("บันทึกข้อความ", "Memorandum"))
    memo.labelled((words("ส่วนราชการ", "From"), "." * 90))
    memo.labelled((words("ที่", "No."), "." * 24), (words("วันที่", "Date"), words.full_day(_day(assessment))))
    subject = words(
        f"รายงานผลคาดการณ์การประเมิน OIT ประจำปีงบประมาณ พ.ศ. {view.year}",
        f"Predicted OIT result, fiscal year {view.year}",
    )
    memo.labelled((words("เรื่อง", "Subject"), subject))
    memo.labelled((words("เรียน", "To"), words(f"ผู้บริหาร{view.name}", f"The executives of {view.name}")))
    scanned, judged = words.moment(assessment.started_at), words.day(assessment.today)
    memo.paragraph(
        words(
            f"ได้ตรวจเว็บไซต์ {view.url} ของ{view.name} เมื่อ {scanned} ตามแบบวัด OIT ปีงบประมาณ พ.ศ. {view.year} "
            f"โดยตัดสิน ณ วันที่ {judged} ขอรายงานผลดังนี้",
            f"The website {view.url} of {view.name} was audited on {scanned} by the OIT checklist of fiscal year "
            f"{view.year}, judged as of {judged}. The result:",
        ),
        indent=2.5,
    )
    if view.warning and not view.draft:
        memo.paragraph(f"{words('หมายเหตุ', 'Note')}: {view.warning}", size=_SMALL)


def _result(view: View, memo: Memo) -> None:
    words, total = view.words, view.assessment.score.total
    memo.heading(words("1. คะแนนที่คาดหมาย", "1. Expected score"))
    counts = ", ".join(
        f"{words.outcome(one)} {view.count(one)} {words('ข้อ', '')}".strip() for one in Outcome if view.count(one)
    )
    memo.paragraph(
        view.no_score
        if view.unseen
        else words(
            f"คะแนน OIT ที่คาดหมาย {points(total.expected)} คะแนน จาก 100 (ต่ำสุด {points(total.low)} "
            f"สูงสุด {points(total.high)}) จากทั้งหมด {len(view.entries)} ข้อ: {counts}",
            f"Expected OIT score {points(total.expected)} of 100 (low {points(total.low)}, high {points(total.high)}); "
            f"{len(view.entries)} items: {counts}.",
        ),
        indent=1.25,
    )
    heads = (
        words("ตัวชี้วัด", "Indicator"),
        words("พบครบ", "Found"),
        words("ต่ำ", "Low"),
        words("คาดหมาย", "Expected"),
        words("สูง", "High"),
    )
    rows = [
        (
            f"{group.id} {group.title}",
            f"{group.found}/{len(group.entries)}",
            points(group.score.low),
            points(group.score.expected),
            points(group.score.high),
        )
        for group in view.groups
    ]
    memo.table(heads, rows, (6.4, 2.2, 2.2, 3.0, 2.2), right=(1, 2, 3, 4))


def _fix_first(view: View, memo: Memo) -> None:
    words = view.words
    memo.heading(words("2. ข้อที่ควรแก้ก่อน เรียงตามคะแนนที่เพิ่มได้", "2. Fix first, largest gain first"))
    if not view.fix_first:
        memo.paragraph(words("ไม่มีข้อที่ต้องแก้", "Nothing to fix."), indent=1.25)
        return
    heads = (
        words("ข้อ", "Item"),
        words("รายการและผล", "Title and outcome"),
        words("ต้องทำ", "What to do"),
        words("เพิ่มได้", "Gain"),
    )
    rows = [
        (
            entry.id,
            "\n".join(
                (
                    f"{entry.title} ({words.outcome(entry.outcome)})",
                    *(f"– {part.title}{part.reason and ': '}{part.reason}" for part in entry.lacking[:_LACKS_SHOWN]),
                )
            ),
            "\n".join((entry.advice, *_nearest(entry, words))),
            f"+{points(entry.gain)}",
        )
        for entry in view.fix_first
    ]
    memo.table(heads, rows, (1.3, 6.2, 6.6, 1.9), right=(3,))


def _nearest(entry: Entry, words: Words) -> Iterator[str]:
    """What comes closest: where whoever mends the item begins."""
    for near in entry.near[:1]:
        yield f"{words('ใกล้เคียงที่สุด', 'Closest')}: {near.shown}"


def _waiting(view: View, memo: Memo) -> None:
    if not view.waiting:
        return
    words = view.words
    memo.heading(words("ข้อที่ยังไม่ถึงเวลา", "Not due yet"))
    heads = (words("ข้อ", "Item"), words("ทำได้ตั้งแต่", "Possible from"), words("ต้องเผยแพร่ภายใน", "Counts until"))
    rows = [
        (
            f"{entry.id} {entry.title}",
            words.day(entry.not_before) if entry.not_before else "",
            words.day(entry.due) if entry.due else "",
        )
        for entry in view.waiting
    ]
    memo.table(heads, rows, (9.4, 3.3, 3.3))


def _open(view: View, memo: Memo) -> None:
    if not view.open:
        return
    words = view.words
    memo.heading(words("ข้อที่ต้องให้เจ้าหน้าที่เปิดตรวจเอง", "For a person to look at"))
    for entry in view.open:
        address = f" {entry.near[0].shown}" if entry.near else ""
        memo.bullet(f"{entry.id} {entry.title}: {words.outcome(entry.outcome)}{address}")


def _coverage(view: View, memo: Memo) -> None:
    words = view.words
    memo.heading(words("ความครอบคลุมของการสแกน", "What was looked at"))
    for sentence in (*coverage_sentences(view), *view.notices):
        memo.bullet(sentence)
    memo.paragraph(
        words(
            "ผลนี้เป็นการคาดการณ์ของโปรแกรม ไม่ใช่ผลการประเมินของสำนักงาน ป.ป.ช.",
            "This is a prediction made by a program, not a result of the NACC.",
        ),
        size=_SMALL,
    )


def _signature(view: View, memo: Memo) -> None:
    words = view.words
    memo.paragraph(words("จึงเรียนมาเพื่อโปรดพิจารณา", "For your consideration."), indent=2.5)
    for line in ("." * 40, f"({'.' * 40})", words(f"ตำแหน่ง {'.' * 32}", f"Position {'.' * 32}")):
        paragraph = memo.paragraph(line)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.left_indent = Cm(7)
        paragraph.paragraph_format.keep_with_next = True
