"""The forms of supervision."""

from collections.abc import Sequence
from typing import Any

from django import forms

from ownwords.access.models import User
from ownwords.drafts.fields import Day, OneOf, SomeOf, Words
from ownwords.learning.supervision.models import AgendaItem, CameOf, Pair, Session, StepEvent
from ownwords.learning.supervision.rules import QUESTIONS
from ownwords.people.models import Person


def _person_field(people: Sequence[Person], label: str) -> OneOf:
    choices = [("", "Nobody’s"), *((str(one.pk), one.name) for one in people)]
    return OneOf(what="somebody", label=label, choices=choices, required=False, drop_down=True)


class BeginForm(forms.Form):
    """With whom, and who supervises."""

    def __init__(self, *args: Any, colleagues: Sequence[User], **options: Any) -> None:
        super().__init__(*args, **options)
        self.colleagues = {str(one.pk): one for one in colleagues}
        self.fields["other"] = OneOf(
            what="with whom", label="With whom?", choices=[(key, one.name) for key, one in self.colleagues.items()],
            drop_down=True,
        )  # fmt: skip
        self.fields["who"] = OneOf(
            what="who supervises",
            label="Who supervises?",
            choices=[("me", "I do"), ("other", "They do")],
        )


class NextForm(forms.Form):
    """When they meet next."""

    next_on = Day(what="the day", label="When do you meet next?", future=True, required=False)


class BringForm(forms.Form):
    """Something for the agenda."""

    text = Words(what="what you want to talk about", label="What do you want to talk about?", rows=3)

    def __init__(self, *args: Any, people: Sequence[Person], **options: Any) -> None:
        super().__init__(*args, **options)
        self.people = {str(one.pk): one for one in people}
        self.fields["person"] = _person_field(people, "Whose situation is it about, if anybody’s?")

    def values(self) -> dict[str, Any]:
        """What ``actions.bring`` takes, of a valid form."""
        told = dict(self.cleaned_data)
        return told | {"person": self.people.get(told["person"])}


class SessionForm(forms.Form):
    """The six questions."""

    def __init__(
        self,
        *args: Any,
        people: Sequence[Person],
        agenda: Sequence[AgendaItem],
        session: Session | None = None,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.people = {str(one.pk): one for one in people}
        self.agenda = {str(one.pk): one for one in agenda}
        self.session = session
        self.fields["held_on"] = Day(what="the day", label="When did you talk?", past=True)
        if session is None:
            self.fields["about"] = OneOf(
                what="what it was about", label="What was it about?", choices=Session.About.choices
            )
            self.fields["person"] = _person_field(people, "If it was about one person’s situation: whose?")
        of_worker = session is not None and session.about == Session.About.DEVELOPMENT
        for question in QUESTIONS:
            helps = question.of_worker if of_worker else question.of_person
            self.fields[question.name] = Words(
                what="what you said", label=question.asked, help_text=helps, rows=4, required=False
            )
        if agenda:
            self.fields["talked"] = SomeOf(
                what="what you talked about",
                label="What of the agenda did you talk about?",
                choices=[(key, f"{one.text[:120]} ({one.by.name})") for key, one in self.agenda.items()],
                required=False,
            )

    def values(self) -> dict[str, Any]:
        """What ``actions.write_session`` takes, of a valid form."""
        told = dict(self.cleaned_data)
        kept: dict[str, Any] = {
            "held_on": told["held_on"],
            "answers": {question.name: told[question.name] for question in QUESTIONS},
            "talked": [self.agenda[key] for key in told.get("talked", [])],
        }
        if self.session is None:
            kept |= {"about": told["about"], "person": self.people.get(told["person"])}
        return kept


class StepForm(forms.Form):
    """What is to happen next."""

    what = Words(what="what is to happen", label="What is to happen?", rows=2)

    def __init__(self, *args: Any, pair: Pair, **options: Any) -> None:
        super().__init__(*args, **options)
        self.owners = {str(one.pk): one for one in (pair.supervisor, pair.worker)}
        self.fields["owner"] = OneOf(
            what="whose it is", label="Whose is it?", choices=[(key, one.name) for key, one in self.owners.items()]
        )
        self.fields["by_on"] = Day(what="the day", label="By when?", future=True, required=False)

    def values(self) -> dict[str, Any]:
        """What ``actions.agree_step`` takes, of a valid form."""
        told = dict(self.cleaned_data)
        return told | {"owner": self.owners[told["owner"]]}


class FollowForm(forms.Form):
    """What became of a step."""

    state = OneOf(what="how it stands", label="How does it stand?", choices=StepEvent.State.choices)
    words = Words(what="what happened", label="What happened, or what is in the way?", rows=3, required=False)


class WorryForm(forms.Form):
    """One worry by itself."""

    text = Words(
        what="what worries you",
        label="What worries you?",
        help_text="One worry, in a sentence. You will be asked later what came of it.",
        rows=2,
    )


class CameOfForm(forms.Form):
    """What came of a worry."""

    how = OneOf(what="what came of it", label="What came of it?", choices=CameOf.How.choices)
    words = Words(what="what came of it, in a sentence", label="In a sentence", rows=2)
    on = Day(what="the day", label="When was this?", past=True)


class NoteForm(forms.Form):
    """What goes into a person's record."""

    text = Words(
        what="what is to stand in the record",
        label="What is to stand in the record?",
        help_text="Written for the record and for the person: what you thought about, and what follows from it. "
        "Nothing about the worker.",
        rows=5,
    )


class NameForm(forms.Form):
    """Whom one names."""

    because = Words(what="why they should read it", label="Why should they read it?", rows=2)

    def __init__(self, *args: Any, colleagues: Sequence[User], **options: Any) -> None:
        super().__init__(*args, **options)
        self.colleagues = {str(one.pk): one for one in colleagues}
        self.fields["user"] = OneOf(
            what="whom you name", label="Who?", choices=[(key, one.name) for key, one in self.colleagues.items()],
            drop_down=True,
        )  # fmt: skip

    def values(self) -> dict[str, Any]:
        """What ``actions.name`` takes, of a valid form."""
        told = dict(self.cleaned_data)
        return told | {"user": self.colleagues[told["user"]]}


class ConfirmForm(forms.Form):
    """Nothing to fill in: the button is the answer."""
