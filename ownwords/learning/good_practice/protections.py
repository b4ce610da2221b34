"""What the database itself refuses of what providers said."""

from ownwords.trail.protection import Protection, append_only

STANDS = "What a provider has sent stands. Look at it together, or begin the next year."
KEPT = "What was kept of this is not taken away."

_SENT = "EXISTS (SELECT 1 FROM good_practice_round WHERE id = {row}.round_id AND sent_at IS NOT NULL)"
_ROUND_SAYS = " OR ".join(
    f"NEW.{name} <> OLD.{name}" for name in ("asked_people", "asked_families", "asked_staff", "proud", "help")
)
_ROUND_IS = "NEW.provider_id <> OLD.provider_id OR NEW.user_id <> OLD.user_id"

PROTECTIONS = [
    Protection(
        "good_practice_round",
        "UPDATE",
        STANDS,
        f"{_ROUND_IS} OR (OLD.sent_at IS NOT NULL AND (NEW.sent_at IS NULL OR NEW.year <> OLD.year OR {_ROUND_SAYS}))"
        " OR (OLD.dropped_at IS NOT NULL AND NEW.dropped_at IS NULL)",
    ),
    Protection("good_practice_round", "DELETE", KEPT),
    Protection("good_practice_answer", "INSERT", STANDS, _SENT.format(row="NEW")),
    Protection("good_practice_answer", "UPDATE", STANDS, f"NEW.round_id <> OLD.round_id OR {_SENT.format(row='OLD')}"),
    Protection("good_practice_answer", "DELETE", KEPT),
    Protection(
        "good_practice_picked",
        "UPDATE",
        KEPT,
        "OLD.taken_off_at IS NOT NULL OR NEW.answer_id <> OLD.answer_id OR NEW.why <> OLD.why",
    ),
    Protection("good_practice_picked", "DELETE", KEPT),
    Protection(
        "good_practice_link",
        "UPDATE",
        KEPT,
        "NEW.round_id <> OLD.round_id OR NEW.digest <> OLD.digest OR NEW.code_digest <> OLD.code_digest"
        " OR (OLD.ended_at IS NOT NULL AND NEW.ended_at IS NULL)",
    ),
    Protection("good_practice_link", "DELETE", KEPT),
    *append_only("good_practice_consent", KEPT),
    *append_only("good_practice_talk", KEPT),
    *append_only("good_practice_reply", KEPT),
    *append_only("good_practice_agreed", KEPT),
    *append_only("good_practice_cameof", KEPT),
]
