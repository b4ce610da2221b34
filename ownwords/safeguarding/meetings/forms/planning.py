"""The forms of planning a meeting, moving it, and saying what it is for."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.fields import Day, Line, OneOf, Words
from ownwords.safeguarding.meetings.fields import Clock
from ownwords.safeguarding.meetings.models import Meeting, Place


class WhenAndWhere(forms.Form):
    """When a meeting is, how long, and where."""

    starts_on = Day(what="the day of the meeting", label="On which day?")
    starts = Clock(label="When does it begin?", help_text="For example, 14:30 or 2.30pm")
    minutes = forms.IntegerField(
        label="How many minutes are planned?",
        min_value=1,
        max_value=480,
        initial=60,
        error_messages={
            "required": "Enter how many minutes are planned",
            "invalid": "Enter the minutes as a number, like 60",
            "min_value": "Enter at least 1 minute",
            "max_value": "Enter 480 minutes or fewer",
        },
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    place = OneOf(
        what="where it is",
        label="Where?",
        choices=Place.choices,
        hints={Place.HOME: "Often the easiest place to speak up"},
    )
    where = Words(
        what="where exactly",
        label="Where exactly, or how to join?",
        help_text="The room, the address, the link. It never goes into calendars.",
        rows=2,
        required=False,
    )

    def when_and_where(self) -> dict[str, Any]:
        """What the actions take, of a valid form."""
        cleaned = self.cleaned_data
        starts_at = datetime.combine(cleaned["starts_on"], cleaned["starts"], timezone.get_current_timezone())
        return {"starts_at": starts_at} | {name: cleaned[name] for name in ("minutes", "place", "where")}

    @staticmethod
    def standing(meeting: Meeting) -> dict[str, Any]:
        """What stands now, as the form's starting values."""
        local = timezone.localtime(meeting.starts_at)
        return {"starts_on": local.date(), "starts": local.time(), "minutes": meeting.minutes} | {
            "place": meeting.place,
            "where": meeting.where,
        }


def _add_purpose(form: Any, workers: Iterable[User]) -> None:
    form.workers = {str(user.pk): user for user in workers}
    form.fields["for_what"] = Words(
        what="what the meeting is for",
        label="What is it for?",
        help_text="In plain words. Begin with what the person wants. They read this on their own pages, and so "
        "does whoever they let see their meetings: leave out what is private.",
        rows=4,
    )
    form.fields["chair"] = OneOf(
        what="who chairs it",
        label="Who chairs it?",
        choices=[
            ("", "Somebody else: write their name below"),
            *((pk, user.name) for pk, user in form.workers.items()),
        ],
        required=False,
        drop_down=True,
    )
    form.fields["chair_name"] = Line(what="the name of the chair", label="If somebody else: who?", required=False)


def _chosen_chair(form: Any, cleaned: dict[str, Any]) -> dict[str, Any]:
    cleaned["chair"] = form.workers.get(cleaned.get("chair") or "")
    if not cleaned["chair"] and not cleaned.get("chair_name") and not {"chair", "chair_name"} & set(form.errors):
        form.add_error("chair", "Choose who chairs the meeting, or write their name")
    if cleaned.get("chair"):  # whatever has an error is not among what was cleaned
        cleaned["chair_name"] = ""
    return cleaned


class PlanForm(WhenAndWhere):
    """A new meeting."""

    def __init__(self, *args: Any, workers: Iterable[User], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["kind"] = OneOf(
            what="which meeting this is",
            label="Which meeting is it?",
            choices=Meeting.Kind.choices,
            hints={
                Meeting.Kind.NETWORK: "The people around them look for a way together",
                Meeting.Kind.FAMILY_GROUP: "The family makes a plan of its own",
            },
        )
        _add_purpose(self, workers)

    def clean(self) -> dict[str, Any]:
        """Somebody chairs it."""
        return _chosen_chair(self, super().clean() or {})

    def meeting(self) -> dict[str, Any]:
        """What ``actions.plan`` takes, of a valid form."""
        names = ("kind", "for_what", "chair", "chair_name")
        return self.when_and_where() | {name: self.cleaned_data[name] for name in names}


class MoveForm(WhenAndWhere):
    """Another day, time or place, with the reason."""

    reason = Words(what="why it is changed", label="Why is it changed?", rows=2)


class PurposeForm(forms.Form):
    """What a meeting is for, and who chairs it."""

    def __init__(self, *args: Any, workers: Iterable[User], **options: Any) -> None:
        super().__init__(*args, **options)
        _add_purpose(self, workers)

    def clean(self) -> dict[str, Any]:
        """Somebody chairs it."""
        return _chosen_chair(self, super().clean() or {})
