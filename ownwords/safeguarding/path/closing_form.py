"""The closing conversation's form: what reviews ask at every close, and what safeguarding asks besides."""

from typing import Any

from django import forms

from ownwords.drafts.fields import Day, OneOf, SomeOf, Words
from ownwords.measures.codes import LOCATIONS, RISK_ASSESSMENTS, RISK_OUTCOMES, RISK_TYPES, SOURCES
from ownwords.reviews.forms import CloseForm
from ownwords.safeguarding.path.models import Conclusion
from ownwords.safeguarding.path.rules import support_of_capacity, unsound_risk

FEELINGS = {
    "understood": "Did they understand what happened, and why?",
    "listened": "Did they feel listened to?",
    "in_control": "Did they feel in control of what was done?",
    "safer": "Do they feel safer?",
}
"""Asked of the person, or of whoever speaks for them (mission 6.8)."""
_NOT_SAID = ("", "Not asked, or not said")
SAFEGUARDING_ASKS = (
    "what_was_found",
    "risk_assessment",
    "risk_outcome",
    "risk_words",
    "lacked_capacity",
    "supported",
    "risk_types",
    "locations",
    "sources",
)


class ConcludeForm(CloseForm):
    """The close of an enquiry, by the person's account."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        add_findings(self)
        for name, question in FEELINGS.items():
            self.fields[name] = OneOf(what="an answer", label=question, choices=[*_five(), _NOT_SAID], required=False)
        self.fields["lacked_capacity"] = OneOf(
            what="whether they lacked capacity",
            label="Did they lack capacity for a decision in this enquiry?",
            choices=Conclusion.Capacity.choices,
        )
        self.fields["supported"] = OneOf(
            what="whether somebody supported them",
            label="If they did: did an advocate, relative or friend support them?",
            choices=[("yes", "Yes"), ("no", "No"), ("", "They did not lack capacity")],
            required=False,
        )

    def clean(self) -> dict[str, Any]:
        """Say next to the field what does not agree."""
        cleaned = super().clean()
        if problem := unsound_risk(cleaned.get("risk_assessment", ""), cleaned.get("risk_outcome", "")):
            self.add_error("risk_outcome", problem)
        if problem := support_of_capacity(cleaned.get("lacked_capacity", ""), cleaned.get("supported", "")):
            self.add_error("supported", problem)
        return cleaned

    def conclusion(self) -> dict[str, Any]:
        """What ``actions.conclude`` takes, of a valid form."""
        told = self.cleaned_data
        closing = self.closing()
        concluded_on = closing.pop("closed_on")
        return {name: told[name] for name in SAFEGUARDING_ASKS} | {
            "concluded_on": concluded_on,
            "closing": closing,
            **{name: int(told[name]) if told[name] else None for name in FEELINGS},
        }


def _five() -> list[tuple[str, str]]:
    return [(str(value), str(label)) for value, label in Conclusion.Five.choices]


def add_findings(form: forms.Form) -> None:
    """Add what was found, and what became of the risk."""
    form.fields["what_was_found"] = Words(what="what was found", label="What was found?", rows=5)
    form.fields["risk_assessment"] = OneOf(
        what="what was found about the risk", label="Was there a risk?", choices=RISK_ASSESSMENTS.items()
    )
    form.fields["risk_outcome"] = OneOf(
        what="what became of the risk",
        label="If a risk was found: what became of it?",
        choices=[*RISK_OUTCOMES.items(), ("", "No risk was found")],
        required=False,
    )
    form.fields["risk_words"] = Words(
        what="what they say of the risk", label="What do they say of the risk now?", rows=3, required=False
    )
    for name, question, codes in (
        ("risk_types", "Which kinds of harm was it about?", RISK_TYPES),
        ("locations", "Where did it happen?", LOCATIONS),
        ("sources", "Who may have caused it?", SOURCES),
    ):
        form.fields[name] = SomeOf(what="at least one", label=question, choices=codes.items())


class ConcludeConcernForm(forms.Form):
    """The end of a concern that led to no enquiry."""

    concluded_on = Day(what="the day it ended", past=True, label="When did it end?")
    what_was_found = Words(what="how it ended", label="How did it end, and what does the person say of it?", rows=5)

    def conclusion(self) -> dict[str, Any]:
        """What ``actions.conclude`` takes, of a valid form."""
        return dict(self.cleaned_data)
