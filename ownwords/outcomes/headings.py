"""Headings under which practitioners file outcomes afterwards, for counting (mission 3.6). The person never meets them.

Labels are our own short words for what the law and the sector name; ``source`` says where each comes from.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class HeadingFor:
    """One heading. ``code`` is what is kept; it never changes once it has been used."""

    code: str
    label: str
    scheme: str
    source: str


WELL_BEING = "Well-being"
ADULT = "What an adult needs to be able to do"
CARER = "What a carer needs to be able to do"
SAFEGUARDING = "Safeguarding"

SCHEMES = (SAFEGUARDING, WELL_BEING, ADULT, CARER)

_SECTION_1 = "Care Act 2014, section 1(2)({})"
_REGULATION_2 = "Care and Support (Eligibility Criteria) Regulations 2015, regulation 2(2)({})"
_REGULATION_3 = "Care and Support (Eligibility Criteria) Regulations 2015, regulation 3(2)(b)({})"
_THEME = "Themes of what people said they wanted from safeguarding"

_TEXTS: tuple[tuple[str, str, str, tuple[tuple[str, str, str], ...]], ...] = (
    (
        "safeguarding",
        SAFEGUARDING,
        _THEME,
        (
            ("be-safe", "To be and to feel safe", ""),
            ("stop-harm", "The harm to stop", ""),
            ("contact", "Choosing whom to see and whom not", ""),
            ("keep-relationship", "Keeping or mending a relationship", ""),
            ("money", "Control of own money and things", ""),
            ("home", "Choosing where to live", ""),
            ("care-better", "Better or other care", ""),
            ("justice", "Justice, or being told what was found", ""),
            ("apology", "An apology, or being believed", ""),
            ("others-safe", "Others to be safe", ""),
            ("harmer-helped", "Help for whoever caused the harm", ""),
            ("own-decision", "Making the decision themself", ""),
            ("no-more-action", "Nothing more to be done", ""),
        ),
    ),
    (
        "wellbeing",
        WELL_BEING,
        _SECTION_1,
        (
            ("dignity", "Dignity and respect", "a"),
            ("health", "Health of body and mind, and feeling well", "b"),
            ("protection", "Being protected from abuse and neglect", "c"),
            ("control", "Say over daily life and over own care", "d"),
            ("activity", "Work, learning, training and free time", "e"),
            ("money", "Getting by with money, and a place among others", "f"),
            ("family", "Home life, family and personal relationships", "g"),
            ("home", "A home that suits them", "h"),
            ("contribution", "Giving something to society", "i"),
        ),
    ),
    (
        "adult",
        ADULT,
        _REGULATION_2,
        (
            ("food", "Eat and drink well", "a"),
            ("hygiene", "Keep themself clean", "b"),
            ("toilet", "Use the toilet", "c"),
            ("clothing", "Dress for the day and the weather", "d"),
            ("safe-home", "Be at home safely", "e"),
            ("kept-home", "Keep the home fit to live in", "f"),
            ("relationships", "Have family and friends in their life", "g"),
            ("work-learning", "Work, volunteer, learn or train", "h"),
            ("community", "Get about and use what the neighbourhood offers", "i"),
            ("children", "Look after a child", "j"),
        ),
    ),
    (
        "carer",
        CARER,
        _REGULATION_3,
        (
            ("children", "Look after a child", "i"),
            ("others", "Care for somebody else too", "ii"),
            ("kept-home", "Keep the home fit to live in", "iii"),
            ("food", "Eat and drink well", "iv"),
            ("relationships", "Have family and friends in their life", "v"),
            ("work-learning", "Work, volunteer, learn or train", "vi"),
            ("community", "Get about and use what the neighbourhood offers", "vii"),
            ("free-time", "Have time for themself", "viii"),
        ),
    ),
)


def _all_headings() -> dict[str, HeadingFor]:
    found = {}
    for prefix, scheme, source, rows in _TEXTS:
        for code, label, paragraph in rows:
            whole = f"{prefix}:{code}"
            found[whole] = HeadingFor(whole, label, scheme, source.format(paragraph))
    return found


HEADINGS: dict[str, HeadingFor] = _all_headings()
"""Every heading by its code."""


def headings_of(scheme: str) -> list[HeadingFor]:
    """Return the headings of one of :data:`SCHEMES`, in the order of their source."""
    return [heading for heading in HEADINGS.values() if heading.scheme == scheme]
