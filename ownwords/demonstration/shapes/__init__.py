"""What story files may say of safeguarding and of the own pages, room by room."""

from ownwords.demonstration.keys import Key
from ownwords.demonstration.shapes import (
    advocacy,
    capacity,
    feedback,
    meetings,
    own_pages,
    partners,
    responses,
    risk,
    safeguarding,
)

SAFEGUARDING: dict[str, dict[str, Key]] = {
    **safeguarding.DEEDS,
    **partners.DEEDS,
    **capacity.DEEDS,
    **advocacy.DEEDS,
    **risk.DEEDS,
    **responses.DEEDS,
    **meetings.DEEDS,
    **feedback.DEEDS,
    **own_pages.DEEDS,
}
