"""The one place that answers "may this viewer see this?" and that hands out what a viewer may see.

Every read in every room goes through here: through the decorators below, which decide before a view runs, or through
:func:`people_seen_by` and :func:`scoped`, which hand out querysets that hold nothing else.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import resolve
from django.utils import timezone

from ownwords.access.models import Grant, Holding, Membership, Party, User
from ownwords.access.rules import ABOUT_A_PERSON, OwnPart, Permission, permissions_of, permissions_with_person
from ownwords.people.models import Person
from ownwords.trail.actions import person_chain, record_reading, worker_chain
from ownwords.trail.prepared import Question

P = ParamSpec("P")
Row = TypeVar("Row", bound=models.Model)


@dataclass(frozen=True)
class Viewer:
    """Somebody who is signed in, and what they are. Made once a request."""

    user: User
    memberships: tuple[Membership, ...]

    @property
    def id(self) -> UUID:
        """The user's id."""
        return self.user.pk

    @property
    def who(self) -> str:
        """How the trail names this viewer."""
        return worker_chain(self.user.pk)

    @cached_property
    def roles(self) -> frozenset[str]:
        """Every role held, in whatever team."""
        return frozenset(membership.role for membership in self.memberships)

    @cached_property
    def supervised_teams(self) -> frozenset[UUID]:
        """Teams of which this viewer is a supervisor."""
        return frozenset(m.team_id for m in self.memberships if m.role == "supervisor" and m.team_id)

    @cached_property
    def teams(self) -> frozenset[UUID]:
        """Teams in which this viewer works."""
        return frozenset(m.team_id for m in self.memberships if m.team_id)

    @property
    def leads_organisation(self) -> bool:
        """Whether this viewer is a safeguarding lead."""
        return "safeguarding-lead" in self.roles

    def may(self, permission: Permission) -> bool:
        """Whether some role of this viewer has the permission at all (not: with a given person)."""
        return permission in permissions_of(self.roles)


def viewer_for(user: User) -> Viewer:
    """Return the viewer that ``user`` is now."""
    held = user.held_now
    return Viewer(user, held if held is not None else tuple(user.memberships.filter(ended_at=None)))


def grants_in_force(viewer: Viewer) -> QuerySet[Grant]:
    """The viewer's grants to whole records that hold at this moment."""
    return grants_at(viewer.id, timezone.now())


def grants_at(viewer_id: UUID, now: datetime) -> QuerySet[Grant]:
    """The grants to whole records that somebody holds at one moment: for questions that are kept prepared.

    One for a case-file audit opens no record that is kept to named people.
    """
    kept = Holding.objects.filter(restricted=True, person=OuterRef("person"))
    return Grant.objects.filter(
        Q(ends_at=None) | Q(ends_at__gt=now),
        ~Q(kind=Grant.Kind.AUDIT) | ~Exists(kept),
        viewer=viewer_id,
        scope=Grant.Scope.RECORD,
        starts_at__lte=now,
    )


def sees_only_granted(viewer: Viewer) -> bool:
    """Whether the viewer sees those to whom they have a grant and nobody else: no team, no whole organisation."""
    return not (viewer.leads_organisation or viewer.supervised_teams)


def people_seen_by(viewer: Viewer) -> QuerySet[Person]:
    """Everybody whose record this viewer may read, and nobody else."""
    return Person.objects.filter(pk__in=_ids_seen_by(viewer))


def scoped(viewer: Viewer, rows: QuerySet[Row], to_person: str = "person") -> QuerySet[Row]:
    """Return of ``rows`` those that are about somebody whom the viewer may see.

    ``to_person`` is the field that leads to the person, in Django's notation.
    """
    return rows.filter(**{f"{to_person}__in": _ids_seen_by(viewer)})


def scoped_each(viewer: Viewer, rows: QuerySet[Row], to_person: str = "person") -> QuerySet[Row]:
    """Return what :func:`scoped` returns, by asking of each row in turn whether the viewer may see its person.

    For queries that find few rows by an index of their own (a search): whoever sees a whole council is not made to
    wait while everybody in it is listed first. ``to_person`` is a foreign key on ``rows`` itself.
    """
    wide = viewer.leads_organisation or viewer.supervised_teams
    if not wide or not viewer.may(Permission.SEE_PERSON):
        return scoped(viewer, rows, to_person)
    held = Holding.objects.filter(person=OuterRef("pk" if to_person == "pk" else f"{to_person}_id"))
    granted = Q(**{f"{to_person}__in": grants_in_force(viewer).values("person")})  # a few, listed once
    # One value a row, not EXISTS: of that, PostgreSQL makes a list of everybody in the council before it begins.
    each: Any = rows
    if viewer.leads_organisation:
        each = each.alias(held_by=Subquery(held.values("organisation")))
        seen = Q(held_by=viewer.user.organisation_id)
    else:
        each = each.alias(held_by=Subquery(held.filter(restricted=False).values("team")))
        seen = Q(held_by__in=viewer.supervised_teams)
    return cast(QuerySet[Row], each.filter(seen | granted))


def _ids_seen_by(viewer: Viewer) -> QuerySet[Any]:
    nobody = Holding.objects.none().values("person")
    if not viewer.may(Permission.SEE_PERSON):
        return nobody
    granted = grants_in_force(viewer).values("person")
    if viewer.leads_organisation:
        held: QuerySet[Any] = Holding.objects.filter(organisation=viewer.user.organisation_id).values("person")
        return granted.union(held)
    if viewer.supervised_teams:
        held = Holding.objects.filter(team__in=viewer.supervised_teams, restricted=False).values("person")
        return granted.union(held)
    return granted


def allowed_with(viewer: Viewer, person: Person, *, has_grant: bool, may_read: bool) -> frozenset[Permission]:
    """Everything that the viewer may do with this person; nothing where they may not see them.

    ``has_grant`` and ``may_read`` as in ``rules.permissions_with_person``.
    """
    holding: Holding | None = getattr(person, "holding", None)
    return permissions_with_person(
        roles=viewer.roles,
        has_grant=has_grant,
        may_read=may_read,
        leads_holding_team=bool(holding and holding.team_id in viewer.supervised_teams),
        leads_organisation=bool(
            holding and viewer.leads_organisation and holding.organisation_id == viewer.user.organisation_id
        ),
        restricted=bool(holding and holding.restricted),
    )


_person_with_grant = Question(
    lambda person_id, viewer_id, now: (
        Person.objects.select_related("holding__team")
        .annotate(
            has_grant=Exists(grants_at(viewer_id, now).filter(person=OuterRef("pk")).exclude(kind=Grant.Kind.AUDIT)),
            may_read=Exists(grants_at(viewer_id, now).filter(person=OuterRef("pk"), kind=Grant.Kind.AUDIT)),
        )
        .filter(pk=person_id)
    )
)


def person_for(
    viewer: Viewer, person_id: UUID, permission: Permission = Permission.SEE_PERSON
) -> tuple[Person, frozenset[Permission]]:
    """Return the person and all that the viewer may do with them.

    Raises Http404 where there is none or the viewer may not see them, with the same answer for both, and
    PermissionDenied where they may see but not do this.
    """
    person = _person_with_grant.first(person_id, viewer.id, timezone.now())
    if person is None:
        raise Http404("There is nobody here that you can see.")
    allowed = allowed_with(viewer, person, has_grant=person.has_grant, may_read=person.may_read)
    if Permission.SEE_PERSON not in allowed:
        raise Http404("There is nobody here that you can see.")
    if permission not in allowed:
        raise PermissionDenied(f"Your role does not let you {permission}.")
    return person, allowed


def opens(link: str, allowed: frozenset[Permission]) -> bool:
    """Whether a page about a person opens to whoever may do ``allowed`` with them, by the decision of its own view."""
    decision = getattr(resolve(link.partition("?")[0].partition("#")[0]).func, "decision", "")
    return decision not in ABOUT_A_PERSON or decision in allowed


class WorkerRequest(HttpRequest):
    """A request whose sender is signed in: the decorators below see to that."""

    user: User
    viewer: Viewer
    allowed: frozenset[Permission]
    """What the viewer may do with the person whose page this is."""


View = Callable[..., HttpResponse]


def everyone(view: View) -> View:
    """Decide: anybody may, signed in or not."""
    view.decision = "everyone"  # type: ignore[attr-defined]
    return view


def signed_in(view: Callable[Concatenate[WorkerRequest, P], HttpResponse]) -> View:
    """Decide: whoever is signed in may."""
    view.decision = "signed in"  # type: ignore[attr-defined]
    return view


def needs(permission: Permission) -> Callable[[Callable[Concatenate[WorkerRequest, P], HttpResponse]], View]:
    """Decide: whoever has a role with this permission may."""

    def decide(view: Callable[Concatenate[WorkerRequest, P], HttpResponse]) -> View:
        @wraps(view)
        def decided(request: WorkerRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if not request.viewer.may(permission):
                raise PermissionDenied(f"Your role does not let you {permission}.")
            return view(request, *args, **kwargs)

        decided.decision = permission  # type: ignore[attr-defined]
        return decided

    return decide


def for_person(
    permission: Permission, *, reading: str
) -> Callable[[Callable[Concatenate[WorkerRequest, Person, P], HttpResponse]], View]:
    """Decide: whoever may do ``permission`` with the person in the address (``person_id``) may.

    The view gets the person in place of the id. ``reading`` says what is read ("plan"); a page that is shown leaves
    one entry with it in the person's chain. "" is for an answer that tells nothing of the record.
    """

    def decide(view: Callable[Concatenate[WorkerRequest, Person, P], HttpResponse]) -> View:
        @wraps(view)
        def decided(request: WorkerRequest, person_id: UUID, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            person, request.allowed = person_for(request.viewer, person_id, permission)
            response = view(request, person, *args, **kwargs)
            if response.status_code == 200 and reading:
                record_reading(person_chain(person.pk), who=request.viewer.who, what=reading, about=request.path[:120])
            return response

        decided.decision = permission  # type: ignore[attr-defined]
        return decided

    return decide


def invitations(viewer: Viewer) -> QuerySet[Grant]:
    """The grants by which the viewer takes part in pieces of work at this moment."""
    now = timezone.now()
    in_force = Q(ends_at=None) | Q(ends_at__gt=now)
    return Grant.objects.filter(in_force, viewer=viewer.id, scope=Grant.Scope.ENQUIRY, starts_at__lte=now)


def invitation_for(viewer: Viewer, scope_of: UUID) -> Grant:
    """The grant by which the viewer takes part in one piece of work (``scope_of``: an enquiry's id) at this moment.

    Raises Http404 where there is none: the same answer as for a piece of work that does not exist.
    """
    found = invitations(viewer).filter(scope_of=scope_of).select_related("person").first()
    if found is None:
        raise Http404("There is nothing here that you can see.")
    return found


def for_invited(*, reading: str) -> Callable[[Callable[Concatenate[WorkerRequest, Grant, P], HttpResponse]], View]:
    """Decide: whoever was invited into the enquiry in the address (``case_id``) may, while the invitation holds.

    The view gets the grant in place of the id: its person and its scope are all that it may tell of. ``reading`` as
    in :func:`for_person`.
    """

    def decide(view: Callable[Concatenate[WorkerRequest, Grant, P], HttpResponse]) -> View:
        @wraps(view)
        def decided(request: WorkerRequest, case_id: UUID, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            grant = invitation_for(request.viewer, case_id)
            response = view(request, grant, *args, **kwargs)
            if response.status_code == 200 and reading:
                chain = person_chain(grant.person_id)
                record_reading(chain, who=request.viewer.who, what=reading, about=request.path[:120])
            return response

        decided.decision = "invited"  # type: ignore[attr-defined]
        return decided

    return decide


def own_grants(viewer: Viewer) -> QuerySet[Grant]:
    """The grants by which the viewer opens somebody's own pages at this moment: their own, or of one they speak for.

    What somebody was given as a representative ends when they are one no longer, and rests while it stands of them
    that they may have caused harm.
    """
    now = timezone.now()
    by_themself = Q(speaks_as=None)
    speaks = Q(speaks_as__until_on=None) | Q(speaks_as__until_on__gte=timezone.localdate(now))
    return (
        Grant.objects.filter(Q(ends_at=None) | Q(ends_at__gt=now), viewer=viewer.id, scope=Grant.Scope.OWN_PAGES)
        .filter(by_themself | (speaks & Q(speaks_as__member__may_have_harmed=False)), starts_at__lte=now)
        .select_related("person", "speaks_as")
        .order_by("starts_at")
    )


def own_grant_for(viewer: Viewer, own_id: UUID, part: OwnPart | None = None) -> Grant:
    """The grant ``own_id``, if it opens this part of somebody's own pages (None: any) to the viewer at this moment.

    Raises Http404 where it does not: the same answer as where there is no such grant.
    """
    found = own_grants(viewer).filter(pk=own_id).first()
    if found is None or (part is not None and part not in found.own_parts):
        raise Http404("There is nothing here that you can see.")
    return found


def for_own_pages(
    part: OwnPart | None = None, *, reading: str
) -> Callable[[Callable[Concatenate[WorkerRequest, Grant, P], HttpResponse]], View]:
    """Decide: the person may, and whoever was allowed this ``part`` of their own pages (None: any of them).

    The view gets the grant in place of the id in the address (``own_id``). ``reading`` as in :func:`for_person`.
    """

    def decide(view: Callable[Concatenate[WorkerRequest, Grant, P], HttpResponse]) -> View:
        @wraps(view)
        def decided(request: WorkerRequest, own_id: UUID, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            grant = own_grant_for(request.viewer, own_id, part)
            response = view(request, grant, *args, **kwargs)
            if response.status_code == 200 and reading:
                chain = person_chain(grant.person_id)
                record_reading(chain, who=request.viewer.who, what=reading, about=request.path[:120])
            return response

        decided.decision = "own pages"  # type: ignore[attr-defined]
        return decided

    return decide


def shared_for_learning(viewer: Viewer, rows: QuerySet[Row]) -> QuerySet[Row]:
    """Return of ``rows`` those that reach the viewer, by whom they are shared with, and no other.

    ``rows`` have ``organisation``, ``team``, and whether they are ``for_team``, ``for_council``, ``for_board``. The
    team is whoever works in it; the council, whoever works with people in it; the board, its members and the
    safeguarding lead who prepares for it. Leading others, or running accounts, reaches nothing more.
    """
    reached = Q(pk__in=[])
    if viewer.may(Permission.FIND_PEOPLE):
        reached |= Q(for_council=True) | Q(for_team=True, team__in=viewer.teams)
    if viewer.roles & {"board-member", "safeguarding-lead"}:
        reached |= Q(for_board=True)
    return rows.filter(reached, organisation=viewer.user.organisation_id)


def between_chain(between: UUID) -> str:
    """The name of the chain of something that is kept between a few people."""
    return f"between:{between}"


def let_into(viewer: Viewer) -> QuerySet[Any]:
    """The ids of everything kept between a few people into which the viewer is let at this moment."""
    return Party.objects.filter(user=viewer.id, until_at=None).values("between")


def for_parties(*, reading: str) -> Callable[[Callable[Concatenate[WorkerRequest, P], HttpResponse]], View]:
    """Decide: whoever is let into what the address names (``between``), and nobody else, whatever their role.

    The answer to anybody else is that of something that does not exist. A page that is shown leaves an entry
    ``reading`` in the chain of what is kept between them.
    """

    def decide(view: Callable[Concatenate[WorkerRequest, P], HttpResponse]) -> View:
        @wraps(view)
        def decided(request: WorkerRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            between = cast(UUID, kwargs["between"])
            if not let_into(request.viewer).filter(between=between).exists():
                raise Http404("There is nothing here that you can see.")
            response = view(request, *args, **kwargs)
            if response.status_code == 200 and reading:
                about = request.path[:120]
                record_reading(between_chain(between), who=request.viewer.who, what=reading, about=about)
            return response

        decided.decision = "parties"  # type: ignore[attr-defined]
        return decided

    return decide
