"""What care providers let others learn from is found in the practice library, as stories are."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from ownwords.access.models import User
from ownwords.learning.good_practice import actions
from tests.support.good_practice import filled_and_sent, invited

SignIn = Callable[[User], Client]
EXAMPLE = "She wanted to swim again. Two of us went along."


def found(client: Client, looked_for: str) -> str:
    return client.get(reverse("library"), {"q": looked_for}).content.decode()


@pytest.mark.parametrize("looked_for", ["swim", "decide about their own day", "floodlights"])
def test_a_shared_example_is_found_by_its_words_its_statement_and_what_was_said_to_it(
    looked_for: str, supervisor: User, worker: User, client_of: SignIn
) -> None:
    about = filled_and_sent(invited(supervisor.organisation, supervisor).round)
    answer, client = about.answers.get(), client_of(worker)
    assert EXAMPLE not in found(client, looked_for)
    actions.pick(answer, why="Under floodlights", by=supervisor)
    page = found(client, looked_for)
    assert EXAMPLE in page
    assert "Rose Lodge" in page
    assert "What good looks like near us" in page
    assert EXAMPLE not in found(client, "harmonica")
    assert EXAMPLE not in client.get(reverse("library")).content.decode()
    actions.consent(answer, how="no", by=about.user)
    assert EXAMPLE not in found(client, looked_for)


def test_examples_count_among_what_was_found(supervisor: User, worker: User, client_of: SignIn) -> None:
    about = filled_and_sent(invited(supervisor.organisation, supervisor).round)
    actions.pick(about.answers.get(), why="Under floodlights", by=supervisor)
    page = found(client_of(worker), "floodlights")
    assert "1 found among stories, care providers and colleagues" in page
    assert "Nothing was found" not in page
