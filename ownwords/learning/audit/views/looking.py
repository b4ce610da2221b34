"""What a page of an audit leaves in the trail of the person whose record it tells from."""

from django.http import HttpResponse

from ownwords.access.decision import WorkerRequest
from ownwords.learning.audit.models import File
from ownwords.trail.actions import person_chain, record_reading


def looked(request: WorkerRequest, response: HttpResponse, file: File, what: str) -> HttpResponse:
    """Leave a reading in the person's chain for a page that was shown with something of the record in it.

    "Who has looked" tells of every reading, wherever the words stood. ``what`` names it ("places in the record").
    """
    if response.status_code == 200:
        record_reading(person_chain(file.person_id), who=request.viewer.who, what=what, about=request.path[:120])
    return response
