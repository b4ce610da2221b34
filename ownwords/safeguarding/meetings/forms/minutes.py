"""The forms of minutes: what came of a question, what somebody brought, corrections."""

from typing import Any

from django import forms

from ownwords.drafts.fields import Line, OneOf, Words
from ownwords.safeguarding.meetings.forms.agenda import need_reason
from ownwords.safeguarding.meetings.forms.shared import add_private, shortened
from ownwords.safeguarding.meetings.models import Minute
from ownwords.safeguarding.meetings.queries import Invited, ShownItem


class MinuteForm(forms.Form):
    """What came of one question."""

    talked = OneOf(
        what="whether it was talked about", label="Was it talked about?", choices=Minute.Talked.choices, initial="yes"
    )
    said = Words(what="what was said", label="What was said?", rows=6, required=False)
    agreed = Words(what="what was agreed", label="What was agreed?", rows=3, required=False)
    differently = Words(
        what="who sees it differently",
        label="Who sees it differently, and how?",
        help_text="Each under their name. Nobody is talked out of it here.",
        rows=3,
        required=False,
    )
    not_because = Words(
        what="why it was not talked about",
        label="If it was not talked about: why, and when will it be?",
        rows=2,
        required=False,
    )

    def __init__(self, *args: Any, ask_why_private: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        if ask_why_private:
            self.fields["private_because"] = Words(
                what="why this is for professionals only", label="Why is this for professionals only?", rows=2
            )

    def clean(self) -> dict[str, Any]:
        """Talked about: what was said. Not: why."""
        cleaned = super().clean() or {}
        talked = cleaned.get("talked")
        if talked == "yes" and not cleaned.get("said") and "said" not in self.errors:
            self.add_error("said", "Write what was said")
        if talked == "no" and not cleaned.get("not_because") and "not_because" not in self.errors:
            self.add_error("not_because", "Write why it was not talked about, and when it will be")
        return cleaned


class ConfirmForm(forms.Form):
    """Nothing is asked but the decision itself."""


class AboutItem(forms.Form):
    """A form in which one of the questions that are shown can be chosen."""

    def __init__(self, *args: Any, items: list[ShownItem], **options: Any) -> None:
        super().__init__(*args, **options)
        self.items = {str(one.item.pk): one.item for one in items}
        named = [(str(one.item.pk), f"{one.number}. {shortened(one.item.words or one.item.question)}") for one in items]
        self.fields["item"] = OneOf(
            what="one of the questions",
            label="To which question does it belong?",
            choices=[("", "To no one question"), *named],
            required=False,
            drop_down=True,
        )

    def clean(self) -> dict[str, Any]:
        """Put the question itself in place of its id."""
        cleaned = super().clean() or {}
        cleaned["item"] = self.items.get(cleaned.get("item") or "")
        if "private" in self.fields:
            need_reason(self, cleaned)
        return cleaned


class ContributionForm(AboutItem):
    """What one participant brought. For somebody with an account, their own: then nobody asks whose it is."""

    words = Words(what="what was brought", label="In their own words", rows=5)

    def __init__(
        self,
        *args: Any,
        called: str = "",
        invited: list[Invited] | None = None,
        may_be_private: bool = True,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.invitations = {str(one.invitation.pk): one.invitation for one in invited or []}
        if invited is not None:
            self._ask_whose(called)
        else:
            self.fields["words"].label = "What do you want to say?"
        if may_be_private:
            add_private(self)
        self.order_fields(["whose", "speaker", "words", "item"])

    def _ask_whose(self, called: str) -> None:
        named = [(pk, _named(each)) for pk, each in self.invitations.items()]
        self.fields["whose"] = OneOf(
            what="who brought it",
            label="Who brought this?",
            choices=[("person", called), *named, ("other", "Somebody who is not in this list")],
            drop_down=True,
        )
        self.fields["speaker"] = Line(
            what="who it was", label="If not in the list: who, and who are they?", required=False
        )

    def clean(self) -> dict[str, Any]:
        """Say whose it is, as ``actions.contribute`` takes it."""
        cleaned = super().clean()
        whose = cleaned.pop("whose", None)
        if "whose" in self.fields:
            cleaned["of_person"] = whose == "person"
            cleaned["invitation"] = self.invitations.get(whose or "")
            if whose == "other" and not cleaned.get("speaker") and "speaker" not in self.errors:
                self.add_error("speaker", "Write who brought this, and who they are")
        return cleaned


def _named(invitation: Any) -> str:
    return ", ".join(filter(None, (invitation.called, invitation.who or invitation.organisation)))


class CorrectionForm(AboutItem):
    """A correction beside minutes that stand."""

    text = Words(what="what is not right", label="What is not right, and what is?", rows=4)
    asked_by = Line(what="who says so", label="Who says so?")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        add_private(self)
        self.order_fields(["text", "asked_by", "item"])
