"""Deeds of a story: partners in an enquiry, what is shared, what they were asked, what they add."""

from ownwords.demonstration.deeds.told import Doing, deed
from ownwords.outcomes.queries import life_of
from ownwords.safeguarding.partners import actions


@deed
def invite_partner(doing: Doing) -> None:
    values = doing.values
    called, who = values.pop("as"), doing.told.council.users[values.pop("who")]
    if "last_on" in values:
        values["last_day"] = values.pop("last_on")
    doing.told.named[called] = actions.invite(doing.told.case, user=who, **values, **doing.signed)


@deed
def share(doing: Doing) -> None:
    told, values = doing.told, doing.values
    chosen = [told.named[name] for name in values.pop("chosen", [])]
    about: dict[str, str] = {"kind": "text", "text": values.pop("text", "")}
    if values.pop("purpose", False):
        told.case.refresh_from_db()
        about = {"kind": "purpose", "text": told.case.to_find_out}
    elif outcome := values.pop("outcome", ""):
        life = life_of(told.outcomes[outcome])
        about = {"kind": "want", "text": life.words, "whose": life.whose, "speaker": life.speaker}
    made = actions.prepare_share(told.case, **{**values, **about}, chosen=chosen, **doing.signed)
    actions.share_now(made, **doing.signed)


@deed
def ask_partner(doing: Doing) -> None:
    told, values = doing.told, doing.values
    called, invited = values.pop("as"), told.named[values.pop("partner")]
    told.named[called] = actions.ask(invited, **values, **doing.signed)


@deed
def partner_adds(doing: Doing) -> None:
    told, values = doing.told, doing.values
    invited, answers = told.named[values.pop("partner")], told.named.get(values.pop("answers", ""))
    actions.add(invited, answers=answers, happened_on=doing.on, **values, at=doing.signed["at"])


@deed
def partner_goes(doing: Doing) -> None:
    told, values = doing.told, doing.values
    actions.let_go(told.named[values.pop("partner")], because=values["because"], **doing.signed)
