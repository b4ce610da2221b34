"""A meeting for somebody's calendar (RFC 5545): when, and where to read the rest. Calendars are read by many.

No name, nothing about health or safeguarding, no address: only a link to a page for which one signs in.
"""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from icalendar import Calendar, Event

from ownwords import __version__

SUMMARY = "Meeting"
READ_MORE = "What it is about is on its page. You sign in to read it."
PLACES = {
    "home": "In person",
    "care-home": "In person",
    "hospital": "In person",
    "office": "At an office",
    "video": "By video",
    "phone": "By phone",
    "other": "In person",
}
"""The kind of place, as far as a stranger may read it: "in hospital" would tell about somebody's health."""


def calendar_file(
    meeting_id: UUID,
    *,
    starts_at: datetime,
    minutes: int,
    place: str,
    sequence: int,
    happens: bool,
    link: str,
    now: datetime,
) -> bytes:
    """Return the file for one meeting.

    Times are in UTC, which every calendar shows in its own local time, in summer and winter. ``sequence`` rises
    whenever the meeting was moved; ``happens`` False: it does not take place.
    """
    event = Event()
    event.add("uid", f"{meeting_id}@meetings.own-words")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", starts_at.astimezone(UTC))
    event.add("dtend", starts_at.astimezone(UTC) + timedelta(minutes=minutes))
    event.add("summary", SUMMARY)
    event.add("description", READ_MORE)
    event.add("location", PLACES[place])
    event.add("url", link)
    event.add("class", "PRIVATE")
    event.add("sequence", sequence)
    event.add("status", "CONFIRMED" if happens else "CANCELLED")
    calendar = Calendar()
    calendar.add("prodid", f"-//Own Words//{__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
