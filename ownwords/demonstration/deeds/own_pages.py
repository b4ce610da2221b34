"""Deeds of a story: the person's own pages, what is said there, and what is answered."""

from ownwords.access.models import User
from ownwords.demonstration.deeds.told import Doing, deed
from ownwords.door import actions
from ownwords.door.models import Door
from ownwords.outcomes.queries import life_of


@deed
def own_pages(doing: Doing) -> None:
    values = doing.values
    told = doing.told
    email = values.get("email", "")
    speaker = values.get("for", "")
    door = actions.open_door(
        told.person,
        representative=told.circle[speaker].speaks_as.get() if speaker else None,
        parts=values.get("parts", []),
        allowed_words=values["allowed_words"],
        word=values["word"],
        language=values.get("language", "en"),
        safety_read=True,
        **doing.signed,
    )
    if email:
        # Nobody knows a password to it: whoever tries the demonstration comes in by one click.
        User.objects.filter(pk=door.grant.viewer_id).update(email=email)
    told.named[f"own pages of {speaker}" if speaker else "own pages"] = door


@deed
def own_said(doing: Doing) -> None:
    values = doing.values
    door: Door = doing.told.named["own pages"]
    wanted = values.pop("outcome", None)
    life = life_of(doing.told.outcomes[wanted]) if wanted else None
    doing.told.named["said"] = actions.say(door, life=life, at=doing.at, **values)


@deed
def own_answer(doing: Doing) -> None:
    actions.reply(doing.told.named["said"], words=doing.values["words"], **doing.signed)
