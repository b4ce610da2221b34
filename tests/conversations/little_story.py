"""One person and one conversation that is being written, for visitors with a browser."""

import json
import sys
from datetime import timedelta

from django.utils import timezone

TEXT = (
    "🌷👩‍👧 Joyce made the tea 🫖 herself. “I want him to keep coming round,” she said.\n"
    "\n"
    "“I don’t want to be asked for money. I’ll talk to him myself.”\n"
    "Ann said: “She should stop him coming.”"
)
EMAIL, PASSWORD = "wren@larkshire.example", "a long invented password"


def fill() -> None:
    """Make them, and print their ids as JSON."""
    from ownwords.access.actions import add_organisation, add_team, add_user, allocate, give_role, hold
    from ownwords.conversations.actions import begin
    from ownwords.people.actions import add_person
    from ownwords.people.models import CircleMember

    council = add_organisation(name="Larkshire Council", kind="council", who="system")
    team = add_team(organisation=council, name="North team", who="system")
    worker = add_user(email=EMAIL, name="Wren Okafor", organisation=council, who="system", password=PASSWORD)
    give_role(worker, role="practitioner", team=team, who="system")
    person = add_person(given_name="Joyce", family_name="Penhaligon", who="system")
    hold(person, team=team, who="system")
    allocate(person, worker=worker, by=worker)
    CircleMember.objects.create(
        person=person, name="Ann", part="family", relation="her sister", added_at=timezone.now()
    )
    day = timezone.localdate() - timedelta(days=2)
    ids = [str(begin(person, by=worker, held_on=day, narrative=TEXT).pk) for _ in range(10)]
    sys.stdout.write(json.dumps({"person": str(person.pk), "conversations": ids}))
