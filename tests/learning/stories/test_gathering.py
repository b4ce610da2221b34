"""Gathering stories: who decides, names that tell, pictures and voices, and what a form asks for."""

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from ownwords.access.models import User
from ownwords.drafts.actions import Conflict, Refused
from ownwords.learning.stories import actions, queries
from ownwords.learning.stories.models import Story, StoryConsent
from ownwords.learning.stories.rules import Standing
from ownwords.people.models import Person
from ownwords.profiles.actions import add_circle_member, record_possible_harm
from ownwords.safeguarding.capacity.models import BestInterests
from ownwords.safeguarding.path.models import Turn
from tests.learning.stories.telling import TODAY, TOLD, SignIn, asked, assess_story, share
from tests.support.people import Council
from tests.support.stories import a_picture, a_voice

# Capacity


def test_of_somebody_who_cannot_decide_nothing_is_kept_without_a_decision(
    person: Person, worker: User, client_of: SignIn
) -> None:
    values: dict[str, Any] = {"title": "x", "told": "y", "whose": "person", "told_on": TODAY(), "by": worker}
    with pytest.raises(Refused, match="best-interests decision"):
        actions.gather(person, **values, asked=asked(decides="for-them"))
    page = client_of(worker).post(reverse("gather-story", args=[person.pk]), typed(decides="for-them"))
    assert page.status_code == 422
    assert "their story cannot be kept without it" in page.content.decode()
    assert TOLD in page.content.decode()
    assert not Story.objects.exists()


def test_with_a_decision_somebody_who_speaks_for_them_was_asked(
    person: Person, worker: User, decision: BestInterests
) -> None:
    values: dict[str, Any] = {"title": "x", "told": "y", "whose": "person", "told_on": TODAY(), "by": worker}
    (niece,) = queries.around(person, TODAY()).speakers
    with pytest.raises(Refused, match="representative or advocate"):
        actions.gather(person, **values, asked=asked(decides="for-them", best_interests=decision))
    made = actions.gather(person, **values, asked=asked(decides="for-them", best_interests=decision, asked_too=niece))
    assert made.consents.get().asked_too == niece
    record_possible_harm(niece.member, reason="She sells the stories", by=worker)
    with pytest.raises(Refused, match="spoke for them"):
        share(made, worker, asked=asked(decides="for-them", best_interests=decision, asked_too=niece),
              safe_because="x")  # fmt: skip


def test_when_they_can_decide_again_it_is_theirs(
    person: Person, worker: User, colleague: User, decision: BestInterests, client_of: SignIn
) -> None:
    (niece,) = queries.around(person, TODAY()).speakers
    for_her = asked(decides="for-them", best_interests=decision, asked_too=niece)
    made = actions.gather(
        person, title="x", told="y", whose="person", told_on=TODAY(), by=worker, asked=for_her
    )  # fmt: skip
    share(made, worker, asked=for_her)
    address = reverse("story", args=[made.pk])
    assert "best interests" in client_of(colleague).get(address).content.decode()
    assess_story(person, worker, "has", again_of=decision.assessment)
    assert client_of(colleague).get(address).status_code == 404
    assert queries.kept_or_404(person, made.pk).standing is Standing.THEIRS_AGAIN
    with pytest.raises(Refused, match="can decide this now"):
        share(made, worker, asked=for_her)


def test_somebody_elses_decision_is_no_ground(
    person: Person, worker: User, decision: BestInterests, council: Council
) -> None:
    from ownwords.access.actions import hold

    other = Person.objects.create(given_name="Omar", added_at=timezone.now())
    hold(other, team=council.team, who="system")
    (niece,) = queries.around(person, TODAY()).speakers
    with pytest.raises(Refused):
        actions.gather(
            other, title="x", told="y", whose="person", told_on=TODAY(), by=worker,
            asked=asked(decides="for-them", best_interests=decision, asked_too=niece),
        )  # fmt: skip


# Another name, and being safe


def test_another_name_is_worth_little_beside_their_own(
    person: Person, worker: User, colleague: User, client_of: SignIn
) -> None:
    add_circle_member(person, name="Alan Reed", part="neighbour", by=worker)
    made = actions.gather(
        person, title="For Joyce", told="Alan came, and Wren wrote it down.", whose="person", told_on=TODAY(),
        asked=asked(), by=worker,
    )  # fmt: skip
    with pytest.raises(Refused, match="Joyce, Alan, Wren"):
        share(made, worker, another_name="Iris")
    form = client_of(worker).get(reverse("share-story", args=[person.pk, made.pk])).content.decode()
    assert "Joyce, Alan, Wren" in form
    share(made, worker, another_name="Iris", names_meant=True)
    page = client_of(colleague).get(reverse("story", args=[made.pk])).content.decode()
    assert 'Told by <span dir="auto">Iris</span>' in page
    assert "Penhaligon" not in page


def test_under_their_own_name_nobody_looks_for_names(story: Story, worker: User) -> None:
    assert share(story, worker).another_name == ""


def test_where_somebody_may_have_harmed_them_it_is_said_why_it_is_safe(
    story: Story, person: Person, worker: User, client_of: SignIn
) -> None:
    address = reverse("share-story", args=[person.pk, story.pk])
    assert "may have caused harm" not in client_of(worker).get(address).content.decode()
    son = add_circle_member(person, name="Paul Penhaligon", part="family", relation="son", by=worker)
    record_possible_harm(son, reason="He took her card", by=worker)
    page = client_of(worker).get(address).content.decode()
    assert "may have caused harm, and may read it" in page
    with pytest.raises(Refused, match="safe"):
        share(story, worker)
    share(story, worker, safe_because="He does not come any more")


# Picture and voice


def test_of_a_photograph_only_what_can_be_seen_is_kept(story: Story, worker: User, client_of: SignIn) -> None:
    sent = a_picture()
    assert Image.open(BytesIO(sent)).getexif()
    client = client_of(worker)
    address = reverse("change-picture-of-story", args=[story.person_id, story.pk])
    missing = client.post(address, {"picture": SimpleUploadedFile("x.jpg", sent)})
    assert missing.status_code == 422
    assert "what the picture shows" in missing.content.decode()
    client.post(address, {"base_revision": 1, "picture": SimpleUploadedFile("x.jpg", sent), "alt": "A zither"})
    shown = client.get(reverse("picture-of-story", args=[story.person_id, story.pk]))
    assert shown.headers["Content-Type"] == "image/jpeg"
    assert not Image.open(BytesIO(shown.content)).getexif()
    assert b"Chapel Row" not in shown.content
    client.post(address, {"away": "on", "alt": "A zither"})
    assert client.get(reverse("picture-of-story", args=[story.person_id, story.pk])).status_code == 404


def test_a_voice_is_shared_only_with_what_it_says(story: Story, worker: User, client_of: SignIn) -> None:
    address = reverse("change-voice-of-story", args=[story.person_id, story.pk])
    client = client_of(worker)
    assert client.post(address, {"sound": SimpleUploadedFile("x.wav", b"no sound")}).status_code == 422
    client.post(address, {"sound": SimpleUploadedFile("x.wav", a_voice())})
    with pytest.raises(Refused, match="what the recording says"):
        share(story, worker)
    client.post(address, {"transcript": "Plink"})
    share(story, worker)
    page = client.get(reverse("story", args=[story.pk])).content.decode()
    assert "Plink" in page
    assert client.get(reverse("story-voice", args=[story.pk])).headers["Content-Type"] == "audio/mpeg"


# Gathering


def typed(**otherwise: Any) -> dict[str, Any]:
    day = {f"{name}-{part}": getattr(TODAY(), part) for name in ("told_on", "asked_on") for part in
           ("day", "month", "year")}  # fmt: skip
    return {
        "title": "The zither", "told": TOLD, "whose": "person", "themes": ["ending"], "decides": "person",
        "how": "At the table", **day,
    } | otherwise  # fmt: skip


def test_gathered_on_its_page_it_stands_in_the_record(person: Person, worker: User, client_of: SignIn) -> None:
    answer = client_of(worker).post(reverse("gather-story", args=[person.pk]), typed(), follow=True)
    assert "Only those who work with them read it" in answer.content.decode()
    story = Story.objects.get()
    assert story.consents.get().how == "At the table"
    record = client_of(worker).get(reverse("person", args=[person.pk])).content.decode()
    assert "They told a story, to be kept" in record
    assert TOLD not in record
    assert Turn.objects.get(kind="story").text == ""


@pytest.mark.parametrize(
    ("otherwise", "message"),
    [
        ({"title": ""}, "Enter a title"),
        ({"told": " "}, "Write the story"),
        ({"whose": "another"}, "Write who tells it"),
        ({"themes": []}, "Choose what it is about"),
        ({"decides": ""}, "Choose who decided"),
        ({"how": ""}, "Write how you asked"),
        ({"told_on-year": "2999"}, "real date"),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_is_kept(
    otherwise: dict[str, Any], message: str, person: Person, worker: User, client_of: SignIn
) -> None:
    page = client_of(worker).post(reverse("gather-story", args=[person.pk]), typed(**otherwise))
    assert page.status_code == 422
    assert message in page.content.decode()
    assert "At the table" in page.content.decode() or "how" in otherwise
    assert not Story.objects.exists()


def test_sharing_on_its_page(story: Story, person: Person, worker: User, colleague: User, client_of: SignIn) -> None:
    until = TODAY() + timedelta(days=60)
    sent: dict[str, Any] = {
        "seen_revision": 1, "audiences": ["team", "training"], "name": "own", "decides": "person", "how": "She nodded",
        **{f"until_on-{part}": getattr(until, part) for part in ("day", "month", "year")},
        **{f"{name}-{part}": getattr(TODAY(), part) for name in ("asked_on", "seen_on")
           for part in ("day", "month", "year")},
    }  # fmt: skip
    address = reverse("share-story", args=[person.pk, story.pk])
    unseen = client_of(worker).post(address, sent)
    assert unseen.status_code == 422
    assert "Show it to them as it will be shared first" in unseen.content.decode()
    client_of(worker).post(address, sent | {"seen": "on"})
    page = client_of(colleague).get(reverse("story", args=[story.pk])).content.decode()
    assert "in training outside the council" in page
    assert "do not hand it on" not in page


def test_two_who_write_at_once_lose_nothing(story: Story, worker: User) -> None:
    values: dict[str, Any] = {"title": "x", "whose": "person", "told_on": TODAY(), "themes": ["risk"], "by": worker}
    actions.change(story, base_revision=1, told="First", **values)
    with pytest.raises(Conflict):
        actions.change(story, base_revision=1, told="Second", **values)


def test_what_is_told_is_shown_as_text(person: Person, worker: User, client_of: SignIn) -> None:
    made = actions.gather(
        person, title="<b>x</b>", told="<script>y</script>", whose="another", teller="<i>z</i>", told_on=TODAY(),
        asked=asked(), by=worker,
    )  # fmt: skip
    share(made, worker, teller_name="<i>z</i>", teller_said="She said yes", names_meant=True)
    for page in (reverse("story", args=[made.pk]), reverse("stories"), reverse("print-story", args=[made.pk])):
        text = client_of(worker).get(page).content.decode()
        assert not any(tag in text for tag in ("<b>x", "<script>y", "<i>z")), page


def test_the_database_refuses_what_must_not_be(story: Story, worker: User) -> None:
    share(story, worker)
    for change in (
        lambda: StoryConsent.objects.update(for_board=True),
        lambda: StoryConsent.objects.all().delete(),
        lambda: Story.objects.all().delete(),
        lambda: Story.objects.update(taken_back_at=timezone.now()),
        lambda: Story.objects.update(told=""),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
