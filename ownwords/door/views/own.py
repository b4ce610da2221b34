"""The own pages: what somebody reads there."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast
from uuid import UUID

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import Http404, HttpResponse, HttpResponseRedirect

from ownwords.access.decision import View, WorkerRequest, for_own_pages
from ownwords.access.models import Grant
from ownwords.access.rules import OwnPart
from ownwords.door import actions, queries
from ownwords.door.forms import OwnAccountForm, OwnWordForm
from ownwords.door.views.shared import Own
from ownwords.drafts.actions import Refused
from ownwords.safeguarding.meetings.queries import report_or_404
from ownwords.safeguarding.meetings.queries import voice_or_404 as report_voice_or_404
from ownwords.safeguarding.meetings.views.shared import picture_answer, voice_answer

P = ParamSpec("P")


def own_page(
    part: OwnPart | None = None, *, reading: str
) -> Callable[[Callable[Concatenate[Own, P], HttpResponse]], View]:
    """Decide as :func:`access.decision.for_own_pages`, and give the view whose pages these are, in which words."""

    def decide(view: Callable[Concatenate[Own, P], HttpResponse]) -> View:
        @wraps(view)
        def shown(request: WorkerRequest, grant: Grant, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            return view(Own(request, grant, queries.door_of(grant)), *args, **kwargs)

        return for_own_pages(part, reading=reading)(cast(Any, shown))

    return decide


@own_page(reading="own pages")
def home(own: Own) -> HttpResponse:
    """Show the way to everything that is there for them, and what waits for an answer."""
    parts = own.grant.own_parts
    wants = queries.wants_of(own.person)[0] if OwnPart.SAID in parts else []
    coming = queries.next_of(own.person, own.door) if {OwnPart.NEXT, OwnPart.TELL} & set(parts) else None
    return own.page("home.html", wants=wants[:1], coming=coming, codes_left=queries.codes_left(own.door))


@own_page(OwnPart.SAID, reading="own pages: what they said")
def words(own: Own) -> HttpResponse:
    """Show what the person said they want, in their words."""
    wants, before = queries.wants_of(own.person)
    return own.page("words.html", wants=wants, before=before)


@own_page(OwnPart.HAPPENING, reading="own pages: what is happening")
def now(own: Own) -> HttpResponse:
    """Show what is happening, and who is doing it."""
    return own.page("now.html", happening=queries.happening_of(own.person))


@own_page(OwnPart.PLAN, reading="own pages: plan")
def plan(own: Own) -> HttpResponse:
    """Show the plan as it was last given."""
    return own.page("plan.html", plan=queries.own_plan(own.person))


@own_page(OwnPart.NEXT, reading="own pages: what happens next")
def what_next(own: Own) -> HttpResponse:
    """Show what happens next, and who will be there."""
    coming = queries.next_of(own.person, own.door)
    return own.page("next.html", coming=coming, faces=coming.faces)


@own_page(OwnPart.NEXT, reading="own pages: meeting")
def meeting(own: Own, meeting_id: UUID) -> HttpResponse:
    """Show one meeting: before it who comes, after it what was agreed."""
    shown = queries.meeting_or_404(own.person, meeting_id)
    faces = queries.faces_of([shown.meeting.chair_id, *(one.invitation.user_id for one in shown.invited)])
    return own.page("meeting.html", shown=shown, meeting=shown.meeting, faces=faces)


@own_page(OwnPart.NEXT, reading="own pages: picture of a report")
def report_picture(own: Own, meeting_id: UUID, meeting_report_id: UUID) -> HttpResponse:
    """Show the picture of a report."""
    shown = queries.meeting_or_404(own.person, meeting_id)
    return picture_answer(report_or_404(shown.meeting, meeting_report_id))


@own_page(OwnPart.NEXT, reading="own pages: voice of a report")
def report_voice(own: Own, meeting_id: UUID, meeting_report_id: UUID) -> HttpResponse:
    """Let the voice of a report be heard."""
    shown = queries.meeting_or_404(own.person, meeting_id)
    return voice_answer(own.request, report_voice_or_404(shown.meeting, meeting_report_id))


@own_page(OwnPart.STORY, reading="own pages: story")
def story(own: Own) -> HttpResponse:
    """Show the story in time."""
    door = None if own.door.of_person else own.door
    return own.page("story.html", story=queries.story_of(own.person, through=door))


@own_page(OwnPart.TELL, reading="own pages: what was said there")
def told(own: Own) -> HttpResponse:
    """Show what they said on these pages, and what was answered."""
    return own.page("told.html", said=queries.said_by(own.person, own.door))


@own_page(OwnPart.TELL, reading="own pages: voice")
def told_voice(own: Own, said_id: UUID) -> HttpResponse:
    """Let them hear what they said."""
    return voice_answer(own.request, queries.voice_or_404(own.person, said_id, own.door))


@own_page(reading="")
def face(own: Own, user_id: UUID) -> HttpResponse:
    """Show the picture of somebody who works with the person."""
    return picture_answer(queries.face_or_404(own.person, user_id))


@own_page(reading="own pages: who else can open them")
def others(own: Own) -> HttpResponse:
    """Show the person who else can open their pages, and what they see there."""
    if not own.door.of_person:
        raise Http404("There is nothing here that you can see.")
    return own.page("others.html", others=queries.others_of(own.person))


@own_page(reading="own pages: account")
def account(own: Own) -> HttpResponse:
    """Let them come in by an e-mail address and a password as well, if they want to."""
    request = own.request
    stopping = OwnWordForm(says=own.says, is_word=own.is_word)
    if request.method == "POST" and "stop" in request.POST:
        stopping = OwnWordForm(request.POST, says=own.says, is_word=own.is_word)
        if stopping.is_valid():
            return _stop_account(own)
    sent = request.POST if request.method == "POST" and "stop" not in request.POST else None
    form = OwnAccountForm(sent, says=own.says, new=True)
    if sent is not None and form.is_valid():
        try:
            actions.use_account(own.door, **form.cleaned_data, by=own.grant.viewer)
        except Refused as no:
            form.add_error(no.field, own.says(str(no)))
        else:
            update_session_auth_hash(request, own.door.grant.viewer)
            messages.success(request, own.says("door-account-made"))
            return HttpResponseRedirect(own.address("own-home"))
    answer = own.page("account.html", form=form, stopping=stopping, has_account=own.grant.viewer.email)
    answer.status_code = 422 if form.errors or stopping.errors else 200
    return answer


def _stop_account(own: Own) -> HttpResponse:
    try:
        actions.stop_account(own.door, by=own.grant.viewer)
    except Refused as no:
        messages.warning(own.request, own.says(str(no)))
    else:
        own.door.grant.viewer.refresh_from_db()
        update_session_auth_hash(own.request, own.door.grant.viewer)
        messages.success(own.request, own.says("account-stopped"))
    return HttpResponseRedirect(own.address("own-home"))
