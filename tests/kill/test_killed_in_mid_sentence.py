"""Promise 4: nothing acknowledged is ever lost, not even when the server is killed in mid-sentence."""

from collections.abc import Callable

from tests.support.killing import rounds_of_killing
from tests.support.server import ProductServer

ROUNDS = 20
SEED = 20261124


def test_everything_that_was_acknowledged_is_found_again(start_server: Callable[..., ProductServer]) -> None:
    server = start_server(prepare=["demo generate --people 60 --seed 1"])
    emails = [f"practitioner-{number:04}@larkshire.example" for number in (1, 2, 3)]
    lost, acknowledged = rounds_of_killing(server, emails=emails, rounds=ROUNDS, seed=SEED)
    assert lost == [], lost
    assert acknowledged > ROUNDS, "the clients hardly wrote: this test would show nothing"
    assert "The trail is sound" in server.ownwords("trail verify")
