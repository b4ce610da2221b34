"""Stories with consent: who reads them, until when, as they were seen, and gone once they are taken back."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from ownwords.access.actions import add_organisation, add_team, add_user, give_role, restrict
from ownwords.access.models import User
from ownwords.drafts.actions import Conflict, Refused, keep_draft
from ownwords.drafts.models import Draft, Earlier
from ownwords.learning.stories import actions, queries
from ownwords.learning.stories.actions import Asked
from ownwords.learning.stories.models import Story, StoryConsent
from ownwords.learning.stories.rules import Standing
from ownwords.people.models import Person
from ownwords.profiles.actions import add_circle_member, add_representative, record_possible_harm
from ownwords.safeguarding.capacity.actions import assess, consult, decide_for_them
from ownwords.safeguarding.capacity.models import BestInterests
from ownwords.safeguarding.path.models import Turn, Wait
from ownwords.trail.models import Entry
from ownwords.trail.verification import verify
from tests.support.people import Council, _user
from tests.support.stories import a_picture, a_voice

SignIn = Callable[[User], Client]
TODAY = timezone.localdate
TOLD = "They never asked. Then one came with a zither under the arm and stayed for tea."
READERS = ("worker", "colleague", "supervisor", "far", "lead", "board_member", "administrator", "elsewhere", "partner")


def asked(**otherwise: Any) -> Asked:
    values: dict[str, Any] = {"on": TODAY(), "how": "At the table, with her cards. She nodded twice"}
    return Asked(**values | otherwise)


@pytest.fixture
def story(person: Person, worker: User) -> Story:
    return actions.gather(
        person, title="The zither", told=TOLD, whose="person", told_on=TODAY(), themes=["ending"], asked=asked(),
        by=worker,
    )  # fmt: skip


def share(story: Story, by: User, audiences: Iterable[str] = ("council",), **otherwise: Any) -> StoryConsent:
    now = Story.objects.get(pk=story.pk)
    values: dict[str, Any] = {
        "seen_revision": now.revision, "seen_on": TODAY(), "until_on": TODAY() + timedelta(days=30), "asked": asked(),
    }  # fmt: skip
    return actions.share(now, audiences=list(audiences), by=by, **values | otherwise)


@pytest.fixture
def readers(request: pytest.FixtureRequest, council: Council) -> dict[str, User]:
    """Somebody of each kind who might want to read it."""
    other = add_organisation(name="Elsewhere Council", kind="council", who="system")
    elsewhere = add_user(email="e@elsewhere.example", name="Else Where", organisation=other, who="system")
    give_role(elsewhere, role="practitioner", team=add_team(organisation=other, name="T", who="system"), who="system")
    partner = add_user(email="p@larkshire.example", name="Pat", organisation=council.organisation, who="system")
    give_role(partner, role="partner", team=None, who="system")
    made = {"far": _user(council, "Far Away", "practitioner", council.other_team), "elsewhere": elsewhere}
    made["partner"] = partner
    return {name: made.get(name) or request.getfixturevalue(name) for name in READERS}


def who_reads(story: Story, readers: dict[str, User], client_of: SignIn) -> set[str]:
    """Everybody who gets the story on any of its pages: each page says the same of each."""
    read = set()
    for name, user in readers.items():
        client = client_of(user)
        got = {client.get(reverse(page, args=[story.pk])).status_code == 200 for page in ("story", "print-story")}
        listed = client.get(reverse("stories"))
        got.add(listed.status_code == 200 and "The zither" in listed.content.decode())
        assert len(got) == 1, name
        if got == {True}:
            read.add(name)
    return read


# Whom it reaches


@pytest.mark.parametrize(
    ("audiences", "reads"),
    [
        (["team"], {"worker", "colleague", "supervisor"}),
        (["council"], {"worker", "colleague", "supervisor", "far", "lead"}),
        (["board"], {"board_member", "lead"}),
        (["team", "training"], {"worker", "colleague", "supervisor"}),
        (["team", "board"], {"worker", "colleague", "supervisor", "board_member", "lead"}),
    ],
)
def test_it_reaches_those_they_agreed_to_and_nobody_else(
    audiences: list[str], reads: set[str], story: Story, worker: User, readers: dict[str, User], client_of: SignIn
) -> None:
    assert who_reads(story, readers, client_of) == set()
    share(story, worker, audiences)
    assert who_reads(story, readers, client_of) == reads


def test_its_picture_and_voice_reach_no_further(
    story: Story, worker: User, readers: dict[str, User], client_of: SignIn
) -> None:
    actions.keep_picture(story, picture=a_picture(), alt="A zither", by=worker)
    actions.keep_sound(story, sound=a_voice(), transcript="Plink", by=worker)
    share(story, worker, ["team"])
    for name, user in readers.items():
        wanted = {200} if name in {"worker", "colleague", "supervisor"} else {403, 404}
        for page in ("story-picture", "story-voice"):
            assert client_of(user).get(reverse(page, args=[story.pk])).status_code in wanted, (name, page)


def test_in_the_library_it_is_found_by_those_it_reaches(
    story: Story, worker: User, colleague: User, readers: dict[str, User], client_of: SignIn
) -> None:
    share(story, worker, ["team"])
    for name, finds in (("colleague", True), ("far", False), ("lead", False)):
        client = client_of(readers[name])
        found = client.get(reverse("library"), {"q": "zithers"}).content.decode()
        assert ("The zither" in found) is finds, name
        shelf = client.get(reverse("library-shelf", args=["ask"])).content.decode()
        assert ("The zither" in shelf) is finds, name
        other_shelf = client.get(reverse("library-shelf", args=["words"])).content.decode()
        assert "The zither" not in other_shelf


def test_it_is_found_by_its_theme(story: Story, worker: User, client_of: SignIn) -> None:
    share(story, worker)
    client = client_of(worker)
    assert "The zither" in client.get(reverse("stories"), {"about": "ending"}).content.decode()
    assert "The zither" not in client.get(reverse("stories"), {"about": "risk"}).content.decode()
    assert "Nothing was found" in client.get(reverse("stories"), {"q": "xyzzy"}).content.decode()


def test_who_read_it_can_be_told(story: Story, worker: User, colleague: User, client_of: SignIn) -> None:
    share(story, worker)
    client_of(colleague).get(reverse("story", args=[story.pk]))
    entry = Entry.objects.get(chain=f"person:{story.person_id}", deed="read shared story")
    assert entry.who == f"worker:{colleague.pk}"


# Until when, and as they saw it


def test_it_ends_by_itself_on_its_day(
    story: Story, worker: User, colleague: User, client_of: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    share(story, worker, until_on=TODAY() + timedelta(days=1))
    address, today = reverse("story", args=[story.pk]), TODAY()
    for days, status in ((0, 200), (1, 200), (2, 404)):
        monkeypatch.setattr(timezone, "localdate", lambda *_, days=days: today + timedelta(days=days))
        assert client_of(colleague).get(address).status_code == status, days
    # It stands in the record still, so that they can be asked again.
    kept = client_of(worker).get(reverse("story-of-person", args=[story.person_id, story.pk])).content.decode()
    assert "the last day has passed" in kept


def test_asking_again_waits_before_the_last_day(story: Story, person: Person, worker: User) -> None:
    share(story, worker, until_on=TODAY() + timedelta(days=100))
    wait = Wait.objects.get(person=person, key=f"story:{story.pk}", settled_at=None)
    assert wait.show_on == TODAY() + timedelta(days=86)


def test_once_changed_it_is_shared_with_nobody(
    story: Story, worker: User, readers: dict[str, User], client_of: SignIn
) -> None:
    share(story, worker)
    actions.change(
        story, base_revision=1, title="The zither", told=f"{TOLD} It rained.", whose="person", told_on=TODAY(),
        themes=["ending"], by=worker,
    )  # fmt: skip
    assert who_reads(story, readers, client_of) == set()
    with pytest.raises(Refused, match="Show it to them again"):
        share(story, worker, seen_revision=1)
    share(story, worker)
    assert "worker" in who_reads(story, readers, client_of)


CHANGES: dict[str, Callable[[Story, User], Any]] = {
    "picture": lambda story, by: actions.keep_picture(story, picture=a_picture(), alt="A zither", by=by),
    "voice": lambda story, by: actions.keep_sound(story, sound=a_voice(), transcript="Plink", by=by),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_new_picture_or_voice_is_shown_to_them_first(
    what: str, story: Story, person: Person, worker: User, colleague: User, client_of: SignIn
) -> None:
    share(story, worker)
    CHANGES[what](story, worker)
    assert queries.kept_or_404(person, story.pk).standing is Standing.CHANGED
    assert client_of(colleague).get(reverse("story", args=[story.pk])).status_code == 404


def test_a_narrower_answer_narrows_it_at_once(
    story: Story, worker: User, readers: dict[str, User], client_of: SignIn
) -> None:
    share(story, worker, ["council", "board"])
    share(story, worker, ["board"])
    assert who_reads(story, readers, client_of) == {"board_member", "lead"}
    assert [one.what for one in story.consents.all()] == ["keep", "share", "share"]


def test_a_restricted_record_shares_nothing(
    story: Story, person: Person, worker: User, lead: User, readers: dict[str, User], client_of: SignIn
) -> None:
    share(story, worker)
    restrict(person, because="Somebody who works here is after her", by=lead)
    assert who_reads(story, readers, client_of) == set()
    with pytest.raises(Refused, match="named people"):
        share(story, worker)


# Taking back


def test_taken_back_it_is_gone_everywhere_but_in_the_trail(
    story: Story, person: Person, worker: User, readers: dict[str, User], client_of: SignIn
) -> None:
    actions.keep_picture(story, picture=a_picture(), alt="A zither of mine", by=worker)
    actions.keep_sound(story, sound=a_voice(), transcript="Plinkety", by=worker)
    share(story, worker, ["council", "board", "training"])
    typed = reverse("change-story", args=[person.pk, story.pk])
    keep_draft(worker_id=worker.pk, form=typed, person_id=person.pk, typed={"told": [TOLD]}, sequence=1)
    client = client_of(worker)
    answer = client.post(
        reverse("take-back-story", args=[person.pk, story.pk]),
        {"how": "She shook her head at it", "on-day": TODAY().day, "on-month": TODAY().month, "on-year": TODAY().year},
        follow=True,
    )
    assert answer.status_code == 200
    assert who_reads(story, readers, client_of) == set()
    for told in ("zither", "Plinkety", "stayed for tea"):
        assert told not in answer.content.decode()
        assert told not in client.get(reverse("person", args=[person.pk])).content.decode()
        assert told not in client.get(reverse("stories-of-person", args=[person.pk])).content.decode()
        assert told not in client.get(reverse("library"), {"q": told}).content.decode().split("Look</button>")[1]
        assert told not in _everything_kept()
    for page in ("story-as-shared", "change-story", "share-story", "picture-of-story", "voice-of-story"):
        assert client.get(reverse(page, args=[person.pk, story.pk])).status_code == 404, page
    assert not Draft.objects.filter(form=typed).exists()
    assert not Wait.objects.filter(person=person, key=f"story:{story.pk}", settled_at=None).exists()
    assert Entry.objects.filter(chain=f"person:{person.pk}", deed="story taken back").count() == 1
    assert list(verify()) == []
    assert [one.what for one in story.consents.all()] == ["keep", "share", "taken-back"]


def _everything_kept() -> str:
    """Every text in every table of the database, but the search for people."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            found += [str(row) for row in cursor.fetchall()]
    return "\n".join(found)


def test_once_taken_back_nothing_more_is_done_with_it(story: Story, worker: User) -> None:
    actions.take_back(story, on=TODAY(), how="She said so", by=worker)
    for deed in (
        lambda: share(story, worker),
        lambda: actions.take_back(story, on=TODAY(), how="Again", by=worker),
        lambda: actions.keep_picture(story, picture=a_picture(), alt="x", by=worker),
        lambda: actions.keep_sound(story, sound=a_voice(), by=worker),
    ):
        with pytest.raises(Refused, match="taken back"):
            deed()


def test_what_stood_before_a_change_is_kept_nowhere(story: Story, worker: User) -> None:
    actions.change(
        story, base_revision=1, title="A", told="B", whose="person", told_on=TODAY(), themes=["risk"], by=worker
    )  # fmt: skip
    assert not Earlier.objects.filter(about__contains=str(story.pk)).exists()
    assert "zither" not in _everything_kept()


# Capacity


@pytest.fixture
def decision(person: Person, worker: User) -> BestInterests:
    """That her story is kept and shared, decided for her after she and her niece were asked."""
    niece = add_circle_member(person, name="Rosalind Penhaligon", part="family", relation="niece", by=worker)
    add_representative(
        person, member=niece, kind="relative", decisions="Her stories", from_on=TODAY() - timedelta(days=5), by=worker
    )
    found = assess_story(person, worker, "lacks")
    consult(found, of_the_person=True, consulted_on=TODAY(), views="She smiles when it is read", by=worker)
    consult(
        found, member=niece, consulted_on=TODAY(), views="She would", what_matters="Being heard", preferred="Share",
        by=worker,
    )  # fmt: skip
    return decide_for_them(
        found, decided_on=TODAY(), options="Keep it, or not", less_restrictive="Keeping it binds her to nothing",
        weighed="She has always told it", decision="Keep it, and share it in the council", by=worker,
    )  # fmt: skip


def assess_story(person: Person, worker: User, finding: str, **more: Any) -> Any:
    able = "no" if finding == "lacks" else "yes"
    said = {
        "what_helped": "Pictures", "understand": able, "understand_because": "x", "retain": able, "retain_because": "x",
        "weigh": able, "weigh_because": "x", "communicate": "yes", "communicate_because": "x", "finding": finding,
        "impairment": "Dementia", "because_of": "She does not keep it in mind",
    }  # fmt: skip
    return assess(person, decision="whether her story is shared", assessed_on=TODAY(), said=said, by=worker, **more)


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
    assert "Told by Iris" in page
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
    assert "may have caused harm, and may live with" in page
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
    client.post(address, {"picture": SimpleUploadedFile("x.jpg", sent), "alt": "A zither"})
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
        "base_revision": 1, "audiences": ["team", "training"], "name": "own", "decides": "person", "how": "She nodded",
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
    share(made, worker)
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
