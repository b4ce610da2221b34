"""The papers that people hold: the same words in each form, tagged so that they can be heard, letters with them."""

import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from docx import Document
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

from ownwords.access.models import User
from ownwords.door.guides import GUIDES
from ownwords.door.papers.blocks import Heading, Line, Look, Paper, Points, Room, Spoken, Table, Text, Ticks, signed
from ownwords.door.papers.building import guide_paper
from ownwords.door.papers.writing import as_docx, as_html, as_pdf
from ownwords.door.views.papers import NUMBER
from ownwords.safeguarding.meetings.models import Meeting
from ownwords.trail.models import Entry
from ownwords.wording.languages import codes, language_from, wording
from tests.support.life import Life

SignIn = Callable[[User], Client]
MANY_LETTERS = (
    "Ŵyr, ŷd, tŷ, ŵ. Łódź. مجھے اپنے خط چاہئیں. আমি বাড়ি যেতে চাই। मुझे घर जाना है। ਮੈਂ ਘਰ. મારે ઘરે. எனக்கு. Я хочу додому. שלום"
)


def a_paper(language: str = "en", easy: bool = False) -> Paper:
    """One of every kind of block."""
    paper = Paper("My plan", wording(language, easy), under="Joyce, today")
    return paper.add(
        Heading("What I want"),
        Spoken("I want <Alan> to visit & stay", "My own words"),
        Text("One.\nTwo."),
        Line("We listen.", "ear"),
        Points(["First", "Second"]),
        Table(["Who", "What", "When"], [["Wren", "Ring", "3 March"], ["Joyce", "Rest", ""]]),
        Ticks(["Yes", "No"]),
        Room(2),
        Text("Small", quiet=True),
    )


def structure(pdf: bytes) -> tuple[PdfReader, list[str]]:
    """A PDF, and the types of its tags in the order of reading."""
    reader = PdfReader(io.BytesIO(pdf))
    tags: list[str] = []

    def walk(node: Any) -> None:
        node = node.get_object() if isinstance(node, IndirectObject) else node
        if isinstance(node, list):
            for each in node:
                walk(each)
        elif isinstance(node, DictionaryObject):
            if "/S" in node:
                tags.append(str(node["/S"]))
            if "/K" in node:
                walk(node["/K"])

    walk(reader.trailer["/Root"]["/StructTreeRoot"])  # type: ignore[index]
    return reader, tags


def root_of(reader: PdfReader) -> Any:
    return reader.trailer["/Root"]


@pytest.mark.parametrize("page", ["a4", "a5"])
@pytest.mark.parametrize("size", ["ordinary", "larger"])
@pytest.mark.parametrize("code", codes())
def test_a_pdf_is_tagged_titled_and_says_its_language(page: str, size: str, code: str) -> None:
    reader, tags = structure(as_pdf(a_paper(code), Look(page, size)))
    root = root_of(reader)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == wording(code).language.tag
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "pdfuaid" in root["/Metadata"].get_object().get_data().decode()
    assert reader.metadata
    assert reader.metadata.title == "My plan"
    assert tags.count("/H1") == 1
    assert tags.index("/H1") < tags.index("/H2")
    for tag in ("/L", "/LI", "/Table", "/TH", "/TD", "/P"):
        assert tag in tags, tag
    wide = float(reader.pages[0].mediabox.width)
    assert wide == pytest.approx({"a4": 595.3, "a5": 419.5}[page], abs=1)


def test_every_letter_is_in_the_pdf_with_its_font() -> None:
    paper = Paper("Ŵ", wording("cy")).add(*map(Text, MANY_LETTERS.split(". ")))
    reader, _ = structure(as_pdf(paper, Look()))
    fonts = {}
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            font = font.get_object()
            below = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            described = below["/FontDescriptor"].get_object()
            fonts[str(font["/BaseFont"])] = any(name in described for name in ("/FontFile2", "/FontFile3", "/FontFile"))
    assert all(fonts.values())
    names = " ".join(fonts)
    # Devanagari and Cyrillic are in Noto Sans itself.
    for script in ("NotoSans-", "Arabic", "Bengali", "Gurmukhi", "Gujarati", "Tamil", "Hebrew"):
        assert script in names, names
    text = "".join(page.extract_text() for page in reader.pages)
    for word in ("Ŵyr", "ŷd", "tŷ", "Łódź", "додому"):
        assert word in text


def test_a_sign_is_no_picture_to_those_who_hear() -> None:
    _, tags = structure(as_pdf(Paper("A", wording("en", True)).add(Line("We listen.", "ear")), Look()))
    assert "/Figure" not in tags
    page = as_html(Paper("A", wording("en", True)).add(Line("We listen.", "ear")), Look())
    assert 'aria-hidden="true"' in page


def test_the_page_stands_alone_and_nothing_in_it_is_run() -> None:
    page = as_html(a_paper(), Look("a5", "large", "strong"))
    assert "I want &lt;Alan&gt; to visit &amp; stay" in page
    assert "<script" not in page
    assert not re.search(r'(src|href)="', page)
    assert "@page{size:A5" in page
    assert "background:#000" in page
    assert page.count("<h1") == 1
    assert 'lang="en-GB" dir="ltr"' in page


def test_from_right_to_left() -> None:
    english = "language-name = اردو\nlanguage-direction = rtl\n"
    paper = a_paper()
    paper.says = type(paper.says)(language_from("ur", english))
    assert 'lang="ur" dir="rtl"' in as_html(paper, Look())
    reader, _ = structure(as_pdf(paper, Look()))
    assert root_of(reader)["/Lang"] == "ur"
    document = zipfile.ZipFile(io.BytesIO(as_docx(paper, Look()))).read("word/document.xml").decode()
    assert "<w:bidi/>" in document


@pytest.mark.parametrize("code", codes())
def test_a_document_has_headings_lists_and_a_language(code: str) -> None:
    made = as_docx(a_paper(code), Look("a5", "large"))
    document = Document(io.BytesIO(made))
    styles = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style]
    assert styles.count("Heading 1") == 1
    assert {"Heading 2", "List Bullet"} <= set(styles)
    assert document.core_properties.title == "My plan"
    assert document.core_properties.author == ""
    assert [cell.text for cell in document.tables[0].rows[1].cells] == ["Wren", "Ring", "3 March"]
    assert round(document.sections[0].page_width.mm) == 148  # type: ignore[union-attr]
    styled = zipfile.ZipFile(io.BytesIO(made)).read("word/styles.xml").decode()
    assert f'w:lang w:val="{wording(code).language.tag}"' in styled


@pytest.mark.parametrize(
    ("line", "parts"),
    [("(ear) We listen.", ("ear", "We listen.")), ("We listen (a lot).", ("", "We listen (a lot).")), ("(", ("", "("))],
)
def test_a_sign_is_taken_off_the_beginning_of_a_line(line: str, parts: tuple[str, str]) -> None:
    assert signed(line) == parts


@pytest.mark.parametrize("number", GUIDES)
@pytest.mark.parametrize("easy", [False, True])
@pytest.mark.parametrize("code", codes())
def test_every_guide_is_a_paper_too(number: int, easy: bool, code: str) -> None:
    paper = guide_paper(wording(code, easy), number, GUIDES[number])
    assert sum(isinstance(block, Heading) for block in paper.blocks) == len(GUIDES[number])
    assert any(isinstance(block, Line) for block in paper.blocks) is easy
    assert as_html(paper, Look())


# What stands on the papers of one person


@pytest.fixture
def confirmed(life: Life) -> Life:
    Meeting.objects.filter(pk=life.ids["meeting_id"]).update(confirmed_at="2026-01-01T10:00Z", confirmed_by=life.by)
    return life


TOLD = {
    "plan": ("My plan", "I do not want to be asked for money any more", "Practise what to say", "If this is not right"),
    "words": ("What I said I want", "What I wanted before", "My own words"),
    "enquiry": ("<h1>What happens, step by step</h1>", "We talk with you"),
    "agreed": ("What we agreed", "She said it all", "Ring the clinic"),
    "profile": ("About me, on one page", "Joyce"),
}


@pytest.mark.parametrize("paper", TOLD)
def test_a_person_and_a_worker_get_the_same_paper(
    confirmed: Life, own_viewer: User, client_of: SignIn, paper: str
) -> None:
    life = confirmed
    asked = {"as": "html", "meeting": str(life.ids["meeting_id"])}
    own = client_of(own_viewer).get(reverse("own-paper", args=[life.ids["own_id"], NUMBER[paper]]), asked)
    worker = client_of(life.by).get(reverse("paper-to-give", args=[life.person.pk, paper]), asked)
    assert own.content == worker.content
    page = own.content.decode()
    for words in TOLD[paper]:
        assert words in page
    assert "safeguarding" not in page.split("</h1>")[0]
    for private in ("A warrant", "What do police know?", "he should stay away"):
        assert private not in page
    assert "Joyce" not in own.headers["Content-Disposition"]
    assert paper not in own.headers["Content-Disposition"]


@pytest.mark.parametrize("paper", TOLD)
@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_each_form_of_a_paper_opens_in_welsh_easy_read_and_large(
    confirmed: Life, client_of: SignIn, paper: str, kind: str
) -> None:
    life = confirmed
    asked = {
        "as": kind, "meeting": str(life.ids["meeting_id"]), "language": "cy", "easy": "yes", "size": "larger",
        "page": "a5", "colours": "strong",
    }  # fmt: skip
    answer = client_of(life.by).get(reverse("paper-to-give", args=[life.person.pk, paper]), asked)
    assert answer.status_code == 200
    if kind == "pdf":
        reader, tags = structure(answer.content)
        assert root_of(reader)["/Lang"] == "cy"
        assert "/H1" in tags
    else:
        assert Document(io.BytesIO(answer.content)).paragraphs


def test_minutes_that_are_not_confirmed_are_no_paper_yet(life: Life, own_viewer: User, client_of: SignIn) -> None:
    path = reverse("own-paper", args=[life.ids["own_id"], NUMBER["agreed"]])
    assert client_of(own_viewer).get(path, {"meeting": str(life.ids["meeting_id"])}).status_code == 404


def test_a_reading_of_a_paper_is_on_the_trail(life: Life, own_viewer: User, client_of: SignIn) -> None:
    client_of(own_viewer).get(reverse("own-paper", args=[life.ids["own_id"], NUMBER["words"]]))
    assert Entry.objects.filter(chain=f"person:{life.person.pk}", deed__contains="own pages: paper").exists()
