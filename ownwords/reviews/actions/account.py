"""What must hold for every account that somebody gives."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from ownwords.conversations.models import Conversation, WhoseWords
from ownwords.drafts.actions import Refused
from ownwords.people.models import Person


def take_turns(person: Person) -> None:
    """Let whoever else looks back with this person, or closes, at this moment wait for their turn."""
    Person.objects.select_for_update(no_key=True).only("pk").get(pk=person.pk)


def refuse_unsound_account(
    person: Person, on: date, on_field: str, whose: str, speaker: str, conversation: Conversation | None, at: datetime
) -> None:
    """Whose account it is, when it was given, and the conversation it rests on must be sound."""
    if whose not in WhoseWords.values:
        raise Refused("Choose whose account this is", field="whose")
    if whose != WhoseWords.PERSON and not speaker.strip():
        raise Refused("Write who gave this account: their name and who they are to the person", field="speaker")
    if on > timezone.localtime(at).date():
        raise Refused("The day must be today or in the past", field=on_field)
    if conversation and (conversation.person_id != person.pk or not conversation.finished):
        raise Refused("Choose a finished conversation with this person", field="conversation")


def as_text(row: Mapping[str, Any]) -> dict[str, str]:
    """One outcome's answers as the trail digests them."""
    return {name: str(getattr(value, "pk", value)) for name, value in row.items()}
