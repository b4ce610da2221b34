"""The pages of looking back and closing."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ownwords.access.models import User
from ownwords.drafts.models import Draft
from ownwords.outcomes.queries import life_of
from ownwords.people.actions import add_person
from ownwords.people.models import Person
from ownwords.reviews.actions import set_due
from ownwords.reviews.models import Closing, Due, Looked, Review
from tests.support.looking_back import Closes, Reviews, Wants, days_ago, days_ahead, partly

ClientOf = Callable[[User], Client]
MOST_QUERIES = 12


def day(name: str, on: Any) -> dict[str, str]:
    """A date as its three boxes send it."""
    return {f"{name}-day": str(on.day), f"{name}-month": str(on.month), f"{name}-year": str(on.year)}


def answers(**given: Any) -> dict[str, Any]:
    """A sound review as the page sends it."""
    sound = {"why": "planned", "whose": "person", "must_change": "Nothing", "once": "a-review"}
    return sound | day("held_on", days_ago(1)) | day("next_on", days_ahead(30)) | given


def closing_answers(**given: Any) -> dict[str, Any]:
    return (
        {"why": "She has what she wanted", "whose": "person", "once": "a-close"} | day("closed_on", days_ago(1)) | given
    )


@pytest.fixture
def page(person: Person, worker: User, client_of: ClientOf) -> Callable[..., Any]:
    """Open or send a page of this person, as their worker."""
    browser = client_of(worker)

    def ask(name: str, *args: Any, send: dict[str, Any] | None = None) -> Any:
        address = reverse(name, args=[person.pk, *args])
        return browser.get(address) if send is None else browser.post(address, send)

    return ask


def test_a_review_is_saved_from_its_page(page: Callable[..., Any], wants: Wants) -> None:
    kept, church = wants("I want to keep my cat"), wants("I want to go to church again", direction="achieve")
    response = page(
        "new-review",
        send=answers(
            **{
                "circumstances": "Her knee is better",
                "o-1-how": "achieved",
                "o-1-words": "He sleeps on my bed",
                "o-1-wellbeing_effect": "yes",
                "o-2-how": "partly",
                "o-2-still_important": "yes",
                "o-2-in_the_way": "confidence",
                "o-2-in_the_way_words": "I do not dare to go alone",
                "o-2-working_towards": "both",
                "anything_new": "A lift on Sundays",
                "wellbeing_score": "7",
            }
        ),
    )
    review = Review.objects.get()
    assert response.status_code == 302
    assert response["Location"] == reverse("review", args=[review.person_id, review.pk])
    assert (life_of(kept).state.status, life_of(church).state.status) == ("met", "partly-met")
    assert Looked.objects.get(outcome=church).working_towards == "both"
    shown = page("review", review.pk).content.decode()
    for words in ("He sleeps on my bed", "It has done them good", "I do not dare", "A lift on Sundays", "7 out of 10"):
        assert words in shown


def test_each_outcome_stands_in_the_persons_words_with_what_was_found_before(
    page: Callable[..., Any], wants: Wants, reviews: Reviews
) -> None:
    outcome = wants("I want to go to church again")
    for days, words in ((60, "Not once"), (40, "Twice, with Ann"), (20, "Every Sunday but one")):
        reviews(partly(outcome, words=words), held_on=days_ago(days))
    shown = page("new-review").content.decode()
    assert "I want to go to church again" in shown
    assert "Twice, with Ann" in shown
    assert "Every Sunday but one" in shown
    assert "Not once" not in shown  # two answers stand side by side, not the whole past


def test_achieved_is_asked_once_for_each_outcome(page: Callable[..., Any], wants: Wants) -> None:
    wants("I want to keep my cat")
    wants("I want to go to church again")
    assert page("new-review").content.decode().count("Was it achieved?") == 2


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"o-1-how": ""}, "Choose how this one stands"),
        ({"o-1-how": "partly"}, "Choose whether it is still important"),
        ({"o-1-how": "not", "o-1-still_important": "yes"}, "Write what is in the way"),
        ({"o-1-how": "achieved", "whose": "family"}, "who gave this account"),
        ({"o-1-how": "achieved", "why": "change"}, "Write what changed"),
        ({"o-1-how": "achieved", "next_on-day": ""}, "must include a day"),
        ({"o-1-how": "achieved", "held_on-year": "2999"}, "real date"),
        ({"o-1-how": "achieved", "next_on-day": "", "next_on-month": "", "next_on-year": ""}, "why there is none"),
        ({"o-1-how": "achieved", "wellbeing_score": "11"}, "from the list"),
        ({"o-1-how": "achieved", "o-1-working_towards": "maybe"}, "from the list"),
        ({"o-1-how": "achieved", "conversation": "not-one"}, "from the list"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(
    page: Callable[..., Any], wants: Wants, given: dict[str, str], message: str
) -> None:
    wants()
    response = page("new-review", send=answers(**{"o-1-words": "<script>She said 👍"} | given))
    assert response.status_code == 422
    shown = response.content.decode()
    assert message in shown
    assert "&lt;script&gt;She said 👍" in shown
    assert not Review.objects.exists()


def test_nothing_is_found_of_an_outcome_before_it_was_said(page: Callable[..., Any], wants: Wants) -> None:
    wants("I want to keep my cat", on=days_ago(5))
    early = answers(**{"o-1-how": "achieved"} | day("held_on", days_ago(6)))
    response = page("new-review", send=early)
    assert response.status_code == 422
    assert "was first said on" in response.content.decode()
    assert (
        page("close", send=closing_answers(**{"o-1-how": "fully"} | day("closed_on", days_ago(6)))).status_code == 422
    )
    assert page("new-review", send=early | {"o-1-how": "not-asked", "once": "another"}).status_code == 302


def test_answers_that_no_longer_follow_are_taken_back(page: Callable[..., Any], wants: Wants) -> None:
    wants()
    sent = {"o-1-how": "achieved", "o-1-still_important": "yes", "o-1-in_the_way_words": "Nothing now"}
    assert page("new-review", send=answers(**sent)).status_code == 302
    look = Looked.objects.get()
    assert (look.still_important, look.in_the_way_words) == ("", "")


def test_a_blank_review_is_refused(page: Callable[..., Any], wants: Wants) -> None:
    wants()
    response = page("new-review", send=answers(**{"o-1-how": "not-asked", "must_change": ""}))
    assert response.status_code == 422
    assert "Nothing is written down yet" in response.content.decode()


def test_a_double_click_holds_one_review(page: Callable[..., Any], wants: Wants) -> None:
    wants()
    first = page("new-review", send=answers(**{"o-1-how": "achieved"}))
    second = page("new-review", send=answers(**{"o-1-how": "achieved"}))
    assert first["Location"] == second["Location"]
    assert Review.objects.count() == 1


def test_words_about_an_outcome_that_ended_meanwhile_are_given_back(
    page: Callable[..., Any], wants: Wants, reviews: Reviews
) -> None:
    first, second = wants("I want to keep my cat"), wants("I want to go to church again")
    reviews({"outcome": first, "how": "achieved"})
    sent = answers(**{"o-1-how": "not", "o-1-words": "He ran away", "o-2-how": "achieved", "o-2-words": "Every Sunday"})
    response = page("new-review", send=sent)
    assert response.status_code == 422
    shown = response.content.decode()
    assert "“He ran away”" in shown
    assert "Every Sunday" in shown
    assert life_of(second).state.open


def test_a_draft_of_a_review_keeps_to_its_outcomes(
    page: Callable[..., Any], person: Person, worker: User, wants: Wants, reviews: Reviews
) -> None:
    first = wants("I want to keep my cat")
    wants("I want to go to church again")
    Draft.objects.create(
        worker=worker,
        form=reverse("new-review", args=[person.pk]),
        person=person,
        typed={"o-2-words": ["Every Sunday"], "o-1-words": ["He sleeps on my bed"]},
        sequence=1,
        kept_at=first.raised_at,
    )
    reviews({"outcome": first, "how": "achieved"})
    shown = page("new-review").content.decode()
    assert "Every Sunday" in shown.split("I want to go to church again")[1]


def test_what_is_no_longer_important_leads_to_a_new_conversation(
    page: Callable[..., Any], person: Person, wants: Wants, reviews: Reviews
) -> None:
    review = reviews({"outcome": wants(), "how": "not", "still_important": "no"})
    assert reverse("new-conversation", args=[person.pk]) in page("review", review.pk).content.decode()


def test_a_review_that_waits_says_since_when(page: Callable[..., Any], person: Person, worker: User) -> None:
    set_due(person, due_on=days_ago(21), by=worker)
    shown = page("new-review").content.decode()
    assert "Waiting since" in shown
    assert "overdue" not in shown.lower()


def test_a_review_is_put_off_with_a_reason_and_the_first_day_stays(
    page: Callable[..., Any], person: Person, worker: User
) -> None:
    set_due(person, due_on=days_ago(2), by=worker)
    new = day("due_on", days_ahead(5))
    assert page("put-off-review", send=new).status_code == 422
    assert page("put-off-review", send=new | {"reason": "She is in hospital"}).status_code == 302
    shown = page("put-off-review").content.decode()
    assert "She is in hospital" in shown
    assert "no review on this day" in shown
    assert Due.objects.count() == 2


def test_a_day_in_the_past_is_no_new_day(page: Callable[..., Any]) -> None:
    response = page("put-off-review", send=day("due_on", days_ago(1)))
    assert response.status_code == 422
    assert "today or in the future" in response.content.decode()


def test_the_work_is_closed_from_its_page_and_told_as_a_story(page: Callable[..., Any], wants: Wants) -> None:
    wants("I want to keep my cat")
    wants("He must not ask me for money", direction="change")
    sent = closing_answers(
        **{
            "o-1-how": "fully",
            "o-1-words": "He sleeps on my bed",
            "o-2-how": "not",
            "words": "You listened, and nothing was done without my say",
        }
    )
    assert page("close", send=sent | day("review_after_on", days_ahead(60))).status_code == 302
    closing = Closing.objects.get()
    assert closing.achieved == "partly"
    shown = page("closing", closing.pk).content.decode()
    assert shown.index("You listened") < shown.index("I want to keep my cat")
    for words in ("He sleeps on my bed", "Not met", "was partly met", "steps"):
        assert words in shown


def test_closing_without_outcomes_asks_whether_they_were_asked(page: Callable[..., Any]) -> None:
    assert "asked what they want?" in page("close").content.decode()
    response = page("close", send=closing_answers(asked="not-asked"))
    assert response.status_code == 422
    sent = closing_answers(asked="not-asked", not_asked_because="She died before we could meet")
    assert page("close", send=sent).status_code == 302
    shown = page("closing", Closing.objects.get().pk).content.decode()
    assert "She died before we could meet" in shown


def test_closing_with_outcomes_does_not_ask_it_again(page: Callable[..., Any], wants: Wants) -> None:
    wants()
    assert "asked what they want?" not in page("close").content.decode()


def test_what_ended_before_the_close_is_shown_as_it_ended(
    page: Callable[..., Any], wants: Wants, reviews: Reviews
) -> None:
    reviews({"outcome": wants("I want to keep my cat"), "how": "achieved"})
    shown = page("close").content.decode()
    assert "Ended before now" in shown
    assert page("close", send=closing_answers()).status_code == 302
    assert Closing.objects.get().achieved == "fully"


def test_after_closing_one_looks_back_on_what_stood_then(
    page: Callable[..., Any], wants: Wants, closes: Closes
) -> None:
    outcome = wants("I want to keep my cat")
    closing = closes({"outcome": outcome, "how": "fully"})
    sent = answers(**{"o-1-how": "not", "o-1-still_important": "unsure", "o-1-words": "He ran away last week"})
    del sent["why"]
    assert page("review-after-closing", send=sent).status_code == 302
    review = Review.objects.get()
    assert review.why == "after-closing"
    assert life_of(outcome).state.status == "met"
    assert "this stands beside them" in page("review", review.pk).content.decode()
    assert reverse("review", args=[closing.person_id, review.pk]) in page("closing", closing.pk).content.decode()


def test_without_a_closing_there_is_nothing_to_look_back_on_after_it(page: Callable[..., Any], person: Person) -> None:
    assert page("review-after-closing")["Location"] == reverse("new-review", args=[person.pk])


def test_anothers_review_is_not_found_under_this_person(
    page: Callable[..., Any], worker: User, reviews: Reviews, closes: Closes
) -> None:
    other = add_person(given_name="Other", who="system")
    theirs = reviews(of=other)
    assert page("review", theirs.pk).status_code == 404


def test_who_does_not_work_with_the_person_finds_nothing(
    person: Person, colleague: User, board_member: User, reviews: Reviews, client_of: ClientOf
) -> None:
    review = reviews()
    for viewer in (colleague, board_member):
        browser = client_of(viewer)
        for name, args in (
            ("new-review", []),
            ("review", [review.pk]),
            ("close", []),
            ("put-off-review", []),
            ("review-after-closing", []),
        ):
            assert browser.get(reverse(name, args=[person.pk, *args])).status_code == 404


def test_page_titles_hold_no_names(page: Callable[..., Any], reviews: Reviews, wants: Wants, closes: Closes) -> None:
    review, closing = reviews(), closes({"outcome": wants(), "how": "fully"})
    pages = [page(name) for name in ("new-review", "review-after-closing", "close", "put-off-review")]
    pages += [page("review", review.pk), page("closing", closing.pk)]
    for shown in pages:
        title = shown.content.decode().split("<title>")[1].split("</title>")[0]
        assert "Joyce" not in title
        assert "Own Words" in title


def test_a_long_story_needs_no_more_queries(
    page: Callable[..., Any], wants: Wants, reviews: Reviews, closes: Closes
) -> None:
    outcomes = [wants(f"I want wish number {number}") for number in range(8)]
    for days in range(40, 20, -2):
        review = reviews(*(partly(one) for one in outcomes), held_on=days_ago(days), wellbeing={"score": 5})
    closing = closes(*({"outcome": one, "how": "partly"} for one in outcomes), closed_on=days_ago(15))
    page("review", review.pk)  # the first page of a session notes that its viewer is there
    for name, args in (
        ("new-review", []),
        ("review-after-closing", []),
        ("review", [review.pk]),
        ("put-off-review", []),
        ("close", []),
        ("closing", [closing.pk]),
    ):
        with CaptureQueriesContext(connection) as asked:
            assert page(name, *args).status_code == 200
        real = [each["sql"] for each in asked if "SAVEPOINT" not in each["sql"]]
        assert len(real) <= MOST_QUERIES, (name, real)
