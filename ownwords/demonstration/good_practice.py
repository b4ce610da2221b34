"""What the demonstration shows of what good looks like: a service with two years, and one that is filling it in."""

from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone

from ownwords.access.models import User
from ownwords.demonstration.deeds.told import Council
from ownwords.learning.good_practice import actions
from ownwords.learning.good_practice.models import Provider, Round

LAST_YEAR: dict[str, dict[str, str]] = {
    "choose": {
        "where": "mostly",
        "shows": "Breakfast runs from six until eleven now. One man has his at half past ten, with the radio.",
        "better": "Baths are still on a list. We want the list gone.",
        "may_share": "named",
        "people": "yes",
    },
    "matters": {
        "where": "way",
        "shows": "There is a page inside each wardrobe door: what makes a good day, in the person’s words.",
        "better": "The night staff say that they have not read them.",
    },
    "heard": {"where": "way", "better": "The residents’ meeting is quiet. The same two speak."},
    "risk": {
        "where": "not-yet",
        "shows": "A woman wanted to go to the shop by herself. We said that we would see, and did not.",
        "better": "Somebody to think it through with, who knows the law.",
    },
    "concern": {"where": "way", "better": "We do not always hear from the council ourselves."},
    "free": {"where": "mostly", "shows": "The garden door is open by day. Nobody has gone missing."},
    "mistakes": {
        "where": "mostly",
        "shows": "A wrong dose was told within the hour. We changed the trolley, not the nurse.",
    },
    "families": {
        "where": "shine",
        "shows": "Sunday dinner has two more places, for whoever comes.",
        "may_share": "unnamed",
        "people": "nobody",
    },
    "place": {"where": "way"},
    "give": {"where": "mostly", "shows": "A retired tailor takes up everybody’s hems."},
}
THIS_YEAR: dict[str, dict[str, str]] = {
    **LAST_YEAR,
    "choose": {
        "where": "shine",
        "shows": "The bath list is gone. People ask, or we ask. More of them are in the evening now, and longer.",
        "better": "Choosing who helps with it.",
        "may_share": "named",
        "people": "unknown",
    },
    "matters": {
        "where": "mostly",
        "shows": "The night staff wrote a line of their own into each page. They know who is afraid of the dark.",
        "better": "People from the agency get the page in their hand before they begin.",
        "may_share": "unnamed",
        "people": "unknown",
    },
    "heard": {
        "where": "mostly",
        "shows": "We ask at the table, one by one, with pictures. The gravy was changed within a week.",
    },
    "risk": {
        "where": "way",
        "shows": "She goes to the shop on Tuesdays. The first time one of us stood at the corner. Now nobody does.",
        "better": "We still write too much about what could go wrong.",
        "may_share": "named",
        "people": "yes",
    },
    "place": {"where": "mostly", "shows": "The bowls club has a key to our shed. Three of ours play."},
}  # fmt: skip
ASKED = {
    "asked_people": "All 26, one by one, by two who do not work on their floor. “I like that you knock.”",
    "asked_families": "Eleven wrote back. Two said that they are told too late when somebody falls.",
    "asked_staff": "Days and nights, on paper without names. They want time to sit down with people.",
}


def add_good_practice(council: Council) -> None:
    """Let one service have looked at its work in two years, and another be in the middle of it."""
    ruth, denise = council.users["Ruth Castellan"], council.users["Denise Farquhar"]
    saltmarsh = actions.add_provider(ruth.organisation, name="Saltmarsh House", kind="care-home", by=ruth)
    _two_years(saltmarsh, ruth, council)
    _under_way(council, denise)


def _year(council: Council) -> int:
    """The year of the newest rounds: early in January still the one before."""
    return (council.today - timedelta(days=44)).year


def _at(council: Council, days_ago: int) -> datetime:
    return timezone.make_aware(datetime.combine(council.today - timedelta(days=days_ago), time(10, 0)))


def _two_years(saltmarsh: Provider, ruth: User, council: Council) -> None:
    before = _sent(saltmarsh, council, ruth, days_ago=380, answers=LAST_YEAR, year=_year(council) - 1)
    talk = actions.talk(
        before, held_on=council.today - timedelta(days=350), who="Maud Pell and two who live there", by=ruth,
        strengths="The hems. A man of ninety is needed every week, and knows it. Breakfast is unhurried, and it shows.",
        says="You are harder on yourselves about risk than I would be. You knew what you had not done.",
        at=_at(council, 349),
    )  # fmt: skip
    agreed = {}
    for what, side, owner, days, how, words in (
        ("Ring before saying no to something that somebody wants to do", "provider", "Maud Pell", 200, "done",
         "Four calls. Three of them were a yes in the end."),
        ("Say to Saltmarsh House what came of each concern, within two weeks", "council", "Ruth Castellan", 260, "part",
         "Two came late."),
    ):  # fmt: skip
        made = actions.agree(
            talk, what=what, side=side, owner=owner, by_on=council.today - timedelta(days=days), by=ruth,
            at=_at(council, 349),
        )  # fmt: skip
        agreed[made] = (how, words)
    actions.reply(talk, agrees="yes", by=before.user, at=_at(council, 348))
    actions.pick(before.answers.get(statement="families"), why="It costs two dinners.", by=ruth, at=_at(council, 340))
    now = _sent(saltmarsh, council, ruth, days_ago=24, answers=THIS_YEAR, year=_year(council))
    for made, (how, words) in agreed.items():
        actions.say_what_came_of(made, how=how, words=words, by=now.user, at=_at(council, 25))
    talk = actions.talk(
        now, held_on=council.today - timedelta(days=9), who="Maud Pell, and the lady who goes to the shop", by=ruth,
        strengths="She told it herself: “I walk slow so it lasts.” A year ago this was your “not yet”.",
        says="I wonder who could be asked about the falls, besides the families.",
        at=_at(council, 9),
    )  # fmt: skip
    actions.agree(
        talk, what="Tell families of a fall on the same day, as each of them wants to be told", side="provider",
        owner="Maud Pell", by_on=council.today + timedelta(days=40), by=ruth, at=_at(council, 9),
    )  # fmt: skip
    for statement, why in (("risk", "They stood at the corner once, and then let her go."), ("matters", "")):
        actions.pick(now.answers.get(statement=statement), why=why, by=ruth, at=_at(council, 8))


def _sent(
    provider: Provider, council: Council, ruth: User, *, days_ago: int, answers: dict[str, dict[str, str]], year: int
) -> Round:
    about = _invited(provider, council, ruth, contact="Maud Pell", days_ago=days_ago + 20, holds=84, year=year)
    for statement, values in answers.items():
        told: Any = {"statement": statement, "values": values, "by": about.user, "at": _at(council, days_ago + 4)}
        actions.write_answer(about, base_revision=1, **told)
    besides = ASKED | {"proud": "That nobody has left in a year, of those who could.", "help": "A dentist who comes."}
    actions.write_parts(about, base_revision=1, values=besides, by=about.user, at=_at(council, days_ago + 1))
    return actions.send(about, by=about.user, at=_at(council, days_ago))


def _invited(
    provider: Provider, council: Council, by: User, *, contact: str, days_ago: int, holds: int, year: int
) -> Round:
    at = _at(council, days_ago)
    last_day = (at + timedelta(days=holds)).date()
    return actions.invite(provider, year=year, contact=contact, last_day=last_day, by=by, at=at).round


def _under_way(council: Council, denise: User) -> None:
    tide = actions.add_provider(denise.organisation, name="Tide Home Care", kind="home-care", by=denise)
    about = _invited(tide, council, denise, contact="Idris Vaughan", days_ago=12, holds=60, year=_year(council))
    for statement, values in (
        (
            "choose",
            {"where": "mostly", "shows": "People choose who comes. Two have changed, and nobody had to explain."},
        ),
        ("families", {"where": "way"}),
    ):
        actions.write_answer(
            about, statement=statement, base_revision=1, values=values, by=about.user, at=_at(council, 3)
        )
