"""``blank``: nothing, or a filler that says nothing.

Source: contract, table of codes; manual, section 6 (no area is left blank) and section 7, principle 7.
"""

import re

_FILLER = re.compile(
    r"(?:n ?/? ?a|n\.a|not applicable|t\.?b\.?[acd]|to (?:follow|come)|will follow"
    r"|to be (?:confirmed|advised|decided|determined|completed|added|agreed|discussed|filled in|updated)"
    r"|(?:more|info|information|details?) to follow|await(?:ing|s|ed)?|pending"
    r"|(?:no|not enough|insufficient|info\.?|information) (?:info\.?|information|details?|data|not)"
    r"|unable to (?:ascertain|obtain|establish|say|comment|complete|answer)"
    r"|nothing (?:to add|to report|further)|no comments?"
    r"|not (?:recorded|stated|completed|discussed|done|filled in|answered|available)|(?:left )?blank|ditto|idem|x+"
    r"|(?:already|said|done|mentioned|answered|discussed)(?: (?:already|said|above|before|elsewhere|this))?"
    r"|(?:same )?as (?:above|before|below|previous|stated|discussed|mentioned))"
    r"(?P<more>(?:[ ,.–-]+\S+){0,5})|(?P<alone>same|above|blank)"
)
# A filler may drag words along ("tbc after the visit") as long as they add nothing: no time, no doer, no wish.
_ADDS_SOMETHING = re.compile(
    r"\d|\b(?:i|me|my|he|she|we|they|will|wants?|week|month|by|until|keep|carry|than|as|last|again|better|jan|feb|mar"
    r"|april|may|june|july|aug|sept|oct|nov|dec|easter|christmas|spring|summer|autumn|winter)\b"
    r"|[a-z]{3,}day\b"
)
_PLACEHOLDER = re.compile(
    r"[\[<({].{0,40}[\])>}]|(?:dd|mm|yy(?:yy)?|__+|[ /.:-])+|choose an item|click (?:or tap )?.{0,30}"
    r"|enter (?:text|date).{0,20}"
    r"|[a-z ]{0,20}:[_/ .-]{3,}|(?:(?:individual|community|family|own|self|person|date|goal|outcome)[:\s-]*){2,}"
)
_POINTER = re.compile(
    r"(?:please |pls |all |info(?:rmation)? |details? )*"
    r"(?:see|refer to|as per|as in|same as|as for|as with|as|per|ditto"
    r"|(?:covered|recorded|documented|detailed|contained|held)"
    r"(?: elsewhere)?(?: in| by| under| on)?|it'?s (?:in|on)|in|on|cf)\b"
)
_DOCUMENT = re.compile(
    r"\b(?:assessments?|asst|assmt|report|notes?|records?|plan|file|form|letter|above|below|overleaf|attached|attachment"
    r"|appendix|previous|prev|section|outcomes?|mca|ra|cpa|dols|pcp|risk|docs?|documents?|documentation|paperwork|system"
    r"|mosaic|liquid ?logic|rio|minutes|summary|pathway|careplan|chart|folder|first|last|one|two|\d|box|page|elsewhere"
    r"|specification)\b"
)
_SAYS_MORE = re.compile(r"[;:]|,\s|\b(?:i|me|my|he|she|we|they|will|wants?|weeks?|months?|days?|review in)\b")
# In strengths a word of nothing is an answer, though a poor one, and judged as such (contract, "Where two doubted").
_NOTHING = re.compile(
    r"(?:none|nil|nothing|unknown|not known|not yet known|n/?k)(?: identified| known)?(?P<more>(?: \S+){0,4})"
)
_LONGEST_POINTER = 8
_LONGEST_POINTER_ON_FILE = 24


def is_blank(section: str, text: str) -> bool:
    """Whether the section is empty or says nothing. "None" among strengths is ``no-strengths`` by the contract."""
    plain = " ".join(text.lower().replace("’", "'").split())
    bare = plain.strip(" .,;:!?-–—_/\\|*•()[]…\"'“”‘’☐☑☒#")
    if not any(character.isalnum() for character in bare) or _PLACEHOLDER.fullmatch(plain.rstrip(" .")):
        return True
    if section != "strengths" and _is_only(_NOTHING, bare):
        return True
    if bare == "same again" and section == "progress":
        return False  # what is done goes on: not-a-marker
    return _is_only(_FILLER, bare) or _points_elsewhere(bare)


def _is_only(filler: re.Pattern[str], bare: str) -> bool:
    found = filler.fullmatch(bare)
    return found is not None and not _ADDS_SOMETHING.search(found["more"] or "")


def _points_elsewhere(bare: str) -> bool:
    """Whether the text only sends the reader to another paper or place."""
    pointer = _POINTER.match(bare)
    if not pointer:
        return False
    on_file = "held on" in bare or "refer to" in bare
    longest = _LONGEST_POINTER_ON_FILE if on_file else _LONGEST_POINTER
    if len(bare.split()) > longest or not _DOCUMENT.search(bare, pointer.end()):
        return False
    return on_file or not _SAYS_MORE.search(bare)
