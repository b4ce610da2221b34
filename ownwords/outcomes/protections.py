"""Promises of the outcomes room that the database keeps, whoever writes to it.

An outcome rests on words that stand, of the same person; its life only grows, one turn after the other, and not
beyond its end; what others think stands beside it as it was said.
"""

from ownwords.trail.protection import Protection, append_only

LIFE = "An outcome's life is kept as it was. Add what happened since."
WORDS = "An outcome rests on what its person wants, said in a finished conversation."
TURN = "A turn follows the last one of an open outcome, with words of the same person from a finished conversation."
VIEW = "A view has words of the same person's record, from a finished conversation."


def _words_stand(row: str, person: str, kind: str = "") -> str:
    standing = f"mark.id = {row}.mark_id AND mark.person_id = {person} AND talk.finished_at IS NOT NULL"
    of_kind = f" AND mark.kind = '{kind}'" if kind else ""
    return (
        "EXISTS (SELECT 1 FROM conversations_mark AS mark JOIN conversations_conversation AS talk "  # noqa: S608 - our own names
        f"ON talk.id = mark.conversation_id WHERE {standing}{of_kind})"
    )


def _person_of(outcome: str) -> str:
    return f"(SELECT person_id FROM outcomes_outcome WHERE id = {outcome})"  # noqa: S608 - our own names


_LAST_NUMBER = "COALESCE((SELECT MAX(number) FROM outcomes_event WHERE outcome_id = NEW.outcome_id), 0)"
_LAST_KIND = "(SELECT kind FROM outcomes_event WHERE outcome_id = NEW.outcome_id ORDER BY number DESC LIMIT 1)"
_AFTER_THE_END = (
    f"({_LAST_KIND} = 'taken-up-again' "
    f"OR ({_LAST_KIND} IN ('met', 'no-longer') AND NEW.kind <> 'taken-up-again') "
    f"OR (NEW.kind = 'taken-up-again' AND {_LAST_KIND} NOT IN ('met', 'no-longer')))"
)


def _of_somebody_else(field: str) -> str:
    return f"(NEW.{field} IS NOT NULL AND {_person_of(f'NEW.{field}')} IS DISTINCT FROM NEW.person_id)"


def _loose_words() -> str:
    return f"(NEW.mark_id IS NOT NULL AND NOT {_words_stand('NEW', _person_of('NEW.outcome_id'))})"


PROTECTIONS = [
    *append_only("outcomes_event", LIFE),
    *append_only("outcomes_view", "A view is kept as it was said. Put the newer one beside it."),
    *append_only("outcomes_outcome", "An outcome stands as it was raised. Record that the person reworded it."),
    Protection(
        "outcomes_outcome",
        "INSERT",
        WORDS,
        f"NOT {_words_stand('NEW', 'NEW.person_id', 'want')} "
        f"OR {_of_somebody_else('part_of_id')} OR {_of_somebody_else('follows_id')}",
    ),
    Protection(
        "outcomes_event",
        "INSERT",
        TURN,
        f"NEW.number <> {_LAST_NUMBER} + 1 OR {_AFTER_THE_END} OR {_loose_words()}",
    ),
    Protection("outcomes_view", "INSERT", VIEW, _loose_words()),
]
