"""What a story file may say: the deeds and their keys, as ``stories/README.md`` tells them to people."""

from ownwords.access.models import Organisation, Role
from ownwords.conversations.models import Conversation, Information, Mark, WhoseWords
from ownwords.demonstration.keys import (
    A_DAY,
    A_LINE,
    A_TEXT,
    DAY,
    LINE,
    LINES,
    NUMBER,
    TEXT,
    WHOSE,
    YES_NO,
    Holds,
    Key,
    list_of,
    one_of,
)
from ownwords.demonstration.shapes import SAFEGUARDING
from ownwords.evidence.models import Quote
from ownwords.outcomes.models import Event, Outcome, View
from ownwords.people.models import CircleMember, Consent, Person, Representative
from ownwords.plans.models import Answer, Plan, Step, Version
from ownwords.reviews.models import Closing, ClosingOutcome, Looked, Review

WELLBEING = {"score": NUMBER, "words": TEXT, **WHOSE}
SECTIONS = ("goal", "timeframe", "strengths", "progress", "actions")
LADDER = (
    "own_strengths",
    "family_strengths",
    "community_strengths",
    "other_networks",
    "existing_service",
    "new_service",
)

PERSON = {
    "given_name": LINE,
    "family_name": LINE,
    "known_as": LINE,
    "kind": one_of(Person.Kind.values),
    "age": NUMBER,
    "birthday": LINE,
    "nhs_number": LINE,
    "other_names": LINES,
    "gender": one_of(Person.Gender.values),
    "ethnicity": one_of(Person.Ethnicity.values),
    "support_reason": one_of(Person.SupportReason.values),
    "language": LINE,
    "interpreter": LINE,
    "communication": TEXT,
    "address": LINE,
    "phone": LINE,
    "safe_contact": TEXT,
    "unsafe_contact": TEXT,
}
MARK = {
    "words": A_TEXT,
    "kind": one_of(Mark.Kind.values, needed=True),
    **WHOSE,
    "member": LINE,
}
PLAN = {
    "voice": one_of(Plan.Voice.values),
    "involvement": one_of(Plan.Involvement.values),
    "involvement_note": TEXT,
    "total_hours": NUMBER,
    "hours_note": TEXT,
}
PART = {
    "outcome": A_LINE,
    **dict.fromkeys(("goal", "timeframe", *LADDER, "progress", "actions", "rungs_skipped_because"), TEXT),
    **{f"{name}_blank": LINE for name in SECTIONS},
    "by_day": DAY,
    "ongoing": YES_NO,
    "review_day": DAY,
    "steps": list_of({"what": A_TEXT, "who": A_LINE, "by_day": DAY, "support": TEXT}),
    "barriers": list_of({"what": A_TEXT, "way_past": TEXT}),
}
LOOKED = {
    "outcome": A_LINE,
    "how": one_of(Looked.How.values, needed=True),
    "words": TEXT,
    "still_important": one_of(Looked.Still.values),
    "in_the_way": one_of(Looked.InTheWay.values),
    "in_the_way_words": TEXT,
    **{
        name: one_of(Looked.Side.values)
        for name in ("working_towards", "avoiding_bad", "wellbeing_effect", "feeling_about_plan")
    },
}
CLOSED = {
    "outcome": A_LINE,
    "how": one_of(ClosingOutcome.How.values, needed=True),
    "words": TEXT,
    "marked_words": TEXT,
}
BY_HAND = [
    kind
    for kind in Event.Kind.values
    if kind not in {"expressed", "broken-down", "reworded", "passed", "taken-up-again"}
]
"""Kinds of events that an ``event`` may have; the others are deeds of their own."""
DIRECTION = one_of(Outcome.Direction.values, needed=True)
SUPPORTED = {"note": TEXT, "who_supported": LINE}

DEEDS: dict[str, dict[str, Key]] = {
    "person": {**PERSON, "given_name": A_LINE, "team": LINE},
    "details": PERSON,
    "profile": {"admired_for": TEXT, "matters_to_me": TEXT, "support_me_by": TEXT},
    "circle": {
        "name": A_LINE,
        "part": one_of(CircleMember.Part.values, needed=True),
        "relation": LINE,
        "contact": TEXT,
        "notes": TEXT,
        "may_have_harmed": YES_NO,
    },
    "end_circle": {"name": A_LINE},
    "representative": {
        "name": A_LINE,
        "kind": one_of(Representative.Kind.values, needed=True),
        "decisions": A_TEXT,
        "evidence_seen": TEXT,
        "from_day": DAY,
        "until_day": DAY,
    },
    "end_representative": {"name": A_LINE},
    "consent": {
        "agency": A_LINE,
        "about": A_TEXT,
        "answer": one_of(Consent.Answer.values, needed=True),
        "given_by": LINE,
        "legal_reason": TEXT,
    },
    "screen": {
        "safe": Key(Holds.YES_NO, needed=True),
        "how_and_where": TEXT,
        "reason": TEXT,
        "ask_again_day": DAY,
    },
    "conversation": {
        "as": A_LINE,
        "title": LINE,
        "held_day": DAY,
        "place": LINE,
        "minutes": NUMBER,
        "others_present": TEXT,
        "seen_alone": one_of(Conversation.SeenAlone.values),
        "seen_alone_because": TEXT,
        "how_communicated": TEXT,
        "how_prepared": TEXT,
        "narrative": A_TEXT,
        "marks": list_of(MARK),
    },
    "information": {
        "what": A_TEXT,
        "form": one_of(Information.Form.values, needed=True),
        "help": one_of(Information.Help.values),
        "conversation": LINE,
        "given_to": LINE,
        "understood": TEXT,
    },
    "finish": {"conversation": A_LINE},
    "correction": {
        "conversation": A_LINE,
        "text": A_TEXT,
        "reason": A_TEXT,
        "words": TEXT,
        "asked_by": LINE,
    },
    "outcome": {
        "as": A_LINE,
        "words": A_TEXT,
        "direction": DIRECTION,
        "for_whom": one_of(Outcome.For.values),
        "for_member": LINE,
        **SUPPORTED,
        "headings": LINES,
    },
    "event": {"outcome": A_LINE, "kind": one_of(BY_HAND, needed=True), **SUPPORTED, "words": TEXT},
    "reword": {
        "outcome": A_LINE,
        "words": A_TEXT,
        "direction": one_of(Outcome.Direction.values),
        **SUPPORTED,
    },
    "break_down": {"outcome": A_LINE, "as": A_LINE, "words": A_TEXT, "direction": DIRECTION, **SUPPORTED},
    "pass_on": {
        "outcome": A_LINE,
        "to": one_of(Outcome.Belongs.values, needed=True, without=["here"]),
        "note": TEXT,
    },
    "take_up_again": {
        "outcome": A_LINE,
        "as": A_LINE,
        "words": A_TEXT,
        "direction": one_of(Outcome.Direction.values),
        **SUPPORTED,
    },
    "view": {
        "outcome": A_LINE,
        "stance": one_of(View.Stance.values, needed=True),
        "marked_words": TEXT,
        "words": TEXT,
        "whose": one_of(WhoseWords.values, without=["person"]),
        "speaker": LINE,
        "negotiated": TEXT,
        "who_supported": LINE,
    },
    "headings": {"outcome": A_LINE, "headings": Key(Holds.LINES, needed=True)},
    "plan": {
        **PLAN,
        "voice": one_of(Plan.Voice.values, needed=True),
        "involvement": one_of(Plan.Involvement.values, needed=True),
    },
    "change_plan": PLAN,
    "part": PART,
    "step": {
        "outcome": A_LINE,
        "what": A_TEXT,
        "state": one_of(Step.State.values),
        "how_it_went": TEXT,
    },
    "wellbeing": WELLBEING,
    "give_plan": {"format": one_of(Version.Format.values, needed=True)},
    "answer": {
        "kind": one_of(Answer.Kind.values, needed=True),
        "words": TEXT,
        **WHOSE,
        "ask_again_day": DAY,
    },
    "end_plan": {},
    "due": {"due_day": A_DAY, "reason": TEXT, "after_closing": YES_NO},
    "review": {
        "why": one_of(Review.Why.values, needed=True),
        "circumstances": TEXT,
        "conversation": LINE,
        **WHOSE,
        "achieved": TEXT,
        "anything_new": TEXT,
        "must_change": TEXT,
        "outcomes": list_of(LOOKED),
        "wellbeing": Key(Holds.INSIDE, inside={"score": NUMBER, "words": TEXT}),
        "next_day": DAY,
        "next_reason": TEXT,
    },
    "close": {
        "why": A_TEXT,
        "asked": one_of(Closing.Asked.values, needed=True),
        "not_asked_because": TEXT,
        "words": TEXT,
        **WHOSE,
        "conversation": LINE,
        "outcomes": list_of(CLOSED),
        "review_after_day": DAY,
    },
    "quote": {
        "figure": one_of(Quote.Figure.values, needed=True),
        "source": one_of(Quote.Source.values, needed=True),
        "words": TEXT,
        "shown_as": A_TEXT,
        "said_by": A_LINE,
        "consent": A_TEXT,
    },
    "restrict": {"because": A_TEXT},
    "allocate": {"worker": A_LINE},
    "emergency": {"reason": A_TEXT},
    **SAFEGUARDING,
}

_USER = {
    "name": A_LINE,
    "email": A_LINE,
    "job_title": LINE,
    "roles": list_of({"role": one_of(Role.values, needed=True), "team": LINE}, needed=True),
}

COUNCIL = {
    "organisation": Key(
        Holds.INSIDE,
        needed=True,
        inside={"name": A_LINE, "kind": one_of(Organisation.Kind.values), "code": LINE},
    ),
    "teams": Key(Holds.LINES, needed=True),
    "users": list_of(_USER, needed=True),
    "partners": list_of(
        {
            "name": A_LINE,
            "kind": one_of(Organisation.Kind.values, needed=True),
            "users": list_of(_USER, needed=True),
        }
    ),
}
"""What ``council.yaml`` may say."""
