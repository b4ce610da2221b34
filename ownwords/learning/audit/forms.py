"""The forms of a case-file audit."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms

from ownwords.access.models import User
from ownwords.drafts.fields import Day, Line, OneOf, SomeOf, Words, YesNo
from ownwords.learning.audit.grading import GRADES
from ownwords.learning.audit.models import Audit, Evidence, Question
from ownwords.learning.audit.places import Place
from ownwords.learning.audit.starting import THEMES

PLACES = 3
"""How many places an answer can point at."""


class PlanForm(forms.Form):
    """Which files are meant."""

    name = Line(
        what="a name",
        label="What is the audit called?",
        help_text="For example: Being asked first, spring 2026",
        longest=120,
    )
    kind = OneOf(what="whose files are read", label="Whose files are read?", choices=Audit.Kind.choices)
    first = Day(what="the first day", label="From which day?", past=True)
    last = Day(what="the last day", label="To which day?", past=True)
    share = OneOf(
        what="how the sample is drawn",
        label="How is the sample drawn?",
        choices=[("all", "From all files together"), ("team", "From each team its share")],
        hints={
            "all": "Each file is as likely as any other",
            "team": "So that no team is left out by chance. Teams are not compared",
        },
        initial="all",
    )

    def values(self) -> dict[str, Any]:
        """What ``actions.plan_audit`` takes, of a valid form."""
        told = dict(self.cleaned_data)
        return told | {"by_team": told.pop("share") == "team"}


class DrawForm(forms.Form):
    """How many files, and who reads them."""

    def __init__(self, *args: Any, files: int, enough: int, readers: Sequence[User], **options: Any) -> None:
        super().__init__(*args, **options)
        self.readers = {str(one.pk): one for one in readers}
        whole = f"Enter a whole number from 1 to {files}"
        self.fields["size"] = forms.IntegerField(
            label="How many files?",
            help_text=f"{enough} of {files} would be enough to tell of all within ten in a hundred",
            widget=forms.TextInput(attrs={"inputmode": "numeric"}),
            min_value=1,
            max_value=files,
            error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), whole),
        )
        self.fields["chosen"] = SomeOf(
            what="who reads",
            label="Who reads?",
            choices=[(key, _with_job(one)) for key, one in self.readers.items()],
            help_text="Nobody gets a file of a person with whom they have worked",
        )
        self.fields["second"] = OneOf(
            what="how many files two people read",
            label="How many files do two people read?",
            choices=[("fifth", "One in five"), ("half", "Half of them"), ("all", "All"), ("none", "None")],
            help_text="They do not see each other’s answers until both have finished. It shows whether the grades mean "
            "the same to everybody",
            initial="fifth",
        )

    def values(self) -> dict[str, Any]:
        """Size, readers and the share that two read, of a valid form."""
        told = self.cleaned_data
        return {
            "size": told["size"],
            "readers": [self.readers[key] for key in told["chosen"]],
            "second": told["second"],
        }


def _with_job(user: User) -> str:
    return f"{user.name}, {user.job_title}" if user.job_title else user.name


class GiveForm(forms.Form):
    """Who reads a file too."""

    def __init__(self, *args: Any, readers: Sequence[User], **options: Any) -> None:
        super().__init__(*args, **options)
        self.readers = {str(one.pk): one for one in readers}
        self.fields["reader"] = OneOf(
            what="who reads it",
            label="Who reads it?",
            choices=[("", ""), *((key, _with_job(one)) for key, one in self.readers.items())],
            help_text="Those who have worked with the person are not in the list",
            drop_down=True,
        )

    def values(self) -> dict[str, Any]:
        """What ``actions.give`` takes, of a valid form."""
        return {"reader": self.readers[self.cleaned_data["reader"]]}


class BecauseForm(forms.Form):
    """Why something is taken back or asked no longer."""

    because = Words(what="why", label="Why?", rows=2)


class EndForm(forms.Form):
    """What an audit found, and what is done about it."""

    found = Words(
        what="what the audit found",
        label="What did the audit find?",
        help_text="What shines first, then what is to be learnt. The board reads it, and all who work here: no names",
        rows=4,
    )
    will_do = Words(
        what="what you will do about it",
        label="What will you do about it?",
        help_text="What, by when, and which post sees to it. No names",
        rows=3,
    )
    names_meant = YesNo(label="If a word is taken for a name: I have looked, nobody is named")


class QuestionForm(forms.Form):
    """One question: what is asked, what good looks like, what to look for."""

    asks = Words(
        what="the question",
        label="What is asked?",
        help_text="What came of it for the person, rather than whether a form was filled in",
        rows=2,
    )
    good = Words(what="what good looks like", label="What does good look like?", rows=3)
    look_for = Words(what="what to look for", label="What does the auditor look for, and where?", rows=3)

    def __init__(self, *args: Any, rewording: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        if rewording:
            self.fields["because"] = Words(what="why it is reworded", label="Why is it reworded?", rows=2)
        else:
            choices = [("", ""), *((theme.key, theme.name) for theme in THEMES)]
            theme = OneOf(what="what it is about", label="What is it about?", choices=choices, drop_down=True)
            self.fields = {"theme": theme} | self.fields


class AnswerForm(forms.Form):
    """One auditor's answer to one question."""

    grade = OneOf(
        what="a grade",
        label="What do you see?",
        choices=[(grade.key, grade.name) for grade in GRADES],
        hints={grade.key: grade.means for grade in GRADES},
    )
    why = Words(
        what="why",
        label="Why?",
        help_text="To whoever did the work, as you would say it to their face",
        rows=4,
    )

    def __init__(self, *args: Any, places: Sequence[Place], shut: str = "", **options: Any) -> None:
        super().__init__(*args, **options)
        self.shut = shut
        """Why nothing can be kept any more: then there are no places, and this alone is said."""
        self.places = {one.key: one for one in places}
        choices = [("", "Choose a place"), *((key, _shown(one)) for key, one in self.places.items())]
        for number in range(1, PLACES + 1):
            self.fields[f"place_{number}"] = OneOf(
                what="a place in the record",
                label=f"Place {number} in the record",
                choices=choices,
                drop_down=True,
                required=False,
            )
            self.fields[f"quote_{number}"] = Words(
                what="what is written there", label=f"What is written at place {number}", rows=2, required=False
            )
        self.fields["for_all"] = Words(
            what="what everybody can learn",
            label="What can everybody learn from it?",
            help_text="One sentence for training and for the board. No names",
            rows=2,
            required=False,
        )
        self.fields["names_meant"] = YesNo(label="If a word is taken for a name: I have looked, nobody is named")

    def clean(self) -> dict[str, Any]:
        """A quotation says from where it is."""
        told: dict[str, Any] = super().clean() or {}
        if self.shut:
            self.errors.clear()
            raise forms.ValidationError(self.shut)
        for number in range(1, PLACES + 1):
            if told.get(f"quote_{number}") and not told.get(f"place_{number}"):
                self.add_error(f"place_{number}", "Choose where in the record this is written")
        return told

    def values(self) -> dict[str, Any]:
        """What ``actions.answer`` takes, of a valid form."""
        told = self.cleaned_data
        chosen = [(told[f"place_{number}"], told[f"quote_{number}"]) for number in range(1, PLACES + 1)]
        evidence = [(self.places[key], quote) for key, quote in chosen if key]
        kept = ("grade", "why", "for_all", "names_meant")
        return {name: told[name] for name in kept} | {"evidence": evidence}


def _shown(place: Place) -> str:
    return f"{place.on.day} {place.on:%b %Y}: {place.what}"


def initial_of(evidence: Sequence[Evidence]) -> dict[str, str]:
    """The places of an answer, as the form's fields."""
    values: dict[str, str] = {}
    for one in evidence:
        values[f"place_{one.number}"] = Place(one.what, one.on, one.link).key
        values[f"quote_{one.number}"] = one.quote
    return values


class SumUpForm(forms.Form):
    """What to thank for, and what could be learnt."""

    thanks = Words(
        what="what to thank for",
        label="What is there to thank for?",
        help_text="This is what whoever did the work reads first",
        rows=4,
    )
    learn = Words(
        what="what could be learnt",
        label="What could be learnt?",
        help_text="One or two things that would make the most difference to the person. If nothing: say so",
        rows=4,
    )


class TalkForm(forms.Form):
    """What two auditors agree on where they differed."""

    def __init__(self, *args: Any, asked: Sequence[tuple[Question, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.asked = [question.pk for question, _ in asked]
        for question, told in asked:
            self.fields[f"grade_{question.pk}"] = OneOf(
                what="the grade on which you agree",
                label=question.asks,
                help_text=told,
                choices=[(grade.key, grade.name) for grade in GRADES],
            )
        self.fields["words"] = Words(
            what="what you talked about",
            label="We talked about it, and …",
            help_text="What you saw differently, and what you agree on. Whoever did the work reads it",
            rows=4,
        )

    def values(self) -> dict[str, Any]:
        """What ``actions.talk_over`` takes, of a valid form."""
        told = self.cleaned_data
        agreed: dict[UUID, str] = {key: told[f"grade_{key}"] for key in self.asked}
        return {"words": told["words"], "agreed": agreed}


class ReplyForm(forms.Form):
    """What whoever did the work says to it."""

    words = Words(
        what="what you want to say",
        label="What do you want to say to it?",
        help_text="What fits, what was missed, what you would like to talk about. It stands beside what they wrote",
        rows=5,
    )


class ConfirmForm(forms.Form):
    """Nothing to fill in: the button is the answer."""
