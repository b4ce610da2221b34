"""What conversations tell of a person, and what in them waits for somebody."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from ownwords.conversations.models import Conversation, Correction, Information, Mark, ViewsScreen
from ownwords.people.models import Person
from ownwords.people.story import Moment, Said, Waiting
from ownwords.people.together import together


def asked_for_moments(person_ids: Collection[UUID]) -> list[QuerySet[Any]]:
    """What :func:`moments` needs to know of people: conversations, what they want, corrections, help given, screens."""
    return [
        Conversation.objects.filter(person__in=person_ids).select_related("worker").defer("narrative"),
        Mark.objects.filter(person__in=person_ids, kind=Mark.Kind.WANT, loose=False),
        Correction.objects.filter(conversation__person__in=person_ids).select_related("by"),
        Information.objects.filter(person__in=person_ids).select_related("by"),
        ViewsScreen.objects.filter(person__in=person_ids).select_related("by"),
    ]


def moments(person: Person, answers: Sequence[list[Any]] | None = None) -> list[Moment]:
    """Conversations with what the person wants, corrections, information given, whether to ask.

    ``answers`` are those to :func:`asked_for_moments`; without them they are asked for, in one query.
    """
    if answers is None:
        answers = together(*asked_for_moments([person.pk]))
    conversations, wants, corrections, information, screens = answers
    return [
        *_conversations(person, conversations, wants),
        *_corrections(person, corrections),
        *_information(person, information),
        *_screens(person, screens),
    ]


def _conversations(person: Person, told: Iterable[Conversation], wants: Iterable[Mark]) -> list[Moment]:
    said: dict[UUID, list[Said]] = {}
    for mark in wants:
        said.setdefault(mark.conversation_id, []).append(Said(mark.words, mark.whose, mark.speaker))
    return [
        Moment(
            on=each.held_on,
            at=each.begun_at,
            kind="conversation",
            heading=heading_of(each),
            link=reverse("conversation", args=[person.pk, each.pk]),
            said=said.get(each.pk, []),
            text=_setting_of(each),
            by=each.worker.name,
        )
        for each in told
    ]


def heading_of(conversation: Conversation) -> str:
    """What a conversation is called in a list: its name if it has one, and whether it is still being written."""
    name = conversation.title or "A conversation"
    return name if conversation.finished else f"{name} (still being written)"


def _setting_of(conversation: Conversation) -> str:
    parts = [
        conversation.place,
        f"{conversation.minutes} minutes" if conversation.minutes else "",
        f"with {conversation.others_present}" if conversation.others_present else "",
    ]
    return ", ".join(part for part in parts if part)


def _corrections(person: Person, rows: Iterable[Correction]) -> list[Moment]:
    return [
        Moment(
            on=timezone.localdate(each.at),
            at=each.at,
            kind="conversation",
            heading="A correction beside a conversation",
            link=f"{reverse('conversation', args=[person.pk, each.conversation_id])}#correction-{each.pk}",
            text=each.text,
            by=each.by.name,
        )
        for each in rows
    ]


def _information(person: Person, rows: Iterable[Information]) -> list[Moment]:
    return [
        Moment(
            on=each.given_on,
            at=each.added_at,
            kind="information",
            heading=f"{each.get_help_display()} given{f' to {each.given_to}' if each.given_to else ''}: "
            f"{each.get_form_display().lower()}",
            link=f"{reverse('give-information', args=[person.pk])}#given-{each.pk}",
            text=each.what,
            by=each.by.name,
        )
        for each in rows
    ]


def _screens(person: Person, rows: Iterable[ViewsScreen]) -> list[Moment]:
    return [
        Moment(
            on=each.asked_on,
            at=each.added_at,
            kind="information",
            heading="Safe to ask for their views" if each.safe else "Not safe to ask for their views yet",
            link=f"{reverse('screen-views', args=[person.pk])}#asked-{each.pk}",
            text=each.how_and_where if each.safe else each.reason,
            by=each.by.name,
        )
        for each in rows
    ]


def asked_for_waiting(person_ids: Collection[UUID], today: date) -> list[QuerySet[Any]]:
    """What :func:`waiting` needs to know: conversations that are not finished, and the screens."""
    return [
        Conversation.objects.filter(person__in=person_ids, finished_at=None)
        .select_related("worker")
        .defer("narrative"),
        ViewsScreen.objects.filter(person__in=person_ids).select_related("by"),
    ]


def waiting(person_ids: Iterable[UUID], answers: Sequence[list[Any]] | None = None) -> list[Waiting]:
    """Conversations still to be finished, and people whose views could not be asked for yet."""
    if answers is None:
        answers = together(*asked_for_waiting(list(person_ids), timezone.localdate()))
    unfinished, screens = answers
    return [*_unfinished(unfinished), *_to_ask_again(screens)]


def _unfinished(rows: Iterable[Conversation]) -> list[Waiting]:
    return [
        Waiting(
            person_id=each.person_id,
            what=f"the conversation of {_day(each.held_on)} to be finished",
            whom=each.worker.name,
            since=timezone.localdate(each.begun_at),
            link=reverse("write-conversation", args=[each.person_id, each.pk]),
        )
        for each in rows
    ]


def _to_ask_again(screens: Iterable[ViewsScreen]) -> list[Waiting]:
    newest: dict[UUID, ViewsScreen] = {}
    for each in screens:  # the newest first
        newest.setdefault(each.person_id, each)
    today = timezone.localdate()
    found = []
    for person_id, screen in newest.items():
        if not screen.to_ask_again or screen.ask_again_on is None:
            continue
        since = screen.ask_again_on if screen.ask_again_on <= today else screen.asked_on
        if screen.taken_up_at:
            since = max(since, timezone.localdate(screen.taken_up_at))
        found.append(
            Waiting(
                person_id=person_id,
                what=f"asking again, from {_day(screen.ask_again_on)}, whether it is safe to seek their views",
                whom=screen.by.name,
                since=since,
                link=reverse("screen-views", args=[person_id]),
            )
        )
    return found


def _day(day: object) -> str:
    return f"{day:%-d %B}"
