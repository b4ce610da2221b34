"""Who gets a way in to a person's own pages, what it opens, and when it ends."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import own_grants, viewer_for
from ownwords.access.models import User
from ownwords.access.rules import OwnPart
from ownwords.door import actions
from ownwords.door.models import Code, Door
from ownwords.drafts.actions import Refused
from ownwords.people.models import Person, Representative
from ownwords.profiles.actions import add_circle_member, add_representative, end_representative, record_possible_harm
from ownwords.safeguarding.capacity.models import BestInterests
from ownwords.trail.models import Entry
from tests.door.conftest import codes_for
from tests.support.own_pages import WORD

SignIn = Callable[[User], Client]


def opened(door: Door) -> bool:
    """Whether its holder could open something now."""
    viewer = User.objects.get(pk=door.grant.viewer_id)
    return own_grants(viewer_for(viewer)).filter(pk=door.grant_id).exists()


def test_the_person_sees_everything_of_theirs_and_has_no_address(door: Door) -> None:
    assert set(door.grant.own_parts) == {part.value for part in OwnPart}
    assert door.of_person
    assert door.grant.viewer.email is None
    assert not door.grant.viewer.has_usable_password()


def test_the_word_is_kept_as_a_hash(door: Door) -> None:
    assert door.word.startswith("argon2")
    assert WORD not in door.word


def test_a_representative_gets_just_what_was_allowed(niece_door: Door) -> None:
    assert niece_door.grant.own_parts == ("plan", "tell")
    assert not niece_door.of_person


GOOD: dict[str, Any] = {"allowed_words": "Yes", "word": WORD, "safety_read": True}


@pytest.mark.parametrize(
    ("changed", "field", "says"),
    [
        ({"safety_read": False}, "safety_read", "how it is safe to reach them"),
        ({"allowed_words": " "}, "allowed_words", "what the person said"),
        ({"allowed_by": "best-interests"}, "best_interests", "Choose the decision"),
        ({"word": "cat"}, "word", "4 letters"),
        ({"word": "Penhaligon"}, "word", "a name"),
        ({"last_day": timezone.localdate() - timedelta(days=1)}, "last_day", "today or later"),
    ],
)
def test_what_is_missing_is_refused_beside_its_field(
    person: Person, worker: User, changed: dict[str, Any], field: str, says: str
) -> None:
    with pytest.raises(Refused, match=says) as refused:
        actions.open_door(person, **GOOD | changed, by=worker)
    assert refused.value.field == field
    assert not Door.objects.exists()


def test_one_way_in_at_a_time(person: Person, door: Door, worker: User) -> None:
    with pytest.raises(Refused, match="already"):
        actions.open_door(person, **GOOD, by=worker)
    actions.end_door(door, because="She moved", by=worker)
    assert opened(actions.open_door(person, **GOOD, by=worker))


def test_for_a_representative_something_is_chosen(person: Person, niece: Representative, worker: User) -> None:
    with pytest.raises(Refused, match="may see or do"):
        actions.open_door(person, representative=niece, **GOOD, by=worker)


def test_whoever_may_have_caused_harm_gets_no_way_in(person: Person, niece: Representative, worker: User) -> None:
    record_possible_harm(niece.member, reason="Took her purse", by=worker)
    niece.member.refresh_from_db()
    with pytest.raises(Refused, match="may have caused harm"):
        actions.open_door(person, representative=niece, parts=["plan"], **GOOD, by=worker)


def test_whoever_turns_out_to_have_caused_harm_is_out_at_once(
    niece_door: Door, worker: User, comes_in: Callable[[Door], Client]
) -> None:
    client = comes_in(niece_door)
    path = reverse("own-plan", args=[niece_door.grant_id])
    assert client.get(path).status_code == 200
    record_possible_harm(niece_door.grant.speaks_as.member, reason="Took her purse", by=worker)  # type: ignore[union-attr]
    assert client.get(path).status_code == 404
    assert not opened(niece_door)


def test_it_ends_when_speaking_for_them_ends(niece_door: Door, niece: Representative, worker: User) -> None:
    assert opened(niece_door)
    end_representative(niece, on=timezone.localdate(), by=worker)
    assert opened(niece_door)  # the last day is one of them
    Representative.objects.filter(pk=niece.pk).update(until_on=timezone.localdate() - timedelta(days=1))
    assert not opened(niece_door)


def test_it_ends_after_its_last_day(person: Person, worker: User) -> None:
    today = timezone.localdate()
    door = actions.open_door(person, **GOOD, last_day=today, by=worker)
    assert door.grant.ends_at
    assert timezone.localtime(door.grant.ends_at).date() == today + timedelta(days=1)


def test_it_ends_with_a_reason_and_its_codes_with_it(door: Door, worker: User) -> None:
    (code,) = codes_for(door, worker, "told")
    with pytest.raises(Refused, match="why it ends"):
        actions.end_door(door, because=" ", by=worker)
    actions.end_door(door, because="She asked for it", by=worker)
    assert not opened(door)
    assert actions.come_in(code=code, word=WORD) is None
    door.grant.refresh_from_db()
    with pytest.raises(Refused, match="ended already"):
        actions.end_door(door, because="Again", by=worker)


def test_an_advocate_with_an_account_needs_no_codes(person: Person, niece: Representative, worker: User) -> None:
    advocate = User.objects.create(email="a@speaking.example", name="Ada", organisation=worker.organisation)
    door = actions.open_door(
        person, representative=niece, account=advocate, parts=["said"], allowed_words="Yes", safety_read=True, by=worker
    )
    assert door.grant.viewer_id == advocate.pk
    with pytest.raises(Refused, match="no codes"):
        actions.make_codes(door, kind="paper", safety_read=True, by=worker)


def test_best_interests_can_allow_it(life: Any, worker: User) -> None:
    decision = BestInterests.objects.filter(about__person=life.person).first()
    assert decision
    member = add_circle_member(life.person, name="Ann Bell", part="friend", by=worker)
    friend = add_representative(
        life.person, member=member, kind="friend", decisions="Money", from_on=timezone.localdate(), by=worker
    )
    door = actions.open_door(
        life.person, representative=friend, parts=["plan"], allowed_by="best-interests", best_interests=decision,
        word=WORD, safety_read=True, by=worker,
    )  # fmt: skip
    assert opened(door)
    assert door.allowed_words == ""


def test_somebody_elses_representative_is_refused(niece: Representative, worker: User) -> None:
    other = Person.objects.create(given_name="Omar", added_at=timezone.now())
    with pytest.raises(Refused, match="speaks for this person"):
        actions.open_door(other, representative=niece, parts=["plan"], **GOOD, by=worker)


def test_codes_are_digests_and_new_ones_end_the_old(door: Door, worker: User) -> None:
    old, new = codes_for(door, worker), codes_for(door, worker)
    assert len(set(old + new)) == 20
    assert not Code.objects.filter(digest__in=old + new).exists()
    assert actions.come_in(code=old[0], word=WORD) is None
    assert actions.come_in(code=new[0], word=WORD) == door.grant.viewer
    with pytest.raises(Refused, match="how it is safe"):
        actions.make_codes(door, kind="paper", safety_read=False, by=worker)


def test_every_deed_leaves_its_trail(door: Door, worker: User) -> None:
    codes_for(door, worker)
    actions.change_word(door, word="purple kettle", by=worker)
    actions.end_door(door, because="Enough", by=worker)
    deeds = list(Entry.objects.filter(chain=f"person:{door.person_id}").values_list("deed", flat=True))
    for deed in ("own pages opened", "codes to the own pages made", "word for the own pages changed", "own pages shut"):
        assert deed in deeds


# On the worker's pages


def test_the_worker_reads_how_to_reach_them_before_anything_is_given(
    person: Person, door: Door, worker: User, client_of: SignIn
) -> None:
    person.unsafe_contact = "Do not ring the house"
    person.safe_contact = "At the library"
    person.save(update_fields=["unsafe_contact", "safe_contact"])
    harmer = add_circle_member(person, name="Imran", part="family", relation="son", by=worker)
    record_possible_harm(harmer, reason="Reads her post", by=worker)
    for path in (reverse("open-own-pages", args=[person.pk]), reverse("own-codes", args=[person.pk, door.pk])):
        page = client_of(worker).get(path).content.decode()
        for told in ("Do not ring the house", "At the library", "Imran, son"):
            assert told in page
        refused = client_of(worker).post(path, {"kind": "paper", "whom": "person"})
        assert refused.status_code == 422
    assert not Code.objects.exists()


def test_nobodys_consent_is_chosen_before_it_was_asked(person: Person, worker: User, client_of: SignIn) -> None:
    path = reverse("open-own-pages", args=[person.pk])
    assert " checked" not in re.sub(r'name="language"[^>]*', "", client_of(worker).get(path).content.decode())
    refused = client_of(worker).post(path, {"whom": "person", "word": WORD, "language": "en", "safety_read": "on"})
    assert "Choose who allowed it" in refused.content.decode()
    assert not Door.objects.exists()


def test_where_nothing_is_known_the_worker_is_asked_to_ask(
    person: Person, door: Door, worker: User, client_of: SignIn
) -> None:
    page = client_of(worker).get(reverse("own-codes", args=[person.pk, door.pk])).content.decode()
    assert "who sees their post" in page


def test_a_way_in_is_made_and_codes_are_shown_for_half_an_hour_to_whoever_made_them(
    person: Person, worker: User, supervisor: User, client_of: SignIn
) -> None:
    client = client_of(worker)
    path = reverse("open-own-pages", args=[person.pk])
    form = {
        "whom": "person", "allowed_by": "person", "allowed_words": "Oh yes", "word": WORD, "language": "cy",
        "safety_read": "on",
    }  # fmt: skip
    made = client.post(path, form)
    door = Door.objects.get()
    assert made.headers["Location"] == reverse("own-codes", args=[person.pk, door.pk])
    codes = client.post(made.headers["Location"], {"kind": "paper", "safety_read": "on"}).headers["Location"]
    page = client.get(codes).content.decode()
    assert page.count('class="ow-codes__one"') == 10
    assert 'lang="cy"' in page
    article = page[page.index("<article") : page.index("</article")]
    for telling in ("Joyce", "Larkshire", "safeguarding", "Own Words"):
        assert telling not in article
    assert client_of(supervisor).get(codes).status_code == 404
    Code.objects.update(made_at=timezone.now() - timedelta(minutes=31))
    later = client.get(codes).content.decode()
    assert "ow-codes__one" not in later
    assert "not shown any more" in later


def test_no_administrator_sees_who_comes_in(
    door: Door, niece_door: Door, administrator: User, client_of: SignIn
) -> None:
    page = client_of(administrator).get(reverse("accounts")).content.decode()
    assert "Penhaligon" not in page
    assert "Rosalind" not in page
    assert client_of(administrator).get(reverse("account", args=[door.grant.viewer_id])).status_code == 404
