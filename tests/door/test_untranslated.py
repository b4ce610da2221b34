"""Nothing on the person's pages, in the questionnaire or on their papers is said in one language alone."""

import calendar
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from ownwords.access.models import User
from ownwords.door.models import Door
from ownwords.door.rules import tells
from ownwords.door.views.papers import NUMBER
from ownwords.safeguarding.feedback import questions
from ownwords.safeguarding.meetings.models import Meeting
from ownwords.wording import languages
from ownwords.wording.languages import FOLDER
from tests.access.test_every_address import ADDRESSES, OTHER_IDS
from tests.door.untranslated import NotTranslated, widened
from tests.support.life import Life
from tests.support.own_pages import OWN_PLACES

SignIn = Callable[[User], Client]
NOBODYS = "qps"
DAYS = [*calendar.month_name[1:], *calendar.day_name]
NAMES = (
    *("Joyce Penhaligon", "Joyce", "Penhaligon", "Wren Okafor", "Wren", "Rosalind Penhaligon", "Larkshire Council"),
    *(
        "Sgt Byrne",
        "OpenMoji",
        "CC BY-SA",
        "PDF",
        "KF7P 2M9X",
        "KF",
        "am",
        "pm",
        "A4",
        "A5",
        "Own Words",
        "English",
        "joyce@mail.example",
    ),
    *DAYS,
)
"""What is the same in every language, or was typed by people. Days are written by Babel, which knows real languages."""
OUTSIDE = ("ways", "guides")


@pytest.fixture
def nobodys_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """English in wide letters, as one more language."""
    english = (FOLDER / "en.ftl").read_text(encoding="utf-8")
    (tmp_path / "en.ftl").write_text(english, encoding="utf-8")
    (tmp_path / f"{NOBODYS}.ftl").write_text(widened(english), encoding="utf-8")
    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    kept = (languages.codes, languages.language, languages.wording, questions.sheet_of)
    for each in kept:
        each.cache_clear()
    yield NOBODYS
    monkeypatch.undo()
    for each in kept:
        each.cache_clear()


def pages(life: Life, client: Client) -> Iterator[tuple[str, str]]:
    """Every own page, and each form once sent empty."""
    for name in OWN_PLACES:
        kwargs = {key: life.ids[OTHER_IDS.get(name, {}).get(key, key)] for key in ADDRESSES[name].pattern.converters}
        path = reverse(name, kwargs=kwargs)
        for kind, answer in (("", client.get(path)), ("sent empty", client.post(path))):
            if "text/html" in answer.headers["Content-Type"] and answer.status_code in (200, 422):
                yield f"{name} {kind}".strip(), answer.content.decode()
    for name in OUTSIDE:
        yield name, client.get(reverse(name)).content.decode()
    for number in range(1, 9):
        yield f"guide {number}", client.get(reverse("guide", args=[number])).content.decode()


def not_translated(page: str) -> list[str]:
    looking = NotTranslated(NAMES)
    looking.feed(page)
    return looking.found


@pytest.mark.parametrize("easy", [False, True])
def test_every_page_speaks_the_language_that_was_chosen(
    life: Life, own_viewer: User, client_of: SignIn, nobodys_language: str, easy: bool
) -> None:
    Door.objects.filter(grant=life.ids["own_id"]).update(language=nobodys_language, easy=easy)
    found = {name: said for name, page in pages(life, client_of(own_viewer)) if (said := not_translated(page))}
    assert found == {}


def test_the_way_in_speaks_it_too(nobodys_language: str, db: None) -> None:
    client = Client(headers={"accept-language": nobodys_language})
    for answer in (
        client.get("/my/"),
        client.post("/my/", {}),
        client.get("/my/?by=account"),
        client.post("/my/close/"),
    ):
        assert not_translated(answer.content.decode()) == [], answer.request["PATH_INFO"]


def test_the_printed_questionnaire_speaks_it_too(
    life: Life, worker: User, client_of: SignIn, nobodys_language: str
) -> None:
    path = reverse("print-questionnaire", args=[life.person.pk, life.ids["asking_id"]])
    page = client_of(worker).get(path, {"language": nobodys_language}).content.decode()
    sheet = page[page.index("<article") : page.index("</article>")]
    assert [text for text in not_translated(sheet) if not re.fullmatch(r".*[0-9A-F]{6}", text)] == []


@pytest.mark.parametrize("paper", ["plan", "words", "enquiry", "agreed", "profile"])
def test_every_paper_speaks_it_too(
    life: Life, own_viewer: User, client_of: SignIn, nobodys_language: str, paper: str
) -> None:
    Door.objects.filter(grant=life.ids["own_id"]).update(language=nobodys_language)
    asked = {"as": "html"} | ({"meeting": str(life.ids["meeting_id"])} if paper == "agreed" else {})
    if paper == "agreed":
        Meeting.objects.filter(pk=life.ids["meeting_id"]).update(confirmed_at="2026-01-01T10:00Z", confirmed_by=life.by)
    answer = client_of(own_viewer).get(reverse("own-paper", args=[life.ids["own_id"], NUMBER[paper]]), asked)
    assert answer.status_code == 200
    page = answer.content.decode()
    theirs = ("What matters", "me", "Practise what to say", "Joyce and Wren", "Have Wren to ring afterwards", "MB")
    found = [text for text in not_translated(page) if text not in theirs]
    assert found == []


def test_a_word_that_was_not_translated_is_found() -> None:
    assert not_translated('<p>Hello</p><p dir="auto">Theirs</p><input aria-label="Your name"><p>Ｙｅｓ</p>') == [
        "Hello",
        "Your name",
    ]


def test_no_address_and_no_title_tells_anything(life: Life, own_viewer: User, client_of: SignIn) -> None:
    wrong = []
    for language in ("en", "cy"):
        Door.objects.filter(grant=life.ids["own_id"]).update(language=language)
        for name, page in pages(life, client_of(own_viewer)):
            title = re.search(r"<title>(.*?)</title>", page, re.DOTALL)
            assert title, f"{name}: {page[:300]}"
            links = re.findall(r'href="(/my/[^"]*)"', page)
            for told in (title[1], *links):
                if tells(told) or "Joyce" in told or "Penhaligon" in told or "Own Words" in told:
                    wrong.append(f"{language} {name}: {told}")
    assert wrong == []
