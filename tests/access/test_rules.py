"""Which role may do what with whom: the whole table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownwords.access.rules import (
    ABOUT_A_PERSON,
    PERMISSIONS_OF_ROLE,
    Permission,
    permissions_of,
    permissions_with_person,
)

P = Permission
WORK_WITH = {P.SEE_PERSON, P.RECORD, P.CHOOSE_QUOTES}
LEAD_TEAM = WORK_WITH | {P.ALLOCATE, P.SEE_READERS, P.SUPPORT}
LEAD_ALL = LEAD_TEAM | {P.RESTRICT}


@pytest.mark.parametrize(
    ("roles", "grant", "team", "organisation", "restricted", "allowed"),
    [
        # a practitioner sees those they work with and nobody else
        (["practitioner"], True, False, False, False, WORK_WITH),
        (["practitioner"], False, False, False, False, set()),
        (["practitioner"], True, False, False, True, WORK_WITH),
        # a supervisor sees what their team holds, but a restricted record only when named
        (["supervisor"], False, True, False, False, LEAD_TEAM),
        (["supervisor"], False, False, False, False, set()),
        (["supervisor"], False, True, False, True, set()),
        (["supervisor"], True, True, False, True, LEAD_TEAM),
        # a supervisor let into another team's record works with it and does not lead it
        (["supervisor"], True, False, False, False, WORK_WITH),
        # the safeguarding lead sees the organisation's records, restricted ones too
        (["safeguarding-lead"], False, False, True, False, LEAD_ALL),
        (["safeguarding-lead"], False, False, True, True, LEAD_ALL),
        (["safeguarding-lead"], False, False, False, False, set()),
        # who runs the board or the accounts sees nobody, even with a grant
        (["board-member"], True, False, False, False, set()),
        (["administrator"], True, False, False, False, set()),
        (["partner"], True, False, False, False, set()),
        (["advocate"], True, False, False, False, set()),
        (["person"], True, False, False, False, set()),
        ([], True, False, False, False, set()),
    ],
)
def test_what_a_viewer_may_do_with_a_person(
    roles: list[str], grant: bool, team: bool, organisation: bool, restricted: bool, allowed: set[Permission]
) -> None:
    assert (
        permissions_with_person(
            roles=roles,
            has_grant=grant,
            leads_holding_team=team,
            leads_organisation=organisation,
            restricted=restricted,
        )
        == allowed
    )


@given(
    st.lists(st.sampled_from(sorted(PERMISSIONS_OF_ROLE))), st.booleans(), st.booleans(), st.booleans(), st.booleans()
)
def test_nobody_does_what_they_may_not_see(
    roles: list[str], grant: bool, team: bool, organisation: bool, restricted: bool
) -> None:
    allowed = permissions_with_person(
        roles=roles,
        has_grant=grant,
        leads_holding_team=team,
        leads_organisation=organisation,
        restricted=restricted,
    )
    assert allowed <= ABOUT_A_PERSON
    assert not allowed or Permission.SEE_PERSON in allowed


@pytest.mark.parametrize(
    ("role", "grant", "restricted", "allowed"),
    [
        ("practitioner", False, False, {P.SEE_PERSON}),
        ("practitioner", False, True, set()),
        ("practitioner", True, True, WORK_WITH),
        ("supervisor", False, False, {P.SEE_PERSON}),
        ("safeguarding-lead", False, False, {P.SEE_PERSON}),
        ("board-member", False, False, set()),
        ("administrator", False, False, set()),
        ("partner", False, False, set()),
        ("person", False, False, set()),
    ],
)
def test_whoever_may_only_read_writes_nothing_and_opens_no_restricted_record(
    role: str, grant: bool, restricted: bool, allowed: set[Permission]
) -> None:
    found = permissions_with_person(
        roles=[role], has_grant=grant, may_read=True, leads_holding_team=False, leads_organisation=False,
        restricted=restricted,
    )  # fmt: skip
    assert found == allowed


@given(st.lists(st.sampled_from(sorted(PERMISSIONS_OF_ROLE))))
def test_more_roles_never_take_away(roles: list[str]) -> None:
    for role in roles:
        assert permissions_of([role]) <= permissions_of(roles)


def test_every_role_has_its_place_in_the_table() -> None:
    from ownwords.access.models import Role

    assert set(PERMISSIONS_OF_ROLE) == set(Role.values)
