"""A paper as a document for a word processor (Office Open XML), by python-docx."""

from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt, RGBColor

from ownwords.door.papers.blocks import Block, Heading, Line, Look, Paper, Points, Room, Spoken, Table, Text, Ticks
from ownwords.door.symbols import drawing

FONT = "Noto Sans"
PAGES = {"a4": (210, 297, 20), "a5": (148, 210, 14)}
"""Width, height and margin in millimetres."""
YELLOW, BLACK = RGBColor(0xFF, 0xFF, 0x00), "000000"


def document_of(paper: Paper, look: Look, points: int) -> Any:
    """Return the document, with letters of so many points."""
    made = Document()
    says = paper.says.language
    made.core_properties.title = paper.title
    made.core_properties.author = ""
    made.core_properties.language = says.tag
    _page(made, look)
    _styles(made, look, points, says.tag)
    writer = _Writer(made, says.direction == "rtl", points)
    writer.heading(paper.title, 1)
    if paper.under:
        writer.text(paper.under)
    for block in paper.blocks:
        writer.block(block)
    return made


def _page(made: Any, look: Look) -> None:
    width, height, margin = PAGES[look.page]
    section = made.sections[0]
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(margin)
    if look.colours == "strong":
        ground = OxmlElement("w:background")
        ground.set(qn("w:color"), BLACK)
        made.element.insert(0, ground)
        shown = OxmlElement("w:displayBackgroundShape")
        made.settings.element.insert(0, shown)


def _styles(made: Any, look: Look, points: int, tag: str) -> None:
    sizes = {"Normal": points, "Heading 1": points * 1.6, "Heading 2": points * 1.25, "Heading 3": points * 1.05}
    for name, size in sizes.items():
        style = made.styles[name]
        style.font.name, style.font.size = FONT, Pt(size)
        style.font.color.rgb = YELLOW if look.colours == "strong" else RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(script), FONT)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
            fonts.attrib.pop(qn(theme), None)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), tag)
    language.set(qn("w:bidi"), tag)
    made.styles["Normal"].element.get_or_add_rPr().append(language)


class _Writer:
    """Writes block after block."""

    def __init__(self, made: Any, right_to_left: bool, points: int) -> None:
        self.made, self.right_to_left, self.points = made, right_to_left, points

    def _turned(self, paragraph: Any) -> Any:
        if self.right_to_left:
            paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
            for run in paragraph.runs:
                run.font.rtl = True
        return paragraph

    def heading(self, text: str, level: int, sign: str = "") -> None:
        made = self.made.add_heading("" if sign else text, level)
        if sign:
            self._picture(made, sign, 10)
            made.add_run(f"  {text}")
        self._turned(made)

    def text(self, text: str, quiet: bool = False) -> None:
        paragraph = self.made.add_paragraph()
        run = paragraph.add_run(text)
        if quiet:
            run.font.size = Pt(self.points * 0.85)
        self._turned(paragraph)

    def block(self, block: Block) -> None:
        match block:
            case Heading():
                self.heading(block.text, block.level, block.sign)
            case Text():
                self.text(block.text, block.quiet)
            case Line():
                self._line(block)
            case Spoken():
                said = self.made.add_paragraph()
                said.paragraph_format.left_indent = Mm(6)
                run = said.add_run(f"“{block.text}”")
                run.font.size = Pt(self.points * 1.3)
                said.add_run(f"\n{block.whose}").font.size = Pt(self.points * 0.85)
                self._turned(said)
            case Points():
                for item in block.items:
                    self._turned(self.made.add_paragraph(item, style="List Bullet"))
            case Ticks():
                for item in block.items:
                    self._turned(self.made.add_paragraph(f"☐  {item}"))
            case Table():
                self._table(block)
            case Room():
                for _ in range(block.lines):
                    self.made.add_paragraph("_" * 40)

    def _line(self, line: Line) -> None:
        paragraph = self.made.add_paragraph()
        if line.sign:
            self._picture(paragraph, line.sign, 14)
        paragraph.add_run(f"  {line.text}").font.size = Pt(self.points * 1.1)
        self._turned(paragraph)

    def _picture(self, paragraph: Any, sign: str, width: int) -> None:
        picture = paragraph.add_run().add_picture(BytesIO(_as_png(sign)), width=Mm(width))
        # A sign stands beside its words: whoever hears the document is not told twice.
        picture._inline.docPr.set("descr", "")

    def _table(self, table: Table) -> None:
        made = self.made.add_table(rows=1, cols=len(table.heads))
        made.style = "Table Grid"
        for cell, head in zip(made.rows[0].cells, table.heads, strict=True):
            cell.paragraphs[0].add_run(head).bold = True
            self._turned(cell.paragraphs[0])
        repeated = OxmlElement("w:tblHeader")
        made.rows[0]._tr.get_or_add_trPr().append(repeated)
        for row in table.rows:
            for cell, text in zip(made.add_row().cells, row, strict=True):
                cell.text = text
                self._turned(cell.paragraphs[0])


def _as_png(sign: str) -> bytes:
    """A sign as a picture that word processors show."""
    import typst

    page = '#set page(width: 72pt, height: 72pt, margin: 0pt)\n#image(bytes(sys.inputs.drawing), format: "svg")'
    made: bytes = typst.compile(page.encode(), format="png", ppi=200.0, sys_inputs={"drawing": drawing(sign)})
    return made
