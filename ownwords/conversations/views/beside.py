"""What stands beside conversations: corrections, information given, and whether it is safe to ask."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.conversations import actions, queries
from ownwords.conversations.forms import CorrectForm, InformationForm, ScreenForm
from ownwords.conversations.models import Information, ViewsScreen
from ownwords.conversations.views.pages import address, text_of, with_marks_or_404
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person

SHOWN = 50
"""The latest conversations to choose from, and the latest answers that are shown."""


@for_person(Permission.RECORD, reading="conversation")
def correct_conversation(request: WorkerRequest, person: Person, conversation_id: UUID) -> HttpResponse:
    """Put a correction beside a finished conversation, or beside one mark in it."""
    conversation = with_marks_or_404(person, conversation_id)
    if not conversation.finished:
        messages.info(request, "This conversation is not finished yet. Change the text itself.")
        return HttpResponseRedirect(address("write-conversation", conversation))

    def save(form: Any, base_revision: int) -> str:
        made = actions.correct(
            conversation,
            text=form.cleaned_data["text"],
            reason=form.cleaned_data["reason"],
            mark=form.chosen_mark,
            asked_by=form.cleaned_data["asked_by"],
            by=request.user,
        )
        messages.success(request, "The correction stands beside the conversation.")
        return f"{address('conversation', conversation)}#correction-{made.pk}"

    return form_page(
        request,
        CorrectForm,
        template="conversations/correct.html",
        save=save,
        person=person,
        initial={"mark": request.GET.get("mark", "")},
        form_options={"marks": conversation.marks.all()},
        context=text_of(conversation, person),
    )


@for_person(Permission.RECORD, reading="information given")
def give_information(request: WorkerRequest, person: Person) -> HttpResponse:
    """Record information or advice given, as help in its own right."""

    def save(form: Any, base_revision: int) -> str:
        given = dict(form.cleaned_data) | {"conversation": form.chosen_conversation}
        actions.give_information(person, by=request.user, **given)
        messages.success(request, "Recorded.")
        if given["conversation"]:
            return address("conversation", given["conversation"])
        return reverse("person", args=[person.pk])

    return form_page(
        request,
        InformationForm,
        template="conversations/information.html",
        save=save,
        person=person,
        initial={"conversation": request.GET.get("conversation", ""), "help": Information.Help.INFORMATION},
        form_options={"conversations": queries.conversations_of(person).defer("narrative")[:SHOWN]},
        context={"given": Information.objects.filter(person=person).select_related("by")[:SHOWN]},
    )


@for_person(Permission.RECORD, reading="whether to ask for views")
def screen_views(request: WorkerRequest, person: Person) -> HttpResponse:
    """Record whether it is safe to ask for the person's views now."""

    def save(form: Any, base_revision: int) -> str:
        said = dict(form.cleaned_data) | {"safe": form.cleaned_data["safe"] == "yes"}
        made = actions.screen_views(person, by=request.user, **said)
        messages.success(request, "Recorded." if made.safe else "Recorded. It waits to be asked again.")
        return reverse("person", args=[person.pk])

    return form_page(
        request,
        ScreenForm,
        template="conversations/screen.html",
        save=save,
        person=person,
        context={"asked": ViewsScreen.objects.filter(person=person).select_related("by")[:SHOWN]},
    )
