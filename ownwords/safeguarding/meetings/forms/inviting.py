"""The forms of inviting, and of answering an invitation."""

from collections.abc import Iterable
from typing import Any

from django import forms

from ownwords.access.models import User
from ownwords.drafts.fields import Line, OneOf, Words, YesNo
from ownwords.safeguarding.meetings.models import Invitation, Presence
from ownwords.safeguarding.meetings.rules import PROFESSIONALS


class InviteForm(forms.Form):
    """One invitation: to somebody with an account, or by name."""

    called = Line(what="their name", label="If they are not in the list: their name", required=False)
    comes_as = OneOf(what="as what they come", label="As what do they come?", choices=Invitation.Comes.choices)
    who = Line(
        what="who they are", label="Who are they?", help_text="For example: her niece, or ward sister", required=False
    )
    organisation = Line(what="their organisation", label="From which organisation?", required=False)
    to_private_part = YesNo(
        label="Invite them to the part for professionals only too",
        help_text="Only where there is such a part, and they need it",
    )

    def __init__(self, *args: Any, accounts: Iterable[User], **options: Any) -> None:
        super().__init__(*args, **options)
        self.accounts = {str(user.pk): user for user in accounts}
        named = [(pk, f"{user.name}, {user.job_title or user.organisation.name}") for pk, user in self.accounts.items()]
        self.fields["user"] = OneOf(
            what="somebody",
            label="Who is invited?",
            help_text="The list has those who see something of this case already",
            choices=[("", "Somebody who is not in this list"), *named],
            required=False,
            drop_down=True,
        )
        self.order_fields(["user"])

    def clean(self) -> dict[str, Any]:
        """Somebody is named; the private part is for professionals."""
        cleaned = super().clean() or {}
        cleaned["user"] = self.accounts.get(cleaned.get("user") or "")
        if not cleaned["user"] and not cleaned.get("called") and "called" not in self.errors:
            self.add_error("called", "Enter their name, or choose somebody from the list")
        if cleaned.get("to_private_part") and cleaned.get("comes_as") not in (None, "", *PROFESSIONALS):
            self.add_error("to_private_part", "Only professionals can be invited to the part for professionals only")
        return cleaned


class AnswerForm(forms.Form):
    """What an invited one answers."""

    how = OneOf(what="the answer", label="Do they come?", choices=Presence.How.choices)
    note = Words(what="more", label="Anything to know?", rows=2, required=False)

    def __init__(self, *args: Any, own: bool = False, past: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["how"]
        if past:
            field.label = "Did they come?"
            field.choices = [(how, Presence(how=how, afterwards=True).told) for how in Presence.How.values]
        if own:
            field.label = "Do you come?"
            field.choices = [
                ("all", "Yes"),
                ("part", "For part of it"),
                ("video", "By video or phone"),
                ("sorry", "No, with my apologies"),
            ]


class TakeBackForm(forms.Form):
    """Taking an invitation back."""

    because = Words(what="why they are not invited any more", label="Why are they not invited any more?", rows=2)
