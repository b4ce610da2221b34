"""What the demonstration shows of case-file audits: one that has ended, read by two, and one that is under way."""

from datetime import timedelta

from ownwords.access.decision import viewer_for
from ownwords.access.models import User
from ownwords.demonstration.deeds.told import Council
from ownwords.learning.audit import actions
from ownwords.learning.audit.grading import SEEN
from ownwords.learning.audit.models import Audit, File, Reading
from ownwords.learning.audit.places import places_of
from ownwords.learning.audit.queries import file_shown

SEED = "5071948"
SAW: dict[str, tuple[tuple[str, str, str], ...]] = {
    "achieved": (
        ("good", "The first wish and what came of it stand beside each other. It took longer, and says so.", ""),
        ("shines", "They say in their own words what is different on an ordinary day.",
         "Ask what a good Tuesday looks like. It tells more than a score."),
        ("some", "We read what we did. What it changed for them has to be guessed.",
         "Write down what changed in a day of theirs, next to what we did."),
    ),
    "safer": (
        ("good", "They sleep through again, and say that it is because of the new lock and the neighbour.", ""),
        ("some", "We say that they are safer. Whether they feel so, nobody asked.",
         "Ask whether they feel safer, and write down the answer as they give it."),
        ("shines", "They were asked each time, and you can read how the fear became smaller.",
         "The same short question each time shows how it changes."),
    ),
    "risk-now": (
        ("good", "The worst risk is gone. One smaller one remains, and they wanted it so.", ""),
        ("shines", "They chose which risk to keep, and the record is proud of it with them.",
         "A risk that somebody chose to live with belongs in what was achieved."),
        ("some", "The risk is smaller. Whether that is what they wanted cannot be read.",
         "Next to each risk that is left, write what they say about it."),
    ),
    "asked": (
        ("shines", "The first visit was for listening alone. The form came a week later.",
         "A first visit without a form is time that comes back."),
        ("good", "They were asked early, and again when things changed.", ""),
        ("some", "They were asked, with the family in the room. A second talk alone is not in the record.",
         "If somebody else is in the room, write when you will ask again alone."),
    ),
    "led": (
        ("good", "Each step leads back to something that they said.", ""),
        ("shines", "A step that we had offered was dropped because it was not theirs.",
         "Show the person each step and ask: is this yours, or ours?"),
        ("some", "Two steps come from nowhere. They may be right, and nobody says why they are there.", ""),
    ),
    "words": (
        ("good", "It reads as about somebody. I would know them at the bus stop.", ""),
        ("some", "The story is warm. The risk part falls back into short forms.",
         "Read one page aloud as if they sat next to you."),
        ("good", "Hardly a word that they would have to look up.", ""),
    ),
    "strengths": (
        ("shines", "Friends, habits and stubbornness are all put to use.",
         "Stubbornness is a strength. Write down what it has kept going."),
        ("good", "Those who are there for them are known by name, and asked.", ""),
        ("not-seen", "I looked for what they bring themself, and found only what is missing.",
         "Before the first need, write three things that go well."),
    ),
    "deciding": (
        ("good", "Time, pictures and a second visit came before any doubt about deciding.", ""),
        ("not-apply", "Nobody doubted that they decide for themself.", ""),
        ("some", "It says that they can decide, and not about what.", "Capacity is about one decision: name it."),
    ),
    "advocacy": (
        ("good", "An advocate was offered in the first week, with what one is for.", ""),
        ("not-seen", "I found no sign that somebody to speak for them was offered.",
         "Offer an advocate before the first meeting, and write down the answer."),
        ("not-apply", "They spoke for themself throughout, and wanted it so.", ""),
    ),
    "risk": (
        ("good", "What they would risk, and for what, stands before what we fear.", ""),
        ("shines", "The danger was weighed with them, and the door stayed open.",
         "Ask what they would miss most if we made it perfectly safe."),
        ("some", "Risks are listed. How likely each is, and who says so, is not.", ""),
    ),
    "others": (
        ("good", "They knew each time who would be told what.", ""),
        ("some", "Health and we both asked for the same story.", "Agree who asks, so that it is told once."),
        ("good", "One short meeting, with them in it.", ""),
    ),
    "ending": (
        ("some", "It ends with our decision. What they said at the end is not there.",
         "Let the last line of the record be theirs."),
        ("good", "They know whom to ring, and somebody rang back after six weeks.", ""),
        ("some", "A review is planned. It is not said who comes.", ""),
    ),
}  # fmt: skip
"""For each question that comes along, what readers may see: a grade, why, and what everybody can learn."""
IN_OTHER_WORDS = {
    "shines": ("I stopped and read this twice.", "I would like to hear how you did it.", "It is theirs all through."),
    "good": ("I found what I hoped to find.", "It is there, and it is clear.", "I could follow it without asking."),
    "some": ("It begins well, and then I lose it.", "Half of it is there.", "I would have to ask you about the rest."),
    "not-seen": ("I looked in three places.", "It may have been done. I cannot find it.", "I did not find it."),
    "not-apply": ("It did not come up.", "There was no need for it.", "Not a question in this story."),
}  # fmt: skip
"""What the second reader of a file writes: the same may be seen, in words of their own."""
SUMS = (
    ("The time that was given at the start. You can tell that nobody was in a hurry, and they felt it.",
     "Let the ending be as much theirs as the beginning was."),
    ("You kept ringing when it was easier not to. It changed how the rest went.",
     "Say next to each risk how likely it is, and who thinks so."),
    ("I could hear them in nearly every page.", "Look for what they bring before what is missing."),
    ("You said honestly what did not work. That takes something.", "Ask once more alone, and write down when."),
)  # fmt: skip
"""What to thank for, and what could be learnt."""


def add_audits(council: Council) -> None:
    """Let the council have audited plans, and be reading enquiries that have ended."""
    ruth = council.users["Ruth Castellan"]
    readers = [council.users[name] for name in ("Priya Nandakumar", "Denise Farquhar", "Martin Sallow")]
    over = _drawn(council, "Whose plan is it?", Audit.Kind.PLAN, readers, size=9, twice=5, by_team=True)
    for reading in _readings(over):
        _read(reading)
    for file in File.objects.filter(audit=over, talk=None):
        _talk_over(file)
    abena = council.users["Abena Hartley"]
    mine = File.objects.filter(audit=over, practitioner=abena, finished_at__isnull=False).first()
    if mine:
        words = "Thank you. I had not seen how thin the ending was. I have rung since, and it was worth it."
        actions.reply(mine, words=words, by=abena)
    actions.end_audit(
        over, by=ruth,
        found="People are asked early and are given time. Friends and habits are put to use. Endings are thinner than "
        "beginnings: what people said at the end is often not there. An advocate is offered late.",
        will_do="A last talk gets its own hour from March. The team managers try it first. The safeguarding lead "
        "asks the advocacy service to come to each team’s meeting once.",
    )  # fmt: skip
    callum = council.users["Callum Devereux"]
    under_way = _drawn(council, "What came of it?", Audit.Kind.ENQUIRY_ENDED, [*readers[:2], callum], size=4, twice=2)
    first, second, *_ = _readings(under_way)
    _read(first)
    _answer(second, upto=4)


def _drawn(
    council: Council, name: str, kind: str, readers: list[User], *, size: int, twice: int, by_team: bool = False
) -> Audit:
    ruth = council.users["Ruth Castellan"]
    audit = actions.plan_audit(
        ruth.organisation, name=name, kind=kind, first=council.today - timedelta(days=400), last=council.today,
        by_team=by_team, by=ruth,
    )  # fmt: skip
    return actions.draw_lot(audit, size=size, readers=readers, twice=twice, seed=SEED, by=ruth)


def _readings(audit: Audit) -> list[Reading]:
    found = Reading.objects.filter(file__audit=audit).select_related("file__audit", "file__person", "reader")
    return list(found.order_by("file__number", "given_at"))


def _read(reading: Reading) -> None:
    _answer(reading)
    thanks, learn = SUMS[_turn(reading) % len(SUMS)]
    actions.sum_up(reading, thanks=thanks, learn=learn, by=reading.reader)
    actions.finish(reading, by=reading.reader)


def _answer(reading: Reading, upto: int = 99) -> None:
    places = places_of(reading.file.person)
    first = _first_of(reading)
    for number, question in enumerate(reading.file.audit.questions.order_by("at", "id")[:upto]):
        # The second reader of a file sees most of it as the first does, and some of it otherwise.
        otherwise = 0 if first or (number + reading.file.number) % 5 else 1
        saw = SAW[question.came_as]
        grade, why, for_all = saw[(reading.file.number + number + otherwise) % len(saw)]
        if not first:
            why = IN_OTHER_WORDS[grade][number % 3]
        place = places[(reading.file.number * 3 + number * 2 + (0 if first else 1)) % len(places)]
        actions.answer(
            reading, question, grade=grade, why=why, for_all=for_all if first else "", by=reading.reader,
            evidence=[(place, "")] if grade in SEEN else [],
        )  # fmt: skip


def _turn(reading: Reading) -> int:
    return reading.file.number + (0 if _first_of(reading) else 1)


def _first_of(reading: Reading) -> bool:
    return reading.file.readings.order_by("given_at", "id")[0].pk == reading.pk


def _talk_over(file: File) -> None:
    """Let the two who have read a file agree, where they differ: on what the second saw."""
    readers = [reading.reader for reading in file.readings.select_related("reader")]
    shown = file_shown(file.pk, viewer_for(readers[0]))
    if not shown.to_talk_over:
        return
    actions.talk_over(
        file, by=readers[0], agreed={one.question.pk: one.said[-1].answer.grade for one in shown.to_talk_over},
        words="We had read different pages first. With both in front of us we saw the same thing.",
    )  # fmt: skip
