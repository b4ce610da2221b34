"""What the demonstration shows of learning: a supervision that goes on."""

from datetime import timedelta

from django.utils import timezone

from ownwords.demonstration.deeds.told import Council
from ownwords.learning.supervision import actions
from ownwords.people.models import Person


def add_supervision(council: Council) -> None:
    """Let a worker and whoever leads her team have talked about one person, and about her own evenings."""
    denise, abena = council.users["Denise Farquhar"], council.users["Abena Hartley"]
    nusrat = Person.objects.get(given_name="Nusrat", family_name="Javaid")
    today = council.today
    pair = actions.begin_pair(supervisor=denise, worker=abena, by=denise)
    talk = actions.write_session(
        pair,
        held_on=today - timedelta(days=20),
        about="person",
        person=nusrat,
        answers={
            "towards": "Her own letters in her own hand. She says she will know when to ask for the card.",
            "works_well": "The women's group. Mrs Noor. That we never ring the house. She reads more than she lets on.",
            "worries": "That Imran finds a letter of ours. Low, since nothing goes to the house; grave, if it does.",
            "needs_to_happen": "The bank writes to the branch. Somebody sits by the door on Thursday.",
            "where_now": "Four, I would say. She said six, and laughed.",
            "where_to_be": "Seven would be one letter opened by herself.",
        },
        by=abena,
    )
    step = actions.agree_step(
        talk, what="Ask the bank whether letters can wait at the branch", owner=abena,
        by_on=today - timedelta(days=6), by=denise,
    )  # fmt: skip
    actions.follow_step(step, state="done", words="They can. It took two letters and a visit.", by=abena)
    actions.agree_step(
        talk, what="Find somebody to sit by the door on Thursday", owner=denise,
        by_on=today + timedelta(days=4), by=denise,
    )  # fmt: skip
    actions.worry(talk, text="That Imran finds a letter of ours", by=abena)
    calls = actions.worry(talk, text="That she stops coming to the group", by=denise)
    actions.say_what_came_of(
        calls, how="went-well", words="She came every week, and brought her sister-in-law.",
        on=today - timedelta(days=3), by=abena,
    )  # fmt: skip
    for user in (abena, denise):
        actions.agree(talk, by=user)
    actions.bring(pair, text="How do I tell a family no without closing the door?", by=abena)
    actions.bring(pair, text="What you need from me before Thursday", person=nusrat, by=denise)
    actions.meet_next(pair, next_on=max(today, timezone.localdate()) + timedelta(days=8), by=denise)
