"""The rules of capacity and best interests. Pure."""

from collections.abc import Iterable, Mapping, Sequence

from ownwords.safeguarding.path.rules import Gate

FOUR = ("understand", "retain", "weigh", "communicate")

QUESTIONS = {
    "understand": "Can they understand what has to be decided?",
    "retain": "Can they keep it in mind long enough to decide?",
    "weigh": "Can they use it and weigh it up?",
    "communicate": "Can they make their decision known, in any way?",
}
"""Mental Capacity Act 2005, section 3(1)(a) to (d)."""

PROMPTS = (
    "Everybody is taken to be able to decide until it is shown that they are not (section 1(2)).",
    "Help them first in every way there is: time, place, people, pictures, signs (section 1(3)).",
    "A choice that others find unwise does not show that they cannot make it (section 1(4)).",
    "Do not go by their age, how they look, or an illness that they have (section 2(3)).",
    "It is enough to understand the main things, and to keep them in mind for a short time (section 3(2), 3(3)).",
)


def problems_of_finding(said: Mapping[str, str]) -> dict[str, str]:
    """What does not agree in an assessment: field to what to do; empty where all agrees.

    ``said`` holds the four (yes, no, not-clear), finding (has, lacks, not-yet), what_helped,
    impairment and because_of. They cannot
    decide if even with help they cannot do one of the four (Mental Capacity Act 2005, section 3(1)), because of an
    impairment of mind or brain (section 2(1)), and only after all help that is possible (section 1(3)).
    """
    unable = [name for name in FOUR if said.get(name) == "no"]
    finding = said.get("finding", "")
    problems = {}
    if not said.get("what_helped", "").strip():
        problems["what_helped"] = "Write what was done to help them decide"
    if finding == "lacks" and not unable:
        problems["finding"] = "They can do all four, as far as you wrote. Then they can make this decision"
    if finding == "has" and unable:
        problems["finding"] = "You wrote that they cannot do one of the four. Then they cannot make this decision now"
    if finding == "lacks" and not said.get("impairment", "").strip():
        problems["impairment"] = "Write what affects their mind or brain"
    if finding == "lacks" and not said.get("because_of", "").strip():
        problems["because_of"] = "Write how it is because of this that they cannot decide"
    return problems


def run_of_lack(findings: Sequence[str]) -> int | None:
    """From which look on they have been unable to decide without a break: a place in ``findings``, or None.

    ``findings`` of one decision, oldest first (has, lacks, not-yet); None where the newest is no lack. Whoever was
    asked before that is to be asked anew: capacity belongs to a time (Mental Capacity Act 2005, section 2(1)).
    """
    start = len(findings)
    while start and findings[start - 1] == "lacks":
        start -= 1
    return start if start < len(findings) else None


def may_decide_for_them(*, finding: str, own_wishes: bool, others: int, why_nobody: str) -> Gate:
    """Whether somebody else may decide now (Mental Capacity Act 2005, section 4; mission 6.4).

    ``finding``: the newest of this decision ("" for none). ``own_wishes``: the person's own wishes, feelings, beliefs
    and values are on record, or why they could not be found out (section 4(6)). ``others``: how many others gave their
    views, what matters and the outcome they prefer (section 4(7)). ``why_nobody``: why nobody else can be consulted;
    then an IMCA is to be asked (sections 37 to 39).
    """
    if finding != "lacks":
        return Gate(False, "They can make this decision, as far as is known: nobody decides it for them")
    if not own_wishes:
        return Gate(False, "Ask them first what they wish and feel, or record why that could not be found out")
    if not others and not why_nobody.strip():
        return Gate(False, "Ask at least one other person who knows them, or write why nobody can be asked")
    return Gate(True, "They and others were asked." if others else "They were asked; nobody else can be.")


def lacked_capacity_of(decisions: Iterable[Sequence[str]]) -> str:
    """yes, no, dont-know or not-recorded for a case, from the findings of each of its decisions, oldest first.

    For the national return (contracts/evidence.md, ``lacked_capacity``): yes where they lacked it for any decision in
    the enquiry, also where it came back. Where a decision was left "not yet", it is not known. Where nothing was looked
    at, nothing is recorded, although capacity is presumed.
    """
    found = [list(findings) for findings in decisions if findings]
    if not found:
        return "not-recorded"
    if any("lacks" in findings for findings in found):
        return "yes"
    return "dont-know" if any(findings[-1] == "not-yet" for findings in found) else "no"
