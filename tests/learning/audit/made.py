"""Files to audit: plans that were agreed, readings, and audits that have ended."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.actions import begin, finish, mark_words
from ownwords.learning.audit import actions
from ownwords.learning.audit.models import Audit, File, Reading
from ownwords.outcomes.actions import raise_outcome
from ownwords.people.models import Person
from ownwords.plans.actions import add_part, begin_plan, give_version, record_answer, write_part
from tests.plans.conftest import whole_part
from tests.support.audit import drawn, read_through

TODAY = timezone.localdate


def agreed_plan(person: Person, by: User) -> None:
    """Let a person have agreed to a plan that this worker gave them."""
    want = "I want Peter to go on coming round"
    talk = begin(person, by=by, held_on=TODAY() - timedelta(days=30), narrative=f"In the kitchen. {want}.")
    mark = mark_words(talk, words=want, kind="want", by=by)
    finish(talk, by=by)
    plan = begin_plan(person, voice="first", involvement="led", by=by)
    part = add_part(plan, outcome=raise_outcome(mark, direction="keep", by=by), by=by)
    write_part(part, base_revision=part.revision, values=whole_part(), by=by)
    version = give_version(plan, given_on=TODAY() - timedelta(days=9), format="paper", by=by)
    record_answer(version, kind="yes", words="Yes", answered_on=TODAY() - timedelta(days=8), by=by)


def readings_of(audit: Audit) -> list[Reading]:
    found = Reading.objects.filter(file__audit=audit).select_related("file__audit", "file__person", "reader")
    return list(found.order_by("file__number", "given_at"))


def one_file(lead: User, readers: Sequence[User]) -> tuple[File, list[Reading]]:
    audit = drawn(lead, list(readers), twice=len(readers) - 1)
    return File.objects.get(audit=audit), readings_of(audit)


def read_all(audit: Audit, grade_of: Callable[[Reading], str]) -> None:
    for reading in readings_of(audit):
        read_through(reading, grade=grade_of(reading), for_all="Ask again alone")


def ended(audit: Audit, lead: User) -> Audit:
    return actions.end_audit(audit, found="They are asked early", will_do="A last talk, from March", by=lead)
