"""What the demonstration shows of sharing: stories, champions, how sure a team feels, what stood in the way."""

from datetime import date, datetime, time, timedelta
from io import BytesIO
from math import exp, pi, sin
from struct import pack
from wave import open as open_wave

from django.contrib.auth.hashers import make_password
from django.utils import timezone
from PIL import Image, ImageDraw

from ownwords.access import actions as access
from ownwords.access.models import User
from ownwords.demonstration.deeds.told import Council
from ownwords.learning.colleagues import actions as colleagues
from ownwords.learning.colleagues.rules import month_of
from ownwords.learning.stories import actions
from ownwords.learning.stories.actions import Asked
from ownwords.learning.stories.models import Story
from ownwords.people.models import Person

RATE = 8000
TEAM = "Harbour team"
COLLEAGUES = {
    "Idris Bevan": "Social worker",
    "Maureen Tully": "Social care assessor",
    "Saskia Roe": "Social worker in her first year",
}
"""Three more who work in the team and whose work is not told."""


def add_colleagues(council: Council) -> None:
    """Let the Harbour team be six."""
    organisation = council.users["Abena Hartley"].organisation
    for name, job_title in COLLEAGUES.items():
        email = f"{name.lower().replace(' ', '.')}@larkshire.example"
        council.users[name] = access.add_user(
            email=email, name=name, job_title=job_title, organisation=organisation,
            password_hash=make_password(None), who="system",
        )  # fmt: skip
        access.give_role(council.users[name], role="practitioner", team=council.teams[TEAM], who="system")


def add_stories(council: Council) -> None:
    """Let two people's stories be shared, each as far as they agreed, and one be kept and not shared yet."""
    abena, callum, today = council.users["Abena Hartley"], council.users["Callum Devereux"], council.today
    colin, harold, kit = (_person(name) for name in ("Colin", "Harold", "Kit"))
    asked, told_at = today - timedelta(days=21), _at(today, 21)
    look = actions.gather(
        colin, by=abena, at=told_at, whose="person", told_on=asked, title="Look at me when I answer",
        themes=["own-words", "ourselves"],
        told="For four years they came with a paper, and asked my sister. She is kind. She does not know what I want "
        "for my tea.\n\nThen one came who had booked an interpreter. She sat down where the light was and put the "
        "paper away. She asked me, in sign, and when I answered she looked at me and not at the hands beside me. It "
        "took an hour and a half. Nobody had given me that.\n\nI showed her the shoe box with the receipts. I would "
        "have kept it shut for somebody who asked with their mouth.",
        learn="Book the interpreter before the visit, not after it. Where is the light? Whom do you look at?",
        asked=Asked(asked, "In BSL, with his own interpreter, at his table. He signed: yes, and with my name."),
    )  # fmt: skip
    actions.keep_picture(
        look, base_revision=1, picture=two_chairs_and_a_lamp(), by=abena, at=told_at,
        alt="A drawing: two chairs that face each other, with a lamp above both of them",
    )  # fmt: skip
    _share(
        look, ["team", "council", "board", "training"], by=abena, on=asked + timedelta(days=2), until=540,
        how="In BSL. He read it on the screen, changed one word, and signed: let them all see it.",
    )  # fmt: skip
    notes = actions.gather(
        harold, by=callum, at=told_at, whose="person", told_on=asked, title="Three notes from the ferry",
        themes=["ending", "strengths"],
        told="They all thought I stayed for the house. I stayed for the ferry. It blows three notes when it comes "
        "round the wall, and I know that it is ten to four, and that somebody is coming home.\n\nThe lad who came did "
        "not ask what I could not do any more. He asked what I listen for. Nobody thinks to ask that.",
        learn="“What do you listen for?” What else do we never ask?",
        asked=Asked(asked, "Read to him twice, on two days. He said: keep it, it is a good one."),
    )  # fmt: skip
    actions.keep_sound(
        notes, base_revision=1, sound=three_notes(), by=callum, at=told_at,
        transcript="Three low notes of a ship’s horn, each a little higher than the one before.",
    )  # fmt: skip
    _share(
        notes, ["council"], by=callum, on=asked + timedelta(days=4), until=300, another_name="Walter",
        how="Read to him, and played to him. He wants it under the name of the man who ran the ferry.",
    )  # fmt: skip
    actions.gather(
        kit, by=abena, whose="person", told_on=today - timedelta(days=5), title="The name on the letters",
        themes=["own-words"],
        told="Every letter had the old name. I did not open them. Then one came that said Kit, and I read it twice.",
        asked=Asked(today - timedelta(days=5), "By message. They wrote: keep it. I will think about the rest."),
    )  # fmt: skip


def add_champions(council: Council) -> None:
    """Let three colleagues offer something."""
    for name, offers, themes, reach, days in (
        (
            "Abena Hartley", "I have sat in many hard meetings. Ring me before yours, and again after it.",
            ["hard-conversation", "risk"], "Extension 214, or by the window", "Mondays and Wednesdays",
        ),
        (
            "Priya Nandakumar", "Bring me the decision, not the diagnosis. We start there.", ["capacity"],
            "Ring first: extension 231", "Any day before ten",
        ),
        (
            "Idris Bevan", "I will read what you wrote, and ask you what they said.", ["own-words"],
            "Send me a message", "Thursday afternoons",
        ),
    ):  # fmt: skip
        colleagues.offer(offers=offers, themes=themes, reach=reach, days=days, by=council.users[name])


FELT = {
    "Abena Hartley": ("sure", "sure", "getting-there", "sure"),
    "Callum Devereux": ("not-sure", "getting-there", "not-sure", "getting-there"),
    "Denise Farquhar": ("sure", "getting-there", "getting-there", "sure"),
    "Idris Bevan": ("sure", "sure", "getting-there", "getting-there"),
    "Maureen Tully": ("getting-there", "sure", "not-sure", "sure"),
    "Saskia Roe": ("sure", "sure", "not-sure", "getting-there"),
}
"""How sure the six of a team felt in the last four months, the newest first."""


def add_confidence(council: Council) -> None:
    """Let the six of the Harbour team have said how sure they feel, month by month."""
    month = month_of(council.today)
    for before in range(4):
        month = month_of(month - timedelta(days=1))
        at = timezone.make_aware(datetime.combine(month + timedelta(days=4), time(9, 30)))
        for name, faces in FELT.items():
            colleagues.feel(face=faces[before], by=council.users[name], at=at)


def add_barriers(council: Council) -> None:
    """Let colleagues have met barriers, and the safeguarding lead have answered some."""
    users, today = council.users, council.today
    ruth = users["Ruth Castellan"]

    def met(name: str, kind: str, days: int, text: str, *, named: bool = False, may_show: bool = True) -> None:
        made = colleagues.meet(
            kind=kind, text=text, named=named, may_show=may_show, by=users[name], at=_at(today, days)
        )  # fmt: skip
        if text in answers:
            colleagues.answer(made, text=answers[text], shown_to_all=may_show, by=ruth, at=_at(today, days - 9))

    letter = "The first letter goes out by itself before I have spoken to anybody. It frightens them."
    interpreter = "An interpreter takes two weeks to book. The form wants a visit within five days."
    answers = {
        letter: "From next month it waits until you say that it may go. Ruth sees to it with the systems team.",
        interpreter: "The five days are ours, not the law’s. Write “waiting for an interpreter”, and nobody asks.",
    }
    met("Abena Hartley", "system", 50, letter, named=True)
    met("Gwen Pritchard", "time", 38, interpreter)
    met("Callum Devereux", "no-service", 24, "Nobody near takes somebody who drinks and has nowhere to sleep.")
    met("Tomasz Wilk", "law", 11, "May I tell the landlord? Two of us read the policy, each the other way.", named=True)
    met("Saskia Roe", "training", 6, "I have never sat beside a best-interests meeting. Mine is next week.",
        may_show=False)  # fmt: skip


def two_chairs_and_a_lamp() -> bytes:
    """A small drawing (PNG)."""
    drawn = Image.new("RGB", (640, 400), "#fbf8f2")
    pen = ImageDraw.Draw(drawn)
    pen.polygon([(320, 60), (120, 340), (520, 340)], fill="#fff3c9")
    pen.line([(320, 0), (320, 40)], fill="#17403a", width=5)
    pen.pieslice([270, 20, 370, 100], 180, 360, fill="#17403a")
    pen.line([(40, 340), (600, 340)], fill="#17403a", width=4)
    for seat, back in ((160, 160), (400, 480)):
        pen.line([(seat, 250), (seat + 80, 250)], fill="#17403a", width=8)
        pen.line([(back, 150), (back, 340)], fill="#17403a", width=8)
        other = seat + 80 if back == seat else seat
        pen.line([(other, 250), (other, 340)], fill="#17403a", width=8)
    file = BytesIO()
    drawn.save(file, "PNG")
    return file.getvalue()


def three_notes() -> bytes:
    """Three low notes, a second and a half in all (WAV)."""
    samples = []
    for pitch in (147, 165, 196):
        for at in range(RATE // 2):
            fades = exp(-3 * at / RATE) * min(1, at / 400)
            tone = sin(2 * pi * pitch * at / RATE) + 0.5 * sin(4 * pi * pitch * at / RATE)
            samples.append(pack("<h", int(14000 * fades * tone)))
    file = BytesIO()
    with open_wave(file, "wb") as wave:
        wave.setnchannels(1)
        wave.setsampwidth(2)
        wave.setframerate(RATE)
        wave.writeframes(b"".join(samples))
    return file.getvalue()


def _person(given_name: str) -> Person:
    return Person.objects.select_related("holding__team").get(given_name=given_name)


def _at(today: date, days: int) -> datetime:
    return timezone.make_aware(datetime.combine(today - timedelta(days=days), time(15, 10)))


def _share(
    story: Story, audiences: list[str], *, by: User, on: date, until: int, how: str, another_name: str = ""
) -> None:
    """Share a story as it stands now."""
    now = Story.objects.get(pk=story.pk)
    actions.share(
        now, seen_revision=now.revision, seen_on=on, audiences=audiences, until_on=on + timedelta(days=until),
        another_name=another_name, names_meant=bool(another_name), asked=Asked(on, how), by=by,
    )  # fmt: skip
