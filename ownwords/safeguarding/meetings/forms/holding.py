"""The forms of a meeting that was held, or was not."""

from typing import Any

from django import forms

from ownwords.drafts.fields import OneOf, Words
from ownwords.safeguarding.meetings.forms.preparing import need_how
from ownwords.safeguarding.meetings.forms.shared import add_taking_part
from ownwords.safeguarding.meetings.models import Invitation, Presence
from ownwords.safeguarding.meetings.queries import Invited
from ownwords.safeguarding.path.speaking import ask_whose, need_speaker

CAME = [(how, Presence(how=how, afterwards=True).told) for how in Presence.How.values]


class HoldForm(forms.Form):
    """A meeting was held: how the person took part, what they said of it, who came."""

    words = Words(
        what="what they said of the meeting",
        label="What did they say about the meeting? In their own words",
        rows=3,
        required=False,
    )

    def __init__(self, *args: Any, invited: list[Invited], **options: Any) -> None:
        super().__init__(*args, **options)
        self.invitations = {f"came-{number}": one.invitation for number, one in enumerate(invited, 1)}
        add_taking_part(self, label="How did they take part?", past=True)
        ask_whose(self, label="Whose words are these about the meeting?")
        for name, invitation in self.invitations.items():
            self.fields[name] = OneOf(what="whether they came", label=_named(invitation), choices=CAME, drop_down=True)
        self.order_fields(["how", "which_part", "through", "reason", "words", "whose", "speaker"])

    @property
    def came_fields(self) -> list[forms.BoundField]:
        """The questions who came."""
        return [self[name] for name in self.invitations]

    def clean(self) -> dict[str, Any]:
        """Say what is missing next to its field."""
        cleaned = super().clean() or {}
        need_how(self, cleaned)
        if cleaned.get("words"):
            need_speaker(self, cleaned)
        return cleaned

    def held(self) -> dict[str, Any]:
        """What ``actions.hold`` takes, of a valid form."""
        cleaned = dict(self.cleaned_data)
        came: dict[Invitation, str] = {each: cleaned.pop(name) for name, each in self.invitations.items()}
        return cleaned | {"came": came}


def _named(invitation: Invitation) -> str:
    return ", ".join(filter(None, (invitation.called, invitation.who or invitation.organisation)))


class NotHeldForm(forms.Form):
    """A meeting does not happen."""

    because = Words(what="why it does not happen", label="Why does it not happen?", rows=3)
