"""What keeps the product safe by itself: passwords, lock-out, headers, and a production that refuses to be careless."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client, override_settings
from django.urls import reverse

from ownwords.access.actions import set_password
from ownwords.access.models import User

PASSWORD = "three odd words together"
COMPLETE = {
    "OWNWORDS_SECRET_KEY": "s" * 60,
    "OWNWORDS_TRAIL_KEY": "t" * 60,
    "OWNWORDS_DATABASE_URL": "postgresql://localhost/ownwords",
    "OWNWORDS_HOSTS": "ownwords.council.example",
}


def sign_in(client: Client, user: User, password: str) -> int:
    return client.post(reverse("sign-in"), {"email": user.email, "password": password}).status_code


def test_passwords_are_kept_with_argon2(worker: User) -> None:
    set_password(worker, password=PASSWORD, who="system")
    assert worker.password.startswith("argon2$argon2id$")


def test_signing_in_and_out(worker: User) -> None:
    set_password(worker, password=PASSWORD, who="system")
    client = Client()
    assert sign_in(client, worker, "not it, not it at all") == 422
    assert sign_in(client, worker, PASSWORD) == 302
    assert client.get(reverse("my-people")).status_code == 200
    client.post(reverse("sign-out"))
    assert client.get(reverse("my-people")).status_code == 302


def test_after_five_wrong_passwords_the_right_one_does_not_help(worker: User) -> None:
    set_password(worker, password=PASSWORD, who="system")
    client = Client()
    answers = [sign_in(client, worker, f"wrong password {number}") for number in range(5)]
    assert answers[-1] == 429
    assert sign_in(client, worker, PASSWORD) == 429


def test_an_address_without_an_account_is_answered_like_a_wrong_password(worker: User) -> None:
    set_password(worker, password=PASSWORD, who="system")

    def said(email: str) -> str:
        page = Client().post(reverse("sign-in"), {"email": email, "password": "wrong"}).content.decode()
        return re.sub(r'value="[^"]*"', "", page)

    assert worker.email
    assert said(worker.email) == said("nobody@larkshire.example")


def test_an_account_that_is_stopped_is_out_at_once(worker: User, client_of: Callable[[User], Client]) -> None:
    client = client_of(worker)
    assert client.get(reverse("my-people")).status_code == 200
    User.objects.filter(pk=worker.pk).update(is_active=False)
    assert client.get(reverse("my-people")).status_code == 302


def test_a_new_password_ends_every_session(worker: User, client_of: Callable[[User], Client]) -> None:
    client = client_of(worker)
    set_password(User.objects.get(pk=worker.pk), password=PASSWORD, who="system")
    assert client.get(reverse("my-people")).status_code == 302


@pytest.mark.parametrize("to", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "\\\\evil.example"])
def test_signing_in_leads_nowhere_else(worker: User, to: str) -> None:
    set_password(worker, password=PASSWORD, who="system")
    answer = Client().post(reverse("sign-in"), {"email": worker.email, "password": PASSWORD, "next": to})
    assert answer.headers["Location"] == "/"


def test_every_page_carries_a_strict_policy_and_is_kept_nowhere(
    worker: User, client_of: Callable[[User], Client]
) -> None:
    answer = client_of(worker).get(reverse("my-people"))
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_no_template_holds_a_script_or_a_style_of_its_own() -> None:
    found = [
        f"{template.name}: {line.strip()[:80]}"
        for template in Path(settings.SOURCE_FOLDER, "ownwords").rglob("templates/**/*.html")
        for line in template.read_text().splitlines()
        if re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=\"", line)
    ]
    assert found == []


def test_one_click_sign_in_is_for_demonstrations_only(worker: User) -> None:
    with override_settings(DEMONSTRATION=False):
        client = Client()
        assert client.post(reverse("try-as"), {"email": worker.email}).status_code == 404
        assert worker.name not in client.get(reverse("sign-in")).content.decode()
    assert Client().post(reverse("try-as"), {"email": worker.email}).status_code == 302
    assert Client().post(reverse("try-as"), {"email": "nobody@larkshire.example"}).status_code == 404


def start_production(**environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("OWNWORDS_")}
    kept |= {"DJANGO_SETTINGS_MODULE": "ownwords.settings.production", "PYTHONPATH": str(settings.SOURCE_FOLDER)}
    return subprocess.run(
        [sys.executable, "-c", "import django; django.setup(); from django.conf import settings as s; "
         "print(s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.DEMONSTRATION, s.DEBUG, s.PASSWORD_HASHERS[0])"],
        env=kept | environment,
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip


def test_production_starts_safe_when_everything_is_decided(tmp_path: Path) -> None:
    started = start_production(**COMPLETE, OWNWORDS_HOME=str(tmp_path))
    assert started.stdout.split() == [
        "True",
        "True",
        "False",
        "False",
        "django.contrib.auth.hashers.Argon2PasswordHasher",
    ], started.stderr


@pytest.mark.parametrize("missing", sorted(COMPLETE))
def test_production_says_what_it_still_needs(tmp_path: Path, missing: str) -> None:
    given = {name: value for name, value in COMPLETE.items() if name != missing}
    started = start_production(**given, OWNWORDS_HOME=str(tmp_path))
    assert started.returncode != 0
    assert missing in started.stderr


def test_production_refuses_to_start_as_a_demonstration(tmp_path: Path) -> None:
    started = start_production(**COMPLETE, OWNWORDS_HOME=str(tmp_path), OWNWORDS_DEMONSTRATION="1")
    assert started.returncode != 0
    assert "will not start with it in production" in started.stderr
