"""``ownwords demo``, called as people call it."""

from pathlib import Path
from typing import Any

import pytest

from ownwords.access.actions import add_organisation
from ownwords.access.models import Organisation, User
from ownwords.command_line import demonstration, main
from ownwords.demonstration import reading
from ownwords.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("command", ["serve", "load", "generate --people 3"])
def test_every_demo_command_is_refused_outside_a_demonstration(
    command: str, settings: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.DEMONSTRATION = False
    assert main(["demo", *command.split()]) == 2
    assert "this is not a demonstration" in capsys.readouterr().err
    assert not Organisation.objects.exists()


def test_load_loads_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "load"]) == 0
    people = Person.objects.count()
    assert f"{people} invented people are ready" in capsys.readouterr().out
    assert main(["demo", "load"]) == 0
    assert "Nothing was loaded" in capsys.readouterr().out
    assert Person.objects.count() == people


def test_a_wrong_file_leaves_the_database_empty_and_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ann.yaml").write_text(
        "title: Ann\nworker: Abena Hartley\nsteps:\n"
        "  - {day: -2, person: {given_name: Ann}}\n  - {day: -1, end_plan: {}}\n"
    )
    monkeypatch.setattr(reading, "STORIES", tmp_path)
    assert main(["demo", "load"]) == 2
    error = capsys.readouterr().err
    assert "ann.yaml, line 5" in error
    assert "step 2 (end_plan)" in error
    assert not Person.objects.exists()
    assert not User.objects.exists()


def test_generate_says_what_it_made_and_refuses_to_do_it_twice(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "generate", "--people", "25", "--seed", "4"]) == 0
    assert "25 people, 2 practitioners" in capsys.readouterr().out
    assert main(["demo", "generate", "--people", "25"]) == 2
    assert "generated into this database before" in capsys.readouterr().err


@pytest.mark.parametrize("people", ["0", "-5", "many", "１２", "99999999"])
def test_a_number_of_people_must_be_one(people: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["demo", "generate", "--people", people])
    assert stopped.value.code == 2
    assert "is not a number of people" in capsys.readouterr().err or people == "-5"


def test_starting_over_spares_a_database_that_is_no_demonstration() -> None:
    assert demonstration._holds_a_demonstration(), "an empty one may go"
    add_organisation(name="A real council", kind="council", who="system")
    assert not demonstration._holds_a_demonstration()
