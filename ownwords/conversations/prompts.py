"""Questions that may help, beside the page while somebody writes (mission 2.1, 2.3, 2.4, 2.7, 2.8).

Every one is open, and none has to be asked or answered. They are there for the practitioner; the person never meets
a list. ``for_you`` marks a question to ask oneself.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Prompt:
    """One open question, and when it helps."""

    question: str
    helps: str = ""
    for_you: bool = False


@dataclass(frozen=True)
class Group:
    """Questions for one moment of a conversation."""

    name: str
    about: str
    prompts: tuple[Prompt, ...]


def _ask(question: str, helps: str = "") -> Prompt:
    return Prompt(question, helps)


def _ask_yourself(question: str, helps: str = "") -> Prompt:
    return Prompt(question, helps, for_you=True)


OPENING = Group(
    "Opening",
    "Before anything else: who is this, and what has brought you both here?",
    (
        _ask("What would make this a good talk for you?", "At the start, so that they set the course"),
        _ask("What have you been told about why I am here?", "When somebody else asked you to come"),
        _ask("Where shall we sit, and who would you like near you?"),
        _ask("What does a good day look like for you?", "When “what do you need?” gets a list of services"),
        _ask("What should I know about you before we talk about anything that is wrong?"),
        _ask_yourself("What did you do to get this person ready, and what more would have helped?"),
    ),
)

LISTENING = Group(
    "Listening",
    "When they are telling you something. Leave room after each answer.",
    (
        _ask("What was that like for you?"),
        _ask("What else?", "Again, after a pause: the second answer is often the one that matters"),
        _ask("How would you put it in one sentence?", "When you want their words and not your summary"),
        _ask("What have I not understood yet?"),
        _ask("When is it a little better, and what is different then?"),
        _ask_yourself("Whose words are you writing down just now: theirs or yours?"),
    ),
)

DISAGREEING = Group(
    "When you disagree",
    "They want something that worries you, or somebody else wants another thing.",
    (
        _ask("What would you gain by it, and what might it cost you?"),
        _ask("What have you already thought about that I have not?"),
        _ask("How would we know that it is going wrong, and what would you want us to do then?"),
        _ask("What part of this could we try first?", "When the whole looks out of reach"),
        _ask("How do you see what your family thinks of it?", "When wishes conflict: keep each under its speaker"),
        _ask_yourself("How would you say your worry to them, so that they can answer it?"),
    ),
)

WITHOUT_WORDS = Group(
    "When someone does not use words",
    "Those who know them can say what they saw. Name them, and keep what was seen apart from what it may mean.",
    (
        _ask("What did you see or hear, and what was going on just before?", "To somebody who knows them well"),
        _ask("How do they show that they like something, and how that they have had enough?"),
        _ask("Who are they most at ease with, and what does that person do?"),
        _ask("What do they choose when nobody is steering them?"),
        _ask("Which pictures, signs or objects do they know, and who can help to use them?"),
        _ask_yourself("What else could this mean than what you think it means?"),
    ),
)

TRAUMA_AWARE = Group(
    "When something bad has happened",
    "Being asked can bring it back. They decide how much, how fast and when to stop.",
    (
        _ask("What would help you to feel safe enough to talk today?"),
        _ask("How will you tell me when you want to stop?"),
        _ask("What would you rather not go over again?", "When it is already written down somewhere"),
        _ask("Who can be with you when I have gone?"),
        _ask("What has helped you to get through until now?"),
        _ask_yourself("What in this room, or in how you ask, might remind them of it?"),
    ),
)

QUALITY_OF_LIFE = Group(
    "Their life as they want it",
    "What matters to them day by day, whatever else is going on.",
    (
        _ask("What do you most want to be able to do?"),
        _ask("What must stay just as it is?", "Keeping something the same is an outcome too"),
        _ask("Who matters to you, and how do you want to see them?"),
        _ask("What do you miss?"),
        _ask("What would your week look like if it was up to you?"),
    ),
)

HOW_IT_GOES = Group(
    "How safeguarding itself goes",
    "They can want something of us: how we do this, and who knows.",
    (
        _ask("How do you want to be kept in the picture?"),
        _ask("Who should know about this, and who should not?"),
        _ask("What would make meetings bearable, or better than that?"),
        _ask("Who do you want at your side, to speak with you or for you?"),
        _ask("What should we be careful not to do?"),
    ),
)

THE_CHANGE = Group(
    "The change they want",
    "What should be different in the end, for them and for others.",
    (
        _ask("How would you like this to end?"),
        _ask("What needs to be different for you to feel safe?"),
        _ask(
            "What do you want to happen to the person who hurt you?", "Only alone; also when it is somebody they love"
        ),
        _ask("What would you do yourself, and what would you want others to do?"),
        _ask("How will you know that it is over?"),
    ),
)

STRENGTHS = Group(
    "Strengths, from own power outward",
    "In this order: the person, those close to them, their community, other help, and a service last.",
    (
        _ask("What have you done about it yourself, and how did that go?", "Own power"),
        _ask("What are you good at that could help here?", "Own power"),
        _ask("Who do you turn to, and who turns to you?", "Family and friends"),
        _ask("Where do you feel you belong: a club, a street, a place of worship?", "Community"),
        _ask("Who else is already helping, such as your GP, a nurse or the police?", "Other networks"),
        _ask("What is the smallest bit of help that would be enough?", "A service, last"),
        _ask_yourself("What made you skip a step, if you did?"),
    ),
)

GROUPS: tuple[Group, ...] = (
    OPENING,
    LISTENING,
    DISAGREEING,
    WITHOUT_WORDS,
    TRAUMA_AWARE,
    QUALITY_OF_LIFE,
    HOW_IT_GOES,
    THE_CHANGE,
    STRENGTHS,
)
