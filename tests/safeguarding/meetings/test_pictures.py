"""A picture is made anew from its colours: nothing else of the file comes along, and no file breaks the server."""

import contextlib
import struct
import zlib
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from PIL import ExifTags, Image, PngImagePlugin

from ownwords.access.models import User
from ownwords.safeguarding.meetings.models import Meeting, Report
from ownwords.safeguarding.meetings.pictures import MOST_BYTES, NoPicture, made_anew
from tests.safeguarding.meetings.conftest import picture_file

SignIn = Callable[[User], Client]
SECRET = "Harbour Row 3"
MAKER = "Telephone of Alan Reed"


def with_gps(kind: str, size: tuple[int, int] = (80, 50), **how: Any) -> bytes:
    """A photograph that tells where and by whom it was made, in every place that its kind has."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = MAKER
    exif[ExifTags.Base.ImageDescription] = SECRET
    exif[ExifTags.Base.Orientation] = 6
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    gps[ExifTags.GPS.GPSLatitudeRef], gps[ExifTags.GPS.GPSLatitude] = "N", (50.0, 6.0, 12.5)
    gps[ExifTags.GPS.GPSLongitudeRef], gps[ExifTags.GPS.GPSLongitude] = "W", (5.0, 32.0, 1.5)
    xmp = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>{SECRET}</a></x:xmpmeta>'.encode()
    more: dict[str, Any] = {"exif": exif, "xmp": xmp} | how
    if kind == "PNG":
        text = PngImagePlugin.PngInfo()
        text.add_text("Comment", SECRET)
        text.add_itxt("XML:com.adobe.xmp", xmp.decode())
        more = {"exif": exif, "pnginfo": text}
    if kind == "JPEG":
        more["comment"] = SECRET.encode()
    file = BytesIO()
    Image.new("RGB", size, (30, 90, 200)).save(file, kind, **more)
    return file.getvalue() + b"\nPK\x03\x04" + SECRET.encode()


KINDS = ["PNG", "JPEG", "WEBP"]


@pytest.mark.parametrize("kind", KINDS)
def test_where_and_by_whom_it_was_made_is_gone(kind: str) -> None:
    sent = with_gps(kind)
    assert SECRET.encode() in sent
    with Image.open(BytesIO(sent)) as before:
        assert before.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    kept = made_anew(sent)
    assert SECRET.encode() not in kept.data
    assert MAKER.encode() not in kept.data
    with Image.open(BytesIO(kept.data)) as after:
        assert not after.getexif()
        assert not after.getexif().get_ifd(ExifTags.IFD.GPSInfo)
        assert set(after.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert not getattr(after, "text", {})
    for mark in (b"Exif", b"xmpmeta", b"tEXt", b"iTXt", b"ICC", b"PK\x03\x04"):
        assert mark not in kept.data, mark


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_kept_upright(kind: str) -> None:
    kept = made_anew(with_gps(kind, (80, 50)))
    assert (kept.width, kept.height) == (50, 80)


@pytest.mark.parametrize(("size", "kept_as"), [((3000, 1500), (2000, 1000)), ((10, 2500), (8, 2000)), ((7, 5), (7, 5))])
@pytest.mark.parametrize("kind", KINDS)
def test_its_longest_side_is_at_most_two_thousand(kind: str, size: tuple[int, int], kept_as: tuple[int, int]) -> None:
    kept = made_anew(picture_file(kind, size))
    assert (kept.width, kept.height) == kept_as


def test_what_can_be_seen_through_stays_so() -> None:
    file = BytesIO()
    Image.new("RGBA", (20, 20), (10, 20, 30, 0)).save(file, "PNG")
    with Image.open(BytesIO(made_anew(file.getvalue()).data)) as kept:
        assert kept.mode == "RGBA"
        assert kept.getpixel((3, 3))[3] == 0  # type: ignore[index]


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "I;16", "CMYK"])
def test_pictures_of_every_make_are_taken(mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    file = BytesIO()
    Image.new(mode, (30, 20)).save(file, kind)
    assert made_anew(file.getvalue()).width == 30


def test_a_moving_picture_is_kept_still() -> None:
    file = BytesIO()
    frames = [Image.new("RGB", (20, 20), (shade, 0, 0)) for shade in (10, 120, 240)]
    frames[0].save(file, "WEBP", save_all=True, append_images=frames[1:])
    with Image.open(BytesIO(made_anew(file.getvalue()).data)) as kept:
        assert getattr(kept, "n_frames", 1) == 1


def bomb(width: int, height: int) -> bytes:
    """A small PNG that says it is huge."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(b"\0" * 1_000_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def svg() -> bytes:
    return b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def gif() -> bytes:
    file = BytesIO()
    Image.new("P", (9, 9)).save(file, "GIF")
    return file.getvalue()


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
@pytest.mark.parametrize(
    ("sent", "says"),
    [
        (b"", "PNG, JPEG or WebP"),
        (b"just words", "PNG, JPEG or WebP"),
        (svg(), "PNG, JPEG or WebP"),
        (gif(), "PNG, JPEG or WebP"),
        (b"%PDF-1.7\n", "PNG, JPEG or WebP"),
        (bomb(5_000, 5_000), "too many points"),
        (bomb(12_000, 12_000), "too many points"),
        (bomb(60_000, 60_000), "too many points"),
        (picture_file("PNG", (400, 300))[:-40], "damaged"),
        (picture_file("JPEG", (400, 300))[:400], "damaged"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "PNG, JPEG or WebP"),
        (b"\xff" * (MOST_BYTES + 1), "8 MB or smaller"),
    ],
    ids=["empty", "words", "svg", "gif", "pdf", "25 MP", "144 MP", "3600 MP", "cut png", "cut jpeg", "head", "large"],
)
def test_what_is_no_sound_picture_is_refused_with_what_to_do(sent: bytes, says: str) -> None:
    with pytest.raises(NoPicture, match=says):
        made_anew(sent)


@given(st.binary(max_size=300), st.sampled_from(KINDS), st.integers(0, 200))
def test_whatever_is_sent_is_kept_or_refused_and_nothing_else(noise: bytes, kind: str, at: int) -> None:
    sound = picture_file(kind)
    for sent in (noise, sound[:at] + noise + sound[at + len(noise) :]):
        with contextlib.suppress(NoPicture):
            made_anew(sent)


# --- Through the pages ----------------------------------------------------------------------------


def send(client: Client, path: str, data: bytes, name: str = "IMG of Alan.png", **typed: Any) -> Any:
    today = timezone.localdate()
    day = {"made_on-day": today.day, "made_on-month": today.month, "made_on-year": today.year}
    file = SimpleUploadedFile(name, data, content_type="text/html")
    return client.post(path, {"picture": file, "whose": "person", "once": "1", **day, **typed})


def test_a_sent_photograph_is_kept_without_where_it_was_made_and_served_as_a_picture_alone(
    meeting: Meeting, worker: User, client_of: SignIn
) -> None:
    client, person = client_of(worker), meeting.case.person_id
    path = reverse("add-meeting-report", args=[person, meeting.pk])
    page = client.get(path).content.decode()
    assert 'enctype="multipart/form-data"' in page
    assert "choose the picture again" in page
    assert send(client, path, with_gps("JPEG"), alt="Her garden").status_code == 302
    report = Report.objects.get()
    answer = client.get(reverse("meeting-report-picture", args=[person, meeting.pk, report.pk]))
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"] == 'inline; filename="picture.jpeg"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert SECRET.encode() not in answer.content
    assert answer.content == bytes(report.picture or b"")
    with Image.open(BytesIO(answer.content)) as kept:
        assert not kept.getexif()
    shown = client.get(reverse("meeting", args=[person, meeting.pk])).content.decode()
    assert 'alt="Her garden"' in shown
    assert "IMG of Alan" not in shown


@pytest.mark.parametrize(
    ("data", "says"),
    [(svg(), "must be a PNG, JPEG or WebP"), (b"x" * (9 * 1024 * 1024), "must be 8 MB or smaller"), (b"", "is empty")],
    ids=["svg", "9 MB", "empty"],
)
def test_what_cannot_be_kept_is_refused_next_to_the_field_and_every_typed_word_stays(
    meeting: Meeting, worker: User, client_of: SignIn, data: bytes, says: str
) -> None:
    path = reverse("add-meeting-report", args=[meeting.case.person_id, meeting.pk])
    typed = {"text": "My garden is all I want", "alt": "A drawing of it"}
    answer = send(client_of(worker), path, data, **typed)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert says in page
    assert all(text in page for text in typed.values())
    assert not Report.objects.exists()


def test_a_picture_without_words_is_asked_for_them(meeting: Meeting, worker: User, client_of: SignIn) -> None:
    path = reverse("add-meeting-report", args=[meeting.case.person_id, meeting.pk])
    answer = send(client_of(worker), path, picture_file(), text="Mine")
    assert answer.status_code == 422
    assert "Say in words what the picture shows" in answer.content.decode()


def test_a_file_is_never_put_on_the_disk(meeting: Meeting, worker: User, client_of: SignIn, tmp_path: Any) -> None:
    path = reverse("add-meeting-report", args=[meeting.case.person_id, meeting.pk])
    noise = BytesIO()
    Image.effect_noise((2000, 1900), 90).save(noise, "PNG")
    assert len(noise.getvalue()) > 3_000_000  # Django itself would put it on the disk
    with override_settings(FILE_UPLOAD_TEMP_DIR=str(tmp_path / "is not there")):
        assert send(client_of(worker), path, noise.getvalue(), alt="Noise").status_code == 302
    assert Report.objects.get().picture_type in ("png", "webp")


def test_several_files_at_once_take_no_more_room_than_one(meeting: Meeting, worker: User, client_of: SignIn) -> None:
    path = reverse("add-meeting-report", args=[meeting.case.person_id, meeting.pk])
    more: dict[str, Any] = {f"more-{number}": SimpleUploadedFile("a", b"x" * 6_000_000) for number in range(3)}
    assert send(client_of(worker), path, picture_file(), alt="Small", **more).status_code in (302, 422)
    many: dict[str, Any] = {f"more-{number}": SimpleUploadedFile("a", b"x") for number in range(30)}
    assert send(client_of(worker), path, picture_file(), alt="Small", **many).status_code == 400


def test_a_report_stands_and_a_later_one_stands_beside_it(meeting: Meeting, worker: User, client_of: SignIn) -> None:
    path = reverse("add-meeting-report", args=[meeting.case.person_id, meeting.pk])
    client, day = client_of(worker), timezone.localdate() - timedelta(days=1)
    for number, text in enumerate(("First line", "Second line")):
        typed = {"made_on-day": day.day, "made_on-month": day.month, "made_on-year": day.year, "whose": "person"}
        assert client.post(path, {"text": text, "once": str(number), **typed}).status_code == 302
    page = client.get(reverse("meeting", args=[meeting.case.person_id, meeting.pk])).content.decode()
    assert "First line" in page
    assert "Second line" in page
