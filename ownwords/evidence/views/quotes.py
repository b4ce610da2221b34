"""Choosing words for the board, taking them back, and the list of them."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, for_person, needs, scoped
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.evidence.actions import choose_quote, withdraw_quote
from ownwords.evidence.forms import QuoteForm, WithdrawForm
from ownwords.evidence.models import Quote
from ownwords.evidence.queries import all_said, said_of
from ownwords.people.models import Person
from ownwords.people.what_tells import find_what_tells, pieces_of, with_brackets
from ownwords.profiles.queries import names_around
from ownwords.trail.actions import person_chain, record_list

QUOTES_A_PAGE = 25


@for_person(Permission.CHOOSE_QUOTES, reading="words for the board")
def choose_words(request: WorkerRequest, person: Person) -> HttpResponse:
    """Show the words that may be chosen, and those that were."""
    chosen = list(Quote.objects.filter(person=person).select_related("chosen_by"))
    return render(
        request,
        "evidence/choose.html",
        {
            "person": person,
            "said": all_said(person),
            "standing": [quote for quote in chosen if quote.withdrawn_at is None],
            "withdrawn": [quote for quote in chosen if quote.withdrawn_at],
        },
    )


@for_person(Permission.CHOOSE_QUOTES, reading="words for the board")
def make_anonymous(request: WorkerRequest, person: Person, source: str, source_id: UUID) -> HttpResponse:
    """Make words anonymous, with what may tell who it is shown and already in brackets."""
    said = said_of(person, source, source_id)
    if said is None:
        raise Http404("There are no such words here.")
    telling = find_what_tells(said.words, names_around(person))

    def save(form: QuoteForm, _: int) -> str:
        values = {name: form.cleaned_data[name] for name in ("figure", "shown_as", "said_by")}
        choose_quote(
            person,
            source=source,
            source_id=source_id,
            said_on=said.on,
            consent=form.consent(),
            by=request.user,
            **values,
        )
        messages.success(request, "The words stand on the board’s page now.")
        return reverse("choose-quote", args=[person.pk])

    return form_page(
        request,
        QuoteForm,
        template="evidence/make_anonymous.html",
        save=save,
        person=person,
        initial={"shown_as": with_brackets(said.words, telling)},
        context={"said": said, "telling": telling, "pieces": pieces_of(said.words, telling)},
    )


@for_person(Permission.CHOOSE_QUOTES, reading="words for the board")
def withdraw(request: WorkerRequest, person: Person, quote_id: UUID) -> HttpResponse:
    """Take words back from the board."""
    quote = get_object_or_404(Quote, pk=quote_id, person=person, withdrawn_at=None)

    def save(form: WithdrawForm, _: int) -> str:
        withdraw_quote(quote, because=form.cleaned_data["because"], by=request.user)
        messages.success(request, "The words are gone from the board’s page.")
        return reverse("choose-quote", args=[person.pk])

    return form_page(
        request, WithdrawForm, template="evidence/withdraw.html", save=save, person=person, context={"quote": quote}
    )


@needs(Permission.SEE_TEAM)
def quotes(request: WorkerRequest) -> HttpResponse:
    """List the words that stand on the board's page, of the people whom the viewer may see."""
    rows = scoped(request.viewer, Quote.objects.filter(withdrawn_at=None)).select_related("person", "chosen_by")
    page = Paginator(rows, QUOTES_A_PAGE).get_page(request.GET.get("page"))
    people = {quote.person_id for quote in page.object_list}
    record_list(request.viewer.id, [person_chain(each) for each in people], deed="read words for the board")
    return render(request, "evidence/quotes.html", {"page": page})
