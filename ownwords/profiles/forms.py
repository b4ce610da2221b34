"""What is asked about a person, their circle, who may speak for them, and what they agreed to."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone

from ownwords.drafts.fields import Day, Line, OneOf, Words, YesNo
from ownwords.people.models import CircleMember, Consent, Person, Representative
from ownwords.people.rules import digits_of, nhs_number_problem

LONGEST_NAME = 100
LONGEST_OTHER_NAME = 200
PARTS_WITHOUT_HARM = [
    (part, label) for part, label in CircleMember.Part.choices if part != CircleMember.Part.MAY_HAVE_HARMED
]


class NamesForm(forms.Form):
    """What somebody is called. Only one name must be known."""

    kind = OneOf(what="who this is", label="Who is this?", choices=Person.Kind.choices)
    given_name = Line(
        what="a name",
        label="First name",
        help_text="Or whatever they are called, if that is all you know.",
        longest=LONGEST_NAME,
    )
    family_name = Line(what="the family name", label="Family name", longest=LONGEST_NAME, required=False)
    known_as = Line(
        what="what they like to be called",
        label="What do they like to be called?",
        help_text="If it is not their first name. We use it wherever we speak of them.",
        longest=LONGEST_NAME,
        required=False,
    )
    other_names = Words(
        what="their other names",
        label="Other names they have gone by",
        help_text="One on each line: a name before marriage, a name at the GP’s. They are found by these too.",
        longest=2000,
        rows=2,
        required=False,
    )
    date_of_birth = Day(what="the date of birth", label="Date of birth", past=True, required=False)
    nhs_number = Line(
        what="the NHS number", label="NHS number", help_text="For example, 999 123 4567", longest=40, required=False
    )

    def clean_nhs_number(self) -> str | None:
        """Return the ten digits; say what is wrong with them."""
        number = digits_of(self.cleaned_data["nhs_number"]) or None
        if number and (problem := nhs_number_problem(number)):
            raise forms.ValidationError(problem)
        return number

    def clean_other_names(self) -> str:
        """Return one name on each line, none of them twice."""
        names = [" ".join(line.split()) for line in self.cleaned_data["other_names"].splitlines()]
        if any(len(name) > LONGEST_OTHER_NAME for name in names):
            raise forms.ValidationError(f"Each name must be {LONGEST_OTHER_NAME} letters or fewer")
        return "\n".join(dict.fromkeys(name for name in names if name))


class AddPersonForm(NamesForm):
    """A new person. Where somebody like them is known already, the last question is asked."""

    alike: Sequence[Person] = ()
    """People the viewer may see who may be this person."""

    def __init__(self, *args: Any, teams: Sequence[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        if len(teams) > 1:
            self.fields["team"] = OneOf(
                what="the team", label="Which team will hold the record?", choices=teams, drop_down=len(teams) > 6
            )
        self.fields["is_new"] = YesNo(label="This is somebody else. Add them")

    @property
    def asks_whether_new(self) -> bool:
        """Whether to show the question: somebody alike was found, or it was answered before."""
        return bool(self.alike) or bool(self.data.get("is_new")) or bool(self.initial.get("is_new"))


class DetailsForm(NamesForm):
    """Who a person is, how they communicate, and how to make contact without harm."""

    communication = Words(
        what="how they communicate",
        label="How do they communicate?",
        help_text=(
            "Words, signs, pictures, or behaviour that people who know them can read. What does yes look like? What "
            "does no look like?"
        ),
        rows=4,
        required=False,
    )
    language = Line(what="the language", label="Language they like to use", longest=60)
    interpreter = Line(
        what="the interpreter",
        label="Interpreter",
        help_text="For example: British Sign Language, a woman, not from the family.",
        required=False,
    )
    unsafe_contact = Words(
        what="what is not safe",
        label="What must we not do?",
        help_text=(
            "For example: do not write, her son opens the post. This is shown as a warning at the top of their page."
        ),
        rows=3,
        required=False,
    )
    safe_contact = Words(
        what="what is safe",
        label="How and when is it safe to make contact?",
        help_text="For example: ring on Tuesday morning, when she is at the day centre.",
        rows=3,
        required=False,
    )
    phone = Line(what="the phone number", label="Phone", longest=40, required=False)
    address = Words(what="the address", label="Address", longest=1000, rows=4, required=False)
    support_reason = OneOf(
        what="the main reason",
        label="Main reason for support",
        choices=Person.SupportReason.choices,
        drop_down=True,
    )
    gender = OneOf(what="the gender", label="Gender", choices=Person.Gender.choices, drop_down=True)
    ethnicity = OneOf(what="the ethnic group", label="Ethnic group", choices=Person.Ethnicity.choices, drop_down=True)


class ProfileForm(forms.Form):
    """The three parts of a one-page profile (mission 1.3)."""

    admired_for = Words(
        what="what people like and admire",
        label="What people like and admire about me",
        help_text="Ask those who love them. Not “is always polite”, but “makes the whole bus laugh”.",
        rows=6,
        required=False,
    )
    matters_to_me = Words(
        what="what matters",
        label="What matters to me",
        help_text="People, places, routines, things. Enough detail that a stranger could get a Tuesday right.",
        rows=8,
        required=False,
    )
    support_me_by = Words(
        what="how best to support them",
        label="How best to support me",
        help_text="What helps on a good day and on a bad one. What does not help.",
        rows=8,
        required=False,
    )


class WhoTheyAreForm(forms.Form):
    """Who somebody in a person's life is. ``harmed``: whether it is recorded that they may have caused harm."""

    name = Line(what="their name", label="Name", help_text="Or what you know: “the neighbour at number 9”.")
    part = OneOf(what="what part they have", label="What part do they have?", choices=CircleMember.Part.choices)
    relation = Line(
        what="the relation",
        label="What are they to the person?",
        help_text="For example: elder sister, bowls partner, lodger.",
        longest=120,
        required=False,
    )
    contact = Words(what="how to reach them", label="How to reach them", longest=1000, rows=2, required=False)
    notes = Words(what="notes", label="What is good to know about them?", rows=3, required=False)

    def __init__(self, *args: Any, harmed: bool = True, **options: Any) -> None:
        super().__init__(*args, **options)
        if not harmed:
            self.fields["part"].choices = PARTS_WITHOUT_HARM  # type: ignore[attr-defined]


class MemberForm(WhoTheyAreForm):
    """Somebody new in a person's life."""

    may_have_harmed = YesNo(
        label="They may have caused harm",
        help_text="They keep their part in the person’s life. This stands beside it, wherever they are shown.",
    )


class PossibleHarmForm(forms.Form):
    """Why somebody in the circle may have caused harm."""

    reason = Words(
        what="why you think so",
        label="Why do you think so?",
        help_text=(
            "What was seen or said, by whom, and when. It is not a finding yet. It is kept in the record, and whoever "
            "may read the record can read it."
        ),
        rows=4,
    )


class TakeBackHarmForm(forms.Form):
    """Why it is taken back. ``part`` is asked where they were in the circle for nothing else."""

    reason = Words(
        what="why it is taken back",
        label="Why is it taken back?",
        help_text=(
            "For example: it was somebody else; it was looked into and did not happen. If harm was done and has "
            "stopped, do not take it back."
        ),
        rows=4,
    )
    part = OneOf(
        what="what part they have in the person’s life",
        label="What part do they have in the person’s life?",
        choices=PARTS_WITHOUT_HARM,
    )

    def __init__(self, *args: Any, asks_part: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if not asks_part:
            del self.fields["part"]


class RepresentativeForm(forms.Form):
    """Somebody of the circle who may speak for the person, and about what (mission 1.2)."""

    kind = OneOf(
        what="as what they speak",
        label="As what do they speak for the person?",
        choices=Representative.Kind.choices,
        hints={
            "relative": "Is asked and listened to. Being family gives no power to decide.",
            "friend": "Is asked and listened to. Being a friend gives no power to decide.",
            "attorney": "Registered with the Office of the Public Guardian: see the document.",
            "deputy": "Appointed by the Court of Protection: see the order.",
            "appointee": "For benefits only, appointed by the Department for Work and Pensions.",
        },
    )
    decisions = Words(
        what="the decisions they may speak for",
        label="Which decisions may they speak for?",
        help_text="In plain words, each of them. For example: where to live; not money.",
        rows=3,
    )
    evidence_seen = Words(
        what="the evidence",
        label="What have you seen that shows it?",
        help_text="For example: the registered power of attorney, seen on 3 March. Leave empty if nothing yet.",
        rows=2,
        required=False,
    )
    from_on = Day(what="the first day", label="From")
    until_on = Day(what="the last day", label="Until", required=False)

    field_order = ("member", "kind", "decisions", "evidence_seen", "from_on", "until_on")

    def __init__(self, *args: Any, members: Sequence[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["member"] = OneOf(what="who it is", label="Who is it?", choices=members, drop_down=len(members) > 6)
        self.order_fields(self.field_order)


class EndForm(forms.Form):
    """The day on which something ended."""

    on = Day(what="the day")

    def __init__(self, *args: Any, label: str, past: bool = True, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["on"] = Day(what="the day", label=label, past=past)
        if not self.initial:
            self.initial["on"] = timezone.localdate()


class ConsentForm(forms.Form):
    """What the person agreed may be shared, with one agency (mission 1.4)."""

    agency = Line(what="who it is shared with", label="Which agency?", help_text="For example: the GP, the police.")
    about = Words(
        what="what would be shared, and why",
        label="What would be shared, and why?",
        help_text="As you put it to the person.",
        rows=3,
    )
    answer = OneOf(
        what="what the answer was",
        label="What was the answer?",
        choices=Consent.Answer.choices,
        hints={"partly": "Say above which part.", "without": "Write the legal reason below."},
    )
    given_on = Day(what="the day of the answer", label="When was that?", past=True)
    given_by = Line(
        what="who answered",
        label="Who answered, if it was not the person?",
        help_text="A name, and by what right they answer.",
        required=False,
    )
    legal_reason = Words(
        what="the legal reason for sharing without consent",
        label="Legal reason for sharing without consent",
        help_text="Only needed where something is shared without consent. For example: another adult is at risk.",
        rows=3,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """Sharing without consent needs its legal reason."""
        cleaned = super().clean() or {}
        if cleaned.get("answer") == Consent.Answer.WITHOUT and not cleaned.get("legal_reason"):
            self.add_error("legal_reason", "Write the legal reason for sharing without consent")
        return cleaned
