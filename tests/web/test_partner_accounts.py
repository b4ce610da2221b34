"""Accounts of partners: added by the council's administrator, and never with a role of the council."""

from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from ownwords.access.actions import add_organisation, add_user
from ownwords.access.models import Organisation, User

SignIn = Callable[[User], Client]


def test_an_organisation_its_account_and_its_role(administrator: User, client_of: SignIn) -> None:
    client = client_of(administrator)
    client.post(reverse("new-organisation"), {"name": "Larkshire Police", "kind": "police"})
    police = Organisation.objects.get(name="Larkshire Police")
    sent = {"name": "Pat Reeve", "email": "pat@police.example", "organisation": str(police.pk)}
    assert client.post(reverse("new-account"), sent).status_code == 302
    user = User.objects.get(email="pat@police.example")
    assert user.organisation == police
    path = reverse("new-role", args=[user.pk])
    assert client.post(path, {"role": "practitioner"}).status_code == 422, "no role of the council"
    assert client.post(path, {"role": "partner"}).status_code == 302
    assert [held.role for held in user.memberships.all()] == ["partner"]
    assert "Larkshire Police" in client.get(reverse("accounts")).content.decode()


def test_another_councils_accounts_are_not_there(administrator: User, client_of: SignIn) -> None:
    other = add_organisation(name="Elsewhere Council", kind="council", who="test")
    user = add_user(email="e@elsewhere.example", name="Else Where", organisation=other, who="test")
    client = client_of(administrator)
    assert client.get(reverse("account", args=[user.pk])).status_code == 404
    assert "Else Where" not in client.get(reverse("accounts")).content.decode()
    sent = {"name": "X", "email": "x@elsewhere.example", "organisation": str(other.pk)}
    assert client.post(reverse("new-account"), sent).status_code == 422


def test_an_organisation_has_one_name(administrator: User, client_of: SignIn) -> None:
    add_organisation(name="Larkshire Police", kind="police", who="test")
    answer = client_of(administrator).post(reverse("new-organisation"), {"name": "larkshire police", "kind": "police"})
    assert answer.status_code == 422
    assert "There is an organisation of this name already" in answer.content.decode()
