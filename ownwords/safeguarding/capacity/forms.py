"""The forms of capacity and best interests."""

from collections.abc import Callable, Iterable
from typing import Any

from django import forms

from ownwords.conversations.models import WhoseWords
from ownwords.drafts.fields import Day, Line, OneOf, Words
from ownwords.people.models import CircleMember
from ownwords.safeguarding.capacity.models import Assessment, BestInterests
from ownwords.safeguarding.capacity.rules import FOUR, QUESTIONS, problems_of_finding
from ownwords.safeguarding.path.speaking import ask_whose, need_speaker


class AssessForm(forms.Form):
    """Whether they can make one decision, now."""

    def __init__(self, *args: Any, again: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if not again:
            self.fields["decision"] = Line(
                what="which decision this is about",
                label="Which decision is it about?",
                help_text="One decision, in plain words. For example: where to live, or whom to see",
                longest=300,
            )
        self.fields["what_helped"] = Words(
            what="what was done to help them decide",
            label="What did you do to help them decide?",
            help_text="The time of day, the place, who was there, pictures, signs, a second visit",
            rows=4,
        )
        self.fields["helped_by"] = Line(
            what="who helped", label="Who helped them to understand or to say it?", required=False
        )
        for name in FOUR:
            self.fields[name] = OneOf(
                what="yes, no or not clear", label=QUESTIONS[name], choices=Assessment.Able.choices
            )
            self.fields[f"{name}_because"] = Words(what="what shows it", label="What shows that?", rows=2)
        self.fields["finding"] = OneOf(
            what="what you found", label="What did you find?", choices=Assessment.Finding.choices
        )
        self.fields["impairment"] = Words(
            what="what keeps them from deciding",
            label="If they cannot decide: what affects their mind or brain?",
            rows=2,
            required=False,
        )
        self.fields["because_of"] = Words(
            what="how it is because of that",
            label="And how is it because of that, and nothing else, that they cannot decide?",
            help_text="Not because others press them, or because they were told too little",
            rows=3,
            required=False,
        )
        self.fields["words"] = Words(
            what="their words", label="What do they say about it themself?", rows=3, required=False
        )
        ask_whose(self)
        self.fields["look_again_on"] = Day(
            what="the day to look again", future=True, required=False, label="When will you look again?"
        )
        self.fields["look_again_because"] = Words(
            what="why then",
            label="Why then?",
            help_text="For example: she may be well enough by then",
            rows=2,
            required=False,
        )
        self.fields["assessed_by"] = Line(
            what="who looked at it", label="Who looked at it, if it was not you alone?", required=False
        )
        self.fields["assessed_on"] = Day(what="the day you looked at it", past=True, label="When was this?")

    def clean(self) -> dict[str, Any]:
        """Say next to the field what does not agree."""
        cleaned = super().clean() or {}
        for field, message in problems_of_finding({name: str(cleaned.get(name) or "") for name in SAID}).items():
            if field not in self.errors:
                self.add_error(field, message)
        not_yet = cleaned.get("finding") == Assessment.Finding.NOT_YET
        if not_yet and not cleaned.get("look_again_on") and "look_again_on" not in self.errors:
            self.add_error("look_again_on", "Enter the day to look again")
        if cleaned.get("look_again_on") and not cleaned.get("look_again_because"):
            self.add_error("look_again_because", "Write why you look again then")
        if cleaned.get("words"):
            need_speaker(self, cleaned)
        return cleaned

    def assessment(self) -> dict[str, Any]:
        """What ``actions.assess`` takes, of a valid form."""
        told = dict(self.cleaned_data)
        said = {name: told.pop(name) for name in (*SAID, *(f"{name}_because" for name in FOUR))}
        return {"decision": "", **told, "said": said}


SAID = (*FOUR, "finding", "what_helped", "impairment", "because_of")


class ConsultForm(forms.Form):
    """What somebody says before it is decided."""

    THE_PERSON = "the-person"

    def __init__(self, *args: Any, called: str, circle: Callable[[], Iterable[CircleMember]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.members = {str(each.pk): each for each in circle()}
        self.fields["member"] = OneOf(
            what="who was asked",
            label="Who was asked?",
            choices=[
                (self.THE_PERSON, f"{called}: what they wish and feel, now and before"),
                *((key, each.to_choose) for key, each in self.members.items()),
                ("", "Somebody else"),
            ],
            required=False,
        )
        self.fields["who"] = Line(
            what="their name and who they are", label="If somebody else: name, and who they are to them", required=False
        )
        self.fields["views"] = Words(
            what="what they think",
            label="What do they think should happen, and why?",
            help_text=f"Of {called}: what they wish and feel now, in their words, or what was seen",
            rows=3,
            required=False,
        )
        self.fields["whose"] = OneOf(
            what="whose words these are",
            label="Whose words are these?",
            choices=[
                ("", f"{called}’s own words, or those of the family member or friend chosen above"),
                *((code, label) for code, label in WhoseWords.choices if code in BESIDES),
            ],
            required=False,
        )
        self.fields["speaker"] = Line(
            what="who saw or said it",
            label=f"If {called} did not say it in words: who saw it, or spoke for them?",
            required=False,
        )
        self._add_more(called)

    def _add_more(self, called: str) -> None:
        self.fields["what_matters"] = Words(
            what="what matters", label=f"What matters to {called}, as they see it?", rows=3, required=False
        )
        self.fields["preferred"] = Words(
            what="the outcome they prefer", label="Which outcome would they prefer?", rows=2, required=False
        )
        self.fields["past_wishes"] = Words(
            what="what they wished before",
            label=f"What did {called} wish and feel before?",
            help_text="Above all what they wrote down when they could decide it",
            rows=2,
            required=False,
        )
        self.fields["beliefs"] = Words(
            what="their beliefs and values",
            label=f"Which beliefs and values of {called} count here?",
            rows=2,
            required=False,
        )
        self.fields["could_not_because"] = Words(
            what="why not", label="If they could not be asked: why not?", rows=2, required=False
        )
        self.fields["how"] = Line(what="how", label="How were they asked?", required=False)
        self.fields["consulted_on"] = Day(what="the day they were asked", past=True, label="When was this?")

    def clean(self) -> dict[str, Any]:
        """Who it was. What they said is asked for by the action, next to its field."""
        cleaned = super().clean() or {}
        if not cleaned.get("member") and not cleaned.get("who") and not {"member", "who"} & set(self.errors):
            self.add_error("who", "Choose who was asked, or write their name and who they are to the person")
        return cleaned

    def consultation(self) -> dict[str, Any]:
        """What ``actions.consult`` takes, of a valid form."""
        told = dict(self.cleaned_data)
        chosen = told.pop("member")
        return told | {"of_the_person": chosen == self.THE_PERSON, "member": self.members.get(chosen)}


BESIDES = ("representative", "professional", "observed")
"""Whose words a consultation can hold besides the person's own and a family member's."""


class BestInterestsForm(forms.Form):
    """A decision made for somebody who cannot make it now."""

    options = Words(what="which options there were", label="Which options were there?", rows=4)
    less_restrictive = Words(
        what="which option leaves them freer",
        label="Which option leaves them freest? Why was it chosen, or why not?",
        rows=3,
    )
    weighed = Words(
        what="how their wishes weighed",
        label="How did their own wishes and feelings weigh, and what did others say?",
        rows=4,
    )
    decision = Words(what="what was decided", label="What was decided?", rows=3)
    disagree = Words(
        what="who sees it otherwise",
        label="Does somebody see it otherwise? Who, and how?",
        help_text="The person too",
        rows=2,
        required=False,
    )
    handled = Words(what="what is done about that", label="What is done about that?", rows=2, required=False)
    nobody_because = Words(
        what="why nobody else could be asked",
        label="If nobody but the person could be asked: why?",
        help_text="Somebody who is paid to help them does not count here.",
        rows=2,
        required=False,
    )
    imca = OneOf(
        what="what is done about an IMCA",
        label="Then: what is done about an independent mental capacity advocate (IMCA)?",
        help_text="For a move or serious treatment the law asks for one (sections 37 to 39).",
        choices=[("", "Somebody else was asked"), *BestInterests.Imca.choices],
        required=False,
    )
    decided_by = Line(what="who decided", label="Who decides this, if it is not you?", required=False)
    look_again_on = Day(what="the day to look again", future=True, required=False, label="When will you look again?")
    look_again_because = Words(what="why then", label="Why then?", rows=2, required=False)
    decided_on = Day(what="the day it was decided", past=True, label="When was it decided?")
