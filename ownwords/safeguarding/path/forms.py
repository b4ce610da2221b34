"""The forms of the path."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from ownwords.access.models import Organisation, User
from ownwords.conversations.models import WhoseWords
from ownwords.drafts.fields import Day, Line, OneOf, SomeOf, Words
from ownwords.measures.codes import RISK_TYPES
from ownwords.people.models import Person
from ownwords.safeguarding.path.models import Case, Concern, Decision, Seeking, Stage, Support
from ownwords.safeguarding.path.rules import TESTS, against_the_tests
from ownwords.safeguarding.path.speaking import need_speaker


class ConcernForm(forms.Form):
    """A concern: short and forgiving. Who it is about is asked only where no record is open."""

    safe_now = OneOf(what="whether they are safe", label="Are they safe at this moment?", choices=Concern.Safe.choices)
    made_safe = Words(
        what="what was done at once",
        label="What has been done to make them safe, or who is doing it now?",
        help_text="Needed if somebody may be hurt soon. In an emergency ring 999 before you write this.",
        rows=3,
        required=False,
    )
    what_happened = Words(
        what="what happened or what worries you",
        label="What happened, or what worries you?",
        help_text="What you saw or were told, as plainly as you can. You need not be sure.",
        rows=8,
    )
    words = Words(
        what="what they have said",
        label="What have they said about it, or what do they want? In their own words",
        help_text="Leave it empty if you do not know. Somebody will ask them.",
        rows=3,
        required=False,
    )
    when_and_where = Words(what="when and where", label="When and where was it?", rows=2, required=False)
    person_knows = OneOf(
        what="whether they know",
        label="Do they know that you are telling us?",
        choices=Concern.Knows.choices,
        initial=Concern.Knows.UNSURE,
    )
    safe_to_contact = Words(
        what="how to reach them safely",
        label="How and when is it safe to reach them? Who must not know?",
        rows=2,
        required=False,
    )
    risk_types = SomeOf(
        what="a kind of harm",
        label="Does one of these fit?",
        help_text="Only for counting. Leave it empty if you are not sure.",
        choices=RISK_TYPES.items(),
        required=False,
    )
    raised_as = OneOf(
        what="who is worried",
        label="Who is worried?",
        choices=Concern.RaisedAs.choices,
        initial=Concern.RaisedAs.COUNCIL,
        drop_down=True,
    )
    raised_by_name = Line(
        what="the name of whoever is worried", label="Their name", help_text="And who they are to the person"
    )
    raised_by_contact = Line(what="how to reach them", label="How can we reach them?", required=False)
    raised_on = Day(what="the day it was raised", past=True, label="When did you or they tell this first?")

    def __init__(
        self,
        *args: Any,
        person: Person | None = None,
        councils: Iterable[Organisation] = (),
        open_cases: Iterable[Case] = (),
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.councils = {str(each.pk): each for each in councils}
        self.open_cases = {str(each.pk): each for each in open_cases}
        if person is None:
            self._ask_about_whom()
        if len(self.councils) > 1:
            self._ask_which_council()
        if self.open_cases:
            self._ask_whether_it_is_the_same()

    def _ask_about_whom(self) -> None:
        about = {
            "about_name": Line(what="their name", label="Who are you worried about?", help_text="Their name"),
            "about_born": Day(what="the day they were born", past=True, required=False, label="When were they born?"),
            "about_address": Words(what="where they live", label="Where do they live?", rows=2, required=False),
        }
        self.fields = about | self.fields

    def _ask_which_council(self) -> None:
        self.fields["council"] = OneOf(
            what="the council",
            label="Which council’s area do they live in?",
            choices=[(key, each.name) for key, each in self.councils.items()],
            drop_down=True,
        )

    def _ask_whether_it_is_the_same(self) -> None:
        self.fields["same_event_as"] = OneOf(
            what="whether it is the same event",
            label="Is this about something we know already?",
            choices=[
                ("", "No, this is something else"),
                *((key, named(each)) for key, each in self.open_cases.items()),
            ],
            required=False,
        )

    def clean(self) -> dict[str, Any]:
        """In danger, what was done at once is needed."""
        cleaned = super().clean() or {}
        if (
            cleaned.get("safe_now") == Concern.Safe.NO
            and not cleaned.get("made_safe")
            and "made_safe" not in self.errors
        ):
            self.add_error("made_safe", "Write what was done at once to make them safe, or who is doing it now")
        return cleaned

    def concern(self) -> dict[str, Any]:
        """What ``actions.raise_concern`` takes, of a valid form."""
        told = dict(self.cleaned_data)
        told["same_event_as"] = self.open_cases.get(told.get("same_event_as") or "")
        council = self.councils.get(told.pop("council", "") or "")
        return told | {"organisation": council or next(iter(self.councils.values()))}


def named(case: Case) -> str:
    """A case in a list of choices, without words of harm."""
    begun = f", enquiry since {_day(case.started_on)}" if case.started_on else ""
    return f"The concern of {_day(case.opened_on)}{begun}"


def _day(on: date) -> str:
    return f"{on.day} {on:%B %Y}"


class TakeInForm(forms.Form):
    """Whose record a concern belongs to."""

    def __init__(self, *args: Any, people: Iterable[Person], may_add: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        self.people = {str(each.pk): each for each in people}
        choices = [(key, _who(each)) for key, each in self.people.items()]
        if may_add:
            choices.append(("new", "Nobody of these: add them as a new person"))
        self.fields["person"] = OneOf(what="whose record this belongs to", label="Who is it?", choices=choices)


def _who(person: Person) -> str:
    born = f", born {_day(person.date_of_birth)}" if person.date_of_birth else ""
    return f"{person.name}{born}"


class DecideForm(forms.Form):
    """The three tests as reasons, and what they lead to."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, (question, _) in TESTS.items():
            self.fields[name] = OneOf(what="yes, no or not clear", label=question, choices=Decision.Met.choices)
            self.fields[f"{name}_because"] = Words(what="why you answer so", label="Why do you say so?", rows=3)
        self.fields["leads_to"] = OneOf(
            what="what is to be done", label="What is to be done?", choices=Decision.Leads.choices
        )
        self.fields["because"] = Words(what="why this is right", label="Why is this the right thing for them?", rows=3)
        self.fields["help_instead"] = Words(
            what="what is done instead",
            label="If there is no enquiry: what is done instead?",
            help_text="Or that they want nothing done",
            rows=3,
            required=False,
        )
        self.fields["against_because"] = Words(
            what="why it goes against the tests",
            label="If this goes against the tests: why?",
            help_text="A manager will be asked to support it.",
            rows=3,
            required=False,
        )
        self.fields["decided_on"] = Day(what="the day of the decision", past=True, label="When was this decided?")

    def clean(self) -> dict[str, Any]:
        """Say next to the field what a decision needs besides."""
        cleaned = super().clean() or {}
        met = {name: cleaned.get(name, "") for name in TESTS}
        leaves = against_the_tests(**met, leads_to=cleaned.get("leads_to", "")) if all(met.values()) else ""
        if leaves and not cleaned.get("against_because"):
            self.add_error("against_because", f"{leaves}: write why. A manager will be asked to support it")
        if cleaned.get("leads_to") == Decision.Leads.NO_ENQUIRY and not cleaned.get("help_instead"):
            self.add_error("help_instead", "Write what is done instead, or that they want nothing done")
        return cleaned


class SeekForm(forms.Form):
    """Whether the person was asked what they want."""

    answer = OneOf(what="what happened", label="Have they been asked what they want?", choices=Seeking.Answer.choices)
    how = Words(
        what="how they were asked",
        label="If they were asked: how, and what did they say?",
        help_text="What they want is best marked in a conversation; here a line is enough.",
        rows=3,
        required=False,
    )
    whose = OneOf(what="who answered", label="Who answered?", choices=WhoseWords.choices, initial=WhoseWords.PERSON)
    speaker = Line(what="who answered for them", label="If it was not the person: who?", required=False)
    reason = Words(what="why not", label="If they were not asked: why not?", rows=3, required=False)
    ask_again_on = Day(what="the day to ask again", future=True, required=False, label="When will you ask again?")
    asked_on = Day(what="the day you asked or tried", past=True, label="When did you ask, or try to?")

    def clean(self) -> dict[str, Any]:
        """Not asked has its reason and comes back."""
        cleaned = super().clean() or {}
        if cleaned.get("answer") == Seeking.Answer.NOT_ASKED:
            if not cleaned.get("reason"):
                self.add_error("reason", "Write why they could not be asked")
            if not cleaned.get("ask_again_on") and "ask_again_on" not in self.errors:
                self.add_error("ask_again_on", "Enter the day to ask again")
        else:
            need_speaker(self, cleaned, "Write who was asked for them, and who that is to them")
        return cleaned


class BeginEnquiryForm(forms.Form):
    """The beginning of an enquiry."""

    def __init__(self, *args: Any, workers: Iterable[User], **options: Any) -> None:
        super().__init__(*args, **options)
        self.workers = {str(each.pk): each for each in workers}
        self.fields["kind"] = OneOf(
            what="which enquiry this is",
            label="Which enquiry is this?",
            choices=[
                (Case.Kind.SECTION_42, "Under section 42: all three tests are met"),
                (Case.Kind.OTHER, "Another enquiry: the tests are not all met, and it still helps them"),
            ],
        )
        self.fields["to_find_out"] = Words(
            what="what it is to find out or to do",
            label="What is it to find out or to do?",
            help_text="Start from what they want. If they want little done, little may be right.",
            rows=4,
        )
        self.fields["lead"] = OneOf(
            what="who leads it",
            label="Who leads it?",
            choices=[(key, each.name) for key, each in self.workers.items()],
            drop_down=True,
        )
        self.fields["made_by"] = Line(
            what="who makes it",
            label="Does another body make it for the council? Which?",
            help_text="For example an NHS trust about its own ward. The council still answers for it.",
            required=False,
        )
        self.fields["begun_on"] = Day(what="the day it began", past=True, label="When did it begin?")

    def enquiry(self) -> dict[str, Any]:
        """What ``actions.begin_enquiry`` takes, of a valid form."""
        return dict(self.cleaned_data) | {"lead": self.workers[self.cleaned_data["lead"]]}


STAGES_TO_SAY = [(stage.value, stage.label) for stage in Stage if stage not in (Stage.AFTER,)]


class StageForm(forms.Form):
    """Where we are now."""

    stage = OneOf(what="where we are", label="Where are we now?", choices=STAGES_TO_SAY)
    note = Words(what="a note", label="Is there something to say about it?", rows=3, required=False)
    on = Day(what="since when", past=True, label="Since when?")


class DepartureForm(forms.Form):
    """One short record of doing it differently."""

    what = Words(what="what is done differently", label="What will you do differently?", rows=3)
    why = Words(what="why this is right for them", label="Why is that right for them?", rows=3)
    evidence = Words(
        what="what it rests on", label="What do you know that this rests on?", help_text="Seen, said, read", rows=3
    )
    decided_on = Day(what="the day you decided", past=True, label="When did you decide this?")


class SupportForm(forms.Form):
    """A manager's answer."""

    answer = OneOf(what="your answer", label="Do you support this?", choices=Support.Answer.choices)
    words = Words(
        what="why",
        label="What do you say to it?",
        help_text="If you do not support it: what is missing, or what should be done instead",
        rows=3,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """Anything but support says why."""
        cleaned = super().clean() or {}
        answer = cleaned.get("answer")
        if answer and answer != Support.Answer.SUPPORTED and not cleaned.get("words"):
            self.add_error("words", "Write what is missing, or what should be done instead")
        return cleaned


class RelaxForm(forms.Form):
    """More time, and why."""

    show_on = Day(what="the new day", future=True, label="Until when?")
    reason = Words(what="why it needs more time", label="Why does it need more time?", rows=3)


class JoinForm(forms.Form):
    """Which other case tells of the same event."""

    def __init__(self, *args: Any, others: Iterable[Case], **options: Any) -> None:
        super().__init__(*args, **options)
        self.others = {str(each.pk): each for each in others}
        self.fields["into"] = OneOf(
            what="the other concern",
            label="Which one tells of the same event?",
            choices=[(key, named(each)) for key, each in self.others.items()],
        )
        self.fields["why"] = Words(what="how we know", label="How do you know that it is the same event?", rows=3)


class ChangeEnquiryForm(forms.Form):
    """Who leads it, what it is to find out, and the kinds of harm."""

    def __init__(self, *args: Any, workers: Iterable[User], begun: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        self.workers = {str(each.pk): each for each in workers}
        if begun:
            self.fields["lead"] = OneOf(
                what="who leads it",
                label="Who leads the enquiry?",
                choices=[(key, each.name) for key, each in self.workers.items()],
                drop_down=True,
            )
            self.fields["to_find_out"] = Words(
                what="what it is to find out or to do", label="What is it to find out or to do?", rows=4
            )
            self.fields["made_by"] = Line(
                what="who makes it", label="Does another body make it for the council? Which?", required=False
            )
        self.fields["risk_types"] = SomeOf(
            what="a kind of harm", label="Which kinds of harm is it about?", choices=RISK_TYPES.items(), required=False
        )
