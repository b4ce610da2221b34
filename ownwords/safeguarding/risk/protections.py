from ownwords.trail.protection import Protection, append_only

STANDS = "What they decided stands. A change of mind is recorded beside it."
WEIGHED = "What was weighed is kept."

PROTECTIONS = [
    *append_only("risk_choice", STANDS),
    *append_only("risk_weighing", WEIGHED),
    Protection("risk_option", "DELETE", WEIGHED),
    Protection(
        "risk_option",
        "UPDATE",
        "Something was decided with this before them. Weigh it again as a new option",
        "EXISTS (SELECT 1 FROM risk_choice AS c WHERE c.weighing_id = OLD.weighing_id AND c.at >= OLD.added_at)",
    ),
]
