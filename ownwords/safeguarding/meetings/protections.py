from ownwords.trail.protection import Protection, append_only

STANDS = "What was recorded of a meeting stands. Record what is true now beside it."
CONFIRMED = "Minutes that were confirmed stand. Put a correction beside them."

_PAST = (
    "(OLD.state <> 'planned' AND (NEW.state <> OLD.state OR NEW.starts_at <> OLD.starts_at"
    " OR NEW.minutes <> OLD.minutes"
    " OR NEW.place <> OLD.place OR NEW.for_what <> OLD.for_what OR NEW.not_held_because <> OLD.not_held_because))"
    " OR (OLD.confirmed_at IS NOT NULL AND (NEW.confirmed_at IS NULL OR NEW.confirmed_at <> OLD.confirmed_at))"
    " OR NEW.case_id <> OLD.case_id OR NEW.kind <> OLD.kind OR NEW.sequence < OLD.sequence"
)
"""What was held was held as it was; a meeting is never another case's."""
_SAME_INVITATION = (
    "OLD.taken_back_at IS NOT NULL OR NEW.taken_back_at IS NULL OR NEW.meeting_id <> OLD.meeting_id"
    " OR NEW.comes_as <> OLD.comes_as OR NEW.to_private_part <> OLD.to_private_part OR NEW.called <> OLD.called"
)
"""An invitation may be taken back, once; nothing else of it changes."""
_IS_CONFIRMED = "EXISTS (SELECT 1 FROM meetings_meeting m WHERE m.id = NEW.meeting_id AND m.confirmed_at IS NOT NULL)"
_ITEM_IS_CONFIRMED = (
    "EXISTS (SELECT 1 FROM meetings_meeting m JOIN meetings_agendaitem i ON i.meeting_id = m.id"
    " WHERE i.id = NEW.item_id AND m.confirmed_at IS NOT NULL)"
)
_SAME_QUESTION = (
    f"{_IS_CONFIRMED} OR NEW.private <> OLD.private OR NEW.private_because <> OLD.private_because"
    " OR NEW.words <> OLD.words OR NEW.about <> OLD.about OR NEW.meeting_id <> OLD.meeting_id"
)
"""A question may be reworded and moved until the minutes stand. What is private stays private."""
_SAME_MINUTE = (
    "OLD.confirmed_at IS NOT NULL OR NEW.private <> OLD.private OR NEW.private_because <> OLD.private_because"
    " OR NEW.item_id <> OLD.item_id"
)

PROTECTIONS = [
    Protection("meetings_meeting", "DELETE", STANDS),
    Protection("meetings_meeting", "UPDATE", STANDS, _PAST),
    *append_only("meetings_moved", STANDS),
    *append_only("meetings_preparation", STANDS),
    *append_only("meetings_takingpart", STANDS),
    Protection("meetings_invitation", "DELETE", STANDS),
    Protection("meetings_invitation", "UPDATE", STANDS, _SAME_INVITATION),
    *append_only("meetings_presence", STANDS),
    *append_only("meetings_report", STANDS),
    Protection("meetings_agendaitem", "INSERT", CONFIRMED, _IS_CONFIRMED),
    Protection("meetings_agendaitem", "UPDATE", CONFIRMED, _SAME_QUESTION),
    Protection("meetings_agendaitem", "DELETE", STANDS),
    Protection("meetings_minute", "INSERT", CONFIRMED, _ITEM_IS_CONFIRMED),
    Protection("meetings_minute", "UPDATE", CONFIRMED, _SAME_MINUTE),
    Protection("meetings_minute", "DELETE", STANDS),
    Protection("meetings_contribution", "INSERT", CONFIRMED, _IS_CONFIRMED),
    *append_only("meetings_contribution", STANDS),
    *append_only("meetings_correction", STANDS),
    *append_only("meetings_action", STANDS),
    *append_only("meetings_actionevent", STANDS),
]
