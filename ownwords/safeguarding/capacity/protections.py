from ownwords.trail.protection import Protection, append_only

STANDS = "What was found about capacity stands. Look again, and record what is true now beside it."
NEWEST_FIRST = "Looking again follows the newest look at the same decision of the same person."
ONLY_WHERE_LACKING = "Others are asked about a decision only while it is found that the person cannot make it."
FIRST_ASK = "Ask them and others first: no decision for somebody before they were consulted."

_FOLLOWS_ANOTHER = (
    "NEW.number > 1 AND NOT EXISTS (SELECT 1 FROM capacity_assessment AS p WHERE p.person_id = NEW.person_id"
    " AND p.number = NEW.number - 1 AND (p.again_of_id = NEW.again_of_id OR p.id = NEW.again_of_id))"
)
_CANNOT_DECIDE = (
    "EXISTS (SELECT 1 FROM capacity_assessment AS a WHERE a.id = NEW.assessment_id AND a.finding = 'lacks'"
    " AND (a.id = NEW.about_id OR a.again_of_id = NEW.about_id) AND NOT EXISTS (SELECT 1 FROM capacity_assessment AS n"
    " WHERE n.again_of_id = NEW.about_id AND n.number > a.number))"
)
"""The assessment is the newest of this decision, and finds a lack."""
_ASKED = (
    "EXISTS (SELECT 1 FROM capacity_consultation AS c JOIN capacity_assessment AS w ON w.id = c.assessment_id"
    " WHERE c.about_id = NEW.about_id AND c.consulted_on <= NEW.decided_on AND {which} AND NOT EXISTS"
    " (SELECT 1 FROM capacity_assessment AS b WHERE b.again_of_id = NEW.about_id AND b.number > w.number"
    " AND b.finding <> 'lacks'))"
)
"""Somebody was asked by that day, since they have been unable to decide without a break."""
_THEMSELVES = _ASKED.format(which="c.of_the_person")
_ANOTHER = _ASKED.format(which="NOT c.of_the_person AND c.could_not_because = ''")
_GATE_OPEN = f"{_CANNOT_DECIDE} AND {_THEMSELVES} AND (NEW.nobody_because <> '' OR {_ANOTHER})"

PROTECTIONS = [
    *append_only("capacity_assessment", STANDS),
    *append_only("capacity_consultation", STANDS),
    *append_only("capacity_bestinterests", STANDS),
    Protection("capacity_assessment", "INSERT", NEWEST_FIRST, _FOLLOWS_ANOTHER),
    Protection("capacity_consultation", "INSERT", ONLY_WHERE_LACKING, f"NOT {_CANNOT_DECIDE}"),
    Protection("capacity_bestinterests", "INSERT", FIRST_ASK, f"NOT ({_GATE_OPEN})"),
]
"""The gate of mission 6.4 stands in the database too, whoever writes."""
