"""Keeping what is being typed."""

from django.http import HttpResponse, JsonResponse
from django.http.request import HttpRequest
from django.utils import timezone
from django.views.decorators.http import require_POST

from ownwords.access.decision import everyone
from ownwords.drafts.pages import keep_what_was_sent
from ownwords.drafts.tokens import read_ticket


@everyone
@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep a form's typing as its writer's draft.

    The form's own ticket says whose it is; no session is needed, so that a time-out loses nothing. The answer says
    whether the session still holds, and nothing else.
    """
    ticket = read_ticket(request.POST.get("ticket", ""))
    if ticket is None or not keep_what_was_sent(request):
        return JsonResponse({"kept": False, "signed_in": request.user.is_authenticated}, status=400)
    return JsonResponse(
        {
            "kept": True,
            "at": timezone.localtime().strftime("%H:%M"),
            "signed_in": request.user.is_authenticated and request.user.pk == ticket.worker_id,
        }
    )
