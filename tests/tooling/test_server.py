"""Servers for journeys are the product's own, each with secrets and a database of its own."""

import os
from collections.abc import Callable
from urllib.request import urlopen

from tests.support.server import ProductServer


def test_the_product_answers(server: ProductServer) -> None:
    with urlopen(f"{server.url}/healthz") as answer:  # noqa: S310 - our own address
        assert answer.status == 200


def test_a_server_stands_on_the_engine_asked_for(server: ProductServer) -> None:
    assert server.environment["OWNWORDS_DATABASE_URL"].startswith(f"{os.environ['OWNWORDS_TEST_ENGINE']}://")
    printed = server.django(
        "shell --verbosity 0 --command 'from django.db import connection; print(connection.vendor)'"
    )
    assert printed.strip() == os.environ["OWNWORDS_TEST_ENGINE"]


def test_servers_share_nothing(start_server: Callable[..., ProductServer]) -> None:
    one, other = start_server(), start_server()
    add = "from django.contrib.sessions.models import Session; "
    make = 'Session.objects.create(session_key="one", session_data="", expire_date="2030-01-01T00:00Z")'
    count = "print(Session.objects.count())"
    one.django(f"shell --verbosity 0 --command '{add}{make}'")
    assert one.django(f"shell --verbosity 0 --command '{add}{count}'").strip() == "1"
    assert other.django(f"shell --verbosity 0 --command '{add}{count}'").strip() == "0"


def test_the_command_line_of_the_product(server: ProductServer) -> None:
    assert server.ownwords("--version").startswith("ownwords ")
