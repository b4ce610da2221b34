"""Headings for counting."""

import re
from collections import Counter

from ownwords.outcomes.headings import ADULT, CARER, HEADINGS, SAFEGUARDING, SCHEMES, WELL_BEING, headings_of


def test_every_area_and_outcome_of_the_law_is_there() -> None:
    assert Counter(heading.scheme for heading in HEADINGS.values()) == {
        WELL_BEING: 9,
        ADULT: 10,
        CARER: 8,
        SAFEGUARDING: 13,
    }


def test_each_heading_says_where_it_comes_from_and_its_code_fits_its_column() -> None:
    for code, heading in HEADINGS.items():
        assert heading.code == code
        assert len(code) <= 60
        assert re.search(r"\([a-z]+\)$", heading.source) or heading.scheme == SAFEGUARDING


def test_paragraphs_of_the_law_are_each_named_once() -> None:
    for scheme in (WELL_BEING, ADULT, CARER):
        sources = [heading.source for heading in headings_of(scheme)]
        assert len(set(sources)) == len(sources)


def test_schemes_hold_all_headings() -> None:
    assert [heading for scheme in SCHEMES for heading in headings_of(scheme)] == list(HEADINGS.values())
