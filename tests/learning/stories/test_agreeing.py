"""What they agree to is what is shared: as they saw it, told by whom, stopped at a word, and safe."""

import re
from datetime import date, datetime, time, timedelta
from html import unescape
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Conflict, Refused
from ownwords.drafts.models import Draft
from ownwords.drafts.tokens import Ticket, ticket_for
from ownwords.learning.stories import actions, queries
from ownwords.learning.stories.models import Story
from ownwords.learning.stories.rules import Standing
from ownwords.people.models import Person
from ownwords.profiles.actions import add_circle_member, record_possible_harm, take_back_possible_harm
from ownwords.safeguarding.path.models import Wait
from tests.learning.stories.telling import TODAY, TOLD, SignIn, asked, share
from tests.support.stories import a_picture, a_voice

# As they saw it


def day_before(days: int) -> date:
    return TODAY() - timedelta(days=days)


def at_noon(days: int) -> datetime:
    return timezone.make_aware(datetime.combine(day_before(days), time(12)))


def gathered(person: Person, worker: User, days: int = 0, **otherwise: Any) -> Story:
    values: dict[str, Any] = {"title": "The zither", "told": TOLD, "whose": "person", "themes": ["ending"]}
    return actions.gather(
        person, **values | otherwise, told_on=day_before(days), asked=asked(on=day_before(days)), by=worker,
        at=at_noon(days),
    )  # fmt: skip


def test_nobody_agreed_to_words_that_were_written_after_they_looked(person: Person, worker: User) -> None:
    """Seen on Monday, changed by a colleague on Tuesday, "has seen it" ticked on Wednesday with Monday's date."""
    story = gathered(person, worker, days=9)
    actions.change(
        story, base_revision=1, title="The zither", told="In other words.", whose="person", told_on=day_before(9),
        themes=["ending"], by=worker, at=at_noon(1),
    )  # fmt: skip
    with pytest.raises(Refused, match="changed on") as refused:
        share(story, worker, seen_on=day_before(2))
    assert refused.value.field == "seen_on"
    share(story, worker, seen_on=day_before(1))


def how(**otherwise: Any) -> dict[str, Any]:
    until = TODAY() + timedelta(days=60)
    days = {f"until_on-{part}": getattr(until, part) for part in ("day", "month", "year")}
    return {"audiences": ["team", "training"], "name": "another", "another_name": "Iris", **days} | otherwise


def test_the_sheet_says_to_what_they_agree(story: Story, person: Person, worker: User, client_of: SignIn) -> None:
    address, client = reverse("story-as-shared", args=[person.pk, story.pk]), client_of(worker)
    first = client.get(address).content.decode()
    assert "Make the sheet" in first
    assert TOLD not in first
    wrong = client.get(address, how(audiences=["training"]))
    assert wrong.status_code == 422
    assert "choose who may read it here as well" in wrong.content.decode()
    sheet = client.get(address, how()).content.decode()
    until = TODAY() + timedelta(days=60)
    for told in (
        TOLD, "Told by", "Iris", f"the {person.holding.team.name}, people in training outside the council",
        f"{until.day} {until:%B %Y}", "What is on paper cannot be called back", "Version 1",
        f"To stop it, tell {worker.name}", "Your own name is not on it",
    ):  # fmt: skip
        assert told in sheet, told


def test_the_version_that_they_saw_goes_with_them_into_the_form(
    story: Story, person: Person, worker: User, client_of: SignIn
) -> None:
    """Seen in the morning, changed at noon, shared in the evening of the same day."""
    client, args = client_of(worker), [person.pk, story.pk]
    sheet = client.get(reverse("story-as-shared", args=args), how()).content.decode()
    onwards = re.search(r'href="([^"]*/share/\?[^"]*)"', sheet)
    assert onwards
    actions.change(
        story, base_revision=1, title="The zither", told="In other words.", whose="person", told_on=TODAY(),
        themes=["ending"], by=worker,
    )  # fmt: skip
    form = client.get(unescape(onwards[1])).content.decode()
    assert re.search(r'name="seen_revision"[^>]*value="1"', form)
    assert re.search(r'name="another_name"[^>]*value="Iris"', form)
    days = {f"{name}-{part}": getattr(TODAY(), part) for name in ("asked_on", "seen_on")
            for part in ("day", "month", "year")}  # fmt: skip
    sent = how(seen="on", seen_revision="1", decides="person", how="She nodded", **days)
    refused = client.post(reverse("share-story", args=args), sent)
    assert refused.status_code == 422
    assert "They saw version 1" in refused.content.decode()
    client.post(reverse("share-story", args=args), sent | {"seen_revision": "2"})
    assert queries.kept_or_404(person, story.pk).standing is Standing.SHARED


# Stopping


def test_sharing_stops_at_a_word_and_it_is_kept(
    story: Story, person: Person, worker: User, colleague: User, client_of: SignIn
) -> None:
    page, stop = (reverse(name, args=[person.pk, story.pk]) for name in ("story-of-person", "stop-sharing-story"))
    with pytest.raises(Refused, match="shared with nobody"):
        actions.stop_sharing(story, on=TODAY(), how="She said so", by=worker)
    assert stop not in client_of(worker).get(page).content.decode()
    share(story, worker)
    assert stop in client_of(worker).get(page).content.decode()
    sent = {"how": "She waved it away", "on-day": TODAY().day, "on-month": TODAY().month, "on-year": TODAY().year}
    missing = client_of(worker).post(stop, sent | {"how": ""})
    assert missing.status_code == 422
    told = client_of(worker).post(stop, sent, follow=True).content.decode()
    assert "shared no longer" in told
    assert TOLD in told
    assert client_of(colleague).get(reverse("story", args=[story.pk])).status_code == 404
    assert queries.kept_or_404(person, story.pk).standing is Standing.KEPT
    assert not Wait.objects.filter(person=person, key=f"story:{story.pk}", settled_at=None).exists()
    share(story, worker)  # and again, if they want


# Told by somebody else, and names of others


def test_names_of_others_are_looked_at_under_their_own_name_too(person: Person, worker: User) -> None:
    add_circle_member(person, name="Alan Reed", part="neighbour", by=worker)
    story = gathered(person, worker, told="Joyce told Alan. He listened.")
    with pytest.raises(Refused, match="Alan") as refused:
        share(story, worker)
    assert refused.value.field == "names_meant"
    assert "Joyce" not in str(refused.value)
    share(story, worker, names_meant=True)


def test_whoever_else_tells_it_is_asked_and_called_as_they_want(
    person: Person, worker: User, colleague: User, client_of: SignIn
) -> None:
    add_circle_member(person, name="Rosalind Reed", part="family", relation="niece", by=worker)
    story = gathered(person, worker, whose="another", teller="Rosalind Reed, her niece")
    with pytest.raises(Refused, match="may be called"):
        share(story, worker)
    with pytest.raises(Refused, match="asked whoever tells it"):
        share(story, worker, teller_name="a niece")
    address = reverse("share-story", args=[person.pk, story.pk])
    assert "How did you ask whoever tells it" in client_of(worker).get(address).content.decode()
    with pytest.raises(Refused, match="Rosalind"):  # under another name for Joyce, the niece's name tells it all
        share(story, worker, another_name="Iris", teller_name="Rosalind", teller_said="She said yes")
    share(story, worker, teller_name="a niece", teller_said="On the telephone. She said yes")
    for page in ("story", "print-story"):
        shown = client_of(colleague).get(reverse(page, args=[story.pk])).content.decode()
        assert "a niece" in shown
        assert "Rosalind" not in shown
    assert "Rosalind" not in client_of(colleague).get(reverse("stories")).content.decode()


# Danger learnt later


@pytest.mark.parametrize("left", [False, True])
def test_danger_learnt_after_sharing_stops_it_at_once(
    left: bool, story: Story, person: Person, worker: User, colleague: User, client_of: SignIn
) -> None:
    son = add_circle_member(person, name="Paul Penhaligon", part="family", relation="son", by=worker)
    share(story, worker)
    if left:
        type(son).objects.filter(pk=son.pk).update(ended_on=TODAY())
    address = reverse("story", args=[story.pk])
    assert client_of(colleague).get(address).status_code == 200
    record_possible_harm(son, reason="He took her card", by=worker)
    assert client_of(colleague).get(address).status_code == 404
    kept = client_of(worker).get(reverse("story-of-person", args=[person.pk, story.pk])).content.decode()
    assert "nobody has written yet why it is safe" in kept
    waits = Wait.objects.filter(person=person, key=f"story-safe:{story.pk}", settled_at=None)
    assert waits.get().whom == worker.name
    with pytest.raises(Refused, match="safe"):
        share(story, worker)
    share(story, worker, safe_because="He lives far away and reads none of it")
    assert client_of(colleague).get(address).status_code == 200
    assert not waits.exists()


def test_danger_from_somebody_new_stops_it_and_taken_back_it_does_not(
    story: Story, person: Person, worker: User, colleague: User, client_of: SignIn
) -> None:
    share(story, worker, safe_because="Nobody is known")
    address = reverse("story", args=[story.pk])
    add_circle_member(person, name="Rosalind Reed", part="family", by=worker)
    assert client_of(colleague).get(address).status_code == 200
    lodger = add_circle_member(person, name="Paul Reed", part="friend", may_have_harmed=True, by=worker)
    assert client_of(colleague).get(address).status_code == 404
    waits = Wait.objects.filter(person=person, key=f"story-safe:{story.pk}", settled_at=None)
    assert waits.exists()
    take_back_possible_harm(lodger, reason="It was somebody else", by=worker)
    assert client_of(colleague).get(address).status_code == 200
    assert not waits.exists()


# Drafts, and two who write at once


def test_no_tab_left_open_brings_back_what_was_taken_back(
    story: Story, person: Person, worker: User, client_of: SignIn
) -> None:
    form = reverse("change-story", args=[person.pk, story.pk])
    ticket = ticket_for(Ticket(worker.pk, form, person.pk))
    client, keep = client_of(worker), reverse("keep-draft")
    assert client.post(keep, {"ticket": ticket, "told": TOLD, "sequence": "1"}).json()["kept"]
    actions.take_back(story, on=TODAY(), how="She said so", by=worker)
    assert not client.post(keep, {"ticket": ticket, "told": TOLD, "sequence": "2"}).json()["kept"]
    assert not Draft.objects.filter(form=form).exists()


@pytest.mark.parametrize("deed", ["picture", "voice"])
def test_a_stale_page_writes_over_nobody(deed: str, story: Story, person: Person, worker: User) -> None:
    def keep(base_revision: int) -> Story:
        if deed == "picture":
            return actions.keep_picture(
                story, base_revision=base_revision, picture=a_picture(), alt="A zither", by=worker
            )
        return actions.keep_sound(story, base_revision=base_revision, sound=a_voice(), transcript="Plink", by=worker)

    keep(1)
    with pytest.raises(Conflict):
        keep(1)
    keep(2)


def test_a_stale_picture_form_shows_both_and_keeps_what_was_typed(
    story: Story, person: Person, worker: User, client_of: SignIn
) -> None:
    actions.keep_picture(story, base_revision=1, picture=a_picture(), alt="A zither", by=worker)
    address = reverse("change-picture-of-story", args=[person.pk, story.pk])
    page = client_of(worker).post(address, {"base_revision": 1, "alt": "Wood and wire"})
    assert page.status_code == 409
    assert "A zither" in page.content.decode()
    assert "Wood and wire" in page.content.decode()
    assert Story.objects.get().alt == "A zither"
