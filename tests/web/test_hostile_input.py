"""Whatever is typed into whatever form: a clear answer with everything kept, or a correct result, never a 500."""

import html
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from django.test import Client
from django.urls import reverse

from ownwords.access.models import User
from tests.access.test_every_address import ADDRESSES, BY_POST, OTHER_IDS
from tests.support.life import Life
from tests.web.test_queries import who_opens

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "template": "{{ 7 * 7 }}{% raise %}%s%(x)s",
    "quotes": "'\"; DROP TABLE people_person; --",
    "right to left": "\u202eabc\u202c \u05e9\u05dc\u05d5\u05dd",
    "emoji": "👩🏽\u200d🦽 é ﷽",
    "nul": "before\x00after",
    "long": "x" * 1_000_000,
    "nothing": "",
    "spaces": " \t\n ",
    "a number that is none": "-99999999999999999999999",
}
SHORT = {name: text for name, text in HOSTILE.items() if name != "long"}


class Fields(HTMLParser):
    """The fields of the forms on a page that are sent back to it."""

    def __init__(self) -> None:
        super().__init__()
        self.hidden: dict[str, str] = {}
        self.typed: set[str] = set()
        self.chosen: dict[str, str] = {}
        self.inside = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        if tag == "form":
            self.inside = given.get("method") == "post" and not given.get("action")
        if not self.inside or not given.get("name"):
            return
        name, kind = given["name"], given.get("type", "text")
        if tag == "input" and kind == "hidden":
            self.hidden[name] = given.get("value", "")
        elif tag == "input" and kind in ("radio", "checkbox"):
            self.chosen.setdefault(name, given.get("value", ""))
        elif tag in ("input", "textarea") and kind not in ("file", "password"):  # those are not to be kept
            self.typed.add(name)
        elif tag == "select":
            self.chosen.setdefault(name, "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.inside = False


def path_of(life: Life, name: str) -> str:
    keys = ADDRESSES[name].pattern.converters
    return reverse(name, kwargs={key: life.ids[OTHER_IDS.get(name, {}).get(key, key)] for key in keys})


def forms(life: Life, request: pytest.FixtureRequest, client_of: Callable[[User], Client]) -> dict[str, Client]:
    """The addresses that show a form, each with somebody who may open it."""
    found = {}
    for name in sorted(set(ADDRESSES) - BY_POST - {"sign-in"}):
        client = client_of(who_opens(name, request))
        answer = client.get(path_of(life, name))
        if answer.status_code == 200 and b'name="once"' in answer.content:
            found[name] = client
    return found


def test_no_form_breaks_and_every_typed_word_is_kept(
    life: Life, request: pytest.FixtureRequest, client_of: Callable[[User], Client]
) -> None:
    wrong: list[str] = []
    clients = forms(life, request, client_of)
    assert len(clients) > 25
    for name, client in clients.items():
        path = path_of(life, name)
        for kind, text in (HOSTILE if name in ("write-conversation", "plan-part") else SHORT).items():
            page = client.get(path)
            fields = Fields()
            fields.feed(page.content.decode())
            if page.status_code != 200 or "once" not in fields.hidden:
                break  # the form has done what it is for: the record has gone on
            sent = fields.hidden | fields.chosen | dict.fromkeys(fields.typed, text)
            answer = client.post(path, sent)
            if answer.status_code not in (302, 409, 422):
                wrong.append(f"{name}, {kind}: answered {answer.status_code}")
            elif answer.status_code == 422:
                shown = html.unescape(answer.content.decode())
                kept = text.replace("\x00", "").strip()
                if "govuk-error-summary__title" not in shown:
                    wrong.append(f"{name}, {kind}: no summary of what is wrong")
                if fields.typed and kept and kept not in shown:
                    wrong.append(f"{name}, {kind}: what was typed is not there any more")
    assert wrong == []


@pytest.mark.parametrize("kind", sorted(SHORT))
def test_hidden_fields_that_were_tampered_with_break_nothing(
    life: Life, worker: User, client_of: Callable[[User], Client], kind: str
) -> None:
    client = client_of(worker)
    path = path_of(life, "mark-conversation")
    sent = dict.fromkeys(
        ("ticket", "once", "base_revision", "start", "end", "kind", "whose", "member", "speaker", "words"), SHORT[kind]
    )
    assert client.post(path, sent).status_code == 422


@pytest.mark.parametrize("text", [*SHORT.values(), "x" * 10_000])
@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("find", "q"),
        ("exact-enquiries", "from"),
        ("national-return", "year"),
        ("my-people", "page"),
        ("accounts", "name"),
    ],
)
def test_addresses_take_anything_after_the_question_mark(
    life: Life,
    request: pytest.FixtureRequest,
    client_of: Callable[[User], Client],
    page: str,
    name: str,
    text: str,
) -> None:
    client = client_of(who_opens(page, request))
    assert client.get(reverse(page), {name: text}).status_code in (200, 422)
