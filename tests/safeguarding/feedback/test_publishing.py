"""Counts of answers as a board reads them: small ones hidden, others rounded, none to be worked out."""

from ownwords.safeguarding.feedback.publishing import as_published, exactly
from ownwords.safeguarding.feedback.queries import Experience
from ownwords.safeguarding.feedback.rules import total_of


def an_experience(**states: int) -> Experience:
    answers = ["5"] * 22 + ["4"] * 13 + ["1"] * 3 + ["not-say"] * 6
    counts = {"asked": 0, "planned": 0, "waiting": 0, "declined": 0, "could-not": 0} | states
    return Experience(sum(counts.values()), counts, [("Listened to", total_of(answers))], [], enough=True)


def test_inside_a_count_is_told_as_it_is() -> None:
    assert exactly(("ended",), 1234) == "1,234"


def test_a_board_reads_small_counts_hidden_and_others_rounded() -> None:
    show = as_published(an_experience(asked=44, waiting=12, declined=8))
    assert show(("Listened to", "5"), 22) == "20"
    assert show(("Listened to", "1"), 3) == "[c]"
    assert show(("ended",), 64) == "65"
    assert show(("state", "planned"), 0) == "[c]"


def test_a_state_hidden_alone_takes_another_with_it() -> None:
    experience = an_experience(asked=44, waiting=12, declined=8, planned=9)
    show = as_published(experience)
    told = {state: show(("state", state), many) for state, many in experience.by_state.items()}
    assert told["could-not"] == "[c]"
    assert list(told.values()).count("[c]") == 2
