"""Doing deeds of a story one by one, without a file."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from ownwords.access.models import User
from ownwords.demonstration.deeds import DEED_OF
from ownwords.demonstration.deeds.told import Doing, Told
from ownwords.demonstration.reading import StepOfStory


class Teller:
    """Does one deed after another, as the loader does."""

    def __init__(self, told: Told, by: User) -> None:
        self.told, self.by = told, by

    def __call__(self, deed: str, values: dict[str, Any], day: int = 0) -> None:
        at = timezone.now() + timedelta(days=day)
        step = StepOfStory(number=1, line=1, day=day, by=self.by.name, deed=deed, values=values)
        DEED_OF[deed](Doing(step, self.told, self.by, timezone.localtime(at).date(), at))
