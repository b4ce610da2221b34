"""Risk weighed with the person: no score, their decision theirs, a picture that covers nothing."""

from collections.abc import Callable
from datetime import timedelta
from itertools import combinations
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from ownwords.access.models import User
from ownwords.conversations.actions import begin, finish
from ownwords.drafts.actions import Conflict, Refused
from ownwords.safeguarding.capacity.actions import assess
from ownwords.safeguarding.path.models import Case, Turn, Wait
from ownwords.safeguarding.risk.actions import add_option, choose, weigh, write_option
from ownwords.safeguarding.risk.models import Choice, Option, Weighing
from ownwords.safeguarding.risk.queries import weighed_or_404
from ownwords.safeguarding.risk.rules import CELL, LEFT, QUALITIES, RISKS, SIZE, TOP, letter, picture, prompts_of

WHOLE = {"what": "See him at the café", "good_social": "Not alone", "harm_physical": "He hits", "quality": "same"}


@pytest.mark.parametrize(
    ("options", "choice", "there", "strong", "tests"),
    [
        ([WHOLE, WHOLE], None, "Leonie", "She knows whom to ring", []),
        ([WHOLE], None, "Leonie", "x", ["balanced"]),
        ([WHOLE, WHOLE], None, "", "x", ["collaborative"]),
        ([WHOLE, WHOLE], None, "Leonie", "", ["balanced"]),
        ([WHOLE, {"what": "Stop"}], None, "Leonie", "x", ["balanced", "balanced", "collaborative"]),
        ([WHOLE, WHOLE], {}, "Leonie", "x", ["defensible", "defensible", "collaborative", "defensible"]),
        (
            [WHOLE, WHOLE],
            {"signs": "a", "safer_by": "b", "agreed_by": "c", "look_again_on": "d"},
            "Leonie",
            "x",
            [],
        ),
    ],
)
def test_balanced_defensible_collaborative(
    options: list[dict[str, str]], choice: dict[str, str] | None, there: str, strong: str, tests: list[str]
) -> None:
    found = prompts_of(options, choice, who_was_there=there, strengths=strong)
    assert [prompt.test for prompt in found] == tests
    assert all(prompt.text.rstrip().endswith("?") for prompt in found)


def test_letters() -> None:
    assert [letter(0), letter(25), letter(26)] == ["A", "Z", "27"]


placed = st.tuples(
    st.sampled_from(QUALITIES), st.sampled_from(RISKS), st.sampled_from(QUALITIES), st.sampled_from(RISKS)
)


@given(st.lists(placed, max_size=9))
def test_nothing_in_the_picture_covers_anything(options: list[tuple[str, str, str, str]]) -> None:
    places = picture(options)
    assert len(places) == 2 * len(options)
    for place in places:
        assert LEFT <= place.x <= LEFT + SIZE * CELL
        assert TOP <= place.y <= TOP + SIZE * CELL
    for one, other in combinations(places, 2):
        assert max(abs(one.x - other.x), abs(one.y - other.y)) >= one.radius + other.radius, (one, other)


def test_more_life_is_further_right_and_more_risk_higher() -> None:
    low, high = picture([("worse", "low", "", ""), ("better", "high", "", "")])
    assert low.x < high.x
    assert low.y > high.y


@pytest.fixture
def weighing(case: Case, worker: User) -> Weighing:
    return weigh(case, question="Should I go on seeing him?", begun_on=timezone.localdate(), by=worker)


def decide(weighing: Weighing, by: User, **others: Any) -> Choice:
    given: dict[str, Any] = {"words": "I will go on seeing him", "decided_on": timezone.localdate(), "by": by}
    return choose(weighing, **(given | others))


def test_an_unwise_choice_is_theirs_and_others_stand_beside_it(weighing: Weighing, worker: User) -> None:
    option = add_option(weighing, values={"what": "Go on"}, by=worker)
    again = timezone.localdate() + timedelta(days=30)
    decide(weighing, worker, option=option, others_think="The police would rather she left", look_again_on=again)
    turn = Turn.objects.get(kind="risk", words="I will go on seeing him")
    assert turn.whose == "person"
    assert "police" not in turn.text + turn.words
    assert Wait.objects.get(key=f"risk:{weighing.pk}").since == again


def test_a_change_of_mind_stands_beside_the_older(weighing: Weighing, worker: User) -> None:
    decide(weighing, worker)
    decide(weighing, worker, words="I am leaving him")
    weighed = weighed_or_404(weighing.person, weighing.pk)
    assert [each.words for each in weighed.choices] == ["I will go on seeing him", "I am leaving him"]
    with pytest.raises(DatabaseError), transaction.atomic():
        Choice.objects.update(words="x")


def test_decided_for_them_says_by_whom(weighing: Weighing, worker: User) -> None:
    with pytest.raises(Refused, match="who decided for them"):
        decide(weighing, worker, whose="representative")
    made = decide(weighing, worker, whose="representative", speaker="Ann, her sister")
    assert Turn.objects.get(kind="risk", words=made.words).heading.startswith("It was decided for them")


def test_what_was_decided_on_is_not_written_over(weighing: Weighing, worker: User) -> None:
    option = add_option(weighing, values={"what": "Go on"}, by=worker)
    write_option(option, base_revision=1, values={"what": "Go on, at the café"}, by=worker)
    with pytest.raises(Conflict):
        write_option(option, base_revision=1, values={"what": "Stop"}, by=worker)
    decide(weighing, worker, option=option)
    with pytest.raises(Refused, match="decided with this before them"):
        write_option(option, base_revision=2, values={"what": "Stop"}, by=worker)
    with pytest.raises(DatabaseError), transaction.atomic():
        Option.objects.filter(pk=option.pk).update(what="Stop")


def test_a_place_has_both_sides(weighing: Weighing, worker: User) -> None:
    with pytest.raises(Refused, match="Choose both"):
        add_option(weighing, values={"what": "Go on", "quality": "better"}, by=worker)


def test_the_picture_is_told_in_words(weighing: Weighing, worker: User, client_of: Callable[[User], Client]) -> None:
    values = {"what": "Go on", "quality": "better", "risk": "high", "workers_quality": "worse", "workers_risk": "high"}
    add_option(weighing, values=values, by=worker)
    shown = client_of(worker).get(reverse("weighing", args=[weighing.person_id, weighing.pk])).content.decode()
    assert "A. They say: life better than now; risk high. A. Workers say: life worse than now; risk high." in shown
    assert "<title" in shown.split("ow-risk__svg")[1]
    table = shown.split("Where each option is placed")[1].split("</table>")[0]
    assert "Life better than now, risk high" in table


def test_what_was_not_chosen_stands_too(weighing: Weighing, worker: User) -> None:
    chosen = add_option(weighing, values={"what": "Go on"}, by=worker)
    other = add_option(weighing, values={"what": "Leave him"}, by=worker)
    decide(weighing, worker, option=chosen)
    with pytest.raises(Refused, match="decided with this before them"):
        write_option(other, base_revision=1, values={"what": "Leave him, with nothing said of the good"}, by=worker)
    with pytest.raises(DatabaseError), transaction.atomic():
        Option.objects.filter(pk=other.pk).update(what="Something else")
    later = add_option(weighing, values={"what": "Stay with Ann"}, by=worker)
    write_option(later, base_revision=1, values={"what": "Stay with Ann for a week"}, by=worker)


def test_how_workers_see_it_stands_under_their_names_and_is_not_on_the_persons_paper(
    weighing: Weighing, worker: User, client_of: Callable[[User], Client]
) -> None:
    with pytest.raises(Refused, match="which workers"):
        add_option(weighing, values={"what": "Go on", "workers_harm": "He has a knife"}, by=worker)
    values = {"what": "Go on", "workers_harm": "He has a knife", "workers_who": "Wren Okafor", "quality": "better",
              "risk": "low", "workers_quality": "much-worse", "workers_risk": "very-high"}  # fmt: skip
    add_option(weighing, values=values, by=worker)
    client = client_of(worker)
    page = client.get(reverse("weighing", args=[weighing.person_id, weighing.pk])).content.decode()
    paper = client.get(reverse("print-weighing", args=[weighing.person_id, weighing.pk])).content.decode()
    assert "He has a knife" in page
    assert "Wren Okafor" in page.split("How workers see it")[1]
    for kept_back in ("He has a knife", "Much worse than now", "much worse than now", "Workers say"):
        assert kept_back not in paper
    assert "Life better than now, risk low" in paper


def test_whoever_cannot_decide_it_is_pointed_to_best_interests(
    weighing: Weighing, worker: User, client_of: Callable[[User], Client]
) -> None:
    four = dict.fromkeys(("understand", "retain", "communicate"), "yes") | {"weigh": "no"}
    found = {"finding": "lacks", "what_helped": "Pictures", "impairment": "A stroke", "because_of": "She loses it"}
    said = four | found | {f"{name}_because": "seen" for name in ("understand", "retain", "weigh", "communicate")}
    made = assess(
        weighing.person,
        case=weighing.case,
        decision="Whom to see",
        assessed_on=timezone.localdate(),
        said=said,
        by=worker,
    )
    page = client_of(worker).get(reverse("weighing", args=[weighing.person_id, weighing.pk])).content.decode()
    assert "found unable to decide" in page
    assert reverse("assessment", args=[weighing.person_id, made.pk]) in page


def test_where_and_how_it_was_weighed(case: Case, worker: User, client_of: Callable[[User], Client]) -> None:
    today = timezone.localdate()
    talk = begin(case.person, by=worker, held_on=today, narrative="She drew it.")
    finish(talk, by=worker)
    sent = client_of(worker).post(
        reverse("weigh", args=[case.person_id, case.pk]),
        {
            "question": "Should I go?",
            "how_took_part": "With her own drawings",
            "conversation": str(talk.pk),
            "begun_on-day": today.day,
            "begun_on-month": today.month,
            "begun_on-year": today.year,
        },
    )
    assert sent.status_code == 302
    made = Weighing.objects.get(question="Should I go?")
    assert made.conversation == talk
    page = client_of(worker).get(reverse("weighing", args=[case.person_id, made.pk])).content.decode()
    assert "With her own drawings" in page
    assert reverse("conversation", args=[case.person_id, talk.pk]) in page
