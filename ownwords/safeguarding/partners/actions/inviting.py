"""Letting somebody of another organisation into one case, and letting them go."""

from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.utils import timezone

from ownwords.access.actions import end_grant, grant
from ownwords.access.models import Grant, User
from ownwords.drafts.actions import Refused
from ownwords.safeguarding.partners.models import Ask, Invited
from ownwords.safeguarding.partners.queries import standing_invitation
from ownwords.safeguarding.partners.rules import may_be_invited, problem_of_agreement
from ownwords.safeguarding.path.actions.standing import needed, standing
from ownwords.safeguarding.path.models import Case
from ownwords.safeguarding.path.telling import settle, tell, wait_for

NOBODY = (
    "Nobody with a partner’s or an advocate’s account has this e-mail address. Ask an administrator to add an "
    "account for them"
)


@transaction.atomic
def invite(
    case: Case,
    *,
    email: str = "",
    user: User | None = None,
    why: str,
    agrees: str,
    agrees_because: str = "",
    last_day: date | None = None,
    by: User,
    at: datetime | None = None,
) -> Invited:
    """Let somebody of another organisation take part in one case, and in nothing else (mission 6.10).

    ``user``, or the ``email`` of one: a partner or an advocate. ``why``: what they are asked to do. ``agrees``: a value
    of ``Invited.Agrees``, with ``agrees_because`` unless it is a yes. ``last_day``: the last on which they take part;
    without one they are gone when the case ends. Raises Refused.
    """
    at = at or timezone.now()
    now = standing(case)
    today = timezone.localtime(at).date()
    field = "user" if user else "email"
    user = user or User.objects.filter(email=email.strip().lower()).first()
    if user is None or not user.is_active or not may_be_invited(_roles(user)):
        raise Refused(NOBODY, field)
    if standing_invitation(now, user, at=at):
        raise Refused(f"{user.name} takes part already. Let them go first if they are to do something else", field)
    if agrees not in Invited.Agrees.values:
        raise Refused("Choose whether the person knows and agrees", "agrees")
    if problem := problem_of_agreement(agrees, agrees_because):
        raise Refused(problem, "agrees_because")
    if last_day and last_day < today:
        raise Refused("The last day must be today or later", "last_day")
    why = needed(why, "Write what they are asked to do", "why")
    ends_at = _end_of(last_day) if last_day else None
    given = grant(
        now.person,
        viewer=user,
        kind=Grant.Kind.INVITED,
        scope=Grant.Scope.ENQUIRY,
        scope_of=now.pk,
        reason=why,
        by=by,
        ends_at=ends_at,
        at=at,
    )
    made = Invited.objects.create(
        case=now,
        user=user,
        grant=given,
        why=why,
        agrees=agrees,
        agrees_because=agrees_because.strip(),
        last_day=last_day,
        by=by,
        at=at,
    )
    if last_day:
        _come_back_to_it(made, last_day, by=by, at=at)
    tell(
        now.person,
        case=now,
        on=today,
        kind="partner",
        heading=f"{called(user)} was asked to take part",
        text="\n\n".join(filter(None, (why, _agreed(made)))),
        source=f"partners-of-case:{now.pk}",
        deed="partner invited",
        content=[str(user.pk), why, agrees, agrees_because, last_day],
        by=by,
        at=at,
    )
    return made


def called(user: User) -> str:
    """How a partner is named to those who read it: with the organisation they come from."""
    return f"{user.name}, {user.organisation.name}"


def _agreed(made: Invited) -> str:
    told = {"yes": "They know and agree", "partly": "They agree to a part", "no": "They do not agree"}
    start = told.get(made.agrees, "They were not asked yet")
    return f"{start}: {made.agrees_because}" if made.agrees_because else f"{start}."


def _roles(user: User) -> set[str]:
    return set(user.memberships.filter(ended_at=None).values_list("role", flat=True))


def _end_of(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time.min, timezone.get_current_timezone())


def _come_back_to_it(made: Invited, last_day: date, *, by: User, at: datetime) -> None:
    """From the last day on it waits for the team to say whether they go on: nothing asked of them gets lost by it."""
    wait_for(
        made.case.person,
        case=made.case,
        key=f"last-day:{made.pk}",
        what=f"deciding whether {made.user.name} goes on taking part",
        whom="the team",
        since=timezone.localtime(at).date(),
        show_on=last_day,
        reason="Their last day",
        source=f"partners-of-case:{made.case_id}",
        by=by,
        at=at,
    )


@transaction.atomic
def let_go(invited: Invited, *, because: str, by: User, at: datetime | None = None) -> None:
    """End an invitation now, with the reason. What they added stands; what was asked of them waits no longer.

    Raises Refused where they were let go already.
    """
    at = at or timezone.now()
    because = needed(because, "Write why they do not take part any more", "because")
    now = (
        Invited.objects.select_for_update(of=("self",))
        .select_related("case__person", "grant", "user")
        .get(pk=invited.pk)
    )
    if now.taken_back_at:
        raise Refused("They were let go already")
    if now.grant.ends_at is None or now.grant.ends_at > at:
        end_grant(now.grant, by=by)
    now.taken_back_at, now.taken_back_because = at, because
    now.save(update_fields=["taken_back_at", "taken_back_because"])
    person = now.case.person
    settle(person, key=f"last-day:{now.pk}", at=at)
    for each in Ask.objects.filter(invited=now):
        settle(person, key=f"ask:{each.pk}", at=at, how="no-longer")
    tell(
        person,
        case=now.case,
        on=timezone.localtime(at).date(),
        kind="partner",
        heading=f"{called(now.user)} does not take part any more",
        text=because,
        source=f"partners-of-case:{now.case_id}",
        deed="partner let go",
        content=[str(now.user_id), because],
        by=by,
        at=at,
    )
