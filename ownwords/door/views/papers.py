"""Papers to hold: for whoever is at the door, and for the worker who gives them."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import OwnPart, Permission
from ownwords.door import queries
from ownwords.door.guides import ENQUIRY, GUIDES
from ownwords.door.models import Door
from ownwords.door.papers.blocks import Look, Paper
from ownwords.door.papers.building import agreed_paper, guide_paper, outcomes_paper, plan_paper, profile_paper
from ownwords.door.papers.writing import KINDS, as_docx, as_html, as_pdf
from ownwords.door.views.own import own_page
from ownwords.door.views.shared import Own, Ways, safety_of
from ownwords.people.models import Person
from ownwords.wording.languages import Wording, codes, language

PAGES = ("a4", "a5")
PART_OF = {
    "plan": OwnPart.PLAN,
    "words": OwnPart.SAID,
    "enquiry": None,
    "agreed": OwnPart.NEXT,
    "profile": OwnPart.SAID,
}
"""Each paper, and the part of the own pages that it belongs to (None: it tells of nobody)."""
LOOKS = (("paper-pdf", "as=pdf"), ("paper-a5", "as=pdf&page=a5"), ("paper-html", "as=html"), ("paper-docx", "as=docx"))
"""Each way of having a paper: its message, and what the address asks for."""
NUMBER = {"plan": 1, "words": 2, "enquiry": 3, "agreed": 4, "profile": 5}
"""What a paper is called in an address, and as a file that somebody keeps: a number tells nothing."""
NUMBERED = {number: kind for kind, number in NUMBER.items()}


@dataclass(frozen=True)
class PaperToHave:
    """One paper that can be had. ``meeting``: of which meeting it tells."""

    kind: str
    meeting: UUID | None = None
    when: Any = None


def papers_of(person: Person, parts: set[str]) -> list[PaperToHave]:
    """The papers that can be had about a person by somebody who may see these parts. Three queries."""
    found = []
    if OwnPart.PLAN in parts and queries.own_plan(person):
        found.append(PaperToHave("plan"))
    if OwnPart.SAID in parts:
        found.append(PaperToHave("words"))
    found.append(PaperToHave("enquiry"))
    if OwnPart.NEXT in parts:
        agreed = queries.meetings_for(person).filter(confirmed_at__isnull=False).order_by("-starts_at")[:10]
        found += [PaperToHave("agreed", one.pk, one.starts_at) for one in agreed]
    if OwnPart.SAID in parts:
        found.append(PaperToHave("profile"))
    return found


def made_paper(
    person: Person, kind: str, says: Wording, meeting_id: UUID | None, *, communication: bool = False
) -> Paper:
    """One paper of this person; Http404 where there is none.

    ``communication``: the profile tells how they make themself understood, too.
    """
    workers = queries.workers_with(person)
    worker = ", ".join(one.user.name for one in workers[:2]) or person.holding.team.name
    if kind == "plan":
        plan = queries.own_plan(person)
        if plan:
            return plan_paper(person, plan, says, worker=worker)
    elif kind == "words":
        return outcomes_paper(person, *queries.wants_of(person), says, worker=worker)
    elif kind == "enquiry":
        return guide_paper(says, ENQUIRY, GUIDES[ENQUIRY], title="paper-enquiry")
    elif kind == "agreed" and meeting_id:
        shown = queries.meeting_or_404(person, meeting_id)
        if shown.minutes_shown:
            return agreed_paper(person, shown, says, worker=worker)
    elif kind == "profile":
        return profile_paper(person, says, communication=communication)
    raise Http404("There is no such paper.")


def look_of(request: HttpRequest, ways: Ways) -> Look:
    """How a paper is to look: as asked in the address, otherwise as somebody reads."""
    page = request.GET.get("page", "a4")
    size = request.GET.get("size", ways.size)
    colours = request.GET.get("colours", ways.colours)
    return Look(
        page if page in PAGES else "a4",
        size if size in Door.Size.values else "ordinary",
        colours if colours in Door.Colours.values else "ordinary",
    )


def paper_answer(paper: Paper, kind: str, look: Look, name: str) -> HttpResponse:
    """A paper as a file, under a name that tells nothing."""
    if kind not in KINDS:
        raise Http404("There is no such paper.")
    made = {"pdf": as_pdf, "html": as_html, "docx": as_docx}[kind](paper, look)
    answer = HttpResponse(made, content_type=KINDS[kind])
    shown = "inline" if kind == "pdf" else "attachment"
    answer.headers["Content-Disposition"] = f'{shown}; filename="{name}.{kind}"'
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return answer


@own_page(reading="own pages: papers")
def papers(own: Own) -> HttpResponse:
    """List the papers that can be had."""
    return own.page("papers.html", papers=papers_of(own.person, set(own.grant.own_parts)), looks=LOOKS, numbers=NUMBER)


@own_page(reading="own pages: paper")
def paper(own: Own, number: int) -> HttpResponse:
    """Give one paper, as they read."""
    kind = NUMBERED.get(number, "")
    if not kind or (PART_OF[kind] and PART_OF[kind] not in own.grant.own_parts):
        raise Http404("There is nothing here that you can see.")
    made = made_paper(own.person, kind, own.says, _meeting(own.request), communication=own.door.of_person)
    return paper_answer(made, own.request.GET.get("as", "pdf"), look_of(own.request, own.ways), f"{number}")


def _meeting(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.GET.get("meeting", ""))
    except ValueError:
        return None


@for_person(Permission.SEE_PERSON, reading="papers for the person")
def papers_to_give(request: WorkerRequest, person: Person) -> HttpResponse:
    """Let a worker choose a paper to give: which, in which language and words, how large, on what."""
    ways = ways_asked(request)
    shown = {
        "person": person,
        "papers": papers_of(person, {part for part in PART_OF.values() if part}),
        "ways": ways,
        "languages": [language(code) for code in codes()],
        "page": request.GET.get("page", "a4"),
        "sizes": Door.Size.choices,
        "colours": Door.Colours.choices,
        "communication": _tells_communication(request),
    }
    return render(request, "door/papers_to_give.html", shown | safety_of(person))


def _tells_communication(request: HttpRequest) -> bool:
    return request.GET.get("communication") == "yes"


@for_person(Permission.SEE_PERSON, reading="paper for the person")
def paper_to_give(request: WorkerRequest, person: Person, paper_kind: str) -> HttpResponse:
    """Give a worker one paper, as chosen."""
    if paper_kind not in PART_OF:
        raise Http404("There is no such paper.")
    ways = ways_asked(request)
    made = made_paper(person, paper_kind, ways.says, _meeting(request), communication=_tells_communication(request))
    return paper_answer(made, request.GET.get("as", "pdf"), look_of(request, ways), f"{NUMBER[paper_kind]}")


def ways_asked(request: HttpRequest) -> Ways:
    """How a paper is to be read, as the address says."""
    asked = Ways(easy=request.GET.get("easy") == "yes")
    code = request.GET.get("language", "")
    look = look_of(request, asked)
    return replace(asked, language=code if code in codes() else "en", size=look.size, colours=look.colours)
