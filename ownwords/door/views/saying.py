"""What somebody says on the own pages."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.utils import timezone

from ownwords.access.rules import OwnPart
from ownwords.door import actions, queries
from ownwords.door.actions.saying import speaker_of
from ownwords.door.forms import (
    REFUSED,
    ComingForm,
    NotMeantForm,
    OwnQuestionsForm,
    OwnReportForm,
    PlanAnswerForm,
    StopOtherForm,
    TellForm,
)
from ownwords.door.models import Said
from ownwords.door.views.own import own_page
from ownwords.door.views.shared import Own
from ownwords.drafts.actions import Refused
from ownwords.drafts.pages import form_page
from ownwords.plans.actions import record_answer
from ownwords.safeguarding.feedback.actions import record_answers
from ownwords.safeguarding.feedback.questions import sheet_of
from ownwords.safeguarding.meetings.actions import report as keep_report


def _form(own: Own, form_class: Any, template: str, save: Any, **options: Any) -> HttpResponse:
    """Show or take in a form of the own pages; what an action refuses is said in the person's language."""
    context = options.pop("context", {})

    def saved(form: Any, base_revision: int) -> str:
        try:
            return str(save(form))
        except Refused as no:
            text = str(no)
            raise Refused(own.says(REFUSED.get(text, text if own.says.has(text) else "form-refused")), no.field) from no

    return form_page(
        own.request,
        form_class,
        template=f"door/{template}",
        save=saved,
        person=own.person,
        form_options={"says": own.says, "about": "" if own.door.of_person else own.person.called} | options,
        context=lambda: own.context(**context),
    )


def _thank(own: Own, message: str) -> None:
    messages.success(own.request, own.says(message))


@own_page(OwnPart.TELL, reading="own pages: form for what is not meant")
def not_meant(own: Own, outcome_id: UUID) -> HttpResponse:
    """Take in that words which stand here are not what they meant."""
    life = queries.life_or_404(own.person, outcome_id)

    def save(form: Any) -> str:
        said: dict[str, Any] = {"kind": Said.Kind.NOT_MEANT, "life": life, "language": own.ways.language}
        actions.say(own.door, **form.cleaned_data, **said)
        _thank(own, "said-thank-you")
        return own.address("own-told")

    return _form(own, NotMeantForm, "not_meant.html", save, context={"life": life})


@own_page(OwnPart.TELL, reading="own pages: form for what is not meant")
def plan_not_meant(own: Own, version_id: UUID) -> HttpResponse:
    """Take in that something in the plan is not what they meant."""
    version = queries.version_or_404(own.person, version_id)

    def save(form: Any) -> str:
        said: dict[str, Any] = {"kind": Said.Kind.NOT_MEANT, "version": version, "language": own.ways.language}
        actions.say(own.door, **form.cleaned_data, **said)
        _thank(own, "said-thank-you")
        return own.address("own-told")

    return _form(own, NotMeantForm, "not_meant.html", save, context={"version": version})


@own_page(OwnPart.TELL, reading="own pages: form for how it is going")
def tell(own: Own) -> HttpResponse:
    """Take in how it is going, and whatever else they want to say."""

    def save(form: Any) -> str:
        kind = Said.Kind.GOING if form.cleaned_data["face"] else Said.Kind.TELL
        actions.say(own.door, **form.cleaned_data, kind=kind, language=own.ways.language)
        _thank(own, "said-thank-you")
        return own.address("own-told")

    return _form(own, TellForm, "tell.html", save)


@own_page(OwnPart.TELL, reading="own pages: form for an answer to the plan")
def plan_answer(own: Own, version_id: UUID) -> HttpResponse:
    """Take in what they say to their plan."""
    version = queries.version_or_404(own.person, version_id)

    def save(form: Any) -> str:
        whose = speaker_of(own.door)
        today = timezone.localdate()
        record_answer(version, **form.cleaned_data, **whose, answered_on=today, by=own.grant.viewer)
        _thank(own, "said-thank-you")
        return own.address("own-plan")

    return _form(own, PlanAnswerForm, "plan_answer.html", save, context={"version": version})


@own_page(OwnPart.TELL, reading="own pages: form for coming to a meeting")
def coming(own: Own, meeting_id: UUID) -> HttpResponse:
    """Take in whether they want to come to a meeting."""
    shown = queries.meeting_or_404(own.person, meeting_id)

    def save(form: Any) -> str:
        actions.answer_coming(own.door, shown.meeting, **form.cleaned_data)
        _thank(own, "said-thank-you")
        return own.address("own-meeting", meeting_id)

    return _form(own, ComingForm, "coming.html", save, context={"shown": shown, "meeting": shown.meeting})


@own_page(OwnPart.TELL, reading="own pages: form for a report")
def report(own: Own, meeting_id: UUID) -> HttpResponse:
    """Take in their own report to a meeting: words, a picture, their voice."""
    shown = queries.meeting_or_404(own.person, meeting_id)

    def save(form: Any) -> str:
        whose = speaker_of(own.door)
        today = timezone.localdate()
        keep_report(shown.meeting, **form.cleaned_data, **whose, made_on=today, by=own.grant.viewer)
        _thank(own, "said-thank-you")
        return own.address("own-meeting", meeting_id)

    return _form(own, OwnReportForm, "report.html", save, context={"shown": shown, "meeting": shown.meeting})


@own_page(reading="own pages: form for stopping somebody else")
def stop_other(own: Own, other_door_id: UUID) -> HttpResponse:
    """Let the person stop somebody else from opening their pages."""
    if not own.door.of_person:
        raise Http404("There is nothing here that you can see.")
    other = queries.other_or_404(own.person, other_door_id)
    who = other.grant.speaks_as.member.name if other.grant.speaks_as else ""

    def save(form: Any) -> str:
        words = form.cleaned_data["words"] or own.says("others-chosen", who=who)
        ended = actions.stop_other(own.door, other, words=words, language=own.ways.language)
        messages.success(own.request, own.says("others-stopped" if ended else "others-asked", who=who))
        return own.address("own-others")

    context = {"other": other, "who": who}
    return _form(own, StopOtherForm, "stop_other.html", save, is_word=own.is_word, context=context)


@own_page(OwnPart.TELL, reading="own pages: questionnaire")
def questions(own: Own, asking_id: UUID) -> HttpResponse:
    """Take in how it was for them."""
    asked = queries.question_or_404(own.person, asking_id, of_person=own.door.of_person)
    sheet = sheet_of(asked.asking.version, "easy" if own.ways.easy else "standard", own.ways.language)

    def save(form: Any) -> str:
        today = timezone.localdate()
        record_answers(asked.asking, **form.answers(), answered_on=today, by=own.grant.viewer)
        _thank(own, "asked-thank-you")
        return own.address("own-home")

    return _form(own, OwnQuestionsForm, "questions.html", save, sheet=sheet, context={"sheet": sheet})
