"""Marking words, taking a mark away, finishing."""

import hashlib
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.conversations import actions, queries, rules
from ownwords.conversations.forms import FinishForm, MarkForm
from ownwords.conversations.models import Conversation, Mark
from ownwords.conversations.views.pages import address, found_or_404, text_of, with_marks_or_404
from ownwords.drafts.actions import Refused
from ownwords.drafts.models import Draft
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person


@for_person(Permission.RECORD, reading="conversation")
def mark_conversation(request: WorkerRequest, person: Person, conversation_id: UUID) -> HttpResponse:
    """Choose words in the text and mark them as what they are."""
    conversation = found_or_404(person, conversation_id)
    if conversation.finished:
        messages.info(request, "This conversation is finished. Its words and marks stand as they are.")
        return HttpResponseRedirect(address("conversation", conversation))

    def save(form: Any, base_revision: int) -> str:
        made = _mark(conversation, form, request)
        return f"{address('mark-conversation', conversation)}?marked={made.pk}#mark-{made.pk}"

    def shown() -> dict[str, Any]:
        text = text_of(conversation, person)
        just_marked = next((mark for mark in text["marks"] if str(mark.pk) == request.GET.get("marked")), None)
        return text | {"just_marked": just_marked, "kinds": KINDS}

    return form_page(
        request,
        MarkForm,
        template="conversations/mark.html",
        save=save,
        person=person,
        initial={"whose": "person"},
        revision=conversation.revision,
        form_options={"circle": partial(queries.circle_of, person)},
        context=shown,
    )


KINDS = (
    (Mark.Kind.WANT, "What they want"),
    (Mark.Kind.STRENGTH, "A strength"),
    (Mark.Kind.WORRY, "A worry"),
    (Mark.Kind.OTHER_VIEW, "Somebody else’s view"),
)


def _mark(conversation: Conversation, form: Any, request: WorkerRequest) -> Mark:
    """Mark at the place that was chosen, if its words still stand there; else wherever they now stand once."""
    said = form.cleaned_data
    about: dict[str, Any] = {
        "kind": said["kind"],
        "whose": said["whose"],
        "speaker": said["speaker"],
        "member": form.chosen_member,
        "by": request.user,
    }
    start, end = said["start"], said["end"]
    place = None if start is None or end is None else rules.trimmed(conversation.narrative, start, end)
    if place is not None and rules.same_words(place.of(conversation.narrative), said["words"]):
        return actions.mark(conversation, start=place.start, end=place.end, **about)
    return actions.mark_words(conversation, words=said["words"], **about)


@for_person(Permission.RECORD, reading="conversation")
@require_POST
def take_mark_away(request: WorkerRequest, person: Person, conversation_id: UUID, mark_id: UUID) -> HttpResponse:
    """Take a mark away, while the conversation is not finished. Twice is once."""
    conversation = get_object_or_404(Conversation, pk=conversation_id, person=person)
    mark = conversation.marks.select_related("conversation").filter(pk=mark_id).first()
    if mark is not None:
        try:
            actions.unmark(mark, by=request.user)
        except Refused as no:
            messages.info(request, f"{no}.")
            return HttpResponseRedirect(address("conversation", conversation))
    back_to = "finish-conversation" if request.POST.get("back") == "finish" else "mark-conversation"
    return HttpResponseRedirect(f"{address(back_to, conversation)}#marked-words")


@for_person(Permission.RECORD, reading="conversation")
def finish_conversation(request: WorkerRequest, person: Person, conversation_id: UUID) -> HttpResponse:
    """Show what will stand for good, and finish."""
    conversation = with_marks_or_404(person, conversation_id)
    if conversation.finished and request.method != "POST":
        return HttpResponseRedirect(address("conversation", conversation))
    seen = _seen(conversation)

    def save(form: Any, base_revision: int) -> str:
        if not conversation.finished and request.POST.get("seen") != seen:
            raise Refused("Text or marks were changed after you opened this page. Read it again, then finish")
        actions.finish(conversation, by=request.user)
        messages.success(request, "Finished. These words stand from now on.")
        return address("conversation", conversation)

    unsaved = Draft.objects.filter(form=address("write-conversation", conversation)).select_related("worker")
    return form_page(
        request,
        FinishForm,
        template="conversations/finish.html",
        save=save,
        person=person,
        revision=conversation.revision,
        context=text_of(conversation, person) | {"seen": seen, "unsaved": list(unsaved)},
    )


def _seen(conversation: Conversation) -> str:
    """A digest of what the finish page shows: whoever finishes has seen what will stand."""
    shown = [conversation.narrative, *(f"{m.pk} {m.start} {m.end} {m.loose}" for m in conversation.marks.all())]
    return hashlib.sha256("\n".join(shown).encode()).hexdigest()
