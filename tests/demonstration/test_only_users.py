"""``ownwords demo load --only-users``: the council without its people, for whoever tells a story anew."""

import pytest
from django.test import override_settings

from ownwords.access.models import Membership, Team, User
from ownwords.command_line import main
from ownwords.people.models import Person

pytestmark = pytest.mark.django_db


@override_settings(DEMONSTRATION=True)
def test_users_and_teams_are_loaded_and_nobody_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "load", "--only-users"]) == 0
    assert "invented users are ready, and nobody else" in capsys.readouterr().out
    assert User.objects.filter(name="Abena Hartley").exists()
    assert Team.objects.exists()
    assert Membership.objects.filter(role="board-member").exists()
    assert not Person.objects.exists()


@override_settings(DEMONSTRATION=True)
def test_users_are_not_loaded_twice(capsys: pytest.CaptureFixture[str]) -> None:
    main(["demo", "load", "--only-users"])
    before = User.objects.count()
    assert main(["demo", "load", "--only-users"]) == 0
    assert "Nothing was loaded" in capsys.readouterr().out
    assert User.objects.count() == before
