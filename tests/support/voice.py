"""A voice as a telephone would record it: a tone that can be heard."""

import math
import struct
import wave
from io import BytesIO


def a_voice(seconds: float = 1, loud: int = 9000) -> bytes:
    """Return a WAV file with a tone of so many seconds."""
    file = BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(16_000)
        tone = (struct.pack("<h", int(loud * math.sin(step / 12))) for step in range(int(16_000 * seconds)))
        sound.writeframes(b"".join(tone))
    return file.getvalue()
