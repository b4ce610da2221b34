"""Beginning a conversation, writing it, reading it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.conversations import actions, queries
from ownwords.conversations.forms import SettingForm, WriteForm, setting_of
from ownwords.conversations.models import Conversation
from ownwords.conversations.prompts import GROUPS
from ownwords.conversations.views.pages import address, text_of, whole_or_404, with_marks_or_404
from ownwords.drafts.models import Draft
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person


@for_person(Permission.RECORD, reading="form for a new conversation")
def new_conversation(request: WorkerRequest, person: Person) -> HttpResponse:
    """Say how a conversation was held, then go on to write it."""

    def save(form: Any, base_revision: int) -> str:
        conversation = actions.begin(person, by=request.user, **form.cleaned_data)
        return address("write-conversation", conversation)

    return form_page(
        request,
        SettingForm,
        template="conversations/new.html",
        save=save,
        person=person,
        context={"screen": queries.newest_screen(person)},
    )


@for_person(Permission.RECORD, reading="conversation")
def write_conversation(request: WorkerRequest, person: Person, conversation_id: UUID) -> HttpResponse:
    """Write the narrative, with questions that may help beside it."""
    conversation = with_marks_or_404(person, conversation_id)
    if conversation.finished and request.method != "POST" and "start-again" not in request.GET:
        return _finished_meanwhile(request, person, conversation)

    def save(form: Any, base_revision: int) -> str:
        written = actions.write(conversation, base_revision=base_revision, values=form.cleaned_data, by=request.user)
        then = request.POST.get("then", "")
        if then == "mark":
            return address("mark-conversation", written)
        messages.success(request, "Saved. You can go on writing, or come back to it later.")
        return reverse("person", args=[person.pk]) if then == "later" else address("write-conversation", written)

    return form_page(
        request,
        WriteForm,
        template="conversations/write.html",
        save=save,
        person=person,
        initial=setting_of(conversation),
        revision=conversation.revision,
        context=text_of(conversation, person) | {"groups": GROUPS},
    )


def _finished_meanwhile(request: WorkerRequest, person: Person, conversation: Conversation) -> HttpResponse:
    """It stands. Whatever this worker had typed and not saved is shown, so that it can become a correction."""
    draft = Draft.objects.filter(worker=request.viewer.user, form=request.path).first()
    typed = (draft.typed.get("narrative") or [""])[0] if draft else ""
    context = {"person": person, "conversation": conversation, "typed": typed, "draft": draft}
    return render(request, "conversations/finished_meanwhile.html", context)


@for_person(Permission.SEE_PERSON, reading="conversation")
def conversation_page(request: WorkerRequest, person: Person, conversation_id: UUID) -> HttpResponse:
    """Show a conversation as it stands, with what leads on from it and what stands beside it."""
    conversation = whole_or_404(person, conversation_id)
    return render(request, "conversations/conversation.html", text_of(conversation, person) | {"person": person})
