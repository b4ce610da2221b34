"""Steps about what the person wants: raised, turned, said anew, passed on; and what others think."""

from tests.journeys.filling import field, fill_in
from tests.journeys.steps.person import choose_from_circle
from tests.journeys.telling import CannotBeTold, Step, Telling, step

ABOUT_IT = ("direction", "note", "who_supported")


@step("outcome")
def when_words_become_an_outcome(telling: Telling, step: Step) -> None:
    words = telling.as_marked(step.values["words"])
    telling.go_to(telling.said_in[step.values["words"]])
    telling.follow_about(words, "Make this an outcome", within=".ow-led")
    fill_in(telling.visitor.page, step.only("for_whom"))
    if "for_member" in step.values:
        choose_from_circle(telling, "for_member", step.values["for_member"])
    telling.save("Make the outcome", **step.only(*ABOUT_IT))
    _stands(telling, step.values["as"], words)
    if "headings" in step.values:
        _file(telling, step.values["as"], step.values["headings"])


def _stands(telling: Telling, called: str, words: str) -> None:
    telling.outcomes[called] = telling.here
    telling.words[called] = words
    telling.visitor.should_read(words, within=".ow-words--l")


@step("event")
def when_something_happens_to_it(telling: Telling, step: Step) -> None:
    _open(telling, step, "what-happened/")
    if "words" in step.values:
        _choose_words(telling, step.values["words"])
    telling.save("Save what happened", happened_on=step.on, **step.only("kind", "note", "who_supported"))


@step("reword")
def when_they_say_it_anew(telling: Telling, step: Step) -> None:
    called = step.values["outcome"]
    earlier = telling.words[called]
    _open(telling, step, "new-words/")
    _choose_words(telling, step.values["words"])
    telling.save("Save the new words", **step.only(*ABOUT_IT))
    _stands(telling, called, telling.as_marked(step.values["words"]))
    telling.visitor.should_read(earlier, within=".ow-life")


@step("break_down")
def when_it_is_broken_down(telling: Telling, step: Step) -> None:
    words = telling.as_marked(step.values["words"])
    _open(telling, step, "smaller/")
    _choose_words(telling, step.values["words"])
    telling.save("Save the smaller one", **step.only(*ABOUT_IT))
    telling.visitor.page.locator(".ow-smaller").get_by_role("link", name=words).click()
    telling.visitor.check_page()
    _stands(telling, step.values["as"], words)
    telling.visitor.should_read(telling.words[step.values["outcome"]], within=".ow-larger")


@step("pass_on")
def when_it_is_passed_on(telling: Telling, step: Step) -> None:
    _open(telling, step, "pass-on/")
    telling.save("Pass it on", happened_on=step.on, **step.only("to", "note"))


@step("take_up_again")
def when_it_is_wanted_again(telling: Telling, step: Step) -> None:
    _open(telling, step, "again/")
    _choose_words(telling, step.values["words"])
    telling.save("Take it up again", happened_on=step.on, **step.only(*ABOUT_IT))
    _stands(telling, step.values["as"], telling.as_marked(step.values["words"]))


@step("view")
def when_others_see_it_differently(telling: Telling, step: Step) -> None:
    _open(telling, step, "others/")
    if "marked_words" in step.values:
        _choose_words(telling, step.values["marked_words"])
        typed = {}
    else:
        typed = {**step.only("words", "whose", "speaker"), "said_on": step.on}
    telling.save("Save what they think", **typed, **step.only("stance", "negotiated", "who_supported"))
    telling.visitor.should_read(telling.as_marked(step.get("marked_words") or step.get("words")), within=".ow-views")


@step("headings")
def when_it_is_filed(telling: Telling, step: Step) -> None:
    _file(telling, step.values["outcome"], step.values["headings"])


def _file(telling: Telling, called: str, headings: list[str]) -> None:
    open_outcome(telling, called)
    telling.go_to(f"{telling.outcomes[called]}headings/")
    for heading in headings:
        telling.visitor.page.locator(f'form.ow-form [value="{heading}"]').check()
    telling.save("Save the headings")


def _open(telling: Telling, step: Step, page: str) -> None:
    open_outcome(telling, step.values["outcome"])
    telling.go_to(f"{telling.outcomes[step.values['outcome']]}{page}")


def open_outcome(telling: Telling, called: str) -> None:
    """Come to the page of an outcome, if one is not there."""
    address = telling.outcomes[called]
    if telling.here != address:
        telling.go_to(address)


def _choose_words(telling: Telling, words: str) -> None:
    """Choose marked words among the radio buttons."""
    marked = telling.as_marked(words)
    choices = field(telling.visitor.page, "mark")
    named = telling.visitor.page.get_by_role("radio", name=f"“{marked}”", exact=True)
    if not named.count():
        offered = [choice.evaluate("field => field.labels[0].innerText") for choice in choices.all()]
        raise CannotBeTold(f"“{marked}” is not among the words offered: {offered}")
    named.first.check()
