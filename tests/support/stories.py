"""What the addresses of stories need to have something to show; as a room of safeguarding gives it."""

from datetime import timedelta
from io import BytesIO
from math import sin
from struct import pack
from typing import TYPE_CHECKING
from wave import open as open_wave

from django.utils import timezone
from PIL import Image

from ownwords.learning.stories import actions
from ownwords.learning.stories.actions import Asked
from ownwords.learning.stories.models import Story

if TYPE_CHECKING:
    from tests.support.life import Life

LEARN = "s . . . . . . x ."
THE_PERSON = "s . - . - . - - -"

TABLE: dict[str, str] = {
    "stories": LEARN,
    # The one of the life is shared with the whole council, and not with the board.
    **dict.fromkeys(("story", "story-picture", "story-voice", "print-story"), "s . . . . . - x -"),
    **dict.fromkeys(
        (
            *("stories-of-person", "gather-story", "story-of-person", "story-as-shared", "change-story"),
            *("picture-of-story", "change-picture-of-story", "voice-of-story", "change-voice-of-story"),
            *("share-story", "stop-sharing-story", "take-back-story"),
        ),
        THE_PERSON,
    ),
}
OTHER_IDS: dict[str, dict[str, str]] = {}
BY_POST: set[str] = set()
OPENED_BY: dict[str, str] = {}


def a_picture() -> bytes:
    """A small photograph, with the place where it was made in it."""
    file, hidden = BytesIO(), Image.Exif()
    hidden.get_ifd(0x8825)[1] = "N"
    hidden[0x010E] = "12 Chapel Row"
    Image.new("RGB", (60, 40), "teal").save(file, "JPEG", exif=hidden)
    return file.getvalue()


def a_voice(seconds: int = 1) -> bytes:
    """A short recording that can be heard."""
    file = BytesIO()
    with open_wave(file, "wb") as wave:
        wave.setnchannels(1)
        wave.setsampwidth(2)
        wave.setframerate(8000)
        wave.writeframes(b"".join(pack("<h", int(9000 * sin(at / 6))) for at in range(8000 * seconds)))
    return file.getvalue()


def add(life: "Life") -> None:
    """A story with a picture and a voice, shared with the whole council under another name."""
    today, by = timezone.localdate(), life.by
    asked = Asked(today, "At her table, with the pictures. She said yes")
    story = actions.gather(
        life.person, title="The garden", told="I see my garden again.", whose="person", told_on=today,
        themes=["ending"], asked=asked, by=by,
    )  # fmt: skip
    actions.keep_picture(story, base_revision=1, picture=a_picture(), alt="A garden", by=by)
    actions.keep_sound(story, base_revision=2, sound=a_voice(), transcript="I see it again", by=by)
    story = Story.objects.get(pk=story.pk)
    actions.share(
        story, seen_revision=story.revision, seen_on=today, audiences=["council"], another_name="Iris",
        until_on=today + timedelta(days=300), names_meant=True, safe_because="He does not come any more",
        asked=asked, by=by,
    )  # fmt: skip
    life.ids |= {"story_id": story.pk, "own_story_id": story.pk}
