"""Voices that people record, made anew from their sound alone.

As with pictures, nothing of the file itself is kept: no place, device, name or second track comes along. What is kept
plays on every telephone: MP3, one channel.
"""

from dataclasses import dataclass
from fractions import Fraction
from io import BytesIO

import av
from av.audio.resampler import AudioResampler

MOST_BYTES = 8 * 1024 * 1024
MOST_SECONDS = 300
RATE = 24_000
"""Samples a second: enough for speech."""
BITS = 48_000
READ_AS = ["matroska", "webm", "mov", "mp4", "m4a", "3gp", "ogg", "wav", "mp3", "aac", "amr", "flac", "caf"]
"""Formats that telephones and browsers record in. Nothing else is handed to a decoder."""

TOO_LARGE = "The recording must be 8 MB or smaller. Say it in two shorter ones"
TOO_LONG = "The recording must be 5 minutes or shorter. Say it in two shorter ones"
OTHER_KIND = "This is no recording that can be played. Record it again, or choose another file"
SILENT = "There is nothing to hear in this recording. Record it again"


class NoSound(ValueError):
    """What was sent cannot be kept as a voice; the message says what to do."""


@dataclass(frozen=True)
class Sound:
    """A voice as it is kept: MP3."""

    data: bytes
    seconds: int


def made_anew(sent: bytes) -> Sound:
    """Return the voice in ``sent`` with nothing else of the file.

    Raises NoSound. Neither the name nor the type that came with the file is believed.
    """
    if len(sent) > MOST_BYTES:
        raise NoSound(TOO_LARGE)
    try:
        return _recorded_again(sent)
    except NoSound:
        raise
    except Exception as no:  # a file made to break a decoder can break it in any way
        raise NoSound(OTHER_KIND) from no


def _recorded_again(sent: bytes) -> Sound:
    out = BytesIO()
    samples = 0
    loudest = 0
    with av.open(BytesIO(sent), "r", metadata_errors="ignore") as source:
        if not set(source.format.name.split(",")) & set(READ_AS) or not source.streams.audio:
            raise NoSound(OTHER_KIND)
        with av.open(out, "w", format="mp3", options={"write_xing": "0", "id3v2_version": "0"}) as target:
            stream = target.add_stream("libmp3lame", rate=RATE, layout="mono")
            stream.bit_rate = BITS
            resampler = AudioResampler(format="s16p", layout="mono", rate=RATE)
            for frame in source.decode(audio=0):
                for piece in resampler.resample(frame):
                    samples += piece.samples
                    if samples > MOST_SECONDS * RATE:
                        raise NoSound(TOO_LONG)
                    loudest = max(loudest, _loudest(piece))
                    piece.pts, piece.time_base = None, Fraction(1, RATE)
                    target.mux(stream.encode(piece))
            for piece in resampler.resample(None):
                samples += piece.samples
                target.mux(stream.encode(piece))
            target.mux(stream.encode(None))
    if not samples or loudest < 2:
        raise NoSound(SILENT)
    return Sound(out.getvalue(), round(samples / RATE))


def _loudest(piece: av.AudioFrame) -> int:
    """How loud a piece is at its loudest, of 32,767."""
    heard = memoryview(piece.planes[0]).cast("B").cast("h")[: piece.samples]
    return max(max(heard, default=0), -min(heard, default=0))
