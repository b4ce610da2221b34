"""The person sees who else can open their pages, and stops it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import User
from ownwords.door import actions, queries
from ownwords.door.models import Code, Door, Said
from ownwords.drafts.actions import Refused
from ownwords.people.models import Person
from ownwords.profiles.actions import add_circle_member, add_representative
from ownwords.safeguarding.capacity.models import BestInterests
from ownwords.trail.models import Entry
from tests.support.life import Life
from tests.support.own_pages import WORD

SignIn = Callable[[User], Client]
ComesIn = Callable[[Door], Client]


def others_page(client: Client, door: Door) -> str:
    answer = client.get(reverse("own-others", args=[door.grant_id]))
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_person_reads_who_else_can_open_their_pages_and_what_they_see(
    door: Door, niece_door: Door, comes_in: ComesIn
) -> None:
    page = others_page(comes_in(door), door)
    assert "Rosalind Hale" in page
    assert "My plan" in page
    assert "My story</" not in page.split("<h2")[1]


def test_nobody_else_is_said_too(door: Door, comes_in: ComesIn) -> None:
    assert "Only you can." in others_page(comes_in(door), door)


def test_what_the_person_allowed_ends_at_once_and_the_worker_is_told(
    door: Door, niece_door: Door, comes_in: ComesIn
) -> None:
    niece, client = comes_in(niece_door), comes_in(door)
    hers = reverse("own-plan", args=[niece_door.grant_id])
    assert niece.get(hers).status_code == 200
    answer = client.post(
        reverse("own-stop-other", args=[door.grant_id, niece_door.pk]), {"words": "", "word": WORD}, follow=True
    )
    assert "Rosalind Hale cannot open your pages any more." in answer.content.decode()
    assert "Only you can." in answer.content.decode()
    assert niece.get(hers).status_code == 404
    niece_door.refresh_from_db()
    assert niece_door.ended_because == "The person stopped it on their own pages"
    said = Said.objects.get(person=door.person)
    assert "Stop this" in said.words
    assert "Rosalind Hale" in said.words
    deeds = set(Entry.objects.filter(chain=f"person:{door.person_id}").values_list("deed", flat=True))
    assert {"own pages shut", "said on the own pages"} <= deeds


def test_what_they_say_to_it_is_kept_as_they_say_it(door: Door, niece_door: Door, comes_in: ComesIn) -> None:
    stop = reverse("own-stop-other", args=[door.grant_id, niece_door.pk])
    comes_in(door).post(stop, {"words": "She shows it to Ken", "word": WORD.upper()})
    assert Said.objects.get(person=door.person).words == "She shows it to Ken"


def test_what_was_decided_for_them_is_asked_to_be_thought_about_again(
    life: Life, own_viewer: User, client_of: SignIn, worker: User
) -> None:
    since = timezone.localdate() - timedelta(days=3)
    member = add_circle_member(life.person, name="Bernard Vale", part="family", relation="brother", by=worker)
    brother = add_representative(
        life.person, member=member, kind="relative", decisions="Letters", from_on=since, by=worker
    )
    decided = actions.open_door(
        life.person, representative=brother, parts=["plan"], allowed_by="best-interests", word=WORD, safety_read=True,
        best_interests=BestInterests.objects.filter(about__person=life.person)[0], by=worker,
    )  # fmt: skip
    stop = reverse("own-stop-other", args=[life.ids["own_id"], decided.pk])
    client = client_of(own_viewer)
    assert "Until then Bernard Vale can still open your pages" in client.get(stop).content.decode()
    page = client.post(stop, {"words": "Not him", "word": WORD}, follow=True).content.decode()
    assert "Your message is on its way" in page
    assert "Bernard Vale" in page
    assert Said.objects.filter(words="Not him").exists()
    decided.refresh_from_db()
    assert decided.ended_because == ""


def test_nobody_who_speaks_for_them_stops_anybody(
    door: Door, niece_door: Door, comes_in: ComesIn, person: Person
) -> None:
    niece = comes_in(niece_door)
    assert niece.get(reverse("own-others", args=[niece_door.grant_id])).status_code == 404
    for target in (door, niece_door):
        stop = reverse("own-stop-other", args=[niece_door.grant_id, target.pk])
        assert niece.post(stop, {"words": "Stop", "word": WORD}).status_code == 404
    with pytest.raises(Refused):
        actions.stop_other(niece_door, niece_door, words="Stop")
    with pytest.raises(Refused):
        actions.stop_other(door, door, words="Stop")
    assert len(queries.others_of(person)) == 1


def test_coming_in_by_email_is_ended_by_the_person(door: Door, comes_in: ComesIn) -> None:
    client = comes_in(door)
    actions.use_account(door, email="joyce@mail.example", password="three odd boots", by=door.grant.viewer)
    client.force_login(User.objects.get(pk=door.grant.viewer_id))
    account = reverse("own-account", args=[door.grant_id])
    assert "Stop coming in by e-mail" in client.get(account).content.decode()
    assert client.post(account, {"stop": "1", "word": "not it"}).status_code == 422
    page = client.post(account, {"stop": "1", "word": WORD}, follow=True).content.decode()
    assert "You come in with a code only now." in page
    user = User.objects.get(pk=door.grant.viewer_id)
    assert user.email is None
    assert not user.has_usable_password()


def test_coming_in_by_email_is_ended_by_the_worker_and_whoever_is_inside_is_out(
    door: Door, client_of: SignIn, worker: User
) -> None:
    actions.use_account(door, email="joyce@mail.example", password="three odd boots", by=door.grant.viewer)
    inside = client_of(User.objects.get(pk=door.grant.viewer_id))
    home = reverse("own-home", args=[door.grant_id])
    assert inside.get(home).status_code == 200
    shown = client_of(worker).get(reverse("own-pages", args=[door.person_id])).content.decode()
    assert "Last came in, by a code or by e-mail" in shown
    answer = client_of(worker).post(reverse("end-own-account", args=[door.person_id, door.pk]), follow=True)
    assert "They come in with codes only now." in answer.content.decode()
    assert inside.get(home).status_code == 302
    assert client_of(worker).get(reverse("end-own-account", args=[door.person_id, door.pk])).status_code == 404


def test_an_account_that_is_the_only_way_in_is_not_ended_so(door: Door) -> None:
    Door.objects.filter(pk=door.pk).update(word="")
    door.refresh_from_db()
    with pytest.raises(Refused, match="account-only"):
        actions.stop_account(door, by=door.grant.viewer)


@pytest.mark.parametrize(
    ("left", "says"), [(10, ""), (3, "Codes left: 3."), (1, "Codes left: 1."), (0, "You have no codes left.")]
)
def test_codes_that_run_low_are_told_inside(door: Door, worker: User, client_of: SignIn, left: int, says: str) -> None:
    batch = actions.make_codes(door, kind="paper", safety_read=True, by=worker)
    used = Code.objects.filter(batch=batch, number__gt=left)
    used.update(used_at=timezone.now())
    page = client_of(door.grant.viewer).get(reverse("own-home", args=[door.grant_id])).content.decode()
    assert (says in page) if says else ("odes left" not in page)


def test_whoever_finds_the_pages_open_stops_nobody(door: Door, niece_door: Door, comes_in: ComesIn) -> None:
    client = comes_in(door)
    stop = reverse("own-stop-other", args=[door.grant_id, niece_door.pk])
    for _ in range(5):
        answer = client.post(stop, {"words": "No more of her", "word": "her birthday"})
        assert answer.status_code == 422
        assert "This is not your word." in answer.content.decode()
        assert "No more of her" in answer.content.decode()
        assert "her birthday" not in answer.content.decode()
    assert client.post(stop, {"words": "", "word": WORD}).status_code == 422
    assert len(queries.others_of(door.person)) == 1
    assert comes_in(door).post(stop, {"words": "", "word": WORD}).status_code == 302


def test_the_worker_is_asked_to_ask_them_alone(door: Door, niece_door: Door, client_of: SignIn, worker: User) -> None:
    actions.stop_other(door, niece_door, words="Stop")
    page = client_of(worker).get(reverse("own-pages", args=[door.person_id])).content.decode()
    assert "alone whether that was their wish" in page
