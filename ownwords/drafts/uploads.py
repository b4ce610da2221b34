"""How files that are sent with a form are taken in: in memory, up to a limit, never on the disk.

Every sent form is read before any view decides, so whoever sends it: a larger file costs the server no more than the
limit. It then arrives one byte too long, and the form says so with all that was typed.
"""

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import InMemoryUploadedFile, UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.urls import reverse

from ownwords.access.rules import Permission

MOST_BYTES = 8 * 1024 * 1024
"""Of all files that come with one form together."""
MOST_BYTES_OF_A_SHEET = 200 * 1024 * 1024
"""Of a spreadsheet, from somebody who may take one in: a million rows."""


def _takes_in_sheets(request: Any) -> bool:
    viewer = getattr(request, "viewer", None)
    return bool(viewer and request.path == reverse("sheets") and viewer.may(Permission.SEE_EXACT_FIGURES))


class InMemoryUpToALimit(FileUploadHandler):
    """Keeps the beginning of what is sent, in memory, and lets the rest go by."""

    chunk_size = 64 * 1024

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.left = (MOST_BYTES_OF_A_SHEET if _takes_in_sheets(self.request) else MOST_BYTES) + 1
        self.kept = BytesIO()

    def new_file(self, *args: Any, **options: Any) -> None:
        """Begin with the next file."""
        super().new_file(*args, **options)
        self.kept = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep as much as there is room for."""
        taken = raw_data[: self.left]
        self.left -= len(taken)
        self.kept.write(taken)

    def file_complete(self, file_size: int) -> "UploadedFile[bytes]":
        """Hand on what was kept."""
        size = self.kept.tell()
        self.kept.seek(0)
        return InMemoryUploadedFile(
            file=self.kept,
            field_name=self.field_name,
            name=self.file_name or "file",
            content_type=self.content_type,
            size=size,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )
