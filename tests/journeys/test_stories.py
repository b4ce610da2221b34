"""A story is gathered, shown, shared under another name, found where one is working, and taken back."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from django.utils import timezone

from tests.support.browser import Visitor
from tests.support.server import ProductServer
from tests.support.stories import a_picture, a_voice

PREPARE = ["demo load"]
Send = Callable[..., Visitor]


def signed_in(visitor: Visitor, name: str) -> Visitor:
    visitor.visit("/sign-in/")
    visitor.press(name)
    return visitor


def fill_day(visitor: Visitor, legend: str, days: int = 0) -> None:
    day = timezone.localdate() + timedelta(days=days)
    group = visitor.page.get_by_role("group", name=legend)
    for part, value in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        group.get_by_label(part).fill(str(value))


def test_from_the_telling_to_the_taking_back(server: ProductServer, new_visitor: Send, tmp_path: Path) -> None:
    abena = signed_in(new_visitor(server, width=375), "Abena Hartley")
    abena.page.get_by_role("link", name="Colin Marsden").first.click()
    abena.follow("Stories for others to learn from")
    abena.follow("Write down a story")
    abena.fill("What is it called?", "The xylophone")
    abena.press("Keep the story")
    abena.should_read("There is a problem")
    abena.should_have("What is it called?", "The xylophone")
    abena.fill("The story", "Colin had a xylophone. Nobody asked what it was for.")
    abena.choose("Colin, in their own words")
    fill_day(abena, "When was it told?")
    abena.choose("The hard conversation")
    abena.choose("Colin. They were asked, and said yes")
    abena.fill("How did you ask, and what did they say or show?", "In BSL. He signed: keep it")
    abena.press("Keep the story")
    abena.should_read("Kept in the record. Nobody else reads it.")

    picture, voice = tmp_path / "picture.jpg", tmp_path / "voice.wav"
    picture.write_bytes(a_picture())
    voice.write_bytes(a_voice())
    abena.follow("Add a picture")
    abena.page.get_by_label("A picture").set_input_files(picture)
    abena.fill("What does it show?", "Wood and wire")
    abena.press("Keep it")
    abena.follow("Add a recording")
    abena.page.get_by_label("A recording").set_input_files(voice)
    abena.fill("What does it say, word for word?", "A long low note")
    abena.press("Keep it")
    abena.follow("Show it to them as it will be shared")
    abena.press("Make the sheet")
    abena.should_read("Choose whom they want to share it with")
    abena.choose("Everybody who works with people in the council")
    abena.choose("Another name")
    abena.fill("Which other name?", "Walter")
    fill_day(abena, "Until when?", 90)
    abena.press("Make the sheet")
    for told in ("Told by Walter", "If you say yes", "What is on paper cannot be called back", "tell Abena Hartley"):
        abena.should_read(told)

    abena.follow("They have seen it: share it")
    abena.should_have("Which other name?", "Walter")
    abena.should_have("Which version did they see?", "3")
    abena.choose("Colin. They were asked, and said yes")
    abena.fill("How did you ask, and what did they say or show?", "In BSL. He signed: yes")
    abena.choose("Colin has seen or heard it as it will be shared")
    abena.press("Share it")
    abena.should_read("These may tell who it is: Colin; a picture; a voice")
    abena.choose("I have looked at what may tell who it is, and at who else is named. What is left there may stay")
    abena.press("Share it")
    abena.should_read("It is shared, as they agreed")

    farzana = signed_in(new_visitor(server), "Farzana Iqbal")
    farzana.follow("Learning")
    farzana.follow("Practice library")
    farzana.fill("Look for a moment, a word or a difficulty", "xylophones")
    farzana.press("Look")
    farzana.follow("The xylophone")
    for told in ("Told by Walter", "Wood and wire", "A long low note", "Please do not hand it on"):
        farzana.should_read(told)
    assert farzana.page.evaluate("document.querySelector('.ow-story-told img').naturalWidth") > 0
    farzana.resize(375)
    farzana.follow("A sheet to print")
    farzana.should_read("Paper cannot be taken back")
    shared = farzana.path.removesuffix("print/")
    farzana.visit("/library/ask/")
    farzana.should_read("The xylophone")
    nigel = signed_in(new_visitor(server), "Nigel Thackwray")
    nigel.follow("Learning")
    nigel.follow("Stories")
    nigel.should_read("Look at me when I answer")
    nigel.should_not_read("The xylophone")

    abena.follow("Stop sharing it, but keep it")
    abena.fill("Who wants it shared no longer, and how did they say so?", "Colin, in BSL")
    fill_day(abena, "When did they say so?")
    abena.press("Stop sharing it")
    abena.should_read("Kept in the record. Nobody else reads it.")
    farzana.visit(shared, expecting=404)

    abena.follow("Take it back")
    abena.fill("Who took it back, and how did they say so?", "Colin, in BSL")
    fill_day(abena, "When did they say so?")
    abena.press("Take it back")
    abena.should_read("Taken back. What was told is gone.")
    abena.should_not_read("xylophone")
    farzana.visit(shared, expecting=404)
    farzana.visit("/stories/?q=xylophones")
    farzana.should_read("Nothing was found")
