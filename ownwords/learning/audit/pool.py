"""Which files there are to draw from, whose work each is, and who may not read it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from ownwords.access.models import Grant, Holding, Membership, User
from ownwords.learning.audit.models import Audit, File
from ownwords.people.models import CircleMember, Person
from ownwords.plans.models import Answer, Version
from ownwords.safeguarding.path.models import Case, Turn


@dataclass(frozen=True)
class InPool:
    """One file from which may be drawn."""

    person_id: UUID
    group: str
    """The team that holds the record."""
    practitioner_id: UUID | None


def pool_of(audit: Audit) -> dict[UUID, InPool]:
    """Every person whose file is meant by an audit, each once, with the newest of what happened to them.

    Of an enquiry whoever leads it did the work, of a plan whoever gave it; where the record names nobody, whoever was
    allocated last. A person whose record another organisation holds is left out. Three queries at most.
    """
    held = Holding.objects.filter(organisation=audit.organisation_id)
    found = dict(_meant(audit))
    team_of = dict(held.filter(person__in=_people(audit)).values_list("person", "team__name"))
    unnamed = [person for person, worker in found.items() if worker is None and person in team_of]
    allocated = Grant.objects.filter(person__in=unnamed, kind=Grant.Kind.ALLOCATION).order_by("starts_at")
    last = dict(allocated.values_list("person", "viewer")) if unnamed else {}
    return {
        person: InPool(person, team_of[person], worker or last.get(person))
        for person, worker in found.items()
        if person in team_of
    }


def count_of(audit: Audit) -> int:
    """How many files there are to draw from. One query."""
    held = Holding.objects.filter(organisation=audit.organisation_id, person__in=_people(audit))
    return held.values("person").distinct().count()


def _people(audit: Audit) -> QuerySet[Case, UUID] | QuerySet[Answer, UUID]:
    if audit.kind == Audit.Kind.PLAN:
        return _answers(audit).values_list("version__plan__person", flat=True)
    return _cases(audit).values_list("person", flat=True)


def _meant(audit: Audit) -> Iterable[tuple[UUID, UUID | None]]:
    """Each person with who did the work, the newest last."""
    if audit.kind == Audit.Kind.PLAN:
        return _answers(audit).order_by("answered_on", "at").values_list("version__plan__person", "version__by")
    day = "concluded_on" if audit.kind == Audit.Kind.ENQUIRY_ENDED else "started_on"
    return _cases(audit).order_by(day, "opened_at").values_list("person", "lead")


def _answers(audit: Audit) -> QuerySet[Answer]:
    return Answer.objects.filter(kind=Answer.Kind.YES, answered_on__range=(audit.first, audit.last))


def _cases(audit: Audit) -> QuerySet[Case]:
    between = (audit.first, audit.last)
    cases = Case.objects.filter(organisation=audit.organisation_id, joined_to=None).exclude(kind=Case.Kind.CONCERN)
    if audit.kind == Audit.Kind.ENQUIRY_ENDED:
        return cases.filter(concluded_on__range=between)
    return cases.filter(started_on__range=between, concluded_on=None)


def who_may_not_read(files: Sequence[File], readers: Sequence[User]) -> dict[File, set[User]]:
    """For each file, who of the readers may not read it. Four queries. The files are of one audit.

    Whoever did some of the work (:func:`_worked`) is not their own auditor. A record that is kept to named people is
    read only by a safeguarding lead, or by whoever is named for it.
    """
    people = [file.person_id for file in files]
    worked = _worked(people, readers, files[0].audit) if files else set()
    restricted = set(Holding.objects.filter(person__in=people, restricted=True).values_list("person", flat=True))
    let_in = _let_into_restricted(restricted, readers) if restricted else set()
    return {
        file: {
            reader
            for reader in readers
            if reader.pk == file.practitioner_id
            or (file.person_id, reader.pk) in worked
            or (file.person_id in restricted and (file.person_id, reader.pk) not in let_in)
        }
        for file in files
    }


def _worked(people: Sequence[UUID], readers: Sequence[User], audit: Audit) -> set[tuple[UUID, UUID]]:
    """Each person with each reader who has had a part in their work. One query.

    They were allocated or covered at any time; they were let in by name or in an emergency in the days of the audit;
    they gave the person a plan; they led an enquiry, or took a step in it.
    """
    let_in = Grant.objects.filter(person__in=people, viewer__in=readers)
    in_its_days = Q(ends_at=None) | Q(ends_at__date__gte=audit.first)
    of_it = let_in.filter(
        in_its_days, kind__in=[Grant.Kind.EMERGENCY, Grant.Kind.NAMED], starts_at__date__lte=audit.last
    )
    wrote = Version.objects.filter(plan__person__in=people, by__in=readers)
    turns = Turn.objects.filter(person__in=people, by__in=readers)
    led = Case.objects.filter(person__in=people, lead__in=readers)
    found = let_in.filter(kind__in=[Grant.Kind.ALLOCATION, Grant.Kind.COVER]).values_list("person", "viewer")
    return set(
        found.union(
            of_it.values_list("person", "viewer"),
            wrote.order_by().values_list("plan__person", "by"),
            turns.order_by().values_list("person", "by"),
            led.order_by().values_list("person", "lead"),
        )
    )


def _let_into_restricted(people: Iterable[UUID], readers: Sequence[User]) -> set[tuple[UUID, UUID]]:
    now = timezone.now()
    leads = set(
        Membership.objects.filter(user__in=readers, role="safeguarding-lead", ended_at=None).values_list(
            "user", flat=True
        )
    )
    named = Grant.objects.filter(person__in=people, viewer__in=readers, kind=Grant.Kind.NAMED, starts_at__lte=now)
    in_force = named.exclude(ends_at__lte=now).values_list("person", "viewer")
    return {(person, lead) for person in people for lead in leads} | set(in_force)


def names_of_file(file: File) -> list[str]:
    """The names that may not stand in what is written for everybody about one file. Three queries at most."""
    person = file.person
    workers = User.objects.filter(pk__in=[file.practitioner_id, *file.readings.values_list("reader", flat=True)])
    return [
        *(person.given_name, person.family_name, person.known_as),
        *CircleMember.objects.filter(person=person).values_list("name", flat=True),
        *workers.values_list("name", flat=True),
    ]


def names_of_lot(audit: Audit) -> list[str]:
    """The names of everybody in a lot, of those who did the work and of those who read it. Two queries."""
    files = File.objects.filter(audit=audit)
    people = Person.objects.filter(pk__in=files.values("person"))
    named = people.values_list("given_name", "family_name", "known_as")
    workers = User.objects.filter(pk__in=files.values("practitioner")) | User.objects.filter(
        pk__in=files.values("readings__reader")
    )
    return [*(part for row in named for part in row), *workers.values_list("name", flat=True)]
