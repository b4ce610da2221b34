"""The product's own command line: what it does, and how it says no."""

import io
import json

import pytest
from django.test import Client

from ownwords.access.models import User
from ownwords.command_line import main
from ownwords.command_line.server import port
from ownwords.trail.actions import record
from ownwords.trail.models import Head


def add(monkeypatch: pytest.MonkeyPatch, password: str, email: str = "first@council.example") -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))
    return main(["accounts", "add-administrator", "--organisation", "Our Council", "--email", email, "--name", "First"])


def test_the_first_administrator_can_sign_in(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    assert add(monkeypatch, "three odd words together") == 0
    answer = Client().post(
        "/sign-in/", {"email": "first@council.example", "password": "three odd words together"}, follow=True
    )
    assert "Accounts" in answer.content.decode()


def test_a_weak_password_or_a_second_account_is_refused(
    db: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(monkeypatch, "short") == 2
    assert "too short" in capsys.readouterr().err
    assert not User.objects.exists()
    add(monkeypatch, "three odd words together")
    assert add(monkeypatch, "three odd words together") == 2


def test_a_sound_trail_is_told_as_sound(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    record("person:1", who="system", deed="person added")
    assert main(["trail", "verify"]) == 0
    assert "The trail is sound" in capsys.readouterr().out


def test_a_broken_trail_is_told_to_people_and_to_machines(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    record("person:1", who="system", deed="person added")
    Head.objects.filter(chain="person:1").update(number=2)
    assert main(["trail", "verify", "--json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["sound"] is False
    assert report["findings"][0]["chain"] == "person:1"


@pytest.mark.parametrize("text", ["0", "65536", "x", "-1", "80.0"])
def test_a_port_that_is_none_is_refused(text: str) -> None:
    import argparse

    with pytest.raises(argparse.ArgumentTypeError):
        port(text)


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    shown = capsys.readouterr().out
    assert all(command in shown for command in ("demo", "serve", "migrate", "accounts", "trail"))
