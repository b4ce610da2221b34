"""The forms of the library."""

from typing import Any

from django import forms

from ownwords.drafts.fields import Line, OneOf, Words
from ownwords.learning.library.rules import Shelf, may_add_to


def _ask() -> dict[str, forms.Field]:
    return {
        "says": Words(what="the question", label="What can be asked?", help_text="As you would say it", rows=2),
        "helps": Words(what="when it helps", label="When does it help?", rows=2, required=False),
    }


def _records() -> dict[str, forms.Field]:
    return {
        "title": Line(what="the situation", label="In what situation?", longest=200),
        "less_good": Words(what="the first way", label="As it is often written", rows=3),
        "says": Words(what="the better way", label="As it could be written", rows=4),
        "helps": Words(what="what is gained", label="What does it gain?", rows=2),
    }


def _words() -> dict[str, forms.Field]:
    return {
        "title": Line(what="the word", label="Which word?", longest=200),
        "says": Line(what="the plain words", label="What can be said instead?", longest=500),
        "less_good": Words(what="a sentence", label="A sentence with the word", rows=2, required=False),
        "example": Words(what="the sentence again", label="The same in plain words", rows=2, required=False),
        "helps": Words(what="why", label="Why is it better?", rows=2, required=False),
    }


def _think() -> dict[str, forms.Field]:
    return {
        "says": Words(what="the question", label="What do you want people to think about?", rows=2),
        "helps": Words(what="what it opens up", label="What does it open up?", rows=2, required=False),
    }


FIELDS = {"ask": _ask, "records": _records, "words": _words, "think": _think}


class AddForm(forms.Form):
    """A piece of the council's own, for one shelf."""

    def __init__(self, *args: Any, shelf: Shelf, **options: Any) -> None:
        super().__init__(*args, **options)
        choices = [("", ""), *((each.key, each.name) for each in may_add_to(shelf))]
        self.fields["about"] = OneOf(
            what="what it is about", label="What is it about?", choices=choices, drop_down=True
        )
        self.fields |= FIELDS[shelf.key]()


class TakeOffForm(forms.Form):
    """Why a piece is taken off."""

    because = Words(what="why it is taken off", label="Why is it taken off?", rows=2)
