"""What is typed, made clean before anything reads it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, QueryDict


def clean(text: str) -> str:
    """Return text without what no keyboard types and databases refuse: NUL and other control characters.

    Line ends become ``\\n``, so that a place in a text is the same on every machine. Everything a person can write
    (any script, accents, emoji, right-to-left marks) stays. Half of a surrogate pair becomes the replacement mark.
    """
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(letter for letter in text if letter >= " " or letter in "\n\t")


class CleanInputMiddleware:
    """Cleans every value of a form or a query."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.META.get("QUERY_STRING"):
            request.GET = _cleaned(request.GET)  # type: ignore[assignment]
        if request.method == "POST":
            request.POST = _cleaned(request.POST)  # type: ignore[assignment]
        return self.get_response(request)


def _cleaned(query: QueryDict) -> QueryDict:
    cleaned = QueryDict(mutable=True)
    for name, values in query.lists():
        cleaned.setlist(clean(name), [clean(value) for value in values])
    cleaned._mutable = False
    return cleaned
