"""Examples that others may learn from: the provider's yes, the worker's choice, and taking both back."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.learning.good_practice.actions.traces import trace
from ownwords.learning.good_practice.models import Answer, Consent, Picked
from ownwords.learning.good_practice.rules import SETTLED, YES, narrows, problem_of_sharing
from ownwords.safeguarding.path.actions.standing import needed

WITHDRAWN = "The provider does not want it shared any more"
NARROWED = "The provider does not want its name beside it any more"


@transaction.atomic
def consent(
    about: Answer, *, how: str, people: str = "", because: str = "", by: User, at: datetime | None = None
) -> Consent:
    """Keep whether others may learn from an example that was sent.

    Whatever allows less than before takes it off the shared page at once, with what the worker wrote under it: that may
    name the service. It comes back when somebody picks it again. ``how``: a key of ``rules.CONSENTS``. ``people``: of
    ``rules.PEOPLE``, without which there is no yes. ``because``: why a worker takes it back for them. Raises Refused.
    """
    at = at or timezone.now()
    if not about.round.sent:
        raise Refused("It is not sent yet: choose it on the statement's own page")
    if how in YES and not about.shows:
        raise Refused("There is no example to share here", "how")
    if problem := problem_of_sharing(how, people):
        raise Refused(problem, "people")
    Answer.objects.select_for_update().get(pk=about.pk)
    newest = about.consents.order_by("at", "pk").last()
    made = Consent.objects.create(answer=about, how=how, people=people, because=because.strip(), by=by, at=at)
    if how == "no" or narrows(newest.how if newest else "", how):
        reason = made.because or (WITHDRAWN if how == "no" else NARROWED)
        about.picked.filter(taken_off_at=None).update(taken_off_at=at, taken_off_by=by, taken_off_because=reason)
    trace(about.round, "consent to share an example", by, at, [about.statement, how, people, made.because])
    return made


@transaction.atomic
def pick(about: Answer, *, why: str = "", by: User, at: datetime | None = None) -> Picked:
    """Put an example on the shared page, in the provider's own words.

    Raises Refused without their consent and that of whoever is in it, and where the service is named against it.
    """
    at = at or timezone.now()
    Answer.objects.select_for_update().get(pk=about.pk)
    newest = about.consents.order_by("at", "pk").last()
    if newest is None or newest.how not in YES or newest.people not in SETTLED:
        raise Refused("The provider has not said that others may read it")
    if newest.how == "unnamed" and _plain(about.round.provider.name) in _plain(why):
        raise Refused("They want it shared without its name: leave the name of the service out", "why")
    if about.picked.filter(taken_off_at=None).exists():
        raise Refused("It is on the shared page already")
    made = Picked.objects.create(answer=about, why=why.strip(), by=by, at=at)
    trace(about.round, "example picked for the shared page", by, at, [about.statement, made.why])
    return made


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


@transaction.atomic
def take_off(about: Picked, *, because: str, by: User, at: datetime | None = None) -> None:
    """Take an example off the shared page, with the reason. Raises Refused."""
    at = at or timezone.now()
    now = Picked.objects.select_for_update().get(pk=about.pk)
    if now.taken_off_at:
        raise Refused("Somebody has taken it off already")
    now.taken_off_because = needed(because, "Write why it is taken off", "because")
    now.taken_off_at, now.taken_off_by = at, by
    now.save(update_fields=["taken_off_at", "taken_off_by", "taken_off_because"])
    trace(about.answer.round, "example taken off the shared page", by, at, because)
