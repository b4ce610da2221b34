"""Need to know, in the browser: no way in by guessing, and an emergency way in that is seen at once."""

from collections.abc import Callable
from datetime import date, datetime

from tests.journeys.filling import fill_in
from tests.support.browser import NARROW, Visitor
from tests.support.server import ProductServer

PREPARE = ["demo load"]
Send = Callable[..., Visitor]

REASON = "Her neighbour rang: shouting in the flat, and Peggy does not answer. Nobody of her team can be reached."


def _signed_in(visitor: Visitor, name: str) -> Visitor:
    visitor.visit("/sign-in/")
    visitor.press(name)
    return visitor


def test_an_emergency_opens_the_record_and_supervisors_see_it_at_once(server: ProductServer, new_visitor: Send) -> None:
    worker = _signed_in(new_visitor(server), "Abena Hartley")
    worker.follow("Margaret Tranter")
    peggy = worker.path
    other = _signed_in(new_visitor(server, width=NARROW), "Farzana Iqbal")
    supervisor = _signed_in(new_visitor(server), "Denise Farquhar")

    # Not theirs: the address says no more than for somebody who does not exist.
    other.visit(peggy, expecting=404)
    told_of_peggy = other.text
    other.visit("/people/00000000-0000-7000-8000-000000000000/", expecting=404)
    assert other.text == told_of_peggy

    # Without a reason, nothing opens; with one, the whole record does.
    other.visit("/emergency/")
    fill_in(other.page, {"name": "Margaret Tranter", "date_of_birth": _born(worker)})
    other.press("Open the record")
    other.should_read("There is a problem")
    fill_in(other.page, {"reason": REASON})
    other.press("Open the record")
    other.should_be_at(peggy)
    other.should_read("I want my mother's ring back")

    # Whoever supervises sees it on the next page they open, whatever page that is.
    supervisor.visit("/my-people/")
    supervisor.should_read("opened in an emergency")
    supervisor.visit("/team/")
    supervisor.should_read("Farzana Iqbal opened the record of Margaret Tranter")
    supervisor.should_read(REASON)
    supervisor.page.get_by_role("link", name="Say what you found about Farzana Iqbal and Margaret Tranter").click()
    supervisor.check_page()
    fill_in(supervisor.page, {"note": "Right to open it. Peggy had fallen; Farzana got the neighbour in."})
    supervisor.press("Keep this note")
    supervisor.should_read("Nothing has been opened in an emergency that you have not seen.")
    supervisor.visit("/my-people/")
    supervisor.should_not_read("opened in an emergency")

    # The record tells who looked, and how they came in.
    supervisor.visit(f"{peggy}who-looked/")
    supervisor.should_read("Farzana Iqbal")


def _born(visitor: Visitor) -> date:
    """The day of birth that this visitor's page tells."""
    born = visitor.page.locator("dt", has_text="Born").locator("xpath=following-sibling::dd[1]").inner_text()
    return datetime.strptime(born.strip(), "%d %B %Y").date()  # noqa: DTZ007 - a day, not a moment
