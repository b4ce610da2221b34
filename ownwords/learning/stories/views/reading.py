"""Reading what is shared: found by search and by theme, looked at, listened to, printed."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from ownwords.access.decision import WorkerRequest, needs
from ownwords.access.rules import Permission
from ownwords.learning.library.rules import find
from ownwords.learning.stories import queries
from ownwords.learning.stories.queries import Shared
from ownwords.learning.themes import BY_KEY, THEMES
from ownwords.safeguarding.meetings.views.shared import picture_answer, voice_answer
from ownwords.trail.actions import person_chain, record_list, record_reading

LONGEST_LOOKED_FOR = 200


@needs(Permission.LEARN)
def stories(request: WorkerRequest) -> HttpResponse:
    """List the stories that reach the viewer, those found by some words, or those with one theme."""
    reached = queries.stories_for(request.viewer)
    looked_for = request.GET.get("q", "").strip()[:LONGEST_LOOKED_FOR]
    theme = BY_KEY.get(request.GET.get("about", ""))
    shown, whole = find(reached, looked_for) if looked_for else (reached, True)
    if theme:
        shown = [one for one in shown if theme in one.themes]
    if shown:
        chains = {person_chain(one.story.person_id) for one in shown}
        record_list(request.viewer.id, chains, deed="read list of shared stories")
    about = [each for each in THEMES if any(each in one.themes for one in reached)]
    context = {"stories": shown, "looked_for": looked_for, "whole": whole, "theme": theme, "about": about}
    return render(request, "stories/stories.html", context)


@needs(Permission.LEARN)
def story(request: WorkerRequest, story_id: UUID) -> HttpResponse:
    """Show one story."""
    return render(request, "stories/story.html", {"shared": _read(request, story_id, "shared story")})


@needs(Permission.LEARN)
def print_story(request: WorkerRequest, story_id: UUID) -> HttpResponse:
    """Show one story as a sheet to print, with what they agreed to on it."""
    return render(request, "stories/print.html", {"shared": _read(request, story_id, "shared story on paper")})


@needs(Permission.LEARN)
def picture(request: WorkerRequest, story_id: UUID) -> HttpResponse:
    """Show the picture of a story."""
    queries.story_or_404(request.viewer, story_id)
    return picture_answer(queries.file_or_404(story_id, "picture"))


@needs(Permission.LEARN)
def sound(request: WorkerRequest, story_id: UUID) -> HttpResponse:
    """Let the voice of a story be heard."""
    queries.story_or_404(request.viewer, story_id)
    return voice_answer(request, queries.file_or_404(story_id, "sound"))


def _read(request: WorkerRequest, story_id: UUID, what: str) -> Shared:
    """The story, with an entry in its person's chain: whoever told it can be told who has read it."""
    found = queries.story_or_404(request.viewer, story_id)
    chain = person_chain(found.story.person_id)
    record_reading(chain, who=request.viewer.who, what=what, about=request.path[:120])
    return found
