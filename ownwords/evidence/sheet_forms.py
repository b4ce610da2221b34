"""The forms of taking a spreadsheet in."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from ownwords.drafts.fields import OneOf, Words, YesNo
from ownwords.drafts.uploads import MOST_BYTES_OF_A_SHEET
from ownwords.evidence.taking_in import NEEDED
from ownwords.measures.codes import COLUMN, NAMES
from ownwords.measures.sheets import KINDS, WORDS_OF

NOT_THERE = ""
NAMED = tuple(name for name in NAMES if name != "council")
"""The columns that somebody may choose: the council is their own."""


class SheetFile(forms.FileField):
    """A spreadsheet, no longer than may be taken in."""

    widget = forms.FileInput(attrs={"accept": ",".join(KINDS)})

    def clean(self, data: Any, initial: Any = None) -> bytes:
        """Return what was sent."""
        sent = bytes(super().clean(data, initial).read(MOST_BYTES_OF_A_SHEET + 1))
        if len(sent) > MOST_BYTES_OF_A_SHEET:
            raise forms.ValidationError("This file is larger than 200 MB. Cut the spreadsheet into several")
        return sent


class SheetForm(forms.Form):
    """The spreadsheet that comes in."""

    file = SheetFile(
        label="A spreadsheet that you keep",
        help_text="XLSX, ODS or CSV, up to a million rows. The first line names the columns.",
        error_messages={
            "required": "Choose a spreadsheet",
            "empty": "This file is empty. Choose another one",
        },
    )

    @property
    def file_name(self) -> str:
        """What the file is called."""
        return str(getattr(self.files["file"], "name", ""))


class ColumnsForm(forms.Form):
    """Which column of the spreadsheet holds what."""

    def __init__(self, *args: Any, headings: Sequence[str], **options: Any) -> None:
        super().__init__(*args, **options)
        choices = [(str(place), heading or f"Column {place + 1}") for place, heading in enumerate(headings)]
        for name in NAMED:
            needed = name in NEEDED
            self.fields[name] = OneOf(
                what=f"the column of “{COLUMN[name].heading}”",
                label=COLUMN[name].heading,
                drop_down=True,
                required=needed,
                choices=[(NOT_THERE, "Choose a column" if needed else "Not in this spreadsheet"), *choices],
            )

    def columns(self) -> dict[str, int]:
        """By column of the extract: its place in the spreadsheet."""
        return {name: int(place) for name, place in self.cleaned_data.items() if place != NOT_THERE}


class ValuesForm(forms.Form):
    """What each value in the spreadsheet means."""

    def __init__(
        self, *args: Any, seen: Mapping[str, Sequence[str]], meanings: Mapping[str, Mapping[str, str]], **options: Any
    ) -> None:
        self._places: dict[str, tuple[str, str]] = {}
        known = {
            f"{name}-{number}": meanings.get(name, {}).get(value, "")
            for name, values in seen.items()
            for number, value in enumerate(values)
        }
        options["initial"] = known | dict(options.get("initial") or {})
        super().__init__(*args, **options)
        for name, values in seen.items():
            choices = [("", "Leave as it stands"), *WORDS_OF[name].items()]
            for number, value in enumerate(values):
                field = f"{name}-{number}"
                self._places[field] = (name, value)
                self.fields[field] = OneOf(
                    what=f"what “{value}” means", label=value, drop_down=True, required=False, choices=choices
                )

    def groups(self) -> list[tuple[str, list[Any]]]:
        """The fields of each column, with its heading."""
        found: dict[str, list[Any]] = {}
        for field, (name, _) in self._places.items():
            found.setdefault(name, []).append(self[field])
        return [(COLUMN[name].heading, fields) for name, fields in found.items()]

    def values(self) -> dict[str, dict[str, str]]:
        """By column: what each value means."""
        found: dict[str, dict[str, str]] = {}
        for field, (name, value) in self._places.items():
            found.setdefault(name, {})[value] = self.cleaned_data.get(field, "")
        return found


class TakeInForm(forms.Form):
    """Whether rows that cannot be counted are left out."""

    without_bad_rows = YesNo(label="")

    def __init__(self, *args: Any, left_out: int, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["without_bad_rows"].label = f"Leave out what cannot be counted (rows: {left_out:,})"
        if not left_out:
            self.fields["without_bad_rows"].widget = forms.HiddenInput()


class UndoForm(forms.Form):
    """Why a spreadsheet is undone."""

    because = Words(what="why it is undone", rows=3, label="Why is it undone?", required=False)

    def __init__(self, *args: Any, asks_why: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if asks_why:
            self.fields["because"].required = True
        else:
            del self.fields["because"]
