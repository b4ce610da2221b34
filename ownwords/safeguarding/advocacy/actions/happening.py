"""What happens with one advocate: each deed an event, and what then waits."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.models import WhoseWords
from ownwords.drafts.actions import Refused
from ownwords.people.models import CircleMember, Representative
from ownwords.safeguarding.advocacy.models import Advocacy, AdvocacyEvent
from ownwords.safeguarding.advocacy.queries import happened
from ownwords.safeguarding.advocacy.rules import Event, how_long, needed_for, problem_of_event, waits_for
from ownwords.safeguarding.capacity.actions import note_imca_asked_for
from ownwords.safeguarding.path.actions.standing import refuse_future, said, standing
from ownwords.safeguarding.path.telling import settle, tell, wait_for


@transaction.atomic
def record_event(
    advocacy: Advocacy,
    *,
    kind: str,
    on: date,
    who: str = "",
    service: str = "",
    member: CircleMember | None = None,
    representative: Representative | None = None,
    in_the_way: str = "",
    told: str = "",
    done: str = "",
    ask_again_on: date | None = None,
    words: str = "",
    whose: str = WhoseWords.PERSON,
    speaker: str = "",
    by: User,
    at: datetime | None = None,
) -> AdvocacyEvent:
    """Record one thing that happened with an advocate: a value of ``AdvocacyEvent.Kind`` (mission 6.5).

    ``rules.problem_of_event`` says what can follow what; ``rules.needed_for`` what each needs: how it was explained,
    the ``service`` asked, ``who`` came (or a ``member`` of the circle, or a ``representative``), what got in the way
    and what was ``done``, why it ended. A no may have a day to ask again (``ask_again_on``). Raises Refused.
    """
    at = at or timezone.now()
    now = (
        Advocacy.objects.select_for_update(no_key=True, of=("self",))
        .select_related("person", "case")
        .get(pk=advocacy.pk)
    )
    case = standing(now.case)
    refuse_future(on, "on", at)
    _refuse_anothers(now, member, representative)
    who = who.strip() or _name_of(member, representative)
    before = happened(now)
    if problem := problem_of_event(before, kind, on):
        raise Refused(problem, "on" if problem.startswith("This cannot lie") else None)
    for field, message in needed_for(
        kind, {"told": told, "service": service, "who": who, "in_the_way": in_the_way}
    ).items():
        raise Refused(message, field)
    if ask_again_on and ask_again_on <= on:
        raise Refused("The day to ask again must be after the day they said no", "ask_again_on")
    declined = kind == AdvocacyEvent.Kind.DECLINED
    made = AdvocacyEvent.objects.create(
        advocacy=now,
        kind=kind,
        on=on,
        who=who[:200],
        service=service.strip(),
        member=member,
        representative=representative,
        in_the_way=in_the_way if kind == AdvocacyEvent.Kind.DIFFICULTY else "",
        told=told.strip(),
        done=done.strip(),
        ask_again_on=ask_again_on if declined else None,
        **said(words, whose, speaker),
        by=by,
        at=at,
    )
    after = happened(now)
    _let_wait(now, made, after, by=by, at=at)
    if kind in ("asked-for", "arrived") and now.kind == Advocacy.Kind.IMCA:
        note_imca_asked_for(now.person, at=at)
    tell(
        now.person,
        case=case,
        on=on,
        kind="advocacy",
        heading=heading_of(now, made, after),
        text="\n\n".join(filter(None, (made.told, made.done))),
        words=made.words,
        whose=made.whose,
        speaker=made.speaker,
        source=f"advocacy:{now.pk}",
        deed=f"advocacy: {kind}",
        content=[kind, who, service, in_the_way, told, done, words, ask_again_on],
        by=by,
        at=at,
    )
    return made


def _refuse_anothers(advocacy: Advocacy, member: CircleMember | None, representative: Representative | None) -> None:
    for field, one in (("member", member), ("representative", representative)):
        if one is not None and one.person_id != advocacy.person_id:
            raise Refused("Choose somebody from this person’s circle", field)


def _name_of(member: CircleMember | None, representative: Representative | None) -> str:
    if representative:
        return str(representative)
    return str(member) if member else ""


def heading_of(advocacy: Advocacy, event: AdvocacyEvent, events: list[Event]) -> str:
    """One event as a short sentence."""
    called = {
        "care-act": "an independent advocate",
        "imca": "an independent mental capacity advocate (IMCA)",
        "own-choice": "an advocate of their own choice",
        "other": "an advocate",
    }[advocacy.kind]
    match event.kind:
        case "offered":
            return f"{called[:1].upper()}{called[1:]} was offered{f' to {event.who}' if event.who else ''}"
        case "accepted":
            return f"They said yes to {called}"
        case "declined":
            return f"They said no to {called}"
        case "asked-for":
            return f"{called[:1].upper()}{called[1:]} was asked for: {event.service}"
        case "arrived":
            took = how_long(events).told
            return f"{event.who} came as {called}{f': {took}' if took else ''}"
        case "met":
            return "The advocate met them"
        case "difficulty":
            return f"In the way of an advocate: {event.get_in_the_way_display().lower()}"
        case _:
            return "The work with the advocate ended"


def _let_wait(advocacy: Advocacy, event: AdvocacyEvent, events: list[Event], *, by: User, at: datetime) -> None:
    """Let wait what is still open: an answer, the asking, the arrival; and a no that is asked again."""
    person, waiting = advocacy.person, waits_for(events)
    open_now = f"advocacy-{waiting[0]}:{advocacy.pk}" if waiting else ""
    how = "no-longer" if event.kind in ("declined", "ended") else "done"
    for name in ("answer", "asking", "arrival"):
        if (key := f"advocacy-{name}:{advocacy.pk}") != open_now:
            settle(person, key=key, at=at, how="done" if name == "answer" and event.kind == "declined" else how)
    if event.kind in ("offered", "accepted", "declined", "arrived", "ended"):
        settle(person, key=f"advocacy-again:{advocacy.pk}", at=at, how="done" if event.kind == "offered" else how)
    if event.ask_again_on:
        waiting, open_now = ("again", event.on), f"advocacy-again:{advocacy.pk}"
    elif event.kind not in ("offered", "accepted", "asked-for"):
        return
    if waiting is None:
        return
    what, whom = _what_waits(advocacy, waiting[0], event, by)
    wait_for(
        person,
        case=advocacy.case,
        key=open_now,
        what=what,
        whom=whom,
        since=waiting[1],
        show_on=event.ask_again_on,
        source=f"advocacy:{advocacy.pk}",
        by=by,
        at=at,
    )


def _what_waits(advocacy: Advocacy, waiting: str, event: AdvocacyEvent, by: User) -> tuple[str, str]:
    called = advocacy.person.called
    return {
        "answer": (f"an answer whether {called} would like an advocate", by.name),
        "asking": (f"asking a service for an advocate for {called}", by.name),
        "arrival": (f"an advocate for {called}", event.service or by.name),
        "again": (f"asking {called} again whether they would like an advocate", by.name),
    }[waiting]
