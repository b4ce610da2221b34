"""Replaying stories through the rooms' own actions."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from ownwords.access.models import Grant, Holding, User
from ownwords.conversations.models import Conversation, Mark, ViewsScreen
from ownwords.demonstration.deeds import Told
from ownwords.demonstration.deeds.told import Council
from ownwords.demonstration.files import WrongStory
from ownwords.demonstration.loading import is_empty, load_demonstration, replay, set_up_council
from ownwords.demonstration.reading import STORIES, read_council, read_stories
from ownwords.evidence.models import Quote
from ownwords.outcomes.models import Event
from ownwords.outcomes.queries import life_of, outcomes_of
from ownwords.people.models import Person
from ownwords.plans.models import Answer, Version
from ownwords.reviews.models import Closing, Due, Review
from ownwords.safeguarding.path.models import Wait
from ownwords.safeguarding.path.queries import departures_of
from ownwords.trail.models import Entry
from ownwords.trail.verification import verify

pytestmark = pytest.mark.django_db


@pytest.fixture
def larkshire(db: None) -> Council:
    return set_up_council(read_council())


def _tell(name: str, council: Council) -> Told:
    (story,) = read_stories(STORIES / f"{name}.yaml")
    return replay(story, council)


def test_joyce_keeps_the_visits_and_is_asked_for_money_no_more(larkshire: Council) -> None:
    told = _tell("joyce", larkshire)
    lives = {name: life_of(outcome) for name, outcome in told.outcomes.items()}
    assert lives["the visits"].words == "I don't want him to stop coming"
    assert lives["the visits"].direction == "keep"
    assert lives["no more asking"].direction == "change"
    assert lives["speak to him myself"].outcome.part_of == told.outcomes["no more asking"]
    assert {life.state.status for life in lives.values()} == {"met", "passed"}
    assert lives["walk to chapel"].state.passed_to == "care-plan"
    closing = Closing.objects.get(person=told.person)
    assert (closing.asked, closing.achieved) == ("expressed", "fully")
    after = Review.objects.get(person=told.person, why="after-closing")
    assert after.by.name == "Ruth Castellan", "somebody who was no part of it asked"
    assert told.person.consents.get(agency="Police").answer == "refused"
    assert list(verify()) == []


def test_susi_words_one_outcome_three_times_and_nobody_words_it_for_her(larkshire: Council) -> None:
    told = _tell("susi", larkshire)
    life = life_of(told.outcomes["Darren"])
    turns = [event for event in life.events if event.kind in {"expressed", "reworded"}]
    assert [event.mark.words for event in turns if event.mark] == [
        "I want to stay with Darren",
        "I want to see Darren only when other people are about, and not in my flat",
        "I want to leave Darren and live somewhere else where he isn't",
    ]
    assert {event.mark.whose for event in turns if event.mark} == {"person"}
    assert life.state.status == "met"
    assert {view.stance for view in life.views} == {"disagrees", "wants-other", "worried", "supports"}
    assert {view.whose for view in life.views} == {"professional"}
    assert life_of(told.outcomes["be nice to me"]).state.status == "no-longer"
    assert Version.objects.filter(plan=told.plan).count() == 3


def test_whose_words_they_are_shows_where_mrs_bramwell_did_not_speak(larkshire: Council) -> None:
    told = _tell("eunice", larkshire)
    assert not Mark.objects.filter(person=told.person, whose="person").exists()
    for life in outcomes_of(told.person):
        assert life.whose == "representative"
        assert life.speaker.split(",")[0] in {"Marcia Bramwell", "Trevor Bramwell"}
    refused = ViewsScreen.objects.filter(person=told.person, safe=False)
    assert refused.count() == 3, "she was asked again, and why not stands there each time"
    closing = Closing.objects.get(person=told.person)
    assert (closing.whose, closing.speaker, closing.achieved) == (
        "representative",
        "Marcia Bramwell, daughter",
        "partly",
    )
    assert Conversation.objects.filter(person=told.person, begun_at__gt=closing.at).count() == 2


def test_mr_a_answers_in_his_own_way_and_is_asked_again(larkshire: Council) -> None:
    told = _tell("mr-a", larkshire)
    barry = life_of(told.outcomes["not Barry"])
    assert (barry.whose, barry.words) == ("person", "No Barry")
    assert barry.events[0].mark is not None
    assert barry.events[0].mark.whose == "observed"
    assert barry.events[0].mark.speaker == "Nia Roderick, speech and language therapist"
    wishes = life_of(told.outcomes["safe and cared for"]).views
    assert {view.speaker.split(",")[0] for view in wishes} == {
        "Margaret Anstruther",
        "Catherine Moffat",
        "Hamid Sattar",
    }
    assert Review.objects.filter(person=told.person).count() == 4
    assert [answer.kind for answer in Answer.objects.filter(version__plan=told.plan, version__number=1)] == [
        "could-not",
        "yes",
    ]


def test_mrs_t_is_waited_for_and_the_departure_is_on_record(larkshire: Council) -> None:
    told = _tell("mrs-t", larkshire)
    asked = Wait.objects.filter(person=told.person, key=f"seek:{told.case.pk}").order_by("at")
    assert {wait.since for wait in asked} == {told.case.opened_on}
    assert [wait.settled_how for wait in asked] == ["put-off", "put-off", "done"]
    assert "in two to three weeks" in asked[2].reason
    (departure,) = departures_of(told.case)
    assert [(one.by.name, one.answer) for one in departure.answers.all()] == [("Denise Farquhar", "supported")]
    assert told.case.kind == "other"
    assert told.case.conclusion.closing == Closing.objects.get(person=told.person)
    assert [screen.safe for screen in ViewsScreen.objects.filter(person=told.person).order_by("asked_on")] == [
        False,
        False,
        True,
    ]
    assert Closing.objects.get(person=told.person).achieved == "fully"


def test_tony_keeps_his_account_and_another_wish_stands_beside_it(larkshire: Council) -> None:
    told = _tell("tony", larkshire)
    account = life_of(told.outcomes["my account"])
    assert (account.direction, account.state.status) == ("keep", "met")
    assert {(view.speaker, view.stance) for view in account.views} == {
        ("Marion Oakes, appointee", "wants-other"),
        ("Dev Chaudhry, support worker", "supports"),
    }
    rungs = Version.objects.get(plan=told.plan).content["parts"][0]
    assert rungs["own_strengths"]
    assert not rungs["new_service"], "the least restrictive way asks for nothing new"


def test_days_are_counted_from_today_and_nothing_is_written_down_later_than_now(larkshire: Council) -> None:
    told = _tell("joyce", larkshire)
    first = told.conversations["first visit"]
    today = timezone.localdate()
    assert first.held_on == today - timedelta(days=128)
    assert timezone.localtime(first.begun_at).date() == first.held_on
    assert told.person.date_of_birth is not None
    entries = Entry.objects.filter(chain=f"person:{told.person.pk}").order_by("number")
    ats = [entry.at for entry in entries]
    assert ats == sorted(ats)
    assert ats[-1] <= timezone.now()


def test_a_rule_that_says_no_is_told_with_file_and_step(larkshire: Council, tmp_path: Path) -> None:
    file = tmp_path / "ann.yaml"
    file.write_text(
        "title: Ann\nworker: Abena Hartley\nsteps:\n"
        "  - {day: -2, person: {given_name: Ann, nhs_number: '9990010006'}}\n"
    )
    (story,) = read_stories(file)
    with pytest.raises(WrongStory, match=r"ann\.yaml, line 4, “Ann”, step 1 \(person\): .*not a real NHS number"):
        replay(story, larkshire)


def test_a_step_by_somebody_unknown_is_told(larkshire: Council, tmp_path: Path) -> None:
    file = tmp_path / "ann.yaml"
    file.write_text("title: Ann\nworker: Nobody\nsteps:\n  - {day: -2, person: {given_name: Ann}}\n")
    (story,) = read_stories(file)
    with pytest.raises(WrongStory, match=r"nobody in council\.yaml is called “Nobody”"):
        replay(story, larkshire)


def test_what_was_said_of_an_outcome_that_has_ended_is_not_lost_at_the_close(
    larkshire: Council, tmp_path: Path
) -> None:
    text = (STORIES / "tony.yaml").read_text()
    ended = "      outcomes:\n        - outcome: my account\n          how: fully\n"
    assert ended in text
    more = ended.replace("outcomes:\n", "outcomes:\n        - {outcome: be there, how: fully, words: I was}\n")
    file = tmp_path / "tony.yaml"
    file.write_text(text.replace(ended, more))
    with pytest.raises(WrongStory, match="“be there” ended before the close"):
        replay(read_stories(file)[0], larkshire)


def test_everybody_is_loaded_the_trail_is_sound_and_there_is_something_for_each_role() -> None:
    assert is_empty()
    people = load_demonstration()
    assert Person.objects.count() == people
    assert not is_empty()
    assert list(verify()) == []

    abena = User.objects.get(email="abena.hartley@larkshire.example")
    assert Grant.objects.filter(viewer=abena, kind="allocation", ends_at=None).count() == 18
    assert Grant.objects.filter(kind="emergency", seen_at=None, ends_at__gt=timezone.now()).count() == 1
    assert Holding.objects.filter(restricted=True).count() == 1
    assert Holding.objects.values("team").distinct().count() == 3
    assert Conversation.objects.filter(finished_at=None).count() == 1
    assert Due.objects.filter(settled_at=None, due_on__lt=timezone.localdate()).count() >= 4
    assert set(Quote.objects.values_list("figure", flat=True)) == set(Quote.Figure.values)
    assert set(Closing.objects.values_list("achieved", flat=True)) == {"fully", "partly", "not", ""}
    assert set(Event.Kind.values) - set(Event.objects.values_list("kind", flat=True)) == {"taken-up-again"}
