"""The evaluation of a programme: the figures and words of the report on 2013/14, and how far two readers agree."""

from pathlib import Path

import pytest
from sklearn.metrics import cohen_kappa_score

from ownwords.measures.files import WrongFile
from ownwords.measures.programme import Cases, agreement_of, evaluate, prevalence, rows_of_file

Rows = list[dict[str, str]]


def the_programme() -> Rows:
    """53 councils signed up; 47 returned; 43 could be used; 22 of those told of 546 people."""
    levels = ["bronze"] * 48 + ["silver"] * 3 + ["gold"] * 2
    cases = [25] * 18 + [24] * 4
    assert sum(cases) == 546
    return [
        {
            "council": f"E{number:08}",
            "level": level,
            "returned": "yes" if number < 47 else "no",
            "used": "yes" if number < 43 else "no",
            "cases": str(cases[number]) if number < 22 else "",
        }
        for number, level in enumerate(levels)
    ]


def readings(statement: str, councils: int, coder: str, of: int = 43) -> Rows:
    """One coder's reading: so many councils mention a statement."""
    return [
        {"council": f"E{n:08}", "coder": coder, "statement": statement, "mentioned": "yes" if n < councils else "no"}
        for n in range(of)
    ]


@pytest.mark.parametrize(
    ("councils", "words"),
    [
        (43, "the majority"), (22, "the majority"), (21, "a significant number"), (11, "a significant number"),
        (10, "a number"), (5, "a number"), (4, ""), (0, ""),
    ],
)  # fmt: skip
def test_how_many_said_it_in_words(councils: int, words: str) -> None:
    assert prevalence(councils) == words


def test_the_reports_own_figures_come_out() -> None:
    made = evaluate(the_programme(), readings("voice", 30, "a"))
    assert (made.signed_up, made.by_level) == (53, {"bronze": 48, "silver": 3, "gold": 2})
    assert (made.returned, made.return_rate, made.used) == (47, 88, 43)
    assert (made.cases.told_by, made.cases.total, made.cases.average) == (22, 546, 24.8)
    assert made.cases.extrapolated == 1067
    assert "about 1,067" in made.as_text()


def test_nobody_who_told_a_number_gives_no_average() -> None:
    assert (Cases(0, 0, 43).average, Cases(0, 0, 43).extrapolated) == (None, None)


def test_statements_count_councils_that_both_readers_found_to_say_it() -> None:
    codings = (
        readings("voice", 24, "a") + readings("voice", 22, "b") + readings("time", 8, "a") + readings("time", 8, "b")
    )
    voice, time = evaluate(the_programme(), codings).statements
    assert (voice.councils, voice.in_words) == (22, "the majority")
    assert voice.differs == ("E00000022", "E00000023")
    assert (time.councils, time.in_words, time.differs) == (8, "a number", ())


def test_what_two_readers_agreed_on_afterwards_stands() -> None:
    talked = [{"council": "E00000022", "coder": "agreed", "statement": "voice", "mentioned": "yes"}]
    [voice] = evaluate(the_programme(), readings("voice", 24, "a") + readings("voice", 22, "b") + talked).statements
    assert voice.councils == 23
    assert voice.differs == ("E00000023",)
    assert voice.agreement.same == 41  # what was talked about does not make two readings one


def test_statements_that_could_not_be_used_are_not_counted() -> None:
    [voice] = evaluate(the_programme(), readings("voice", 53, "a", of=53)).statements
    assert voice.councils == 43


@pytest.mark.parametrize("seed", range(12))
def test_kappa_is_what_another_library_works_out(seed: int) -> None:
    import random

    chance = random.Random(seed)
    pairs = [(chance.random() < 0.6, chance.random() < 0.4) for _ in range(40)]
    expected = cohen_kappa_score([one for one, _ in pairs], [other for _, other in pairs])
    assert agreement_of(pairs).kappa == pytest.approx(expected, abs=0.005)


@pytest.mark.parametrize(
    ("pairs", "kappa", "words"),
    [
        ([], None, "cannot be told"),
        ([(True, True)] * 5, None, "the same throughout"),
        ([(True, True)] * 5 + [(False, False)] * 5, 1.0, "almost the same"),
        ([(True, False)] * 5 + [(False, True)] * 5, -1.0, "less alike than by chance"),
        ([(True, True)] * 8 + [(False, False)] * 6 + [(True, False)] * 3, 0.65, "much the same"),
    ],
)
def test_agreement_is_told_in_words(pairs: list[tuple[bool, bool]], kappa: float | None, words: str) -> None:
    agreement = agreement_of(pairs)
    assert (agreement.kappa, agreement.in_words) == (kappa, words)


@pytest.mark.parametrize(
    ("what", "content", "told"),
    [
        ("returns", "council,level\nE1,gold\n", "these columns are missing: cases, returned, used"),
        ("returns", "council,level,returned,used,cases\nE1,tin,yes,yes,3\n", "line 2, level: “tin” is not one of"),
        ("returns", "council,level,returned,used,cases\nE1,gold,yes,yes,few\n", "line 2, cases: “few” is not a whole"),
        ("codings", "council,coder,statement,mentioned\nE1,a,voice,maybe\n", "line 2, mentioned: “maybe” is not one"),
    ],
)
def test_files_that_cannot_be_counted_say_where(tmp_path: Path, what: str, content: str, told: str) -> None:
    path = tmp_path / "one.csv"
    path.write_text(content)
    with pytest.raises(WrongFile, match=told):
        rows_of_file(path, what)
