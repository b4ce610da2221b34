"""The rules of capacity: what agrees, and when somebody else may decide."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownwords.safeguarding.capacity.rules import (
    FOUR,
    lacked_capacity_of,
    may_decide_for_them,
    problems_of_finding,
    run_of_lack,
)
from tests.safeguarding.support.capacity import said


@pytest.mark.parametrize(
    ("finding", "others", "problems"),
    [
        ("lacks", {}, set()),
        ("lacks", {"weigh": "yes"}, {"finding"}),
        ("lacks", {"impairment": " "}, {"impairment"}),
        ("lacks", {"because_of": " "}, {"because_of"}),
        ("lacks", {"what_helped": ""}, {"what_helped"}),
        ("has", {}, set()),
        ("has", {"understand": "no"}, {"finding"}),
        ("has", {"understand": "not-clear"}, set()),
        ("not-yet", {"understand": "not-clear"}, set()),
        ("not-yet", {"communicate": "no"}, set()),
    ],
)
def test_what_must_agree(finding: str, others: dict[str, str], problems: set[str]) -> None:
    assert set(problems_of_finding(said(finding, **others))) == problems


@given(st.fixed_dictionaries({name: st.sampled_from(["yes", "no", "not-clear"]) for name in FOUR}))
def test_nobody_both_can_and_cannot(four: dict[str, str]) -> None:
    has = problems_of_finding(said("has", **four))
    lacks = problems_of_finding(said("lacks", **four))
    assert bool(has) != bool(lacks)


@pytest.mark.parametrize(
    ("finding", "own", "others", "nobody"),
    list(product(["lacks", "has", "not-yet", ""], [True, False], [0, 1, 3], ["", "  ", "She knows nobody"])),
)
def test_the_gate_from_every_side(finding: str, own: bool, others: int, nobody: str) -> None:
    gate = may_decide_for_them(finding=finding, own_wishes=own, others=others, why_nobody=nobody)
    assert gate.open == (finding == "lacks" and own and (others > 0 or bool(nobody.strip())))
    assert gate.why


@pytest.mark.parametrize(
    ("findings", "answer"),
    [
        ([], "not-recorded"),
        ([[]], "not-recorded"),
        ([["has"]], "no"),
        ([["has"], ["lacks"]], "yes"),
        ([["not-yet"]], "dont-know"),
        ([["not-yet", "has"]], "no"),
        ([["lacks", "has"]], "yes"),
        ([["has"], ["not-yet"]], "dont-know"),
        ([["lacks"], ["not-yet"]], "yes"),
    ],
)
def test_what_the_return_asks(findings: list[list[str]], answer: str) -> None:
    assert lacked_capacity_of(findings) == answer


@pytest.mark.parametrize(
    ("findings", "start"),
    [
        ([], None),
        (["has"], None),
        (["lacks"], 0),
        (["lacks", "lacks"], 0),
        (["lacks", "has"], None),
        (["lacks", "has", "lacks"], 2),
        (["lacks", "not-yet", "lacks", "lacks"], 2),
    ],
)
def test_since_when_they_cannot_decide(findings: list[str], start: int | None) -> None:
    assert run_of_lack(findings) == start


@given(st.lists(st.sampled_from(["has", "lacks", "not-yet"])))
def test_an_unbroken_lack_holds_nothing_else_and_begins_after_something_else(findings: list[str]) -> None:
    start = run_of_lack(findings)
    assert (start is not None) == (findings[-1:] == ["lacks"])
    if start is not None:
        assert set(findings[start:]) == {"lacks"}
        assert start == 0 or findings[start - 1] != "lacks"
