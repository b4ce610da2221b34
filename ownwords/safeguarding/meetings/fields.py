"""The kinds of field that meetings need: a time of day, a picture, a voice."""

import re
from datetime import time
from typing import Any

from django import forms

from ownwords.safeguarding.meetings import sounds
from ownwords.safeguarding.meetings.pictures import MOST_BYTES, TOO_LARGE

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))? ?([ap]m)?")


def clock(text: str) -> time | None:
    """Return the time of day that somebody typed ("14:30", "2.30pm", "2pm"); None where it is none."""
    found = _CLOCK.fullmatch(text.strip().lower()) if text.isascii() else None
    if found is None or (found[2] is None and found[3] is None):
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


class Clock(forms.CharField):
    """A time of day, as people write it."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("error_messages", {"required": "Enter the time it begins"})
        super().__init__(**options)

    def to_python(self, value: Any) -> Any:
        """Return the time; say how to write one."""
        if isinstance(value, time) or value in self.empty_values:
            return value
        found = clock(str(value))
        if found is None:
            raise forms.ValidationError("Enter the time like 14:30 or 2.30pm")
        return found

    def prepare_value(self, value: Any) -> Any:
        """A time as it is typed."""
        return value.strftime("%H:%M") if isinstance(value, time) else value


class SentFile(forms.FileField):
    """A file that somebody sends; what is in it is looked at when it is kept.

    A draft holds no file: the page says so beside it.
    """

    most = 0
    """Bytes that may be taken in."""
    too_large = ""

    def __init__(self, **options: Any) -> None:
        options.setdefault("error_messages", {"empty": "This file is empty. Choose another one"})
        super().__init__(**options)

    def clean(self, data: Any, initial: Any = None) -> bytes:
        """Return what was sent, no longer than may be taken in; b"" where nothing was."""
        file = super().clean(data, initial)
        if not file:
            return b""
        sent = bytes(file.read(self.most + 1))
        if len(sent) > self.most:
            raise forms.ValidationError(self.too_large)
        return sent


class PictureFile(SentFile):
    """A picture that somebody sends."""

    widget = forms.FileInput(attrs={"accept": "image/png,image/jpeg,image/webp"})
    most, too_large = MOST_BYTES, TOO_LARGE


class VoiceFile(SentFile):
    """A voice that somebody recorded."""

    widget = forms.FileInput(attrs={"accept": "audio/*"})
    most, too_large = sounds.MOST_BYTES, sounds.TOO_LARGE
