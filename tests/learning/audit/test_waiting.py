"""Who hears that an audit concerns them, and when the line on My people goes away."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from ownwords.access.decision import viewer_for
from ownwords.access.models import User
from ownwords.learning.audit import actions
from ownwords.learning.audit.models import Question
from ownwords.learning.audit.waiting import Waits, waits_for
from ownwords.people.models import Person
from tests.learning.audit.made import agreed_plan, one_file
from tests.support.audit import read_through

SignIn = Callable[[User], Client]


@pytest.mark.parametrize(
    ("waits", "told"),
    [
        (Waits(0, 0, 0), ""),
        (Waits(1, 0, 0), "1 file to read"),
        (Waits(2, 1, 0), "2 files to read, 1 to talk over"),
        (Waits(0, 2, 0), "2 files to talk over"),
        (Waits(0, 0, 1), "a reading of your work to read and reply to"),
        (Waits(1, 0, 3), "1 file to read, 3 readings of your work to read and reply to"),
    ],
)
def test_what_waits_is_said_in_a_line(waits: Waits, told: str) -> None:
    assert waits.in_words == told


def test_readers_and_whoever_did_the_work_hear_of_it(
    person: Person, worker: User, lead: User, colleague: User, supervisor: User, client_of: SignIn
) -> None:
    def line(user: User) -> str:
        told = waits_for(viewer_for(user)).in_words
        page = client_of(user).get(reverse("my-people")).content.decode()
        assert ("Case-file audits: " in page) is bool(told)
        assert told in page
        return told

    agreed_plan(person, worker)
    assert line(colleague) == ""
    file, (first, second) = one_file(lead, [colleague, supervisor])
    assert line(colleague) == "1 file to read"
    assert line(worker) == ""
    read_through(first, grades={"risk": "some"})
    assert line(first.reader) == ""
    read_through(second)
    assert line(colleague) == line(supervisor) == "1 file to talk over"
    assert line(worker) == "a reading of your work to read and reply to"
    for user, page in ((colleague, reverse("audits")), (lead, reverse("audit", args=[file.audit_id]))):
        assert "To talk over" in client_of(user).get(page).content.decode()
        assert "has replied" not in client_of(user).get(page).content.decode()
    risk = Question.objects.get(came_as="risk")
    actions.talk_over(file, words="We looked again", agreed={risk.pk: "good"}, by=colleague)
    actions.reply(file, words="Thank you", by=worker)
    assert line(colleague) == line(supervisor) == line(worker) == ""
    for user, page in ((colleague, reverse("audits")), (lead, reverse("audit", args=[file.audit_id]))):
        assert "To talk over" not in client_of(user).get(page).content.decode()
        assert "has replied" in client_of(user).get(page).content.decode()


def test_what_was_read_long_ago_is_not_said_again(person: Person, worker: User, lead: User, colleague: User) -> None:
    agreed_plan(person, worker)
    _, (reading,) = one_file(lead, [colleague])
    read_through(reading)
    assert waits_for(viewer_for(worker)).my_work == 1
    assert waits_for(viewer_for(worker), in_the_last=timedelta(0)).my_work == 0
