"""Reading what was weighed. Fixed numbers of queries."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from ownwords.people.models import Person
from ownwords.safeguarding.path.models import Case
from ownwords.safeguarding.risk.models import Choice, Option, Weighing
from ownwords.safeguarding.risk.rules import Place, Prompt, letter, picture, prompts_of


@dataclass(frozen=True)
class Weighed:
    """One weighing: its options in their order, and what was decided."""

    weighing: Weighing
    options: list[Option]
    choices: list[Choice]

    @property
    def lettered(self) -> list[tuple[str, Option]]:
        """Each option with its letter."""
        return [(letter(place), option) for place, option in enumerate(self.options)]

    @property
    def newest(self) -> Choice | None:
        """What they decided last."""
        return self.choices[-1] if self.choices else None

    def stands(self, option: Option) -> bool:
        """Whether something was decided with this option before them, so that it is not rewritten any more."""
        return any(choice.at >= option.added_at for choice in self.choices)

    @property
    def places(self) -> list[Place]:
        """Where the options stand in the picture."""
        return picture([(o.quality, o.risk, o.workers_quality, o.workers_risk) for o in self.options])

    @property
    def own_places(self) -> list[Place]:
        """Where the person places them, and nobody else: for what is given to them."""
        return picture([(o.quality, o.risk, "", "") for o in self.options])

    def told(self, *, workers: bool = True) -> str:
        """The picture in sentences; without ``workers`` only where the person places each."""
        said = []
        for name, option in self.lettered:
            for who, quality, risk in (
                ("They", option.get_quality_display(), option.get_risk_display()),
                ("Workers", option.get_workers_quality_display(), option.get_workers_risk_display()),
            ):
                if quality and risk and (workers or who == "They"):
                    said.append(f"{name}. {who} say: life {quality.lower()}; risk {risk.lower()}.")
        return " ".join(said)

    @property
    def prompts(self) -> list[Prompt]:
        """What to look at again."""
        return prompts_of(
            [vars(option) for option in self.options],
            vars(self.newest) if self.newest else None,
            who_was_there=self.weighing.who_was_there,
            strengths=self.weighing.strengths,
        )


def weighed_of(case: Case) -> list[Weighed]:
    """Everything that was weighed in a case, the newest first. Three queries."""
    return [_weighed(each) for each in _whole(Weighing.objects.filter(case=case)).order_by("-begun_on", "-at")]


def weighed_or_404(person: Person, weighing_id: UUID) -> Weighed:
    """One weighing; Http404 where this person has none of that id. Three queries."""
    return _weighed(get_object_or_404(_whole(Weighing.objects.filter(person=person)), pk=weighing_id))


def _whole(rows: QuerySet[Weighing]) -> QuerySet[Weighing]:
    return rows.select_related("case__person", "by", "conversation").prefetch_related(
        "options", "choices__option", "choices__by"
    )


def _weighed(weighing: Weighing) -> Weighed:
    return Weighed(weighing, list(weighing.options.all()), list(weighing.choices.all()))
