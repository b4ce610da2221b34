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
        "What they asked for at the start can be read beside what came of it. They say so themselves, or it is clear "
        "why they could not be asked. Where little was reached, it says honestly what stood in the way.",
        "Their first words about what they want. What they said when the work ended. What changed on an ordinary day.",
    ),
    Starting(
        "asked",
        "voice",
        "Were they asked what they want, early, and in a way that suits them?",
        "They were seen alone and in a place that they chose. Somebody found out how they communicate, and made time. "
        "They were asked again as things changed.",
        "The first conversation and its day. An interpreter, pictures, a second visit. Who else was in the room.",
    ),
    Starting(
        "led",
        "voice",
        "Did what they said shape what was done?",
        "You can follow a line from their words to the plan and to each step. Where we did something else, they were "
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
        "Were their own strengths, and the people around them, the first place to look?",
        "What they can do, and who is there for them, is known and used. A paid service comes after, and fits in.",
        "Family, friends and neighbours with what they do. What has helped before. What the place where they live has.",
    ),
    Starting(
        "deciding",
        "deciding",
        "Were they helped to decide for themself, and was the law kept where they could not?",
        "Help to decide came first. Each look at whether they can decide is about one decision, with its reasons. What "
        "is decided in their best interests begins from what they wish and feel. An unwise choice stayed theirs.",
        "What was done to help them decide. The decision that was tested, and when. Who was asked in best interests.",
    ),
    Starting(
        "advocacy",
        "advocacy",
        "Did they have somebody beside them when they needed it?",
        "It was asked early whether they could take part alone. The person who spoke for them was chosen by them, or "
        "was an advocate, and had time to do it. What that person said was heard.",
        "Whether an advocate was offered and when. Who spoke for them, and what they wanted themself.",
    ),
    Starting(
        "risk",
        "risk",
        "Was risk weighed together with what matters to them?",
        "Their own view of the danger stands first. Risks are named plainly, with how likely and how bad. What makes "
        "life worth living was not given up for safety without their word. Urgent danger was acted on at once.",
        "What they fear and what they would risk. Choices that were laid before them. What was done the same day.",
    ),
    Starting(
        "others",
        "together",
        "Did those who help work as one, with the person knowing?",
        "Each knows what the others do, and the person knows who has been told what. They were asked before, or it "
        "says why not. Nobody made them tell it all again.",
        "Meetings and whether they were there. Consent. What was shared, with whom and why.",
    ),
    Starting(
        "ending",
        "review",
        "Did we look back together, and end well?",
        "The person said whether it was enough. They know what happens next and whom to ring. Somebody looked back "
        "with them, and what was learnt changed something.",
        "The review in their words. How it ended. A look back afterwards.",
    ),
)
