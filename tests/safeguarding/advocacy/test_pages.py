"""The pages of advocacy."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import User
from ownwords.people.models import Person
from ownwords.profiles.actions import add_circle_member
from ownwords.safeguarding.advocacy.actions import begin_advocacy, record_event
from ownwords.safeguarding.advocacy.models import Advocacy, AdvocacyEvent, TakingPart
from ownwords.safeguarding.capacity.actions import assess
from ownwords.safeguarding.path.models import Case

Page = Callable[..., Any]


@pytest.fixture
def page(person: Person, worker: User, client_of: Callable[[User], Any]) -> Page:
    """Open or send a page of this person, as their worker."""
    browser = client_of(worker)

    def ask(name: str, *args: Any, send: dict[str, Any] | None = None) -> Any:
        address = reverse(name, args=[person.pk, *args])
        return browser.get(address) if send is None else browser.post(address, send)

    return ask


@pytest.fixture
def advocacy(case: Case, worker: User) -> Advocacy:
    today = timezone.localdate()
    return begin_advocacy(case, kind="care-act", why="To follow the meetings", begun_on=today, by=worker)


def on(name: str = "on") -> dict[str, str]:
    day = timezone.localdate()
    return {f"{name}-day": str(day.day), f"{name}-month": str(day.month), f"{name}-year": str(day.year)}


def test_the_law_speaks_until_it_was_looked_at(page: Page, case: Case) -> None:
    assert "Care Act 2014, section 68" in page("advocacy-of-case", case.pk).content.decode()
    sent = {"hard": "no", "why": "She asks the questions herself", "whose": "person", "once": "1"} | on("looked_on")
    assert page("taking-part", case.pk, send=sent | {"words": "I speak for myself"}).status_code == 302
    shown = page("advocacy-of-case", case.pk).content.decode()
    assert "I speak for myself" in shown
    assert "section 68" not in shown


def test_from_beginning_to_coming_on_pages(page: Page, person: Person, case: Case, worker: User) -> None:
    hamid = add_circle_member(person, name="Hamid Sattar", part="advocate", relation="advocate", by=worker)
    began = page("new-advocacy", case.pk, send={"kind": "imca", "why": "His home", "once": "1"} | on("begun_on"))
    made = Advocacy.objects.get()
    assert began["Location"] == reverse("advocacy", args=[person.pk, made.pk])
    offered = {"who": "Joyce", "told": "With a picture", "words": "Who is that?", "whose": "person", "once": "2"}
    page("advocacy-event", made.pk, "offered", send=offered | on())
    page("advocacy-event", made.pk, "asked-for", send={"service": "Voices", "once": "3"} | on())
    came = {"person": f"member-{hamid.pk}", "once": "4"}
    assert page("advocacy-event", made.pk, "arrived", send=came | on()).status_code == 302
    assert AdvocacyEvent.objects.get(kind="arrived").member == hamid
    for shown in (page("advocacy", made.pk), page("advocacy-of-case", case.pk)):
        text = shown.content.decode()
        for words in ("Who is that?", "Voices", "Hamid Sattar", "rrived on the day they were asked for"):
            assert words in text


@pytest.mark.parametrize("event", AdvocacyEvent.Kind.values)
def test_each_event_has_its_own_small_form(page: Page, advocacy: Advocacy, event: str) -> None:
    assert page("advocacy-event", advocacy.pk, event).status_code == 200


def test_there_is_no_other_event(page: Page, advocacy: Advocacy) -> None:
    assert page("advocacy-event", advocacy.pk, "vanished").status_code == 404


@pytest.mark.parametrize(
    ("event", "sent", "message"),
    [
        ("offered", {"told": ""}, "Write how it was explained to them"),
        ("asked-for", {"service": ""}, "Enter which service was asked"),
        ("arrived", {"person": "", "who": ""}, "Enter who came, or choose them"),
        ("arrived", {"person": "member-nobody"}, "Choose who came from the list"),
        ("difficulty", {"told": "Six weeks"}, "Choose what got in the way"),
        ("accepted", {"words": "Yes"}, "Record first that it was offered"),
        ("offered", {"told": "By sign", "words": "Nod", "whose": "observed"}, "Write whose words these are"),
        ("ended", {"told": ""}, "Write why it ended"),
    ],
)
def test_what_is_wrong_is_said(page: Page, advocacy: Advocacy, event: str, sent: dict[str, str], message: str) -> None:
    answer = page("advocacy-event", advocacy.pk, event, send={"whose": "person", "once": "w"} | on() | sent)
    assert answer.status_code == 422
    assert message in answer.content.decode()
    assert not AdvocacyEvent.objects.exists()


def test_a_double_click_records_once(page: Page, advocacy: Advocacy) -> None:
    sent = {"service": "Voices", "once": "twice"} | on()
    assert [page("advocacy-event", advocacy.pk, "asked-for", send=sent).status_code for _ in range(2)] == [302, 302]
    assert AdvocacyEvent.objects.count() == 1


def test_somebody_they_know_has_a_name_and_their_answer(page: Page, case: Case) -> None:
    sent = {"hard": "yes", "why": "Few words", "somebody": "yes", "whose": "person", "once": "5"} | on("looked_on")
    answer = page("taking-part", case.pk, send=sent).content.decode()
    assert "Enter who can support them" in answer
    assert "Choose whether they want this person" in answer
    assert not TakingPart.objects.exists()


def test_the_closing_form_begins_with_what_is_on_record(case: Case, worker: User, page: Page) -> None:
    def chosen(name: str) -> str:
        shown: str = page("conclude", case.pk).content.decode()
        boxes = [box for box in shown.split("<input")[1:] if f'name="{name}"' in box.split(">")[0]]
        return next(box.split('value="')[1].split('"')[0] for box in boxes if " checked" in box.split(">")[0])

    assert chosen("lacked_capacity") == "not-recorded"
    four = ("understand", "retain", "weigh", "communicate")
    said = dict.fromkeys(four, "yes") | {f"{name}_because": "seen" for name in four} | {"weigh": "no"}
    found = {"finding": "lacks", "what_helped": "Pictures", "impairment": "A stroke", "because_of": "She loses it"}
    today = timezone.localdate()
    assess(case.person, case=case, decision="Where to live", assessed_on=today, said=said | found, by=worker)
    assert (chosen("lacked_capacity"), chosen("supported")) == ("yes", "no")
    made = begin_advocacy(case, kind="imca", why="Where to live", begun_on=today, by=worker)
    record_event(made, kind="arrived", on=today, who="Hamid Sattar", by=worker)
    assert chosen("supported") == "yes"
