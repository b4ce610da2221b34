"""Stories in a person's record: gathering them, what was agreed, sharing, and taking back."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page, whole_number
from ownwords.learning.stories import actions, queries
from ownwords.learning.stories.forms import (
    GatherForm,
    HowSharedForm,
    PictureForm,
    ShareForm,
    SoundForm,
    StopSharingForm,
    StoryForm,
    TakeBackForm,
)
from ownwords.learning.stories.models import Story, StoryConsent
from ownwords.learning.stories.queries import Kept
from ownwords.learning.stories.rules import IN_WORDS, Audience
from ownwords.people.models import Person
from ownwords.safeguarding.meetings.views.shared import picture_answer, voice_answer


@for_person(Permission.SEE_PERSON, reading="stories")
def of_person(request: WorkerRequest, person: Person) -> HttpResponse:
    """List the stories that stand in a person's record."""
    kept = queries.stories_of(person)
    return render(request, "stories/of_person.html", {"person": person, "kept": kept, "in_words": IN_WORDS})


@for_person(Permission.RECORD, reading="form for a story")
def gather(request: WorkerRequest, person: Person) -> HttpResponse:
    """Keep a new story."""

    def save(form: Any, base_revision: int) -> str:
        made = actions.gather(person, **form.values(), asked=form.asked(), by=request.user)
        messages.success(request, "The story is kept. Only those who work with them read it.")
        return reverse("story-of-person", args=[person.pk, made.pk])

    return form_page(
        request, GatherForm, template="stories/gather.html", save=save, person=person,
        form_options={"person": person}, context={"new": True},
    )  # fmt: skip


@for_person(Permission.SEE_PERSON, reading="story")
def kept_story(request: WorkerRequest, person: Person, own_story_id: UUID) -> HttpResponse:
    """Show a story in the record, with what was agreed, answer by answer."""
    kept = queries.kept_or_404(person, own_story_id, told=False)
    return render(request, "stories/kept.html", _context(person, kept))


@for_person(Permission.SEE_PERSON, reading="story as it will be shared")
def as_shared(request: WorkerRequest, person: Person, own_story_id: UUID) -> HttpResponse:
    """Show a story as it will be shared, for the person to see: on the screen or on paper.

    First it is chosen with whom, under which name and until when: that is what they are asked, and it stands there.
    """
    kept = queries.kept_or_404(person, own_story_id)
    form = HowSharedForm(
        request.GET or None, person=person, story=kept.story, initial=_as_shared_before(kept.newest)
    )  # fmt: skip
    context = _context(person, kept) | {"form": form, "query": request.GET.urlencode()}
    if not form.is_valid():
        return render(request, "stories/how_shared.html", context, status=422 if form.is_bound else 200)
    told = form.cleaned_data
    to = {f"for_{each.value}": each in told["audiences"] for each in Audience}
    shown = StoryConsent(**to, team=person.holding.team, until_on=told["until_on"], another_name=form.other_name())
    return render(
        request,
        "stories/as_shared.html",
        context | {"shown": shown, "name": shown.another_name or person.called, "teller": told.get("teller_name", "")},
    )


@for_person(Permission.RECORD, reading="form for a story")
def change(request: WorkerRequest, person: Person, own_story_id: UUID) -> HttpResponse:
    """Go on with a story."""
    story = queries.told_or_404(person, own_story_id)

    def save(form: Any, base_revision: int) -> str:
        actions.change(story, base_revision=base_revision, **form.values(), by=request.user)
        messages.success(request, "Kept. It is not shared before they have seen it as it is now.")
        return _back(person, story.pk)

    initial = {name: getattr(story, name) for name in ("title", "told", "whose", "teller", "told_on", "learn")}
    initial["themes"] = story.themes.split()
    return form_page(
        request, StoryForm, template="stories/gather.html", save=save, person=person, initial=initial,
        revision=story.revision, form_options={"person": person}, context={"story": story, "new": False},
    )  # fmt: skip


@for_person(Permission.RECORD, reading="form for a story")
def change_picture(request: WorkerRequest, person: Person, own_story_id: UUID) -> HttpResponse:
    """Put a picture to a story, or take it away."""
    story = queries.told_or_404(person, own_story_id)

    def save(form: Any, base_revision: int) -> str:
        told = form.cleaned_data
        actions.keep_picture(
            story, base_revision=base_revision, picture=told["picture"], alt=told["alt"], by=request.user
        )
        messages.success(request, "Kept.")
        return _back(person, story.pk)

    initial = {"alt": story.alt}
    return _form(request, PictureForm, "picture.html", person, story, save, initial=initial)


@for_person(Permission.RECORD, reading="form for a story")
def change_sound(request: WorkerRequest, person: Person, own_story_id: UUID) -> HttpResponse:
    """Put a voice to a story, write down what it says, or take it away."""
    story = queries.told_or_404(person, own_story_id)

    def save(form: Any, base_revision: int) -> str:
        told = form.cleaned_data
        actions.keep_sound(
            story, base_revision=base_revision, sound=told["sound"], transcript=told["transcript"], by=request.user
        )
        messages.success(request, "Kept.")
        return _back(person, story.pk)

    initial = {"transcript": story.transcript}
    return _form(request, SoundForm, "sound.html", person, story, save, initial=initial)


@for_person(Permission.RECORD, reading="form for sharing a story")
def share(request: WorkerRequest, person: Person, own_story_id: UUID) -> HttpResponse:
    """Share a story, as far as they agree."""
    story = queries.told_or_404(person, own_story_id)

    def save(form: Any, base_revision: int) -> str:
        actions.share(story, **form.values(), by=request.user)
        messages.success(request, "It is shared, as they agreed.")
        return _back(person, story.pk)

    def context() -> dict[str, Any]:
        telling = queries.told_about(person, story)
        return {"story": story, "telling": telling, "others": queries.others_named(person, telling)}

    return form_page(
        request, ShareForm, template="stories/share.html", save=save, person=person, context=context,
        initial=_as_on_the_sheet(request, person, story), form_options={"person": person, "story": story},
    )  # fmt: skip


def _as_on_the_sheet(request: WorkerRequest, person: Person, story: Story) -> dict[str, Any]:
    """What stood on the sheet that they saw, and which version it was: whoever comes from there need not type it."""
    sheet = HowSharedForm(request.GET, person=person, story=story)
    if not sheet.is_valid():
        return {}
    return sheet.cleaned_data | {"seen_revision": whole_number(request.GET.get("seen_revision", ""), story.revision)}


def _as_shared_before(newest: StoryConsent) -> dict[str, Any]:
    """As it was shared the last time, where it was: often little changes."""
    if newest.what != StoryConsent.What.SHARE:
        return {}
    return {
        "audiences": [each.value for each in Audience if getattr(newest, f"for_{each.value}")],
        "name": "another" if newest.another_name else "own",
        "another_name": newest.another_name,
        "teller_name": newest.teller_name,
    }


@for_person(Permission.RECORD, reading="form for sharing a story no longer")
def stop_sharing(request: WorkerRequest, person: Person, own_story_id: UUID) -> HttpResponse:
    """Share a story no longer, and keep it."""
    story = queries.told_or_404(person, own_story_id)

    def save(form: Any, base_revision: int) -> str:
        actions.stop_sharing(story, **form.cleaned_data, by=request.user)
        messages.success(request, "It is shared no longer. It stays in the record.")
        return _back(person, story.pk)

    options = {"today": timezone.localdate()}
    return _form(request, StopSharingForm, "stop_sharing.html", person, story, save, form_options=options)


@for_person(Permission.RECORD, reading="form for taking back a story")
def take_back(request: WorkerRequest, person: Person, own_story_id: UUID) -> HttpResponse:
    """Take a story back."""
    story = queries.told_or_404(person, own_story_id)

    def save(form: Any, base_revision: int) -> str:
        actions.take_back(story, **form.cleaned_data, by=request.user)
        messages.success(request, "It is taken back. Nobody reads it any more.")
        return _back(person, story.pk)

    options = {"today": timezone.localdate()}
    return _form(request, TakeBackForm, "take_back.html", person, story, save, form_options=options)


@for_person(Permission.SEE_PERSON, reading="picture of a story")
def picture(request: WorkerRequest, person: Person, own_story_id: UUID) -> HttpResponse:
    """Show the picture of a story in the record."""
    queries.told_or_404(person, own_story_id)
    return picture_answer(queries.file_or_404(own_story_id, "picture"))


@for_person(Permission.SEE_PERSON, reading="voice of a story")
def sound(request: WorkerRequest, person: Person, own_story_id: UUID) -> HttpResponse:
    """Let the voice of a story in the record be heard."""
    queries.told_or_404(person, own_story_id)
    return voice_answer(request, queries.file_or_404(own_story_id, "sound"))


def _back(person: Person, story_id: UUID) -> str:
    return reverse("story-of-person", args=[person.pk, story_id])


def _context(person: Person, kept: Kept) -> dict[str, Any]:
    said = IN_WORDS[kept.standing]
    return {"person": person, "kept": kept, "story": kept.story, "standing": kept.standing, "stands": said}


def _form(
    request: WorkerRequest, form: Any, template: str, person: Person, story: Story, save: Any, **more: Any
) -> HttpResponse:
    return form_page(
        request, form, template=f"stories/{template}", save=save, person=person, context={"story": story},
        revision=story.revision, **more,
    )  # fmt: skip
