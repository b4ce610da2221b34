"""The run stands on the engine that it says it does, and on nothing of the machine's own."""

import os
import tempfile
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection


@pytest.mark.django_db
def test_the_database_is_the_one_asked_for() -> None:
    assert connection.vendor == os.environ["OWNWORDS_TEST_ENGINE"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT 'Zoë’s own words'")
        assert cursor.fetchone() == ("Zoë’s own words",)


def test_the_home_is_the_run_s_own() -> None:
    assert Path(settings.HOME_FOLDER).is_relative_to(tempfile.gettempdir())
