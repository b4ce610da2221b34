"""Promise 1: the words of a person, once marked in a finished conversation, never change."""

from ownwords.trail.protection import Protection, append_only

STANDS = "A finished conversation stands as it is. Put a correction beside it."


def _of_finished(row: str) -> str:
    return (
        f"(SELECT finished_at FROM conversations_conversation WHERE id = {row}.conversation_id) IS NOT NULL"
    )


PROTECTIONS = [
    Protection("conversations_conversation", "UPDATE", STANDS, "OLD.finished_at IS NOT NULL"),
    Protection("conversations_conversation", "DELETE", STANDS, "OLD.finished_at IS NOT NULL"),
    Protection("conversations_mark", "INSERT", STANDS, _of_finished("NEW")),
    Protection("conversations_mark", "UPDATE", STANDS, f"{_of_finished('OLD')} OR {_of_finished('NEW')}"),
    Protection("conversations_mark", "DELETE", STANDS, _of_finished("OLD")),
    *append_only("conversations_correction", "A correction is kept. Put another one beside it."),
    *append_only("conversations_information", "What was given is kept. Record what was given since."),
    *append_only("conversations_viewsscreen", "An answer is kept. Ask again and record the new answer."),
]
