"""The page that gathers what helps people who work to learn from each other."""

from django.http import HttpResponse
from django.shortcuts import render

from ownwords.access.decision import WorkerRequest, needs
from ownwords.access.rules import Permission
from ownwords.learning.colleagues.queries import champions_for
from ownwords.learning.stories.queries import stories_for


@needs(Permission.LEARN)
def learning(request: WorkerRequest) -> HttpResponse:
    """Show the rooms of learning that are open to the viewer."""
    many = {"stories": len(stories_for(request.viewer))}
    if request.viewer.may(Permission.FIND_PEOPLE):
        many["champions"] = len(champions_for(request.viewer))
    return render(request, "web/learning.html", {"many": many})
