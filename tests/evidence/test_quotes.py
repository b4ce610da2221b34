"""Choosing words for the board and taking them back."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse

from ownwords.access.models import User
from ownwords.conversations.actions import begin, mark_words
from ownwords.drafts.actions import Refused
from ownwords.evidence.actions import choose_quote, withdraw_quote
from ownwords.evidence.models import Quote
from ownwords.evidence.protections import PROTECTIONS
from ownwords.people.actions import add_person
from ownwords.people.models import CircleMember, Person
from ownwords.profiles.actions import change_circle_member, change_person
from ownwords.trail.models import Entry
from ownwords.trail.protection import missing_protections
from tests.support.looking_back import Closes, Reviews, Says, days_ago

ClientOf = Callable[[User], Client]
Chooses = Callable[..., Quote]
SAID = "I told Dennis to stop, and he did. Nothing was done without my say"


@pytest.fixture
def chooses(person: Person, worker: User, says: Says) -> Chooses:
    """Choose words soundly; what a test is about is given by name."""
    mark = says(SAID, on=days_ago(20))
    CircleMember.objects.create(person=person, name="Dennis Hart", part="neighbour", added_at=mark.marked_at)

    def choose(**given: Any) -> Quote:
        values: dict[str, Any] = {
            "figure": "fully",
            "source": "mark",
            "source_id": mark.pk,
            "shown_as": "I told [my neighbour] to stop, and he did.",
            "said_by": "A woman in her eighties",
            "consent": "She agreed on 3 March, face to face",
            "said_on": mark.said_on,
            "by": worker,
        }
        return choose_quote(person, **values | given)

    return choose


def test_chosen_words_belong_to_the_organisation_that_holds_the_record(chooses: Chooses, person: Person) -> None:
    quote = chooses()
    assert quote.organisation_id == person.holding.organisation_id
    entry = Entry.objects.get(deed="words chosen for the board")
    assert entry.about == f"quote:{quote.pk}"


@pytest.mark.parametrize(
    ("given", "message", "field"),
    [
        ({"shown_as": "I told Dennis to stop"}, "Dennis", "shown_as"),
        ({"shown_as": "I told DENNIS’s to stop"}, "DENNIS", "shown_as"),
        ({"shown_as": "[Joyce] I told"}, "Joyce", "shown_as"),
        ({"said_by": "Mrs Penhaligon"}, "Penhaligon", "said_by"),
        ({"shown_as": "I am very happy with the council"}, "not their words", "shown_as"),
        ({"shown_as": "  "}, "Write the words", "shown_as"),
        ({"said_by": ""}, "who said it", "said_by"),
        ({"consent": " "}, "who agreed", "consent_how"),
        ({"figure": "best-team"}, "figure", "figure"),
        ({"source": "rumour"}, "where the words", None),
    ],
)
def test_words_that_tell_or_are_not_theirs_or_lack_consent_are_refused(
    chooses: Chooses, given: dict[str, str], message: str, field: str | None
) -> None:
    with pytest.raises(Refused, match=message) as refused:
        chooses(**given)
    assert refused.value.field == field
    assert not Quote.objects.exists()


def test_words_of_somebody_else_cannot_be_chosen_for_this_person(chooses: Chooses, says: Says) -> None:
    other = add_person(given_name="Other", who="system")
    with pytest.raises(Refused, match="not in this person"):
        chooses(source_id=says(SAID, to=other).pk)


def test_unfinished_and_professional_words_cannot_be_chosen(
    chooses: Chooses, person: Person, worker: User, says: Says
) -> None:
    talk = begin(person, by=worker, held_on=days_ago(3), narrative=SAID)
    with pytest.raises(Refused, match="not in this person"):
        chooses(source_id=mark_words(talk, words=SAID, kind="want", by=worker).pk)
    with pytest.raises(Refused, match="not in this person"):
        chooses(source_id=says(SAID, kind="other-view", whose="professional", speaker="Dr Lee, GP").pk)


def test_words_of_reviews_and_closings_can_be_chosen(
    chooses: Chooses, reviews: Reviews, closes: Closes, says: Says
) -> None:
    review = reviews(achieved="I sleep again", must_change="")
    assert chooses(source="review", source_id=review.pk, shown_as="I sleep again")
    closing = closes(asked="none-expressed", words="You listened to me")
    assert chooses(source="closing", source_id=closing.pk, shown_as="You listened")


def test_withdrawn_words_are_gone_and_the_reason_stays(chooses: Chooses, worker: User) -> None:
    quote = chooses()
    with pytest.raises(Refused, match="why"):
        withdraw_quote(quote, because=" ", by=worker)
    withdraw_quote(quote, because="She asked us to", by=worker)
    quote.refresh_from_db()
    assert (quote.shown_as, quote.said_by, quote.withdrawn_because) == ("", "", "She asked us to")
    assert quote.withdrawn_at
    with pytest.raises(Refused, match="gone"):
        withdraw_quote(quote, because="Again", by=worker)


@pytest.mark.django_db
def test_every_protection_of_this_room_stands() -> None:
    assert not [each for each in missing_protections() if each in PROTECTIONS]
    assert {(each.table, each.deed) for each in PROTECTIONS} == {
        (f"evidence_{table}", deed)
        for table in ("quote", "reportrun", "areapopulation", "othersource")
        for deed in ("UPDATE", "DELETE")
    }


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE evidence_quote SET shown_as = 'The council is wonderful'",
        "UPDATE evidence_quote SET consent = 'Somebody'",
        "UPDATE evidence_quote SET withdrawn_at = chosen_at",
        "UPDATE evidence_quote SET withdrawn_at = chosen_at, shown_as = '', said_by = '', consent = 'Nobody'",
        "DELETE FROM evidence_quote",
    ],
)
def test_chosen_words_are_not_rewritten_by_anybody(chooses: Chooses, sql: str) -> None:
    chooses()
    with connection.cursor() as cursor, pytest.raises(DatabaseError), transaction.atomic():
        cursor.execute(sql)


def test_withdrawn_words_do_not_come_back(chooses: Chooses, worker: User) -> None:
    quote = withdraw_quote(chooses(), because="She asked us to", by=worker)
    with pytest.raises(DatabaseError), transaction.atomic():
        Quote.objects.filter(pk=quote.pk).update(withdrawn_at=None, shown_as="I told him")


def test_a_quote_has_consent_in_the_database_too(chooses: Chooses, person: Person, worker: User) -> None:
    standing = chooses()
    with pytest.raises(IntegrityError), transaction.atomic():
        Quote.objects.create(
            organisation=standing.organisation,
            person=person,
            figure="fully",
            source="mark",
            source_id=standing.source_id,
            shown_as="I told him",
            said_by="A woman",
            consent="",
            said_on=standing.said_on,
            chosen_by=worker,
            chosen_at=standing.chosen_at,
        )


def form_of(**given: str) -> dict[str, str]:
    on = days_ago(2)
    return {
        "figure": "fully",
        "shown_as": "I told [my neighbour] to stop, and he did.",
        "said_by": "A woman in her eighties",
        "consent_who": "Herself",
        "consent_on-day": str(on.day),
        "consent_on-month": str(on.month),
        "consent_on-year": str(on.year),
        "consent_how": "We read it aloud; she said yes, use it",
        "once": "a-quote",
    } | given


def test_words_are_chosen_made_anonymous_and_taken_back_on_the_pages(
    chooses: Chooses, person: Person, worker: User, client_of: ClientOf, says: Says
) -> None:
    browser = client_of(worker)
    mark = person.marks.get()
    shown = browser.get(reverse("choose-quote", args=[person.pk])).content.decode()
    address = reverse("make-quote", args=[person.pk, "mark", mark.pk])
    assert address in shown
    shown = browser.get(address).content.decode()
    assert "I told [name] to stop, and he did." in shown
    assert "<mark" in shown
    assert browser.post(address, form_of()).status_code == 302
    quote = Quote.objects.get()
    assert quote.said_on == mark.said_on
    assert quote.consent.startswith("Herself, on ")
    gone = reverse("withdraw-quote", args=[person.pk, quote.pk])
    assert browser.post(gone, {"once": "w"}).status_code == 422
    assert browser.post(gone, {"because": "She asked us to", "once": "w"}).status_code == 302
    shown = browser.get(reverse("choose-quote", args=[person.pk])).content.decode()
    assert "[my neighbour]" not in shown
    assert "She asked us to" in shown


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"shown_as": "I told Dennis to stop"}, "These may tell who it is: Dennis"),
        ({"consent_who": ""}, "Enter who agreed"),
        ({"consent_how": ""}, "Write how they agreed"),
        ({"consent_on-day": "40"}, "real date"),
        ({"figure": "none"}, "from the list"),
        ({"shown_as": "x" * 3000}, "too long"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(
    chooses: Chooses, person: Person, worker: User, client_of: ClientOf, given: dict[str, str], message: str
) -> None:
    address = reverse("make-quote", args=[person.pk, "mark", person.marks.get().pk])
    response = client_of(worker).post(address, form_of(said_by="A woman who knits", **given))
    assert response.status_code == 422
    shown = response.content.decode()
    assert message in shown
    assert "A woman who knits" in shown


def test_words_that_are_not_there_are_not_found(person: Person, worker: User, client_of: ClientOf) -> None:
    browser = client_of(worker)
    for source in ("mark", "review", "closing", "rumour"):
        assert browser.get(reverse("make-quote", args=[person.pk, source, person.pk])).status_code == 404


def test_the_list_shows_words_only_of_people_whom_the_viewer_may_see(
    chooses: Chooses, council: Any, person: Person, supervisor: User, lead: User, worker: User, client_of: ClientOf
) -> None:
    chooses()
    for viewer in (supervisor, lead):
        assert "I told [my neighbour]" in client_of(viewer).get(reverse("quotes")).content.decode()
    person.holding.team = council.other_team
    person.holding.save()
    assert "I told [my neighbour]" not in client_of(supervisor).get(reverse("quotes")).content.decode()
    assert client_of(worker).get(reverse("quotes")).status_code == 403


def test_a_name_that_was_changed_since_is_refused_too(chooses: Chooses, person: Person, worker: User) -> None:
    dennis = CircleMember.objects.get(name="Dennis Hart")
    change_circle_member(dennis, base_revision=1, values={"name": "Mr Hart"}, by=worker)
    change_person(person, base_revision=1, values={"given_name": "Joy"}, other_names=[], by=worker)
    with pytest.raises(Refused, match="Dennis"):
        chooses(shown_as="I told Dennis to stop")
    with pytest.raises(Refused, match="Joyce"):
        chooses(said_by="Joyce, in her eighties")
