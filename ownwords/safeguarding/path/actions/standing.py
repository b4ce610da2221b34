"""What must hold before a case is changed."""

from datetime import date, datetime

from django.utils import timezone

from ownwords.conversations.models import WhoseWords
from ownwords.drafts.actions import Refused
from ownwords.safeguarding.path.models import Case


def standing(case: Case) -> Case:
    """The case as it is now, held for this transaction; refuse where its work has ended."""
    now = Case.objects.select_for_update(no_key=True, of=("self",)).select_related("person").get(pk=case.pk)
    if now.joined_to_id:
        raise Refused("This case was joined to another one about the same event. Go on there")
    if now.concluded_on:
        raise Refused("This case is closed. Look back after closing, or raise a new concern")
    return now


def refuse_future(on: date, field: str, at: datetime) -> None:
    """Refuse a day that has not come."""
    if on > timezone.localtime(at).date():
        raise Refused("The day must be today or in the past", field)


def needed(text: str, message: str, field: str) -> str:
    """Return the text without blanks around it; refuse where nothing is left."""
    if not text.strip():
        raise Refused(message, field)
    return text.strip()


def said(words: str, whose: str, speaker: str) -> dict[str, str]:
    """Words with whose they are, as every room keeps them; refuse where somebody else's have no speaker."""
    whose = whose or WhoseWords.PERSON
    if words.strip() and whose != WhoseWords.PERSON:
        needed(speaker, "Write whose words these are, and who that is to the person", "speaker")
    return {"words": words.strip(), "whose": whose, "speaker": "" if whose == WhoseWords.PERSON else speaker.strip()}
