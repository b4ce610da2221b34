"""Every change of who a person is, of their circle, of who may speak for them, and of what they agreed to."""

from ownwords.profiles.actions.circle import (
    WRITTEN_OF_MEMBER,
    add_circle_member,
    change_circle_member,
    end_circle_member,
)
from ownwords.profiles.actions.details import add_person_to_team, change_person
from ownwords.profiles.actions.harm import record_possible_harm, take_back_possible_harm
from ownwords.profiles.actions.speaking import add_representative, end_representative, record_consent

__all__ = [
    "WRITTEN_OF_MEMBER",
    "add_circle_member",
    "add_person_to_team",
    "add_representative",
    "change_circle_member",
    "change_person",
    "end_circle_member",
    "end_representative",
    "record_consent",
    "record_possible_harm",
    "take_back_possible_harm",
]
