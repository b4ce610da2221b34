"""Promise 1: the words of a person, once marked in a finished conversation, never change."""

from ownwords.trail.protection import Protection, append_only

STANDS = "A finished conversation stands as it is. Put a correction beside it."

FINISHED = "SELECT 1 FROM conversations_conversation AS finished WHERE finished.finished_at IS NOT NULL"


def _of_finished(row: str) -> str:
    return f"EXISTS ({FINISHED} AND finished.id = {row}.conversation_id)"


# SQLite's REPLACE takes a standing row away without a DELETE that a trigger would see: so an INSERT over it is refused.
OVER_A_CONVERSATION = f"EXISTS ({FINISHED} AND finished.id = NEW.id)"
THE_MARK = "SELECT standing.conversation_id FROM conversations_mark AS standing WHERE standing.id = NEW.id"
OVER_A_MARK = f"EXISTS ({FINISHED} AND finished.id IN ({THE_MARK}))"

ASKED = "An answer is kept. Ask again and record the new answer."
_OTHER_ANSWER = (
    "OLD.person_id <> NEW.person_id OR OLD.safe <> NEW.safe OR OLD.how_and_where <> NEW.how_and_where"
    " OR OLD.reason <> NEW.reason OR COALESCE(CAST(OLD.ask_again_on AS text), '') <>"
    " COALESCE(CAST(NEW.ask_again_on AS text), '') OR OLD.asked_on <> NEW.asked_on OR OLD.by_id <> NEW.by_id"
    " OR OLD.added_at <> NEW.added_at OR OLD.id <> NEW.id"
)
"""A closing may settle an answer, and new work take it up again; nothing of the answer changes."""

PROTECTIONS = [
    Protection("conversations_conversation", "INSERT", STANDS, OVER_A_CONVERSATION),
    Protection("conversations_conversation", "UPDATE", STANDS, "OLD.finished_at IS NOT NULL"),
    Protection("conversations_conversation", "DELETE", STANDS, "OLD.finished_at IS NOT NULL"),
    Protection("conversations_mark", "INSERT", STANDS, f"{_of_finished('NEW')} OR {OVER_A_MARK}"),
    Protection("conversations_mark", "UPDATE", STANDS, f"{_of_finished('OLD')} OR {_of_finished('NEW')}"),
    Protection("conversations_mark", "DELETE", STANDS, _of_finished("OLD")),
    *append_only("conversations_correction", "A correction is kept. Put another one beside it."),
    *append_only("conversations_information", "What was given is kept. Record what was given since."),
    Protection("conversations_viewsscreen", "UPDATE", ASKED, _OTHER_ANSWER),
    Protection("conversations_viewsscreen", "DELETE", ASKED),
]
