"""Reading stories: those that reach a viewer, and those that stand in one person's record. Fixed numbers of queries."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, When
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import Resolver404, resolve
from django.utils import timezone

from ownwords.access.decision import Viewer, shared_for_learning
from ownwords.access.models import Grant
from ownwords.conversations.rules.text import search_words
from ownwords.learning.stories.models import Story, StoryConsent
from ownwords.learning.stories.rules import Standing, Telling, of_others, standing_of, what_tells
from ownwords.learning.themes import Theme, themes_of
from ownwords.people.models import CircleMember, Person, Representative
from ownwords.people.together import together
from ownwords.profiles.models import PossibleHarm
from ownwords.profiles.queries import names_around, speaks_for
from ownwords.safeguarding.capacity.models import Assessment, BestInterests
from ownwords.safeguarding.capacity.queries import decisions_of

LARGE = ("picture", "sound")
"""What a story is read without, until it is looked at or listened to."""


@dataclass(frozen=True)
class Shared:
    """A story as it is shared."""

    story: Story
    consent: StoryConsent
    words: frozenset[str]
    """The words by which it is found."""

    @property
    def name(self) -> str:
        """The name it is told under."""
        return self.consent.another_name or self.story.person.called

    @property
    def told_by(self) -> str:
        """Who tells it: the person, or somebody else under the name that they agreed to."""
        return self.name if self.story.whose == Story.Whose.PERSON else self.consent.teller_name

    @property
    def themes(self) -> tuple[Theme, ...]:
        """What one can learn about from it."""
        return themes_of(self.story.themes)


def _can_decide_now() -> Exists:
    """Whether it was found, after it was decided for them, that the person can decide."""
    later = Assessment.objects.filter(
        Q(pk=OuterRef("best_interests__about")) | Q(again_of=OuterRef("best_interests__about")),
        number__gt=OuterRef("best_interests__assessment__number"),
    ).exclude(finding=Assessment.Finding.LACKS)
    return Exists(later)


def _not_safe() -> Q:
    """Whether somebody around the person may have caused harm, and nobody has written since why sharing is safe.

    Whoever left the circle counts too: they can read and hear as before.
    """
    harm = CircleMember.objects.filter(person=OuterRef("story__person"), may_have_harmed=True)
    recorded = PossibleHarm.objects.filter(
        member=OuterRef("pk"), may_have_harmed=True, at__gt=OuterRef(OuterRef("at"))
    )  # fmt: skip
    learnt_later = harm.filter(Q(added_at__gt=OuterRef("at")) | Exists(recorded))
    return Q(Exists(harm), safe_because="") | Q(Exists(learnt_later))


def _unsafe() -> Case:
    return Case(When(_not_safe(), then=True), default=False)


def agreed_still(person: Person, today: date) -> QuerySet[StoryConsent]:
    """The answers by which a person's stories are shared until today or later, each with whether it is ``unsafe``."""
    later = StoryConsent.objects.filter(story=OuterRef("story"), number__gt=OuterRef("number"))
    agreed = StoryConsent.objects.filter(~Exists(later), what=StoryConsent.What.SHARE, story__person=person)
    return agreed.filter(until_on__gte=today).select_related("by", "story").annotate(unsafe=_unsafe())


def shared_now(today: date) -> QuerySet[StoryConsent]:
    """The answers by which stories are shared today, whoever they reach."""
    later = StoryConsent.objects.filter(story=OuterRef("story"), number__gt=OuterRef("number"))
    return (
        StoryConsent.objects.filter(
            ~Exists(later),
            ~_can_decide_now(),
            ~_not_safe(),
            what=StoryConsent.What.SHARE,
            until_on__gte=today,
            story_revision=F("story__revision"),
            story__taken_back_at=None,
        )
        .exclude(story__person__holding__restricted=True)
        .select_related("story__person", "team", "organisation")
        .defer(*(f"story__{name}" for name in LARGE))
        .order_by("-asked_on", "-at")
    )


def stories_for(viewer: Viewer) -> list[Shared]:
    """Every story that reaches the viewer, the newest first. One query."""
    return [_shared(consent) for consent in shared_for_learning(viewer, shared_now(timezone.localdate()))]


def story_or_404(viewer: Viewer, story_id: UUID) -> Shared:
    """A story that reaches the viewer; Http404 otherwise, with the answer of one that does not exist. One query."""
    found = shared_for_learning(viewer, shared_now(timezone.localdate())).filter(story=story_id).first()
    if found is None:
        raise Http404("There is no such story here.")
    return _shared(found)


def file_or_404(story_id: UUID, name: str) -> Story:
    """The story with its ``picture`` or ``sound``; Http404 where it has none. The view has decided before."""
    of = Story.objects.exclude(picture_type="") if name == "picture" else Story.objects.filter(seconds__gt=0)
    return get_object_or_404(of, pk=story_id)


def _shared(consent: StoryConsent) -> Shared:
    story = consent.story
    themes = " ".join(theme.name for theme in themes_of(story.themes))
    text = " ".join((story.title, story.told, story.learn, story.transcript, story.alt, themes))
    return Shared(story, consent, frozenset(search_words(text)))


# In one person's record


@dataclass
class Kept:
    """A story in a person's record, with every answer about it."""

    story: Story
    consents: list[StoryConsent]
    restricted: bool

    @property
    def newest(self) -> StoryConsent:
        """The answer that holds."""
        return self.consents[-1]

    @property
    def standing(self) -> Standing:
        """How it stands today."""
        return standing_of(
            what=self.newest.what,
            until_on=self.newest.until_on,
            seen_revision=self.newest.story_revision,
            revision=self.story.revision,
            restricted=self.restricted,
            not_safe=bool(getattr(self.newest, "unsafe", False)),
            can_decide_now=bool(getattr(self.newest, "able", False)),
            today=timezone.localdate(),
        )


def stories_of(person: Person) -> list[Kept]:
    """Every story of a person, the newest first. Two queries."""
    stories = list(Story.objects.filter(person=person).select_related("by", "written_by").defer(*LARGE))
    consents: dict[UUID, list[StoryConsent]] = {story.pk: [] for story in stories}
    answers = StoryConsent.objects.filter(story__in=stories).annotate(able=_can_decide_now(), unsafe=_unsafe())
    related = ("by", "team", "best_interests__about", "asked_too__member")
    for consent in answers.select_related(*related).order_by("number"):
        consents[consent.story_id].append(consent)
    restricted = bool(person.holding.restricted)
    return [Kept(story, consents[story.pk], restricted) for story in stories]


def kept_or_404(person: Person, story_id: UUID, *, told: bool = True) -> Kept:
    """One story of this person's record; Http404 otherwise. ``told``: not one that was taken back. Two queries."""
    found = next((one for one in stories_of(person) if one.story.pk == story_id), None)
    if found is None or (told and found.story.taken_back_at):
        raise Http404("There is no such story here.")
    found.story.person = person
    return found


def told_or_404(person: Person, story_id: UUID) -> Story:
    """A story of this person's record that was not taken back, without its answers; Http404 otherwise. One query."""
    found = get_object_or_404(Story.objects.defer(*LARGE), pk=story_id, person=person, taken_back_at=None)
    found.person = person
    return found


def decided_for_them(person: Person) -> list[BestInterests]:
    """What was decided in the person's best interests and they still cannot decide themselves. One query."""
    found = []
    for life in decisions_of(person):
        for decision in life.decided if life.lacks else ():
            decision.about = life.first
            found.append(decision)
    return found


@dataclass(frozen=True)
class Around:
    """Who is around a person, as it matters for their story."""

    speakers: list[Representative]
    """Who speaks for them and may be asked: nobody who may have caused harm."""
    may_have_harmed: list[CircleMember]
    """Those of whom it stands that they may have caused harm, in their circle now or before."""


def around(person: Person, day: date) -> Around:
    """Who is around a person on a day. One query."""
    speakers = speaks_for(person, day).filter(member__may_have_harmed=False, member__ended_on=None)
    harm = CircleMember.objects.filter(person=person, may_have_harmed=True)
    return Around(*together(speakers, harm))


def told_about(person: Person, story: Story, another_name: str = "", teller_name: str = "") -> Telling:
    """What in a story may tell whose it is: by the names of the person, their circle and their workers. 2 queries."""
    texts = (story.title, story.told, teller_name, story.learn, story.alt, story.transcript)
    workers = Grant.objects.filter(person=person).order_by().values_list("viewer__name")
    names = names_around(person, workers)
    return what_tells(texts, names, another_name=another_name, face=bool(story.picture_type), voice=bool(story.seconds))


def others_named(person: Person, telling: Telling, teller_name: str = "") -> tuple[str, ...]:
    """The names of others that stand in a story: neither the person's own, nor as its teller agreed to be called."""
    return of_others(telling.names, (person.given_name, person.family_name, person.known_as, teller_name))


def form_of_what_is_gone(address: str) -> bool:
    """Whether a form's address is below a story that was taken back. In a transaction: the story is held meanwhile."""
    if "/stories/" not in address:
        return False
    try:
        story_id = resolve(address).kwargs["own_story_id"]
    except (Resolver404, KeyError):
        return False
    found = Story.objects.select_for_update().filter(pk=story_id).values_list("taken_back_at", flat=True).first()
    return found is not None
