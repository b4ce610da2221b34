"""The questions of a council, and who leads audits."""

from collections.abc import Callable

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.actions import add_user, give_role
from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.learning.audit import actions
from ownwords.learning.audit.models import Question
from ownwords.learning.audit.starting import STARTING
from ownwords.learning.audit.themes import themes_of
from ownwords.people.models import Person
from tests.learning.audit.made import agreed_plan, ended, one_file, read_all
from tests.support.audit import drawn
from tests.support.people import Council

SignIn = Callable[[User], Client]
TODAY = timezone.localdate


def test_a_council_changes_its_questions_and_old_grades_keep_theirs(
    person: Person, worker: User, lead: User, colleague: User, client_of: SignIn
) -> None:
    client, page = client_of(lead), reverse("audit-questions")
    assert "These come with the product" in client.get(page).content.decode()
    client.post(reverse("take-up-audit-questions"))
    client.post(reverse("take-up-audit-questions"))
    assert Question.objects.count() == len(STARTING)
    agreed_plan(person, worker)
    _, (reading,) = one_file(lead, [colleague])
    risk = Question.objects.get(came_as="risk")
    path = reverse("reword-audit-question", args=[risk.pk])
    typed = {"asks": "Was danger talked about?", "good": "It was", "look_for": "The talk"}
    assert client.post(path, typed).status_code == 422
    assert client.post(path, typed | {"because": "Plainer"}).status_code == 302
    reworded = Question.objects.get(asks="Was danger talked about?")
    assert (reworded.instead_of, reworded.first, reworded.theme) == (risk, risk, "risk")
    assert risk.asks in client_of(colleague).get(reverse("audit-reading", args=[reading.pk])).content.decode()
    again = drawn(lead, [colleague], name="Again")
    assert set(again.questions.all()) >= {reworded}
    assert risk not in again.questions.all()
    made = actions.add_question(
        lead.organisation, theme="voice", asks="Who was not asked?", good="x", look_for="y", by=lead
    )
    actions.retire(made, because="Too hard", by=lead)
    assert "Too hard" in client.get(page).content.decode()
    with pytest.raises(Refused):
        actions.retire(made, because="Again", by=lead)
    with pytest.raises(DatabaseError), transaction.atomic():
        Question.objects.filter(pk=reworded.pk).update(asks="z")


def test_the_last_question_stays(lead: User) -> None:
    actions.take_up_questions(lead.organisation, by=lead)
    *others, last = Question.objects.all()
    for one in others:
        actions.retire(one, because="x", by=lead)
    with pytest.raises(Refused, match="at least one"), transaction.atomic():
        actions.retire(last, because="x", by=lead)


def test_a_reworded_question_is_read_beside_its_earlier_wording(
    people: list[Person], lead: User, readers: list[User]
) -> None:
    first = drawn(lead, readers, size=9, name="First")
    read_all(first, lambda reading: "some")
    ended(first, lead)
    risk = Question.objects.get(came_as="risk")
    actions.reword(risk, asks="Was danger talked about?", good="x", look_for="y", because="Plainer", by=lead)
    second = drawn(lead, readers, size=9, name="Second")
    read_all(second, lambda reading: "good")
    ended(second, lead)
    asked = [one for _, on in themes_of(lead.organisation).themes for one in on if one.question.theme == "risk"]
    assert [one.question.asks for one in asked] == ["Was danger talked about?"]
    assert [each.audit.name for each in asked[0].in_time] == ["First", "Second"]
    assert "more than chance alone would make" in asked[0].in_time[-1].change


def test_who_leads_audits_is_the_safeguarding_lead(
    council: Council, lead: User, supervisor: User, administrator: User, board_member: User, client_of: SignIn
) -> None:
    other = add_user(email="l2@larkshire.example", name="Lee Two", organisation=council.organisation, who="system")
    give_role(other, role="safeguarding-lead", team=None, who="system")
    for user, wanted in ((lead, 200), (other, 200), (supervisor, 403), (administrator, 403), (board_member, 403)):
        assert client_of(user).get(reverse("begin-audit")).status_code == wanted, user.name
    assert client_of(administrator).get(reverse("audit-questions")).status_code == 200
