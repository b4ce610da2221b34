"""A care provider's own pages: saying where it is, sending it, and reading what was said back."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, for_parties
from ownwords.drafts.pages import form_page
from ownwords.learning.good_practice import actions, queries
from ownwords.learning.good_practice.forms import (
    AskedForm,
    CameOfForm,
    ProudForm,
    ReplyForm,
    SendForm,
    StatementForm,
)
from ownwords.learning.good_practice.models import Round
from ownwords.learning.good_practice.queries import Shown
from ownwords.learning.good_practice.rules import YES, gaps_of, what_may_tell
from ownwords.learning.good_practice.statements import ASKED, STATEMENTS


def _to(about: Round, part: str = "") -> str:
    return reverse("good-home", args=[about.pk]) + (f"#{part}" if part else "")


def _page(request: WorkerRequest, form: Any, about: Round, save: Any, template: str, **more: Any) -> HttpResponse:
    context = {"round": about} | more.pop("context", {})
    return form_page(request, form, template=f"good_practice/provider/{template}", save=save, context=context, **more)


def _to_write(request: WorkerRequest, between: UUID) -> Round:
    """The round, while it can be written; Http404 once it is sent.

    What is posted goes on to the action, which says that it is sent: the page shows what was typed again.
    """
    about = queries.round_of_provider(between)
    if about.sent and request.method != "POST":
        raise Http404("It is sent: what was written stands.")
    return about


@for_parties(reading="own self-assessment")
def home(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Show a provider what it said so far, what the council said, and where to go on."""
    about = queries.round_of_provider(between)
    shown = queries.shown_of(about)
    years, over_years = queries.over_years_of(about.provider, about.year) if about.sent else ([], [])
    context = {"round": about, "shown": shown, "years": years, "over_years": over_years}
    return render(request, "good_practice/provider/home.html", context)


@for_parties(reading="form of a self-assessment")
def statement(request: WorkerRequest, between: UUID, good_statement: str) -> HttpResponse:
    """Say where one is with one statement, with last year's answer beside."""
    about = _to_write(request, between)
    shown = queries.shown_of(about)
    on = shown.on(good_statement)
    place = shown.said.index(on)

    def save(form: Any, base_revision: int) -> str:
        actions.write_answer(
            about,
            statement=good_statement,
            base_revision=base_revision,
            values=form.cleaned_data,
            by=request.user,
        )
        messages.success(request, "Kept. You can change it until you send everything.")
        if "and-on" in request.POST and place + 1 < len(STATEMENTS):
            return reverse("good-statement", args=[about.pk, STATEMENTS[place + 1].key])
        return _to(about, "statements")

    names = StatementForm.base_fields
    return _page(
        request,
        StatementForm,
        about,
        save,
        "statement.html",
        initial={name: getattr(on.answer, name) for name in names} if on.answer else None,
        revision=on.answer.revision if on.answer else 1,
        context={"on": on, "shown": shown, "number": place + 1, "many": len(STATEMENTS)},
    )


@for_parties(reading="form of a self-assessment")
def asked(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Say who was asked, and what they said."""
    return _parts(request, _to_write(request, between), AskedForm, tuple(ASKED), "asked.html")


@for_parties(reading="form of a self-assessment")
def proud(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Say what one is proud of, and what one wants help with."""
    return _parts(request, _to_write(request, between), ProudForm, ("proud", "help"), "proud.html")


def _parts(request: WorkerRequest, about: Round, form: Any, names: tuple[str, ...], template: str) -> HttpResponse:
    def save(form: Any, base_revision: int) -> str:
        actions.write_parts(about, base_revision=base_revision, values=form.cleaned_data, by=request.user)
        messages.success(request, "Kept. You can change it until you send everything.")
        return _to(about, "besides")

    initial = {name: getattr(about, name) for name in names}
    return _page(request, form, about, save, template, initial=initial, revision=about.revision)


def _gaps(shown: Shown) -> list[Any]:
    return gaps_of({one.statement.key: (one.answer.where, one.answer.shows) for one in shown.said if one.answer})


def _telling(shown: Shown) -> dict[str, list[str]]:
    """Statement to what may tell somebody in its example, where others may read it."""
    answers = [one.answer for one in shown.said if one.answer and one.answer.may_share in YES]
    return {each.statement: what_may_tell(each.shows) for each in answers}


@for_parties(reading="form of a self-assessment")
def send(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Read everything through, and send it."""
    about = _to_write(request, between)

    def save(form: Any, base_revision: int) -> str:
        actions.send(about, by=request.user)
        messages.success(request, "It is sent. The council will ask you for a talk about it.")
        return _to(about)

    def context() -> dict[str, Any]:
        shown = queries.shown_of(about)
        return {"round": about, "shown": shown, "gaps": _gaps(shown), "telling": _telling(shown)}

    return form_page(request, SendForm, template="good_practice/provider/send.html", save=save, context=context)


@for_parties(reading="own self-assessment on paper")
def print_round(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Show the sheet to print: to write on, or with what was said and agreed."""
    about = queries.round_of_provider(between)
    context = {"round": about, "shown": queries.shown_of(about), "back": _to(about)}
    return render(request, "good_practice/print.html", context)


@for_parties(reading="form of a self-assessment")
def reply(request: WorkerRequest, between: UUID, good_talk_id: UUID) -> HttpResponse:
    """Say whether a talk was as it is written down."""
    about = queries.round_of_provider(between)
    talk = queries.talk_or_404(about, good_talk_id)
    if hasattr(talk, "reply") and request.method != "POST":
        raise Http404("It is answered already.")

    def save(form: Any, base_revision: int) -> str:
        actions.reply(talk, **form.cleaned_data, by=request.user)
        messages.success(request, "Kept. The council reads it beside the talk.")
        return _to(about, "talks")

    return _page(request, ReplyForm, about, save, "reply.html", context={"talk": talk})


@for_parties(reading="form of a self-assessment")
def came_of(request: WorkerRequest, between: UUID, agreed_id: UUID) -> HttpResponse:
    """Say what came of something that was agreed, this year or earlier."""
    about = queries.round_of_provider(between)
    agreed = queries.agreed_or_404(about, agreed_id)

    def save(form: Any, base_revision: int) -> str:
        actions.say_what_came_of(agreed, **form.cleaned_data, by=request.user)
        messages.success(request, "Kept.")
        return _to(about, "agreed")

    return _page(request, CameOfForm, about, save, "came_of.html", context={"agreed": agreed})
