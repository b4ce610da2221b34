"""What the demonstration shows of learning: a supervision that goes on, and a group that thinks along."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from ownwords.demonstration.deeds.told import Council
from ownwords.learning.library import actions as library
from ownwords.learning.reflection import actions as reflection
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


def add_reflections(council: Council) -> None:
    """Let the Harbour team have thought about one person together, and plan to think about her again."""
    denise, abena, callum = (council.users[name] for name in ("Denise Farquhar", "Abena Hartley", "Callum Devereux"))
    nusrat = Person.objects.get(given_name="Nusrat", family_name="Javaid")
    today = council.today
    held_at = timezone.make_aware(datetime.combine(today - timedelta(days=13), time(14, 0)))
    held = reflection.plan(
        nusrat, planned_at=held_at, tells=abena, leads=denise, writes=callum, by=abena,
        question="She wants the card back and does not want him to know she asked. What am I not seeing?",
    )  # fmt: skip
    for question, answer in (
        ("Who else knows?", "Mrs Noor. Her sister-in-law has guessed, and said nothing."),
        ("What does she do when he is out?", "She writes. He thinks that it is shopping lists."),
    ):
        reflection.ask(held, question=question, answer=answer, by=callum)
    held = reflection.write(
        held, base_revision=1, by=callum,
        answers={
            "strengths": "She plans further ahead than we do. She has kept a bus fare in her coat for two years.",
            "outcomes": "The card in her own name. A letter opened by herself. That nobody shouts because of us.",
            "priority_risks": "That he finds out before she is ready: not likely, but grave. She says so too.",
            "network": "Mrs Noor would keep the letters. The sister-in-law walks with her on Thursdays already.",
            "community": "The bank has a room at the back. The women's group meets next door to it.",
            "needs_to_happen": "She goes to the bank in the hour of the group. Nobody rings or writes to the house.",
            "where_now": "Four",
            "where_to_be": "Five: the bank knows her by her own name.",
        },
    )  # fmt: skip
    reflection.decide(
        held, by=callum,
        decision="Abena offers her the hour of the group for the bank, with Mrs Noor beside her. No paid service.",
        reasons="It is what she asked for, at a time when she is out of the house already. It changes nothing at home.",
        differently="Callum would have asked the bank first. The group thought that the asking is hers.",
    )  # fmt: skip
    soon = timezone.make_aware(datetime.combine(max(today, timezone.localdate()) + timedelta(days=2), time(10, 30)))
    reflection.plan(
        nusrat, planned_at=soon, tells=abena, leads=denise, writes=callum, by=denise,
        question="She has her card. What does she want now, and are we still needed?",
    )  # fmt: skip


def add_to_library(council: Council) -> None:
    """Let the council have put pieces of its own on the shelves."""
    for name, shelf, about, values in (
        (
            "Abena Hartley", "ask", "afraid",
            {"says": "Which day is easiest for you to be out of the house?",
             "helps": "When a visit at home would be noticed. The room above the library has a second door."},
        ),
        (
            "Denise Farquhar", "think", "practice",
            {"says": "Whose case did I close this month because I was tired?", "helps": "For the last ten minutes."},
        ),
    ):  # fmt: skip
        by = council.users[name]
        library.add(by.organisation, shelf=shelf, about=about, values=values, by=by)
