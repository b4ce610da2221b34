"""The worker's side: making a way in, giving codes, answering what was said, a picture of oneself."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ownwords.access.codes import code_as_read, code_from
from ownwords.access.decision import WorkerRequest, for_person, needs
from ownwords.access.models import User
from ownwords.access.rules import Permission
from ownwords.door import actions, queries
from ownwords.door.actions.opening import key
from ownwords.door.actions.stopping import STOPPED
from ownwords.door.forms import CodesForm, EndForm, FaceForm, OpenDoorForm, ReplyForm, WordForm
from ownwords.door.models import Face
from ownwords.door.rules import SHOWN_MINUTES
from ownwords.door.views.shared import safety_of
from ownwords.drafts.actions import Refused
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.safeguarding.capacity.models import BestInterests
from ownwords.safeguarding.meetings.pictures import MOST_BYTES
from ownwords.safeguarding.meetings.views.shared import picture_answer, voice_answer
from ownwords.safeguarding.partners.queries import known_partners
from ownwords.wording.languages import codes, wording


@for_person(Permission.SEE_PERSON, reading="own pages, from outside")
def own_pages(request: WorkerRequest, person: Person) -> HttpResponse:
    """Show who can come in to a person's own pages, and what was said there."""
    shown = {"person": person, "doors": queries.doors_of(person), "said": queries.said_by(person)}
    shown["stopped"] = STOPPED
    shown["part_names"] = {part.value: label for part, label in OpenDoorForm.PARTS}
    return render(request, "door/worker/own_pages.html", shown)


@for_person(Permission.RECORD, reading="form for own pages")
def open_own_pages(request: WorkerRequest, person: Person) -> HttpResponse:
    """Make a way in for the person, or for somebody who speaks for them."""

    def save(form: Any, base_revision: int) -> str:
        door = actions.open_door(person, **form.values(), by=request.user)
        messages.success(request, "The way in is made.")
        return reverse("own-codes", args=[person.pk, door.pk]) if door.word else reverse("own-pages", args=[person.pk])

    return form_page(
        request,
        OpenDoorForm,
        template="door/worker/open.html",
        save=save,
        person=person,
        form_options={
            "representatives": queries.speakers_for(person),
            "accounts": _advocates(request.user),
            "decisions": list(BestInterests.objects.filter(about__person=person).order_by("-decided_on")[:20]),
            "called": person.called,
        },
        context=lambda: safety_of(person),
    )


def _advocates(user: User) -> list[User]:
    """Advocates with accounts of their own whom this organisation has invited before."""
    return [one for one in known_partners(user) if one.organisation.kind == "advocacy"]


@for_person(Permission.RECORD, reading="form for codes to the own pages")
def own_codes(request: WorkerRequest, person: Person, door_id: UUID) -> HttpResponse:
    """Make codes with which somebody comes in."""
    door = queries.door_or_404(person, door_id)

    def save(form: Any, base_revision: int) -> str:
        batch = actions.make_codes(door, **form.cleaned_data, by=request.user)
        return reverse("own-codes-made", args=[person.pk, door.pk, batch])

    return form_page(
        request,
        CodesForm,
        template="door/worker/codes.html",
        save=save,
        person=person,
        context=lambda: safety_of(person) | {"door": door},
    )


@for_person(Permission.RECORD, reading="codes to the own pages")
def own_codes_made(request: WorkerRequest, person: Person, door_id: UUID, batch: UUID) -> HttpResponse:
    """Show codes that were just made, to whoever made them, for half an hour."""
    door = queries.door_or_404(person, door_id)
    made = queries.codes_of(door, batch)
    if not made or made[0].made_by_id != request.user.pk:
        raise Http404("There are no codes here that you can see.")
    if (timezone.now() - made[0].made_at).total_seconds() > SHOWN_MINUTES * 60:
        return render(request, "door/worker/codes_gone.html", {"person": person, "door": door})
    wanted = request.GET.get("language", door.language)
    says = wording(wanted if wanted in codes() else "en", door.easy)
    shown = {
        "person": person,
        "door": door,
        "kind": made[0].kind,
        "ends": made[0].ends_at,
        "codes": [code_as_read(code_from(key(), str(batch), one.number)) for one in made],
        "says": says,
        "address": request.build_absolute_uri(settings.OWN_PAGES).split("://")[-1],
    }
    return render(request, "door/worker/codes_made.html", shown)


@for_person(Permission.RECORD, reading="form for own pages")
def own_word(request: WorkerRequest, person: Person, door_id: UUID) -> HttpResponse:
    """Put another word in place of the one with which codes let them in."""
    door = queries.door_or_404(person, door_id)

    def save(form: Any, base_revision: int) -> str:
        actions.change_word(door, **form.cleaned_data, by=request.user)
        messages.success(request, "The word is changed.")
        return reverse("own-pages", args=[person.pk])

    return form_page(
        request, WordForm, template="door/worker/word.html", save=save, person=person, context={"door": door}
    )


@for_person(Permission.RECORD, reading="form for own pages")
def end_own_pages(request: WorkerRequest, person: Person, door_id: UUID) -> HttpResponse:
    """Shut a way in."""
    door = queries.door_or_404(person, door_id)

    def save(form: Any, base_revision: int) -> str:
        actions.end_door(door, **form.cleaned_data, by=request.user)
        messages.success(request, "The way in is shut.")
        return reverse("own-pages", args=[person.pk])

    return form_page(
        request, EndForm, template="door/worker/end.html", save=save, person=person, context={"door": door}
    )


@for_person(Permission.RECORD, reading="form for own pages")
def end_account(request: WorkerRequest, person: Person, door_id: UUID) -> HttpResponse:
    """Let nobody come in by e-mail through a door any more; codes go on. Asked first, done by post."""
    door = queries.door_or_404(person, door_id)
    if not door.word or not door.grant.viewer.email:
        raise Http404("There is nothing here to end.")
    if request.method == "POST":
        actions.stop_account(door, by=request.user)
        messages.success(request, "They come in with codes only now.")
        return HttpResponseRedirect(reverse("own-pages", args=[person.pk]))
    return render(request, "door/worker/end_account.html", {"person": person, "door": door})


@for_person(Permission.SEE_PERSON, reading="what was said on the own pages")
def said_on_own_pages(request: WorkerRequest, person: Person, said_id: UUID) -> HttpResponse:
    """Show what was said, and what was answered; take an answer."""
    said = queries.said_or_404(person, said_id)

    def save(form: Any, base_revision: int) -> str:
        actions.reply(said, **form.cleaned_data, by=request.user)
        messages.success(request, "Your answer stands on their pages.")
        return reverse("said-on-own-pages", args=[person.pk, said.pk])

    if request.method == "POST" and Permission.RECORD not in request.allowed:
        raise Http404("There is nothing here that you can do.")
    return form_page(
        request,
        ReplyForm,
        template="door/worker/said.html",
        save=save,
        person=person,
        context=lambda: {"said": said, "replies": queries.reply_rows(said)},
    )


@for_person(Permission.SEE_PERSON, reading="voice on the own pages")
def said_voice(request: WorkerRequest, person: Person, said_id: UUID) -> HttpResponse:
    """Let a worker hear what was said."""
    return voice_answer(request, queries.voice_or_404(person, said_id))


@needs(Permission.FIND_PEOPLE)
def picture_of_me(request: WorkerRequest) -> HttpResponse:
    """Let a worker give a picture of themself, change it, or take it away."""
    if request.method == "POST" and "away" in request.POST:
        actions.take_face_away(request.user)
        messages.success(request, "Your picture is taken away.")
        return HttpResponseRedirect(reverse("picture-of-me"))
    form = FaceForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.give_face(request.user, picture=bytes(form.cleaned_data["picture"].read(MOST_BYTES + 1)))
        except Refused as no:
            form.add_error("picture", str(no))
        else:
            messages.success(request, "People whom you work with can see your picture now.")
            return HttpResponseRedirect(reverse("picture-of-me"))
    shown = {"form": form, "has_face": Face.objects.filter(user=request.user.pk).exists()}
    return render(request, "door/worker/picture_of_me.html", shown, status=422 if form.errors else 200)


@needs(Permission.FIND_PEOPLE)
def my_face(request: WorkerRequest) -> HttpResponse:
    """Show a worker their own picture."""
    face = Face.objects.filter(user=request.user.pk).first()
    if face is None:
        raise Http404("There is no picture.")
    return picture_answer(face)
