"""Steps of safeguarding: the path of a case, risk, responses, and how it was."""

from typing import Any

from ownwords.demonstration.shapes import SAFEGUARDING
from tests.journeys.filling import fill_in
from tests.journeys.steps.review import answer_for_each, conversation_of
from tests.journeys.telling import Step, Telling, step


def answers_of(step: Step, deed: str, **others: Any) -> dict[str, Any]:
    """The values of a step under the names of the form's fields; days to come are as far away as they were."""
    answers: dict[str, Any] = {}
    for name in SAFEGUARDING[deed]:
        if name.endswith("_day"):
            answers[f"{name.removesuffix('day')}on"] = step.to_come(name)
        elif name in step.values and name not in ("as", "outcomes", "conversation", "outcome"):
            answers[name] = step.values[name]
    return answers | others


def outcome_of(telling: Telling, step: Step) -> dict[str, str]:
    """The outcome that a step names, as the form takes it."""
    if "outcome" not in step.values:
        return {}
    return {"outcome": telling.outcomes[step.values["outcome"]].rstrip("/").rpartition("/")[2]}


def _tick(telling: Telling, **lists: list[str]) -> None:
    """Tick exactly these of the boxes with a name."""
    page = telling.visitor.page
    for name, wanted in lists.items():
        for box in page.locator(f'form.ow-form input[type="checkbox"][name="{name}"]').all():
            box.set_checked(box.get_attribute("value") in wanted)


def go_in_case(telling: Telling, place: str, *by: str) -> None:
    """Follow links from the case's page to one of its places, by the pages named."""
    telling.visitor.visit(telling.case)
    for stop in (*by, place):
        telling.go_to(f"{telling.case}{stop}")


@step("concern")
def when_a_concern_is_raised(telling: Telling, step: Step) -> None:
    telling.go_to(telling.page_of("concerns/new/"), by=(telling.page_of("safeguarding/"),))
    answers = answers_of(step, "concern", raised_on=step.on)
    _tick(telling, risk_types=answers.pop("risk_types", []))
    telling.save("Send the concern", **answers)
    telling.case = telling.here
    telling.visitor.should_read(step.values["what_happened"].split(".")[0])


@step("decide")
def when_it_is_decided(telling: Telling, step: Step) -> None:
    go_in_case(telling, "decide/")
    telling.save("Record the decision", **answers_of(step, "decide", decided_on=step.on))


@step("asked")
def when_they_are_asked(telling: Telling, step: Step) -> None:
    go_in_case(telling, "ask/")
    telling.save("Record it", **answers_of(step, "asked", asked_on=step.on))


@step("begin_enquiry")
def when_the_enquiry_begins(telling: Telling, step: Step) -> None:
    go_in_case(telling, "enquiry/")
    telling.save("Begin the enquiry", **answers_of(step, "begin_enquiry", begun_on=step.on))
    telling.visitor.should_read("Where we are: enquiry")


@step("where_we_are")
def when_somebody_says_where_we_are(telling: Telling, step: Step) -> None:
    go_in_case(telling, "where-we-are/")
    telling.save("Record where we are", **answers_of(step, "where_we_are", on=step.on))


@step("differently")
def when_it_is_done_differently(telling: Telling, step: Step) -> None:
    go_in_case(telling, "differently/")
    telling.save("Record it", **answers_of(step, "differently", decided_on=step.on))
    telling.places[step.values["as"]] = telling.here


@step("support")
def when_a_manager_answers(telling: Telling, step: Step) -> None:
    departure = telling.places[step.values["departure"]]
    telling.visitor.visit(departure)
    telling.go_to(f"{departure}answer/")
    telling.save("Record your answer", answer=step.values["answer"], words=step.get("words", None))
    telling.visitor.should_read(telling.worker)


@step("more_time")
def when_it_gets_more_time(telling: Telling, step: Step) -> None:
    telling.visitor.visit(telling.case)
    what = {"seek": "what they want", "decide": "deciding", "begin": "beginning"}[step.values["for"]]
    link = telling.visitor.page.get_by_role("link", name="Give it more time").filter(has_text=what)
    link.first.click()
    telling.visitor.check_page()
    telling.save("Give it this time", show_on=step.to_come("until_day"), reason=step.values["reason"])


@step("conclude")
def when_the_enquiry_closes(telling: Telling, step: Step) -> None:
    go_in_case(telling, "close/")
    answers = answers_of(step, "conclude", closed_on=step.on, **conversation_of(telling, step))
    if step.get("asked") == "expressed":
        answers.pop("asked")
    _tick(telling, **{name: answers.pop(name, []) for name in ("risk_types", "locations", "sources")})
    fill_in(telling.visitor.page, answers)
    rows = [
        {"outcome": row["outcome"], "how": row["how"], "words": row.get("words") or row.get("marked_words", "")}
        for row in step.get("outcomes", [])
    ]
    answer_for_each(telling, rows, otherwise=None)
    telling.visitor.check_page()
    telling.save("Close the enquiry")
    telling.account_by = step.get("speaker")
    if "risk_words" in step.values:
        telling.visitor.should_read(step.values["risk_words"])


@step("weigh")
def when_it_is_weighed(telling: Telling, step: Step) -> None:
    go_in_case(telling, "risk/new/", "risk/")
    telling.save(
        "Go on to the options", **answers_of(step, "weigh", begun_on=step.on), **conversation_of(telling, step)
    )
    telling.places[step.values["as"]] = telling.here.removesuffix("options/new/")


@step("option")
def when_an_option_is_looked_at(telling: Telling, step: Step) -> None:
    weighing = telling.places[step.values["weighing"]]
    telling.visitor.visit(weighing)
    telling.go_to(f"{weighing}options/new/")
    answers = answers_of(step, "option")
    answers.pop("weighing")
    telling.save("Save the option", **answers)
    telling.places[step.values["as"]] = step.values["what"]


@step("choose")
def when_they_decide(telling: Telling, step: Step) -> None:
    weighing = telling.places[step.values["weighing"]]
    telling.visitor.visit(weighing)
    telling.go_to(f"{weighing}decided/")
    answers = answers_of(step, "choose", decided_on=step.on)
    answers.pop("weighing")
    if chosen := answers.pop("option", ""):
        telling.visitor.page.get_by_label(telling.places[chosen]).check()
    telling.save("Record their decision", **answers)
    telling.visitor.should_read(step.values["words"])


@step("offer")
def when_something_is_offered(telling: Telling, step: Step) -> None:
    go_in_case(telling, "responses/new/", "responses/")
    telling.save("Record it", **answers_of(step, "offer", offered_on=step.on, **outcome_of(telling, step)))
    telling.places[step.values["as"]] = telling.here


@step("response")
def when_it_goes_on(telling: Telling, step: Step) -> None:
    response = telling.places[step.values["offered"]]
    telling.visitor.visit(response)
    telling.go_to(f"{response}go-on/")
    answers = answers_of(step, "response", on=step.on)
    answers.pop("offered")
    telling.save("Record it", **answers)
    telling.visitor.should_read(step.get("words"))


@step("plan_asking")
def when_somebody_will_ask(telling: Telling, step: Step) -> None:
    go_in_case(telling, "experience/plan/", "experience/")
    # Within eight weeks of the close, which lies as far back as the story says: so does this day.
    telling.save("Plan it", **answers_of(step, "plan_asking", planned_on=step.was("planned_day")))
    telling.places[step.values["as"]] = telling.here


@step("experience")
def when_they_say_how_it_was(telling: Telling, step: Step) -> None:
    asking = telling.places[step.values["asking"]]
    telling.visitor.visit(asking)
    telling.go_to(f"{asking}answers/")
    answers = answers_of(step, "experience", answered_on=step.on)
    answers.pop("asking")
    answers["may_use_words"] = bool(answers.get("may_use_words"))
    telling.save("Keep these answers", **answers)
    telling.visitor.should_read(step.get("anything_else"))


@step("experience_words")
def when_words_are_shown_beside_the_numbers(telling: Telling, step: Step) -> None:
    asking = telling.places[step.values["asking"]]
    telling.visitor.visit(asking)
    telling.go_to(f"{asking}words/")
    telling.save("Show these words", shown_as=step.values["shown_as"])
    telling.visitor.should_read(step.values["shown_as"])
