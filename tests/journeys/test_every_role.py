"""Each role walks through all that the product links to, on a wide screen and on a phone.

Every page passes what a visitor holds it to (axe, no sideways scrolling, no errors). And: a link that is shown can be
opened; a title says which page it is and never whose; nobody comes where their role has nothing to do.
"""

import re
from collections.abc import Callable

import pytest

from ownwords.demonstration.reading import read_people, read_six_stories
from ownwords.door.rules import tells
from tests.support.browser import NARROW, WIDE, Visitor, address_pattern
from tests.support.server import ProductServer

PREPARE = ["demo load"]

PERSON = "/people/…/"
OWN = "/my/…/"
OF_A_ROLE = {
    "Abena Hartley": (
        {"/my-people/", "/find/", PERSON, f"{PERSON}plan/print/", f"{PERSON}safeguarding/…/partners/share/"}
        | {f"{PERSON}own-pages/", f"{PERSON}papers/", "/picture-of-me/"}
        | {"/supervision/", "/supervision/…/", "/supervision/…/talks/…/", "/supervision/…/talks/…/print/"},
        {"/team/", "/board/", "/accounts/", "/enquiries/", "/my/"},
    ),
    "Denise Farquhar": ({"/my-people/", "/team/", "/board/", f"{PERSON}who-looked/"}, {"/accounts/"}),
    "Ruth Castellan": (
        {"/team/", "/board/", f"{PERSON}restrict/", "/board/words/", "/board/exact/", "/board/exact/closings/"}
        | {"/board/return/", "/board/spreadsheets/", "/board/spreadsheets/…/", "/board/area/", "/board/together/add/"},
        {"/accounts/"},
    ),
    "Nigel Thackwray": (
        {"/board/", "/board/reports/", "/board/reports/…/", "/board/together/", "/board/what-we-do/"},
        {"/my-people/", "/find/", PERSON, "/board/words/", "/team/", "/accounts/"}
        | {"/board/exact/", "/board/return/", "/board/spreadsheets/", "/board/area/"},
    ),
    "Sam Treloar": ({"/accounts/", "/accounts/…/"}, {"/my-people/", "/find/", PERSON, "/team/", "/board/"}),
    "Leonie Akers": (
        {
            "/enquiries/",
            "/enquiries/…/",
            "/enquiries/…/add/",
            "/enquiries/…/meetings/",
            "/concerns/new/",
            "/my/choose/",
        },
        {"/my-people/", "/find/", PERSON, f"{PERSON}safeguarding/…/", "/team/", "/board/", "/accounts/"},
    ),
    "Shabana Javaid": (  # her daughter, who may see what happens next and say things for her
        {
            OWN,
            f"{OWN}next/…/",
            f"{OWN}next/…/coming/",
            f"{OWN}next/…/mine/",
            f"{OWN}tell/",
            f"{OWN}told/",
            f"{OWN}papers/",
        },
        {f"{OWN}words/", f"{OWN}now/", f"{OWN}plan/", f"{OWN}so-far/", PERSON, "/my-people/", "/enquiries/"},
    ),
    "Nusrat Javaid": (
        {OWN, f"{OWN}words/", f"{OWN}words/…/not-this/", f"{OWN}now/", f"{OWN}plan/", f"{OWN}plan/…/answer/"}
        | {f"{OWN}next/…/", f"{OWN}next/…/coming/", f"{OWN}next/…/mine/", f"{OWN}so-far/", f"{OWN}tell/"}
        | {f"{OWN}told/", f"{OWN}papers/", f"{OWN}email/", "/my/ways/", "/my/read/", "/my/read/…/"},
        {"/my-people/", "/find/", PERSON, "/enquiries/", "/team/", "/board/", "/accounts/", "/concerns/new/"},
    ),
}
"""Who walks, where they must come by links, and where no link may lead them."""


@pytest.mark.parametrize("name", OF_A_ROLE)
def test_everything_that_is_linked_can_be_used(
    server: ProductServer, new_visitor: Callable[..., Visitor], name: str
) -> None:
    visitor = new_visitor(server)
    visitor.visit("/sign-in/")
    visitor.press(name)
    came_to = {address_pattern(path): title for path, title in _walk(visitor)}

    must, must_not = OF_A_ROLE[name]
    assert must <= set(came_to), f"no link leads to {must - set(came_to)}"
    assert not must_not & set(came_to), f"a link leads to {must_not & set(came_to)}"

    names = _names_of_people()
    for address, title in came_to.items():
        if address.startswith("/my/"):  # a browser keeps these titles where others may look
            assert not tells(title + address), f"{address} is titled {title!r}"
            assert "Own Words" not in title
        else:
            assert title.endswith(" – Own Words"), f"{address} is titled {title!r}"
        told = names & set(re.findall(r"\w+", title))
        assert not told, f"the title of {address} tells whose it is: {title!r}"


def _walk(visitor: Visitor) -> list[tuple[str, str]]:
    """Follow every link once for each kind of page; return addresses with titles."""
    waiting, seen, walked = [visitor.path], set[str](), list[tuple[str, str]]()
    while waiting:
        path = waiting.pop(0)
        if address_pattern(path) in seen:
            continue
        seen.add(address_pattern(path))
        visitor.visit(path)
        walked.append((visitor.path, visitor.page.title()))
        assert visitor.page.locator("h1").count() == 1, f"{path} needs one main heading"
        waiting += visitor.page.evaluate(
            "[...document.querySelectorAll('a[href^=\"/\"]:not([download]):not([rel~=nofollow])')]"
            ".map(link => link.getAttribute('href').split('#')[0])"
        )
        visitor.resize(NARROW)
        visitor.resize(WIDE)
    return walked


def _names_of_people() -> set[str]:
    """Every part of the names of those in the demonstration, but words that a title needs."""
    stories = [*read_six_stories(), *read_people()]
    people = [step.values for story in stories for step in story.steps if step.deed == "person"]
    called = [each.get(name, "") for each in people for name in ("given_name", "family_name", "known_as")]
    return {part for name in called for part in re.findall(r"\w{3,}", name)} - {"Mrs"}
