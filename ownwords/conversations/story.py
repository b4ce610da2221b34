"""What conversations tell of a person, and what in them waits for somebody."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Prefetch
from django.urls import reverse
from django.utils import timezone

from ownwords.conversations.models import Conversation, Correction, Information, Mark, ViewsScreen
from ownwords.people.models import Person
from ownwords.people.story import Moment, Said, Waiting


def moments(person: Person) -> list[Moment]:
    """Conversations with what the person wants, corrections, information given, whether to ask: 5 queries."""
    return [*_conversations(person), *_corrections(person), *_information(person), *_screens(person)]


def _conversations(person: Person) -> list[Moment]:
    wants = Mark.objects.filter(kind=Mark.Kind.WANT, loose=False)
    told = (
        Conversation.objects.filter(person=person)
        .select_related("worker")
        .defer("narrative")
        .prefetch_related(Prefetch("marks", queryset=wants, to_attr="wants"))
    )
    return [
        Moment(
            on=each.held_on,
            at=each.begun_at,
            kind="conversation",
            heading=heading_of(each),
            link=reverse("conversation", args=[person.pk, each.pk]),
            said=[Said(mark.words, mark.whose, mark.speaker) for mark in each.wants],
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


def _corrections(person: Person) -> list[Moment]:
    rows = Correction.objects.filter(conversation__person=person).select_related("by", "conversation", "mark")
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
        for each in rows.defer("conversation__narrative")
    ]


def _information(person: Person) -> list[Moment]:
    rows = Information.objects.filter(person=person).select_related("by")
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


def _screens(person: Person) -> list[Moment]:
    rows = ViewsScreen.objects.filter(person=person).select_related("by")
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


def waiting(person_ids: Iterable[UUID]) -> list[Waiting]:
    """Conversations still to be finished, and people whose views could not be asked for yet: 2 queries."""
    ids = list(person_ids)
    return [*_unfinished(ids), *_to_ask_again(ids)]


def _unfinished(ids: list[UUID]) -> list[Waiting]:
    rows = Conversation.objects.filter(person__in=ids, finished_at=None).select_related("worker").defer("narrative")
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


def _to_ask_again(ids: list[UUID]) -> list[Waiting]:
    newest: dict[UUID, ViewsScreen] = {}
    for each in ViewsScreen.objects.filter(person__in=ids).select_related("by"):  # the newest first
        newest.setdefault(each.person_id, each)
    today = timezone.localdate()
    found = []
    for person_id, screen in newest.items():
        if screen.safe or screen.ask_again_on is None:
            continue
        due = screen.ask_again_on <= today
        found.append(
            Waiting(
                person_id=person_id,
                what=f"asking again, from {_day(screen.ask_again_on)}, whether it is safe to seek their views",
                whom=screen.by.name,
                since=screen.ask_again_on if due else screen.asked_on,
                link=reverse("screen-views", args=[person_id]),
            )
        )
    return found


def _day(day: object) -> str:
    return f"{day:%-d %B}"
