"""How sure people feel: asked lightly, theirs alone, and told of a team only as a whole."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from ownwords.access.decision import WorkerRequest, needs
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.learning.colleagues import actions, queries
from ownwords.learning.colleagues.forms import FaceForm
from ownwords.learning.colleagues.models import Felt
from ownwords.learning.colleagues.rules import month_of, subject_of
from ownwords.learning.themes import BY_KEY


@needs(Permission.FIND_PEOPLE)
def confidence(request: WorkerRequest) -> HttpResponse:
    """Say how sure one feels this month; see one's own line, and the pictures of one's teams."""
    month = month_of(timezone.localdate())

    def save(form: Any, base_revision: int) -> str:
        actions.feel(face=form.cleaned_data["face"], by=request.user)
        messages.success(request, "Kept. Only you see it.")
        return reverse("my-people" if request.GET.get("from") == "my-people" else "confidence")

    def context() -> dict[str, Any]:
        return {
            "line": line,
            "now": now,
            "subject": subject_of(month),
            "pictures": queries.pictures_for(request.viewer),
            "faces": Felt.Face,
            "themes": BY_KEY,
            "in_a_team": bool(request.viewer.teams),
        }

    line = queries.own_line(request.viewer)
    now = next((one for one in line if one.felt.month == month), None)
    return form_page(
        request, FaceForm, template="colleagues/confidence.html", save=save, context=context,
        initial={"face": now.felt.face} if now else {},
    )  # fmt: skip


@needs(Permission.FIND_PEOPLE)
@require_POST
def not_now(request: WorkerRequest) -> HttpResponse:
    """Wave the question away for four weeks."""
    actions.not_now(by=request.user)
    return HttpResponseRedirect(reverse("my-people"))
