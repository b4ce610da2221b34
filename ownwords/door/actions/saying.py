"""What somebody says on a person's own pages, how they want to read them, and what a worker answers."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import Grant, User
from ownwords.conversations.actions import correct
from ownwords.conversations.models import WhoseWords
from ownwords.door.models import Door, Face, Reply, Said
from ownwords.drafts.actions import Refused
from ownwords.outcomes.queries import OutcomeLife
from ownwords.plans.models import Version
from ownwords.safeguarding.meetings.actions import prepare
from ownwords.safeguarding.meetings.models import Meeting, Preparation
from ownwords.safeguarding.meetings.pictures import NoPicture
from ownwords.safeguarding.meetings.pictures import made_anew as picture_made_anew
from ownwords.safeguarding.meetings.sounds import NoSound
from ownwords.safeguarding.meetings.sounds import made_anew as sound_made_anew
from ownwords.safeguarding.path.queries import open_case_of
from ownwords.safeguarding.path.telling import settle, tell, wait_for
from ownwords.trail.actions import ACCOUNTS, person_chain, record, worker_chain

HEADINGS = {
    Said.Kind.NOT_MEANT: "“That is not what I meant”, said on the own pages",
    Said.Kind.GOING: "How it is going, said on the own pages",
    Said.Kind.TELL: "Told on the own pages",
}
TAKES_PART = {"yes": "all", "part": "part", "otherwise": "report", "no": "not", "unsure": None}
"""What somebody wants of a meeting (``Preparation.Wants``) to how they take part (``TakingPart.How``); None: open."""
ON_THE_PAGES = "Asked on the own pages"


def speaker_of(door: Door) -> dict[str, Any]:
    """Whose words they are that are said at this door, for what keeps them."""
    speaks_as = door.grant.speaks_as
    if speaks_as is None:
        return {"whose": WhoseWords.PERSON, "speaker": ""}
    return {"whose": WhoseWords.REPRESENTATIVE, "speaker": str(speaks_as.member)}


@transaction.atomic
def say(
    door: Door,
    *,
    kind: str,
    words: str = "",
    face: int | None = None,
    sound: bytes = b"",
    life: OutcomeLife | None = None,
    version: Version | None = None,
    language: str = "en",
    at: datetime | None = None,
) -> Said:
    """Keep what was said on the own pages, as it was said; it waits for whoever works with the person (mission 9.1).

    ``kind``: a value of ``Said.Kind``. ``life`` or ``version``: the wish or the plan that it is about. That something
    is not what they meant stands beside those words as a correction, too. ``sound`` is a file as it was sent.
    Raises Refused; its message is the id of what is said (``door-…``).
    """
    at = at or timezone.now()
    person, by = door.person, door.grant.viewer
    if not words.strip() and face is None and not sound:
        raise Refused("door-say-something", "words")
    heard = _heard(sound) if sound else None
    made = Said.objects.create(
        person=person,
        door=door,
        kind=kind,
        outcome=life.outcome if life else None,
        mark=life.mark if life else None,
        version=version,
        face=face,
        words=words.strip(),
        sound=heard.data if heard else None,
        seconds=max(heard.seconds, 1) if heard else 0,
        language=language,
        at=at,
        **speaker_of(door),
    )
    if kind == Said.Kind.NOT_MEANT and life and made.words:
        asked_by = made.speaker or person.name
        reason = "That is not what I meant"
        conversation = life.mark.conversation
        correct(conversation, text=made.words, reason=reason, mark=life.mark, asked_by=asked_by, by=by, at=at)
    source = f"said-on-own-pages:{made.pk}"
    case = open_case_of(person)
    tell(
        person,
        case=case,
        on=timezone.localdate(at),
        kind="own-pages",
        heading=HEADINGS[Said.Kind(kind)],
        text=_told_besides(made),
        words=made.words,
        whose=made.whose,
        speaker=made.speaker,
        source=source,
        deed="said on the own pages",
        content=[kind, made.words, face, made.seconds],
        by=by,
        at=at,
    )
    wait_for(
        person,
        case=case,
        key=f"own-pages:{made.pk}",
        what=f"an answer to what {made.speaker or person.called} said on the own pages",
        whom=_who_answers(door),
        since=timezone.localdate(at),
        source=source,
        by=by,
        at=at,
    )
    return made


def _told_besides(made: Said) -> str:
    told = [f"They chose the face for: {made.get_face_display()}."] if made.face else []
    if made.mark:
        told.append(f"About the words “{made.mark.words}”.")
    if made.version:
        told.append(f"About version {made.version.number} of the plan.")
    if made.seconds:
        told.append("They recorded it in their own voice.")
    return " ".join(told)


def _who_answers(door: Door) -> str:
    """The first of those who work with the person now; otherwise the team that holds the record."""
    allocated = Grant.objects.filter(person=door.person_id, kind=Grant.Kind.ALLOCATION, ends_at=None)
    name = allocated.order_by("starts_at").values_list("viewer__name", flat=True).first()
    holding = getattr(door.person, "holding", None)
    return str(name or (holding.team.name if holding else door.by.name))


def _heard(sound: bytes) -> Any:
    try:
        return sound_made_anew(sound)
    except NoSound as no:
        raise Refused(str(no), "sound") from no


@transaction.atomic
def answer_coming(
    door: Door,
    meeting: Meeting,
    *,
    wants: str,
    words: str,
    which_part: str = "",
    needs: str = "",
    at: datetime | None = None,
) -> Preparation:
    """Keep whether they want to come to a meeting, as they answered on their pages (mission 6.3, 9.3).

    ``wants``: yes, part, otherwise, no or unsure; ``words``: what they said to it, or the answer itself in their words.
    """
    at = at or timezone.now()
    return prepare(
        meeting,
        asked_on=timezone.localdate(at),
        asked_by=ON_THE_PAGES,
        wants=wants,
        words=words,
        needs=needs,
        how=TAKES_PART[wants],
        which_part=which_part,
        reason=words if wants == "no" else "",
        by=door.grant.viewer,
        at=at,
        **speaker_of(door),
    )


@transaction.atomic
def reply(said: Said, *, words: str, by: User, at: datetime | None = None) -> Reply:
    """Answer what was said, in words that they read on their pages. It stands. Raises Refused."""
    at = at or timezone.now()
    if not words.strip():
        raise Refused("Write your answer, in words that they will understand", "words")
    made = Reply.objects.create(said=said, words=words.strip(), by=by, at=at)
    person = said.person
    settle(person, key=f"own-pages:{said.pk}", at=at)
    tell(
        person,
        case=open_case_of(person),
        on=timezone.localdate(at),
        kind="own-pages",
        heading="Answered what was said on the own pages",
        text=made.words,
        source=f"said-on-own-pages:{said.pk}",
        deed="answered on the own pages",
        content=made.words,
        by=by,
        at=at,
    )
    return made


@transaction.atomic
def choose_ways(
    door: Door, *, language: str, easy: bool, size: str, colours: str, by: User, at: datetime | None = None
) -> None:
    """Remember how they want to read: a language, easy read or not, how large, in which colours."""
    chosen: dict[str, Any] = {"language": language, "easy": easy, "size": size, "colours": colours}
    Door.objects.filter(pk=door.pk).update(**chosen)
    for name, value in chosen.items():
        setattr(door, name, value)
    chain = person_chain(door.person_id)
    about = f"door:{door.pk}"
    record(chain, who=worker_chain(by.pk), deed="ways of reading chosen", about=about, content=chosen, at=at)


@transaction.atomic
def give_face(user: User, *, picture: bytes, at: datetime | None = None) -> Face:
    """Keep a worker's picture, which people see whom they work with. Raises Refused."""
    at = at or timezone.now()
    try:
        kept = picture_made_anew(picture)
    except NoPicture as no:
        raise Refused(str(no), "picture") from no
    made, _ = Face.objects.update_or_create(
        user=user, defaults={"picture": kept.data, "picture_type": kept.type, "at": at}
    )
    record(ACCOUNTS, who=worker_chain(user.pk), deed="picture given", about=worker_chain(user.pk), at=at)
    return made


@transaction.atomic
def take_face_away(user: User) -> None:
    """Take a worker's picture away: it is theirs."""
    Face.objects.filter(user=user).delete()
    record(ACCOUNTS, who=worker_chain(user.pk), deed="picture taken away", about=worker_chain(user.pk))
