"""The fields that every room's forms are made of: their limits and what they say when something is wrong."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone

LONGEST_TEXT = 100_000
"""Characters in a narrative: about 40 pages."""
LONG_TEXT = 10_000
SHORT_TEXT = 200


class Words(forms.CharField):
    """A text of several lines. ``what`` is named in its messages: "what they want"."""

    def __init__(self, *, what: str, longest: int = LONG_TEXT, rows: int = 5, **options: Any) -> None:
        options.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        options.setdefault("error_messages", {"required": f"Write {what}"})
        options.setdefault("strip", True)
        super().__init__(**options)
        self.what, self.longest = what, longest

    def validate(self, value: Any) -> None:
        super().validate(value)
        if len(value) > self.longest:
            over = len(value) - self.longest
            raise forms.ValidationError(
                f"This is {over:,} characters too long. It can hold {self.longest:,}. Nothing you typed is lost: "
                "shorten it, or put the rest into a second record"
            )


class Line(forms.CharField):
    """A text of one line."""

    def __init__(self, *, what: str, longest: int = SHORT_TEXT, **options: Any) -> None:
        options.setdefault("error_messages", {"required": f"Enter {what}"})
        super().__init__(**options)
        self.what, self.longest = what, longest

    def validate(self, value: Any) -> None:
        super().validate(value)
        if len(value) > self.longest:
            raise forms.ValidationError(
                f"{self.what[:1].upper()}{self.what[1:]} must be {self.longest} characters or fewer. "
                f"You typed {len(value):,}"
            )


class OneOf(forms.ChoiceField):
    """One of a few, as radio buttons."""

    def __init__(self, *, what: str, choices: Any, drop_down: bool = False, **options: Any) -> None:
        options.setdefault("error_messages", {})
        options["error_messages"] = {
            "required": f"Choose {what}",
            "invalid_choice": f"Choose {what} from the list",
        } | options["error_messages"]
        options["widget"] = forms.Select() if drop_down else forms.RadioSelect()
        self.hints: dict[str, str] = options.pop("hints", {})
        """Choice to a few words under it."""
        super().__init__(choices=choices, **options)


class SomeOf(forms.MultipleChoiceField):
    """Any of a few, as check boxes."""

    def __init__(self, *, what: str, choices: Any, **options: Any) -> None:
        options["error_messages"] = {
            "required": f"Choose {what}",
            "invalid_choice": f"Choose {what} from the list",
        }
        super().__init__(choices=choices, widget=forms.CheckboxSelectMultiple(), **options)


class YesNo(forms.BooleanField):
    """One check box."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("required", False)
        super().__init__(**options)


class DayWidget(forms.MultiWidget):
    """Day, month and year, each typed: nobody hunts through a calendar for 1941."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__([forms.TextInput(), forms.TextInput(), forms.TextInput()], attrs)
        self.widgets_names = ["-day", "-month", "-year"]  # Django would put an underscore before them

    def id_for_label(self, id_: str) -> str:
        return f"{id_}-day" if id_ else id_

    def decompress(self, value: Any) -> list[str]:
        if isinstance(value, date):
            return [str(value.day), str(value.month), str(value.year)]
        return ["", "", ""]


class Day(forms.MultiValueField):
    """A date in three boxes.

    ``past``: not after today. ``future``: not before today. Years from 1880 to 30 years from now are real ones here.
    """

    widget = DayWidget

    def __init__(self, *, what: str, past: bool = False, future: bool = False, **options: Any) -> None:
        self.what, self.past, self.future = what, past, future
        required = options.pop("required", True)
        parts = tuple(forms.CharField(required=False) for _ in range(3))
        super().__init__(fields=parts, require_all_fields=False, required=False, **options)
        self.required = required

    def clean(self, value: Any) -> date | None:
        """Return the date; say which part is missing or impossible."""
        if isinstance(value, date):
            return value
        typed = [str(part or "").strip() for part in (value or ["", "", ""])]
        if not any(typed):
            if self.required:
                raise forms.ValidationError(f"Enter {self.what}")
            return None
        names = ("day", "month", "year")
        missing = [name for name, part in zip(names, typed, strict=True) if not part]
        start = self.what[:1].upper() + self.what[1:]
        if missing:
            raise forms.ValidationError(f"{start} must include a {' and a '.join(missing)}")
        day = self._real(typed)
        if day is None:
            raise forms.ValidationError(f"{start} must be a real date, like 27 3 2026")
        today = timezone.localdate()
        if self.past and day > today:
            raise forms.ValidationError(f"{start} must be today or in the past")
        if self.future and day < today:
            raise forms.ValidationError(f"{start} must be today or in the future")
        return day

    def has_changed(self, initial: Any, data: Any) -> bool:
        return True

    @staticmethod
    def _real(typed: list[str]) -> date | None:
        if not all(part.isascii() and part.isdigit() and len(part) <= 4 for part in typed) or len(typed[2]) != 4:
            return None
        try:
            day = date(int(typed[2]), int(typed[1]), int(typed[0]))
        except ValueError:
            return None
        return day if date(1880, 1, 1) <= day <= timezone.localdate() + timedelta(days=30 * 365) else None
