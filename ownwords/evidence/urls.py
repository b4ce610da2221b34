"""The addresses of the board's page and the words on it."""

from django.urls import URLPattern, path

from ownwords.evidence.views import board, quotes

WORDS = "people/<uuid:person_id>/words-for-the-board/"

urlpatterns: list[URLPattern] = [
    path("board/", board.board, name="board"),
    path("board/words/", quotes.quotes, name="quotes"),
    path(WORDS, quotes.choose_words, name="choose-quote"),
    path(f"{WORDS}<uuid:quote_id>/withdraw/", quotes.withdraw, name="withdraw-quote"),
    path(f"{WORDS}<slug:source>/<uuid:source_id>/", quotes.make_anonymous, name="make-quote"),
]
