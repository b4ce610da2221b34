"""Spreadsheets in: named, checked, taken in whole or not at all, and undone whole."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from ownwords.access.models import Organisation, User
from ownwords.drafts.actions import Refused
from ownwords.evidence.models import Sheet
from ownwords.evidence.reporting import all_rows_of, exact_report_of
from ownwords.evidence.taking_in import (
    check_sheet,
    drop_sheet,
    name_columns,
    name_values,
    read_sheet,
    receive_sheet,
    take_in,
    undo_sheet,
)

pytestmark = pytest.mark.django_db
ClientOf = Callable[[User], Client]
HEAD = "Case No,Client ID,Date of concern,Enquiry start date,Date ended,Sex,Outcomes asked,Outcomes achieved\n"
YEAR = (date(2025, 4, 1), date(2026, 3, 31))


def lines(many: int, **bad: str) -> str:
    made = [f"{n},p{n},1/5/2025,2/5/2025,3/6/2025,F,Yes,Fully" for n in range(1, many + 1)]
    for line, text in bad.items():
        made[int(line[1:]) - 2] = text
    return HEAD + "\n".join(made) + "\n"


@pytest.fixture
def ours(lead: User) -> Organisation:
    lead.organisation.code = "E09000014"
    lead.organisation.save()
    return lead.organisation


@pytest.fixture
def checked(ours: Organisation, lead: User) -> Callable[..., Sheet]:
    """A spreadsheet that was read, mapped as it was guessed, and checked."""

    def made(text: str, name: str = "list.csv") -> Sheet:
        sheet = receive_sheet(ours, name=name, content=text.encode(), by=lead)
        read_sheet(sheet.pk)
        sheet.refresh_from_db()
        sheet = name_columns(sheet, sheet.columns, by=lead)
        name_values(sheet, sheet.values, by=lead)
        check_sheet(sheet.pk)
        sheet.refresh_from_db()
        return sheet

    return made


def test_a_sound_spreadsheet_is_counted_once_it_is_taken_in(
    checked: Callable[..., Sheet], ours: Organisation, lead: User
) -> None:
    sheet = checked(lines(30))
    assert (sheet.state, sheet.rows, sheet.used, sheet.problems) == ("checked", 30, 30, [])
    assert exact_report_of(ours, *YEAR)["concluded"] == 0
    take_in(sheet, without_bad_rows=False, by=lead)
    report = exact_report_of(ours, *YEAR)
    assert (report["concluded"], report["asked"]["expressed"], report["achieved"]["fully"]) == (30, 30, 30)
    sheet.refresh_from_db()
    assert bytes(sheet.content) == b""


def test_nothing_in_it_names_anybody(checked: Callable[..., Sheet], ours: Organisation, lead: User) -> None:
    take_in(checked(lines(3)), without_bad_rows=False, by=lead)
    for row in all_rows_of(ours):
        assert len(row["person"]) == 20
        assert row["council"] == "E09000014"
    assert len({row["person"] for row in all_rows_of(ours)}) == 3


def test_every_problem_is_told_by_row_and_by_their_own_column(checked: Callable[..., Sheet]) -> None:
    sheet = checked(
        lines(6, l3="2,p2,soon,,,F,Yes,Fully", l5="4,p4,1/5/2025,1/4/2025,,zebra,No,Fully", l6="1,p1,1/5/2025,,,F,,")
    )
    told = [(problem["line"], problem["column"]) for problem in sheet.problems]
    assert told == [
        (3, "Date of concern"), (5, "Enquiry start date"), (5, "Outcomes achieved"), (5, "Sex"), (6, "Case No"),
    ] or sorted(told) == sorted(
        [(3, "Date of concern"), (5, "Enquiry start date"), (5, "Outcomes achieved"), (5, "Sex"), (6, "Case No")]
    )  # fmt: skip
    assert sheet.problems[-1]["problem"] == "stands in an earlier row already"
    assert (sheet.rows, sheet.used) == (6, 3)


def test_rows_keep_their_numbers_after_empty_ones(checked: Callable[..., Sheet]) -> None:
    sheet = checked(HEAD + "1,p1,1/5/2025,,,F,,\n,,,,,,,\n\n2,p2,soon,,,F,,\n")
    assert [problem["line"] for problem in sheet.problems] == [5]
    assert sheet.rows == 2


def test_nothing_is_half_taken_in(checked: Callable[..., Sheet], ours: Organisation, lead: User) -> None:
    sheet = checked(lines(4, l3="2,p2,soon,,,F,Yes,Fully"))
    with pytest.raises(Refused, match="say that they are left out"):
        take_in(sheet, without_bad_rows=False, by=lead)
    assert all_rows_of(ours) == []
    take_in(sheet, without_bad_rows=True, by=lead)
    assert len(all_rows_of(ours)) == 3


def test_it_is_undone_whole(checked: Callable[..., Sheet], ours: Organisation, lead: User) -> None:
    first, second = checked(lines(5)), checked(lines(7).replace("p", "q"))
    for sheet in (first, second):
        take_in(sheet, without_bad_rows=False, by=lead)
    assert len(all_rows_of(ours)) == 12
    with pytest.raises(Refused, match="why"):
        undo_sheet(first, because=" ", by=lead)
    undo_sheet(first, because="It was last year’s", by=lead)
    assert len(all_rows_of(ours)) == 7
    first.refresh_from_db()
    assert (first.state, bytes(first.extract)) == ("undone", b"")
    with pytest.raises(Refused, match="meantime"):
        undo_sheet(first, because="Again", by=lead)


def test_the_mapping_is_kept_for_the_next_with_the_same_columns(
    checked: Callable[..., Sheet], ours: Organisation, lead: User
) -> None:
    sheet = receive_sheet(ours, name="a.csv", content=b"Nr,Who,When,Sx\n1,2,1/5/2025,gentleman\n", by=lead)
    read_sheet(sheet.pk)
    sheet.refresh_from_db()
    sheet = name_columns(sheet, {"case": 0, "person": 1, "concern_on": 2, "gender": 3}, by=lead)
    name_values(sheet, {"gender": {"gentleman": "male"}}, by=lead)
    again = receive_sheet(ours, name="b.csv", content=b"Who,Nr,Sx,When\n2,1,gentleman,1/5/2025\n", by=lead)
    read_sheet(again.pk)
    again.refresh_from_db()
    assert again.columns == {"case": 1, "person": 0, "concern_on": 3, "gender": 2}
    assert name_columns(again, again.columns, by=lead).values == {"gender": {"gentleman": "male"}}


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ({"case": 0, "person": 1}, "Day of the concern"),
        ({"case": 0, "person": 1, "concern_on": 1}, "chosen twice"),
    ],
)
def test_columns_that_cannot_be_are_refused(
    checked: Callable[..., Sheet], lead: User, columns: dict[str, int], told: str
) -> None:
    with pytest.raises(Refused, match=told):
        name_columns(checked(lines(1)), columns, by=lead)


def test_a_file_that_cannot_be_read_says_why_and_is_let_go(ours: Organisation, lead: User) -> None:
    sheet = receive_sheet(ours, name="a.xlsx", content=b"no spreadsheet", by=lead)
    read_sheet(sheet.pk)
    sheet.refresh_from_db()
    assert sheet.state == "broken"
    assert "cannot be read as a spreadsheet" in sheet.told
    assert bytes(sheet.content) == b""
    drop_sheet(sheet, by=lead)
    with pytest.raises(Refused, match="let go already"):
        drop_sheet(sheet, by=lead)


def test_another_council_never_sees_it(checked: Callable[..., Sheet], lead: User, client_of: ClientOf) -> None:
    sheet = checked(lines(1))
    Sheet.objects.filter(pk=sheet.pk).update(organisation=Organisation.objects.create(name="Elsewhere"))
    for name in ("sheet", "sheet-how-far", "sheet-columns", "sheet-values", "take-sheet", "undo-sheet"):
        assert client_of(lead).get(reverse(name, args=[sheet.pk])).status_code == 404


def test_reading_that_comes_too_late_changes_nothing(checked: Callable[..., Sheet], lead: User) -> None:
    sheet = checked(lines(2))
    take_in(sheet, without_bad_rows=False, by=lead)
    read_sheet(sheet.pk)
    check_sheet(sheet.pk)
    sheet.refresh_from_db()
    assert (sheet.state, sheet.used) == ("taken-in", 2)


def once_of(page: str) -> dict[str, Any]:
    import re

    found = re.search(r'name="once" value="([^"]+)"', page)
    assert found
    return {"once": found[1]}


def test_the_way_through_the_pages(
    ours: Organisation, lead: User, client_of: ClientOf, django_capture_on_commit_callbacks: Any
) -> None:
    browser = client_of(lead)
    page = browser.get(reverse("sheets")).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        answer = browser.post(
            reverse("sheets"), {"file": SimpleUploadedFile("mine.csv", lines(6).encode()), **once_of(page)}
        )
    sheet = Sheet.objects.get()
    assert answer.headers["Location"] == reverse("sheet", args=[sheet.pk])
    assert "Name the columns" in browser.get(reverse("sheet", args=[sheet.pk])).content.decode()
    address = reverse("sheet-columns", args=[sheet.pk])
    page = browser.get(address).content.decode()
    missing = browser.post(address, {"case": "0", **once_of(page)})
    assert missing.status_code == 422
    assert "Choose the column of “Person”" in missing.content.decode()
    chosen = {name: str(place) for name, place in sheet.columns.items()}
    browser.post(address, {**chosen, **once_of(missing.content.decode())})
    address = reverse("sheet-values", args=[sheet.pk])
    page = browser.get(address).content.decode()
    typed = {"gender-0": "female", "asked-0": "expressed", "achieved-0": "fully"}
    with django_capture_on_commit_callbacks(execute=True):
        browser.post(address, {**typed, **once_of(page)})
    shown = browser.get(reverse("sheet", args=[sheet.pk])).content.decode()
    assert "6 of 6 rows can be counted" in shown
    address = reverse("take-sheet", args=[sheet.pk])
    browser.post(address, once_of(browser.get(address).content.decode()))
    assert "6 rows of it are counted" in browser.get(reverse("sheet", args=[sheet.pk])).content.decode()
    told = browser.get(reverse("sheet-how-far", args=[sheet.pk])).json()
    assert told == {"waits": False, "done": 0, "rows": 6}
    address = reverse("undo-sheet", args=[sheet.pk])
    browser.post(address, {"because": "Wrong year", **once_of(browser.get(address).content.decode())})
    assert "Wrong year" in browser.get(reverse("sheet", args=[sheet.pk])).content.decode()
