"""The questions that come with the product, to start from. A council adds, rewords and retires its own. Pure.

Older audits asked whether deadlines were kept. These ask what was achieved with and for the person (Making Safeguarding
Personal 2013/14, Report of findings: what councils did with case file audits).
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Theme:
    """What a question is about, so that audits can be read beside each other when questions change."""

    key: str
    name: str


THEMES = (
    Theme("achieved", "What was achieved with the person"),
    Theme("voice", "The person’s voice"),
    Theme("words", "The words that are used"),
    Theme("strengths", "Strengths and the people around them"),
    Theme("deciding", "Deciding, and capacity"),
    Theme("advocacy", "Somebody beside them"),
    Theme("risk", "Risk, and what matters to them"),
    Theme("together", "Working with others"),
    Theme("review", "Looking back, and ending well"),
)
"""The themes in the order in which questions stand."""
THEME_NAMES = {theme.key: theme.name for theme in THEMES}


@dataclass(frozen=True)
class Starting:
    """A question as it comes with the product. ``good``: what good looks like. ``look_for``: where, and what for."""

    key: str
    theme: str
    asks: str
    good: str
    look_for: str


STARTING = (
    Starting(
        "achieved",
        "achieved",
        "Is the person’s life better, in a way that they wanted?",
        "What they asked for can be read beside what has come of it so far. They say so themself, or it is clear why "
        "they could not be asked. Where little was achieved, it says honestly what stands in the way.",
        "Their own words about what they want. What they say now. What has changed on an ordinary day.",
    ),
    Starting(
        "safer",
        "achieved",
        "Does the person feel safer?",
        "They were asked whether they feel safer, and what would help them to. Their answer stands in their own words, "
        "also where we see it otherwise. Where nobody was in danger, the question does not apply.",
        "Their words about feeling safe, early and now. What they can do again that they had stopped doing.",
    ),
    Starting(
        "risk-now",
        "achieved",
        "Is the risk now where the person wanted it to be?",
        "It says whether each risk was removed, made smaller, or remains. Next to it stands whether that is what they "
        "wanted. A risk that they chose to live with is their achievement too.",
        "Each risk at the start and now. What they wanted done about it, and what they wanted left alone.",
    ),
    Starting(
        "asked",
        "voice",
        "Were they asked what they want, in a way that suits them?",
        "They chose where to talk and who was with them; they were seen alone if they wanted. Somebody found out how "
        "they communicate, and made time. They were asked again as things changed.",
        "The first conversation. An interpreter, pictures, a second visit. Who else was there, and whether they chose "
        "that.",
    ),
    Starting(
        "led",
        "voice",
        "Does what they said shape what is done?",
        "You can follow a line from their words to the plan and to each step. Where we do something else, they were "
        "told why, and it stands there.",
        "Outcomes in their own words. Steps that nobody asked for. Their answer to the plan.",
    ),
    Starting(
        "words",
        "words",
        "Would the person know themself in this record?",
        "They are a whole person in it: what they love, fear and can do. Facts and opinions are told apart. Nobody is "
        "called difficult. They could read it without a dictionary.",
        "Two pages, read aloud as if they sat beside you. Labels, short forms, sentences that could be about anybody.",
    ),
    Starting(
        "strengths",
        "strengths",
        "Did we look first at what they and those around them can do?",
        "What they can do, and who is there for them, is known and used. A paid service comes after, and fits in.",
        "Family, friends and neighbours with what they do. What has helped before. What the place where they live has.",
    ),
    Starting(
        "deciding",
        "deciding",
        "Were their decisions left with them, as the Mental Capacity Act asks?",
        "Help to decide came first, and an unwise choice stayed theirs. Where there was doubt, it was looked at "
        "whether they can make one certain decision, with reasons. What was decided for them is in their best "
        "interests: it begins from what they wish and feel, and a less restrictive option was looked for.",
        "What was done to help them decide. The decision that was tested. The options that were weighed, and which of "
        "them left the person most free.",
    ),
    Starting(
        "advocacy",
        "advocacy",
        "Did they have somebody beside them when they needed it?",
        "Somebody asked whether they would have substantial difficulty in taking part (Care Act 2014, sections 67 and "
        "68). If so, an appropriate individual helps them whom they accept, or else an advocate does. Whoever it is "
        "has time for it, and is heard.",
        "What makes it hard for them to take part. Who helps them, whether they want that, and whether that person is "
        "free to speak for them alone. What an advocate said, and what came of it.",
    ),
    Starting(
        "risk",
        "risk",
        "Is risk weighed together with what matters to them?",
        "Their own view of the danger stands first. Risks are named plainly, with how likely and how bad. What makes "
        "life worth living is not given up for safety without their word. Urgent danger is acted on at once.",
        "What they fear and what they would risk. The choices that were laid before them.",
    ),
    Starting(
        "others",
        "together",
        "Do those who help work as one with the person?",
        "The person knows who does what, and who has been told what. They were asked before, or it says why not. "
        "Nobody makes them tell it all again.",
        "What was shared, with whom and why. Meetings, and whether they were there as they wished.",
    ),
    Starting(
        "ending",
        "review",
        "Do we look back together with them?",
        "The person says whether it is enough, or what they want to be different. They know what happens next and whom "
        "to ring. What was learnt changed something. In work that has just begun, they know when we look back.",
        "What they say of how it went so far. What was changed because of it. What they were told about what is next.",
    ),
)
