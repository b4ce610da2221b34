"""What a provider writes, sends, hears back, and lets others read."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Conflict, Refused
from ownwords.drafts.models import Earlier
from ownwords.learning.good_practice import actions, queries
from ownwords.learning.good_practice.models import Answer, CameOf, Consent, Link, Picked, Reply, Round, Talk
from ownwords.learning.good_practice.statements import STATEMENTS
from ownwords.trail.models import Entry
from tests.support.good_practice import came_in, filled_and_sent, invited

SignIn = Callable[[User], Client]
EXAMPLE = "She wanted to swim again. Two of us went along."
TOLD = {
    "where": "way",
    "shows": "The <b>hens</b>",
    "better": "A second run",
    "may_share": "unnamed",
    "people": "nobody",
}


def near(user: User, client_of: SignIn) -> str:
    return client_of(user).get(reverse("near-us")).content.decode()


def test_it_is_kept_statement_by_statement_and_can_be_changed_until_it_is_sent(link: Link) -> None:
    client, about = came_in(link), link.round
    path = reverse("good-statement", args=[about.pk, "give"])
    answer = client.post(path, TOLD | {"base_revision": "1"})
    assert answer.headers["Location"] == reverse("good-home", args=[about.pk]) + "#statements"
    page = client.get(path).content.decode()
    assert "The &lt;b&gt;hens&lt;/b&gt;" in page
    client.post(path, TOLD | {"where": "mostly", "base_revision": "2"})
    made = Answer.objects.get()
    assert (made.where, made.shows, made.better, made.may_share) == ("mostly", TOLD["shows"], TOLD["better"], "unnamed")
    assert [one.content["where"] for one in Earlier.objects.order_by("revision")] == ["", "way"]
    assert "1 of 10 so far" in client.get(reverse("good-home", args=[about.pk])).content.decode()


def test_keeping_leads_on_to_the_next_statement_where_one_wants_that(link: Link) -> None:
    client, about = came_in(link), link.round
    first, second, last = STATEMENTS[0].key, STATEMENTS[1].key, STATEMENTS[-1].key
    for key, to in ((first, reverse("good-statement", args=[about.pk, second])), (last, None)):
        answer = client.post(reverse("good-statement", args=[about.pk, key]), {"where": "way", "and-on": "1"})
        assert answer.headers["Location"] == (to or reverse("good-home", args=[about.pk]) + "#statements")
    assert client.get(reverse("good-statement", args=[about.pk, "nothing"])).status_code == 404


def test_two_who_write_at_once_lose_nothing(link: Link) -> None:
    about, by = link.round, link.round.user
    actions.write_answer(about, statement="risk", base_revision=1, values={"shows": "A"}, by=by)
    with pytest.raises(Conflict):
        actions.write_answer(about, statement="risk", base_revision=1, values={"shows": "B"}, by=by)
    actions.write_parts(about, base_revision=1, values={"proud": "A"}, by=by)
    with pytest.raises(Conflict):
        actions.write_parts(about, base_revision=1, values={"proud": "B"}, by=by)


def test_sharing_needs_an_example_and_what_was_typed_is_kept(link: Link) -> None:
    path = reverse("good-statement", args=[link.round_id, "give"])
    answer = came_in(link).post(path, {"where": "way", "better": "A second run", "may_share": "named"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Write the example first" in page
    assert "A second run" in page
    assert not Answer.objects.exclude(where="").exists()


def test_nobody_of_the_council_reads_it_before_it_is_sent(link: Link, supervisor: User, client_of: SignIn) -> None:
    actions.write_answer(link.round, statement="give", base_revision=1, values=TOLD, by=link.round.user)
    client = client_of(supervisor)
    for name, args in (("provider-round", [link.round_id]), ("care-provider", [link.round.provider_id])):
        page = client.get(reverse(name, args=args)).content.decode()
        assert "hens" not in page
        assert "On our way" not in page
    for name in ("print-provider-round", "new-provider-talk"):
        assert client.get(reverse(name, args=[link.round_id])).status_code == 404
    assert "hens" not in near(supervisor, client_of)


def test_it_can_be_sent_with_gaps_and_not_empty(link: Link) -> None:
    client, path = came_in(link), reverse("good-send", args=[link.round_id])
    assert "Begin with the statement that fits you best" in client.post(path).content.decode()
    assert not Round.objects.get(pk=link.round_id).sent
    actions.write_answer(link.round, statement="give", base_revision=1, values={"where": "shine"}, by=link.round.user)
    page = client.get(path).content.decode()
    assert "you shine at this. what shows it?" in page
    assert client.post(path).headers["Location"] == reverse("good-home", args=[link.round_id])
    assert Round.objects.get(pk=link.round_id).sent


def test_what_is_sent_stands(link: Link) -> None:
    about = filled_and_sent(link.round)
    by = about.user
    for deed in (
        lambda: actions.write_answer(about, statement="give", base_revision=1, values=TOLD, by=by),
        lambda: actions.write_parts(about, base_revision=1, values={"proud": "X"}, by=by),
        lambda: actions.send(about, by=by),
    ):
        with pytest.raises(Refused, match="sent"):
            deed()
    for change in (
        lambda: Answer.objects.update(shows="X"),
        lambda: Answer.objects.create(round=about, statement="give"),
        lambda: Answer.objects.all().delete(),
        lambda: Round.objects.filter(pk=about.pk).update(proud="X"),
        lambda: Round.objects.filter(pk=about.pk).update(sent_at=None),
        lambda: Consent.objects.update(how="named"),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    client = came_in(link)
    for name, more in (("good-statement", ["give"]), ("good-asked", []), ("good-proud", []), ("good-send", [])):
        assert client.get(reverse(name, args=[about.pk, *more])).status_code == 404
    # A new last day does not touch what stands.
    Round.objects.filter(pk=about.pk).update(last_day=timezone.localdate())


def test_the_talk_is_read_by_the_provider_which_says_whether_it_was_so(
    link: Link, supervisor: User, client_of: SignIn
) -> None:
    about = link.round
    with pytest.raises(Refused, match="not sent"):
        actions.talk(about, held_on=timezone.localdate(), who="A", strengths="B", by=supervisor)
    filled_and_sent(about)
    worker = client_of(supervisor)
    day = timezone.localdate()
    held = {"held_on-day": day.day, "held_on-month": day.month, "held_on-year": day.year, "who": "Maud"}
    path = reverse("new-provider-talk", args=[about.pk])
    missing = worker.post(path, held | {"says": "Look at nights"})
    assert missing.status_code == 422
    assert "Write first what you saw that is strong" in missing.content.decode()
    worker.post(path, held | {"strengths": "Nobody was hurried", "says": "Look at nights"})
    talk = Talk.objects.get()
    by_on = day + timedelta(days=9)
    due = {"by_on-day": by_on.day, "by_on-month": by_on.month, "by_on-year": by_on.year}
    worker.post(
        reverse("agree-with-provider", args=[about.pk, talk.pk]),
        due | {"what": "Ask the night staff", "side": "provider", "owner": "Maud Pell"},
    )
    client, home = came_in(link), reverse("good-home", args=[about.pk])
    page = client.get(home).content.decode()
    assert page.index("Nobody was hurried") < page.index("Look at nights") < page.index("Ask the night staff")
    answer = reverse("good-reply", args=[about.pk, talk.pk])
    assert "Write how you see it" in client.post(answer, {"agrees": "otherwise", "words": ""}).content.decode()
    client.post(answer, {"agrees": "otherwise", "words": "It was two who said so"})
    assert Reply.objects.get().words == "It was two who said so"
    assert client.get(answer).status_code == 404
    with pytest.raises(Refused, match="already"):
        actions.reply(talk, agrees="yes", by=about.user)
    assert "It was two who said so" in worker.get(reverse("provider-round", args=[about.pk])).content.decode()
    for change in (lambda: Talk.objects.update(strengths="X"), lambda: Reply.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_next_year_shows_last_years_answers_and_what_was_agreed_beside(
    sent: Round, supervisor: User, client_of: SignIn
) -> None:
    talk = actions.talk(sent, held_on=timezone.localdate(), who="A", strengths="B", by=supervisor)
    agreed = actions.agree(
        talk, what="Ask the night staff", side="provider", owner="Maud", by_on=timezone.localdate(), by=supervisor
    )
    link = invited(supervisor.organisation, supervisor, name="Tide Care")
    client = came_in(link)
    page = client.get(reverse("good-statement", args=[link.round_id, "choose"])).content.decode()
    for told in (f"What you said in {sent.year}", "We shine at this", EXAMPLE, "Ask the night staff"):
        assert told in page
    path = reverse("good-came-of", args=[link.round_id, agreed.pk])
    client.post(path, {"how": "part", "words": "Two of five"})
    actions.say_what_came_of(agreed, how="done", by=supervisor)
    assert [one.how for one in CameOf.objects.order_by("at")] == ["part", "done"]
    worker = client_of(supervisor)
    assert "Two of five" in worker.get(reverse("provider-round", args=[sent.pk])).content.decode()
    values = {"where": "mostly"}
    actions.write_answer(link.round, statement="choose", base_revision=1, values=values, by=link.round.user)
    actions.send(link.round, by=link.round.user)
    years, rows = queries.over_years_of(sent.provider)
    assert years == [sent.year, link.round.year]
    assert rows[0].years == ((sent.year, "shine"), (link.round.year, "mostly"))
    picture = worker.get(reverse("care-provider", args=[sent.provider_id])).content.decode()
    assert picture.index("We shine at this") < picture.index("Mostly so")
    assert "How you saw it over the years" in client.get(reverse("good-home", args=[link.round_id])).content.decode()


def test_no_page_puts_providers_in_an_order_or_adds_anything_up(
    sent: Round, link: Link, supervisor: User, client_of: SignIn
) -> None:
    filled_and_sent(link.round)
    page = client_of(supervisor).get(reverse("care-providers")).content.decode()
    assert page.index("Rose Lodge") < page.index("Tide Care"), "by their names"
    for word in ("We shine at this", "Mostly so", "%", "score", "average"):
        assert word not in page


def test_the_list_says_what_waits(sent: Round, supervisor: User, client_of: SignIn) -> None:
    path, client = reverse("care-providers"), client_of(supervisor)
    assert "You have not talked about it yet" in client.get(path).content.decode()
    yesterday = timezone.localdate() - timedelta(days=1)
    talk = actions.talk(sent, held_on=yesterday, who="A", strengths="B", by=supervisor)
    agreed = actions.agree(talk, what="Ask nights", side="council", owner="Sunita", by_on=yesterday, by=supervisor)
    page = client.get(path).content.decode()
    assert "You have not talked about it yet" not in page
    assert "1 thing that you agreed is past the day" in page
    actions.say_what_came_of(agreed, how="done", by=supervisor)
    assert "past the day" not in client.get(path).content.decode()


def test_an_example_is_shared_when_both_want_it_and_by_the_name_that_was_allowed(
    sent: Round, supervisor: User, worker: User, client_of: SignIn
) -> None:
    answer = sent.answers.get()
    assert EXAMPLE not in near(worker, client_of)
    client_of(supervisor).post(reverse("pick-example", args=[sent.pk, answer.pk]), {"why": "They went along"})
    page = near(worker, client_of)
    for told in (EXAMPLE, "They went along", "Tide Care"):
        assert told in page
    with pytest.raises(Refused, match="already"):
        actions.pick(answer, by=supervisor)
    actions.consent(answer, how="unnamed", people="yes", by=sent.user)
    assert EXAMPLE not in near(worker, client_of), "somebody looks at it again first"
    actions.pick(answer, by=supervisor)
    page = near(worker, client_of)
    assert EXAMPLE in page
    assert "Tide Care" not in page
    assert "A care provider near here" in page


def test_providers_read_over_their_link_what_others_share(sent: Round, link: Link, supervisor: User) -> None:
    actions.pick(sent.answers.get(), by=supervisor)
    assert EXAMPLE in came_in(link).get(reverse("good-near-us", args=[link.round_id])).content.decode()


@pytest.mark.parametrize("may_share", ["", "no"])
def test_without_a_yes_nothing_is_picked(may_share: str, link: Link, supervisor: User, client_of: SignIn) -> None:
    answer = filled_and_sent(link.round, may_share=may_share).answers.get()
    assert client_of(supervisor).get(reverse("pick-example", args=[link.round_id, answer.pk])).status_code == 404
    with pytest.raises(Refused, match="has not said"):
        actions.pick(answer, by=supervisor)


def test_nothing_is_chosen_beforehand(link: Link) -> None:
    page = came_in(link).get(reverse("good-statement", args=[link.round_id, "give"])).content.decode()
    assert " checked" not in page
    assert filled_and_sent(link.round, may_share="").answers.get().consents.count() == 0


@pytest.mark.parametrize("who", ["provider", "provider, a year later", "worker"])
def test_taken_back_it_is_gone_at_once_and_a_new_yes_does_not_bring_it_back(
    who: str, sent: Round, supervisor: User, worker: User, client_of: SignIn
) -> None:
    answer = sent.answers.get()
    actions.pick(answer, by=supervisor)
    if who == "worker":
        path = reverse("withdraw-example", args=[sent.pk, answer.pk])
        assert client_of(supervisor).post(path, {"because": ""}).status_code == 422
        client_of(supervisor).post(path, {"because": "Somebody could be known by it"})
    else:
        later = who.endswith("later")
        about = invited(supervisor.organisation, supervisor, name="Tide Care").round if later else sent
        client = came_in(Link.objects.get(round=about) if later else actions.make_link(
            sent, last_day=timezone.localdate(), by=supervisor
        ))  # fmt: skip
        assert EXAMPLE in client.get(reverse("good-sharing", args=[about.pk])).content.decode()
        client.post(reverse("good-consent", args=[about.pk, answer.pk]), {"how": "no"})
    assert EXAMPLE not in near(worker, client_of)
    assert Picked.objects.get().taken_off_because
    actions.consent(answer, how="named", people="yes", by=sent.user)
    assert EXAMPLE not in near(worker, client_of)
    actions.pick(answer, by=supervisor)
    assert EXAMPLE in near(worker, client_of)


def test_a_worker_takes_an_example_off_with_the_reason(
    sent: Round, supervisor: User, worker: User, client_of: SignIn
) -> None:
    picked = actions.pick(sent.answers.get(), by=supervisor)
    path = reverse("take-off-example", args=[sent.pk, picked.pk])
    client_of(supervisor).post(path, {"because": "It is old"})
    assert EXAMPLE not in near(worker, client_of)
    assert client_of(supervisor).get(path).status_code == 404
    with pytest.raises(Refused, match="already"):
        actions.take_off(picked, because="Again", by=supervisor)
    with pytest.raises(DatabaseError), transaction.atomic():
        Picked.objects.update(why="X")


def test_every_deed_and_every_reading_stands_in_the_chain_of_the_round(
    sent: Round, supervisor: User, client_of: SignIn
) -> None:
    client_of(supervisor).get(reverse("provider-round", args=[sent.pk]))
    deeds = set(Entry.objects.filter(chain=f"between:{sent.pk}").values_list("deed", flat=True))
    wanted = {"care provider invited", "link to what good looks like made", "statement answered"}
    wanted |= {"self-assessment written", "self-assessment sent", "read self-assessment of a care provider"}
    assert wanted <= deeds


def test_the_sheet_has_what_was_said_and_agreed_or_lines_to_write_on(
    sent: Round, link: Link, supervisor: User, client_of: SignIn
) -> None:
    talk = actions.talk(sent, held_on=timezone.localdate(), who="A", strengths="Nobody was hurried", by=supervisor)
    actions.agree(talk, what="Ask nights", side="council", owner="Sunita", by_on=timezone.localdate(), by=supervisor)
    page = client_of(supervisor).get(reverse("print-provider-round", args=[sent.pk])).content.decode()
    for told in ("Tide Care", EXAMPLE, "We shine at this", "The hens", "Nobody was hurried", "Ask nights", "Sunita"):
        assert told in page
    empty = came_in(link).get(reverse("good-print", args=[link.round_id])).content.decode()
    assert empty.count("ow-sheet__lines") == len(STATEMENTS) + len(("asked", "proud", "help"))
