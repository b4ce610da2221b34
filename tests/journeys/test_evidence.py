"""The evidence in the browser: a spreadsheet is taken in and undone, and the board reads the report that counts it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.support.browser import Visitor
from tests.support.server import ProductServer

PREPARE = ["demo load"]
Send = Callable[..., Visitor]

HEADINGS = "Case No,Client ID,Date of concern,Enquiry start date,Date ended,Sex,Type of abuse,Outcomes asked,Achieved\n"
LINES = [f"{n},p{n},1/11/2025,3/11/2025,20/1/2026,F,Neglect; Physical,Yes,Fully achieved" for n in range(1, 41)]
SPREADSHEET = HEADINGS + "\n".join([*LINES, "41,p41,soon,,,zebra,,,"]) + "\n"


def _signed_in(visitor: Visitor, name: str) -> Visitor:
    visitor.visit("/sign-in/")
    visitor.press(name)
    return visitor


@pytest.mark.parametrize("width", [1280, 375])
def test_a_spreadsheet_is_named_checked_taken_in_and_undone(
    server: ProductServer, new_visitor: Send, width: int
) -> None:
    lead = _signed_in(new_visitor(server, width=width), "Ruth Castellan")
    lead.visit("/board/")
    lead.follow("Spreadsheets that you keep")
    lead.page.set_input_files(
        "input[type=file]", {"name": "ours.csv", "mimeType": "text/csv", "buffer": SPREADSHEET.encode()}
    )
    lead.press("Read this spreadsheet")

    # It is read beside the request; the page comes back by itself when that is done.
    expect(lead.page.get_by_role("button", name="Name the columns")).to_be_visible(timeout=20_000)
    lead.page.get_by_role("button", name="Name the columns").click()
    lead.check_page()
    expect(lead.page.get_by_label("Whether it was met")).to_have_value("8")
    lead.press("Go on to what the values mean")
    expect(lead.page.get_by_label("Fully achieved")).to_have_value("fully")
    expect(lead.page.get_by_label("zebra")).to_have_value("")
    lead.press("Check every row")
    expect(lead.page.get_by_text("40 of 41 rows can be counted")).to_be_visible(timeout=20_000)
    lead.check_page()
    lead.should_read("“soon” is not a day")

    lead.page.get_by_role("button", name="Take it in").click()
    lead.press("Take it in")
    lead.should_read("There is a problem")
    lead.page.get_by_label("Leave out what cannot be counted (rows: 1)").check()
    lead.press("Take it in")
    lead.should_read("40 rows of it are counted")

    lead.follow("Undo it")
    lead.page.get_by_label("Why is it undone?").fill("It was another council’s")
    lead.press("Undo it")
    lead.should_read("Nothing of the spreadsheet is counted any more")


def test_the_board_reads_a_report_as_it_was_given_out(server: ProductServer, new_visitor: Send) -> None:
    lead = _signed_in(new_visitor(server), "Ruth Castellan")
    lead.visit("/board/")
    lead.press("Make a report now")
    lead.should_read("The report is made")

    member = _signed_in(new_visitor(server), "Nigel Thackwray")
    member.should_be_at("/board/")
    member.should_read("Questions the board may want to ask")
    member.should_not_read("Exact figures")
    with member.page.expect_download() as download:
        member.page.get_by_role("link", name="A paper to print or send (PDF)").click()
    assert download.value.suggested_filename.endswith(".pdf")
    member.follow("Earlier reports")
    expect(member.page.locator(".ow-row-list li")).to_have_count(2)
