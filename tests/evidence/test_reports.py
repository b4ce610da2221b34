"""The board's page and its reports: in published form, kept as they were given out, with words beside every figure."""

import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import Organisation, User
from ownwords.command_line import main
from ownwords.drafts.actions import Refused
from ownwords.evidence.actions import choose_quote, withdraw_quote
from ownwords.evidence.asking import changes_between, questions_of, reach_of
from ownwords.evidence.models import AreaPopulation, OtherSource, Quote, ReportRun
from ownwords.evidence.reporting import (
    add_source,
    exact_report_of,
    in_the_way,
    keep_population,
    make_monthly_report,
    make_report,
    published_of,
    twelve_months_before,
)
from ownwords.people.models import Person
from ownwords.reviews.models import Closing
from ownwords.safeguarding.path.models import Case, Conclusion
from tests.support.looking_back import Closes, Reviews, Wants

pytestmark = pytest.mark.django_db
ClientOf = Callable[[User], Client]
Ends = Callable[..., Case]


@pytest.fixture
def ends(person: Person, worker: User) -> Ends:
    """Put an enquiry on record that ended on a day of the report's year."""

    def end(asked: str = "expressed", achieved: str = "fully", on: date | None = None, **found: Any) -> Case:
        on = on or twelve_months_before(timezone.localdate())[0] + timedelta(days=40)
        case = Case.objects.create(
            person=person, organisation=worker.organisation, kind="section-42", opened_on=on - timedelta(days=30),
            started_on=on - timedelta(days=20), concluded_on=on, risk_types=["neglect"], opened_at=timezone.now(),
        )  # fmt: skip
        closing = Closing.objects.create(
            person=person, closed_on=on, why="Done", words="You listened to me", asked=asked,
            not_asked_because="No time" if asked == "not-asked" else "", achieved=achieved,
            organisation=worker.organisation.pk, by=worker, at=timezone.now(),
        )  # fmt: skip
        Conclusion.objects.create(
            case=case, closing=closing, concluded_on=on, what_was_found="It was so", by=worker, at=timezone.now(),
            **{"risk_assessment": "identified-action", "risk_outcome": "reduced", **found},
        )  # fmt: skip
        return case

    return end


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2026, 4, 1), date(2025, 4, 1), date(2026, 3, 31)),
        (date(2026, 3, 31), date(2025, 1, 1), date(2025, 12, 31)),
        (date(2026, 1, 15), date(2025, 1, 1), date(2025, 12, 31)),
        (date(2024, 2, 29), date(2023, 1, 1), date(2023, 12, 31)),
    ],
)
def test_a_report_is_of_the_last_four_whole_quarters(day: date, first: date, last: date) -> None:
    assert twelve_months_before(day) == (first, last)


def test_a_report_counts_the_record_exactly_and_publishes_it_hidden_and_rounded(ends: Ends, worker: User) -> None:
    for _ in range(22):
        ends()
    for _ in range(3):
        ends("not-asked", "")
    run = make_report(worker.organisation)
    assert run.exact["concluded"] == 25
    assert run.exact["asked"]["not-asked"] == 3
    assert run.published["concluded"] == 25
    assert run.published["asked"]["not-asked"] == "[c]"
    assert run.published["form"] == "published"
    assert "3" not in json.dumps(run.published["asked"])


def test_the_board_reads_the_published_form_and_never_the_exact_one(
    ends: Ends, worker: User, board_member: User, client_of: ClientOf
) -> None:
    for _ in range(23):
        ends()
    make_report(worker.organisation)
    browser = client_of(board_member)
    shown = browser.get(reverse("board")).content.decode()
    assert "25 enquiries ended in this time" in shown
    assert not re.search(r"\b23\b", re.sub(r"20\d\d|<[^>]+>", " ", shown))
    run = ReportRun.objects.get()
    told = browser.get(reverse("report-paper", args=[run.pk, "json"])).json()
    assert told["concluded"] == 25
    assert told["rows"] == {"read": 0, "used": 0, "left_out": []}


@pytest.mark.parametrize(("kind", "begins"), [("pdf", b"%PDF"), ("xlsx", b"PK"), ("csv", b"table,"), ("json", b"{")])
def test_every_paper_of_a_report_can_be_had(
    worker: User, board_member: User, client_of: ClientOf, kind: str, begins: bytes
) -> None:
    run = make_report(worker.organisation)
    answer = client_of(board_member).get(reverse("report-paper", args=[run.pk, kind]))
    assert answer.content.startswith(begins)
    assert answer.headers["Content-Disposition"].endswith(f'.{kind}"')


def test_there_is_no_paper_of_another_kind_and_none_of_another_council(
    worker: User, board_member: User, client_of: ClientOf
) -> None:
    run = make_report(worker.organisation)
    other = make_report(Organisation.objects.create(name="Elsewhere"))
    browser = client_of(board_member)
    assert browser.get(reverse("report-paper", args=[run.pk, "exe"])).status_code == 404
    assert browser.get(reverse("report-paper", args=[other.pk, "pdf"])).status_code == 404
    assert browser.get(reverse("report", args=[other.pk])).status_code == 404


def test_a_report_stands_as_it_was_given_out(ends: Ends, worker: User) -> None:
    run = make_report(worker.organisation)
    for change in (
        lambda: ReportRun.objects.filter(pk=run.pk).update(published={}),
        lambda: ReportRun.objects.filter(pk=run.pk).delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_whoever_may_see_exact_figures_is_told_what_has_changed_since(
    ends: Ends, worker: User, lead: User, board_member: User, client_of: ClientOf
) -> None:
    ends()
    make_report(worker.organisation)
    ends("none-expressed", "")
    shown = client_of(lead).get(reverse("board")).content.decode()
    assert "Enquiries ended: 1 then, 2 now" in shown
    assert "then, 2 now" not in client_of(board_member).get(reverse("board")).content.decode()


def test_changes_are_told_figure_by_figure() -> None:
    exact = exact_report_of(Organisation.objects.create(name="Nowhere"), date(2025, 1, 1), date(2025, 12, 31))
    later = json.loads(json.dumps(exact))
    later["achieved"]["not"] = 2
    assert changes_between(exact, exact) == []
    assert changes_between(exact, later) == [("Was it met, by their own account? Not met", 0, 2)]


def test_every_figure_has_words_beside_it_or_says_that_there_are_none(
    ends: Ends, worker: User, board_member: User, client_of: ClientOf
) -> None:
    case = ends()
    source = case.conclusion.closing
    assert source
    quote = choose_quote(
        case.person, figure="risk", source="closing", source_id=source.pk, shown_as="You listened to me",
        said_by="A woman", consent="She agreed", said_on=source.closed_on, by=worker,
    )  # fmt: skip
    make_report(worker.organisation)
    browser = client_of(board_member)
    shown = browser.get(reverse("board")).content.decode()
    parts = re.split(r'<section class="ow-figure"', shown)[1:]
    assert len(parts) == 6
    assert all("ow-quote" in part or "ow-figure__none" in part for part in parts)
    assert "You listened to me" in next(part for part in parts if 'aria-labelledby="risk_outcome"' in part)
    withdraw_quote(quote, because="She asked", by=worker)
    for address in (reverse("board"), reverse("report", args=[ReportRun.objects.get().pk]), reverse("together")):
        assert "You listened to me" not in browser.get(address).content.decode()


def test_words_can_be_chosen_for_each_heading_of_the_page() -> None:
    from ownwords.evidence.views.board import WORDS_BESIDE

    used = {figure for figures in WORDS_BESIDE.values() for figure in figures}
    assert used == set(Quote.Figure.values)


def test_why_outcomes_were_hard_to_reach_counts_each_person_once_in_a_group(
    wants: Wants, reviews: Reviews, worker: User
) -> None:
    outcome, other = wants(), wants("I want my own key", direction="achieve")
    look = {"how": "not", "still_important": "yes", "in_the_way": "money", "in_the_way_words": "The bus costs too much"}
    reviews({"outcome": outcome, **look}, {"outcome": other, **look})
    today = timezone.localdate()
    found = in_the_way(worker.organisation, today - timedelta(days=30), today)
    assert found["money"] == 1
    assert sum(found.values()) == 1
    assert in_the_way(worker.organisation, today, today)["money"] == 0


def test_small_counts_of_what_stood_in_the_way_are_hidden(worker: User) -> None:
    exact = exact_report_of(worker.organisation, date(2025, 1, 1), date(2025, 12, 31))
    exact["in_the_way"] |= {"money": 4, "health": 12}
    published = published_of(exact)["in_the_way"]
    assert (published["money"], published["health"], published["time"]) == ("[c]", 10, "[c]")


def test_a_report_is_made_once_a_month_by_itself(worker: User, capsys: pytest.CaptureFixture[str]) -> None:
    may = datetime(2026, 5, 3, 6, tzinfo=UTC)
    assert make_monthly_report(worker.organisation, at=may) is not None
    assert make_monthly_report(worker.organisation, at=may + timedelta(days=20)) is None
    june = make_monthly_report(worker.organisation, at=may + timedelta(days=30))
    assert june is not None
    assert june.made_by is None
    assert ReportRun.objects.filter(organisation=worker.organisation).count() == 2
    assert main(["evidence", "monthly"]) == 0
    assert main(["evidence", "monthly"]) == 0
    assert "made already this month" in capsys.readouterr().out


def test_the_lead_makes_a_report_now_and_nobody_else_does(
    lead: User, supervisor: User, board_member: User, client_of: ClientOf
) -> None:
    for other in (supervisor, board_member):
        assert client_of(other).post(reverse("make-report")).status_code == 403
    answer = client_of(lead).post(reverse("make-report"))
    run = ReportRun.objects.get()
    assert answer.headers["Location"] == reverse("report", args=[run.pk])
    assert run.made_by == lead
    assert client_of(board_member).get(reverse("reports")).content.decode().count(reverse("report", args=[run.pk])) == 1


def test_a_board_without_a_report_is_told_when_the_first_one_comes(board_member: User, client_of: ClientOf) -> None:
    shown = client_of(board_member).get(reverse("board")).content.decode()
    assert "No report has been made yet" in shown


# --- Beside the numbers ---------------------------------------------------------------------------


def a_report(**changed: Any) -> dict[str, Any]:
    organisation = Organisation.objects.create(name=f"Council {Organisation.objects.count()}")
    report = published_of(exact_report_of(organisation, date(2025, 1, 1), date(2025, 12, 31)))
    for path, value in changed.items():
        step = report
        *steps, last = path.split("__")
        for each in steps:
            step = step[each.replace("_", "-")] if each.replace("_", "-") in step else step[each]
        step[last.replace("_", "-") if last.replace("_", "-") in step else last] = value
    return report


@pytest.mark.parametrize(
    ("changed", "asks"),
    [
        ({"sector_measure__defined__share": 79}, "Who was not asked"),
        ({"sector_measure__met_fully_or_partly__share": 74}, "What stood in the way"),
        ({"risk_outcome__remained": 10}, "Where the risk stayed"),
        ({"concluded": 100, "asked__not_recorded": 15}, "nobody wrote it down"),
        ({"lacked_capacity__yes": 40, "supported__yes": 30}, "Who spoke for those who had nobody"),
        ({f"felt_safer__{step}": 10 for step in "12345"}, "What would have made them feel safer"),
    ],
)
def test_figures_give_reason_to_ask(changed: dict[str, Any], asks: str) -> None:
    asked = [question.ask for question in questions_of(a_report(**changed))]
    assert any(asks in ask for ask in asked)
    assert all(ask.endswith("?") for ask in asked)


def test_hidden_figures_give_no_reason_to_ask() -> None:
    assert [question.ask for question in questions_of(a_report())] == [
        "Which of the words on this page would we not have guessed from the numbers?"
    ]


def test_who_is_reached_stands_beside_who_lives_here_in_a_fixed_order() -> None:
    report = a_report()
    for code, many in (("white", 80), ("asian", 5), ("black", 15)):
        report["by"]["ethnicity"][code]["concluded"] = many
    people = {"ethnicity": {"white": 600, "asian": 300, "black": 100, "mixed": 20}}
    rows = reach_of(report, people)["ethnicity"]
    assert [(row.label, row.of_area, row.of_enquiries, row.told) for row in rows] == [
        ("White", "59%", "80%", "More"),
        ("Mixed or multiple", "2%", "[c]", "Too few to show"),
        ("Asian or Asian British", "29%", "5%", "Fewer"),
        ("Black, African, Caribbean or Black British", "10%", "15%", "More"),
    ]


def test_the_areas_people_are_kept_as_they_were_and_the_newest_counts(
    worker: User, lead: User, board_member: User, client_of: ClientOf
) -> None:
    browser = client_of(lead)
    page = browser.get(reverse("population")).content.decode()
    once = re.search(r'name="once" value="([^"]+)"', page)
    assert once
    typed = {
        "source": "Census 2021", "as_of-day": "21", "as_of-month": "3", "as_of-year": "2021",
        "age-18-64": "200000", "age-65-74": "30000", "gender-female": "many", "once": once[1],
    }  # fmt: skip
    refused = browser.post(reverse("population"), typed)
    assert refused.status_code == 422
    assert "Women: enter a whole number, without commas" in refused.content.decode()
    assert 'value="200000"' in refused.content.decode()
    assert browser.post(reverse("population"), typed | {"gender-female": "115000"}).status_code == 302
    kept = AreaPopulation.objects.get()
    assert kept.people == {"age": {"18-64": 200000, "65-74": 30000}, "gender": {"female": 115000}}
    make_report(worker.organisation)
    assert "Census 2021" in client_of(board_member).get(reverse("board")).content.decode()


@pytest.mark.parametrize(
    ("people", "told"),
    [({}, "Fill in at least one"), ({"shoe": {"42": 3}}, "not known"), ({"age": {"7": 3}}, "not known")],
)
def test_people_that_are_no_groups_of_the_report_are_refused(lead: User, people: Any, told: str) -> None:
    with pytest.raises(Refused, match=told):
        keep_population(lead.organisation, people=people, source="Census", as_of=date(2021, 3, 21), by=lead)


def test_all_that_is_known_stands_on_one_page(
    ends: Ends, worker: User, lead: User, board_member: User, client_of: ClientOf
) -> None:
    ends()
    make_report(worker.organisation)
    add_source(
        lead.organisation, kind="focus-group", held_on=date(2026, 3, 2), who="Six people who had been through it",
        learnt="The letter frightened us", agrees="More than the numbers say", what_next="A new letter by May", by=lead,
    )  # fmt: skip
    shown = client_of(board_member).get(reverse("together")).content.decode()
    for told in (
        "The letter frightened us",
        "More than the numbers say",
        "A new letter by May",
        "What the numbers say",
    ):
        assert told in shown
    assert "The letter frightened us" in client_of(board_member).get(reverse("board")).content.decode()
    assert OtherSource.objects.get().kind == "focus-group"


@pytest.mark.parametrize(
    ("changed", "told"),
    [({"kind": "gossip"}, "Choose what"), ({"who": " "}, "who took part"), ({"learnt": ""}, "learnt")],
)
def test_another_source_says_what_it_is_who_took_part_and_what_was_learnt(
    lead: User, changed: dict[str, Any], told: str
) -> None:
    sound = {"kind": "visit", "held_on": date(2026, 3, 2), "who": "Two of us", "learnt": "It is loud there"}
    with pytest.raises(Refused, match=told):
        add_source(lead.organisation, **{**sound, **changed}, by=lead)


# --- The national return --------------------------------------------------------------------------


def test_each_cell_of_the_return_leads_to_its_cases(ends: Ends, lead: User, client_of: ClientOf) -> None:
    case = ends(on=date(2025, 6, 10))
    browser = client_of(lead)
    page = browser.get(reverse("national-return"), {"year": "2025"}).content.decode()
    links = re.findall(r'href="([^"]+/return/cases/[^"]+)"', page)
    # Four tables of people and one of cases, as a concern and as an enquiry; capacity; asked and met.
    assert len(links) == 2 * (4 + 1) + 1 + 2
    for link in links:
        behind = browser.get(link.replace("&amp;", "&")).content.decode()
        assert "1 case" in behind
        assert reverse("case", args=[case.person_id, case.pk]) in behind


def test_the_return_as_a_file_has_the_same_cells(ends: Ends, lead: User, client_of: ClientOf) -> None:
    ends(on=date(2025, 6, 10))
    answer = client_of(lead).get(reverse("national-return"), {"year": "2025", "file": "1"})
    lines = answer.content.decode().splitlines()
    assert lines[0] == "TABLE_REFERENCE,ENQUIRY_TYPE,COLUMN_NAME,ROW_NAME,VALUE"
    assert "SG4a,section-42,count,expressed-fully,1" in lines


def test_a_year_that_is_none_is_told_beside_the_field(lead: User, client_of: ClientOf) -> None:
    answer = client_of(lead).get(reverse("national-return"), {"year": "last"})
    assert answer.status_code == 422
    assert "Enter the year in which it begins, like 2025" in answer.content.decode()


def test_exact_figures_show_small_counts_to_those_with_the_right(
    ends: Ends, lead: User, board_member: User, client_of: ClientOf, closes: Closes
) -> None:
    ends(on=date(2025, 6, 10))
    address = reverse("exact-enquiries")
    shown = client_of(lead).get(address, {"from": "2025-04-01", "to": "2026-03-31"}).content.decode()
    assert "1 enquiry ended in this time" in shown
    assert client_of(board_member).get(address).status_code == 403
