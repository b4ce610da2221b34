"""Every form: kept while typed, saved once, and nothing lost when the session ends or two people write."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
from django import forms
from django.core import signing
from django.core.exceptions import ImproperlyConfigured
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import viewer_for
from ownwords.access.models import Grant, Holding, User
from ownwords.drafts.actions import Conflict, keep_draft, revise
from ownwords.drafts.models import Draft, Earlier, SentOnce
from ownwords.drafts.pages import form_page
from ownwords.drafts.tokens import SALT, Ticket, read_ticket, ticket_for
from ownwords.people.models import Person
from ownwords.web.middleware import clean

SignIn = Callable[[User], Client]
REASON = "Found hurt at home, no next of kin known"


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found, f"no hidden field {name}"
    return found.group(1)


@pytest.fixture
def address(person: Person) -> str:
    return reverse("restrict", args=[person.pk])


def opened(client: Client, address: str) -> dict[str, str]:
    page = client.get(address).content.decode()
    return {name: hidden(page, name) for name in ("ticket", "once", "base_revision")}


def test_what_is_typed_is_kept_and_shown_again(address: str, lead: User, client_of: SignIn) -> None:
    client = client_of(lead)
    form = opened(client, address)
    kept = client.post(reverse("keep-draft"), form | {"because": "A relative wo", "sequence": "1"})
    assert kept.json()["kept"] is True
    page = client.get(address).content.decode()
    assert "A relative wo" in page
    assert "We kept what you typed" in page


def test_a_draft_is_its_writers_alone(address: str, person: Person, lead: User, client_of: SignIn) -> None:
    client = client_of(lead)
    client.post(reverse("keep-draft"), opened(client, address) | {"because": "Mine alone", "sequence": "1"})
    other = User.objects.create(email="o@larkshire.example", name="Other Lead", organisation=lead.organisation)
    other.memberships.create(role="safeguarding-lead")
    assert "Mine alone" not in client_of(other).get(address).content.decode()


def test_a_draft_belongs_to_one_person_and_form(
    address: str, person: Person, lead: User, council: Any, client_of: SignIn
) -> None:
    client = client_of(lead)
    client.post(reverse("keep-draft"), opened(client, address) | {"because": "About Joyce", "sequence": "1"})
    next_person = Person.objects.create(given_name="Next", added_at=timezone.now())
    Holding.objects.create(person=next_person, organisation=council.organisation, team=council.team)
    assert "About Joyce" not in client.get(reverse("restrict", args=[next_person.pk])).content.decode()


def test_a_draft_goes_when_the_form_is_saved(address: str, lead: User, client_of: SignIn) -> None:
    client = client_of(lead)
    form = opened(client, address)
    client.post(reverse("keep-draft"), form | {"because": "A relative works here", "sequence": "1"})
    assert client.post(address, form | {"because": "A relative works here"}).status_code == 302
    assert not Draft.objects.exists()


def test_starting_again_lets_the_draft_go(address: str, lead: User, client_of: SignIn) -> None:
    client = client_of(lead)
    client.post(reverse("keep-draft"), opened(client, address) | {"because": "Not this", "sequence": "1"})
    client.get(address, {"start-again": "1"})
    assert "Not this" not in client.get(address).content.decode()


def test_typing_is_kept_although_the_session_has_ended(address: str, lead: User, client_of: SignIn) -> None:
    form = opened(client_of(lead), address)
    answer = Client().post(reverse("keep-draft"), form | {"because": "Typed after the time-out", "sequence": "5"})
    assert answer.json() == {"kept": True, "at": answer.json()["at"], "signed_in": False}
    assert "Typed after the time-out" in client_of(lead).get(address).content.decode()


def test_a_form_sent_after_the_session_ended_is_kept_and_comes_back_after_signing_in(
    address: str, lead: User, client_of: SignIn
) -> None:
    form = opened(client_of(lead), address)
    late = Client().post(address, form | {"because": "Sent after the time-out"})
    assert late.status_code == 302
    assert late.headers["Location"].startswith(reverse("sign-in"))
    assert "kept=1" in late.headers["Location"]
    assert "Sent after the time-out" in client_of(lead).get(address).content.decode()


def test_an_idle_session_ends_and_a_busy_one_does_not(address: str, lead: User, client_of: SignIn) -> None:
    client = client_of(lead)
    assert client.get(address).status_code == 200
    session = client.session
    session["last_seen"] = int(timezone.now().timestamp()) - 29 * 60
    session.save()
    assert client.get(address).status_code == 200
    session = client.session
    session["last_seen"] = int(timezone.now().timestamp()) - 31 * 60
    session.save()
    assert client.get(address).status_code == 302


def test_a_form_too_old_for_this_session_is_kept(address: str, lead: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(lead, backend="ownwords.access.backend.WorkerBackend")
    form = opened(client, address)
    answer = client.post(address, form | {"because": "From before I signed in again"})
    assert answer.status_code == 403
    assert "What you typed is kept" in answer.content.decode()
    assert Draft.objects.get().typed["because"] == ["From before I signed in again"]


def test_a_double_click_saves_once(address: str, person: Person, lead: User, client_of: SignIn) -> None:
    client = client_of(lead)
    form = opened(client, address) | {"because": "A relative works here"}
    first, second = client.post(address, form), client.post(address, form)
    assert first.headers["Location"] == second.headers["Location"]
    assert SentOnce.objects.count() == 1


def test_a_double_click_grants_one_emergency_access(person: Person, colleague: User, client_of: SignIn) -> None:
    client = client_of(colleague)
    form = opened(client, reverse("emergency")) | {"nhs_number": "9434765919", "reason": REASON}
    client.post(reverse("emergency"), form)
    client.post(reverse("emergency"), form)
    assert Grant.objects.filter(viewer=colleague, kind="emergency").count() == 1


def test_an_older_request_never_covers_a_newer_one(lead: User) -> None:
    for sequence, text in ((5, "newer"), (4, "older"), (6, "newest")):
        keep_draft(worker_id=lead.pk, form="/x/", person_id=None, typed={"text": [text]}, sequence=sequence)
    assert Draft.objects.get().typed == {"text": ["newest"]}


def test_a_ticket_that_is_not_ours_keeps_nothing(db: None) -> None:
    for ticket in ("", "forged", signing.dumps(["not", "a"], salt=SALT), signing.dumps("x")):
        assert Client().post(reverse("keep-draft"), {"ticket": ticket, "text": "x"}).status_code == 400
    assert not Draft.objects.exists()


def test_a_ticket_names_its_worker_form_and_person(lead: User, person: Person) -> None:
    ticket = Ticket(lead.pk, "/x/", person.pk)
    assert read_ticket(ticket_for(ticket)) == ticket


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        "‮ right to left ‬",
        "emoji 👩🏽‍🦽 and é",
        "NUL \x00 inside",
        "half a pair \ud83d",
        "x" * 1_000_000,
        "\r\n".join("line" for _ in range(50)),
    ],
)
def test_hostile_text_is_kept_or_answered_and_never_breaks(
    address: str, lead: User, client_of: SignIn, typed: str
) -> None:
    client = client_of(lead)
    form = opened(client, address)

    def send(to: str) -> Any:
        pairs = [(name, value.encode()) for name, value in form.items()]
        pairs += [("because", typed.encode("utf-8", "surrogatepass")), ("sequence", b"1")]
        return client.post(to, urlencode(pairs), content_type="application/x-www-form-urlencoded")

    assert send(reverse("keep-draft")).status_code == 200
    assert client.get(address).status_code == 200
    answer = send(address)
    assert answer.status_code == (422 if len(typed) > 10_000 else 302)
    if answer.status_code == 422:
        assert typed in answer.content.decode()
    else:
        kept = Holding.objects.get().restricted_because
        arrived = typed.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
        assert kept == clean(arrived).strip()
    page = client.get(reverse("who-works", args=[address.split("/")[2]])).content.decode()
    assert "<script>alert" not in page


def test_saving_over_what_changed_shows_both_and_loses_neither(person: Person, worker: User, lead: User) -> None:
    first = revise(Person, person.pk, base_revision=1, values={"communication": "Words"}, by=worker, person=person)
    assert first.revision == 2
    with pytest.raises(Conflict) as both:
        revise(Person, person.pk, base_revision=1, values={"communication": "BSL"}, by=lead, person=person)
    assert (both.value.theirs, both.value.revision, both.value.saved_by) == (
        {"communication": "Words"},
        2,
        worker.name,
    )
    revise(Person, person.pk, base_revision=2, values={"communication": "BSL"}, by=lead, person=person)
    assert [row.content["communication"] for row in Earlier.objects.order_by("revision")] == ["", "Words"]


def test_two_who_write_the_same_have_nothing_to_settle(person: Person, worker: User, lead: User) -> None:
    for user in (worker, lead):
        revise(Person, person.pk, base_revision=1, values={"communication": "Words"}, by=user, person=person)
    assert Person.objects.get().revision == 2
    assert Earlier.objects.count() == 1


def test_a_ticket_lasts_a_day(lead: User, monkeypatch: pytest.MonkeyPatch) -> None:
    ticket = ticket_for(Ticket(lead.pk, "/x/", None))
    later = (timezone.now() + timedelta(hours=25)).timestamp()
    monkeypatch.setattr("django.core.signing.time.time", lambda: later)
    assert read_ticket(ticket) is None


def test_what_only_one_person_knows_is_kept_nowhere(client_of: SignIn, worker: User, person: Person) -> None:
    address = reverse("open-own-pages", args=[person.pk])
    client = client_of(worker)
    typed = {"allowed_words": "Yes please", "word": "orange boots", "sequence": "1"}
    client.post(reverse("keep-draft"), opened(client, address) | typed)
    kept = Draft.objects.get(worker=worker, form=address)
    assert kept.typed["allowed_words"] == ["Yes please"]
    assert "orange boots" not in str(kept.typed)


class Hiding(forms.Form):
    """Hides what is typed under a name that would be kept."""

    pin = forms.CharField(widget=forms.PasswordInput())


def test_a_field_that_hides_what_is_typed_must_be_one_that_is_never_kept(rf: RequestFactory, worker: User) -> None:
    request: Any = rf.get("/anywhere/")
    request.viewer = viewer_for(worker)
    with pytest.raises(ImproperlyConfigured, match="pin"):
        form_page(request, Hiding, template="none.html", save=lambda form, revision: "/")
