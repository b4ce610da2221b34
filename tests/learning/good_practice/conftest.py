"""Services that were invited to look at their own work."""

import pytest
from django.utils import timezone

from ownwords.access.models import User
from ownwords.learning.good_practice.models import Link, Round
from tests.support.good_practice import filled_and_sent, invited


@pytest.fixture
def link(supervisor: User) -> Link:
    """The link of a service that has not begun yet."""
    return invited(supervisor.organisation, supervisor)


@pytest.fixture
def sent(supervisor: User) -> Round:
    """What another service sent last year."""
    made = invited(supervisor.organisation, supervisor, name="Tide Care", year=timezone.localdate().year - 1)
    return filled_and_sent(made.round)
