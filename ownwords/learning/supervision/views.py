"""The pages of supervision."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_parties, for_person, needs
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.learning.supervision import actions, queries
from ownwords.learning.supervision.forms import (
    BeginForm,
    BringForm,
    CameOfForm,
    ConfirmForm,
    FollowForm,
    NameForm,
    NextForm,
    NoteForm,
    SessionForm,
    StepForm,
    WorryForm,
)
from ownwords.learning.supervision.models import Pair, Session
from ownwords.learning.supervision.rules import NAMES, QUESTIONS, is_party
from ownwords.people.models import Person


@needs(Permission.FIND_PEOPLE)
def supervisions(request: WorkerRequest) -> HttpResponse:
    """List the supervisions that one may read."""
    return render(request, "supervision/supervisions.html", {"pairs": queries.pairs_of(request.viewer)})


@needs(Permission.FIND_PEOPLE)
def begin(request: WorkerRequest) -> HttpResponse:
    """Begin to meet with somebody."""

    def save(form: Any, base_revision: int) -> str:
        other, me = form.colleagues[form.cleaned_data["other"]], request.user
        mine = form.cleaned_data["who"] == "me"
        supervisor, worker = (me, other) if mine else (other, me)
        made = actions.begin_pair(supervisor=supervisor, worker=worker, by=me)
        messages.success(request, "You can both bring what you want to talk about.")
        return reverse("supervision", args=[made.pk])

    options = {"colleagues": list(queries.colleagues_of(request.viewer))}
    return form_page(request, BeginForm, template="supervision/begin.html", save=save, form_options=options)


@for_parties(reading="supervision")
def supervision(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Show a supervision: the agenda, what comes back, the talks, and who may read it."""
    shown = queries.shown_of(queries.pair_now(between), request.viewer)
    context = {"shown": shown, "pair": shown.pair, "readings": queries.readings_of(shown.pair)}
    return render(request, "supervision/supervision.html", context)


@for_parties(reading="supervision on paper")
def print_supervision(request: WorkerRequest, between: UUID, session_id: UUID) -> HttpResponse:
    """Show one talk to print."""
    pair = queries.pair_now(between)
    shown = queries.shown_of(pair, request.viewer)
    session = queries.session_or_404(pair, session_id)
    return render(request, "supervision/print.html", _of_session(shown, session))


@for_parties(reading="talk of a supervision")
def session_page(request: WorkerRequest, between: UUID, session_id: UUID) -> HttpResponse:
    """Show one talk."""
    pair = queries.pair_now(between)
    shown = queries.shown_of(pair, request.viewer)
    session = queries.session_or_404(pair, session_id)
    return render(request, "supervision/session.html", _of_session(shown, session))


def _of_session(shown: queries.PairShown, session: Session) -> dict[str, Any]:
    answers = [(question.asked, getattr(session, question.name)) for question in QUESTIONS]
    return {
        "shown": shown,
        "pair": shown.pair,
        "session": session,
        "answers": answers,
        "steps": [one for one in shown.steps if one.step.session_id == session.pk],
        "worries": [one for one in shown.worries if one.worry.session_id == session.pk],
        "notes": [one for one in shown.notes if one.session_id == session.pk],
    }


def _writing(request: WorkerRequest, between: UUID) -> Pair:
    """The pair, for one of the two while it goes on; Http404 otherwise."""
    pair = queries.pair_now(between)
    if pair.ended_at is not None or not is_party(request.user.pk, pair.supervisor_id, pair.worker_id):
        raise Http404("There is nothing here that you can do.")
    return pair


def _page(request: WorkerRequest, form: Any, pair: Pair, save: Any, **more: Any) -> HttpResponse:
    """Show or take in one of the short forms: a heading, its fields, a button."""
    context = {"pair": pair, "heading": more.pop("heading"), "button": more.pop("button"), "lead": more.pop("lead", "")}
    context |= more.pop("context", {})
    template = more.pop("template", "supervision/form.html")
    return form_page(request, form, template=template, save=save, context=context, **more)


def _to(pair: Pair, part: str = "") -> str:
    return reverse("supervision", args=[pair.pk]) + (f"#{part}" if part else "")


def _to_session(pair: Pair, session: Session) -> str:
    return reverse("supervision-session", args=[pair.pk, session.pk])


@for_parties(reading="form of a supervision")
def bring(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Put something on the agenda."""
    pair = _writing(request, between)

    def save(form: Any, base_revision: int) -> str:
        actions.bring(pair, **form.values(), by=request.user)
        messages.success(request, "It is on the agenda.")
        return _to(pair, "agenda")

    options = {"people": queries.people_to_talk_about(pair, request.viewer)}
    return _page(
        request, BringForm, pair, save, heading="Bring something", button="Put it on the agenda", form_options=options
    )


@for_parties(reading="form of a supervision")
def take_off(request: WorkerRequest, between: UUID, item_id: UUID) -> HttpResponse:
    """Take off the agenda what one brought oneself."""
    pair = _writing(request, between)
    item = queries.item_or_404(pair, item_id)

    def save(form: Any, base_revision: int) -> str:
        actions.take_off(item, by=request.user)
        messages.success(request, "It is off the agenda.")
        return _to(pair, "agenda")

    return _page(
        request, ConfirmForm, pair, save, heading="Take it off the agenda?", button="Take it off", lead=item.text
    )


@for_parties(reading="form of a supervision")
def fix_next(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Say when they meet next."""
    pair = _writing(request, between)

    def save(form: Any, base_revision: int) -> str:
        actions.meet_next(pair, **form.cleaned_data, by=request.user)
        messages.success(request, "The day is kept.")
        return _to(pair)

    initial = {"next_on": pair.next_on}
    return _page(
        request, NextForm, pair, save, heading="When do you meet next?", button="Keep the day", initial=initial
    )


@for_parties(reading="form of a supervision")
def new_session(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Write a talk."""
    pair = _writing(request, between)
    return _session_form(request, pair, None)


@for_parties(reading="form of a supervision")
def change_session(request: WorkerRequest, between: UUID, session_id: UUID) -> HttpResponse:
    """Write on at a talk until both have said that it is so."""
    pair = _writing(request, between)
    session = queries.session_or_404(pair, session_id)
    if session.stands:
        raise Http404("You have both said that it is so.")
    return _session_form(request, pair, session)


def _session_form(request: WorkerRequest, pair: Pair, session: Session | None) -> HttpResponse:
    shown = queries.shown_of(pair, request.viewer)

    def save(form: Any, base_revision: int) -> str:
        made = actions.write_session(
            pair, session=session, base_revision=base_revision, **form.values(), by=request.user
        )
        messages.success(request, "Kept. Add what is to happen next, and read it through together.")
        return _to_session(pair, made)

    initial: dict[str, Any] = {"held_on": timezone.localdate()}
    if session:
        initial = {"held_on": session.held_on} | {name: getattr(session, name) for name in NAMES}
    return form_page(
        request,
        SessionForm,
        template="supervision/write.html",
        save=save,
        initial=initial,
        revision=session.revision if session else 0,
        form_options={
            "people": queries.people_to_talk_about(pair, request.viewer),
            "agenda": shown.agenda,
            "session": session,
        },
        context={"pair": pair, "shown": shown, "session": session, "names": NAMES},
    )


@for_parties(reading="form of a supervision")
def agree(request: WorkerRequest, between: UUID, session_id: UUID) -> HttpResponse:
    """Say that it is so."""
    pair = _writing(request, between)
    session = queries.session_or_404(pair, session_id)

    def save(form: Any, base_revision: int) -> str:
        actions.agree(session, by=request.user)
        messages.success(request, "You have said that it is so.")
        return _to_session(pair, session)

    lead = "Once you have both said so, it stands as it is written."
    return _page(request, ConfirmForm, pair, save, heading="Is it so?", button="Yes, it is so", lead=lead)


@for_parties(reading="form of a supervision")
def new_step(request: WorkerRequest, between: UUID, session_id: UUID) -> HttpResponse:
    """Keep what is to happen next."""
    pair = _writing(request, between)
    session = queries.session_or_404(pair, session_id)

    def save(form: Any, base_revision: int) -> str:
        actions.agree_step(session, **form.values(), by=request.user)
        messages.success(request, "It comes back when you meet next.")
        return _to_session(pair, session)

    return _page(
        request, StepForm, pair, save, heading="What is to happen next?", button="Keep it", form_options={"pair": pair}
    )


@for_parties(reading="form of a supervision")
def follow(request: WorkerRequest, between: UUID, step_id: UUID) -> HttpResponse:
    """Say what became of a step."""
    pair = _writing(request, between)
    step = queries.step_or_404(pair, step_id)

    def save(form: Any, base_revision: int) -> str:
        actions.follow_step(step, **form.cleaned_data, by=request.user)
        messages.success(request, "Kept.")
        return _to(pair, "back")

    return _page(request, FollowForm, pair, save, heading="What became of it?", button="Keep it", lead=step.what)


@for_parties(reading="form of a supervision")
def new_worry(request: WorkerRequest, between: UUID, session_id: UUID) -> HttpResponse:
    """Keep one worry by itself."""
    pair = _writing(request, between)
    session = queries.session_or_404(pair, session_id)

    def save(form: Any, base_revision: int) -> str:
        actions.worry(session, **form.cleaned_data, by=request.user)
        messages.success(request, "You will be asked what came of it.")
        return _to_session(pair, session)

    return _page(request, WorryForm, pair, save, heading="A worry, by itself", button="Keep it")


@for_parties(reading="form of a supervision")
def came_of(request: WorkerRequest, between: UUID, worry_id: UUID) -> HttpResponse:
    """Say what came of a worry."""
    pair = _writing(request, between)
    worry = queries.worry_or_404(pair, worry_id)

    def save(form: Any, base_revision: int) -> str:
        actions.say_what_came_of(worry, **form.cleaned_data, by=request.user)
        messages.success(request, "Kept.")
        return _to(pair, "back")

    initial = {"on": timezone.localdate()}
    return _page(
        request, CameOfForm, pair, save, heading="What came of it?", button="Keep it", lead=worry.text, initial=initial
    )


@for_parties(reading="form of a supervision")
def put_into_record(request: WorkerRequest, between: UUID, session_id: UUID) -> HttpResponse:
    """Put what was thought about a person's life into their record, on purpose."""
    pair = _writing(request, between)
    session = queries.session_or_404(pair, session_id)
    shown = queries.shown_of(pair, request.viewer)
    if session.person_id is None or session.person_id not in shown.seen:
        raise Http404("There is no record into which this may go.")

    def save(form: Any, base_revision: int) -> str:
        actions.put_into_record(session, **form.cleaned_data, by=request.user)
        messages.success(request, "It stands in the record. The talk itself stays between you.")
        return _to_session(pair, session)

    return _page(
        request,
        NoteForm,
        pair,
        save,
        heading="Put something into the record",
        button="Put it into the record",
        context={"session": session},
        template="supervision/into_record.html",
    )


@for_parties(reading="form of a supervision")
def name(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Name somebody who may read it."""
    pair = _writing(request, between)

    def save(form: Any, base_revision: int) -> str:
        actions.name(pair, **form.values(), by=request.user)
        messages.success(request, "They can read it once the other of you agrees.")
        return _to(pair, "readers")

    options = {"colleagues": list(queries.colleagues_of(request.viewer))}
    return _page(
        request, NameForm, pair, save, heading="Who else may read it?", button="Name them", form_options=options
    )


@for_parties(reading="form of a supervision")
def agree_to_named(request: WorkerRequest, between: UUID, named_id: UUID) -> HttpResponse:
    """Agree that somebody may read it."""
    pair = _writing(request, between)
    named = queries.named_or_404(pair, named_id)

    def save(form: Any, base_revision: int) -> str:
        actions.agree_to_named(named, by=request.user)
        messages.success(request, f"{named.user.name} can read it now.")
        return _to(pair, "readers")

    lead = f"{named.user.name}: {named.because}"
    return _page(request, ConfirmForm, pair, save, heading="May they read it?", button="Yes, they may", lead=lead)


@for_parties(reading="form of a supervision")
def end_named(request: WorkerRequest, between: UUID, named_id: UUID) -> HttpResponse:
    """Let somebody read it no longer."""
    pair = _writing(request, between)
    named = queries.named_or_404(pair, named_id)

    def save(form: Any, base_revision: int) -> str:
        actions.end_named(named, by=request.user)
        messages.success(request, f"{named.user.name} cannot read it any more.")
        return _to(pair, "readers")

    heading = "Should they read it no longer?"
    return _page(
        request, ConfirmForm, pair, save, heading=heading, button="They read it no longer", lead=named.user.name
    )


@for_parties(reading="form of a supervision")
def end(request: WorkerRequest, between: UUID) -> HttpResponse:
    """End a supervision."""
    pair = _writing(request, between)

    def save(form: Any, base_revision: int) -> str:
        actions.end_pair(pair, by=request.user)
        messages.success(request, "It has ended. You can both still read it.")
        return _to(pair)

    lead = "Nothing is lost: you two can still read it. Whoever you named can not."
    return _page(request, ConfirmForm, pair, save, heading="End this supervision?", button="End it", lead=lead)


@for_person(Permission.SEE_PERSON, reading="note from supervision")
def note(request: WorkerRequest, person: Person, note_id: UUID) -> HttpResponse:
    """Show what was put into a person's record. The talk it came from stays between its two."""
    return render(request, "supervision/note.html", {"person": person, "note": queries.note_or_404(person, note_id)})
