"""What is put beside conversations: corrections, information given, and whether it is safe to ask."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.actions.standing import leave_trace, leave_trace_with
from ownwords.conversations.models import Conversation, Correction, Information, Mark, ViewsScreen
from ownwords.conversations.queries import newest_screen
from ownwords.drafts.actions import Refused
from ownwords.people.models import Person


@transaction.atomic
def correct(
    conversation: Conversation,
    *,
    text: str,
    reason: str,
    mark: Mark | None = None,
    asked_by: str = "",
    by: User,
    at: datetime | None = None,
) -> Correction:
    """Put a correction beside a finished conversation, or beside one ``mark`` in it (mission 2.2).

    ``asked_by``: who said that it was not right, where it was not the worker. The first record stays as it is.
    """
    standing = Conversation.objects.get(pk=conversation.pk)
    if not standing.finished:
        raise Refused("This conversation is not finished yet: change the text itself")
    if mark is not None and mark.conversation_id != standing.pk:
        raise Refused("Choose words that are marked in this conversation", "mark")
    if not text.strip():
        raise Refused("Write what is right", "text")
    if not reason.strip():
        raise Refused("Write why it needs correcting", "reason")
    made = Correction.objects.create(
        conversation=standing,
        mark=mark,
        text=text.strip(),
        reason=reason.strip(),
        asked_by=asked_by.strip(),
        by=by,
        at=at or timezone.now(),
    )
    leave_trace(standing, "conversation corrected", by, [made.text, made.reason, made.asked_by], at)
    return made


@transaction.atomic
def give_information(
    person: Person,
    *,
    what: str,
    form: str,
    help: str = Information.Help.INFORMATION,  # noqa: A002 - the field's word for it
    conversation: Conversation | None = None,
    given_to: str = "",
    understood: str = "",
    given_on: date,
    by: User,
    at: datetime | None = None,
) -> Information:
    """Record information or advice given, in which form, and how we know that it was understood (mission 2.5).

    ``form`` is a value of ``Information.Form``, ``help`` of ``Information.Help``; ``given_to`` is empty where it was
    given to the person.
    """
    if conversation is not None and conversation.person_id != person.pk:
        raise Refused("Choose a conversation with this person", "conversation")
    if not what.strip():
        raise Refused("Write what the information or advice was about", "what")
    made = Information.objects.create(
        person=person,
        conversation=conversation,
        help=help,
        what=what.strip(),
        form=form,
        given_to=given_to.strip(),
        understood=understood.strip(),
        given_on=given_on,
        by=by,
        added_at=at or timezone.now(),
    )
    content = [made.what, form, help, made.given_to, made.understood, given_on]
    leave_trace_with(person.pk, f"information:{made.pk}", "information given", by, content, at)
    return made


@transaction.atomic
def screen_views(
    person: Person,
    *,
    safe: bool,
    asked_on: date,
    how_and_where: str = "",
    reason: str = "",
    ask_again_on: date | None = None,
    by: User,
    at: datetime | None = None,
) -> ViewsScreen:
    """Record whether it is safe to ask for the person's views now, how and where (mission 2.6).

    A no needs its ``reason`` and ``ask_again_on``, a day after ``asked_on``: it comes back to be asked again.
    """
    if safe:
        reason, ask_again_on = "", None
    elif not reason.strip():
        raise Refused("Write why it is not safe to ask now", "reason")
    elif ask_again_on is None:
        raise Refused("Enter the day to ask again", "ask_again_on")
    elif ask_again_on <= asked_on:
        raise Refused("The day to ask again must be after the day you asked", "ask_again_on")
    made = ViewsScreen.objects.create(
        person=person,
        safe=safe,
        how_and_where=how_and_where.strip(),
        reason=reason.strip(),
        ask_again_on=ask_again_on,
        asked_on=asked_on,
        by=by,
        added_at=at or timezone.now(),
    )
    content = [safe, made.how_and_where, made.reason, ask_again_on, asked_on]
    leave_trace_with(person.pk, f"viewsscreen:{made.pk}", "asked whether views can be sought", by, content, at)
    return made


def settle_asking_again(person: Person, *, at: datetime) -> None:
    """Let a no that is to be asked again wait no longer: its work is closed. In the caller's transaction."""
    newest = newest_screen(person)
    if newest and newest.to_ask_again:
        ViewsScreen.objects.filter(pk=newest.pk).update(settled_at=at, taken_up_at=None)


def take_up_asking_again(person_id: UUID, *, at: datetime) -> None:
    """Let a no that a closing settled wait to be asked again: new work has begun. In the caller's transaction."""
    settled = ViewsScreen.objects.filter(person=person_id, settled_at__isnull=False, taken_up_at=None)
    settled.update(taken_up_at=at)
