"""The visitor notices what is wrong with a page. A check that cannot fail is none."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import sleep

import pytest

from tests.support.browser import NARROW, WIDTHS, PageProblemError, Visitor

SOUND = """<!doctype html><html lang="en"><head><title>Sound</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>A sound page</h1>{}</main></body></html>"""
FORM = """<form action="/slow"><label for="a">Your words</label> <input id="a" name="words" value="old">
<label><input type="radio" name="r" value="1"> Yes</label> <label><input type="checkbox" name="c"> Agreed</label>
<p>Hidden: <span style="display:none">secret</span></p>
<button>Keep</button> <a href="/other">Next page</a></form>"""
PAGES = {
    "/": (200, SOUND.format(FORM)),
    "/slow": (200, SOUND.format("<p>Kept</p>")),
    "/other": (200, SOUND.format("<p>Other</p>")),
    "/missing": (404, SOUND.format("<p>There is no such page</p>")),
    "/broken": (500, SOUND.format("<p>Broken</p>")),
    "/no-label": (200, SOUND.format("<input name=a>")),
    "/inline-script": (200, SOUND.format("<script>document.title = 'x'</script>")),
    "/script-error": (200, SOUND.format("<script src='/error.js'></script>")),
    "/missing-asset": (200, SOUND.format("<img alt='A cat' src='/cat.png'>")),
    "/too-wide": (200, SOUND.format("<div style='width:900px'>wide</div>")),
    "/error.js": (200, "throw new Error('the script broke')"),
}


class Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == "/slow":
            sleep(0.5)
        status, body = PAGES.get(path, (404, "none"))
        self.send_response(status)
        self.send_header("Content-Type", "text/javascript" if path.endswith(".js") else "text/html; charset=utf-8")
        self.send_header("Content-Security-Policy", "default-src 'self'; style-src 'unsafe-inline'")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        pass


@pytest.fixture(scope="module")
def pages() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(params=WIDTHS)
def someone(request: pytest.FixtureRequest, new_visitor: Callable[..., Visitor], pages: str) -> Visitor:
    return new_visitor(pages, width=request.param)


def test_goes_through_a_sound_page(someone: Visitor) -> None:
    someone.visit("/")
    someone.should_read("A sound page")
    someone.should_not_read("secret")
    someone.should_have("Your words", "old")
    someone.fill("Your words", "new & better")
    someone.choose("Yes")
    someone.should_be_chosen("Yes")
    someone.choose("Agreed")
    someone.untick("Agreed")
    someone.press("Keep")
    someone.should_be_at("/slow")
    someone.should_read("Kept")
    assert someone.path == "/slow?words=new+%26+better&r=1"
    someone.visit("/")
    someone.follow("Next page")
    someone.should_be_at("/other")


def test_reads_a_page_that_says_no(someone: Visitor) -> None:
    someone.visit("/missing", expecting=404)
    someone.should_read("There is no such page")
    with pytest.raises(PageProblemError, match="answered 404, not 200"):
        someone.visit("/missing")


def test_works_without_javascript(new_visitor: Callable[..., Visitor], pages: str) -> None:
    someone = new_visitor(pages, javascript=False)
    someone.visit("/script-error")  # which does not come to pass
    someone.visit("/")
    someone.press("Keep")
    someone.should_read("Kept")
    with pytest.raises(PageProblemError, match="label"):
        someone.visit("/no-label")


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("/broken", "GET /broken answered 500"),
        ("/no-label", "accessibility, label: Form elements must have labels"),
        ("/inline-script", "Content Security Policy"),
        ("/script-error", "the script broke"),
        ("/missing-asset", "GET /cat.png answered 404"),
    ],
)
def test_notices(someone: Visitor, path: str, problem: str) -> None:
    with pytest.raises(PageProblemError, match=problem):
        someone.visit(path, expecting=500 if path == "/broken" else 200)


def test_notices_a_page_that_scrolls_sideways(new_visitor: Callable[..., Visitor], pages: str) -> None:
    someone = new_visitor(pages, width=NARROW)
    with pytest.raises(PageProblemError, match="wider than the window"):
        someone.visit("/too-wide")


def test_checks_again_at_another_width_only(someone: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    someone.visit("/other")
    monkeypatch.setattr(Visitor, "_run_axe", lambda self: pytest.fail("the page was found sound before"))
    someone.visit("/other")


def test_a_violation_is_told_each_time(someone: Visitor) -> None:
    for _ in range(2):
        with pytest.raises(PageProblemError, match="label"):
            someone.visit("/no-label")


def test_takes_a_picture(
    someone: Visitor, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OWNWORDS_SCREENSHOTS", str(tmp_path_factory.mktemp("pictures")))
    someone.visit("/")
    assert someone.screenshot("a sound / page").read_bytes().startswith(b"\x89PNG")
