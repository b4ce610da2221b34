"""Steps of partners: asked in, shared with, asked for something, and what they add on their own pages."""

from tests.journeys.filling import field
from tests.journeys.steps.safeguarding import answers_of, go_in_case
from tests.journeys.telling import Step, Telling, step


def _case_id(telling: Telling) -> str:
    return telling.case.rstrip("/").rpartition("/")[2]


def _name(telling: Telling, called: str) -> str:
    return telling.places[called].removeprefix("partner: ")


@step("invite_partner")
def when_a_partner_is_asked_in(telling: Telling, step: Step) -> None:
    go_in_case(telling, "partners/invite/", "partners/")
    answers = answers_of(step, "invite_partner", last_day=step.to_come("last_day"))
    who = answers.pop("who")
    answers.pop("last_on", None)
    known = field(telling.visitor.page, "user").locator("option", has_text=who)
    if known.count():
        answers["user"] = known.first.get_attribute("value")
    else:
        answers["email"] = _email(who)
    telling.save("Ask them to take part", **answers)
    telling.places[step.values["as"]] = f"partner: {who}"
    telling.visitor.should_read(who)


def _email(who: str) -> str:
    from ownwords.demonstration.reading import read_council

    users = [user for partner in read_council()["partners"] for user in partner["users"]]
    return str(next(user["email"] for user in users if user["name"] == who))


@step("share")
def when_something_is_shared(telling: Telling, step: Step) -> None:
    go_in_case(telling, "partners/share/", "partners/")
    page = telling.visitor.page
    if "outcome" in step.values:
        words = telling.words[step.values["outcome"]]
        page.locator(".govuk-radios__item", has_text=words[:60]).get_by_role("radio").first.check()
        shown = words
    elif step.get("purpose", False):
        page.locator('[name="what"][value="purpose"]').check()
        shown = ""
    else:
        page.locator('[name="what"][value="text"]').check()
        shown = step.values["text"]
    for name in step.get("chosen", []):
        page.get_by_label(_name(telling, name)).check()
    telling.save("Look at it as they will see it", text=step.get("text", None), because=step.values["because"])
    telling.visitor.should_read(shown)
    telling.save("Share it now")


@step("ask_partner")
def when_a_partner_is_asked(telling: Telling, step: Step) -> None:
    go_in_case(telling, "partners/")
    telling.follow_about(_name(telling, step.values["partner"]), "Ask them for something", within=".ow-card")
    telling.save("Ask them", what=step.values["what"], by_on=step.to_come("by_day"))
    telling.places[step.values["as"]] = step.values["what"]


@step("partner_adds")
def when_a_partner_adds_something(telling: Telling, step: Step) -> None:
    mine = f"/enquiries/{_case_id(telling)}/"
    telling.visitor.follow("Where you take part")
    telling.go_to(mine)
    answers = answers_of(step, "partner_adds", happened_on=step.on)
    answers.pop("partner")
    answers["council_only"] = bool(step.get("council_only", False))
    if asked := answers.pop("answers", ""):
        telling.visitor.page.get_by_role("link").filter(has_text=telling.places[asked][:40]).first.click()
        telling.visitor.check_page()
    else:
        telling.go_to(f"{mine}add/")
    telling.save("Keep it", **answers)
    telling.visitor.should_read(step.values["text"].split(".")[0])


@step("partner_goes")
def when_a_partner_goes(telling: Telling, step: Step) -> None:
    go_in_case(telling, "partners/")
    called = _name(telling, step.values["partner"])
    telling.follow_about(called, "They do not take part any more", within=".ow-card")
    telling.save("Let them go", because=step.values["because"])
