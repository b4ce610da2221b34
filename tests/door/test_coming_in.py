"""Coming in by a code and a word, staying a short while, and leaving nothing behind."""

import re
from collections.abc import Callable, Iterator

import pytest
from axes.models import AccessAttempt
from axes.utils import reset
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from ownwords.access.actions import set_password
from ownwords.access.models import User
from ownwords.door import actions
from ownwords.door.models import Code, Door
from ownwords.door.rules import tells
from ownwords.drafts.actions import Refused
from tests.door.conftest import codes_for
from tests.support.own_pages import WORD

COME_IN = "/my/"
ComesIn = Callable[[Door], Client]


@pytest.fixture(autouse=True)
def nobody_locked_out(db: None) -> Iterator[None]:
    yield
    reset()


def try_with(code: str, word: str, client: Client | None = None) -> tuple[int, str]:
    """The status, and where it leads or what the page says."""
    answer = (client or Client()).post(COME_IN, {"code": code, "word": word})
    return answer.status_code, answer.headers.get("Location") or answer.content.decode()


def test_a_code_and_the_word_let_them_in_once(door: Door, worker: User) -> None:
    code = codes_for(door, worker)[0]
    assert try_with(code, WORD) == (302, reverse("own-home", args=[door.grant_id]))
    status, page = try_with(code, WORD)
    assert status == 422
    assert "was used before" in page


@pytest.mark.parametrize("typed", ["{0} {1}", "{0}-{1}", " {0}{1} "])
def test_a_code_may_be_typed_in_any_way(door: Door, worker: User, typed: str) -> None:
    code = codes_for(door, worker)[0]
    assert try_with(typed.format(code[:4].lower(), code[4:]), f"  {WORD.upper()} ")[0] == 302


def test_what_was_wrong_is_not_told(door: Door, worker: User) -> None:
    code = codes_for(door, worker)[0]

    def said(code: str, word: str) -> str:
        return re.sub(r'value="[^"]*"', "", try_with(code, word)[1])

    assert said(code, "another word") == said("KF7P2M9X", WORD) == said("nonsense", WORD)
    assert try_with("", "")[0] == 422


def test_after_five_wrong_words_a_code_lets_nobody_in(door: Door, worker: User) -> None:
    code, other = codes_for(door, worker)[:2]
    for number in range(5):
        assert actions.come_in(code=code, word=f"guess {number}") is None
    assert actions.come_in(code=code, word=WORD) is None
    assert actions.come_in(code=other, word=WORD) is not None


def test_who_guesses_has_to_wait(door: Door, worker: User) -> None:
    code = codes_for(door, worker)[0]
    client = Client()
    answers = [try_with(f"KF7P2M9{letter}", WORD, client)[0] for letter in "23456"]
    assert answers == [422, 422, 422, 422, 429]
    status, page = try_with(code, WORD, client)
    assert status == 429
    assert "Please wait" in page
    assert "My pages" in page  # in the words of these pages, not of the workers'


def test_what_was_tried_is_written_down_nowhere(door: Door, worker: User) -> None:
    code = codes_for(door, worker)[0]
    try_with(code, "a wrong word")
    kept = " ".join(str(list(AccessAttempt.objects.values())))
    assert code not in kept
    assert "a wrong word" not in kept


def test_a_shut_door_lets_nobody_in_and_puts_out_who_is_inside(door: Door, worker: User, comes_in: ComesIn) -> None:
    client = comes_in(door)
    path = reverse("own-words", args=[door.grant_id])
    assert client.get(path).status_code == 200
    code = codes_for(door, worker)[0]
    actions.end_door(door, because="She asked", by=worker)
    assert client.get(path).status_code == 404
    assert try_with(code, WORD)[0] == 422


def test_it_is_shut_after_ten_minutes_and_what_was_typed_is_kept(door: Door, comes_in: ComesIn) -> None:
    assert settings.OWN_PAGES_MINUTES == 10
    client = comes_in(door)
    path = reverse("own-tell", args=[door.grant_id])
    ticket = re.search(r'name="ticket" value="([^"]+)"', client.get(path).content.decode())
    assert ticket
    session = client.session
    session["last_seen"] = session.get("last_seen", 0) - 11 * 60 or 1
    session.save()
    answer = client.post(path, {"ticket": ticket[1], "words": "Do not lose me"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/my/?kept=1")
    again = comes_in(door)
    assert "Do not lose me" in again.get(path).content.decode()


def test_leaving_ends_it_and_tells_the_browser_to_forget(door: Door, comes_in: ComesIn) -> None:
    client = comes_in(door)
    answer = client.get(reverse("leave"))
    assert answer.headers["Location"] == settings.LEAVE_TO
    assert answer.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert client.get(reverse("own-home", args=[door.grant_id])).headers["Location"] == COME_IN
    assert not Session.objects.exists()


def test_closing_shows_how_to_leave_no_trace(door: Door, comes_in: ComesIn) -> None:
    client = comes_in(door)
    answer = client.post(reverse("close-own"))
    assert "Clear-Site-Data" in answer.headers
    assert "private window" in answer.content.decode()
    assert client.get(reverse("own-home", args=[door.grant_id])).status_code == 302


def test_every_own_page_is_kept_in_no_cache_and_tells_no_other_site(door: Door, comes_in: ComesIn) -> None:
    answer = comes_in(door).get(reverse("own-home", args=[door.grant_id]))
    assert answer.headers["Cache-Control"] == "no-store"
    page = answer.content.decode()
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert 'autocomplete="on"' not in page
    assert 'href="/my/away/"' in page
    assert 'class="govuk-exit-this-page"' in page


def test_staying_a_while_longer_is_one_press(door: Door, comes_in: ComesIn) -> None:
    client = comes_in(door)
    assert client.post(reverse("still-here")).json() == {"minutes": 10}
    assert Client().post(reverse("still-here")).status_code == 302


def test_an_account_if_they_want_it(door: Door, comes_in: ComesIn, worker: User) -> None:
    client = comes_in(door)
    path = reverse("own-account", args=[door.grant_id])
    weak = client.post(path, {"email": "joyce@mail.example", "password": "joyce"})
    assert weak.status_code == 422
    assert "too easy to guess" in weak.content.decode()
    taken = client.post(path, {"email": worker.email, "password": "three odd words here"})
    assert "cannot be used" in taken.content.decode()
    made = client.post(path, {"email": "Joyce@mail.example", "password": "three odd words here"})
    assert made.status_code == 302
    assert client.get(path).status_code == 200  # she stays inside
    typed = {"by": "account", "email": "joyce@mail.example", "password": "three odd words here"}
    assert Client().post(COME_IN, typed).headers["Location"] == reverse("own-home", args=[door.grant_id])
    assert Client().post(COME_IN, typed | {"password": "no"}).status_code == 422


def test_what_refuses_an_account_is_said_on_the_field(door: Door) -> None:
    with pytest.raises(Refused, match="door-account-weak"):
        actions.use_account(door, email="a@b.example", password="short", by=door.grant.viewer)


def test_a_worker_who_comes_this_way_goes_to_their_own_work(worker: User) -> None:
    set_password(worker, password="three odd words together", who="system")
    client = Client()
    answer = client.post(COME_IN, {"by": "account", "email": worker.email, "password": "three odd words together"})
    assert answer.headers["Location"] == "/"


def test_codes_that_run_out_are_told_from_those_that_hold(door: Door, worker: User) -> None:
    code = codes_for(door, worker)[0]
    Code.objects.update(ends_at=Code.objects.earliest("made_at").made_at)
    assert actions.come_in(code=code, word=WORD) is None


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_way_in_tells_nothing(language: str) -> None:
    client = Client(headers={"accept-language": language})
    page = client.get(COME_IN).content.decode()
    assert f'lang="{"en-GB" if language == "en" else "cy"}"' in page
    title = re.search("<title>(.*)</title>", page)
    assert title
    assert not tells(title[1])
    assert "Own Words" not in page


def test_somebody_chooses_how_to_read_before_they_come_in_and_inside(door: Door, comes_in: ComesIn) -> None:
    client = Client()
    chosen = {"language": "cy", "easy": "yes", "size": "larger", "colours": "strong"}
    assert client.post(reverse("ways"), chosen).status_code == 302
    outside = client.get(COME_IN).content.decode()
    assert 'lang="cy"' in outside
    assert "own--larger own--strong own--easy" in outside
    inside = comes_in(door)
    inside.post(reverse("ways"), chosen)
    door.refresh_from_db()
    assert (door.language, door.easy, door.size, door.colours) == ("cy", True, "larger", "strong")
    assert "Helo Joyce" in inside.get(reverse("own-home", args=[door.grant_id])).content.decode()
    assert Client().get("/my/?language=cy", follow=True).content.decode().startswith('<!DOCTYPE html>\n<html lang="cy"')
    wrong = inside.post(reverse("ways"), {"language": "xx"})
    assert wrong.status_code == 422


def test_what_is_not_there_is_said_in_the_same_look_with_the_way_out(door: Door, comes_in: ComesIn) -> None:
    client = comes_in(door)
    for path in ("/my/nothing/", reverse("own-plan", args=[door.pk])):
        answer = client.get(path)
        page = answer.content.decode()
        assert answer.status_code == 404
        assert "There is nothing here" in page
        assert 'href="/my/away/"' in page
        assert "Own Words" not in page


def test_a_form_that_is_too_old_keeps_what_was_written(door: Door, comes_in: ComesIn, worker: User) -> None:
    client = comes_in(door)
    path = reverse("own-tell", args=[door.grant_id])
    ticket = re.search(r'name="ticket" value="([^"]+)"', client.get(path).content.decode())
    assert ticket
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client.cookies
    answer = strict.post(path, {"ticket": ticket[1], "words": "Keep these words"})
    assert answer.status_code == 403
    assert "What you wrote is kept" in answer.content.decode()
    assert "Keep these words" in client.get(path).content.decode()


def test_whoever_speaks_for_one_person_and_does_nothing_else_comes_to_their_pages(
    niece_door: Door, comes_in: ComesIn
) -> None:
    assert comes_in(niece_door).get("/").headers["Location"] == COME_IN
