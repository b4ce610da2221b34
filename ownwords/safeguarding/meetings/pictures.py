"""Pictures that people send, made anew from their colours alone.

What somebody sends is hostile until it has been drawn again: nothing of the file itself is kept, so no place, device,
name, comment or hidden second file comes along.
"""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

MOST_BYTES = 8 * 1024 * 1024
"""What is taken in: a photograph from any telephone."""
MOST_PIXELS = {"JPEG": 50_000_000, "PNG": 20_000_000, "WEBP": 20_000_000}
"""Beyond it a small file can fill the memory of the server. A JPEG is read at a smaller scale from the start."""
LONGEST_SIDE = 2000
LARGE_DRAWING = 2 * 1024 * 1024
"""A drawing that is larger than this without loss is kept with a loss that nobody sees."""
QUALITY = 85

TOO_LARGE = "The picture must be 8 MB or smaller. Take it again with a smaller size, or send a photograph of it"
TOO_MANY = "The picture has too many points. Make it smaller, or send a photograph of it"
OTHER_KIND = "The picture must be a PNG, JPEG or WebP file. A photograph from a telephone is one"
BROKEN = "This file is damaged or cannot be read as a picture. Choose another one"


class NoPicture(ValueError):
    """What was sent cannot be kept as a picture; the message says what to do."""


@dataclass(frozen=True)
class Picture:
    """A picture as it is kept."""

    data: bytes
    type: str
    """png, jpeg or webp."""
    width: int
    height: int


def made_anew(sent: bytes) -> Picture:
    """Return the picture in ``sent``, upright, its longest side at most 2000 points, with nothing else of the file.

    Raises NoPicture. Neither the name nor the type that came with the file is believed.
    """
    if len(sent) > MOST_BYTES:
        raise NoPicture(TOO_LARGE)
    colours, kind = _drawn_again(sent)
    if kind == "JPEG":
        return _kept(colours, "JPEG", quality=QUALITY, optimize=True)
    kept = _kept(colours, "PNG", optimize=True)
    return kept if len(kept.data) <= LARGE_DRAWING else _kept(colours, "WEBP", quality=QUALITY)


def _drawn_again(sent: bytes) -> tuple[Image.Image, str]:
    try:
        with Image.open(BytesIO(sent), formats=tuple(MOST_PIXELS)) as image:
            kind = str(image.format)
            if image.width * image.height > MOST_PIXELS[kind]:
                raise NoPicture(TOO_MANY)
            image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # a JPEG is read no larger than it will be kept
            upright = ImageOps.exif_transpose(image)
            return _only_colours(upright), kind
    except NoPicture:
        raise
    except UnidentifiedImageError as no:
        raise NoPicture(OTHER_KIND) from no
    except Image.DecompressionBombError as no:
        raise NoPicture(TOO_MANY) from no
    except Exception as no:  # a file made to break a decoder can break it in any way
        raise NoPicture(BROKEN) from no


def _only_colours(image: Image.Image) -> Image.Image:
    """A new picture with these colours: what the file said besides stays behind with the old one."""
    see_through = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
    mode = "RGBA" if see_through else "RGB"
    colours = image.convert(mode)
    colours.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    fresh = Image.new(mode, colours.size)
    fresh.paste(colours)
    return fresh


def _kept(colours: Image.Image, kind: str, **how: object) -> Picture:
    file = BytesIO()
    colours.save(file, kind, **how)
    return Picture(file.getvalue(), kind.lower(), colours.width, colours.height)
