"""The pages of an outcome, as a practitioner sends and reads them."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ownwords.access.models import User
from ownwords.drafts.models import Draft
from ownwords.outcomes.actions import add_event, add_view, break_down, file_under, raise_outcome, reword
from ownwords.outcomes.headings import HEADINGS
from ownwords.outcomes.models import Outcome
from ownwords.outcomes.queries import headings_filed, life_of
from ownwords.people.models import CircleMember, Person
from ownwords.profiles.actions import add_person_to_team
from tests.outcomes.conftest import Says, days_ago
from tests.support.people import Council

pytestmark = pytest.mark.django_db

WORDS = "I want him to go on visiting me."
FORMS = [
    "outcome-event",
    "reword-outcome",
    "break-down-outcome",
    "pass-on-outcome",
    "add-view",
    "file-outcome",
]
HOSTILE = "<script>alert(1)</script> \u202eright to left 🫖 " + "long " * 40


@pytest.fixture
def browser_of_worker(client_of: Callable[[User], Client], worker: User) -> Client:
    return client_of(worker)


@pytest.fixture
def outcome(says: Says, worker: User) -> Outcome:
    return raise_outcome(says(WORDS), direction="keep", by=worker)


def address(name: str, outcome: Outcome) -> str:
    return reverse(name, args=[outcome.person_id, outcome.pk])


def text_of(response: Any) -> str:
    return re.sub(r"\s+", " ", response.content.decode())


def day(name: str, value: date) -> dict[str, str]:
    return {f"{name}-day": str(value.day), f"{name}-month": str(value.month), f"{name}-year": str(value.year)}


def test_an_outcome_is_made_of_words_that_wait(browser_of_worker: Client, says: Says, person: Person) -> None:
    mark = says("I want to see my friends")
    waiting = text_of(browser_of_worker.get(reverse("outcomes", args=[person.pk])))
    page = reverse("raise-outcome", args=[person.pk, mark.pk])
    assert page in waiting
    assert "I want to see my friends" in text_of(browser_of_worker.get(page))
    sent = browser_of_worker.post(page, {"direction": "achieve", "for_whom": "self", "who_supported": "Bea"})
    made = Outcome.objects.get()
    assert sent["Location"] == address("outcome", made)
    life = life_of(made)
    assert (life.words, life.events[0].who_supported) == ("I want to see my friends", "Bea")
    assert page not in text_of(browser_of_worker.get(reverse("outcomes", args=[person.pk])))


def test_whom_it_is_for_is_chosen_from_the_circle(browser_of_worker: Client, says: Says, person: Person) -> None:
    son = CircleMember.objects.create(person=person, name="Lee", part="family", added_at="2026-01-01T00:00Z")
    gone = CircleMember.objects.create(
        person=person, name="Old Tom", part="friend", added_at="2026-01-01T00:00Z", ended_on="2026-02-01"
    )
    page = reverse("raise-outcome", args=[person.pk, says("I want him to get help").pk])
    shown = text_of(browser_of_worker.get(page))
    assert "Lee" in shown
    assert "Old Tom" not in shown
    chosen = {"direction": "change", "for_whom": "harmer"}
    assert browser_of_worker.post(page, {**chosen, "for_member": str(gone.pk)}).status_code == 422
    browser_of_worker.post(page, {**chosen, "for_member": str(son.pk)})
    assert Outcome.objects.get().for_member == son
    assert "For someone who may have caused harm: Lee" in text_of(
        browser_of_worker.get(address("outcome", Outcome.objects.get()))
    )


@pytest.mark.parametrize(
    "mark", [{"finished": False}, {"kind": "strength"}, {"whose": "professional", "speaker": "Gwen Hale"}]
)
def test_there_is_no_page_for_words_that_cannot_carry_an_outcome(
    browser_of_worker: Client, says: Says, person: Person, mark: dict[str, Any]
) -> None:
    page = reverse("raise-outcome", args=[person.pk, says("I want a dog", **mark).pk])
    assert browser_of_worker.get(page).status_code == 404


def test_the_words_that_stand_now_are_the_largest_and_come_first(
    browser_of_worker: Client, outcome: Outcome, says: Says, worker: User
) -> None:
    reword(outcome, mark=says("I want him to ask first", on=days_ago(5)), direction="change", by=worker)
    page = text_of(browser_of_worker.get(address("outcome", outcome)))
    largest = re.findall(r'ow-words--l ow-words--person.*?ow-words__said" dir="auto">(.*?)</blockquote>', page)
    assert largest == ["I want him to ask first"]
    assert "wants to change" in page
    life = page[page.index("Its life so far") :]
    assert life.index("Before, they said") < life.rindex(WORDS) < life.index("I want him to ask first")


def test_others_stand_beside_and_never_over_the_persons_words(
    browser_of_worker: Client, outcome: Outcome, worker: User
) -> None:
    add_view(
        outcome,
        whose="professional",
        speaker="Gwen Hale, social worker",
        stance="wants-other",
        words="The visits should end.",
        said_on=days_ago(4),
        negotiated="They sat down together.",
        by=worker,
    )
    page = text_of(browser_of_worker.get(address("outcome", outcome)))
    assert page.index(WORDS) < page.index("What others think") < page.index("The visits should end.")
    assert "ow-words--s ow-words--professional" in page
    for told in ("Gwen Hale, social worker", "wants something else", "They sat down together."):
        assert told in page
    assert "nothing here says who stood by" in page


def test_the_large_one_stands_above_and_the_smaller_ones_below(
    browser_of_worker: Client, outcome: Outcome, says: Says, worker: User
) -> None:
    smaller = break_down(outcome, mark=says("Tea on Fridays", on=days_ago(3)), direction="achieve", by=worker)
    large = text_of(browser_of_worker.get(address("outcome", outcome)))
    small = text_of(browser_of_worker.get(address("outcome", smaller)))
    assert large.index(WORDS) < large.index("Smaller ones on the way there") < large.index("Tea on Fridays")
    assert small.index("A smaller step towards") < small.index(WORDS) < small.index("ow-words--l")


def test_titles_hold_no_names(browser_of_worker: Client, outcome: Outcome, person: Person, says: Says) -> None:
    mark = says("I want a cat")
    pages = [address(name, outcome) for name in ["outcome", *FORMS]]
    pages += [reverse("outcomes", args=[person.pk]), reverse("raise-outcome", args=[person.pk, mark.pk])]
    for page in pages:
        title = re.search(r"<title>(.*?)</title>", text_of(browser_of_worker.get(page)))
        assert title
        assert person.given_name not in title[1]


def test_what_happened_is_added(browser_of_worker: Client, outcome: Outcome, says: Says) -> None:
    said = says("He came and it was nice", on=days_ago(2), kind="strength")
    sent = browser_of_worker.post(
        address("outcome-event", outcome),
        {"kind": "partly-met", "note": "", "mark": str(said.pk), **day("happened_on", days_ago(1))},
    )
    assert sent["Location"] == address("outcome", outcome)
    event = life_of(outcome).events[-1]
    assert (event.kind, event.mark, event.happened_on) == ("partly-met", said, days_ago(1))


@pytest.mark.parametrize(
    ("change", "says_what"),
    [
        ({"kind": ""}, "Choose what happened"),
        ({"kind": "reworded"}, "Choose what happened from the list"),
        ({"note": ""}, "Write what happened, or choose what they said about it"),
        (day("happened_on", days_ago(-2)), "must be today or in the past"),
        (day("happened_on", days_ago(60)), "must not be before the day on which the person first said it"),
        ({"mark": "nothing of the kind"}, "from the list"),
        ({"who_supported": "B" * 201}, "200 characters or fewer"),
        ({"note": "x" * 10_001}, "1 characters too long"),
    ],
)
def test_what_is_wrong_is_said_and_everything_typed_is_kept(
    browser_of_worker: Client, outcome: Outcome, change: dict[str, str], says_what: str
) -> None:
    typed = {"kind": "discussed", "note": HOSTILE, "who_supported": "Bea", **day("happened_on", days_ago(1))} | change
    answer = browser_of_worker.post(address("outcome-event", outcome), typed)
    assert answer.status_code == 422
    page = text_of(answer)
    assert says_what in page
    assert "<script>alert(1)" not in page
    for name in ("note", "who_supported"):
        assert typed[name].strip().replace("<", "&lt;").replace(">", "&gt;") in page
    assert outcome.events.count() == 1


def test_hostile_words_are_shown_as_words(browser_of_worker: Client, outcome: Outcome) -> None:
    browser_of_worker.post(
        address("outcome-event", outcome), {"kind": "discussed", "note": HOSTILE, **day("happened_on", days_ago(1))}
    )
    page = text_of(browser_of_worker.get(address("outcome", outcome)))
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert" not in page


def test_new_words_are_chosen_from_newer_ones_the_newest_first(
    browser_of_worker: Client, outcome: Outcome, says: Says
) -> None:
    says("I said this before", on=days_ago(60))
    says("He is kind", on=days_ago(3), kind="strength")
    says("She wants him gone", on=days_ago(3), whose="representative", speaker="Ann")
    older, newer = says("Only on Sundays", on=days_ago(9)), says("Only when I ring him", on=days_ago(2))
    page = text_of(browser_of_worker.get(address("reword-outcome", outcome)))
    assert page.index("Only when I ring him") < page.index("Only on Sundays")
    for absent in ("I said this before", "He is kind", "She wants him gone"):
        assert absent not in page
    browser_of_worker.post(address("reword-outcome", outcome), {"mark": str(older.pk), "direction": "change"})
    assert life_of(outcome).words == "Only on Sundays"
    assert newer.pk != life_of(outcome).mark.pk


def test_where_there_are_no_words_the_page_tells_how_to_get_them(browser_of_worker: Client, outcome: Outcome) -> None:
    page = text_of(browser_of_worker.get(address("reword-outcome", outcome)))
    assert "There are no words to choose yet" in page
    assert reverse("new-conversation", args=[outcome.person_id]) in page


def test_a_smaller_one_is_made_and_the_large_one_shown(browser_of_worker: Client, outcome: Outcome, says: Says) -> None:
    mark = says("Tea on Fridays", on=days_ago(3))
    sent = browser_of_worker.post(
        address("break-down-outcome", outcome), {"mark": str(mark.pk), "direction": "achieve"}
    )
    assert sent["Location"] == address("outcome", outcome)
    assert [part.words for part in life_of(outcome).parts] == ["Tea on Fridays"]


def test_passing_on_keeps_the_outcome_in_sight(browser_of_worker: Client, outcome: Outcome) -> None:
    browser_of_worker.post(address("pass-on-outcome", outcome), {"to": "carer-plan", **day("happened_on", days_ago(1))})
    page = text_of(browser_of_worker.get(address("outcome", outcome)))
    assert "Passed on, in the carer’s support plan" in page
    offered = text_of(browser_of_worker.get(address("pass-on-outcome", outcome)))
    assert 'value="here"' in offered
    assert 'value="carer-plan"' not in offered


def test_an_ended_outcome_says_so_before_anybody_types_and_keeps_what_was_typed_all_the_same(
    browser_of_worker: Client, outcome: Outcome, worker: User
) -> None:
    add_event(outcome, kind="met", happened_on=days_ago(2), by=worker)
    page = address("outcome-event", outcome)
    assert "This outcome has ended" in text_of(browser_of_worker.get(page))
    late = browser_of_worker.post(page, {"kind": "discussed", "note": "We rang him", **day("happened_on", days_ago(1))})
    assert late.status_code == 422
    assert "This outcome has ended" in text_of(late)
    assert "We rang him" in text_of(late)
    assert outcome.events.count() == 2


def test_an_ended_outcome_is_taken_up_again_as_a_new_one(
    browser_of_worker: Client, outcome: Outcome, worker: User, says: Says
) -> None:
    assert "still open" in text_of(browser_of_worker.get(address("take-up-again", outcome)))
    add_event(outcome, kind="no-longer", happened_on=days_ago(9), by=worker)
    mark = says("I miss him", on=days_ago(2))
    sent = browser_of_worker.post(
        address("take-up-again", outcome),
        {"mark": str(mark.pk), "direction": "achieve", **day("happened_on", days_ago(2))},
    )
    again = Outcome.objects.get(follows=outcome)
    assert sent["Location"] == address("outcome", again)
    assert WORDS in text_of(browser_of_worker.get(sent["Location"]))
    assert sent["Location"] in text_of(browser_of_worker.get(address("outcome", outcome)))
    assert address("take-up-again", outcome) not in text_of(browser_of_worker.get(address("outcome", outcome)))


def test_a_view_is_typed_under_its_speaker(browser_of_worker: Client, outcome: Outcome) -> None:
    typed = {
        "words": "He only wants her money.",
        "whose": "family",
        "speaker": "Ann Price, daughter",
        "stance": "disagrees",
        "negotiated": "They talked on Sunday.",
        "who_supported": "Bea, advocate",
        **day("said_on", days_ago(3)),
    }
    for name in ("words", "whose", "speaker", "stance"):
        assert browser_of_worker.post(address("add-view", outcome), typed | {name: ""}).status_code == 422
    browser_of_worker.post(address("add-view", outcome), typed)
    view = outcome.views.get()
    assert (view.speaker, view.stance, view.words) == ("Ann Price, daughter", "disagrees", "He only wants her money.")


def test_a_view_can_be_what_somebody_said_in_a_conversation(
    browser_of_worker: Client, outcome: Outcome, says: Says
) -> None:
    mark = says("She must not be alone with him", kind="other-view", whose="family", speaker="Ann", on=days_ago(3))
    page = address("add-view", outcome)
    both = browser_of_worker.post(page, {"mark": str(mark.pk), "words": "Another thing", "stance": "worried"})
    assert both.status_code == 422
    assert "Another thing" in text_of(both)
    browser_of_worker.post(page, {"mark": str(mark.pk), "stance": "worried"})
    view = outcome.views.get()
    assert (view.words, view.speaker, view.mark) == ("She must not be alone with him", "Ann", mark)


def test_headings_are_for_practitioners_and_never_on_paper(
    browser_of_worker: Client, outcome: Outcome, worker: User
) -> None:
    file_under(outcome, headings=["wellbeing:family"], by=worker)
    page = text_of(browser_of_worker.get(address("outcome", outcome)))
    label = HEADINGS["wellbeing:family"].label
    assert page.count(label) == 1
    assert "ow-no-print" in page[: page.index(label)].rsplit("<section", 1)[1]


def test_two_people_file_at_once_and_neither_filing_is_lost(browser_of_worker: Client, outcome: Outcome) -> None:
    page = address("file-outcome", outcome)
    browser_of_worker.post(page, {"shown": "", "headings_1": ["safeguarding:contact"]})
    browser_of_worker.post(page, {"shown": "", "headings_2": ["wellbeing:family"]})
    assert [each.code for each in headings_filed(outcome)] == ["safeguarding:contact", "wellbeing:family"]
    browser_of_worker.post(page, {"shown": "safeguarding:contact wellbeing:family", "headings_1": []})
    assert headings_filed(outcome) == []


def test_the_same_form_sent_twice_adds_one_turn(browser_of_worker: Client, outcome: Outcome) -> None:
    typed = {"kind": "discussed", "note": "Once", "once": "the-same-click", **day("happened_on", days_ago(1))}
    first, second = (browser_of_worker.post(address("outcome-event", outcome), typed) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert outcome.events.count() == 2


def test_half_typed_words_come_back(browser_of_worker: Client, outcome: Outcome, worker: User, person: Person) -> None:
    page = address("outcome-event", outcome)
    Draft.objects.create(
        worker=worker, form=page, person=person, typed={"note": ["half a sentence"]}, kept_at="2026-01-01T00:00Z"
    )
    assert "half a sentence" in text_of(browser_of_worker.get(page))


@pytest.mark.parametrize("name", ["outcome", *FORMS, "take-up-again"])
def test_an_outcome_is_found_only_under_its_own_person(
    browser_of_worker: Client, outcome: Outcome, worker: User, council: Council, name: str
) -> None:
    other = add_person_to_team(team=council.team, by=worker, given_name="Else")
    assert browser_of_worker.get(reverse(name, args=[other.pk, outcome.pk])).status_code == 404


@pytest.mark.parametrize("name", ["outcome", *FORMS, "take-up-again"])
def test_nobody_without_a_way_to_the_person_sees_an_outcome(
    client_of: Callable[[User], Client], colleague: User, outcome: Outcome, name: str
) -> None:
    assert client_of(colleague).get(address(name, outcome)).status_code == 404


def test_no_page_needs_more_than_twelve_queries_however_many_outcomes(
    browser_of_worker: Client, outcome: Outcome, says: Says, worker: User, person: Person
) -> None:
    for number in range(6):
        made = raise_outcome(says(f"I want thing {number}"), direction="achieve", by=worker)
        add_view(made, whose="family", speaker="Ann", stance="worried", words="No", said_on=days_ago(2), by=worker)
        break_down(made, mark=says(f"I want part {number}", on=days_ago(3)), direction="achieve", by=worker)
    mark = says("I want a cat")
    pages = [address(name, outcome) for name in ["outcome", *FORMS]]
    pages += [reverse("outcomes", args=[person.pk]), reverse("raise-outcome", args=[person.pk, mark.pk])]
    browser_of_worker.get(pages[0])
    for page in pages:
        with CaptureQueriesContext(connection) as asked:
            assert browser_of_worker.get(page).status_code == 200
        statements = [q["sql"] for q in asked if re.match(r"(SELECT|INSERT|UPDATE|DELETE)", q["sql"])]
        assert len(statements) <= 12, (page, len(statements), statements)
