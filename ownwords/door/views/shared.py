"""What the views of the own pages share: the language, how somebody wants to read, and the page around it all."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import check_password
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownwords.access.decision import WorkerRequest
from ownwords.access.models import Grant
from ownwords.access.rules import OwnPart
from ownwords.door.models import Door
from ownwords.door.papers.blocks import signed
from ownwords.door.rules import MOST_WRONG_WORDS, word_as_kept
from ownwords.door.symbols import symbol
from ownwords.people.models import CircleMember, Person
from ownwords.wording.languages import ENGLISH, Wording, codes, language, wording

WRONG_WORDS = "wrong-words"
"""What a session keeps of how often a wrong word was tried inside."""
WAYS = "ways"
"""What a session keeps of how somebody wants to read, before they have come in."""


@dataclass(frozen=True)
class Ways:
    """How somebody wants to read."""

    language: str = ENGLISH
    easy: bool = False
    size: str = "ordinary"
    colours: str = "ordinary"

    @property
    def says(self) -> Wording:
        """The wording for it."""
        return wording(self.language, self.easy)


def ways_of_session(request: HttpRequest) -> Ways:
    """How somebody wants to read who has not come in: as they chose, or in their browser's language."""
    kept = request.session.get(WAYS)
    if isinstance(kept, dict):
        return Ways(**kept)
    wanted = request.headers.get("Accept-Language", "").lower()[:100]
    first = wanted.split(",")[0].split(";")[0].split("-")[0].strip()
    return Ways(language=first if first in codes() else ENGLISH)


def ways_of_door(door: Door) -> Ways:
    """How whoever comes in by this door wants to read."""
    return Ways(door.language, door.easy, door.size, door.colours)


def around(request: HttpRequest, ways: Ways) -> dict[str, Any]:
    """What every own page needs, whoever looks at it."""
    return {
        "says": ways.says,
        "ways": ways,
        "languages": [language(code) for code in codes()],
        "sign": symbol,
        "signed": signed,
        "of": lambda message: message,
        "called": "",
        "leave_to": reverse("leave"),
        "minutes": settings.OWN_PAGES_MINUTES,
        "telephone": settings.OWN_PAGES_TELEPHONE,
        "here": request.path,
    }


def safety_of(person: Person) -> dict[str, Any]:
    """What a worker reads before anything is given or sent: how to reach them, and who may have harmed them."""
    return {"harm": list(CircleMember.objects.filter(person=person, may_have_harmed=True, ended_on=None))}


PLACES = (
    (OwnPart.SAID, "own-words", "words", "speech-balloon"),
    (OwnPart.HAPPENING, "own-now", "now", "busts-in-silhouette"),
    (OwnPart.PLAN, "own-plan", "plan", "page-facing-up"),
    (OwnPart.NEXT, "own-next", "next", "calendar"),
    (OwnPart.STORY, "own-story", "story", "footprints"),
    (OwnPart.TELL, "own-tell", "tell", "person-raising-hand"),
)
"""Each part, its address, its message and its sign."""


@dataclass
class Own:
    """One request to somebody's own pages: whose, through which door, in which words."""

    request: WorkerRequest
    grant: Grant
    door: Door

    @property
    def person(self) -> Person:
        """Whose pages they are."""
        return self.grant.person

    @property
    def ways(self) -> Ways:
        """How they are read."""
        return ways_of_door(self.door)

    @property
    def says(self) -> Wording:
        """Their wording."""
        return self.ways.says

    def context(self, **more: Any) -> dict[str, Any]:
        """What the page around needs, with ``more``."""
        opens = set(self.grant.own_parts)
        return (
            around(self.request, self.ways)
            | {
                "own_id": self.grant.pk,
                "door": self.door,
                "person": self.person,
                "mine": self.door.of_person,
                "of": (lambda message: message) if self.door.of_person else self.says.of_another,
                "called": self.person.called,
                "opens": opens,
                "own_places": [one for one in PLACES if one[0] in opens],
            }
            | more
        )

    def is_word(self, typed: str) -> bool:
        """Whether this is the word with which they come in. After a few wrong ones, none is until they come in."""
        wrong = self.request.session.get(WRONG_WORDS, 0)
        if wrong >= MOST_WRONG_WORDS:
            return False
        right = check_password(word_as_kept(typed), self.door.word)
        if not right:
            self.request.session[WRONG_WORDS] = wrong + 1
        return right

    def page(self, template: str, **more: Any) -> HttpResponse:
        """Show a page."""
        return render(self.request, f"door/{template}", self.context(**more))

    def address(self, name: str, *ids: Any) -> str:
        """The address of one of these pages."""
        return reverse(name, args=[self.grant.pk, *ids])
