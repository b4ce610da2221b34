"""Choosing words for the board, and taking them back; making extracts."""

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import Holding, Organisation, User
from ownwords.drafts.actions import Refused
from ownwords.evidence.extracting import Row, brought_up_to_date, rows_of, versions_now
from ownwords.evidence.models import Quote
from ownwords.evidence.queries import words_said
from ownwords.evidence.rules import words_not_theirs
from ownwords.measures.files import WrongFile
from ownwords.measures.writing import rows_in, write
from ownwords.people.models import Person
from ownwords.people.what_tells import names_in
from ownwords.profiles.queries import names_around
from ownwords.trail.actions import person_chain, record, worker_chain


@transaction.atomic
def choose_quote(
    person: Person,
    *,
    figure: str,
    source: str,
    source_id: UUID,
    shown_as: str,
    said_by: str,
    consent: str,
    said_on: date,
    by: User,
    at: datetime | None = None,
) -> Quote:
    """Choose words of a person's record to stand beside a figure of the board (mission 7.2).

    ``figure`` and ``source``: ``Quote.Figure``, ``Quote.Source``. ``shown_as``: the words as the board reads them;
    what is not theirs stands in [square brackets], what is left out as …. ``said_by``: a few words that do not
    identify. ``consent``: who agreed, when and how. ``said_on``: the day; the board reads its month. Raises Refused.
    """
    at = at or timezone.now()
    shown_as, said_by, consent = shown_as.strip(), said_by.strip(), consent.strip()
    _refuse_incomplete(figure, source, shown_as, said_by, consent)
    said = words_said(person, source, source_id)
    if said is None:
        raise Refused("These words are not in this person’s record. Choose them again from the list")
    _refuse_words_not_theirs(said, shown_as)
    _refuse_names(person, shown_as=shown_as, said_by=said_by)
    holding = Holding.objects.filter(person=person).first()
    if holding is None:
        raise Refused("No team holds this record. Ask a safeguarding lead to choose one first")
    quote = Quote.objects.create(
        organisation_id=holding.organisation_id,
        person=person,
        figure=figure,
        source=source,
        source_id=source_id,
        shown_as=shown_as,
        said_by=said_by,
        consent=consent,
        said_on=said_on,
        chosen_by=by,
        chosen_at=at,
    )
    record(
        person_chain(person.pk),
        who=worker_chain(by.pk),
        deed="words chosen for the board",
        about=f"quote:{quote.pk}",
        content=[figure, source, source_id, shown_as, said_by, consent],
        at=at,
    )
    return quote


@transaction.atomic
def withdraw_quote(quote: Quote, *, because: str, by: User, at: datetime | None = None) -> Quote:
    """Take words back from the board, from now on. That they stood there, and why they went, is kept; they are not.

    Raises Refused where there is no reason or they are gone already.
    """
    at = at or timezone.now()
    if not because.strip():
        raise Refused("Write why the words are taken back", field="because")
    standing = Quote.objects.select_for_update().get(pk=quote.pk)
    if standing.withdrawn_at:
        raise Refused("These words are gone from the board already")
    standing.shown_as = standing.said_by = ""
    standing.withdrawn_at, standing.withdrawn_because = at, because.strip()
    standing.save(update_fields=["shown_as", "said_by", "withdrawn_at", "withdrawn_because"])
    record(
        person_chain(standing.person_id),
        who=worker_chain(by.pk),
        deed="words taken back from the board",
        about=f"quote:{standing.pk}",
        content=because,
        at=at,
    )
    return standing


def _refuse_words_not_theirs(said: str, shown_as: str) -> None:
    strange = words_not_theirs(said, shown_as)
    if strange:
        raise Refused(
            f"These are not their words: {', '.join(strange[:10])}. Put what you change into [square brackets], "
            "and … where you leave words out",
            field="shown_as",
        )


def _refuse_names(person: Person, **texts: str) -> None:
    """No name of the person or of their circle may reach the board, in any of these texts."""
    names = names_around(person)
    for field, text in texts.items():
        left = names_in(text, names)
        if left:
            raise Refused(f"These may tell who it is: {', '.join(left)}. Write [name] or [my son] instead", field=field)


def _refuse_incomplete(figure: str, source: str, shown_as: str, said_by: str, consent: str) -> None:
    if figure not in Quote.Figure.values:
        raise Refused("Choose the figure beside which these words stand", field="figure")
    if source not in Quote.Source.values:
        raise Refused("Choose where the words come from")
    if not shown_as:
        raise Refused("Write the words as the board will read them", field="shown_as")
    if not said_by:
        raise Refused("Write who said it, in words that do not tell who: “A woman in her eighties”", field="said_by")
    if not consent:
        raise Refused("Write who agreed to this use of the words, when and how", field="consent_how")


def make_extract(organisation: Organisation, out: Path, advance: Callable[[], None] = lambda: None) -> int:
    """Write a council's whole extract to ``out`` (.csv or .parquet) and return how many rows it has.

    ``advance`` is called after each row. The same record gives the same file.
    """

    def counted() -> Iterator[Row]:
        for row in rows_of(organisation):
            advance()
            yield row

    with transaction.atomic():
        versions, _ = versions_now(organisation)
        many = write(sorted(counted(), key=lambda row: (row["concern_on"], row["case"])), out)
        _versions_beside(out).write_text(json.dumps(versions))
        _record_extract(organisation, many)
    return many


def update_extract(organisation: Organisation, out: Path) -> tuple[int, int]:
    """Bring an extract up to date. Return how many rows it has now, and how many people were read again.

    Raises WrongFile where what stands beside it (what it was made from) is missing or broken.
    """
    try:
        then = json.loads(_versions_beside(out).read_text())
    except (OSError, ValueError):
        raise WrongFile(
            f"{_versions_beside(out)} is missing or broken, so nobody knows what changed. Make the extract anew, "
            "without --update"
        ) from None
    with transaction.atomic():
        rows, versions, read = brought_up_to_date(organisation, rows_in(out), then)
        many = write(rows, out)
        _versions_beside(out).write_text(json.dumps(versions))
        _record_extract(organisation, many)
    return many, read


def _versions_beside(out: Path) -> Path:
    return out.with_name(f"{out.name}.versions")


def _record_extract(organisation: Organisation, many: int) -> None:
    record(
        f"organisation:{organisation.pk}", who="system", deed="extract made", about=f"{many} cases", at=timezone.now()
    )
