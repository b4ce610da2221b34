"""What the database itself refuses in case-file audits."""

from ownwords.trail.protection import Protection, append_only

STANDS = "A finished reading stands. What is seen otherwise later is a reply or an audit of its own."
ASKED = "A question of an audit is not rewritten. Retire it, and add it anew."
LOT = "A sample that was drawn stands. Draw another one in another audit."

_FINISHED = "EXISTS (SELECT 1 FROM audit_reading AS r WHERE r.id = {row}.reading_id AND r.finished_at IS NOT NULL)"
_POINTED = (
    "EXISTS (SELECT 1 FROM audit_answer AS s JOIN audit_reading AS r ON r.id = s.reading_id"
    " WHERE s.id = {row}.answer_id AND r.finished_at IS NOT NULL)"
)
_DRAWN = "EXISTS (SELECT 1 FROM audit_audit AS a WHERE a.id = {row}.audit_id AND a.state <> 'planned')"

PROTECTIONS = [
    Protection(
        "audit_question",
        "UPDATE",
        ASKED,
        "OLD.retired_at IS NOT NULL OR NEW.asks <> OLD.asks OR NEW.good <> OLD.good OR NEW.look_for <> OLD.look_for"
        " OR NEW.theme <> OLD.theme OR NEW.organisation_id <> OLD.organisation_id",
    ),
    Protection("audit_question", "DELETE", ASKED),
    Protection(
        "audit_audit",
        "UPDATE",
        LOT,
        "OLD.state IN ('ended', 'dropped') OR (OLD.state = 'drawn' AND (NEW.state IN ('planned', 'dropped')"
        " OR NEW.seed <> OLD.seed"
        " OR NEW.size <> OLD.size OR NEW.twice <> OLD.twice OR NEW.by_team <> OLD.by_team OR NEW.kind <> OLD.kind"
        " OR NEW.first <> OLD.first OR NEW.last <> OLD.last OR CAST(NEW.pool AS TEXT) <> CAST(OLD.pool AS TEXT)))",
    ),
    Protection("audit_audit", "DELETE", LOT),
    Protection("audit_audit_questions", "INSERT", LOT, _DRAWN.format(row="NEW")),
    *append_only("audit_audit_questions", LOT),
    Protection("audit_file", "INSERT", LOT, _DRAWN.format(row="NEW")),
    Protection(
        "audit_file",
        "UPDATE",
        LOT,
        "NEW.audit_id <> OLD.audit_id OR NEW.person_id <> OLD.person_id OR NEW.number <> OLD.number"
        " OR OLD.finished_at IS NOT NULL",
    ),
    Protection("audit_file", "DELETE", LOT),
    Protection(
        "audit_reading",
        "UPDATE",
        STANDS,
        "OLD.finished_at IS NOT NULL OR OLD.taken_back_at IS NOT NULL OR NEW.file_id <> OLD.file_id"
        " OR NEW.reader_id <> OLD.reader_id",
    ),
    Protection("audit_reading", "DELETE", STANDS),
    Protection("audit_answer", "INSERT", STANDS, _FINISHED.format(row="NEW")),
    Protection(
        "audit_answer",
        "UPDATE",
        STANDS,
        f"NEW.reading_id <> OLD.reading_id OR NEW.question_id <> OLD.question_id OR {_FINISHED.format(row='OLD')}",
    ),
    Protection("audit_answer", "DELETE", STANDS),
    *(
        Protection("audit_evidence", deed, STANDS, _POINTED.format(row=row))
        for deed, row in (("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD"))
    ),
    *append_only("audit_talk", STANDS),
    *append_only("audit_agreed", STANDS),
    *append_only("audit_reply", STANDS),
]
