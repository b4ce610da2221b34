"""Steps about the person: who they are, who is around them, what they agreed to."""

from datetime import date
from typing import Any

from playwright.sync_api import expect

from tests.journeys.filling import field
from tests.journeys.telling import Step, Telling, step

NAMES = ("kind", "given_name", "family_name", "known_as", "nhs_number")
DETAILS = (
    "communication",
    "language",
    "interpreter",
    "unsafe_contact",
    "safe_contact",
    "phone",
    "address",
    "support_reason",
    "gender",
    "ethnicity",
)


@step("person")
def given_a_person(telling: Telling, step: Step) -> None:
    telling.visitor.follow("My people")
    telling.visitor.follow("Add a person")
    telling.save("Add the person", **step.only(*NAMES), date_of_birth=_birth(step), **_other_names(step))
    telling.person = telling.here
    given_details(telling, step)


@step("details")
def given_details(telling: Telling, step: Step) -> None:
    known = step.only(*NAMES, *DETAILS) | _other_names(step)
    telling.go_to(telling.page_of("details/change/"), by=(telling.page_of("details/"),))
    telling.save("Save the details", **known)
    for text in ("communication", "safe_contact", "unsafe_contact", "address"):
        if text in known:
            telling.visitor.should_read(known[text].splitlines()[0])


@step("profile")
def given_a_profile(telling: Telling, step: Step) -> None:
    telling.go_to(telling.page_of("profile/change/"), by=(telling.page_of("profile/"),))
    telling.save("Save the profile", **step.values)
    for text in step.values.values():
        telling.visitor.should_read(text)


@step("circle")
def given_somebody_in_the_circle(telling: Telling, step: Step) -> None:
    _from_the_circle(telling, "circle/add/")
    telling.save("Add to the circle", **step.values)
    telling.visitor.should_read(step.values["name"], within=".ow-circle__list")


@step("end_circle")
def when_somebody_leaves_the_circle(telling: Telling, step: Step) -> None:
    telling.go_to(telling.page_of("circle/"))
    telling.follow_about(step.values["name"], "No longer in the circle", within=".ow-circle__list > li")
    telling.save("Save the day", on=step.on)


@step("representative")
def given_somebody_who_may_speak(telling: Telling, step: Step) -> None:
    _from_the_circle(telling, "representatives/add/")
    answers = step.only("kind", "decisions", "evidence_seen")
    _choose_from_circle(telling, "member", step.values["name"])
    telling.save(
        "Save who may speak for them",
        **answers,
        from_on=step.was("from_day") or step.on,
        until_on=step.was("until_day"),
    )
    telling.visitor.should_read(step.values["decisions"])


@step("end_representative")
def when_somebody_speaks_no_longer(telling: Telling, step: Step) -> None:
    telling.go_to(telling.page_of("circle/"))
    telling.follow_about(step.values["name"], "Record the last day", within="[aria-labelledby=speaking] li")
    telling.save("Save the last day", on=step.on)


@step("consent")
def when_asked_about_sharing(telling: Telling, step: Step) -> None:
    _from_the_circle(telling, "consent/add/")
    telling.save("Save the answer", **step.values, given_on=step.on)
    telling.visitor.should_read(step.values["about"])


def _from_the_circle(telling: Telling, page: str) -> None:
    telling.go_to(telling.page_of(page), by=(telling.page_of("circle/"),))


def _choose_from_circle(telling: Telling, name: str, who: str) -> None:
    """Choose somebody of the circle in a list or among radio buttons."""
    choices = field(telling.visitor.page, name)
    if choices.first.evaluate("field => field.tagName") == "SELECT":
        option = choices.locator("option", has_text=who).first
        choices.select_option(value=option.get_attribute("value"))
    else:
        radio = telling.visitor.page.locator(".govuk-radios__item", has_text=who).get_by_role("radio").first
        radio.check()
        expect(radio).to_be_checked()


choose_from_circle = _choose_from_circle


def _other_names(step: Step) -> dict[str, Any]:
    return {"other_names": "\n".join(step.values["other_names"])} if "other_names" in step.values else {}


def _birth(step: Step) -> date | None:
    """The day of birth of somebody of this age on the day of the step, with this birthday."""
    if "age" not in step.values:
        return None
    month, day = (int(part) for part in step.get("birthday", "01-01").split("-"))
    had_birthday = (step.on.month, step.on.day) >= (month, day)
    return date(step.on.year - int(step.values["age"]) - (not had_birthday), month, day)
