"""The addresses of the board's page, its reports and the words on it."""

from django.urls import URLPattern, path

from ownwords.evidence.views import beside, board, exact, quotes, sheets

WORDS = "people/<uuid:person_id>/words-for-the-board/"

urlpatterns: list[URLPattern] = [
    path("board/", board.board, name="board"),
    path("board/reports/", board.reports, name="reports"),
    path("board/reports/make/", board.make_now, name="make-report"),
    path("board/reports/<uuid:report_id>/", board.report, name="report"),
    path("board/reports/<uuid:report_id>/<slug:kind>/", board.paper, name="report-paper"),
    path("board/together/", beside.together, name="together"),
    path("board/what-we-do/", beside.what_we_do, name="what-we-do"),
    path("board/together/add/", beside.new_source, name="new-source"),
    path("board/area/", beside.population, name="population"),
    path("board/exact/", exact.enquiries, name="exact-enquiries"),
    path("board/exact/closings/", exact.closings, name="exact-closings"),
    path("board/return/", exact.national_return, name="national-return"),
    path("board/return/cases/", exact.cases_of_cell, name="return-cases"),
    path("board/spreadsheets/", sheets.sheets, name="sheets"),
    path("board/spreadsheets/<uuid:sheet_id>/", sheets.sheet, name="sheet"),
    path("board/spreadsheets/<uuid:sheet_id>/how-far/", sheets.how_far, name="sheet-how-far"),
    path("board/spreadsheets/<uuid:sheet_id>/columns/", sheets.columns, name="sheet-columns"),
    path("board/spreadsheets/<uuid:sheet_id>/values/", sheets.values, name="sheet-values"),
    path("board/spreadsheets/<uuid:sheet_id>/take-in/", sheets.take, name="take-sheet"),
    path("board/spreadsheets/<uuid:sheet_id>/undo/", sheets.undo, name="undo-sheet"),
    path("board/words/", quotes.quotes, name="quotes"),
    path(WORDS, quotes.choose_words, name="choose-quote"),
    path(f"{WORDS}<uuid:quote_id>/withdraw/", quotes.withdraw, name="withdraw-quote"),
    path(f"{WORDS}<slug:source>/<uuid:source_id>/", quotes.make_anonymous, name="make-quote"),
]
