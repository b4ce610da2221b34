"""The one way a form is shown and taken in: kept while typed, saved once, and safe when two people write at once."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from time import time
from typing import Any, Protocol

from django import forms
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render

from ownwords.access.actions import NotAllowed
from ownwords.access.decision import WorkerRequest
from ownwords.drafts.actions import Conflict, Refused, drop_draft, keep_draft, send_once, sent_to
from ownwords.drafts.models import Draft, SentOnce
from ownwords.drafts.rules import Difference, differences
from ownwords.drafts.tokens import Ticket, read_ticket, ticket_for
from ownwords.people.models import Person
from ownwords.trail.prepared import Question
from ownwords.trail.sqlite.sharing import in_shared_transaction

PLUMBING = ("csrfmiddlewaretoken", "ticket", "once", "base_revision", "sequence")
SECRETS = ("word", "password")
"""Fields whose content is never kept while it is typed: what only one person knows is nowhere to be read."""


class Save(Protocol):
    """Saves a valid form by one named action and returns the address to go to next.

    Raises Refused (a rule says no), NotAllowed, or Conflict (somebody else saved first).
    """

    def __call__(self, form: Any, base_revision: int, /) -> str: ...


@dataclass
class FormPage:
    """What a form's template gets, as ``page``."""

    form: forms.BaseForm
    ticket: str
    once: str
    base_revision: int
    kept_at: Any = None
    """When the shown typing was kept, where it comes from a draft."""
    conflict: Conflict | None = None
    differences: list[Difference] = field(default_factory=list)


def form_page(
    request: WorkerRequest,
    form_class: Callable[..., forms.BaseForm],
    *,
    template: str,
    save: Save,
    person: Person | None = None,
    initial: Mapping[str, Any] | None = None,
    revision: int = 0,
    form_options: Mapping[str, Any] | None = None,
    context: Mapping[str, Any] | Callable[[], Mapping[str, Any]] | None = None,
) -> HttpResponse:
    """Show a form, or take it in.

    - GET shows ``initial``, or what this worker had typed here and not saved.
    - POST with what is wrong shows it again with everything typed, and 422.
    - POST that is sound calls ``save`` in a transaction, lets the draft go, and goes to the address ``save`` returned.
      The same POST again (a double click, the back button) goes there too and saves nothing twice.
    - Where somebody else saved in between, both versions are shown side by side, and 409.

    ``context`` is what the template shows besides; as a function it is called only when the page is shown.
    """
    options = dict(form_options or {})
    ticket = ticket_for(Ticket(request.viewer.id, request.path, person.pk if person else None))

    def show(page: FormPage, status: int = 200) -> HttpResponse:
        shown = dict((context() if callable(context) else context) or {}) | {"person": person}
        return render(request, template, shown | {"page": page, "form": page.form}, status=status)

    if request.method != "POST":
        if "start-again" in request.GET:
            drop_draft(worker_id=request.viewer.id, form=request.path)
            return HttpResponseRedirect(request.path)
        return show(_to_fill_in(request, form_class, ticket, initial, revision, options))
    form = form_class(request.POST, request.FILES or None, initial=initial, **options)
    once = request.POST.get("once", "")[:40] or secrets.token_urlsafe(18)
    page = FormPage(form, ticket, once, whole_number(request.POST.get("base_revision", ""), revision))
    if not form.is_valid():
        # What was sound when it was sent first need not be so any more: it still leads to where it led.
        sent = _sent_before(once, request)
        return HttpResponseRedirect(sent) if sent else show(page, 422)
    try:
        return HttpResponseRedirect(in_shared_transaction(partial(_save_once, request, page, save)))
    except Refused as no:
        form.add_error(no.field if no.field in form.fields else None, str(no))
        return show(page, 422)
    except NotAllowed as no:
        form.add_error(None, str(no))
        return show(page, 422)
    except Conflict as conflict:
        page.conflict, page.base_revision = conflict, conflict.revision
        page.differences = differences(form, conflict.theirs)
        return show(page, 409)


def _to_fill_in(
    request: WorkerRequest,
    form_class: Callable[..., forms.BaseForm],
    ticket: str,
    initial: Mapping[str, Any] | None,
    revision: int,
    options: Mapping[str, Any],
) -> FormPage:
    """The form as it is opened: with what stands, or with what this worker had typed here and not saved."""
    page = FormPage(form_class(initial=initial, **options), ticket, secrets.token_urlsafe(18), revision)
    for name, one in page.form.fields.items():
        if isinstance(one.widget, forms.PasswordInput) and name not in SECRETS:
            raise ImproperlyConfigured(f"The field {name!r} hides what is typed: name it as one of {SECRETS}.")
    draft = _drafts.first(request.viewer.id, request.path)
    if draft:
        typed = _as_query(draft.typed)
        page.form = form_class(data=None, initial=_typed_initial(form_class, typed, initial, options), **options)
        page.kept_at = draft.kept_at
        page.base_revision = int(draft.typed.get("base_revision", [revision])[0] or revision)
    return page


def _save_once(request: WorkerRequest, page: FormPage, save: Save) -> str:
    """Save the form, unless another request has taken its turn; let the draft go; return the address to go to."""
    if not send_once(page.once, request.viewer.id):
        return _sent_before(page.once, request) or request.path
    led_to = save(page.form, page.base_revision)
    sent_to(page.once, led_to)
    drop_draft(worker_id=request.viewer.id, form=request.path)
    return led_to


def keep_what_was_sent(request: HttpRequest) -> str:
    """Keep the form in a request as its writer's draft, whoever is signed in now; return the form's address or "".

    The form's ticket says whose it is: this serves typing sent after a time-out, or with a form too old to be taken.
    """
    ticket = read_ticket(request.POST.get("ticket", ""))
    if ticket is None:
        return ""
    typed = {name: request.POST.getlist(name) for name in request.POST if _is_kept(name)}
    sequence = whole_number(request.POST.get("sequence", ""), int(time() * 1000))
    try:
        keep_draft(
            worker_id=ticket.worker_id, form=ticket.form, person_id=ticket.person_id, typed=typed, sequence=sequence
        )
    except Refused:
        return ""
    return ticket.form


def _is_kept(name: str) -> bool:
    return name == "base_revision" or name not in (*PLUMBING, *SECRETS)


_sent = Question(lambda once, worker: SentOnce.objects.filter(token=once, worker=worker).values_list("led_to"))
_drafts = Question(lambda worker, form: Draft.objects.filter(worker=worker, form=form))


def _sent_before(once: str, request: WorkerRequest) -> str:
    found = _sent.first(once, request.viewer.id)
    return str(found[0]) if found else ""


def whole_number(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else otherwise


def _as_query(typed: Mapping[str, list[str]]) -> QueryDict:
    query = QueryDict(mutable=True)
    for name, values in typed.items():
        if name not in PLUMBING:
            query.setlist(name, values)
    return query


def _typed_initial(
    form_class: Callable[..., forms.BaseForm],
    typed: QueryDict,
    initial: Mapping[str, Any] | None,
    options: Mapping[str, Any],
) -> dict[str, Any]:
    """What the draft holds, as the form's own starting values: no errors are shown for what is half typed."""
    form = form_class(data=typed, initial=initial, **options)
    values = dict(initial or {})
    for name, one in form.fields.items():
        values[name] = one.widget.value_from_datadict(typed, {}, form.add_prefix(name))
    return values
